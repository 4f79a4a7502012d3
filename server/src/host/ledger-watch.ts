/** Hears of a ledger that others write to, such as an agent's hook. */
import { mkdirSync, watch } from 'node:fs';
import { basename, dirname } from 'node:path';

/**
 * Calls back whenever the ledger may have changed, until the answer is called. The folder is watched, not the file: the file
 * may not be there yet, and a compaction replaces it. Where the system offers no watching, nothing is heard.
 * @param makesFolder whether the folder may be made for it.
 */
export function watchLedger(file: string, makesFolder: boolean, onChange: () => void): () => void {
  try {
    if (makesFolder) mkdirSync(dirname(file), { recursive: true });
    const watcher = watch(dirname(file), { persistent: false }, (_, name) => {
      if (name === null || name === basename(file)) onChange();
    });
    watcher.on('error', () => watcher.close());
    return () => watcher.close();
  } catch {
    return () => {};
  }
}
