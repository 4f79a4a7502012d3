/** Suppressions in changed lines that the charter does not let hold. */
import { cite } from './citation.ts';
import { type BrokenSuppression, type ChangedFile, touches } from './facts.ts';
import type { Violation } from './violation.ts';

export function checkSuppressions(file: ChangedFile): Violation[] {
  const before = new Map<string, number>();
  return file.suppressions
    .map((suppression) => {
      const key = `${suppression.kind} ${suppression.text}`;
      const earlier = before.get(key) ?? 0;
      before.set(key, earlier + 1);
      return { ...suppression, key: `${key} ${earlier}` };
    })
    .filter(({ line }) => touches(file.changed, line, line))
    .map(({ kind, message, line, column, key }) => ({
      check: 'suppression',
      ruleId: `gate-suppression-${kind}`,
      path: file.path,
      line,
      column,
      charter: citationOf(file, kind),
      message,
      remedy: remedies[kind],
      owners: file.owners,
      key,
    }));
}

const remedies: Record<BrokenSuppression['kind'], string> = {
  'no-reason': 'Write why the finding does not matter here, or fix the finding.',
  'no-end': 'Give it an end, or fix the finding.',
  'too-long': 'Bring its end nearer, or fix the finding.',
  expired: 'Fix the finding, or decide anew and say until when.',
};

function citationOf(file: ChangedFile, kind: BrokenSuppression['kind']): Violation['charter'] {
  const { requireReason, maxDays } = file.charter.suppressions;
  if (kind === 'no-reason') return cite(file, ['suppressions', 'require-reason'], requireReason);
  if (kind === 'expired') return { rule: 'until', source: `${file.path}` };
  return cite(file, ['suppressions', 'max-days'], maxDays);
}
