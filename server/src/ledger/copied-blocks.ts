/** Finds recorded blocks that were copied into a text, while they stand where their records have them. */
import { inkOf } from './ink.ts';
import { type Digest, lineDigest } from './line-digest.ts';
import type { BlockRecord } from './record.ts';

/** So many lines of code that follow each other, with so many visible characters, nobody writes twice by chance. */
const fewestLines = 3;
const fewestCharacters = 120;
/** A line with fewer visible characters is no line of code that says anything. */
const tellingLine = 6;
/** Nor do comments and what is imported, which files have in common. */
const commonLine =
  /^(\/\/|\/\*|\*|#|--|<!--|"""|import\b|from\b|export\*|export\{|use\b|using\b|package\b|const\w+=require\()/;

/** Lines of a text, from 1, both inclusive. */
export interface LineStretch {
  start: number;
  end: number;
}

interface Line {
  digest: string;
  /** Visible characters, where the line is telling, else 0. */
  ink: number;
}

export class CopiedBlocks {
  readonly #holders = new Map<string, BlockRecord[]>();
  readonly #digest: Digest;

  constructor(records: readonly BlockRecord[], digest: Digest) {
    this.#digest = digest;
    for (const record of records)
      for (const line of new Set(filledOf(record))) {
        const holders = this.#holders.get(line);
        if (holders) holders.push(record);
        else this.#holders.set(line, [record]);
      }
  }

  /** Records of which several lines stand in the stretches of a text, one after the other; blank lines aside. */
  copiedInto(text: string, stretches: readonly LineStretch[]): BlockRecord[] {
    const lines = text.split('\n');
    const pieces = stretches.map(({ start, end }) => this.#read(lines.slice(start - 1, end)));
    const votes = new Map<BlockRecord, number>();
    for (const digest of new Set(pieces.flatMap((piece) => piece.map((line) => line.digest))))
      for (const record of this.#holders.get(digest) ?? []) votes.set(record, (votes.get(record) ?? 0) + 1);
    return [...votes].flatMap(([record, common]) => {
      const isCopied = common >= fewestLines && pieces.some((piece) => holdsRun(piece, filledOf(record)));
      return isCopied ? [record] : [];
    });
  }

  #read(lines: readonly string[]): Line[] {
    return lines.flatMap((line): Line[] => {
      const ink = inkOf(line);
      const isTelling = ink.length >= tellingLine && !commonLine.test(ink);
      return ink === '' ? [] : [{ digest: lineDigest(line, this.#digest), ink: isTelling ? ink.length : 0 }];
    });
  }
}

function filledOf({ lines }: BlockRecord): string[] {
  return lines.filter((line) => line !== '');
}

function holdsRun(piece: readonly Line[], wanted: readonly string[]): boolean {
  const places = new Map<string, number[]>();
  wanted.forEach((line, at) => {
    const known = places.get(line);
    if (known) known.push(at);
    else places.set(line, [at]);
  });
  /** What the runs that end with the line before come to, by their last line in the record. */
  let runs = new Map<number, { lines: number; ink: number }>();
  for (const { digest, ink } of piece) {
    const next = new Map<number, { lines: number; ink: number }>();
    for (const at of places.get(digest) ?? []) {
      const before = runs.get(at - 1) ?? { lines: 0, ink: 0 };
      const run = { lines: before.lines + (ink > 0 ? 1 : 0), ink: before.ink + ink };
      if (run.lines >= fewestLines && run.ink >= fewestCharacters) return true;
      next.set(at, run);
    }
    runs = next;
  }
  return false;
}
