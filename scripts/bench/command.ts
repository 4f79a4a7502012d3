import { spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/** What a command took; memory is the peak of its resident set where the system tells it (Linux). */
export interface Spent {
  seconds: number;
  megabytes: number | undefined;
}

/** Runs a command in `folder` to its end, its output into the file `output`; exit codes from `failure` on are errors. */
export function timeCommand(
  folder: string,
  command: string,
  args: string[],
  output: string,
  failure = 2,
): Promise<Spent> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, {
      cwd: folder,
      stdio: ['ignore', openSync(path.join(folder, output), 'w'), 'ignore'],
    });
    let peak: number | undefined;
    const poll = setInterval(() => {
      peak = Math.max(peak ?? 0, peakOf(child.pid) ?? 0) || undefined;
    }, 20);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(poll);
      if (code === null || code >= failure) reject(new Error(`${command} ended with ${code}`));
      else resolve({ seconds: (performance.now() - started) / 1000, megabytes: peak });
    });
  });
}

/** The high-water mark of a process's memory in MB. */
export function peakOf(pid: number | undefined): number | undefined {
  if (os.platform() !== 'linux' || pid === undefined) return undefined;
  try {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
  } catch {
    return undefined;
  }
}

export function showSpent({ seconds, megabytes }: Spent): string {
  return `${seconds.toFixed(1).padStart(7)} s   ${megabytes === undefined ? 'memory not known here' : `${megabytes.toFixed(0).padStart(5)} MB at most`}`;
}
