/**
 * `npm run fuzz -- --minutes 60 --seed 1`: feeds the engine random bytes, truncated and mutated real files, edits, and
 * mutated rules. Each input follows from its number alone, so `--seed N --minutes 0` runs one input again. Fails on a
 * crash, on an input that takes longer than the watchdog waits, on edited files that are read otherwise than fresh ones,
 * and on memory that grows.
 */
import os from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import type { FuzzMessage } from './fuzz/worker.ts';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '1' }, seed: { type: 'string', default: '1' } },
});
const deadline = performance.now() + Number(values.minutes) * 60_000;
const watchdogMilliseconds = 30_000;
/** Memory after a collection may be this much larger at the end than after the first tenth of the run. */
const mostGrowth = 1.5;

let next = Number(values.seed);
let inputs = 0;
const failures: string[] = [];
/** Crashes of tree-sitter itself. */
let crashes = 0;
const counts = new Map<string, number>();
const heaps: number[] = [];

/** Runs inputs on one thread until it fails or the time is over. */
function runThread(): Promise<void> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./fuzz/worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 1024 },
    });
    let current = 'start';
    let ended = false;
    const end = (failure?: string) => {
      if (ended) return;
      ended = true;
      clearTimeout(timer);
      if (failure !== undefined) {
        failures.push(`${current}: ${failure}`);
        process.stdout.write(`FAILED  ${current}: ${failure}\n`);
      }
      void worker.terminate().then(() => resolve());
    };
    const hang = () => end(`no answer within ${watchdogMilliseconds / 1000} s`);
    let timer = setTimeout(hang, watchdogMilliseconds);
    const give = () => {
      if (inputs > 0 && performance.now() >= deadline) return end();
      worker.postMessage(next++);
    };
    worker.on('message', (message: FuzzMessage) => {
      clearTimeout(timer);
      timer = setTimeout(hang, watchdogMilliseconds);
      switch (message.kind) {
        case 'ready':
          return give();
        case 'begin':
          current = `seed ${message.seed} (${message.name})`;
          return;
        case 'crashed':
          crashes++;
          process.stdout.write(`parser crash  ${current}\n`);
          return end();
        case 'failed':
          return end(message.reason);
        case 'done':
          inputs++;
          counts.set(message.name, (counts.get(message.name) ?? 0) + 1);
          if (message.heap !== undefined) heaps.push(message.heap);
          return give();
      }
    });
    worker.on('error', (error) => end(`crashed: ${error.stack ?? error.message}`));
  });
}

while (inputs === 0 || performance.now() < deadline) {
  await runThread();
  if (failures.length > 20) break;
}

const tenth = Math.max(1, Math.floor(heaps.length / 10));
const largest = (list: number[]) => Math.max(...list) / 1e6;
if (heaps.length >= 20) {
  const [early, late] = [largest(heaps.slice(0, 2 * tenth)), largest(heaps.slice(-tenth))];
  process.stdout.write(
    `memory after collections: ${early.toFixed(0)} MB early, ${late.toFixed(0)} MB late\n`,
  );
  if (late > early * mostGrowth)
    failures.push(`memory grew from ${early.toFixed(0)} to ${late.toFixed(0)} MB`);
} else process.stdout.write('NOT CHECKED: the run was too short to tell whether memory grows\n');
for (const [name, count] of counts) process.stdout.write(`${String(count).padStart(8)}  ${name}\n`);
process.stdout.write(
  `${inputs} inputs, ${failures.length} failures, ${crashes} crashes of the parser survived, ${os.availableParallelism()} cores\n`,
);
process.exitCode = failures.length > 0 ? 1 : 0;
