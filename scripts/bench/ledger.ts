/** How long a large ledger takes to be opened, and a file's records in it to be found. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { LedgerStore } from '../../server/src/host/ledger-store.ts';
import { type BlockRecord, toTrace } from '../../server/src/ledger/record.ts';
import { type Figures, measure } from './measure.ts';

const recordCount = 100_000;
const fileCount = 2000;

function recordAt(index: number): BlockRecord {
  const hex = (number: number, length: number) => number.toString(16).padStart(length, '0');
  const lines = Array.from({ length: 12 }, (_, line) => hex(index * 31 + line, 12));
  const time = new Date(Date.UTC(2026, 0, 1) + index * 60_000).toISOString();
  return {
    ...{ id: `${hex(index * 7919, 8)}-0000-4000-8000-${hex(index, 12)}`, time, updated: time },
    ...{ path: pathAt(index % fileCount), state: 'active', origin: 'ai', act: 'completion' },
    ...{ route: 'reason', tier: 'trusted', acceptedBy: 'Ada <ada@example.com>' },
    tool: { id: 'github.copilot', version: '1.2.3', model: 'gpt-5' },
    ranges: [{ startLine: 1, endLine: 12, contributor: 'ai', content: `sha256:${hex(index, 64)}` }],
    ...{ lines, content: `sha256:${hex(index, 64)}`, reviews: [], corrections: [] },
  };
}

const pathAt = (file: number) => `src/area${file % 50}/file${file}.ts`;

/** Milliseconds to open the ledger, and for each of as many files as asked for, one that was never asked for. */
export async function measureLedger(
  runs: number,
  queries: number,
): Promise<{ open: Figures; query: Figures }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'touchstone-bench-'));
  try {
    const file = path.join(folder, 'ledger.jsonl');
    const lines = Array.from({ length: recordCount }, (_, index) => JSON.stringify(toTrace(recordAt(index))));
    writeFileSync(file, `${lines.join('\n')}\n`);
    const onTrouble = ({ message }: { message: string }) => {
      throw new Error(message);
    };
    let store: LedgerStore | undefined;
    const open = await measure(runs, 1, async () => {
      store = await LedgerStore.open(file, { onTrouble });
    });
    const query = await measure(queries, 1, (file) => {
      const found = store!.recordsOf(pathAt(file)).length;
      if (found !== recordCount / fileCount) throw new Error(`${found} records of ${pathAt(file)}`);
    });
    return { open, query };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
