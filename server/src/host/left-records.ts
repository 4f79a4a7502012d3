/** Records of files that are gone: their code may stand in a file that nobody told to be the same one. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { standsMostlyIn } from '../ledger/moved-blocks.ts';
import type { BlockRecord } from '../ledger/record.ts';
import { sha256 } from './digest.ts';

/**
 * Of records whose file is not there those that have most of their lines in a text.
 * @param root absolute; paths in records are relative to it.
 */
export function leftRecordsIn(
  text: string,
  root: string,
  records: { paths: () => string[]; of: (path: string) => BlockRecord[] },
): BlockRecord[] {
  return records
    .paths()
    .filter((name) => !existsSync(path.join(root, name)))
    .flatMap((name) => records.of(name))
    .filter((record) => record.state === 'active' && standsMostlyIn(record, text, sha256));
}
