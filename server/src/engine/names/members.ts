import { firstFrom } from '../ascending.ts';
import type { FlatTree } from '../syntax/flat-tree.ts';

import { Trait } from '../syntax/grammar.ts';
import { hashBetween, hashWord } from '../syntax/text-index.ts';
import type { Definition, Scopes } from './scopes.ts';
import { stringContent } from './strings.ts';

/** What one object, or the objects of one class, hold under a name. */
interface Holding {
  /** The object literal, or the class. */
  owner: number;
  /** The node of the value. */
  value: number;
}

/** Statements and expressions that write their first part, or what stands on their left. */
const otherWrites = [
  'augmented_assignment_expression',
  'augmented_assignment',
  'update_expression',
  'delete_statement',
  'unary_expression',
  'for_in_statement',
  'for_statement',
  'as_pattern_target',
];

const memberKinds = ['member_expression', 'attribute', 'subscript_expression', 'subscript'];

/** Methods that change a dictionary, or an object that is their first argument, by the hashes of their names. */
const changers = new Set(
  'update pop popitem clear setdefault assign defineProperty defineProperties'.split(' ').map(hashWord),
);

/**
 * The members that always hold one value: of an object that a name stands for, and of a class. A name that is written in
 * any other way, be it of whatever object, is not among them: which object it is nobody knows.
 */
export class Members {
  readonly #tree: FlatTree;
  readonly #scopes: Scopes;
  readonly #python: boolean;
  #holdings: Map<string, Holding[]> | undefined;
  /** Members that something else writes as well. */
  readonly #strays = new Set<string>();
  /** Objects of which more is written than can be told. */
  readonly #loose = new Set<number>();
  #meanings: ReadonlyMap<string, string> | undefined;

  constructor(tree: FlatTree, scopes: Scopes) {
    this.#tree = tree;
    this.#scopes = scopes;
    this.#python = tree.grammar.spec.family === 'python';
  }

  /**
   * The node of what `object.name`, `object['name']`, `this.name` or `Class.name` always holds; -1 for any other node, and
   * where that is not known.
   */
  valueOf(n: number): number {
    const name = this.nameOf(n);
    if (name === undefined) return -1;
    const held = this.#all.get(name);
    if (!held || this.#strays.has(name)) return -1;
    const owner = this.#ownerOf(n + 1);
    if (owner < 0 || this.#loose.has(owner) || !this.#mayHold(owner, n)) return -1;
    const own = held.filter((holding) => holding.owner === owner);
    if (own.length !== 1 || held.some((other) => this.#inherits(other.owner, owner))) return -1;
    return own[0].value;
  }

  /** Keys of Python's dictionaries are no attributes, and the attributes of its classes no keys. */
  #mayHold(owner: number, n: number): boolean {
    return !this.#python || this.#tree.is(owner, Trait.class) === (this.#tree.kindName(n) === 'attribute');
  }

  /** Whether one class names another one as what it extends. */
  #inherits(owner: number, other: number): boolean {
    const tree = this.#tree;
    if (owner === other || !tree.is(owner, Trait.class)) return false;
    const body = tree.child(owner, 'body');
    const name = this.#nameOfOwner(other);
    return name === '' || body < 0 || tree.text.slice(tree.start[owner], tree.start[body]).includes(name);
  }

  /** The name of the member that an expression reads or writes; undefined where it is none, or has none. */
  nameOf(n: number): string | undefined {
    const tree = this.#tree;
    switch (tree.kindName(n)) {
      case 'member_expression':
        return this.#textOf(tree.child(n, 'property'));
      case 'attribute':
        return this.#textOf(tree.child(n, 'attribute'));
      case 'subscript_expression':
        return this.#keyOf(tree.child(n, 'index'));
      case 'subscript':
        return this.#keyOf(tree.child(n, 'subscript'));
      default:
        return undefined;
    }
  }

  /** For each name what all holders of it say, as a text that differs when any of that does. */
  get meanings(): ReadonlyMap<string, string> {
    if (!this.#meanings) {
      const meanings = new Map<string, string>();
      for (const [name, held] of this.#all) {
        const told = held.map(
          ({ owner, value }) =>
            `${this.#nameOfOwner(owner)} ${this.#loose.has(owner)} ${this.#scopes.show(value)}`,
        );
        meanings.set(name, [this.#strays.has(name), ...told].join('\n'));
      }
      this.#meanings = meanings;
    }
    return this.#meanings;
  }

  /** The names under which something is held that is made of one of the nodes, which are in document order. */
  *madeOf(nodes: readonly number[]): Generator<string> {
    const { last } = this.#tree;
    for (const [name, held] of this.#all)
      if (held.some(({ value }) => nodes[firstFrom(nodes, value)] < last[value])) yield name;
  }

  /** The expressions that read or write members of such names, in document order. */
  mentionsOf(names: ReadonlySet<string>): number[] {
    const tree = this.#tree;
    return memberKinds
      .flatMap((kind) => [...tree.ofKind(tree.grammar.kind(kind))])
      .filter((n) => names.has(this.nameOf(n) ?? ''))
      .sort((a, b) => a - b);
  }

  get #all(): ReadonlyMap<string, Holding[]> {
    if (!this.#holdings) {
      this.#holdings = new Map();
      this.#collectObjects();
      this.#collectFields();
      this.#collectAssignments();
      this.#collectOtherWrites();
      this.#collectChangers();
    }
    return this.#holdings;
  }

  #hold(name: string | undefined, owner: number, value: number): void {
    if (name === undefined || value < 0) return;
    const held = this.#holdings!.get(name);
    if (held) held.push({ owner, value });
    else this.#holdings!.set(name, [{ owner, value }]);
  }

  *#nodesOf(...kinds: string[]): Generator<number> {
    const { grammar } = this.#tree;
    for (const kind of kinds) yield* this.#tree.ofKind(grammar.kind(kind));
  }

  #collectObjects(): void {
    const tree = this.#tree;
    for (const definition of this.#scopes.all()) {
      const object = this.#objectOf(definition);
      if (object < 0) continue;
      for (const part of tree.namedChildren(object)) {
        if (tree.kindName(part) === 'pair')
          this.#hold(this.#keyOf(tree.child(part, 'key')), object, tree.child(part, 'value'));
        else if (/splat|spread/.test(tree.kindName(part))) this.#loose.add(object);
      }
    }
  }

  #collectFields(): void {
    const tree = this.#tree;
    if (this.#python) {
      for (const { name, scope, writes, type } of this.#scopes.all())
        if (scope > 0 && tree.is(scope, Trait.class) && !(type && this.#isMadeByArguments(scope)))
          for (const { value } of writes) this.#hold(name, scope, value);
      return;
    }
    for (const field of this.#nodesOf('public_field_definition', 'field_definition')) {
      const name = tree.child(field, tree.kindName(field) === 'field_definition' ? 'property' : 'name');
      this.#hold(this.#textOf(name), tree.enclosing(field, Trait.class), tree.child(field, 'value'));
    }
  }

  /** Whether what a class says of its typed attributes may be what holds where no argument says otherwise, as in dataclasses. */
  #isMadeByArguments(owner: number): boolean {
    const tree = this.#tree;
    return (
      tree.kindName(tree.parent[owner]) === 'decorated_definition' || tree.child(owner, 'superclasses') >= 0
    );
  }

  #collectAssignments(): void {
    const tree = this.#tree;
    for (const write of this.#nodesOf('assignment_expression', 'assignment')) {
      const left = tree.child(write, 'left');
      const right = tree.child(write, 'right');
      for (const target of this.#targetsIn(left)) {
        const name = this.nameOf(target);
        const owner = this.#ownerOf(target + 1);
        const isClass = owner >= 0 && tree.is(owner, Trait.class);
        if (name === undefined) this.#loose.add(owner);
        else if (isClass && target === left && right >= 0) this.#hold(name, owner, right);
        else this.#strays.add(name);
      }
    }
  }

  #collectOtherWrites(): void {
    const tree = this.#tree;
    for (const write of this.#nodesOf(...otherWrites)) {
      const left = tree.child(write, 'left');
      const target = left >= 0 ? left : tree.first(write);
      const name = target < 0 ? undefined : this.nameOf(target);
      const reads = tree.kindName(write) === 'unary_expression' && !tree.textOf(write).startsWith('delete');
      if (name !== undefined && !reads) this.#strays.add(name);
    }
  }

