/** Whether Git AI looks after a repository, and so keeps `refs/notes/ai` by itself. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findExecutable } from './executable.ts';
import type { Repository } from './git.ts';

/** True where the command is there and has kept its log of work in this repository. */
export async function gitAiKeepsNotes({ commonDir }: Repository): Promise<boolean> {
  if (!(await findExecutable('git-ai'))) return false;
  return stat(join(commonDir, 'ai')).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
