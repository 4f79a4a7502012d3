import type { Environment } from '../pattern/environment.ts';
import type { GenericDocument } from './document.ts';
import type { GenericElement, GenericPattern } from './pattern.ts';

/** Where a generic pattern matched, in UTF-16 units. */
export interface GenericMatch {
  start: number;
  end: number;
  environment: Environment | null;
}

/** Work allowed per start, so that patterns with many ellipses cannot run away. */
const stepsPerStart = 20_000;
const maxMatches = 2000;

/** What is settled of a match in progress. */
interface Progress {
  /** The last token that was taken or skipped, or -1. */
  last: number;
  environment: Environment | null;
  /** By level of the pattern's indentation: how far the text's must be indented at least. */
  floors: readonly number[];
  /** By element of the pattern: the token that it matched. */
  taken: readonly number[];
}

/** Finds a pattern of words and punctuation: the first way to match from each start. */
export class GenericMatcher {
  readonly #document: GenericDocument;
  readonly #elements: readonly GenericElement[];
  readonly #span: number;
  readonly #caseless: boolean;
  #steps = 0;

  constructor(document: GenericDocument, { elements, options }: GenericPattern) {
    this.#document = document;
    this.#elements = elements;
    this.#span = options.ellipsisSpan;
    this.#caseless = options.caseless;
  }

  find(): GenericMatch[] {
    const found: GenericMatch[] = [];
    // What an ellipsis at the beginning stands for does not matter.
    const first = this.#elements.findIndex(({ op }) => op !== 'ellipsis');
    if (first < 0) return found;
    for (const start of this.#starts(this.#elements[first])) {
      this.#steps = 0;
      const floors: number[] = [];
      floors[this.#elements[first].level] = this.#document.indentation[start];
      const end = this.#match(first, start, { last: -1, environment: null, floors, taken: [] });
      if (!end) continue;
      found.push({
        start: this.#document.start[start],
        end: this.#document.end[end.last],
        environment: end.environment,
      });
      if (found.length === maxMatches) break;
    }
    return found;
  }

  #starts(element: GenericElement): Iterable<number> {
    if (element.op === 'token' && !this.#caseless) return this.#document.tokensReading(element.text);
    return Array.from({ length: this.#document.count }, (_, i) => i);
  }

  /** Matches the elements from `i` on at token `j`; undefined where they do not. */
  #match(i: number, j: number, progress: Progress): Progress | undefined {
    if (i === this.#elements.length) return progress;
    if (++this.#steps > stepsPerStart) return undefined;
    const element = this.#elements[i];
    if (element.op === 'ellipsis') return this.#skip(i, element, j, progress);
    const floors = this.#settle(element.level, j, progress);
    if (!floors) return undefined;
    const taken = [...progress.taken];
    taken[i] = j;
    if (element.op === 'metavariable') {
      const environment = this.#bind(element.name, j, j + 1, progress.environment);
      if (!this.#document.isWord(j) || environment === undefined) return undefined;
      return this.#match(i + 1, j + 1, { last: j, environment, floors, taken });
    }
    if (!this.#reads(j, element.text)) return undefined;
    // Brackets that belong together in the pattern do so in the text, where they do so at all.
    const partner = element.opener < 0 ? -1 : this.#document.partner[progress.taken[element.opener]];
    if (partner >= 0 && partner !== j) return undefined;
    return this.#match(i + 1, j + 1, { ...progress, last: j, floors, taken });
  }

  /** Lets an ellipsis stand for ever more tokens, until what follows it matches; at the end, for all that it may. */
  #skip(
    i: number,
    { name, level }: Extract<GenericElement, { op: 'ellipsis' }>,
    j: number,
    progress: Progress,
  ): Progress | undefined {
    const document = this.#document;
    const from = progress.last < 0 ? document.line[j] : document.line[progress.last];
    const floor = progress.floors[level] ?? lastOf(progress.floors) + 1;
    let end = j;
    while (
      end < document.count &&
      document.line[end] - from <= this.#span &&
      document.indentation[end] >= floor
    )
      end++;
    const final = this.#elements.slice(i + 1).every(({ op }) => op === 'ellipsis');
    for (let k = final ? end : j; k <= end; k++) {
      // What follows the gap counts for how far it reaches.
      if (!final && k < document.count && document.line[k] - from > this.#span) break;
      const environment =
        name === undefined ? progress.environment : this.#bind(name, j, k, progress.environment);
      if (environment === undefined) continue;
      // What follows a skipped stretch counts its line breaks from there.
      const last = k > j ? k - 1 : progress.last;
      const rest = this.#match(i + 1, k, { ...progress, last, environment });
      if (rest) return rest;
    }
    return undefined;
  }

  /** The floors once a token is taken at a level; undefined where it is not indented as the pattern is. */
  #settle(level: number, j: number, { floors, last }: Progress): readonly number[] | undefined {
    const document = this.#document;
    if (j >= document.count) return undefined;
    const indentation = document.indentation[j];
    const floor = floors[level];
    if (floor !== undefined && floors.length === level + 1) return indentation >= floor ? floors : undefined;
    if (floor !== undefined) {
      // The pattern comes back from a deeper level, so must the text.
      const deeper = floors[level + 1] ?? lastOf(floors);
      return indentation >= floor && indentation < deeper ? floors.slice(0, level + 1) : undefined;
    }
    const outer = last < 0 ? -1 : lastOf(floors);
    if (indentation <= outer) return undefined;
    const settled = [...floors];
    settled[level] = indentation;
    return settled;
  }

  #reads(j: number, text: string): boolean {
    if (this.#document.reads(j, text)) return true;
    return this.#caseless && this.#document.textOf(j).toLowerCase() === text.toLowerCase();
  }

  /** Binds a name to the tokens from `j` up to, excluding, `k`; undefined where it stands for another text. */
  #bind(name: string, j: number, k: number, environment: Environment | null): Environment | null | undefined {
    const document = this.#document;
    const start = j < document.count ? document.start[j] : document.text.length;
    const end = k > j ? document.end[k - 1] : start;
    const binding = { start, end, node: -1 };
    for (let e = environment; e; e = e.rest) {
      if (e.name !== name) continue;
      const known = document.text.slice(e.binding.start, e.binding.end);
      return known === document.text.slice(start, end) ? environment : undefined;
    }
    return { name, binding, rest: environment };
  }
}

function lastOf(floors: readonly number[]): number {
  return floors[floors.length - 1] ?? 0;
}
