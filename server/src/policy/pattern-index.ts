/** Finds which of many gitignore patterns match a path, trying only those whose literal text the path holds. */
import ignore, { type Ignore } from 'ignore';

interface Entry<T> {
  value: T;
  /** Entries are tried in this order. */
  order: number;
  matcher: Ignore;
}

export class PatternIndex<T> {
  readonly #ignoreCase: boolean;
  readonly #bySegment = new Map<string, Entry<T>[]>();
  /** By the key of three characters in a row of the text. */
  readonly #byGram: ({ text: string; entry: Entry<T> }[] | undefined)[] = new Array(gramKeys).fill(undefined);
  readonly #byText: { text: string; entry: Entry<T> }[] = [];
  readonly #always: Entry<T>[] = [];

  /** None of the patterns starts with `!`. They are tried in the order given. */
  constructor(patterns: readonly { pattern: string; value: T }[], { ignoreCase = false } = {}) {
    this.#ignoreCase = ignoreCase;
    const needs = patterns.map(({ pattern }) => needsOf(this.#fold(pattern)));
    const segments = new Popularity(needs.flatMap((need) => need.segments));
    const grams = new Popularity(needs.flatMap((need) => gramsOf(need.text)));
    for (const [order, { pattern, value }] of patterns.entries()) {
      const entry = { value, order, matcher: ignore({ ignorecase: ignoreCase }).add(pattern) };
      const { segments: named, text } = needs[order]!;
      const segment = segments.rarest(named);
      const gram = grams.rarest(gramsOf(text));
      if (segment !== undefined)
        this.#bySegment.set(segment, [...(this.#bySegment.get(segment) ?? []), entry]);
      else if (gram !== undefined) this.#byGram[gram] = [...(this.#byGram[gram] ?? []), { text, entry }];
      else if (text !== '') this.#byText.push({ text, entry });
      else this.#always.push(entry);
    }
  }

  /** The first that matches a path (relative, with `/`) and is accepted. */
  find(path: string, accept: (value: T) => boolean = () => true): T | undefined {
    return this.#candidates(this.#fold(path)).find(
      ({ matcher, value }) => matcher.ignores(path) && accept(value),
    )?.value;
  }

  /** One that is found twice is there twice, which costs less than to see to it. */
  #candidates(path: string): Entry<T>[] {
    const found = [...this.#always];
    if (this.#bySegment.size > 0) {
      for (const segment of path.split('/')) {
        const entries = this.#bySegment.get(segment);
        if (entries) found.push(...entries);
      }
    }
    for (let at = 0; at + 2 < path.length; at++) {
      const entries = this.#byGram[gramAt(path, at)];
      if (!entries) continue;
      for (const { text, entry } of entries) if (path.includes(text)) found.push(entry);
    }
    for (const { text, entry } of this.#byText) if (path.includes(text)) found.push(entry);
    return found.length < 2 ? found : found.sort((a, b) => a.order - b.order);
  }

  #fold(text: string): string {
    return this.#ignoreCase ? text.toLowerCase() : text;
  }
}

/** White space at the end of a pattern means nothing unless it is escaped. */
export function segmentsOf(pattern: string): string[] {
  return pattern
    .replace(/(?<!\\)\s+$/, '')
    .split('/')
    .filter((segment) => segment !== '');
}

/** Whether a segment stands for itself alone. */
const isLiteral = (segment: string): boolean => !/[*?[\]\\]/.test(segment);

/** The segments that every matching path has, and the longest text that it has within one. */
function needsOf(pattern: string): { segments: string[]; text: string } {
  const segments = segmentsOf(pattern);
  const texts = segments.flatMap((segment) =>
    // Behind a bracket or an escape, a character need not stand for itself.
    /^[^[\\]*/.exec(segment)![0].split(/[*?]+/),
  );
  const text = texts.reduce((longest, next) => (next.length > longest.length ? next : longest), '');
  return { segments: segments.filter(isLiteral), text };
}

const gramKeys = 4096;

/** A key below `gramKeys` for three characters in a row; different ones may share a key. */
function gramAt(text: string, at: number): number {
  const key = (text.charCodeAt(at) << 8) ^ (text.charCodeAt(at + 1) << 4) ^ text.charCodeAt(at + 2);
  return key & (gramKeys - 1);
}

function gramsOf(text: string): number[] {
  return Array.from({ length: Math.max(0, text.length - 2) }, (_, at) => gramAt(text, at));
}

/** How many patterns need each thing: by the rarest of what a pattern needs, it is tried the least often. */
class Popularity<K> {
  readonly #counts = new Map<K, number>();

  constructor(needed: readonly K[]) {
    for (const key of needed) this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  rarest(keys: readonly K[]): K | undefined {
    return keys.toSorted((a, b) => this.#counts.get(a)! - this.#counts.get(b)!)[0];
  }
}
