/** A scanning thread: takes requests one at a time and answers each with a report. */
import { parentPort, workerData } from 'node:worker_threads';
import { FileScanner, type ScannerOptions } from './file-scanner.ts';
import { type ScanRequest, scanSafely } from './scan.ts';

const port = parentPort;
if (!port) throw new Error('this file runs as a worker thread');
const scanner = await FileScanner.create(workerData as ScannerOptions);
port.on('message', async ({ file, named }: ScanRequest) =>
  port.postMessage(await scanSafely(scanner, file, named)),
);
port.postMessage('ready');
