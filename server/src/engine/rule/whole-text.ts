import type { Match } from '../pattern/matcher.ts';
import { groupsOf, recallRegex } from '../regex.ts';
import { type Shape, shapeOf } from '../regex-shape.ts';
import { findRegex, maxMatches } from './text-matches.ts';

const begin = '(?<![\\s\\S])';
const ends = ['.*(?![\\s\\S])', '.*(?=\\n?(?![\\s\\S]))'];

/** An expression that matches all of a text which holds something, or nothing: rules ask in this way what a file is about. */
export class WholeText {
  /** What the text must hold. */
  readonly inner: RegExp;
  /** Whether it binds what its groups stand for at the last place of the inner expression, not at the first. */
  readonly #last: boolean;
  readonly #sticky: RegExp;

  private constructor(inner: RegExp, last: boolean) {
    this.inner = inner;
    this.#last = last;
    this.#sticky = recallRegex(inner.source, `${inner.flags}y`, groupsOf(inner));
  }

  /** Undefined for any other expression. */
  static of(regex: RegExp): WholeText | undefined {
    let whole = known.get(regex);
    if (whole === undefined) {
      whole = read(regex, (inner, last) => new WholeText(inner, last)) ?? null;
      known.set(regex, whole);
    }
    return whole ?? undefined;
  }

  /** What the whole expression matches, given the matches of the inner one; undefined where these do not tell. */
  cover(text: string, inner: readonly Match[]): Match[] | undefined {
    if (inner.length === 0) return [];
    if (this.#last && inner.length >= maxMatches) return undefined;
    const { environment } = this.#last ? this.#lastOf(text, inner[inner.length - 1]) : inner[0];
    return [{ start: 0, end: text.length, node: -1, at: -1, environment }];
  }

  /** Matches that overlap the last one are not among them. */
  #lastOf(text: string, last: Match): Match {
    for (let at = last.end - 1; at > last.start; at--) {
      const [found] = findRegex(text, this.#sticky, undefined, at);
      if (found) return found;
    }
    return last;
  }
}

const known = new WeakMap<RegExp, WholeText | null>();

function read<T>(regex: RegExp, create: (inner: RegExp, last: boolean) => T): T | undefined {
  const { source, flags } = regex;
  const end = ends.find((one) => source.endsWith(one));
  if (!flags.includes('s') || !flags.includes('g') || !end || !source.startsWith(`${begin}.*`))
    return undefined;
  // Alternatives would part the beginning from the end.
  if (shapeOf(regex).op !== 'sequence') return undefined;
  const last = !source.startsWith(`${begin}.*?`);
  const text = source.slice(begin.length + (last ? 2 : 3), -end.length);
  const inner = recallRegex(text, flags, groupsOf(regex));
  return hasExtent(shapeOf(inner)) ? create(inner, last) : undefined;
}

/** Whether nothing empty matches. */
function hasExtent(shape: Shape): boolean {
  switch (shape.op) {
    case 'unit':
      return true;
    case 'choice':
      return shape.options.every(hasExtent);
    case 'sequence':
      return shape.parts.some((part) => part.least > 0 && hasExtent(part.shape));
    default:
      return false;
  }
}
