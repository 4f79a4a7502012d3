import { findChangedNames } from '../names/changed-names.ts';
import type { Names } from '../names/names.ts';
import type { Answer } from '../rule/answer.ts';
import type { Formula } from '../rule/formula.ts';
import type { TextMemory } from '../rule/text-search.ts';
import type { FlatTree } from '../syntax/flat-tree.ts';
import { History } from '../syntax/history.ts';
import { NodeMap } from '../syntax/node-map.ts';
import type { TextChange } from '../syntax/text-change.ts';
import { KeptMatches, KeptPart } from './kept-matches.ts';
import type { Match } from './matcher.ts';
import { moveMatch } from './moved-match.ts';
import type { Pattern } from './pattern.ts';

/** What was found in one version of a file. */
export interface MatchMemory {
  /** Of its tree: matches depend on what names stand for, wherever that is said. */
  names: Names;
  history: History;
  matches: ReadonlyMap<Pattern, KeptMatches>;
  texts: TextMemory;
  answers: ReadonlyMap<Formula<Pattern>, Answer>;
}

/** Where less than this part of the nodes can stay as it is, to match all of them afresh is quicker. */
const leastClean = 4;

/** So many times as many matches as have come later stay as they stood, when some more come. */
const fewRecent = 4;

const none: readonly Match[] = [];

/**
 * Carries matches from one version of a file to the next. What a pattern matches at a node depends on the node's
 * subtree, on the two nodes right above it, and on what the names in the subtree stand for; where none of these has
 * changed, the old match holds, at a shifted place. Lists of matches in which nothing has changed are kept as they are,
 * and brought up to date when somebody asks for them.
 */
export class CarryOver {
  readonly history: History;
  readonly #memory: MatchMemory;
  readonly #tree: FlatTree;
  readonly #nodes: NodeMap;
  readonly #edit: TextChange;
  /** By new node: whether it must be matched afresh. */
  readonly #dirty: Uint8Array;
  /** The nodes that must be matched afresh, by kind. */
  readonly #dirtyByKind = new Map<number, number[]>();
  /** By version: the nodes of it that are gone or must be matched afresh, by kind. */
  readonly #touched = new Map<number, ReadonlyMap<number, readonly number[]>>();
  readonly #current = new Map<KeptMatches, KeptMatches>();

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
    this.history = memory.history.next({ earlier: nodes.earlier, later: nodes.later, edit });
    for (let n = 0; n < tree.count; n++) if (dirty[n] === 1) append(this.#dirtyByKind, tree.kind[n], n);
  }

  /** `edit` is what has changed of the text. Undefined where nothing can be carried. */
  static between(memory: MatchMemory, names: Names, edit: TextChange): CarryOver | undefined {
    const { tree } = names;
    const old = memory.names.tree;
    if (old.count === 0 || tree.count === 0) return undefined;
    const nodes = new NodeMap(old, tree, edit);
    const changed = nodes.changed.slice();
    for (const name of findChangedNames(names, memory.names, nodes))
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

  /** Where the pattern was found in an earlier version; undefined where it was not looked for everywhere. */
  matchesOf(pattern: Pattern): KeptMatches | undefined {
    return this.#memory.matches.get(pattern);
  }

  answerOf(formula: Formula<Pattern>): Answer | undefined {
    return this.#memory.answers.get(formula);
  }

  /** Whether some of the matches, all at nodes of the kinds if these are given, may hold no more. */
  isTouched({ parts }: KeptMatches, kinds: readonly number[] | undefined): boolean {
    for (const part of parts) {
      if (part.version === this.history.version) continue;
      const touched = this.#touchedIn(part.version);
      for (const kind of kinds ?? touched.keys())
        for (const n of touched.get(kind) ?? []) if (part.isAt(n)) return true;
    }
    return false;
  }

  /** Whether one of the matches was looked for at a node. */
  isAt({ parts }: KeptMatches, n: number): boolean {
    return parts.some((part) => part.isAt(this.history.earlier(n, part.version)));
  }

  #touchedIn(version: number): ReadonlyMap<number, readonly number[]> {
    const known = this.#touched.get(version);
    if (known) return known;
    const { history, names } = this.#memory;
    const { kind, count } = names.tree;
    const touched = new Map<number, number[]>();
    for (let old = 0; old < count; old++) {
      if (this.#holds(old)) continue;
      const n = history.earlier(old, version);
      if (n >= 0) append(touched, kind[old], n);
    }
    this.#touched.set(version, touched);
    return touched;
  }

  /** Whether what was matched at a node of the version right before holds still. */
  #holds(old: number): boolean {
    const n = this.#nodes.later[old];
    return n >= 0 && this.#dirty[n] === 0;
  }

