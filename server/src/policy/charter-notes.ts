/** What is worth knowing of a charter that is no mistake: it is overdue, or it asks in vain. */
import { LineCounter, parseDocument } from 'yaml';
import type { TierName } from '../protocol/status.ts';
import type { Charter } from './charter.ts';
import { type CharterProblem, parseCharter } from './charter-parser.ts';
import { type Path, rangeOf, rangeOfKey, valueAt } from './charter-structure.ts';
import { nestCharter } from './nested-charters.ts';
import { overdueRecertification } from './recertification.ts';
import { tierNames } from './tiers.ts';
import { completeCharter } from './written-charter.ts';

/** Where a demand is written, and how it is read. */
interface Demand {
  path: Path;
  read: (charter: Charter) => unknown;
}

const demands: readonly Demand[] = [
  ...tierNames.flatMap(demandsOf),
  { path: ['default-tier'], read: ({ defaultTier }) => defaultTier },
  { path: ['provenance', 'tags'], read: ({ provenance }) => provenance.tags },
  { path: ['provenance', 'min-lines'], read: ({ provenance }) => provenance.minLines },
  { path: ['provenance', 'prompt'], read: ({ provenance }) => provenance.prompt },
  { path: ['provenance', 'retention-days'], read: ({ provenance }) => provenance.retentionDays },
  { path: ['suppressions', 'require-reason'], read: ({ suppressions }) => suppressions.requireReason },
  { path: ['suppressions', 'max-days'], read: ({ suppressions }) => suppressions.maxDays },
];

function demandsOf(tier: TierName): Demand[] {
  const path = ['tiers', tier];
  const approvals = [...path, 'approvals'];
  return [
    { path: [...path, 'ai'], read: ({ tiers }) => tiers[tier].ai },
    { path: [...path, 'fail-on'], read: ({ tiers }) => tiers[tier].failOn },
    { path: [...path, 'max-complexity'], read: ({ tiers }) => tiers[tier].maxComplexity },
    { path: [...approvals, 'count'], read: ({ tiers }) => tiers[tier].approvals.count },
    { path: [...approvals, 'from'], read: ({ tiers }) => tiers[tier].approvals.from },
    { path: [...approvals, 'signed'], read: ({ tiers }) => tiers[tier].approvals.signed },
    {
      path: [...approvals, 'author-may-approve'],
      read: ({ tiers }) => tiers[tier].approvals.authorMayApprove,
    },
  ];
}

/**
 * Notes on the text of a charter; none where it has a mistake. `outer` is what the charters above it come to, undefined
 * where none stands above. `today` is `YYYY-MM-DD`.
 */
export function noteOnCharter(text: string, outer: Charter | undefined, today: string): CharterProblem[] {
  const { written, charter } = parseCharter(text, '');
  if (!written || !charter) return [];
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const note = (message: string, [from, to]: [number, number]): CharterProblem => {
    const [start, end] = [lines.linePos(from), lines.linePos(to)];
    return { message, line: start.line, column: start.col, endLine: end.line, endColumn: end.col };
  };
  const notes: CharterProblem[] = [];
  const overdue = charter.recertify && overdueRecertification(charter.recertify, today);
  if (overdue) notes.push(note(overdue, rangeOfKey(document, ['recertify'])));
  if (!outer) return notes;
  const own = completeCharter(written, outer);
  const inForce = nestCharter(outer, written);
  for (const { path, read } of demands) {
    if (valueAt(written.raw, path) === undefined || read(own) === read(inForce)) continue;
    const message = `This has no effect: the charter above asks for ${read(inForce)}, and one further in can only be stricter.`;
    notes.push(note(message, rangeOf(document, path)));
  }
  for (const name of Object.keys(written.raw.people ?? {})) {
    if (outer.people?.has(name.toLowerCase())) continue;
    const message = `This has no effect: the charter above does not say who "${name}" is, and one further in cannot add approvers. Write it there.`;
    notes.push(note(message, rangeOfKey(document, ['people', name])));
  }
  if (written.raw.exclude) {
    const message = 'This has no effect: only the charter above leaves files alone. Write it there.';
    notes.push(note(message, rangeOfKey(document, ['exclude'])));
  }
  return notes.sort((a, b) => a.line - b.line || a.column - b.column);
}
