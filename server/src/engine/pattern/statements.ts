import { Trait } from '../syntax/grammar.ts';
import type { Environment } from './environment.ts';
import type { Continue, Matcher } from './matcher.ts';
import type { PatternNode } from './pattern.ts';

type StatementsPattern = Extract<PatternNode, { op: 'statements' }>;
/** Called with the bindings and with the offsets of the run of statements that matched. */
type ContinueRun = (environment: Environment | null, start: number, end: number) => boolean;

/** Matches runs of statements: in order, with gaps where the pattern has `...`. */
export class StatementMatcher {
  readonly #matcher: Matcher;

  constructor(matcher: Matcher) {
    this.#matcher = matcher;
  }

  /** Finds the runs within block `n`; a bare run may begin at any statement of it. */
  search(pattern: StatementsPattern, n: number, environment: Environment | null, next: ContinueRun): boolean {
    const list = this.#statementsOf(n);
    const { tree } = this.#matcher;
    if (pattern.whole) {
      return this.#matchRun(
        pattern.statements,
        0,
        list,
        0,
        environment,
        (e, rest) => rest === list.length && next(e, tree.start[n], tree.end[n]),
      );
    }
    const leading = pattern.statements[0]?.op === 'ellipsis';
    const starts = leading ? Math.min(1, list.length) : list.length;
    for (let j = 0; j < starts; j++) {
      const found = this.#matchRun(pattern.statements, 0, list, j, environment, (e, _rest, lastNode) => {
        const end = lastNode < 0 ? tree.end[list[j]] : tree.end[lastNode];
        return next(e, tree.start[list[j]], end);
      });
      if (found) return true;
    }
    return false;
  }

  /** Matches a whole body; a single statement or an expression counts as a body of one. */
  matchBody(pattern: StatementsPattern, n: number, environment: Environment | null, next: Continue): boolean {
    const { tree } = this.#matcher;
    const list = tree.is(n, Trait.block) ? this.#statementsOf(n) : [n];
    return this.#matchRun(
      pattern.statements,
      0,
      list,
      0,
      environment,
      (e, rest) => rest === list.length && next(e),
    );
  }

  #statementsOf(block: number): number[] {
    const { tree } = this.#matcher;
    const value = tree.grammar.field('value');
    const list: number[] = [];
    for (const child of tree.namedChildren(block)) {
      if (tree.field[child] === value && tree.kindName(block) === 'switch_case') continue;
      const declaration = tree.kindName(child) === 'export_statement' ? tree.child(child, 'declaration') : -1;
      list.push(declaration >= 0 ? declaration : child);
    }
    return list;
  }

  /** `rest` in `next` is the index after the last statement used; `lastNode` that statement, or -1. */
  #matchRun(
    patterns: readonly PatternNode[],
    i: number,
    list: number[],
    j: number,
    environment: Environment | null,
    next: (environment: Environment | null, rest: number, lastNode: number) => boolean,
    lastNode = -1,
  ): boolean {
    if (i === patterns.length) return next(environment, j, lastNode);
    const pattern = patterns[i];
    const { tree } = this.#matcher;
    if (pattern.op !== 'ellipsis') {
      if (j >= list.length) return false;
      return this.matchStatement(pattern, list[j], environment, (e) =>
        this.#matchRun(patterns, i + 1, list, j + 1, e, next, list[j]),
      );
    }
    if (i === patterns.length - 1) {
      const run = pattern.name === undefined ? [] : list.slice(j);
      const end = list.length > 0 ? list[list.length - 1] : lastNode;
      const at = lastNode >= 0 ? tree.end[lastNode] : 0;
      return this.#matcher.bindRun(pattern.name, run, at, environment, (e) => next(e, list.length, end));
    }
    for (let k = j; k < list.length; k++) {
      if (this.#matchRun(patterns, i + 1, list, k, environment, next, lastNode)) return true;
      // What follows the gap may stand in a nested block; the gap then swallows the rest of this list.
      for (const block of this.#blocksWithin(list[k])) {
        const inner = this.#statementsOf(block);
        const found = this.#matchRun(
          patterns,
          i,
          inner,
          0,
          environment,
          (e, _rest, last) => next(e, list.length, last),
          lastNode,
        );
        if (found) return true;
      }
    }
    return false;
  }

  /** The outermost blocks below a statement, functions and classes left out. */
  #blocksWithin(statement: number): number[] {
    const { tree } = this.#matcher;
    if (tree.is(statement, Trait.func | Trait.class)) return [];
    const blocks: number[] = [];
    const visit = (n: number) => {
      for (let c = n + 1; c < tree.last[n]; c = tree.last[c]) {
        if (tree.is(c, Trait.func | Trait.class)) continue;
        if (tree.is(c, Trait.block)) blocks.push(c);
        else if (/statement|clause|switch_body/.test(tree.kindName(c))) visit(c);
      }
    };
    visit(statement);
    return blocks;
  }

  /**
   * A pattern that is an expression also matches where the expression stands within a simple statement, as in
   * `x = f()` or `return f()`.
   */
  matchStatement(
    pattern: PatternNode,
    statement: number,
    environment: Environment | null,
    next: Continue,
  ): boolean {
    const { tree } = this.#matcher;
    // Decorators that the pattern leaves out may be there.
    if (
      tree.kindName(statement) === 'decorated_definition' &&
      !(pattern.op === 'node' && pattern.how === 'decorated')
    ) {
      const definition = tree.child(statement, 'definition');
      if (pattern.op !== 'metavariable') return this.#matcher.match(pattern, definition, environment, next);
    }
    const simple =
      /^(expression_statement|return_statement|lexical_declaration|throw_statement|raise_statement)$/.test(
        tree.kindName(statement),
      );
    if (!simple) return this.#matcher.match(pattern, statement, environment, next);
    if (pattern.op === 'metavariable') return this.#matcher.match(pattern, statement, environment, next);
    if (pattern.op === 'node' && pattern.kinds.has(tree.kind[statement])) {
      return this.#matcher.match(pattern, statement, environment, next);
    }
    if (pattern.op === 'assignment' && tree.kindName(statement) === 'lexical_declaration') {
      return this.#matcher.match(pattern, statement, environment, next);
    }
    for (let n = statement + 1; n < tree.last[statement]; n++) {
      if (tree.is(n, Trait.func)) {
        n = tree.last[n] - 1;
        continue;
      }
      if (tree.is(n, Trait.named) && this.#matcher.match(pattern, n, environment, next)) return true;
    }
    return false;
  }
}
