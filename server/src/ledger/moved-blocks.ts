/** Finds recorded blocks in texts that are not those of the files which their records name. */
import { inkOf } from './ink.ts';
import { type Digest, lineDigest } from './line-digest.ts';
import type { BlockRecord } from './record.ts';

/** A line with fewer visible characters says nothing of where it comes from. */
const tellingLine = 6;
/** Nor do a block's lines that have fewer together, nor a single line that has not many. */
const tellingBlock = 12;
const tellingLoner = 32;

/** The lines of texts, by their digests, as far as they are those of records that are sought. */
export class MovedBlocks {
  readonly #sought: ReadonlySet<string>;
  /** How many visible characters a line has, by its digest, of each text by its name. */
  readonly #texts = new Map<string, ReadonlyMap<string, number>>();
  readonly #holders = new Map<string, string[]>();
  readonly #digest: Digest;

  constructor(records: readonly BlockRecord[], digest: Digest) {
    this.#sought = new Set(records.flatMap(({ lines }) => lines));
    this.#digest = digest;
  }

  /** `own` are the records of the text: their lines came from nowhere else. */
  add(name: string, text: string, own: readonly BlockRecord[] = []): void {
    const lines = findInk(text, this.#sought, this.#digest);
    for (const record of own)
      if (record.state === 'active') for (const digest of record.lines) lines.delete(digest);
    if (lines.size === 0) return;
    this.#texts.set(name, lines);
    for (const [digest, ink] of lines) {
      if (ink < tellingLine) continue;
      const holders = this.#holders.get(digest);
      if (holders) holders.push(name);
      else this.#holders.set(digest, [name]);
    }
  }

  /**
   * The text in which most of a record's lines stand; undefined where there is none that says so.
   * @param mayBe whether the lines may have gone to a text at all.
   */
  placeOf({ lines }: BlockRecord, mayBe: (name: string) => boolean): string | undefined {
    const votes = new Map<string, number>();
    for (const digest of new Set(lines))
      for (const name of this.#holders.get(digest) ?? []) votes.set(name, (votes.get(name) ?? 0) + 1);
    return [...votes]
      .filter(([name]) => mayBe(name))
      .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
      .slice(0, 1)
      .find(([name]) => isMostly(lines, this.#texts.get(name)!))?.[0];
  }
}

/** Whether most of a record's lines stand in a text. */
export function standsMostlyIn({ lines }: BlockRecord, text: string, digest: Digest): boolean {
  return isMostly(lines, findInk(text, new Set(lines), digest));
}

/** Whether most of a record's lines are among those of a text. */
export function isMostly(lines: readonly string[], ink: ReadonlyMap<string, number>): boolean {
  const filled = lines.filter((line) => line !== '');
  const found = filled.filter((line) => ink.has(line));
  const telling = found.reduce((sum, line) => sum + ink.get(line)!, 0);
  return found.length * 2 >= filled.length && telling >= (found.length > 1 ? tellingBlock : tellingLoner);
}

/** The sought lines of a text with their visible characters, by their digests. */
export function findInk(text: string, sought: ReadonlySet<string>, digest: Digest): Map<string, number> {
  const found = new Map<string, number>();
  for (const ink of new Set(text.split('\n').map(inkOf))) {
    const own = lineDigest(ink, digest);
    if (own !== '' && sought.has(own)) found.set(own, ink.length);
  }
  return found;
}
