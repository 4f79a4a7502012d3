import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FileReport, ScannerOptions } from './file-scanner.ts';
import { FileScanner } from './file-scanner.ts';

/** Fewer files than this are not worth a second thread's start. */
const filesPerWorker = 40;
/** A worker that says nothing for so long while it has a file is taken to be wedged. */
const watchdogMilliseconds = 60_000;

export interface ScanRequest {
  file: string;
  named: boolean;
}

/**
 * Scans files on `jobs` threads (0 chooses) and hands over each report as it comes, in no particular order. A file on
 * which a thread dies or hangs gets a report that says so, and the others go on.
 */
export async function scanFiles(
  requests: ScanRequest[],
  options: ScannerOptions,
  jobs: number,
  onReport: (report: FileReport) => void,
  own?: FileScanner,
): Promise<void> {
  const wanted =
    jobs > 0 ? jobs : Math.min(os.availableParallelism(), Math.ceil(requests.length / filesPerWorker));
  if (wanted <= 1) {
    const scanner = own ?? (await FileScanner.create(options));
    for (const { file, named } of requests) onReport(await scanSafely(scanner, file, named));
    return;
  }
  const queue = [...requests];
  await Promise.all(Array.from({ length: wanted }, () => runWorker(queue, options, onReport)));
}

/** A defect in a rule or in the engine costs one file, not the scan. */
export async function scanSafely(scanner: FileScanner, file: string, named: boolean): Promise<FileReport> {
  try {
    return await scanner.scanFile(file, named);
  } catch (error) {
    return failedReport(file, `the analysis failed: ${(error as Error).message}`);
  }
}

function failedReport(file: string, message: string): FileReport {
  const problems = [{ path: file, kind: 'failed', message, incomplete: true }];
  return { path: file, findings: [], problems, suppressed: 0, lines: 0, bytes: 0, skipped: false };
}

/** Feeds one thread until the queue is empty; starts another in its place when it dies. */
async function runWorker(
  queue: ScanRequest[],
  options: ScannerOptions,
  onReport: (report: FileReport) => void,
): Promise<void> {
  while (queue.length > 0) {
    const lost = await feed(queue, options, onReport);
    if (lost) onReport(failedReport(lost.file, lost.reason));
  }
}

function workerScript(): URL {
  const here = fileURLToPath(import.meta.url);
  // From source the worker is a sibling; from the bundle it is a bundle of its own.
  return new URL(here.endsWith('.ts') ? './worker.ts' : './worker.mjs', import.meta.url);
}

function feed(
  queue: ScanRequest[],
  options: ScannerOptions,
  onReport: (report: FileReport) => void,
): Promise<{ file: string; reason: string } | undefined> {
  return new Promise((resolve) => {
    const worker = new Worker(workerScript(), { workerData: options });
    let current: ScanRequest | undefined;
    let timer: NodeJS.Timeout | undefined;
    const next = () => {
      clearTimeout(timer);
      current = queue.shift();
      if (!current) {
        void worker.terminate();
        resolve(undefined);
        return;
      }
      timer = setTimeout(
        () => give(`no answer within ${watchdogMilliseconds / 1000} s`),
        watchdogMilliseconds,
      );
      worker.postMessage(current);
    };
    const give = (reason: string) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(current ? { file: current.file, reason: `the analysis failed: ${reason}` } : undefined);
    };
    worker.on('message', (report: FileReport | 'ready') => {
      if (report !== 'ready') onReport(report);
      next();
    });
    worker.on('error', (error) => give(error.message));
  });
}

/** A path as reports print it: relative to the working directory, with forward slashes. */
export function displayPath(file: string): string {
  return path.relative(process.cwd(), file).split(path.sep).join('/') || '.';
}
