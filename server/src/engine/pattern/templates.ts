import type { Environment } from './environment.ts';
import type { Continue, Matcher } from './matcher.ts';
import type { PatternNode } from './pattern.ts';

/** Matches templates and f-strings part by part; `...` in a text stands for any parts. */
export class TemplateMatcher {
  readonly #matcher: Matcher;

  constructor(matcher: Matcher) {
    this.#matcher = matcher;
  }

  match(
    parts: Extract<PatternNode, { op: 'template' }>['parts'],
    n: number,
    environment: Environment | null,
    next: Continue,
  ): boolean {
    const { tree } = this.#matcher;
    const kind = tree.kindName(n);
    if (kind !== 'string' && kind !== 'template_string') return false;
    const nodes = tree.namedChildren(n).filter((c) => !/^string_(start|end)$/.test(tree.kindName(c)));
    return this.#matchParts(parts, 0, nodes, 0, environment, next);
  }

  #matchParts(
    parts: Extract<PatternNode, { op: 'template' }>['parts'],
    i: number,
    nodes: number[],
    j: number,
    environment: Environment | null,
    next: Continue,
  ): boolean {
    if (i === parts.length) return j === nodes.length && next(environment);
    const { tree } = this.#matcher;
    const part = parts[i];
    const isPlaceholder = (n: number) => /substitution|interpolation/.test(tree.kindName(n));
    if ('inner' in part) {
      if (j >= nodes.length || !isPlaceholder(nodes[j])) return false;
      return this.#matcher.match(part.inner, nodes[j] + 1, environment, (e) =>
        this.#matchParts(parts, i + 1, nodes, j + 1, e, next),
      );
    }
    // A metavariable alone stands for one stretch of text.
    if (/^\$[A-Z_][A-Z_0-9]*$/.test(part.text)) {
      if (j >= nodes.length || isPlaceholder(nodes[j])) return false;
      return this.#matcher.bindText(part.text, nodes[j], environment, (e) =>
        this.#matchParts(parts, i + 1, nodes, j + 1, e, next),
      );
    }
    const [head, ...rest] = part.text.split('...');
    const open = rest.length > 0;
    let from = j;
    if (head !== '') {
      if (j >= nodes.length || !tree.textOf(nodes[j]).startsWith(head)) return false;
      from = j + 1;
    }
    if (!open) return this.#matchParts(parts, i + 1, nodes, from, environment, next);
    const tail = rest[rest.length - 1];
    for (let k = from; k <= nodes.length; k++) {
      if (tail !== '' && !(k > 0 && tree.textOf(nodes[k - 1]).endsWith(tail))) continue;
      if (this.#matchParts(parts, i + 1, nodes, k, environment, next)) return true;
    }
    return false;
  }
}
