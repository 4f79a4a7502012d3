/** A file as a commit has it. */
import { blobsOf } from './commit-notes.ts';
import { readObjects } from './git-notes.ts';
import { decode, type SourceText } from './source-text.ts';

/**
 * Undefined where the commit has no such file.
 * @param name relative to `root`, which is the root of the repository.
 * @throws GitError
 */
export async function committedText(
  root: string,
  commit: string,
  name: string,
): Promise<SourceText | undefined> {
  const blob = (await blobsOf(root, commit, [name])).get(name);
  if (blob === undefined) return undefined;
  const [object] = await readObjects(root, [blob]);
  return object?.type === 'blob' ? decode(object.content) : undefined;
}
