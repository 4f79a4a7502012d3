import { calleeOf } from '../syntax/callee.ts';
import type { FlatTree } from '../syntax/flat-tree.ts';
import { Trait } from '../syntax/grammar.ts';
import { modulePath } from './modules.ts';
import { Reaching } from './reaching.ts';
import { type Definition, Scopes } from './scopes.ts';
import { stringContent, unescapeString } from './strings.ts';

export type Constant = string | number | boolean | null;

/** Nodes that read or write a name. */
const nameKinds = ['identifier', 'shorthand_property_identifier', 'shorthand_property_identifier_pattern'];

/** How far an alias of an alias is followed. */
const maxHops = 8;

/**
 * What the names of a file stand for: import aliases become qualified paths, names that are written once with a
 * literal become constants. Answers are kept per node.
 */
export class Names {
  readonly tree: FlatTree;
  readonly scopes: Scopes;
  readonly #paths = new Map<number, readonly string[] | null>();
  readonly #constants = new Map<number, Constant | undefined>();
  #spots: Map<string, number[]> | undefined;
  readonly #reachings = new Map<Definition, Reaching>();

  constructor(tree: FlatTree) {
    this.tree = tree;
    this.scopes = new Scopes(tree);
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
    return this.#path(n, maxHops);
  }

  #path(n: number, hops: number): readonly string[] | null {
    const known = this.#paths.get(n);
    if (known !== undefined) return known;
    this.#paths.set(n, null);
    const path = hops > 0 ? this.#computePath(this.tree.unwrap(n), hops) : null;
    this.#paths.set(n, path);
    return path;
  }

  #computePath(n: number, hops: number): readonly string[] | null {
    const { tree } = this;
    switch (tree.kindName(n)) {
      case 'identifier':
      case 'type_identifier':
      case 'shorthand_property_identifier': {
        const definition = this.definition(n);
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
    if (this.#constants.has(n)) return this.#constants.get(n);
    this.#constants.set(n, undefined);
    const value = this.#computeConstant(this.tree.unwrap(n));
    this.#constants.set(n, value);
    return value;
  }

  #computeConstant(n: number): Constant | undefined {
    const { tree } = this;
    switch (tree.kindName(n)) {
      case 'string':
      case 'template_string': {
        const content = stringContent(tree, n);
        if (!content) return undefined;
        if (content.interpolated)
          return tree.grammar.spec.family === 'javascript' ? this.#templateConstant(n) : undefined;
        const text = tree.text.slice(content.start, content.end);
        return content.raw ? text : unescapeString(text);
      }
      case 'concatenated_string':
        return this.#join(tree.namedChildren(n));
      case 'number':
      case 'integer':
      case 'float':
        return numberOf(tree.textOf(n));
      case 'true':
        return true;
      case 'false':
        return false;
      case 'null':
      case 'none':
        return null;
      case 'unary_expression':
      case 'unary_operator': {
        const inner = this.constant(tree.last[n + 1]);
        return tree.reads(n + 1, '-') && typeof inner === 'number' ? -inner : undefined;
      }
      case 'binary_expression':
      case 'binary_operator':
        return this.#binaryConstant(n);
      case 'identifier': {
        const definition = this.definition(n);
        if (!definition) return undefined;
        if (definition.writes.length > 1) return this.#agreed(this.#valuesAt(n, definition));
        return definition.kind === 'value' && definition.value >= 0 && !definition.member
          ? this.constant(definition.value)
          : undefined;
      }
      default:
        return undefined;
    }
  }

  /** Whether an expression is some constant text, be it not always the same. */
  isText(n: number): boolean {
    const value = this.constant(n);
    if (value !== undefined) return typeof value === 'string';
    const node = this.tree.unwrap(n);
    const definition = this.tree.kindName(node) === 'identifier' ? this.definition(node) : undefined;
    const values = definition && definition.writes.length > 1 ? this.#valuesAt(node, definition) : [];
    return values.length > 0 && values.every((v) => v >= 0 && typeof this.constant(v) === 'string');
  }

  /** The nodes of the values that a name of several writes may hold at a place; none where that is not known. */
  #valuesAt(identifier: number, definition: Definition): readonly number[] {
    return [...(this.#reaching(definition)?.places.get(identifier) ?? [])];
  }

  #reaching(definition: Definition): Reaching | undefined {
    if (!mayBeConstant(this.tree, definition)) return undefined;
    let reaching = this.#reachings.get(definition);
    if (!reaching) {
      reaching = new Reaching(this.tree, definition, this.#spotsOf(definition.name));
      this.#reachings.set(definition, reaching);
    }
    return reaching;
  }

  /** Where a name stands in the file, whatever it means there. */
  #spotsOf(name: string): readonly number[] {
    const { tree } = this;
    if (!this.#spots) {
      this.#spots = new Map();
      for (const definition of this.scopes.all())
        if (definition.writes.length > 1 && mayBeConstant(tree, definition))
          this.#spots.set(definition.name, []);
      for (const kind of nameKinds)
        for (const n of tree.ofKind(tree.grammar.kind(kind))) this.#spots.get(tree.textOf(n))?.push(n);
      for (const spots of this.#spots.values()) spots.sort((a, b) => a - b);
    }
    return this.#spots.get(name) ?? [];
  }

  /** The constant that all the nodes are. */
  #agreed(nodes: readonly number[]): Constant | undefined {
    const [first, ...others] = nodes.map((node) => (node < 0 ? undefined : this.constant(node)));
    return others.every((other) => other === first) ? first : undefined;
  }

  /** What all names of the file stand for, as a text that differs when any of it does. */
  signature(): string {
    const parts = [this.scopes.signature()];
    for (const definition of this.scopes.all()) {
      if (definition.writes.length < 2) continue;
      for (const [place, values] of this.#reaching(definition)?.places ?? [])
        parts.push(`${JSON.stringify(this.#agreed([...values])) ?? ''}${this.isText(place) ? '"' : ''}`);
    }
    return parts.join('\n');
  }

  #templateConstant(n: number): Constant | undefined {
    const { tree } = this;
    return this.#join(tree.namedChildren(n), (child) =>
      tree.kindName(child) === 'template_substitution'
        ? this.constant(child + 1)
        : unescapeString(tree.textOf(child)),
    );
  }

  #join(nodes: number[], read = (n: number) => this.constant(n)): string | undefined {
    let joined = '';
    for (const node of nodes) {
      const value = read(node);
      if (typeof value !== 'string' && typeof value !== 'number') return undefined;
      joined += value;
    }
    return joined;
  }

  #binaryConstant(n: number): Constant | undefined {
    const { tree } = this;
    const [left, operator, right] = tree.children(n);
    if (right === undefined) return undefined;
    const a = this.constant(left);
    const b = this.constant(right);
    if (a === undefined || b === undefined || a === null || b === null) return undefined;
    const sign = tree.textOf(operator);
    if (sign === '+') return typeof a === 'number' && typeof b === 'number' ? a + b : `${a}${b}`;
    if (typeof a !== 'number' || typeof b !== 'number') return undefined;
    if (sign === '-') return a - b;
    if (sign === '*') return a * b;
    if (sign === '**') return a ** b;
    if (sign === '/') return a / b;
    return undefined;
  }

  /** The class or type that a variable is known to have: by annotation, or by the constructor that made it. */
  typeOf(n: number): string | undefined {
    const { tree } = this;
    const node = tree.unwrap(n);
    if (tree.kindName(node) === 'new_expression') return tree.textOf(tree.child(node, 'constructor'));
    if (tree.kindName(node) === 'call' && tree.grammar.spec.family === 'python') return tree.textOf(node + 1);
    if (tree.kindName(node) === 'member_expression') return this.#fieldType(node);
    if (!tree.is(node, Trait.identifier)) return this.#literalType(node);
    const definition = this.definition(node);
    if (!definition) return undefined;
    if (definition.type) return definition.type;
    return definition.writes.length === 1 && definition.value >= 0 && !tree.contains(definition.value, node)
      ? this.typeOf(definition.value)
      : undefined;
  }

  /** The type of `this.name`, from a field's annotation or value, or from a constructor's parameter that is a field. */
  #fieldType(n: number): string | undefined {
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
      return value < 0 ? undefined : this.typeOf(value);
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

/** Whether it is worth while to follow a name of several writes. */
function mayBeConstant(tree: FlatTree, { kind, writes, writtenInside }: Definition): boolean {
  if (writtenInside || (kind !== 'value' && kind !== 'parameter')) return false;
  return writes.some(
    ({ value }) =>
      value >= 0 && /^(string|template|concat|true|false|integer|number|float)/.test(tree.kindName(value)),
  );
}

export function numberOf(text: string): number | undefined {
  const plain = text.replaceAll('_', '').replace(/n$/, '');
  const value = /^0[0-7]+$/.test(plain) ? Number.parseInt(plain, 8) : Number(plain);
  return Number.isNaN(value) ? undefined : value;
}
