import { calleeOf } from '../syntax/callee.ts';
import type { Environment } from './environment.ts';
import type { Continue, Matcher } from './matcher.ts';
import type { KeywordPattern, PatternNode } from './pattern.ts';

/** Matches calls and their arguments: positional ones in order, keywords in any order. */
export class CallMatcher {
  readonly #matcher: Matcher;

  constructor(matcher: Matcher) {
    this.#matcher = matcher;
  }

  matchCall(
    pattern: Extract<PatternNode, { op: 'call' }>,
    n: number,
    environment: Environment | null,
    next: Continue,
  ): boolean {
    const { tree } = this.#matcher;
    if (!pattern.kinds.has(tree.kind[n])) return false;
    const callee = calleeOf(tree, n);
    const args = tree.child(n, 'arguments');
    const { args: wanted, types: wantedTypes } = pattern;
    const types = tree.child(n, 'type_arguments');
    if (wantedTypes && types < 0) return false;
    const matchTypes = (e: Environment | null, then: Continue) =>
      wantedTypes ? this.#matcher.match(wantedTypes, types, e, then) : then(e);
    const matchCallee = (then: Continue) =>
      this.#matcher.match(pattern.callee, callee, environment, (e) => matchTypes(e, then));
    return matchCallee((e) => {
      if (!wanted) return next(e);
      if (args >= 0) return this.#matcher.match(wanted, args, e, next);
      return (
        wanted.op === 'arguments' &&
        wanted.keywords.length === 0 &&
        this.#matcher.nodes.matchSequence(wanted.positional, 0, [], 0, e, next)
      );
    });
  }

  matchArguments(
    pattern: Extract<PatternNode, { op: 'arguments' }>,
    n: number,
    environment: Environment | null,
    next: Continue,
  ): boolean {
    const { tree } = this.#matcher;
    const kind = tree.kindName(n);
    if (kind !== 'arguments' && kind !== 'argument_list') return false;
    const children = tree.namedChildren(n);
    const keywords = children.filter((c) => tree.kindName(c) === 'keyword_argument');
    const splat = children.some((c) => tree.kindName(c) === 'dictionary_splat');
    const { written } = pattern;
    // Where an ellipsis has a name, it matters on which side of a keyword it stands.
    if (written && this.#matcher.nodes.matchSequence(written, 0, children, 0, environment, next)) return true;
    if (!pattern.open && keywords.length > pattern.keywords.length) return false;
    if (keywords.length + (splat ? 1 : 0) < pattern.keywords.length) return false;
    return this.#matchKeywords(pattern.keywords, 0, keywords, environment, (e, left) => {
      // Keywords that no pattern named are swallowed by the ellipses, wherever they stand.
      const rest =
        keywords.length === left.length
          ? children
          : children.filter((c) => left.includes(c) || !keywords.includes(c));
      return this.#matcher.nodes.matchSequence(pattern.positional, 0, rest, 0, e, next);
    });
  }

  matchKeyword(
    { name, value }: KeywordPattern,
    n: number,
    environment: Environment | null,
    next: Continue,
  ): boolean {
    const { tree } = this.#matcher;
    if (tree.kindName(n) !== 'keyword_argument') return false;
    return this.#matcher.match(name, tree.child(n, 'name'), environment, (e) =>
      this.#matcher.match(value, tree.child(n, 'value'), e, next),
    );
  }

  #matchKeywords(
    patterns: readonly KeywordPattern[],
    i: number,
    keywords: number[],
    environment: Environment | null,
    next: (environment: Environment | null, left: number[]) => boolean,
  ): boolean {
    if (i === patterns.length) return next(environment, keywords);
    return keywords.some((keyword) =>
      this.matchKeyword(patterns[i], keyword, environment, (e) =>
        this.#matchKeywords(
          patterns,
          i + 1,
          keywords.filter((k) => k !== keyword),
          e,
          next,
        ),
      ),
    );
  }
}
