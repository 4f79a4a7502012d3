/**
 * What stood around a block when it was recorded, without its text: a line that is left alone is known by its neighbours,
 * and one that the file had twice is nobody's by itself.
 */
import { type Digest, lineDigest } from './line-digest.ts';
import { tells } from './line-weight.ts';
import { isTagLine } from './tag.ts';

export interface Surroundings {
  /** For each range the digests of the filled lines above and below it; empty at an end of the file. */
  around: [above: string, below: string][];
  /** Those of the record's lines, by their index from 0, that the file had outside of the block as well. */
  twins?: number[];
}

/**
 * @param rows the lines of the file.
 * @param ranges lines from 1, both inclusive.
 */
export function surroundingsOf(
  rows: readonly string[],
  ranges: readonly { startLine: number; endLine: number }[],
  digest: Digest,
): Surroundings {
  const own = new Set<number>();
  for (const { startLine, endLine } of ranges)
    for (let line = startLine - 1; line < endLine; line++) own.add(line);
  const texts = [...own].map((line) => rows[line]!.trim());
  const telling = new Set(texts.filter(tells));
  const elsewhere = new Set(
    rows.map((row) => row.trim()).filter((row, line) => telling.has(row) && !own.has(line)),
  );
  const twins = texts.flatMap((text, index) => (elsewhere.has(text) ? [index] : []));
  return {
    around: ranges.map(({ startLine, endLine }) => [
      filledFrom(rows, startLine - 2, -1, digest),
      filledFrom(rows, endLine, 1, digest),
    ]),
    ...(twins.length > 0 ? { twins } : {}),
  };
}

/** A tag changes with the reviews that it tells, and comes and goes. */
function filledFrom(rows: readonly string[], from: number, step: 1 | -1, digest: Digest): string {
  let at = from;
  while (rows[at] !== undefined && (rows[at]!.trim() === '' || isTagLine(rows[at]!))) at += step;
  return lineDigest(rows[at] ?? '', digest);
}

/** Undefined for what is not sensible: then nobody knows what stood there. */
export function readSurroundings(value: unknown, ranges: number): Surroundings | undefined {
  const { around, twins = [] } = (value ?? {}) as { around?: unknown; twins?: unknown };
  const isPair = (pair: unknown): pair is [string, string] =>
    Array.isArray(pair) && pair.length === 2 && pair.every((side) => typeof side === 'string');
  if (!Array.isArray(around) || around.length !== ranges || !around.every(isPair)) return undefined;
  if (!Array.isArray(twins) || !twins.every((index) => Number.isInteger(index))) return undefined;
  return { around, ...(twins.length > 0 ? { twins } : {}) };
}
