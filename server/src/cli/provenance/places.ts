import path from 'node:path';
import { recordPath } from '../../host/ledger-homes.ts';
import { openRecords, type RecordSource } from '../../host/record-source.ts';
import { UsageError } from '../exit.ts';
import { tellTrouble } from '../notices.ts';

/** The records that hold in the working directory; a message that says what is missing where there are none. */
export async function withRecords<T>(ask: (source: RecordSource) => Promise<T>): Promise<T> {
  const source = await openRecords(process.cwd(), tellTrouble);
  if (!source)
    throw new UsageError(
      'Nothing is recorded here: this is no git repository, and no folder above has a .touchstone/ledger.jsonl.',
    );
  try {
    return await ask(source);
  } finally {
    await source.close();
  }
}

/** Files and folders as records name them; `.` for the root. */
export async function placesIn(
  source: Pick<RecordSource, 'root'>,
  named: readonly string[],
): Promise<string[]> {
  const places: string[] = [];
  for (const name of named) {
    const place = path.resolve(name);
    const known = path.relative(source.root, place) === '' ? '.' : await recordPath(source.root, place);
    if (known === undefined) throw new UsageError(`${name}: not below ${source.root}`);
    places.push(known);
  }
  return places;
}
