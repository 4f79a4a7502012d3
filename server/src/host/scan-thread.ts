/**
 * A scanning thread: takes requests, answers each with a report, and retires when a large file has swollen its memory or
 * one has crashed its parser.
 */
import { getHeapStatistics } from 'node:v8';
import { parentPort, workerData } from 'node:worker_threads';
import { FileScanner, type ScannerOptions } from './file-scanner.ts';
import { type ScanRequest, scanSafely, type WorkerMessage } from './scan.ts';

/**
 * Bytes of heap and WebAssembly memory above which a thread is dearer to keep than to start anew: neither shrinks by
 * itself. A new thread takes seconds until its code is as quick as that of the old one, so what a thread holds of usual
 * files (see `workspace-modules.ts`) stays well below.
 */
const mostMemory = 208 * 1024 * 1024;

const port = parentPort;
if (!port) throw new Error('this file runs as a worker thread');
const say = (message: WorkerMessage) => port.postMessage(message);
const scanner = await FileScanner.create(workerData as ScannerOptions);
let spent = false;
/** One file after the other, in the order in which they came. */
let turn = Promise.resolve();
const answer = async ({ file, named }: ScanRequest) => {
  if (spent) return;
  say(await scanSafely(scanner, file, named));
  const { total_heap_size, external_memory } = getHeapStatistics();
  spent = scanner.broken || total_heap_size + external_memory > mostMemory;
  if (spent) say('spent');
};
port.on('message', (request: ScanRequest) => {
  turn = turn.then(() => answer(request));
});
say('ready');
