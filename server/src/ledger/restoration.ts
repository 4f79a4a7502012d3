/** Brings the blocks of earlier sessions back into a text that was opened anew. */
import type { Author } from './author.ts';
import { type Block, restoreBlock } from './block.ts';
import { isOlder, type LineAges } from './line-age.ts';
import { type Digest, lineDigest } from './line-digest.ts';
import { findLines, type RecordedLines, SearchedText } from './line-search.ts';
import { weightOf } from './line-weight.ts';
import type { BlockRecord, RecordRange } from './record.ts';
import { findReflowed, type Stretch, VisibleText } from './reflowed-lines.ts';
import type { Piece } from './runs.ts';
import { isTagLine } from './tag.ts';

export interface RestoredBlock {
  block: Block;
  /** Offsets in the text. */
  stretches: { start: number; end: number; author: Author }[];
}

/**
 * The blocks whose lines still stand in the text, wherever they stand now.
 * @param ages of the text's lines; what was committed before a record was made is not its.
 */
export function findBlocks(
  { text }: Piece,
  records: readonly BlockRecord[],
  digest: Digest,
  ages: LineAges = [],
): RestoredBlock[] {
  if (records.length === 0) return [];
  const lines = text.split('\n');
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  const searched = new SearchedText(
    lines.map((line) => (isTagLine(line) ? '' : lineDigest(line, digest))),
    lines.map(weightOf),
  );
  let visible: VisibleText | undefined;
  return records.flatMap((record) => {
    if (record.ranges.length === 0) return [];
    const isStranger = (line: number) => isOlder(ages[line], record.time);
    const { sure, likely } = findLines(recordedLines(record), searched, isStranger);
    const contributors = record.ranges.flatMap(contributorsOf);
    const block = restoreBlock(record);
    const mixed: Author = { origin: 'mixed', block: block.id };
    const stretchOf = (line: number | undefined): Stretch | undefined =>
      line === undefined ? undefined : { start: starts[line]!, end: starts[line]! + lines[line]!.length };
    let places = sure.map(stretchOf);
    if (places.some((place, index) => !place && record.lines[index] !== '')) {
      visible ??= new VisibleText(text);
      const isOwn = ({ start }: Stretch) => !isStranger(lineAt(starts, start));
      places = findReflowed(record.lines, { sure: places, likely: likely.map(stretchOf) }, visible, digest);
      places = places.map((place, index) =>
        place && (sure[index] !== undefined || isOwn(place)) ? place : undefined,
      );
    }
    const stretches = places.flatMap((place, index) =>
      place ? [{ ...place, author: contributors[index] === 'mixed' ? mixed : block.author }] : [],
    );
    return stretches.length > 0 ? { block, stretches } : [];
  });
}

/** The line that holds an offset. */
function lineAt(starts: readonly number[], offset: number): number {
  const next = starts.findIndex((start) => start > offset);
  return (next < 0 ? starts.length : next) - 1;
}

function recordedLines(record: BlockRecord): RecordedLines {
  const { lines: digests, ranges, surroundings } = record;
  const places = placesOf(record);
  const plain = { digests, places, twins: new Set(surroundings?.twins) };
  if (!surroundings || places.length !== digests.length) return plain;
  const rangeOf = ranges.flatMap(({ startLine, endLine }, range) =>
    Array.from({ length: Math.min(endLine - startLine + 1, digests.length) }, () => range),
  );
  if (rangeOf.length !== digests.length) return plain;
  const neighbour: RecordedLines['neighbour'] = (index, step, isGone) => {
    let at = index + step;
    while (rangeOf[at] === rangeOf[index] && (digests[at] === '' || isGone(at))) at += step;
    return rangeOf[at] === rangeOf[index]
      ? digests[at]!
      : surroundings.around[rangeOf[index]!]![step === 1 ? 1 : 0];
  };
  return { ...plain, neighbour };
}

/** The line, from 0, that each line of a record was; where ranges and lines do not agree, they follow the first. */
function placesOf({ ranges, lines }: BlockRecord): number[] {
  const places: number[] = [];
  for (const { startLine, endLine } of ranges)
    for (let line = startLine; line <= endLine && places.length <= lines.length; line++)
      places.push(line - 1);
  return places.length === lines.length ? places : lines.map((_, index) => ranges[0]!.startLine - 1 + index);
}

function contributorsOf({ startLine, endLine, contributor }: RecordRange): RecordRange['contributor'][] {
  // A forged range must not fill the memory; no block has more lines than a file may have.
  const length = Math.min(Math.max(endLine - startLine + 1, 0), 100_000);
  return Array.from({ length }, () => contributor);
}
