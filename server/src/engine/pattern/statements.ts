import type { FlatTree } from '../syntax/flat-tree.ts';
import { Trait } from '../syntax/grammar.ts';
import type { Environment } from './environment.ts';
import type { Continue, Matcher } from './matcher.ts';
import type { PatternNode } from './pattern.ts';

type StatementsPattern = Extract<PatternNode, { op: 'statements' }>;
/** Called with the bindings and with the offsets of the run of statements that matched. */
type ContinueRun = (environment: Environment | null, start: number, end: number) => boolean;

/** Statements that hold nothing but expressions. */
const simpleKinds = new Set(
  'expression_statement return_statement lexical_declaration throw_statement raise_statement'.split(' '),
);

/** What of a statement may be one that a pattern's expression stands for: calls and operations only as they are written. */
const outsideOfFunctions = { without: Trait.func };
const asWritten = { without: Trait.func, byName: false };

/** Over so many statements, a gap is gone through one by one. */
const shortGap = 16;

/** Matches runs of statements: in order, with gaps where the pattern has `...`. */
export class StatementMatcher {
  readonly #matcher: Matcher;
  /** By block: its own statements. */
  readonly #own = new Map<number, readonly number[]>();
  /** By block: its statements with those within them, but for those in functions and classes. */
  readonly #deep = new Map<number, readonly number[]>();
  /** The same with all of them. */
  readonly #deepest = new Map<number, readonly number[]>();

  /** See `#placesOf`: by part and list, as long as the terms are the same. */
  #places = new WeakMap<PatternNode, WeakMap<readonly number[], readonly number[]>>();
  #placesTerms: readonly unknown[] = [];

  constructor(matcher: Matcher) {
    this.#matcher = matcher;
  }

