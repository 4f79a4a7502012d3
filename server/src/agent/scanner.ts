/** The scanner as agents use it: one file at once, by the rules that ship and the charters that hold. */
import { largestFile } from '../host/agent-workspace.ts';
import { cacheHome } from '../host/cache-home.ts';
import { FileScanner, type ScannerOptions } from '../host/file-scanner.ts';

/** Milliseconds that parsing one file may take. */
const parseBudget = 5000;

/** `about` says what is known of who wrote the files. */
export function createScanner(
  now: Date,
  about: Pick<ScannerOptions, 'records' | 'origin'>,
): Promise<FileScanner> {
  return FileScanner.create({
    rules: { defaults: true, extra: [] },
    charterFile: undefined,
    failOn: undefined,
    maxBytes: largestFile,
    parseBudget,
    today: now.toISOString().slice(0, 10),
    cache: cacheHome(),
    ...about,
  });
}
