import os from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type FileReport, passedOver } from './file-report.ts';
import { FileScanner, type ScannerOptions } from './file-scanner.ts';
import { relativeName } from './relative-name.ts';

/** Fewer files than this are not worth a second thread's start. */
const filesPerWorker = 40;
/** Without limits each thread's heap would grow as if it had the machine for itself. */
const resourceLimits = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 1024 };
/** A thread has its next file at hand while it reports on the one before. */
const filesAhead = 2;
/** A worker that says nothing for so long while it has a file is taken to be wedged. */
const watchdogMilliseconds = 60_000;

/** What a thread says: `spent` when it is no longer good for further files, and another should take its place. */
export type WorkerMessage = 'ready' | 'spent' | FileReport;

export interface ScanRequest {
  file: string;
  named: boolean;
}

/**
 * Scans files on `jobs` threads (0 chooses) and hands over each report as it comes, in no particular order. A file on
 * which a thread dies or hangs gets a report that says so, and the others go on. What no thread takes, because none
 * starts, is scanned on this one.
 */
export async function scanFiles(
  requests: ScanRequest[],
  options: ScannerOptions,
  jobs: number,
  onReport: (report: FileReport) => void,
  own?: FileScanner,
): Promise<void> {
  // A user's own rules can hold an expression that never ends; only a thread can be stopped.
  const watched = options.rules.extra.length > 0;
  const useful = jobs > 0 ? requests.length : Math.ceil(requests.length / filesPerWorker);
  const threads = Math.min(jobs > 0 ? jobs : os.availableParallelism(), useful);
  const queue = [...requests];
  const runThreads = (count: number) =>
    Promise.all(Array.from({ length: count }, () => runWorkers(queue, options, onReport)));
  if (threads > 1 || watched) await runThreads(Math.max(threads, 1));
  if (queue.length === 0) return;
  const scanner = own ?? (await FileScanner.create(options));
  for (let next = queue.shift(); next; next = queue.shift()) {
    onReport(await scanSafely(scanner, next.file, next.named));
    if (scanner.broken) await runThreads(1);
  }
}

/** A defect in a rule or in the engine costs one file, not the scan. */
export async function scanSafely(scanner: FileScanner, file: string, named: boolean): Promise<FileReport> {
  try {
    return await scanner.scanFile(file, named);
  } catch (error) {
    return failedReport(file, (error as Error).message);
  }
}

function failedReport(file: string, reason: string): FileReport {
  return passedOver(file, 0, { kind: 'failed', message: `the analysis failed: ${reason}` });
}

/** Keeps one thread fed until the queue is empty: another takes its place when it dies or retires; stops when none starts. */
async function runWorkers(
  queue: ScanRequest[],
  options: ScannerOptions,
  onReport: (report: FileReport) => void,
): Promise<void> {
  while (queue.length > 0) {
    const { started, lost } = await feed(queue, options, onReport);
    if (lost) onReport(lost);
    if (!started) return;
  }
}

function workerScript(): URL {
  const here = fileURLToPath(import.meta.url);
  // From source the worker is a sibling; from the bundle it is a bundle of its own.
  return new URL(here.endsWith('.ts') ? './worker.ts' : './worker.mjs', import.meta.url);
}

/** `lost` reports on the file that the thread was at when it died; what it had not begun goes back to the queue. */
function feed(
  queue: ScanRequest[],
  options: ScannerOptions,
  onReport: (report: FileReport) => void,
): Promise<{ started: boolean; lost?: FileReport }> {
  return new Promise((resolve) => {
    const worker = new Worker(workerScript(), { workerData: options, resourceLimits });
    let timer: NodeJS.Timeout;
    let started = false;
    let ended = false;
    const given: ScanRequest[] = [];
    const end = (failure?: string) => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      void worker.terminate();
      const lost = failure === undefined ? undefined : given.shift();
      queue.unshift(...given);
      resolve({ started, lost: lost && failedReport(lost.file, failure ?? '') });
    };
    const { patience = watchdogMilliseconds } = options;
    const watch = () => {
      timer = setTimeout(() => end(`no answer within ${patience / 1000} s`), patience);
    };
    const give = () => {
      const request = queue.shift();
      if (!request) return;
      given.push(request);
      worker.postMessage(request);
    };
    worker.on('message', (message: WorkerMessage) => {
      // What a thread says after its end is about a file that already has its report.
      if (ended) return;
      clearTimeout(timer);
      if (message === 'spent') return end();
      if (message === 'ready') {
        started = true;
        for (let i = 0; i < filesAhead; i++) give();
      } else {
        given.shift();
        onReport(message);
        give();
      }
      if (given.length === 0) return end();
      watch();
    });
    worker.on('error', (error) => end(error.message));
    worker.on('exit', (code) => end(`its thread ended with code ${code}`));
    watch();
  });
}

/** A path as reports print it: relative to the working directory, with forward slashes. */
export function displayPath(file: string): string {
  return relativeName(process.cwd(), file) || '.';
}
