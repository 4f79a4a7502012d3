import type { Names } from '../names/names.ts';
import type { FlatTree } from '../syntax/flat-tree.ts';
import { Trait } from '../syntax/grammar.ts';
import type { TextChange } from '../syntax/text-change.ts';
import type { Binding, Environment } from './environment.ts';
import type { Match } from './matcher.ts';
import type { Pattern } from './pattern.ts';

/** What was found in one version of a file. */
export interface MatchMemory {
  tree: FlatTree;
  /** Of the file's definitions: matches depend on what names stand for, wherever that is said. */
  signature: string;
  matches: ReadonlyMap<Pattern, Match[]>;
  /** Of regular expressions over the text. */
  texts: ReadonlyMap<RegExp, Match[]>;
}

/**
 * Carries matches from one version of a file to the next. What a pattern matches at a node depends on the node's
 * subtree, on the node right above it, and on the definitions of names; where none of these has changed, the old
 * match holds, at a shifted place.
 */
export class CarryOver {
  readonly #memory: MatchMemory;
  readonly #tree: FlatTree;
  /** Nodes below this number stand where they stood. */
  readonly #prefix: number;
  /** Old nodes from this number on stand `#nodeShift` nodes and `#shift` UTF-16 units further on. */
  readonly #suffix: number;
  readonly #nodeShift: number;
  readonly #shift: number;
  readonly #editStart: number;
  /** By new node: whether it must be matched afresh. */
  readonly #dirty: Uint8Array;
  #dirtyByKind: Map<number, number[]> | undefined;

  private constructor(
    memory: MatchMemory,
    tree: FlatTree,
    prefix: number,
    suffixLength: number,
    edit: TextChange,
  ) {
    this.#memory = memory;
    this.#tree = tree;
    this.#prefix = prefix;
    this.#suffix = memory.tree.count - suffixLength;
    this.#nodeShift = tree.count - memory.tree.count;
    this.#shift = edit.shift;
    this.#editStart = edit.start;
    this.#dirty = findDirty(memory.tree, tree, prefix, tree.count - suffixLength, edit);
  }

  /** `edit` is what has changed of the text. Undefined where nothing can be carried. */
  static between(
    memory: MatchMemory,
    names: Names,
    signature: string | undefined,
    edit: TextChange,
  ): CarryOver | undefined {
    const { tree } = names;
    if (memory.signature !== signature || memory.tree.count === 0 || tree.count === 0) return undefined;
    const prefix = countEqualNodes(memory.tree, tree);
    const suffix = countEqualTail(memory.tree, tree, prefix);
    return new CarryOver(memory, tree, prefix, suffix, edit);
  }

  /** Whether a node of the new tree must be matched afresh. */
  isDirty(n: number): boolean {
    return this.#dirty[n] === 1;
  }

