/** What in the records of a repository cannot be as it was written: a line that somebody has edited, or that is damaged. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { languageIdOf } from '../ledger/language-id.ts';
import { type BlockRecord, faultsOfLine } from '../ledger/record.ts';
import { substanceOf } from '../ledger/substance.ts';
import { sha256 } from './digest.ts';
import { notesRefs, readNotes } from './git-notes.ts';
import { LARGEST_FOLLOWED } from './line-ages.ts';
import type { RepositoryRecords } from './repository-records.ts';
import { readSource } from './source-text.ts';

export interface RecordFault {
  /** The id of the record; absent where a line says none. */
  id?: string;
  /** As the record has it. */
  path?: string;
  /** A sentence. */
  message: string;
}

/** @throws GitError */
export async function findRecordFaults(records: RepositoryRecords): Promise<RecordFault[]> {
  const { store, repository } = records;
  const notes = await readNotes(repository.topLevel, notesRefs.touchstone);
  const ledger = await readFile(store.file, 'utf8').catch(() => '');
  const lines = new Set([ledger, ...notes.values()].flatMap((text) => text.split('\n')));
  const unread =
    store.corrupt === 1 ? 'line of the ledger cannot be read' : 'lines of the ledger cannot be read';
  return [
    ...(store.corrupt > 0 ? [{ message: `${store.corrupt} ${unread}.` }] : []),
    ...[...lines].flatMap(faultsOfLine).map(({ id, fault }) => ({
      id,
      ...(records.get(id) ? { path: records.get(id)!.path } : {}),
      message: `Record ${id.slice(0, 8)} ${fault}; the review counts for nothing.`,
    })),
    ...records.all().flatMap((record) => {
      const fault = record.state === 'active' ? faultOf(record, repository.topLevel) : undefined;
      const message = `Record ${record.id.slice(0, 8)} ${fault}.`;
      return fault === undefined ? [] : [{ id: record.id, path: record.path, message }];
    }),
  ];
}

function faultOf(record: BlockRecord, root: string): string | undefined {
  const file = path.join(root, record.path);
  if (path.isAbsolute(record.path) || !file.startsWith(path.resolve(root) + path.sep))
    return `is of ${record.path}, which is not in the repository`;
  const { ranges } = record;
  const isSound = ranges.every(
    ({ startLine, endLine }, index) =>
      Number.isInteger(startLine) && startLine > (ranges[index - 1]?.endLine ?? 0) && endLine >= startLine,
  );
  if (!isSound) return 'has ranges that are none';
  const length = ranges.reduce((sum, { startLine, endLine }) => sum + endLine - startLine + 1, 0);
  if (length !== record.lines.length) return `is of ${length} lines and knows ${record.lines.length}`;
  return isAltered(record, file)
    ? 'has a digest that is not that of its lines, so it was altered'
    : undefined;
}

/** An editor may take a file for another language than its name says; one of each way of reading layout. */
const otherLanguages = ['plaintext', 'typescript', 'python', 'yaml', 'go', 'ruby', 'sql'];

/** Where the lines still stand as the record has them, the digest that reviews are bound to must be theirs. */
function isAltered({ ranges, content }: BlockRecord, file: string): boolean {
  const source = readSource(file, LARGEST_FOLLOWED);
  // Between two ranges there may be other lines now.
  const isWhole = ranges.every(
    ({ startLine }, index) => index === 0 || startLine === ranges[index - 1]!.endLine + 1,
  );
  if (source.kind !== 'text' || ranges.length === 0 || !isWhole) return false;
  const text = source.text.split('\n').map((line) => line.replace(/\r$/, ''));
  const pieces = ranges.map(({ startLine, endLine }) => text.slice(startLine - 1, endLine));
  const isStanding = pieces.every((lines, index) => sha256(lines.join('\n')) === ranges[index]!.content);
  return (
    isStanding &&
    [languageIdOf(file), ...otherLanguages].every((id) => sha256(substanceOf(pieces.flat(), id)) !== content)
  );
}
