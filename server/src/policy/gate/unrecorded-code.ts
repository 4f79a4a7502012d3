/** Code of an assistant, by the notes of commits, for which no record counts: nobody can have approved it. */
import { citeTier } from './citation.ts';
import { type ChangedFile, touches } from './facts.ts';
import type { Violation } from './violation.ts';

export function checkUnrecordedCode(file: ChangedFile): Violation[] {
  const { count } = file.charter.tiers[file.tier.tier].approvals;
  if (count === 0) return [];
  return file.unrecorded
    .filter(({ start, end }) => touches(file.changed, start, end))
    .map(({ start, end, tool }) => ({
      check: 'approval',
      ruleId: 'gate-code-without-record',
      path: file.path,
      line: start,
      endLine: end,
      charter: citeTier(file, ['approvals', 'count'], count),
      message: `The notes of the commits (refs/notes/ai) say that ${tool ?? 'AI'} wrote these lines, and no record speaks of them, so nobody can have approved them.`,
      remedy:
        'Bring back their record as it was ("touchstone provenance fetch" gets the notes that others have), or have the lines written again. Where a person wrote them, say so in the editor ("Touchstone: Mark Who Wrote the Selected Lines").',
      owners: file.owners,
      key: `${tool ?? ''} ${start}-${end}`,
    }));
}
