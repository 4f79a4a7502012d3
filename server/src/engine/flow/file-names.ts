import type { Names } from '../names/names.ts';
import type { Definition } from '../names/scopes.ts';
import { calleeOf } from '../syntax/callee.ts';
import type { FlatTree } from '../syntax/flat-tree.ts';
import { Trait } from '../syntax/grammar.ts';
import { hashBetween, hashWord } from '../syntax/text-index.ts';
import { answersWithOwn } from './callbacks.ts';
import { keepers, mutators } from './known-functions.ts';
import type { FlowMarks } from './marks.ts';

/** A name by which one statement of a file could hand something to another. */
export interface FileName {
  /** The statements that mention it, by their place in the list of all, ascending. */
  readonly mentions: number[];
  /** The statement that says what it is, or -1. */
  declarer: number;
  /** Whether it is the same for all that mention it: nothing puts anything into it once it is declared. */
  isFixed: boolean;
  /** What it stands for, where that is only one thing. */
  definition: Definition | undefined;
  /** How many definitions have the name, in whatever scope. */
  definitions: number;
}

/** What hands on the value of its first part, or changes that part when it is changed itself. */
const chains = new Set(
  (
    'member_expression attribute subscript_expression subscript call_expression call new_expression ' +
    'await_expression await parenthesized_expression as_expression satisfies_expression non_null_expression type_assertion'
  ).split(' '),
);
/** What gives a value to its part in the field `left` or `name`. */
const givers =
  /assignment|^(?:for_in_statement|for_statement|for_in_clause|named_expression|variable_declarator)$/;
/** What gives a value to its parts. */
const patterns = /pattern|^(?:update_expression|delete_statement|with_item)$/;
const isCall = /^(?:call|new_expression)/;
/** Statements that only run on. */
const straight = /_declaration$|_definition$|^(?:export|import|expression)_/;
const literals = new Set('string number integer float true false null none undefined regex'.split(' '));

/** Finds the names that a file's statements may share, and which of them are fixed. Any doubt makes a name not fixed. */
export class FileNames {
  readonly #tree: FlatTree;
  readonly #names: Names;
  readonly #marks: FlowMarks;
  readonly #byHash = new Map<number, FileName>();
  readonly #property: number;
  readonly #this: number;

  constructor(names: Names, marks: FlowMarks, statements: readonly number[]) {
    this.#tree = names.tree;
    this.#names = names;
    this.#marks = marks;
    this.#property = names.tree.grammar.kind('property_identifier');
    this.#this = names.tree.grammar.kind('this');
    for (const statement of statements) this.#collect(statement);
    this.#define();
    statements.forEach((statement, i) => {
      this.#findMentions(statement, i);
    });
    this.#findEffects();
    for (const name of this.#byHash.values()) if (name.definition && name.declarer < 0) name.isFixed = false;
  }

  all(): Iterable<FileName> {
    return this.#byHash.values();
  }

  #isVariable(n: number): boolean {
    const kind = this.#tree.kind[n];
    return kind === this.#this || (kind !== this.#property && this.#tree.is(n, Trait.identifier));
  }

