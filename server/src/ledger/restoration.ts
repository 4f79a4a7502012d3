/** Brings the blocks of earlier sessions back into a text that was opened anew. */
import type { Author } from './author.ts';
import { type Block, restoreBlock } from './block.ts';
import { type Digest, lineDigest } from './block-description.ts';
import { findLines, type SearchedText, weightOf } from './line-search.ts';
import type { BlockRecord, RecordRange } from './record.ts';
import { findReflowed, VisibleText } from './reflowed-lines.ts';
import type { Piece } from './runs.ts';

export interface RestoredBlock {
  block: Block;
  /** Offsets in the text. */
  stretches: { start: number; end: number; author: Author }[];
}

/** The blocks whose lines still stand in the text, wherever they stand now. */
export function findBlocks(
  { text }: Piece,
  records: readonly BlockRecord[],
  digest: Digest,
): RestoredBlock[] {
  if (records.length === 0) return [];
  const lines = text.split('\n');
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  const searched: SearchedText = {
    digests: lines.map((line) => lineDigest(line, digest)),
    weights: lines.map(weightOf),
  };
  let visible: VisibleText | undefined;
  return records.flatMap((record) => {
    if (record.ranges.length === 0) return [];
    const found = findLines(record.lines, searched, placesOf(record));
    const contributors = record.ranges.flatMap(contributorsOf);
    const block = restoreBlock(record);
    const mixed: Author = { origin: 'mixed', block: block.id };
    const whole = found.map((line) =>
      line === undefined ? undefined : { start: starts[line]!, end: starts[line]! + lines[line]!.length },
    );
    const isComplete = found.every((line, index) => line !== undefined || record.lines[index] === '');
    if (!isComplete) visible ??= new VisibleText(text);
    const reflowed = visible && !isComplete ? findReflowed(record.lines, whole, visible, digest) : undefined;
    const stretches = whole.flatMap((own, index) => {
      const stretch = own ?? reflowed?.get(index);
      return stretch ? { ...stretch, author: contributors[index] === 'mixed' ? mixed : block.author } : [];
    });
    return stretches.length > 0 ? { block, stretches } : [];
  });
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
