/** How many of the variants of a rule's examples are judged like the examples; and how many should be. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { PageExample } from '../../../server/src/engine/page.ts';
import type { RuleRunner } from '../rule-runner.ts';
import { tryVariants, type Variant } from './variant.ts';

export type Side = 'Flags' | 'Accepts';

/** What came of the variants of one rule's examples of one side. */
export interface Share {
  id: string;
  side: Side;
  held: number;
  failed: { example: PageExample; variant: Variant }[];
  broken: { example: PageExample; variant: Variant }[];
}

/** Of a hundred variants, how many must be judged like their example. */
export const wanted = 95;

export function measureShare(runner: RuleRunner, side: Side): Share {
  const share: Share = { id: runner.id, side, held: 0, failed: [], broken: [] };
  for (const example of runner.page.examples) {
    if (example.section !== side) continue;
    const { held, failed, broken } = tryVariants(runner, example);
    share.held += held;
    share.failed.push(...failed.map((variant) => ({ example, variant })));
    share.broken.push(...broken.map((variant) => ({ example, variant })));
  }
  return share;
}

/** In hundredths, with one decimal, never rounded up; 100 where there is no variant. */
export function percent({ held, failed }: Pick<Share, 'held' | 'failed'>): number {
  const all = held + failed.length;
  return all === 0 ? 100 : Math.floor((1000 * held) / all) / 10;
}

/** Rules that do not reach what is wanted, with the share that they do reach. */
export type Expectations = Record<Side, Record<string, number>>;

const file = path.join(import.meta.dirname, 'expected-shares.json');

export function readExpectations(): Expectations {
  return JSON.parse(readFileSync(file, 'utf8'));
}

export function writeExpectations(shares: readonly Share[]): void {
  const low = (side: Side) =>
    shares
      .filter((share) => share.side === side && percent(share) < wanted)
      .map((share) => [share.id, percent(share)]);
  const expectations = {
    Flags: Object.fromEntries(low('Flags')),
    Accepts: Object.fromEntries(low('Accepts')),
  };
  writeFileSync(file, `${JSON.stringify(expectations, null, 2)}\n`);
}

/** What is not as it was written down, or undefined. */
export function complain(share: Share, expectations: Expectations): string | undefined {
  const reached = percent(share);
  const expected = expectations[share.side][share.id];
  if (expected === undefined)
    return reached >= wanted ? undefined : `${reached} % held, ${wanted} % are wanted`;
  if (reached >= wanted)
    return `${reached} % held: take it off the list of those that do not reach ${wanted} %`;
  return reached >= expected ? undefined : `${reached} % held, where it was ${expected} %`;
}
