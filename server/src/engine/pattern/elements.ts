import type { Environment } from './environment.ts';
import type { Continue, Matcher } from './matcher.ts';
import type { PatternNode } from './pattern.ts';

/** Matches JSX elements that have children in the pattern; one that closes itself has none. */
export class ElementMatcher {
  readonly #matcher: Matcher;

  constructor(matcher: Matcher) {
    this.#matcher = matcher;
  }

  match(
    pattern: Extract<PatternNode, { op: 'element' }>,
    n: number,
    environment: Environment | null,
    next: Continue,
  ): boolean {
    const { tree } = this.#matcher;
    if (!pattern.kinds.has(tree.kind[n])) return false;
    const closed = tree.kindName(n) === 'jsx_self_closing_element';
    const opening = closed ? n : tree.childOfKind(n, 'jsx_opening_element');
    if (opening < 0) return false;
    const children = closed ? [] : tree.namedChildren(n).filter((c) => this.#isContent(c));
    return this.#matcher.match(pattern.opening, opening, environment, (e) =>
      this.#matcher.nodes.matchSequence(pattern.children, 0, children, 0, e, next),
    );
  }

  /** White space between elements is none. */
  #isContent(child: number): boolean {
    const { tree } = this.#matcher;
    const kind = tree.kindName(child);
    if (kind === 'jsx_opening_element' || kind === 'jsx_closing_element') return false;
    return kind !== 'jsx_text' || tree.textOf(child).trim() !== '';
  }
}