  #collectChangers(): void {
    const tree = this.#tree;
    for (const call of this.#nodesOf('call_expression', 'call')) {
      const callee = tree.first(call);
      const method = callee < 0 ? -1 : tree.child(callee, this.#python ? 'attribute' : 'property');
      if (method < 0 || !changers.has(hashBetween(tree.text, tree.start[method], tree.end[method]))) continue;
      const list = tree.child(call, 'arguments');
      const changed = [callee + 1, list < 0 ? -1 : tree.first(list)];
      for (const node of changed) if (node >= 0) this.#loose.add(this.#ownerOf(node));
    }
  }

  /** The members that the left side of an assignment writes. */
  #targetsIn(left: number): number[] {
    if (left < 0) return [];
    const tree = this.#tree;
    if (memberKinds.includes(tree.kindName(left))) return [left];
    if (!/pattern/.test(tree.kindName(left))) return [];
    return tree.namedChildren(left).flatMap((child) => this.#targetsIn(child));
  }

  /** The object literal or the class that an expression always stands for, or -1. */
  #ownerOf(n: number): number {
    const tree = this.#tree;
    const node = tree.unwrap(n);
    if (tree.kindName(node) === 'this') return this.#classAround(node);
    if (tree.kindName(node) !== 'identifier') return -1;
    const definition = this.#scopes.resolve(node);
    if (!definition) return -1;
    if (definition.kind === 'class') return definition.value;
    if (this.#python && definition.kind === 'parameter' && /^(?:self|cls)$/.test(definition.name))
      return this.#classAround(node);
    return this.#objectOf(definition);
  }

  #objectOf({ kind, value, writes, member }: Definition): number {
    if (kind !== 'value' || value < 0 || member || writes.length !== 1) return -1;
    const object = this.#tree.unwrap(value);
    return /^(?:object|dictionary)$/.test(this.#tree.kindName(object)) ? object : -1;
  }

  /** The class whose object `this` is: a function of its own in between has another one. */
  #classAround(n: number): number {
    const tree = this.#tree;
    for (let around = tree.parent[n]; around > 0; around = tree.parent[around]) {
      if (tree.is(around, Trait.class)) return around;
      if (/^(?:function_declaration|function_expression|object)$/.test(tree.kindName(around))) return -1;
    }
    return -1;
  }

  #nameOfOwner(owner: number): string {
    const tree = this.#tree;
    if (tree.is(owner, Trait.class)) return this.#textOf(tree.child(owner, 'name')) ?? '';
    return this.#textOf(tree.child(tree.parent[owner], this.#python ? 'left' : 'name')) ?? '';
  }

  #keyOf(n: number): string | undefined {
    if (n < 0) return undefined;
    const tree = this.#tree;
    if (tree.kindName(n) === 'property_identifier') return tree.textOf(n);
    const content = stringContent(tree, n);
    return content && !content.interpolated ? tree.text.slice(content.start, content.end) : undefined;
  }

  #textOf(n: number): string | undefined {
    return n < 0 ? undefined : this.#tree.textOf(n);
  }
}
