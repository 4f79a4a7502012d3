/** How many of the variants of a rule's examples are judged like the examples; and how many should be. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PageExample } from '../../../server/src/engine/page.ts';
import type { RuleRunner } from '../rule-runner.ts';
import { tryVariants, type Variant } from './variant.ts';

export type Side = 'Flags' | 'Accepts';

interface Tried {
  example: PageExample;
  variant: Variant;
}

/** What came of the variants of one rule's examples of one side. */
export interface Share {
  id: string;
  side: Side;
  held: Tried[];
  failed: Tried[];
  broken: Tried[];
}

/** Of a hundred variants, how many must be judged like their example. */
export const wanted = 95;

export function measureShare(runner: RuleRunner, side: Side): Share {
  const share: Share = { id: runner.id, side, held: [], failed: [], broken: [] };
  for (const example of runner.page.examples) {
    if (example.section !== side) continue;
    const outcome = tryVariants(runner, example);
    for (const part of ['held', 'failed', 'broken'] as const)
      share[part].push(...outcome[part].map((variant) => ({ example, variant })));
  }
  return share;
}

/** In hundredths, with one decimal, never rounded up; 100 where there is no variant. */
export function percent({ held, failed }: Pick<Share, 'held' | 'failed'>): number {
  const all = held.length + failed.length;
  return all === 0 ? 100 : Math.floor((1000 * held.length) / all) / 10;
}

/** Ways of writing of which a rule misses half or more, in one language: a large share could hide them. */
export function missedWays({ side, held, failed }: Share): string[] {
  const nameOf = ({ example, variant }: Tried) => `${side}, ${example.language}: ${variant.what}`;
  const names = failed.map(nameOf);
  const count = (list: string[], name: string) => list.filter((other) => other === name).length;
  const seen = held.map(nameOf);
  return [...new Set(names)].filter((name) => count(names, name) >= count(seen, name)).sort();
}

/** What the rules do not reach, as it was written down: shares below what is wanted, and ways that are missed. */
export interface Expectations {
  /** By side and rule, such as `Flags  weak-hash`. */
  shares: Map<string, number>;
  /** Rule, side, language and way, such as `weak-hash  Flags, py: in a try`. */
  missed: Set<string>;
}

const file = path.join(import.meta.dirname, 'expected-shares.txt');
const shareLine = /^(\d[\d.]*) % {2}(.*)$/;

export function readExpectations(): Expectations {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  const shares = lines.flatMap((line): [string, number][] => {
    const [, percent, name] = shareLine.exec(line) ?? [];
    return name === undefined ? [] : [[name, Number(percent)]];
  });
  return { shares: new Map(shares), missed: new Set(lines.filter((line) => !shareLine.test(line))) };
}

export function writeExpectations(measured: readonly Share[]): void {
  const low = measured.filter((share) => percent(share) < wanted);
  const lines = [
    ...low.map((share) => `${percent(share)} %  ${share.side}  ${share.id}`),
    ...measured.flatMap((share) => missedWays(share).map((way) => `${share.id}  ${way}`)),
  ];
  writeFileSync(file, lines.map((line) => `${line}\n`).join(''));
}

/** Rules of which something is written down. */
export function listedRules({ shares, missed }: Expectations): string[] {
  return [
    ...[...shares.keys()].map((name) => name.split('  ')[1]!),
    ...[...missed].map((way) => way.split('  ')[0]!),
  ];
}

/** What is not as it was written down; empty where all is. */
export function complain(share: Share, { shares, missed }: Expectations): string[] {
  const reached = percent(share);
  const expected = shares.get(`${share.side}  ${share.id}`);
  const complaints: string[] = [];
  if (reached < (expected ?? wanted))
    complaints.push(
      `${reached} % held, where ${expected === undefined ? `${wanted} % are wanted` : `it was ${expected} %`}`,
    );
  if (expected !== undefined && reached >= wanted)
    complaints.push(`${reached} % held: take it off the list of those that do not reach ${wanted} %`);
  const now = new Set(missedWays(share).map((way) => `${share.id}  ${way}`));
  const listed = [...missed].filter((way) => way.startsWith(`${share.id}  ${share.side},`));
  complaints.push(...[...now].filter((way) => !missed.has(way)).map((way) => `mostly missed: ${way}`));
  complaints.push(
    ...listed.filter((way) => !now.has(way)).map((way) => `seen now, take it off the list: ${way}`),
  );
  return complaints;
}
