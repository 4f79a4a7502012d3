/** How long findings stay in the code that assistants have a part in. */
import type { FindingLife, ReportFacts } from './facts.ts';
import { type Quantiles, quantilesOf } from './quantiles.ts';

export type Remediation =
  | { isKnown: false; reason: string }
  | {
      isKnown: true;
      /** How many files and versions of them were looked at, from which day (`YYYY-MM-DD`) on. */
      files: number;
      versions: number;
      since: string;
      /** Whether there were more. */
      isCut: boolean;
      /** Days from the commit that brought a finding to the one that took it out. */
      repaired: { findings: number; days?: Quantiles };
      /** Days since the commit that brought what is still there. */
      open: { findings: number; days?: Quantiles };
    };

const day = 24 * 60 * 60 * 1000;

export function countRemediation({ history, time }: ReportFacts): Remediation {
  if (!history)
    return {
      isKnown: false,
      reason: 'No file with AI-written code has a history here that could be looked at.',
    };
  const { files, versions, since, isCut, lives } = history;
  const repaired = lives.filter(({ end }) => end !== undefined);
  const open = lives.filter(({ end }) => end === undefined);
  return {
    isKnown: true,
    ...{ files, versions, since, isCut },
    repaired: { findings: repaired.length, ...withDays(repaired, time) },
    open: { findings: open.length, ...withDays(open, time) },
  };
}

/** Of what came in before the time that was looked at, nobody knows how long it has been there. */
function withDays(lives: readonly FindingLife[], now: string): { days?: Quantiles } {
  const days = quantilesOf(
    lives.flatMap(({ begin, end }) =>
      begin === undefined ? [] : [Math.max(0, Date.parse(end ?? now) - Date.parse(begin)) / day],
    ),
  );
  return days ? { days } : {};
}