  #nameAt(n: number): FileName | undefined {
    const { text, start, end } = this.#tree;
    return this.#byHash.get(hashBetween(text, start[n], end[n]));
  }

  /** What is mentioned outside of functions may be a variable of the file. */
  #collect(statement: number): void {
    const tree = this.#tree;
    for (let n = statement; n < tree.last[statement]; ) {
      const isFunction = tree.is(n, Trait.func);
      const name = isFunction ? tree.child(n, 'name') : n;
      if (name >= 0 && this.#isVariable(name) && !this.#nameAt(name))
        this.#byHash.set(hashBetween(tree.text, tree.start[name], tree.end[name]), {
          mentions: [],
          declarer: -1,
          isFixed: tree.kind[name] !== this.#this,
          definition: undefined,
          definitions: 0,
        });
      n = isFunction ? tree.last[n] : n + 1;
    }
  }

  #define(): void {
    for (const definition of this.#names.scopes.all()) {
      const name = this.#byHash.get(hashWord(definition.name));
      if (!name) continue;
      name.definitions++;
      name.definition = definition;
      const { scope, writes } = definition;
      if (name.definitions > 1 || scope !== 0 || writes.length > 1) name.isFixed = false;
    }
  }

  #findMentions(statement: number, i: number): void {
    const tree = this.#tree;
    for (let n = statement; n < tree.last[statement]; n++) {
      const name = this.#isVariable(n) ? this.#nameAt(n) : undefined;
      if (!name) continue;
      if (name.mentions.at(-1) !== i) name.mentions.push(i);
      if (name.definition?.node === n) name.declarer = i;
      else if (name.isFixed && (this.#isChanged(n, name) || this.#isChecked(n, name))) name.isFixed = false;
    }
  }

  /** Whether what stands here may put something into what the name stands for. */
  #isChanged(n: number, name: FileName): boolean {
    const tree = this.#tree;
    let top = n;
    let around = tree.parent[top];
    for (; around + 1 === top && chains.has(tree.kindName(around)); around = tree.parent[top]) {
      if (this.#isMethodCall(around) && (this.#mutates(around) || !this.#isForeign(name))) return true;
      top = around;
    }
    const kind = tree.kindName(around);
    if (patterns.test(kind)) return true;
    const field = tree.field[top];
    const given = field === tree.grammar.field('left') || field === tree.grammar.field('name');
    return given && givers.test(kind);
  }

  /** Whether what stands here, outside of functions, may tell that the value is good, for all that comes behind it. */
  #isChecked(n: number, { definition }: FileName): boolean {
    if (definition && definition.kind !== 'value') return false;
    const tree = this.#tree;
    let isOwn = false;
    let within = n;
    for (let around = tree.parent[n]; around > 0; within = around, around = tree.parent[around]) {
      if (tree.is(around, Trait.func)) return false;
      if (isCall.test(tree.kindName(around)) && within !== around + 1) isOwn ||= this.#callsOwn(around);
    }
    return isOwn || !straight.test(tree.kindName(within));
  }

  #callsOwn(call: number): boolean {
    const root = this.#rootOf(call);
    const name = this.#isVariable(root) ? this.#nameAt(root) : undefined;
    return !name || name.definition?.kind === 'function' || !this.#isForeign(name);
  }

  /** With what a chain of members and calls begins. */
  #rootOf(n: number): number {
    const tree = this.#tree;
    let root = n;
    while (chains.has(tree.kindName(root)) && tree.first(root) >= 0) root = tree.first(root);
    return root;
  }

  #isMethodCall(n: number): boolean {
    const tree = this.#tree;
    const callee = /^call/.test(tree.kindName(n)) ? tree.unwrap(calleeOf(tree, n)) : -1;
    return callee >= 0 && /^(?:member_expression|attribute)$/.test(tree.kindName(callee));
  }

  /** Whether a call may put tainted arguments into what it is called on. */
  #mutates(call: number): boolean {
    const tree = this.#tree;
    const callee = tree.unwrap(calleeOf(tree, call));
    const property = tree.child(callee, tree.kindName(callee) === 'attribute' ? 'attribute' : 'property');
    if (property < 0 || !mutators.has(tree.textOf(property))) return false;
    const list = tree.child(call, 'arguments');
    const { sources, sourceParts } = this.#marks;
    const isPlain = (n: number) =>
      literals.has(tree.kindName(n)) && !sources.has(n) && !sourceParts?.[n] && tree.last[n] === n + 1;
    return list < 0 || !tree.namedChildren(list).every(isPlain);
  }

  /** Whether no function of the file is a method of what the name stands for: such a one may change its object. */
  #isForeign({ definition, definitions }: FileName): boolean {
    if (definitions === 0) return true;
    if (!definition || definition.kind === 'class') return false;
    if (definition.kind !== 'value') return true;
    return definition.path !== undefined || this.#isForeignValue(definition.value);
  }

  #isForeignValue(value: number): boolean {
    const tree = this.#tree;
    if (value < 0) return false;
    const n = tree.unwrap(value);
    const kind = tree.kindName(n);
    if (literals.has(kind)) return true;
    if (/^await/.test(kind)) return this.#isForeignValue(tree.first(n));
    if (!isCall.test(kind)) return false;
    const callee = tree.unwrap(calleeOf(tree, n));
    const text = tree.textOf(callee);
    const last = /[\w$]*$/.exec(text)?.[0] ?? '';
    if (keepers.has(text) || answersWithOwn(last)) return false;
    const root = this.#rootOf(callee);
    if (!tree.is(root, Trait.identifier)) return false;
    const definition = this.#names.definition(root);
    return definition === undefined || definition.path !== undefined;
  }

  /** What rules say that code does to variables. */
  #findEffects(): void {
    const tree = this.#tree;
    const { sourceEffects, sanitizerEffects, propagations } = this.#marks;
    const targets = [...propagations.values()].flatMap((list) => list.map(({ to }) => to));
    for (const target of [...sourceEffects.keys(), ...sanitizerEffects.keys(), ...targets])
      for (let n = target; n < tree.last[target]; n++) {
        const name = this.#isVariable(n) ? this.#nameAt(n) : undefined;
        if (name) name.isFixed = false;
      }
  }
}
