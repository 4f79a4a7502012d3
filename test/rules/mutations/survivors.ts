/** How many cuts of each file no example notices, as it is written down. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Site } from './site.ts';

const file = path.join(import.meta.dirname, 'known-survivors.txt');

/** How many cuts of each file no example notices, as it was written down. */
export function readKnown(): Map<string, number> {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return new Map(
    lines.map((line) => {
      const [, count, name] = /^ *(\d+) {2}(.*)$/.exec(line)!;
      return [name!, Number(count)];
    }),
  );
}

/** Writes the numbers down; of files that were not `tried` those of before stay. */
export function writeKnown(survivors: readonly Site[], tried: ReadonlySet<string>): void {
  const before = [...readKnown()].filter(([name]) => !tried.has(name));
  const counts = [...before, ...countByFile(survivors)].sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(file, counts.map(([name, count]) => `${String(count).padStart(4)}  ${name}\n`).join(''));
}

export function countByFile(sites: readonly Site[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const site of sites) counts.set(site.file, (counts.get(site.file) ?? 0) + 1);
  return counts;
}
