/** Which characters of a new text are those of the old one, so that they keep their author. */
import { importLines, regroup } from './import-order.ts';
import { inkOf } from './ink.ts';
import { barelyPunctuated } from './line-digest.ts';
import { commonSubsequence, type Pairs } from './sequences.ts';
import {
  type AlignedRun,
  type Line,
  lengthOf,
  matchOf,
  punctuated,
  type Token,
  tokensOf,
  walkTogether,
} from './tokens.ts';

/**
 * `edit`: somebody wrote something else; only what is plainly the same is matched.
 * `layout`: a formatter wrote the same code in another shape; as much as possible is matched.
 */
export type AlignmentKind = 'edit' | 'layout';

/** Lines whose every difference is looked for; beyond it two texts are strangers. */
const LINE_BUDGET = 1_500;
const TOKEN_BUDGET = 600;
/** Shorter lines are everywhere and prove nothing when they turn up elsewhere. */
const TELLING_LENGTH = 8;

/** Matches ascend in the new text, and no character takes part in two. */
export function align(before: string, after: string, kind: AlignmentKind): AlignedRun[] {
  if (before === after) return before === '' ? [] : [{ from: 0, to: 0, length: before.length }];
  if (before === '' || after === '') return [];
  if (after.startsWith(before)) return [{ from: 0, to: 0, length: before.length }];
  if (after.endsWith(before)) return [{ from: 0, to: after.length - before.length, length: before.length }];
  if (kind === 'layout') {
    const same = sameButForSpace(before, after);
    if (same) return same;
  }
  return byLines(before, after, kind).sort((a, b) => a.to - b.to);
}

/** The exact answer where only white space differs. */
function sameButForSpace(before: string, after: string): AlignedRun[] | undefined {
  const matches: AlignedRun[] = [];
  let from = 0;
  let to = 0;
  for (;;) {
    while (from < before.length && isSpace(before.charCodeAt(from))) from++;
    while (to < after.length && isSpace(after.charCodeAt(to))) to++;
    if (from === before.length || to === after.length) break;
    const start = from;
    while (from < before.length && before[from] === after[to] && !isSpace(before.charCodeAt(from))) {
      from++;
      to++;
    }
    if (from === start) return undefined;
    matches.push({ from: start, to: to - (from - start), length: from - start });
  }
  return from === before.length && to === after.length ? matches : undefined;
}

function byLines(before: string, after: string, kind: AlignmentKind): AlignedRun[] {
  const oldLines = splitLines(before);
  const newLines = splitLines(after);
  const bare = (line: Line) => inkOf(line.text);
  const oldBare = oldLines.map(bare);
  const newBare = newLines.map(bare);
  const matches: AlignedRun[] = [];
  const oldTaken = new Set<number>();
  const newTaken = new Set<number>();
  const take = (a: number, b: number) => {
    oldTaken.add(a);
    newTaken.add(b);
    matches.push(...shifted(oldLines[a]!, newLines[b]!));
  };
  const pairs = commonSubsequence(oldBare, newBare, LINE_BUDGET) ?? [];
  const partners = new Map(pairs.filter(([a]) => oldBare[a] !== ''));
  for (const [a, b] of moved(oldBare, newBare, new Set(partners.keys()), new Set(partners.values())))
    partners.set(a, b);
  keepFollowers(partners, oldBare, newBare);
  for (const [a, b] of partners) take(a, b);
  matches.push(...matchImports(oldLines, newLines, oldTaken, newTaken));
  for (const hunk of hunksBetween(pairs, oldLines.length, newLines.length)) {
    for (const [a, b] of sameButForPunctuation(hunk, oldBare, newBare, oldTaken, newTaken)) {
      oldTaken.add(a);
      newTaken.add(b);
      matches.push(...punctuated(tokensOf(oldLines[a]!), tokensOf(newLines[b]!)));
    }
    const left = oldLines.slice(...hunk.old).filter((_, index) => !oldTaken.has(hunk.old[0] + index));
    const right = newLines.slice(...hunk.new).filter((_, index) => !newTaken.has(hunk.new[0] + index));
    const isOne = left.length === 1 && right.length === 1;
    matches.push(...byTokens(left.flatMap(tokensOf), right.flatMap(tokensOf), kind, isOne));
  }
  return matches;
}

/** Lines that left one place and turned up, once, in another. */
function moved(
  oldBare: readonly string[],
  newBare: readonly string[],
  oldTaken: ReadonlySet<number>,
  newTaken: ReadonlySet<number>,
): [number, number][] {
  const places = new Map<string, number | 'several'>();
  const left = (lines: readonly string[], taken: ReadonlySet<number>) =>
    lines.filter((line, index) => line !== '' && !taken.has(index)).sort();
  // The same lines in another order, as a sort leaves them: then short lines prove as much as long ones.
  const isReordered = left(oldBare, oldTaken).join('\n') === left(newBare, newTaken).join('\n');
  const telling = isReordered ? 1 : TELLING_LENGTH;
  oldBare.forEach((line, index) => {
    if (line.length < telling || oldTaken.has(index)) return;
    places.set(line, places.has(line) ? 'several' : index);
  });
  const arrivals = new Map<string, number | 'several'>();
  newBare.forEach((line, index) => {
    if (!places.has(line) || newTaken.has(index)) return;
    arrivals.set(line, arrivals.has(line) ? 'several' : index);
  });
  return [...arrivals].flatMap(([line, to]) => {
    const from = places.get(line)!;
    return from === 'several' || to === 'several' ? [] : [[from, to] as [number, number]];
  });
}

/**
 * Of lines that are the same, such as closing brackets, each goes with the line that it followed, where two have been taken
 * for each other.
 */
