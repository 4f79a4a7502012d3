import { Trait } from '../syntax/grammar.ts';
import type { Environment } from './environment.ts';
import { hasKeyword } from './keywords.ts';
import type { Continue, Matcher } from './matcher.ts';
import type { PatternNode } from './pattern.ts';

type NodePattern = Extract<PatternNode, { op: 'node' }>;

/** Matches nodes without a meaning of their own: by kind, then child by child. */
export class NodeMatcher {
  readonly #matcher: Matcher;

  constructor(matcher: Matcher) {
    this.#matcher = matcher;
  }

  match(pattern: NodePattern, n: number, environment: Environment | null, next: Continue): boolean {
    const { tree, names } = this.#matcher;
    const { imported, keyword } = pattern;
    if (imported && tree.kindName(n) === 'identifier') {
      const path = names.path(n);
      const within =
        path?.length === imported.module.length + 1 && imported.module.every((s, i) => s === path[i]);
      return within && this.#matcher.bindNode(imported.name, n, environment, next);
    }
    if (!pattern.kinds.has(tree.kind[n]) && tree.kindName(n) === 'jsx_element') {
      // A tag that a pattern closes at once is one that has children in the code.
      const opening = tree.childOfKind(n, 'jsx_opening_element');
      return opening >= 0 && this.match(pattern, opening, environment, next);
    }
    if (!pattern.kinds.has(tree.kind[n])) return this.#matchShorthand(pattern, n, environment, next);
    if (keyword && hasKeyword(tree, n, keyword.text) !== keyword.wanted) return false;
    return this.#matchChildren(pattern, tree.children(n), environment, next);
  }

  /** Python's `elif`s in a statement that a pattern may match: each is a statement of its own, with what follows it. */
  alternatives({ kinds }: NodePattern, n: number): number[] {
    const { tree } = this.#matcher;
    if (!kinds.has(tree.kind[n]) || tree.kindName(n) !== 'if_statement') return [];
    return tree.namedChildren(n).filter((child) => tree.kindName(child) === 'elif_clause');
  }

  /** As `match`, at one of the alternatives of a statement. */
  matchAlternative(
    pattern: NodePattern,
    alternative: number,
    environment: Environment | null,
    next: Continue,
  ): boolean {
    const { tree } = this.#matcher;
    const parts = tree.children(alternative);
    for (let n = tree.next(alternative); n >= 0; n = tree.next(n)) parts.push(n);
    return this.#matchChildren(pattern, parts, environment, next);
  }

