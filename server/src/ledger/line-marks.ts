/** Lines as digests that may be kept, and which lines of a later text are not new. */

import type { LineAttribution } from './attribution.ts';
import { inkOf } from './ink.ts';
import { linesKept } from './line-changes.ts';
import { type Digest, lineDigest } from './line-digest.ts';

/**
 * A line without its text: empty for a blank one, with `-` in front where it tells too little to prove anything by itself,
 * and with `!` behind where AI is known to have written it, or a part of it.
 */
export type LineMark = string;

/** A closing brace proves nothing by itself. */
const TELLING_LENGTH = 6;
/** How many telling lines have to come back in order to be known again in another place. */
const RUN_LENGTH = 2;
/** More places than any line is honestly moved from. */
const MOST_PLACES = 20;

/** One mark for each line; `lines` tells who wrote them. */
export function marksOf(text: string, digest: Digest, lines: readonly LineAttribution[] = []): LineMark[] {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line, index) => {
      const mark = lineDigest(line, digest);
      if (mark === '') return '';
      const { origin } = lines[index] ?? {};
      const isTelling = inkOf(line).length >= TELLING_LENGTH;
      return `${isTelling ? '' : '-'}${mark}${origin === 'ai' || origin === 'mixed' ? '!' : ''}`;
    });
}

/** The marks of a text of which some lines are left out, as strangers to every other. */
export function without(marks: readonly LineMark[], isLeftOut: (index: number) => boolean): LineMark[] {
  return marks.map((mark, index) => (isLeftOut(index) ? '' : mark));
}

/**
 * The lines of `now`, from 0, that stood in one of the texts and were not AI's there.
 * @param same earlier texts of the file; where they disagree about a line, the first is right, and what was AI's
 * anywhere in `all` stays so against the others.
 * @param all whatever else may have been moved here, and these: of them lines count only together with others.
 */
export function findFormer(
  now: readonly LineMark[],
  same: readonly (readonly LineMark[])[],
  all: readonly (readonly LineMark[])[],
): { inPlace: Set<number>; moved: Set<number> } {
  const inPlace = new Set<number>();
  const isAi = new Set<number>();
  const known = new Set(all.flat());
  same.forEach((former, index) => {
    for (const [a, b] of linesKept(former.map(bare), now, tells)) {
      if (now[b] === '' || inPlace.has(b) || isAi.has(b)) continue;
      const wasAi = former[a]!.endsWith('!') || (index > 0 && known.has(`${now[b]}!`));
      (wasAi ? isAi : inPlace).add(b);
    }
  });
  const moved = findMoved(now, all);
  for (const line of isAi) moved.delete(line);
  return { inPlace, moved };
}

const bare = (mark: LineMark) => mark.replace('!', '');
const tells = (mark: LineMark) => mark !== '' && !mark.startsWith('-');

/** The lines of `now`, from 0, that stood together in one of the other texts. Blank lines count for nothing. */
export function findMoved(now: readonly LineMark[], from: readonly (readonly LineMark[])[]): Set<number> {
  const moved = new Set<number>();
  const filled = now.flatMap((mark, line) => (mark === '' ? [] : [{ mark, line }]));
  const texts = from.map((text) => text.filter((mark) => mark !== ''));
  const places = new Map<LineMark, [text: number, at: number][]>();
  texts.forEach((text, index) => {
    text.forEach((mark, at) => {
      if (!tells(mark)) return;
      const known = places.get(mark);
      if (!known) places.set(mark, [[index, at]]);
      else if (known.length < MOST_PLACES) known.push([index, at]);
    });
  });
  for (let at = 0; at < filled.length; ) {
    let longest = 0;
    for (const [text, start] of places.get(filled[at]!.mark) ?? []) {
      let length = 0;
      let telling = 0;
      while (at + length < filled.length && filled[at + length]!.mark === texts[text]![start + length]) {
        if (tells(filled[at + length]!.mark)) telling++;
        length++;
      }
      if (telling >= RUN_LENGTH) longest = Math.max(longest, length);
    }
    for (const { line } of filled.slice(at, at + longest)) moved.add(line);
    at += Math.max(longest, 1);
  }
  return moved;
}
