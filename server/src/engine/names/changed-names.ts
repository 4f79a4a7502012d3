import { Trait } from '../syntax/grammar.ts';
import type { NodeMap } from '../syntax/node-map.ts';
import { hashBetween, hashWord } from '../syntax/text-index.ts';
import type { Names } from './names.ts';
import type { Definition } from './scopes.ts';

/** Nodes from `from` up to, excluding, `to`. */
interface Nodes {
  from: number;
  to: number;
}

/**
 * The nodes that say a name which stands for something else than in an earlier version of the file, in document order:
 * because its definition is another one, or is made of such a name. Names that a scope has of its own are told by what
 * stands in it, so those of scopes that have not changed need not be compared.
 */
export function findChangedNames(names: Names, before: Names, { earlier, changed }: NodeMap): number[] {
  const changes = new Changes(names, before, earlier);
  const known = new Set<number>();
  for (const scope of names.scopes.nodes()) {
    // The file is one whether it parses or not.
    const old = scope === 0 ? 0 : earlier[scope];
    known.add(old);
    if (scope === 0 || changed[scope] === 1)
      changes.compare(old < 0 ? nothing : before.meaningsIn(old), names.meaningsIn(scope), scope);
  }
  // What a scope has named that is no more now stands for something further out.
  for (const scope of before.scopes.nodes())
    if (!known.has(scope)) changes.compare(before.meaningsIn(scope), nothing, 0);
  changes.compareMembers();
  return changes.find();
}

const nothing: ReadonlyMap<string, string> = new Map();

class Changes {
  readonly #names: Names;
  readonly #before: Names;
  readonly #earlier: Int32Array;
  /** By hash, names that may stand for something else, and where they may. */
  readonly #places = new Map<number, Nodes[]>();
  /** Definitions that are made of such names. */
  readonly #made = new Set<Definition>();
  /** Names of members that may hold something else. */
  readonly #held = new Set<string>();

  constructor(names: Names, before: Names, earlier: Int32Array) {
    this.#names = names;
    this.#before = before;
    this.#earlier = earlier;
  }

  compare(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>, scope: number): void {
    for (const [name, meaning] of after) if (before.get(name) !== meaning) this.#add(name, scope);
    for (const name of before.keys()) if (!after.has(name)) this.#add(name, scope);
  }

  compareMembers(): void {
    const [after, before] = [this.#names.members.meanings, this.#before.members.meanings];
    for (const [name, meaning] of after) if (before.get(name) !== meaning) this.#held.add(name);
    for (const name of before.keys()) if (!after.has(name)) this.#held.add(name);
  }

  #add(name: string, scope: number): void {
    const hash = hashWord(name);
    const nodes = { from: scope, to: this.#names.tree.last[scope] };
    const places = this.#places.get(hash);
    if (places) places.push(nodes);
    else this.#places.set(hash, [nodes]);
  }

  find(): number[] {
    for (;;) {
      if (this.#places.size === 0 && this.#held.size === 0) return [];
      const found = this.#findMentions();
      if (!this.#follow(found)) return found;
    }
  }

  #findMentions(): number[] {
    const { tree } = this.#names;
    const found: number[] = [];
    for (let n = 0; n < tree.count; n++) {
      if (!tree.is(n, Trait.identifier)) continue;
      const places = this.#places.get(hashBetween(tree.text, tree.start[n], tree.end[n]));
      if (places?.some(({ from, to }) => n >= from && n < to) && this.#isOther(n)) found.push(n);
    }
    if (this.#held.size === 0) return found;
    return [...found, ...this.#names.members.mentionsOf(this.#held)].sort((a, b) => a - b);
  }

  /** Whether what an identifier stands for is not what it stood for. */
  #isOther(n: number): boolean {
    const old = this.#earlier[n];
    if (old < 0) return true;
    const now = this.#names.definition(n);
    const then = this.#before.definition(old);
    if (!now || !then) return now !== then;
    if (this.#made.has(now) || this.#names.meaningOf(now) !== this.#before.meaningOf(then)) return true;
    // Of another definition, the same words may mean something else, unless they say it all.
    return this.#earlier[now.node] !== then.node && !this.#names.scopes.isPlain(now);
  }

  /** Notes the definitions and members that are made of the mentioned names; answers whether there are more of them now. */
  #follow(mentions: readonly number[]): boolean {
    const { scopes, members } = this.#names;
    const count = this.#made.size + this.#held.size;
    for (const name of members.madeOf(mentions)) this.#held.add(name);
    for (const definition of scopes.all()) {
      const isMade = definition.writes.some(({ value }) => scopes.isMadeOf(value, mentions));
      if (!isMade || this.#made.has(definition)) continue;
      this.#made.add(definition);
      this.#add(definition.name, definition.scope);
    }
    return this.#made.size + this.#held.size > count;
  }
}
