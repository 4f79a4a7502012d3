/** The decision table as people read it. */
import type { Severity } from '../engine/finding.ts';
import type { Origin } from '../protocol/status.ts';
import { defaultCharter } from './charter.ts';
import { decide } from './decision.ts';
import { tierNames } from './tiers.ts';

const origins: readonly Origin[] = ['human', 'unknown', 'paste', 'mixed', 'ai'];
const severities: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

/** Markdown: what becomes of each finding in each origin and tier. Bold is what fails the check by the tier's default. */
export function renderDecisionTable(): string {
  const columns = (['high', 'low'] as const).flatMap((confidence) =>
    severities.map((severity) => ({ severity, confidence })),
  );
  const rows = tierNames.flatMap((tier) =>
    origins.map((origin) => {
      const cells = columns.map((finding) => {
        const { shown, blocking } = decide(finding, origin, tier, defaultCharter.tiers[tier].failOn);
        return shown === 'silent' ? '–' : blocking ? `**${shown}**` : shown;
      });
      return `| ${[tier, origin, ...cells].join(' | ')} |`;
    }),
  );
  const head = columns.map(({ severity, confidence }) => (confidence === 'low' ? `${severity}?` : severity));
  return [
    `| tier | origin | ${head.join(' | ')} |`,
    `|---|---|${columns.map(() => '---|').join('')}`,
    ...rows,
    '',
  ].join('\n');
}
