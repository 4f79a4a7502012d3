import { findChangedNames } from '../names/changed-names.ts';
import type { Names } from '../names/names.ts';
import type { Answer } from '../rule/answer.ts';
import type { Formula } from '../rule/formula.ts';
import type { TextMemory } from '../rule/text-search.ts';
import type { FlatTree } from '../syntax/flat-tree.ts';
import { NodeMap } from '../syntax/node-map.ts';
import type { TextChange } from '../syntax/text-change.ts';
import type { Binding, Environment } from './environment.ts';
import type { Match } from './matcher.ts';
import type { Pattern } from './pattern.ts';

/** What was found in one version of a file. */
export interface MatchMemory {
  /** Of its tree: matches depend on what names stand for, wherever that is said. */
  names: Names;
  matches: ReadonlyMap<Pattern, Match[]>;
  texts: TextMemory;
  answers: ReadonlyMap<Formula<Pattern>, Answer>;
}

/** Where less than this part of the nodes can stay as it is, to match all of them afresh is quicker. */
const leastClean = 4;

/**
 * Carries matches from one version of a file to the next. What a pattern matches at a node depends on the node's
 * subtree, on the two nodes right above it, and on what the names in the subtree stand for; where none of these has
 * changed, the old match holds, at a shifted place.
 */
export class CarryOver {
  readonly #memory: MatchMemory;
  readonly #tree: FlatTree;
  readonly #nodes: NodeMap;
  readonly #edit: TextChange;
  /** By new node: whether it must be matched afresh. */
  readonly #dirty: Uint8Array;
  /** The nodes that must be matched afresh, by kind. */
  readonly #dirtyByKind = new Map<number, number[]>();

  private constructor(
    memory: MatchMemory,
    tree: FlatTree,
    nodes: NodeMap,
    dirty: Uint8Array,
    edit: TextChange,
  ) {
    this.#memory = memory;
    this.#tree = tree;
    this.#nodes = nodes;
    this.#edit = edit;
    this.#dirty = dirty;
    for (let n = 0; n < tree.count; n++) {
      if (dirty[n] === 0) continue;
      const list = this.#dirtyByKind.get(tree.kind[n]);
      if (list) list.push(n);
      else this.#dirtyByKind.set(tree.kind[n], [n]);
    }
  }

  /** `edit` is what has changed of the text. Undefined where nothing can be carried. */
  static between(memory: MatchMemory, names: Names, edit: TextChange): CarryOver | undefined {
    const { tree } = names;
    const old = memory.names.tree;
    if (old.count === 0 || tree.count === 0) return undefined;
    const nodes = new NodeMap(old, tree, edit);
    const changed = nodes.changed.slice();
    for (const name of findChangedNames(names, memory.names, nodes.earlier))
      for (let n = name; n >= 0 && changed[n] === 0; n = tree.parent[n]) changed[n] = 1;
    const dirty = nodes.withExposed(changed);
    const count = dirty.reduce((sum, one) => sum + one, 0);
    return count * leastClean > tree.count ? undefined : new CarryOver(memory, tree, nodes, dirty, edit);
  }

  /** Whether a node of the new tree must be matched afresh. */
  isDirty(n: number): boolean {
    return this.#dirty[n] === 1;
  }

  /** The nodes of a kind that must be matched afresh. */
  dirtyOfKind(kind: number): readonly number[] {
    return this.#dirtyByKind.get(kind) ?? [];
  }

  /** Where the pattern was found in the earlier version; undefined where it was not looked for everywhere. */
  matchesOf(pattern: Pattern): Match[] | undefined {
    return this.#memory.matches.get(pattern);
  }

  answerOf(formula: Formula<Pattern>): Answer | undefined {
    return this.#memory.answers.get(formula);
  }

  /** Of matches in the earlier version those that hold still, where they are now. */
  carry(matches: readonly Match[]): Match[] {
    return matches.flatMap((match) => {
      const at = this.#nodes.later[match.at];
      return at < 0 || this.#dirty[at] === 1 ? [] : [this.#move(match)];
    });
  }

  /** Matches in the earlier version of which it is known that they hold still. */
  moveAll(matches: readonly Match[]): Match[] {
    return matches.map((match) => this.#move(match));
  }

  /** The number that a node had in the earlier version; -1 where it was not there. */
  earlier(n: number): number {
    return this.#nodes.earlier[n];
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
      else if (end[n] < this.#edit.start) before = n;
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
    const { parent } = this.#memory.names.tree;
    const old = this.earlier(n);
    return old >= 0 && parent[old] === this.earlier(this.#tree.parent[n]);
  }

  #move(match: Match): Match {
    const environment = this.#moveEnvironment(match.environment);
    const start = this.#moveOffset(match.start);
    // What matches a text as a whole reaches over the edit.
    const end = this.#moveOffset(match.end);
    const at = this.#moveNode(match.at);
    const same = end === match.end && start === match.start && at === match.at;
    return same && environment === match.environment
      ? match
      : { at, node: this.#moveNode(match.node), start, end, environment };
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
    const { nodes, standsIn } = binding;
    const start = this.#moveOffset(binding.start);
    const node = this.#moveNode(binding.node);
    if (start === binding.start && node === binding.node && !nodes) return binding;
    return {
      start,
      end: binding.end + start - binding.start,
      node,
      ...(standsIn && { standsIn }),
      ...(nodes && { nodes: nodes.map((n) => this.#moveNode(n)) }),
    };
  }

  #moveNode(n: number): number {
    return n < 0 ? -1 : this.#nodes.later[n];
  }

  #moveOffset(offset: number): number {
    return offset < this.#edit.start ? offset : offset + this.#edit.shift;
  }
}