  /** The nodes of a kind that must be matched afresh. */
  dirtyOfKind(kind: number): readonly number[] {
    if (!this.#dirtyByKind) {
      this.#dirtyByKind = new Map();
      for (let n = 0; n < this.#tree.count; n++) {
        if (this.#dirty[n] === 0) continue;
        const list = this.#dirtyByKind.get(this.#tree.kind[n]);
        if (list) list.push(n);
        else this.#dirtyByKind.set(this.#tree.kind[n], [n]);
      }
    }
    return this.#dirtyByKind.get(kind) ?? [];
  }

  /** Whether the pattern was looked for in all of the earlier version. */
  knows(pattern: Pattern): boolean {
    return this.#memory.matches.has(pattern);
  }

  /** The old matches that still hold, or undefined where the pattern was not asked for. */
  carried(pattern: Pattern): Match[] | undefined {
    return this.#memory.matches.get(pattern)?.flatMap((match) => {
      const at = this.#place(match.at);
      return at < 0 || this.#dirty[at] === 1 ? [] : [this.#move(match)];
    });
  }

  /** The number that a node had in the earlier version; -1 where it was not there. */
  earlier(n: number): number {
    if (n < this.#prefix) return n;
    const old = n - this.#nodeShift;
    return old >= this.#suffix ? old : -1;
  }

  /** The old nodes at which the pattern was found; undefined where it was not asked for. */
  placesOf(pattern: Pattern): ReadonlySet<number> | undefined {
    const matches = this.#memory.matches.get(pattern);
    return matches && new Set(matches.map(({ at }) => at));
  }

  /**
   * Of a list of statements in document order, those that have changed, and those between which one has come or gone.
   */
  touchedOf(statements: readonly number[]): readonly number[] {
    const { end, last, parent } = this.#tree;
    const touched: number[] = [];
    // What came into the list with the statement that it is in is as new as that.
    let newTo = 0;
    let next = -1;
    let before = -1;
    for (const n of statements) {
      if (!this.#stoodThere(n)) newTo = Math.max(newTo, last[n]);
      if (this.#dirty[n] === 1 || n < newTo) touched.push(n);
      else if (end[n] < this.#editStart) before = n;
      else if (next < 0) next = n;
    }
    if (next >= 0) touched.push(next);
    // What ends with the statement before the change is next to it, too.
    const listed = new Set(statements);
    for (let n = before; n >= 0 && this.#dirty[n] === 0; n = parent[n]) if (listed.has(n)) touched.push(n);
    return touched;
  }

  /** Whether a node was a child of the same node before. */
  #stoodThere(n: number): boolean {
    const { parent } = this.#memory.tree;
    const old = this.earlier(n);
    return old >= 0 && parent[old] === this.earlier(this.#tree.parent[n]);
  }

  #place(old: number): number {
    return old < this.#prefix ? old : old >= this.#suffix ? old + this.#nodeShift : -1;
  }

  #move(match: Match): Match {
    const environment = this.#moveEnvironment(match.environment);
    if (match.at < this.#prefix) return environment === match.environment ? match : { ...match, environment };
    return {
      at: match.at + this.#nodeShift,
      node: match.node < 0 ? -1 : match.node + this.#nodeShift,
      start: match.start + this.#shift,
      end: match.end + this.#shift,
      environment,
    };
  }

  #moveEnvironment(environment: Environment | null): Environment | null {
    if (environment === null) return null;
    const { name, binding, rest } = environment;
    const moved = this.#moveBinding(binding);
    const others = this.#moveEnvironment(rest);
    return moved === binding && others === rest ? environment : { name, binding: moved, rest: others };
  }

  /** A binding may stand apart from its match, where a name stands for a literal. */
  #moveBinding(binding: Binding): Binding {
    const { start, end, node, nodes } = binding;
    if (node < 0 ? start < this.#editStart : node < this.#prefix) return binding;
    return {
      start: start + this.#shift,
      end: end + this.#shift,
      node: node < 0 ? -1 : node + this.#nodeShift,
      ...(nodes && { nodes: nodes.map((n) => n + this.#nodeShift) }),
    };
  }
}

/** How many nodes from the first on are the same but for where they end. */
function countEqualNodes(a: FlatTree, b: FlatTree): number {
  const most = Math.min(a.count, b.count);
  let n = 0;
  while (
    n < most &&
    a.kind[n] === b.kind[n] &&
    a.start[n] === b.start[n] &&
    a.parent[n] === b.parent[n] &&
    a.field[n] === b.field[n]
  )
    n++;
  return n;
}

/** How many nodes up to the last are the same but for a shift; none of them is counted in the prefix as well. */
function countEqualTail(a: FlatTree, b: FlatTree, prefix: number): number {
  const most = Math.min(a.count, b.count) - prefix;
  const nodeShift = b.count - a.count;
  const shift = b.text.length - a.text.length;
  let length = 0;
  while (length < most) {
    const x = a.count - 1 - length;
    const y = b.count - 1 - length;
    const same =
      a.kind[x] === b.kind[y] &&
      a.field[x] === b.field[y] &&
      a.start[x] + shift === b.start[y] &&
      a.end[x] + shift === b.end[y] &&
      a.last[x] + nodeShift === b.last[y] &&
      (a.parent[x] === b.parent[y] || a.parent[x] + nodeShift === b.parent[y]);
    if (!same) break;
    length++;
  }
  return length;
}

/** Marks nodes whose subtree, text or surroundings have changed. `suffix` is the first node of the equal tail. */
function findDirty(
  old: FlatTree,
  tree: FlatTree,
  prefix: number,
  suffix: number,
  edit: TextChange,
): Uint8Array {
  const dirty = new Uint8Array(tree.count);
  for (let n = 0; n < tree.count; n++) {
    // What was taken from the end of a block lies behind it.
    const before = tree.last[n] <= prefix && tree.end[n] < edit.start && old.end[n] === tree.end[n];
    const behind = n >= suffix && tree.start[n] > edit.end;
    const parent = tree.parent[n];
    const exposed = parent >= 0 && dirty[parent] === 1 && !tree.is(parent, Trait.block);
    if ((!before && !behind) || exposed) dirty[n] = 1;
  }
  return dirty;
}
