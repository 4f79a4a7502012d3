import type { Names } from '../names/names.ts';
import { isNegative } from '../regex-shape.ts';
import type { FlatTree } from '../syntax/flat-tree.ts';
import { Trait } from '../syntax/grammar.ts';
import { AssignmentMatcher } from './assignments.ts';
import { BinaryMatcher } from './binaries.ts';
import { CallMatcher } from './calls.ts';
import type { CarryOver } from './carry-over.ts';
import { ElementMatcher } from './elements.ts';
import { type Binding, bind, type Environment } from './environment.ts';
import { ExpressionPlaces } from './expression-place.ts';
import { FunctionMatcher } from './functions.ts';
import type { Guard } from './guard.ts';
import { ImportMatcher } from './imports.ts';
import type { KeptMatches } from './kept-matches.ts';
import type { Likeness } from './likeness.ts';
import { LiteralMatcher } from './literals.ts';
import { MemberMatcher } from './members.ts';
import { NameTable } from './name-table.ts';
import { NodeMatcher } from './nodes.ts';
import { defaultMatchOptions, type MatchOptions } from './options.ts';
import { PartFilter } from './part-filter.ts';
import { PathReader } from './paths.ts';
import { assignable, type CompiledPattern, type Pattern, type PatternNode } from './pattern.ts';
import { matchSlice } from './slices.ts';
import { StandIns } from './stand-ins.ts';
import { StatementMatcher } from './statements.ts';
import { TemplateMatcher } from './templates.ts';

export interface Match {
  start: number;
  end: number;
  /** The node that matched, or -1 where a range without a node did. */
  node: number;
  /** The node at which the match was looked for: everything that it depends on lies there; -1 if it was no node. */
  at: number;
  environment: Environment | null;
}

/** A stretch of the file. */
interface Range {
  start: number;
  end: number;
}

/** Called with the bindings of one way to match; true ends the search, false asks for the next way. */
export type Continue = (environment: Environment | null) => boolean;

/**
 * Work allowed per pattern and start node, so that patterns with many ellipses cannot run away: the start of a run of
 * statements is its first statement, and all runs of a block together have a limit of their own.
 */
const stepsPerStart = 20_000;
const stepsPerBlock = 1_000_000;
const matchesPerStart = 500;

/** Nodes right above a name that an import brings. */
const importParts = new Set([
  'dotted_name',
  'aliased_import',
  'import_specifier',
  'namespace_import',
  'import_clause',
  'import_statement',
]);

const memberKinds = ['property_identifier', 'private_property_identifier'];

/** Matches compiled patterns against one file. */
export class Matcher {
  readonly tree: FlatTree;
  readonly names: Names;
  readonly statements: StatementMatcher;
  readonly #calls: CallMatcher;
  readonly #functions: FunctionMatcher;
  readonly #templates: TemplateMatcher;
  readonly #binaries: BinaryMatcher;
  readonly #assignments: AssignmentMatcher;
  readonly #elements: ElementMatcher;
  readonly #members: MemberMatcher;
  readonly #literals: LiteralMatcher;
  readonly #imports: ImportMatcher;
  readonly #paths: PathReader;
  readonly nodes: NodeMatcher;
  readonly #places: ExpressionPlaces;
  readonly #standIns: StandIns;
  /** Of the pattern at hand. */
  options: MatchOptions = defaultMatchOptions;
  readonly #annotation: number;
  readonly #type: number;
  readonly #attribute: number;
  readonly #embedded: number;
  readonly #memberKinds: readonly number[];
  /** See `Pattern`. */
  throughFunctions = false;
  #throughNames = false;
  #foreign = false;
  /** The part of the file that is asked about, of whatever kind it is. */
  #asked: Range | undefined;
  #guards: readonly Guard[] = [];
  #steps = 0;
  /** Steps of the block at hand, but for those of the run that is looked for. */
  #stepsBefore = 0;
  #filter: PartFilter | undefined;
  /** By kind: its nodes with the names that they show. */
  readonly #tables = new Map<number, NameTable>();
  /** The same of the nodes that have changed. */
  readonly #tablesAnew = new Map<number, NameTable>();
  /** By list of statements: those of it that count for what is found there now and was not before. */
  readonly #touched = new Map<readonly number[], readonly number[]>();

