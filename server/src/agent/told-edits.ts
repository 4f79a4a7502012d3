/** Edits as agents tell them, carried out on texts and taken back. All texts have line feeds alone. */
import { inkOf } from '../ledger/ink.ts';
import { changesBetween } from '../ledger/line-changes.ts';
import { patch } from '../ledger/text-changes.ts';
import type { Replacement, Told } from './event.ts';

/** What the edit makes of a text; undefined where it does not fit the text, or is not told. */
export function carryOut(before: string, told: Told): string | undefined {
  switch (told.kind) {
    case 'whole':
      return unify(told.text);
    case 'deleted':
      return '';
    case 'untold':
      return undefined;
    case 'replaced': {
      let text = before;
      for (const replacement of told.replacements) {
        const next = replace(text, unify(replacement.old), unify(replacement.new), replacement.all);
        if (next === undefined) return undefined;
        text = next;
      }
      return text;
    }
  }
}

export interface Known {
  before: string;
  /** As the agent left it; what differs from the file since came later, by a formatter for example. */
  written: string;
}

/** What may have been the text before an edit; `sure` where it was taken right before. */
export interface Candidate {
  text: string;
  sure: boolean;
}

/** The text before an edit, and what the edit made of it; undefined where nobody can tell. */
export function findBefore(told: Told, after: string, candidates: readonly Candidate[]): Known | undefined {
  const tries = candidates.map(({ text, sure }) => ({ before: text, written: carryOut(text, told), sure }));
  const fitting = tries.find(({ written }) => written === after) ?? tries.find(isLaidOutAs(after));
  if (fitting?.written !== undefined) return { before: fitting.before, written: fitting.written };
  const [first] = candidates;
  if (told.kind === 'replaced') {
    const undone = told.replacements.every(({ old }) => old !== '') && takeBack(after, told.replacements);
    if (typeof undone === 'string') return { before: undone, written: after };
    const sure = tries.find((each) => each.sure);
    if (sure) return { before: sure.before, written: sure.written ?? after };
    return first && { before: withoutTold(first.text, after, told.replacements), written: after };
  }
  if (told.kind === 'untold' && told.code !== undefined) {
    const among = [{ old: '', new: told.code }];
    return first && { before: withoutTold(first.text, after, among), written: after };
  }
  return first && { before: first.text, written: told.kind === 'whole' ? unify(told.text) : after };
}

const isLaidOutAs =
  (after: string) =>
  ({ written }: { written: string | undefined }) =>
    written !== undefined && inkOf(written) === inkOf(after);

/** With line feeds alone and no byte order mark, as agents see texts. */
export const unify = (text: string) => text.replace(/^\ufeff/, '').replace(/\r\n/g, '\n');

function replace(text: string, from: string, to: string, all = false): string | undefined {
  // Nothing to replace: the whole of an empty file, as when one is made.
  if (from === '') return text === '' ? to : undefined;
  if (!text.includes(from)) return undefined;
  return all ? text.split(from).join(to) : text.replace(from, () => to);
}

/** Only where it is clear what the replacements brought. */
function takeBack(after: string, replacements: readonly Replacement[]): string | undefined {
  let text = after;
  for (const { old, new: brought } of [...replacements].reverse()) {
    const to = unify(brought);
    // What was only taken out leaves nothing that somebody else could be held for.
    if (to === '') continue;
    const found = text.split(to);
    // Of several places that read alike, somebody else may have written some.
    if (found.length !== 2) return undefined;
    text = found.join(unify(old));
  }
  return text;
}

/**
 * The text with whatever has changed in it but for lines that the replacements brought and had not found. Where a line is there more often
 * than they explain, it is not said which of them is theirs, and none is.
 */
function withoutTold(before: string, after: string, replacements: readonly Replacement[]): string {
  const explained = countInks([before, ...replacements.map((each) => unify(each.new))]);
  const told = countInks(replacements.map((each) => unify(each.new)));
  const replaced = countInks(replacements.map(({ old }) => unify(old)));
  const there = countInks([after]);
  const isTold = (line: string) => {
    const ink = inkOf(line);
    const isBrought = (told.get(ink) ?? 0) > (replaced.get(ink) ?? 0);
    return ink === '' || (isBrought && there.get(ink)! <= explained.get(ink)!);
  };
  const others = changesBetween(before, after).flatMap((change) => {
    const foreign = change.text.split(/(?<=\n)/).filter((line) => !isTold(line));
    if (foreign.length === 0) return [];
    // Of what came in the place of something else, nobody can tell which line came for which.
    return [change.length === 0 ? { ...change, text: foreign.join('') } : change];
  });
  return patch(before, others);
}

function countInks(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const ink of texts.flatMap((text) => text.split('\n')).map(inkOf))
    counts.set(ink, (counts.get(ink) ?? 0) + 1);
  return counts;
}