  /**
   * Finds the runs within block `n`; a bare run may begin at any statement of it that begins no later than `latest`.
   * `begin` is called before each, and answers false where enough has been looked for; where `next` answers true, enough
   * has been found of the run at hand.
   */
  search(
    pattern: StatementsPattern,
    n: number,
    environment: Environment | null,
    latest: number,
    begin: () => boolean,
    next: ContinueRun,
  ): void {
    const list = this.statementsOf(n, pattern.statements);
    const { tree } = this.#matcher;
    if (pattern.whole) {
      this.#matchRun(
        pattern.statements,
        0,
        list,
        0,
        environment,
        (e, rest) => rest === list.length && next(e, tree.start[n], tree.end[n]),
      );
      return;
    }
    const leading = pattern.statements[0]?.op === 'ellipsis';
    const starts = leading ? Math.min(1, list.length) : list.length;
    // A run begins in the block itself, and may lead into others and back.
    for (let j = 0; j < starts && tree.start[list[j]] <= latest; j = behindOf(tree, list, j)) {
      if (!begin()) return;
      this.#matchRun(pattern.statements, 0, list, j, environment, (e, _rest, lastNode) => {
        const end = lastNode < 0 ? tree.end[list[j]] : tree.end[lastNode];
        return next(e, tree.start[list[j]], end);
      });
    }
  }

  /** Matches a whole body; a single statement or an expression counts as a body of one. */
  matchBody(pattern: StatementsPattern, n: number, environment: Environment | null, next: Continue): boolean {
    const { tree } = this.#matcher;
    const list = tree.is(n, Trait.block)
      ? this.statementsOf(n, pattern.statements)
      : ([n] as readonly number[]);
    return this.#matchRun(
      pattern.statements,
      0,
      list,
      0,
      environment,
      (e, rest) => rest === list.length && next(e),
    );
  }

  matchCase(
    { value, body, kind }: Extract<PatternNode, { op: 'case' }>,
    n: number,
    environment: Environment | null,
    next: Continue,
  ): boolean {
    const { tree } = this.#matcher;
    if (tree.kind[n] !== kind) return false;
    if (!value) return this.matchBody(body, n, environment, next);
    return this.#matcher.match(value, tree.child(n, 'value'), environment, (e) =>
      this.matchBody(body, n, e, next),
    );
  }

  /**
   * The statements of a block among which a run is looked for, one list for all runs that are looked for in it; where the
   * pattern has gaps, also those within them, each behind the one that it is in.
   */
  statementsOf(block: number, patterns: readonly PatternNode[]): readonly number[] {
    if (!patterns.some(({ op }) => op === 'ellipsis')) return this.#listOf(block, this.#own, () => {});
    if (this.#matcher.throughFunctions)
      return this.#listOf(block, this.#deepest, (statement, list) => this.#addAll(statement, list));
    return this.#listOf(block, this.#deep, (statement, list) => this.#addWithin(statement, list));
  }

  #listOf(
    block: number,
    known: Map<number, readonly number[]>,
    addWithin: (statement: number, list: number[]) => void,
  ): readonly number[] {
    const before = known.get(block);
    if (before) return before;
    const { tree } = this.#matcher;
    const value = tree.grammar.field('value');
    const list: number[] = [];
    for (const child of tree.namedChildren(block)) {
      if (tree.field[child] === value && tree.kindName(block) === 'switch_case') continue;
      const declaration = tree.kindName(child) === 'export_statement' ? tree.child(child, 'declaration') : -1;
      const statement = declaration >= 0 ? declaration : child;
      list.push(statement);
      addWithin(statement, list);
    }
    known.set(block, list);
    return list;
  }

  /** Adds all statements within a statement; what an arrow function gives back is one. */
  #addAll(statement: number, list: number[]): void {
    const { tree } = this.#matcher;
    const { grammar, parent, field, last } = tree;
    const [value, body] = [grammar.field('value'), grammar.field('body')];
    for (let n = statement + 1; n < last[statement]; n++) {
      if (!tree.is(n, Trait.named)) continue;
      const around = parent[n];
      const isBlock = tree.is(n, Trait.block);
      const listed = tree.is(around, Trait.block)
        ? field[n] !== value || tree.kindName(around) !== 'switch_case'
        : /_statement$|_declaration$/.test(tree.kindName(n)) ||
          (field[n] === body && tree.is(around, Trait.func));
      if (listed && !isBlock) list.push(n);
    }
  }

  /** Adds the statements within a statement, functions and classes left out. */
  #addWithin(statement: number, list: number[]): void {
    const { tree } = this.#matcher;
    if (tree.is(statement, Trait.func | Trait.class)) return;
    for (let c = statement + 1; c < tree.last[statement]; c = tree.last[c]) {
      if (tree.is(c, Trait.func | Trait.class)) continue;
      const kind = tree.kindName(c);
      if (tree.is(c, Trait.block) || /clause$|^(switch_body|block)$/.test(kind)) this.#addWithin(c, list);
      else if (/_statement$|_declaration$|^decorated_definition$/.test(kind)) {
        list.push(c);
        this.#addWithin(c, list);
      } else if (tree.is(statement, Trait.block)) list.push(c);
    }
  }

  /** `rest` in `next` is the index after the last statement used; `lastNode` that statement, or -1. */
  #matchRun(
    patterns: readonly PatternNode[],
    i: number,
    list: readonly number[],
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
      const behind = behindOf(tree, list, j);
      return this.matchStatement(pattern, list[j], environment, (e) => {
        const goOn = (k: number) => this.#matchRun(patterns, i + 1, list, k, e, next, list[j]);
        return goOn(behind) || (behind > j + 1 && goOn(j + 1));
      });
    }
    if (i === patterns.length - 1) {
      const run = pattern.name === undefined ? [] : outermost(tree, list, j);
      const end = j < list.length ? lastOf(tree, list, j) : lastNode;
      const at = lastNode >= 0 ? tree.end[lastNode] : 0;
      return this.#matcher.bindRun(pattern.name, run, at, environment, (e) => next(e, list.length, end));
    }
    if (list.length - j < shortGap) {
      for (let k = j; k < list.length; k++)
        if (this.#matchRun(patterns, i + 1, list, k, environment, next, lastNode)) return true;
      return false;
    }
    for (const k of this.#placesOf(patterns[i + 1], list))
      if (k >= j && this.#matchRun(patterns, i + 1, list, k, environment, next, lastNode)) return true;
    return false;
  }

  /** Where in a list of statements a part of a run may match, whatever is bound before it. */
  #placesOf(part: PatternNode, list: readonly number[]): readonly number[] {
    const { terms } = this.#matcher;
    if (terms.some((term, i) => term !== this.#placesTerms[i])) {
      this.#places = new WeakMap();
      this.#placesTerms = terms;
    }
    let byList = this.#places.get(part);
    if (!byList) {
      byList = new WeakMap();
      this.#places.set(part, byList);
    }
    let places = byList.get(list);
    if (!places) {
      places = [...list.keys()].filter((k) => this.#matcher.mayMatchStatement(part, list[k]));
      byList.set(list, places);
    }
    return places;
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
    if (pattern.op === 'decorated' && tree.kindName(tree.parent[statement]) === 'export_statement')
      return (
        this.#matcher.match(pattern, tree.parent[statement], environment, next) ||
        this.#matcher.match(pattern, statement, environment, next)
      );
    // Decorators that the pattern leaves out may be there.
    if (
      tree.kindName(statement) === 'decorated_definition' &&
      !(pattern.op === 'node' && pattern.how === 'decorated')
    ) {
      const definition = tree.child(statement, 'definition');
      if (pattern.op !== 'metavariable') return this.#matcher.match(pattern, definition, environment, next);
    }
    if (!simpleKinds.has(tree.kindName(statement)))
      return this.#matcher.match(pattern, statement, environment, next);
    if (pattern.op === 'metavariable') return this.#matcher.match(pattern, statement, environment, next);
    if (pattern.op === 'node' && pattern.kinds.has(tree.kind[statement])) {
      return this.#matcher.match(pattern, statement, environment, next);
    }
    if (pattern.op === 'assignment' && tree.kindName(statement) === 'lexical_declaration') {
      return this.#matcher.match(pattern, statement, environment, next);
    }
    const end = tree.last[statement];
    const terms = pattern.op === 'call' || pattern.op === 'binary' ? asWritten : outsideOfFunctions;
    const nextFrom = (n: number) => this.#matcher.nextFor(pattern, n, end, terms);
    for (let n = nextFrom(statement + 1); n < end; n = nextFrom(n + 1))
      if (this.#matcher.match(pattern, n, environment, next)) return true;
    return false;
  }
}

/** The index behind a statement and those within it. */
function behindOf({ last }: FlatTree, list: readonly number[], j: number): number {
  let k = j + 1;
  while (k < list.length && list[k] < last[list[j]]) k++;
  return k;
}

/** From the `j`th on, what ends last: the last statement, or what it lies in. */
function lastOf({ parent }: FlatTree, list: readonly number[], j: number): number {
  let n = list[list.length - 1];
  while (parent[n] >= list[j]) n = parent[n];
  return n;
}

/** From the `j`th on, the statements that lie in none of the others. */
function outermost(tree: FlatTree, list: readonly number[], j: number): number[] {
  const found: number[] = [];
  for (let k = j; k < list.length; k = behindOf(tree, list, k)) found.push(list[k]);
  return found;
}