  constructor(names: Names) {
    this.names = names;
    this.tree = names.tree;
    this.#annotation = names.tree.grammar.kind('type_annotation');
    this.#type = names.tree.grammar.kind('type');
    this.#attribute = names.tree.grammar.kind('jsx_attribute');
    this.#embedded = names.tree.grammar.kind('jsx_expression');
    this.#memberKinds = memberKinds.map((kind) => this.tree.grammar.kind(kind)).filter((kind) => kind >= 0);
    this.statements = new StatementMatcher(this);
    this.#calls = new CallMatcher(this);
    this.#functions = new FunctionMatcher(this);
    this.#templates = new TemplateMatcher(this);
    this.#binaries = new BinaryMatcher(this);
    this.#assignments = new AssignmentMatcher(this);
    this.#elements = new ElementMatcher(this);
    this.#members = new MemberMatcher(this);
    this.#literals = new LiteralMatcher(this);
    this.#imports = new ImportMatcher(this);
    this.#paths = new PathReader(names);
    this.nodes = new NodeMatcher(this);
    this.#places = new ExpressionPlaces(names.tree);
    this.#standIns = new StandIns(names);
  }

  #begin({ foreign, guards, throughFunctions, throughNames }: Pattern): void {
    this.#foreign = foreign;
    this.#guards = guards;
    this.throughFunctions = throughFunctions;
    this.#throughNames = throughNames;
  }

  /** All matches of a pattern in document order of their start nodes. */
  find(pattern: Pattern, options: MatchOptions, within?: Range): Match[] {
    const { tree } = this;
    if (pattern.need && !pattern.need.mayBeMet(tree.index)) return [];
    const { root } = pattern.compiled;
    this.#begin(pattern);
    const found: Match[] = [];
    if (within) {
      this.#asked = within;
      if (root.op === 'path') this.#matchMember(root, within, options, found);
      this.#findWithin(pattern.compiled, within, options, found);
      this.#asked = undefined;
    } else if (options.symbolicPropagation) {
      // A name may stand for anything, wherever that is.
      for (const nodes of this.#nodesOf(pattern.compiled))
        for (let i = 0; i < nodes.length; i++) this.#matchAt(root, nodes[i], options, found);
    } else this.#findEverywhere(pattern.compiled, options, found);
    return found;
  }

  /** Matches at nodes that are like something. */
  findLike(pattern: Pattern, options: MatchOptions, likeness: Likeness): Match[] {
    if (pattern.need && !pattern.need.mayBeMet(this.tree.index)) return [];
    const { compiled } = pattern;
    this.#begin(pattern);
    const found: Match[] = [];
    for (const nodes of this.#nodesOf(compiled))
      for (let i = 0; i < nodes.length; i++)
        if (likeness.mayBe(nodes[i])) this.#matchAt(compiled.root, nodes[i], options, found);
    return found;
  }

  /** Matches that another match lies in and whose bindings agree with its own, which they take over. */
  findAround(pattern: Pattern, options: MatchOptions, { start, end, environment }: Match): Match[] {
    const { tree } = this;
    if (pattern.need && !pattern.need.mayBeMet(tree.index)) return [];
    const { root, kinds } = pattern.compiled;
    this.#begin(pattern);
    const found: Match[] = [];
    for (const n of this.#enclosing(start, end))
      if (kinds ? kinds.includes(tree.kind[n]) : tree.is(n, Trait.named))
        this.#matchAt(root, n, options, found, environment, start);
    // A run of statements may be a part of the node that it was looked for in.
    return found.filter((match) => match.start <= start && match.end >= end);
  }

  /** Nodes that enclose a range, in document order. */
  #enclosing(start: number, end: number): number[] {
    const { tree } = this;
    const found: number[] = [];
    // Two nodes can meet in a place without any extent, and both enclose it.
    if (start === end) {
      for (let n = 0; n < tree.count && tree.start[n] <= start; n++) if (tree.end[n] >= end) found.push(n);
      return found;
    }
    for (let n = tree.covering(start, end); n >= 0; n = tree.parent[n]) found.push(n);
    return found.reverse();
  }

  /** Nodes at which a match may begin, by kind. */
  #nodesOf({ kinds }: CompiledPattern): ArrayLike<number>[] {
    const { tree } = this;
    return kinds ? kinds.map((kind) => tree.ofKind(kind)) : [tree.named()];
  }

  #findEverywhere(compiled: CompiledPattern, options: MatchOptions, found: Match[]): void {
    const { root, kinds, anchor, features } = compiled;
    const lists =
      anchor && kinds ? kinds.map((kind) => this.#table(kind).select(anchor)) : this.#nodesOf(compiled);
    if (features === 0) {
      for (const nodes of lists)
        for (let i = 0; i < nodes.length; i++) this.#matchAt(root, nodes[i], options, found);
      return;
    }
    const { held } = this.#parts;
    for (const nodes of lists) {
      for (let i = 0; i < nodes.length; i++) {
        const n = nodes[i];
        if ((held[n] & features) === features) this.#matchAt(root, n, options, found);
      }
    }
  }

  get #parts(): PartFilter {
    this.#filter ??= new PartFilter(this.tree, this.#standIns);
    return this.#filter;
  }

  /** The first node from `n` on that a part of the pattern may match; see `PartFilter`. */
  nextFor(part: PatternNode, n: number, end: number, terms?: { without?: number; byName?: boolean }): number {
    // Where what names were given counts as well, a name may stand for anything.
    return this.options.symbolicPropagation
      ? this.#parts.nextNamed(n, end, terms)
      : this.#parts.next(part, this.#throughNames, n, end, terms);
  }

  #findWithin(compiled: CompiledPattern, within: Range, options: MatchOptions, found: Match[]): void {
    const { tree } = this;
    for (const nodes of this.#nodesOf(compiled)) {
      // Nodes are in the order of their starts.
      for (let i = firstFrom(tree, nodes, within.start); i < nodes.length; i++) {
        const n = nodes[i];
        if (tree.start[n] > within.end) break;
        if (tree.end[n] <= within.end) this.#matchAt(compiled.root, n, options, found);
      }
    }
  }

  #table(kind: number): NameTable {
    let table = this.#tables.get(kind);
    if (!table) {
      table = new NameTable(this.names, kind);
      this.#tables.set(kind, table);
    }
    return table;
  }

  #tableAnew(kind: number, carryOver: CarryOver): NameTable {
    let table = this.#tablesAnew.get(kind);
    if (!table) {
      table = new NameTable(this.names, kind, carryOver.dirtyOfKind(kind));
      this.#tablesAnew.set(kind, table);
    }
    return table;
  }

  /** A member or a key is no expression: a name matches it only where it is all that is asked about. */
  #matchMember(root: PatternNode, within: Range, options: MatchOptions, found: Match[]): void {
    const { tree } = this;
    for (const kind of this.#memberKinds) {
      const nodes = tree.ofKind(kind);
      const n = nodes[firstFrom(tree, nodes, within.start)];
      if (n !== undefined && tree.start[n] === within.start && tree.end[n] === within.end)
        this.#matchAt(root, n, options, found);
    }
  }

  /** What a pattern matches at nodes that have changed; `known` is where it was found before. */
  findAnew(
    pattern: Pattern,
    options: MatchOptions,
    carryOver: CarryOver,
    known: KeptMatches | undefined,
  ): Match[] {
    const found: Match[] = [];
    const { tree } = this;
    const { root, kinds, features, anchor } = pattern.compiled;
    this.#begin(pattern);
    const { held } = this.#parts;
    const isLess =
      root.op === 'statements' && !root.whole && !options.symbolicPropagation
        ? this.#runsUnchanged(root, known, carryOver)
        : undefined;
    if (kinds) {
      for (const kind of kinds)
        for (const n of anchor
          ? this.#tableAnew(kind, carryOver).select(anchor)
          : carryOver.dirtyOfKind(kind))
          if ((held[n] & features) === features && !isLess?.(n)) this.#matchAt(root, n, options, found);
    } else {
      for (let n = 0; n < tree.count; n++) {
        if (carryOver.isDirty(n) && tree.is(n, Trait.named)) this.#matchAt(root, n, options, found);
      }
    }
    return found;
  }

  /**
   * Tells blocks in which a run of statements was not found before, and is not now: none of the statements that have
   * changed, or have new neighbours, is one of it.
   */
  #runsUnchanged(
    { statements }: Extract<PatternNode, { op: 'statements' }>,
    known: KeptMatches | undefined,
    carryOver: CarryOver,
  ): (block: number) => boolean {
    const wanted = statements.filter(({ op }) => op !== 'ellipsis');
    if (wanted.length === 0) return () => false;
    return (block) => {
      if (carryOver.earlier(block) < 0 || (known && carryOver.isAt(known, block))) return false;
      const list = this.statements.statementsOf(block, statements);
      let touched = this.#touched.get(list);
      if (!touched) {
        touched = carryOver.touchedOf(list);
        this.#touched.set(list, touched);
      }
      this.#steps = 0;
      const { held } = this.#parts;
      return !touched.some((statement) =>
        wanted.some((one) => {
          const needed = this.#parts.featuresOf(one, this.#throughNames);
          return (
            (held[statement] & needed) === needed &&
            this.statements.matchStatement(one, statement, null, () => true)
          );
        }),
      );
    };
  }

  #matchAt(
    root: PatternNode,
    n: number,
    options: MatchOptions,
    found: Match[],
    given: Environment | null = null,
    latest = Number.POSITIVE_INFINITY,
  ): void {
    const { tree } = this;
    if (!this.#mayStart(root, n, options)) return;
    this.options = options;
    this.#steps = 0;
    this.#stepsBefore = 0;
    let limit = found.length + matchesPerStart;
    if (root.op === 'statements') {
      const begin = () => {
        this.#stepsBefore += this.#steps;
        this.#steps = 0;
        limit = found.length + matchesPerStart;
        return this.#stepsBefore < stepsPerBlock;
      };
      this.statements.search(root, n, given, latest, begin, (environment, start, end) => {
        found.push({ start, end, node: root.whole ? n : -1, at: n, environment });
        return found.length >= limit;
      });
      return;
    }
    const noteFrom = (first: number) => (environment: Environment | null) => {
      found.push({ start: tree.start[first], end: tree.end[n], node: first, at: n, environment });
      return found.length >= limit;
    };
    this.match(root, n, given, noteFrom(n));
    if (root.op !== 'node') return;
    for (const first of this.nodes.alternatives(root, n))
      this.nodes.matchAlternative(root, first, given, noteFrom(first));
  }

  #isAsked(n: number): boolean {
    const asked = this.#asked;
    return asked !== undefined && asked.start === this.tree.start[n] && asked.end === this.tree.end[n];
  }

  /** Names of declarations and in imports are no expressions; decorators are, unless the rule says otherwise. */
  #mayStart(root: PatternNode, n: number, { decoratorsAreExpressions }: MatchOptions): boolean {
    const { tree } = this;
    const parent = tree.parent[n];
    if (!this.#isAsked(n)) {
      if (root.op === 'metavariable' || root.op === 'deep') return this.#places.isExpression(n);
      if (root.op === 'path' && this.#places.isDeclared(n)) return false;
    }
    if (parent < 0) return true;
    if (root.op === 'call') return decoratorsAreExpressions || tree.kindName(parent) !== 'decorator';
    const named = root.op === 'path' || (root.op === 'node' && root.imported !== undefined);
    return (
      !named ||
      !importParts.has(tree.kindName(tree.is(parent, Trait.identifier) ? tree.parent[parent] : parent))
    );
  }

  /** Whether a part of a run may match a statement, whatever is bound; also where that takes too long to tell. */
  mayMatchStatement(pattern: PatternNode, statement: number): boolean {
    const before = this.#steps;
    this.#steps = 0;
    const may = this.statements.matchStatement(pattern, statement, null, () => true);
    const tooLong = this.#steps > stepsPerStart;
    this.#steps = before;
    return may || tooLong;
  }

  /** What matching depends on beside the pattern and the file. */
  get terms(): readonly unknown[] {
    return [this.options, this.#guards, this.#foreign, this.throughFunctions, this.#throughNames];
  }

  /** Matches one pattern node against one tree node. */
  match(pattern: PatternNode, node: number, environment: Environment | null, next: Continue): boolean {
    if (++this.#steps > stepsPerStart) return false;
    const { tree } = this;
    // A type is the same with and without what the grammar has around it.
    const isType = tree.kind[node] === this.#annotation || tree.kind[node] === this.#type;
    if (isType && node + 1 < tree.last[node]) node++;
    // The value of an attribute is the same in braces and in quotes.
    if (tree.kind[node] === this.#embedded && tree.kind[tree.parent[node]] === this.#attribute)
      node = Math.max(node, tree.first(node));
    // A name or its parts in a pattern stand for a parameter with whatever type or default it has.
    const whole = pattern.op === 'ellipsis' || (pattern.op === 'node' && pattern.kinds.has(tree.kind[node]));
    if (!whole && tree.is(node, Trait.parameter)) {
      return this.match(pattern, parameterName(tree, node), environment, next);
    }
    switch (pattern.op) {
      case 'metavariable':
        // A keyword argument is no expression: only ellipses stand for it.
        return (
          tree.kindName(node) !== 'keyword_argument' && this.bindNode(pattern.name, node, environment, next)
        );
      case 'ellipsis':
        return this.bindNode(pattern.name, node, environment, next);
      case 'of-kind':
        return tree.kind[node] === pattern.kind && this.match(pattern.inner, node, environment, next);
      case 'statement':
        return this.statements.matchStatement(pattern.inner, node, environment, next);
      case 'deep':
        return this.#matchDeep(pattern.inner, node, environment, next);
      case 'statements':
        return this.statements.matchBody(pattern, node, environment, next);
      case 'members':
        return this.#members.match(pattern, node, environment, next);
      default:
    }
    const n =
      pattern.op === 'node' && pattern.wrapper ? this.#findWrapper(pattern.kinds, node) : tree.unwrap(node);
    if (assignable.has(pattern.op)) {
      const value = this.#assigned(n);
      if (value >= 0 && this.match(pattern, value, environment, next)) return true;
    }
    switch (pattern.op) {
      case 'typed':
        return this.names.typeOf(n) === pattern.type && this.bindNode(pattern.name, n, environment, next);
      case 'word':
        return this.#paths.readsWord(n, pattern.text) && next(environment);
      case 'path':
        return (
          this.#paths.matchesPath(n, pattern.segments, this.#foreign, this.#throughNames) && next(environment)
        );
      case 'constant':
      case 'any-string':
      case 'string':
      case 'string-regex':
        return this.#literals.matches(pattern, n) && next(environment);
      case 'string-metavariable': {
        const content = this.#literals.contentOf(n);
        if (!content) return false;
        const binding = { start: content.start, end: content.end, node: -1 };
        return this.#bindTo(pattern.name, binding, environment, next);
      }
      case 'template':
        return this.#templates.match(pattern.parts, n, this.#throughNames, environment, next);
      case 'chain':
        return this.#matchChain(pattern.inner, n, environment, next);
      case 'assignment':
        return this.#assignments.match(pattern, n, environment, next);
      case 'call':
        return this.#calls.matchCall(pattern, n, environment, next);
      case 'arguments':
        return this.#calls.matchArguments(pattern, n, environment, next);
      case 'keyword':
        return this.#calls.matchKeyword(pattern, n, environment, next);
      case 'function':
        return this.#functions.match(pattern, n, environment, next);
      case 'slice':
        return matchSlice(this, pattern, n, environment, next);
      case 'decorated':
        return this.nodes.matchDecorated(pattern, n, environment, next);
      case 'case':
        return this.statements.matchCase(pattern, n, environment, next);
      case 'binary':
        return this.#binaries.match(pattern, n, environment, next);
      case 'import':
        return this.#imports.match(pattern, n, environment, next);
      case 'node':
        return this.nodes.match(pattern, n, environment, next);
      case 'element':
        return this.#elements.match(pattern, n, environment, next);
    }
  }

  /** Whether a name that is handed over may be read as what it stands for. */
  get #readsNames(): boolean {
    return this.#throughNames && this.options.constantPropagation;
  }

  /** What a name was assigned that counts as well: in what ships, only where it is an argument and cannot change. */
  #assigned(n: number): number {
    if (this.options.symbolicPropagation) return this.names.assigned(n);
    if (!this.#readsNames || !this.#standIns.isArgument(n)) return -1;
    const value = this.names.assigned(n);
    return value >= 0 && this.#standIns.mayStandIn(value) ? value : -1;
  }

  /** The wrapper of one of the kinds around a value, or the value itself. */
  #findWrapper(kinds: ReadonlySet<number>, node: number): number {
    const { tree } = this;
    let n = node;
    while (!kinds.has(tree.kind[n]) && tree.is(n, Trait.transparent) && n + 1 < tree.last[n]) n++;
    return n;
  }

  bindNode(name: string | undefined, node: number, environment: Environment | null, next: Continue): boolean {
    if (name === undefined) return next(environment);
    const { tree } = this;
    const bound = this.#isCondition(node) ? node + 1 : node;
    const standsIn = this.#readsNames && this.#standIns.mayBeReadOtherwise(bound);
    const binding = { start: tree.start[bound], end: tree.end[bound], node: bound, standsIn };
    return this.#bindTo(name, binding, environment, next);
  }

  /** Whether a node is the parentheses that a statement's condition stands in, which are no part of it. */
  #isCondition(node: number): boolean {
    const { tree } = this;
    return (
      tree.kindName(node) === 'parenthesized_expression' &&
      tree.grammar.spec.family === 'javascript' &&
      node + 1 < tree.last[node] &&
      /^(if|while|do|switch)_statement$/.test(tree.kindName(tree.parent[node]))
    );
  }

  #bindTo(name: string, binding: Binding, environment: Environment | null, next: Continue): boolean {
    const { tree } = this;
    for (const guard of this.#guards) {
      if (guard.metavariable !== name || guard.passes(tree.text, binding.start, binding.end)) continue;
      const others =
        binding.standsIn && !isNegative(guard.regex) ? this.#standIns.otherTexts(binding.node) : [];
      if (!others.some((text) => guard.passes(text, 0, text.length))) return false;
    }
    const bound = bind(tree, environment, name, binding);
    return bound !== undefined && next(bound);
  }

  /** Binds text that is no expression. */
  bindText(
    name: string,
    start: number,
    end: number,
    environment: Environment | null,
    next: Continue,
  ): boolean {
    return this.#bindTo(name, { start, end, node: -1 }, environment, next);
  }

  /** Binds a run of siblings, or nothing at all at `emptyAt`. */
  bindRun(
    name: string | undefined,
    nodes: number[],
    emptyAt: number,
    environment: Environment | null,
    next: Continue,
  ): boolean {
    if (name === undefined) return next(environment);
    const { tree } = this;
    const start = nodes.length > 0 ? tree.start[nodes[0]] : emptyAt;
    const end = nodes.length > 0 ? tree.end[nodes[nodes.length - 1]] : emptyAt;
    return this.#bindTo(
      name,
      { start, end, node: nodes.length === 1 ? nodes[0] : -1, nodes },
      environment,
      next,
    );
  }

  #matchDeep(inner: PatternNode, node: number, environment: Environment | null, next: Continue): boolean {
    const { tree } = this;
    const end = tree.last[node];
    for (let n = this.nextFor(inner, node, end); n < end; n = this.nextFor(inner, n + 1, end)) {
      if (this.match(inner, n, environment, next)) return true;
      const value = this.#assigned(n);
      if (
        value >= 0 &&
        this.#standIns.isMadeOfParts(value) &&
        this.#matchDeep(inner, value, environment, next)
      )
        return true;
    }
    return false;
  }

  /** `$O. ... .f`: `n` is what stands before `.f`; any tail of members and calls may be peeled off it. */
  #matchChain(inner: PatternNode, node: number, environment: Environment | null, next: Continue): boolean {
    const { tree } = this;
    for (let n = tree.unwrap(node); ; n = tree.unwrap(n + 1)) {
      if (this.match(inner, n, environment, next)) return true;
      const kind = tree.kindName(n);
      const links =
        kind === 'member_expression' || kind === 'attribute' || kind === 'call_expression' || kind === 'call';
      if (!links || tree.first(n) < 0) return false;
    }
  }
}

/** The name within a parameter that has a type or a default. */
function parameterName(tree: FlatTree, parameter: number): number {
  for (const field of ['pattern', 'name', 'left']) {
    const name = tree.child(parameter, field);
    if (name >= 0) return name;
  }
  return tree.first(parameter);
}

/** The index of the first node that starts at the offset or behind it. */
function firstFrom(tree: FlatTree, nodes: ArrayLike<number>, offset: number): number {
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tree.start[nodes[middle]] < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
