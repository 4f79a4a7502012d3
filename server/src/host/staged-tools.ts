/** The assistants whose lines stand in git's index, as the trailers of a commit message name them. */
import path from 'node:path';
import { attributeCommit, type CommittedText } from '../ledger/committed-log.ts';
import { readStaged } from './commit-changes.ts';
import { sha256 } from './digest.ts';
import { pipeGit, runGit } from './git.ts';
import { readObjects, tipOf } from './git-notes.ts';
import type { RepositoryRecords } from './repository-records.ts';
import { decode } from './source-text.ts';

/**
 * `TOOL:MODEL`, or `TOOL` where no model is known, for each assistant that records name; sorted.
 * @param index the index that is committed, where it is not the usual one: git tells its hooks in `GIT_INDEX_FILE`.
 * @throws GitError
 */
export async function stagedTools(records: RepositoryRecords, index: string | undefined): Promise<string[]> {
  const folder = records.repository.topLevel;
  // What a merge brings in was named by the commits that it merges.
  if ((await tipOf(folder, 'MERGE_HEAD')) !== undefined) return [];
  const staged = (await readStaged(folder, index)).filter(({ blob }) => blob !== '');
  const objects = await readObjects(
    folder,
    staged.map(({ blob }) => blob),
  );
  const files = staged.flatMap((file, at): CommittedText[] => {
    const object = objects[at];
    const source = object?.type === 'blob' ? decode(object.content) : undefined;
    return source?.kind === 'text' ? [{ ...file, text: source.text }] : [];
  });
  const { log } = attributeCommit(files, {
    ...{ commit: '', byEdit: new Map(), sources: [], digest: sha256 },
    recordsOf: (name) => records.of(name),
  });
  const tools = [...log.sessions.values()].map(({ agent: { tool, model } }) =>
    model === 'unknown' ? tool : `${tool}:${model}`,
  );
  return [...new Set(tools)].filter((tool) => tool !== 'unknown').sort();
}

/** Seconds within which two commits of one person cannot be told from one that is amended. */
const oneSitting = 2;

/**
 * The assistants that the commit names which is amended; none where a new one is made. git tells its hooks nothing of it
 * but the author, with the date that the amended commit has.
 * @param now in seconds.
 * @throws GitError
 */
export async function amendedTools(folder: string, env: NodeJS.ProcessEnv, now: number): Promise<string[]> {
  const { GIT_AUTHOR_NAME, GIT_AUTHOR_EMAIL, GIT_AUTHOR_DATE = '' } = env;
  const told = Number(/^@?(\d+) /.exec(GIT_AUTHOR_DATE)?.[1]);
  if (!(now - told > oneSitting) || (await tipOf(folder, 'HEAD')) === undefined) return [];
  const format = '--format=%an%n%ae%n%at%n%(trailers:key=Assisted-by,valueonly,unfold)';
  const [name, email, date, ...tools] = (await runGit(folder, ['log', '-1', format])).split('\n');
  const isAmended = name === GIT_AUTHOR_NAME && email === GIT_AUTHOR_EMAIL && Number(date) === told;
  return isAmended ? tools.filter((tool) => tool !== '') : [];
}

/**
 * The commit message with an `Assisted-by` trailer for each tool that it does not name yet. One that is empty but for
 * comments stays so: it calls the commit off.
 * @throws GitError
 */
export async function withTrailers(message: string, tools: readonly string[]): Promise<string> {
  const isEmpty = message.split('\n').every((line) => line.trim() === '' || line.startsWith('#'));
  if (isEmpty || tools.length === 0) return message;
  const trailers = tools.flatMap((tool) => ['--trailer', `Assisted-by: ${tool.replaceAll(/\s+/g, ' ')}`]);
  const args = ['interpret-trailers', '--no-divider', '--if-exists', 'addIfDifferent', ...trailers];
  // From the root, so that no repository's configuration has git run a program for a trailer.
  return (await pipeGit(path.parse(process.cwd()).root, args, message)).toString('utf8');
}
