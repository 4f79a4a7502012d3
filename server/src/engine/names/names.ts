import { calleeOf } from '../syntax/callee.ts';
import type { FlatTree } from '../syntax/flat-tree.ts';
import { Trait } from '../syntax/grammar.ts';
import { hashBetween, hashWord } from '../syntax/text-index.ts';
import { type Constant, Constants } from './constants.ts';
import { Members } from './members.ts';
import { modulePath } from './modules.ts';
import { type Definition, Scopes } from './scopes.ts';

/** How the names of functions end that answer with a module, or with the same function again. */
const loaders = ['require', 'import', 'promisify', '__import__'];

/** How far an alias of an alias is followed. */
const maxHops = 8;

/**
 * What the names of a file stand for: import aliases become qualified paths, names that are written once with a
 * literal become constants. Answers are kept per node.
 */
export class Names {
  readonly tree: FlatTree;
  readonly scopes: Scopes;
  readonly members: Members;
  readonly #paths = new Map<number, readonly string[] | null>();
  /** Whether the path at hand was not followed to its end, and is not to be kept for those that it is a part of. */
  #cut = false;
  #pathNames: ReadonlySet<number> | undefined;
  /** By the node of a scope. */
  readonly #meanings = new Map<number, ReadonlyMap<string, string>>();
  readonly #constants: Constants;

  constructor(tree: FlatTree) {
    this.tree = tree;
    this.scopes = new Scopes(tree);
    this.members = new Members(tree, this.scopes);
    this.#constants = new Constants(tree, this.scopes, this.members);
  }

  /** The definition that an identifier node refers to. */
  definition(identifier: number): Definition | undefined {
    return this.scopes.resolve(identifier);
  }

  /**
   * The qualified path of a dotted expression with its head resolved through imports and simple aliases
   * (`run` -> `child_process`, `exec`), or null where the expression is no path or its head is not imported.
   */
  path(n: number): readonly string[] | null {
    this.#cut = false;
    return this.#path(n, maxHops);
  }

  /** What an identifier is called where an import has it from; undefined for what comes from no import. */
  nameAtOrigin(identifier: number): string | undefined {
    return this.mayHavePath(identifier) ? this.path(identifier)?.at(-1) : undefined;
  }

  #path(n: number, hops: number): readonly string[] | null {
    const known = this.#paths.get(n);
    if (known !== undefined) return known;
    if (hops === 0) {
      this.#cut = true;
      return null;
    }
    this.#paths.set(n, null);
    const path = this.#computePath(this.tree.unwrap(n), hops);
    if (this.#cut && hops < maxHops) this.#paths.delete(n);
    else this.#paths.set(n, path);
    return path;
  }