function keepFollowers(
  partners: Map<number, number>,
  oldBare: readonly string[],
  newBare: readonly string[],
): void {
  const origins = new Map([...partners].map(([a, b]) => [b, a]));
  for (const b of [...origins.keys()].sort((one, other) => one - other)) {
    const a = origins.get(b)!;
    const [to, from] = [partners.get(a + 1), origins.get(b + 1)];
    if (to === undefined || from === undefined || to === b + 1 || oldBare[a + 1] !== newBare[b + 1]) continue;
    partners.set(a + 1, b + 1).set(from, to);
    origins.set(b + 1, a + 1).set(to, from);
  }
}

/** Lines of a hunk that only a comma or a semicolon at the end makes different. */
function* sameButForPunctuation(
  hunk: Hunk,
  oldBare: readonly string[],
  newBare: readonly string[],
  oldTaken: ReadonlySet<number>,
  newTaken: ReadonlySet<number>,
): Generator<[number, number]> {
  for (let b = hunk.new[0]; b < hunk.new[1]; b++) {
    const wanted = barelyPunctuated(newBare[b]!);
    if (newTaken.has(b) || wanted === '') continue;
    for (let a = hunk.old[0]; a < hunk.old[1]; a++)
      if (!oldTaken.has(a) && barelyPunctuated(oldBare[a]!) === wanted) {
        yield [a, b];
        break;
      }
  }
}

/** What imports share with those before, in any order; the lines that had a say are taken then. */
function matchImports(
  oldLines: readonly Line[],
  newLines: readonly Line[],
  oldTaken: Set<number>,
  newTaken: Set<number>,
): AlignedRun[] {
  const importsIn = (lines: readonly Line[], taken: ReadonlySet<number>) => {
    const areImports = importLines(lines.map(({ text }) => text));
    return [...lines.keys()].filter((line) => areImports[line] && !taken.has(line));
  };
  const [left, right] = [importsIn(oldLines, oldTaken), importsIn(newLines, newTaken)];
  if (left.length === 0 || right.length === 0) return [];
  for (const line of left) oldTaken.add(line);
  for (const line of right) newTaken.add(line);
  return regroup(
    left.map((line) => tokensOf(oldLines[line]!)),
    right.map((line) => tokensOf(newLines[line]!)),
  );
}

interface Hunk {
  old: [number, number];
  new: [number, number];
}

function hunksBetween(
  pairs: readonly (readonly [number, number])[],
  oldLength: number,
  newLength: number,
): Hunk[] {
  const hunks: Hunk[] = [];
  let a = 0;
  let b = 0;
  for (const [nextA, nextB] of [...pairs, [oldLength, newLength] as const]) {
    if (nextA > a && nextB > b) hunks.push({ old: [a, nextA], new: [b, nextB] });
    a = nextA + 1;
    b = nextB + 1;
  }
  return hunks;
}

/** `isOne` tells that both are one line, of which the one has come in the place of the other. */
function byTokens(
  left: readonly Token[],
  right: readonly Token[],
  kind: AlignmentKind,
  isOne: boolean,
): AlignedRun[] {
  if (kind === 'layout') return walkTogether(left, right);
  const texts = (tokens: readonly Token[]) => tokens.map(({ text }) => text);
  const pairs = commonSubsequence(texts(left), texts(right), TOKEN_BUDGET) ?? [];
  const matches = ofChangedLines(left, right, pairs).map(([a, b]) => matchOf(left[a]!, right[b]!));
  // A few common words and brackets do not make one text a version of the other.
  const same = matches.reduce((sum, { length }) => sum + length, 0);
  if (2 * same >= (lengthOf(left) + lengthOf(right)) / 2) return matches;
  // Of a short line, a long name may be most; what else it says is the same line's all the same.
  const sharesWord = pairs.some(([a]) => /[\p{L}\p{N}_$]/u.test(left[a]!.text));
  return isOne && sharesWord && 4 * matches.length > left.length + right.length ? matches : [];
}

/**
 * Without the words that a new line merely shares with an old one, of which another line has come: a line continues the
 * one that gave it most, and others where they make up half of it.
 */
function ofChangedLines(left: readonly Token[], right: readonly Token[], pairs: Pairs): Pairs {
  const lengths = new Map<number, number>();
  for (const { line, text } of right) lengths.set(line, (lengths.get(line) ?? 0) + text.length);
  if (lengths.size < 2) return pairs;
  const shared = new Map<number, Map<number, number>>();
  for (const [a, b] of pairs) {
    const [from, to] = [left[a]!.line, right[b]!.line];
    const byTo = shared.get(from) ?? new Map<number, number>();
    shared.set(from, byTo.set(to, (byTo.get(to) ?? 0) + right[b]!.text.length));
  }
  return pairs.filter(([a, b]) => {
    const byTo = shared.get(left[a]!.line)!;
    const { line } = right[b]!;
    const own = byTo.get(line)!;
    return 2 * own >= lengths.get(line)! || own === Math.max(...byTo.values());
  });
}

/** Two lines that are equal but for white space, matched word by word. */
function shifted(from: Line, to: Line): AlignedRun[] {
  return (sameButForSpace(from.text, to.text) ?? []).map((match) => ({
    from: from.start + match.from,
    to: to.start + match.to,
    length: match.length,
  }));
}

/** The lines of a text without their line feeds, each with its offset. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (;;) {
    const end = text.indexOf('\n', start);
    lines.push({ text: end < 0 ? text.slice(start) : text.slice(start, end), start });
    if (end < 0) return lines;
    start = end + 1;
  }
}

export function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code === 0x2028;
}