  #matchChildren(
    pattern: NodePattern,
    children: number[],
    environment: Environment | null,
    next: Continue,
  ): boolean {
    const { tree, options } = this.#matcher;
    const { children: patterns } = pattern;
    const nodes = children.filter((c) => !pattern.optional.has(tree.kind[c]));
    const open = pattern.open === 'always' || (pattern.open === 'attributes' && options.attributesOpen);
    switch (pattern.how) {
      case 'some':
        return this.#matchSome(patterns, 0, nodes, environment, next);
      case 'decorated':
        return options.decoratorsInOrder
          ? this.#matchAmong(patterns, 0, nodes, 0, environment, next)
          : this.matchUnordered(patterns, nodes, true, environment, next);
      case 'headed': {
        const [head, ...others] = patterns;
        const [name, ...rest] = nodes.filter((c) => tree.is(c, Trait.named));
        // `<>` has no name.
        if (head === undefined && name === undefined) return next(environment);
        if (head === undefined || name === undefined) return false;
        return this.#matcher.match(head, name, environment, (e) =>
          this.matchUnordered(others, rest, open, e, next),
        );
      }
      case 'unordered':
        return this.matchUnordered(patterns, nodes, open, environment, next);
      case 'ordered':
        return this.matchSequence(patterns, 0, nodes, 0, environment, next);
    }
  }

  /** A class with decorators, at the class or at the `export` that they stand before. */
  matchDecorated(
    { decorators, definition, kinds }: Extract<PatternNode, { op: 'decorated' }>,
    n: number,
    environment: Environment | null,
    next: Continue,
  ): boolean {
    const { tree, options } = this.#matcher;
    const ofKind = (node: number) =>
      tree.namedChildren(node).filter((child) => tree.kindName(child) === 'decorator');
    if (!kinds.has(tree.kind[n])) return false;
    const exported = tree.kindName(n) === 'export_statement';
    const before = ofKind(exported ? n : tree.parent[n]);
    // At the `export`, they are found if they stand there; behind it, at the class.
    if (exported !== before.length > 0) return false;
    const inner = exported ? tree.namedChildren(n).find((child) => kinds.has(tree.kind[child])) : n;
    if (inner === undefined) return false;
    const given = [...before, ...ofKind(inner)];
    const matchRest = (e: Environment | null) => this.#matcher.match(definition, inner, e, next);
    return options.decoratorsInOrder
      ? this.#matchAmong(decorators, 0, given, 0, environment, matchRest)
      : this.matchUnordered(decorators, given, true, environment, matchRest);
  }

  /** `{name}` is `{name: name}`. */
  #matchShorthand(pattern: NodePattern, n: number, environment: Environment | null, next: Continue): boolean {
    const { tree } = this.#matcher;
    const [key, value] = pattern.children;
    const { grammar } = tree;
    const wanted =
      tree.kindName(n) === 'shorthand_property_identifier'
        ? 'pair'
        : tree.kindName(n) === 'shorthand_property_identifier_pattern'
          ? 'pair_pattern'
          : undefined;
    if (value === undefined || wanted === undefined || !pattern.kinds.has(grammar.kind(wanted))) return false;
    return this.#matcher.match(key, n, environment, (e) => this.#matcher.match(value, n, e, next));
  }

  /** Matches patterns from the `i`th on with nodes from the `j`th on, all of them, in order. */
  matchSequence(
    patterns: readonly PatternNode[],
    i: number,
    nodes: number[],
    j: number,
    environment: Environment | null,
    next: Continue,
  ): boolean {
    if (i === patterns.length) return j === nodes.length && next(environment);
    const pattern = patterns[i];
    if (pattern.op === 'ellipsis') {
      const { tree } = this.#matcher;
      const at = j < nodes.length ? tree.start[nodes[j]] : j > 0 ? tree.end[nodes[j - 1]] : 0;
      const last = i === patterns.length - 1;
      for (let k = last ? nodes.length : j; k <= nodes.length; k++) {
        const run = pattern.name === undefined ? [] : nodes.slice(j, k);
        const found = this.#matcher.bindRun(pattern.name, run, at, environment, (e) =>
          this.matchSequence(patterns, i + 1, nodes, k, e, next),
        );
        if (found) return true;
      }
      return false;
    }
    if (j >= nodes.length) return false;
    return this.#matcher.match(pattern, nodes[j], environment, (e) =>
      this.matchSequence(patterns, i + 1, nodes, j + 1, e, next),
    );
  }

  /** Names of an import: each of the pattern's must be there, by whatever name it goes in the file. */
  #matchSome(
    patterns: readonly PatternNode[],
    i: number,
    nodes: number[],
    environment: Environment | null,
    next: Continue,
  ): boolean {
    if (i === patterns.length) return next(environment);
    const { tree } = this.#matcher;
    const module = tree.grammar.field('module_name');
    return nodes.some((node) => {
      const isModule = tree.field[node] === module;
      if (isModule !== (i === 0 && nodes.some((n) => tree.field[n] === module))) return false;
      const name = tree.kindName(node) === 'aliased_import' ? tree.child(node, 'name') : node;
      const attempt = (candidate: number) =>
        this.#matcher.match(patterns[i], candidate, environment, (e) =>
          this.#matchSome(patterns, i + 1, nodes, e, next),
        );
      return attempt(node) || (name !== node && attempt(name));
    });
  }

  /** Each pattern with a node of its own; where it is `open`, or has an ellipsis, nodes may be left over. */
  matchUnordered(
    patterns: readonly PatternNode[],
    nodes: number[],
    open: boolean,
    environment: Environment | null,
    next: Continue,
  ): boolean {
    const wanted = patterns.filter(({ op }) => op !== 'ellipsis');
    const rest = open || wanted.length < patterns.length;
    if (rest ? wanted.length > nodes.length : wanted.length !== nodes.length) return false;
    return this.#matchEach(wanted, 0, nodes, environment, next);
  }

  #matchEach(
    patterns: readonly PatternNode[],
    i: number,
    nodes: number[],
    environment: Environment | null,
    next: Continue,
  ): boolean {
    if (i === patterns.length) return next(environment);
    return nodes.some((node) =>
      this.#matcher.match(patterns[i], node, environment, (e) =>
        this.#matchEach(
          patterns,
          i + 1,
          nodes.filter((n) => n !== node),
          e,
          next,
        ),
      ),
    );
  }

  /** Each pattern with a node of its own in the same order; nodes between them may be left over. */
  #matchAmong(
    patterns: readonly PatternNode[],
    i: number,
    nodes: number[],
    from: number,
    environment: Environment | null,
    next: Continue,
  ): boolean {
    if (i === patterns.length) return next(environment);
    return nodes.some(
      (node, j) =>
        j >= from &&
        this.#matcher.match(patterns[i], node, environment, (e) =>
          this.#matchAmong(patterns, i + 1, nodes, j + 1, e, next),
        ),
    );
  }
}
