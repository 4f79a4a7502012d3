/** How long code of assistants waits for its approvals, and which still does. */
import { tierNames } from '../policy/tiers.ts';
import type { TierName } from '../protocol/status.ts';
import type { BlockFacts, ReportFacts, ReviewFacts } from './facts.ts';
import { type Quantiles, quantilesOf } from './quantiles.ts';

/** Hours from the writing of the code to its approval. */
export interface Latency extends Quantiles {
  approvals: number;
}

export interface ReviewNumbers {
  /** Undefined where nothing was approved yet. */
  latency?: Latency;
  byTier: (Latency & { tier: TierName })[];
  /** How many approvals came within which time, the shortest first. */
  spread: { within: string; approvals: number }[];
  /** Blocks whose approvals are due: the highest tier first, then the oldest. */
  outstanding: Outstanding[];
}

export type Outstanding = BlockFacts & Required<Pick<BlockFacts, 'standing'>> & { waitingDays: number };

const hour = 60 * 60 * 1000;

const steps: readonly (readonly [within: string, hours: number])[] = [
  ['1 hour', 1],
  ['1 day', 24],
  ['3 days', 72],
  ['1 week', 168],
  ['1 month', 730],
  ['longer', Number.POSITIVE_INFINITY],
];

export function countReviews({ reviews, blocks, time, since }: ReportFacts): ReviewNumbers {
  const recent = reviews.filter(({ approved }) => since === undefined || approved >= since);
  const all = latencyOf(recent);
  const hours = recent.map(hoursOf);
  return {
    ...(all ? { latency: all } : {}),
    byTier: tierNames.toReversed().flatMap((tier) => {
      const own = latencyOf(recent.filter((review) => review.tier === tier));
      return own ? [{ tier, ...own }] : [];
    }),
    spread: steps.map(([within, most], index) => {
      const least = index === 0 ? -1 : steps[index - 1]![1];
      return { within, approvals: hours.filter((each) => each > least && each <= most).length };
    }),
    outstanding: findOutstanding(blocks, time),
  };
}

function findOutstanding(blocks: readonly BlockFacts[], time: string): Outstanding[] {
  return blocks
    .flatMap((block): Outstanding[] => {
      const { standing } = block;
      if (!standing || standing.state === 'none' || standing.state === 'approved') return [];
      const waitingDays = Math.max(0, Math.floor((Date.parse(time) - Date.parse(block.time)) / (24 * hour)));
      return [{ ...block, standing, waitingDays }];
    })
    .sort(
      (a, b) =>
        tierNames.indexOf(b.tier) - tierNames.indexOf(a.tier) ||
        b.waitingDays - a.waitingDays ||
        (a.path < b.path ? -1 : 1),
    );
}

function hoursOf({ written, approved }: ReviewFacts): number {
  return Math.max(0, Date.parse(approved) - Date.parse(written)) / hour;
}

function latencyOf(reviews: readonly ReviewFacts[]): Latency | undefined {
  const hours = quantilesOf(reviews.map(hoursOf));
  return hours && { approvals: reviews.length, ...hours };
}
