/** What the notes of one commit say. */
import { LogError, parseLog } from '../ledger/authorship-log.ts';
import { authorOf, type NotedAuthor } from '../ledger/noted-lines.ts';
import type { BlockRecord } from '../ledger/record.ts';
import { readHeads } from './commit-changes.ts';
import { notesRefs, readNotes } from './git-notes.ts';
import { recordsOf } from './noted-records.ts';

export interface CommitAccount {
  commit: string;
  /** `Name <email>`. */
  author: string;
  summary: string;
  /** Lines from 1, both inclusive; those of which nothing is known are left out. */
  files: { path: string; lines: (NotedAuthor & { start: number; end: number })[] }[];
  records: BlockRecord[];
  /** Why the note in `refs/notes/ai` cannot be read. */
  problem?: string;
}

/**
 * @param commit its full id.
 * @throws GitError
 */
export async function accountOfCommit(root: string, commit: string): Promise<CommitAccount> {
  const [heads, ai, own] = await Promise.all([
    readHeads(root, [commit]),
    readNotes(root, notesRefs.ai, [commit]),
    readNotes(root, notesRefs.touchstone, [commit]),
  ]);
  const { stamp = '', message = '' } = heads.get(commit) ?? {};
  return {
    commit,
    author: stamp.replace(/ \d+ [+-]\d{4}$/, ''),
    summary: message.split('\n')[0]!,
    ...filesOf(ai.get(commit)),
    records: recordsOf(own.get(commit) ?? ''),
  };
}

function filesOf(note: string | undefined): Pick<CommitAccount, 'files' | 'problem'> {
  if (note === undefined) return { files: [] };
  try {
    const log = parseLog(note);
    const files = [...log.files].map(([path, entries]) => ({
      path,
      lines: entries
        .flatMap(({ author, ranges }) => {
          const who = authorOf(author, log) ?? { origin: 'unknown' as const };
          return ranges.map((range) => ({ ...range, ...who }));
        })
        .sort((a, b) => a.start - b.start),
    }));
    return { files };
  } catch (error) {
    if (error instanceof LogError) return { files: [], problem: error.message };
    throw error;
  }
}
