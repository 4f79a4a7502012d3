/** Run as a process of its own: appends records to a ledger. Arguments: file, count, first digits of the ids. */
import { LedgerStore } from '../../server/src/host/ledger-store.ts';
import { recordOf } from './sample-record.ts';

const [file, count, prefix] = process.argv.slice(2) as [string, string, string];
const store = await LedgerStore.open(file, {
  onTrouble: ({ message }) => {
    throw new Error(message);
  },
});
for (let index = 0; index < Number(count); index++) await store.append(recordOf(prefix, index));
await store.close();
