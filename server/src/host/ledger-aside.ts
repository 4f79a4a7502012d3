/** Lines of a ledger that nobody can read, copied beside it so that a person can look at them. */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const NO_FOLLOW = constants.O_NOFOLLOW ?? 0;

export const asideOf = (ledger: string): string => join(dirname(ledger), 'ledger.corrupt.jsonl');

/**
 * Copies each line once, byte for byte.
 * @returns how many were not there yet.
 * @throws the error of the file system that prevented it.
 */
export async function keepAside(ledger: string, lines: readonly Buffer[]): Promise<number> {
  const flags = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT | NO_FOLLOW;
  const handle = await open(asideOf(ledger), flags, 0o644);
  try {
    const before = await handle.readFile('latin1');
    const known = new Set(before.split('\n'));
    const fresh = [...new Set(lines.map((line) => line.toString('latin1')))].filter(
      (line) => !known.has(line),
    );
    if (fresh.length === 0) return 0;
    const lead = before === '' || before.endsWith('\n') ? '' : '\n';
    await handle.writeFile(Buffer.from(lead + fresh.map((line) => `${line}\n`).join(''), 'latin1'));
    await handle.sync();
    return fresh.length;
  } finally {
    await handle.close();
  }
}