  /** The matches that hold still, and the smallest node that holds the places of the others. */
  sift(kept: KeptMatches): { held: KeptMatches; lost: number } {
    let lost = -1;
    const held = this.#filter(kept, (match, version) => {
      const at = this.history.later(match.at, version);
      const holds = at >= 0 && (this.#dirty[at] === 0 || version === this.history.version);
      if (!holds) lost = this.join(lost, this.#placeOf(match, version));
      return holds;
    });
    return { held, lost };
  }

  #filter(kept: KeptMatches, holds: (match: Match, version: number) => boolean): KeptMatches {
    const parts = kept.parts.map((part) => part.filter((match) => holds(match, part.version)));
    const filled = parts.filter(({ matches }) => matches.length > 0);
    return new KeptMatches(filled, kept);
  }

  /** With some that are found now. Most of the others stay as they stood. */
  add(kept: KeptMatches, anew: readonly Match[]): KeptMatches {
    const [most, ...rest] = kept.parts.toSorted((a, b) => b.matches.length - a.matches.length);
    const recent = [...rest.flatMap((part) => this.#move(part)), ...anew];
    const staysApart = most && most.matches.length > fewRecent * recent.length;
    const now = staysApart ? recent : [...(most ? this.#move(most) : []), ...recent];
    const parts = now.length > 0 ? [new KeptPart(now, this.history.version)] : [];
    return new KeptMatches(staysApart ? [most, ...parts] : parts, kept);
  }

  #move({ matches, version }: KeptPart): readonly Match[] {
    if (version === this.history.version) return matches;
    return matches.map((match) => moveMatch(this.history, match, version));
  }

  /** Matches of which it is known that they hold still, where they are now. */
  current(kept: KeptMatches): readonly Match[] {
    return this.#bringUpToDate(kept).parts[0]?.matches ?? none;
  }

  #bringUpToDate(kept: KeptMatches): KeptMatches {
    const { version } = this.history;
    const { parts } = kept;
    if (parts.length === 0 || (parts.length === 1 && parts[0].version === version)) return kept;
    let current = this.#current.get(kept);
    if (!current) {
      const matches = parts.flatMap((part) => this.#move(part));
      current = new KeptMatches([new KeptPart(matches, version)], kept);
      this.#current.set(kept, current);
    }
    return current;
  }

  /** A list as the next version is to have it: brought up to date if it was asked for, or before it is too late. */
  latest(kept: KeptMatches): KeptMatches {
    const isDue = kept.isDue(this.history.version, History.reach);
    return this.#current.get(kept) ?? (isDue ? this.#bringUpToDate(kept) : kept);
  }

  /** Of matches that hold still those within the subtree of a node, where they are now. */
  inside({ parts }: KeptMatches, region: number): Match[] {
    const found: Match[] = [];
    for (const { matches, version } of parts)
      for (const match of matches)
        if (this.#isWithin(match, version, region)) found.push(moveMatch(this.history, match, version));
    return found;
  }

  /** Those that lie outside of a node that holds all which hold no more. */
  outside(kept: KeptMatches, region: number): KeptMatches {
    return this.#filter(kept, (match, version) => !this.#isWithin(match, version, region));
  }

  /** Also where the node at which it was looked for is gone. */
  #isWithin({ at, start, end }: Match, version: number, region: number): boolean {
    const tree = this.#tree;
    if (at < 0)
      return (
        this.history.offset(start, version) >= tree.start[region] &&
        this.history.offset(end, version) <= tree.end[region]
      );
    const n = this.history.later(at, version);
    return n < 0 || tree.contains(region, n);
  }

  /** The smallest node that holds all matches of this version. */
  hullOf(matches: readonly Match[]): number {
    return matches.reduce((hull, { at }) => this.join(hull, at), -1);
  }

  /** The smallest node that holds two; -1 is none. */
  join(a: number, b: number): number {
    if (a < 0 || b < 0) return Math.max(a, b);
    while (!this.#tree.contains(a, b)) a = this.#tree.parent[a];
    return a;
  }

  /** The node at which a match was looked for, or where there is none any more, the one that holds its place. */
  #placeOf({ at, start, end }: Match, version: number): number {
    const n = this.history.later(at, version);
    if (n >= 0) return n;
    const { start: from, end: to } = this.#edit;
    return this.#tree.covering(
      Math.min(from, this.history.offset(start, version)),
      Math.max(to, this.history.offset(end, version)),
    );
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
}

function append(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
