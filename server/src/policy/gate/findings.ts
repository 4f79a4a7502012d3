/** Findings at or over the limit of their tier, on lines that the change brought. */
import { citeTier } from './citation.ts';
import { type ChangedFile, touches } from './facts.ts';
import type { Violation } from './violation.ts';

export function checkFindings(file: ChangedFile): Violation[] {
  return file.findings
    .filter(({ start, end }) => touches(file.changed, start.line, end.line))
    .map(({ ruleId, severity, message, origin, start, end, fingerprint }) => ({
      check: 'finding',
      ruleId,
      path: file.path,
      ...start,
      endLine: end.line,
      charter: citeTier(file, ['fail-on'], file.charter.tiers[file.tier.tier].failOn),
      message: `${severity}${origin === 'ai' || origin === 'mixed' ? ' in AI-written code' : ''}: ${message}`,
      remedy: `Fix it, or write "touchstone-ignore ${ruleId}: REASON" above it if it is safe here.`,
      owners: file.owners,
      key: fingerprint,
    }));
}