  #computePath(n: number, hops: number): readonly string[] | null {
    const { tree } = this;
    switch (tree.kindName(n)) {
      case 'identifier':
      case 'type_identifier':
      case 'shorthand_property_identifier': {
        const definition = this.mayHavePath(n) ? this.definition(n) : undefined;
        if (!definition) return null;
        if (definition.path) return definition.path;
        if (definition.writes.length !== 1 || definition.value < 0) return null;
        const source = this.#path(definition.value, hops - 1);
        return source && definition.member ? [...source, definition.member] : source;
      }
      case 'member_expression':
      case 'attribute': {
        const object = n + 1;
        const property = tree.child(n, tree.grammar.spec.family === 'python' ? 'attribute' : 'property');
        const head = property < 0 ? null : this.#path(object, hops - 1);
        return head && [...head, tree.textOf(property)];
      }
      case 'await_expression':
        return n + 1 < tree.last[n] ? this.#path(n + 1, hops - 1) : null;
      case 'call_expression':
      case 'call':
        return this.#callPath(n, hops);
      default:
        return null;
    }
  }

  /** False only if an expression has no path, since it begins with no name that has one. */
  mayHavePath(n: number): boolean {
    this.#pathNames ??= this.#findPathNames();
    const head = this.#headOf(n);
    return head === 'module' || (head !== undefined && this.#pathNames.has(head));
  }

  /** Hashes of the names that imports bring, and of those that stand for something which one of these begins. */
  #findPathNames(): Set<number> {
    const names = new Set<number>();
    let aliases: { name: number; head: number }[] = [];
    for (const { name, path, writes, value } of this.scopes.all()) {
      if (path) names.add(hashWord(name));
      else if (writes.length === 1 && value >= 0) {
        const head = this.#headOf(value);
        if (head === 'module') names.add(hashWord(name));
        else if (head !== undefined) aliases.push({ name: hashWord(name), head });
      }
    }
    for (let size = -1; size < names.size; ) {
      size = names.size;
      aliases = aliases.filter(({ name, head }) => !names.has(head) || !names.add(name));
    }
    return names;
  }

  /** The hash of the name with which an expression begins that may be a path; `module` where it loads one. */
  #headOf(value: number): number | 'module' | undefined {
    const { tree } = this;
    for (let n = tree.unwrap(value); ; n = tree.unwrap(n + 1)) {
      switch (tree.kindName(n)) {
        case 'identifier':
        case 'type_identifier':
        case 'shorthand_property_identifier':
          return hashBetween(tree.text, tree.start[n], tree.end[n]);
        case 'member_expression':
        case 'attribute':
        case 'await_expression':
          if (n + 1 >= tree.last[n]) return undefined;
          break;
        case 'call_expression':
        case 'call':
          return this.#mayLoad(n) ? 'module' : undefined;
        default:
          return undefined;
      }
    }
  }

  #mayLoad(call: number): boolean {
    const { text, end } = this.tree;
    const callee = calleeOf(this.tree, call);
    return callee >= 0 && loaders.some((word) => text.startsWith(word, end[callee] - word.length));
  }

  /** Calls that answer with a module or with the same function again. */
  #callPath(n: number, hops: number): readonly string[] | null {
    const { tree } = this;
    const callee = calleeOf(tree, n);
    const args = tree.child(n, 'arguments');
    if (args < 0) return null;
    const argument = tree.first(args);
    if (argument < 0) return null;
    if (tree.reads(callee, 'require') || tree.reads(callee, 'import') || tree.reads(callee, '__import__')) {
      const module = this.constant(argument);
      return typeof module === 'string' ? modulePath(module) : null;
    }
    if (tree.textOf(callee).endsWith('promisify')) return this.#path(argument, hops - 1);
    return null;
  }

  /** The value of an expression that is the same in every run, or undefined. */
  constant(n: number): Constant | undefined {
    return this.#constants.valueOf(n);
  }

  /** Whether an expression is some constant text, be it not always the same. */
  isText(n: number): boolean {
    return this.#constants.isText(n);
  }

  /** What each name of a scope stands for, as a text that differs when that does. */
  meaningsIn(scope: number): ReadonlyMap<string, string> {
    const known = this.#meanings.get(scope);
    if (known) return known;
    const meanings = new Map<string, string>();
    for (const definition of this.scopes.in(scope))
      meanings.set(
        definition.name,
        this.scopes.meaningOf(definition) + this.#constants.meaningOf(definition),
      );
    this.#meanings.set(scope, meanings);
    return meanings;
  }

  meaningOf({ scope, name }: Definition): string | undefined {
    return this.meaningsIn(scope).get(name);
  }

  /** The literal that a name stands for, through names of names; the node itself where there is not just one. */
  literal(n: number): number {
    return this.#constants.literal(n);
  }

  /**
   * The expression that a name was assigned before it is used here, or -1. Only what is assigned once, and not in a
   * branch that the use is outside of, is certain.
   */
  assigned(n: number): number {
    const { tree } = this;
    const definition = tree.kindName(n) === 'identifier' ? this.definition(n) : undefined;
    if (definition?.kind !== 'value' || definition.writes.length !== 1 || definition.member) return -1;
    const { value } = definition;
    if (value < 0 || tree.end[value] > tree.start[n]) return -1;
    return tree.contains(tree.enclosing(value, Trait.block), n) ? value : -1;
  }

  /** The class or type that a variable is known to have: by annotation, or by the constructor that made it. */
  typeOf(n: number): string | undefined {
    return this.#typeOf(n, maxHops);
  }

  #typeOf(n: number, hops: number): string | undefined {
    if (hops === 0) return undefined;
    const { tree } = this;
    const node = tree.unwrap(n);
    if (tree.kindName(node) === 'new_expression') return tree.textOf(tree.child(node, 'constructor'));
    if (tree.kindName(node) === 'call' && tree.grammar.spec.family === 'python') return tree.textOf(node + 1);
    if (tree.kindName(node) === 'member_expression') return this.#fieldType(node, hops);
    if (!tree.is(node, Trait.identifier)) return this.#literalType(node);
    const definition = this.definition(node);
    if (!definition) return undefined;
    if (definition.type) return definition.type;
    return definition.writes.length === 1 && definition.value >= 0 && !tree.contains(definition.value, node)
      ? this.#typeOf(definition.value, hops - 1)
      : undefined;
  }

  /** The type of `this.name`, from a field's annotation or value, or from a constructor's parameter that is a field. */
  #fieldType(n: number, hops: number): string | undefined {
    const { tree } = this;
    const around = tree.enclosing(n, Trait.class);
    if (around < 0 || tree.kindName(n + 1) !== 'this') return undefined;
    const name = tree.textOf(tree.child(n, 'property'));
    for (let member = around + 1; member < tree.last[around]; member++) {
      const kind = tree.kindName(member);
      const field = kind === 'public_field_definition' ? tree.child(member, 'name') : -1;
      const parameter =
        kind === 'required_parameter' && tree.kindName(member + 1) === 'accessibility_modifier';
      const declared = parameter ? tree.child(member, 'pattern') : field;
      if (declared < 0 || !tree.reads(declared, name)) continue;
      const annotation = tree.child(member, 'type');
      if (annotation >= 0) return tree.textOf(annotation).replace(/^:\s*/, '');
      const value = tree.child(member, 'value');
      return value < 0 ? undefined : this.#typeOf(value, hops - 1);
    }
    return undefined;
  }

  #literalType(n: number): string | undefined {
    const python = this.tree.grammar.spec.family === 'python';
    const value = this.constant(n);
    if (typeof value === 'string') return python ? 'str' : 'string';
    if (typeof value === 'boolean') return python ? 'bool' : 'boolean';
    if (typeof value === 'number') return python ? (Number.isInteger(value) ? 'int' : 'float') : 'number';
    return undefined;
  }
}
