/** The record of lines that stand in a file, as the editor would have written it. */

import { sha256 } from '../../server/src/host/digest.ts';
import { RepositoryRecords } from '../../server/src/host/repository-records.ts';
import { languageIdOf } from '../../server/src/ledger/language-id.ts';
import { lineDigest } from '../../server/src/ledger/line-digest.ts';
import type { BlockRecord } from '../../server/src/ledger/record.ts';
import { substanceOf } from '../../server/src/ledger/substance.ts';
import { recordOf } from './sample-record.ts';

/** Of lines `from` to `to`, from 1 and inclusive; `prefix` begins the record's id. */
export function recordOfLines(
  prefix: string,
  path: string,
  text: string,
  [from, to]: [number, number],
  change: Partial<BlockRecord> = {},
): BlockRecord {
  const lines = text.split('\n').slice(from - 1, to);
  return recordOf(prefix, 0, {
    path,
    ranges: [{ startLine: from, endLine: to, contributor: 'ai', content: sha256(lines.join('\n')) }],
    lines: lines.map((line) => lineDigest(line, sha256)),
    content: sha256(substanceOf(lines, languageIdOf(path))),
    ...change,
  });
}

/** Writes records to the ledger of the repository that holds a folder. */
export async function record(folder: string, ...records: BlockRecord[]): Promise<void> {
  const ledger = await RepositoryRecords.open(folder, ({ message }) => {
    throw new Error(message);
  });
  for (const each of records) await ledger!.append(each);
  await ledger!.close();
}
