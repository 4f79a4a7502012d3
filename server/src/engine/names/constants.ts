import type { FlatTree } from '../syntax/flat-tree.ts';
import type { Members } from './members.ts';
import { Reaching } from './reaching.ts';
import type { Definition, Scopes } from './scopes.ts';
import { stringContent, unescapeString } from './strings.ts';

export type Constant = string | number | boolean | null;

/** Nodes that read or write a name. */
const nameKinds = ['identifier', 'shorthand_property_identifier', 'shorthand_property_identifier_pattern'];

/** How far a name of a name is followed. */
const maxHops = 8;

/** How many expressions may lie between a value and the last thing that it is made of, so that the stack suffices. */
const deepest = 800;

/** UTF-16 units of a text that is put together: a name that is twice another one soon takes all memory. */
const longestText = 1_000_000;

/** The values of expressions that are the same in every run, as far as one file tells. */
export class Constants {
  readonly tree: FlatTree;
  readonly #scopes: Scopes;
  readonly #members: Members;
  /** Answers by node. */
  readonly #constants = new Map<number, { value: Constant | undefined; height: number }>();
  /** Expressions that are being computed, each for the one before it. */
  #depth = 0;
  /** The greatest depth that the computation at hand has come to. */
  #reached = 0;
  #spots: Map<string, number[]> | undefined;
  readonly #reachings = new Map<Definition, Reaching>();

  constructor(tree: FlatTree, scopes: Scopes, members: Members) {
    this.tree = tree;
    this.#scopes = scopes;
    this.#members = members;
  }

  /** The value of an expression that is the same in every run, or undefined. */
  valueOf(n: number): Constant | undefined {
    if (this.#depth === 0) this.#reached = 0;
    const known = this.#constants.get(n);
    if (known) {
      this.#reached = Math.max(this.#reached, this.#depth + known.height);
      return known.value;
    }
    // Once it is too deep, all that is made of it is as well.
    if (this.#reached > deepest) return undefined;
    const before = this.#reached;
    this.#constants.set(n, { value: undefined, height: 0 });
    this.#reached = ++this.#depth;
    try {
      const value =
        this.#depth > deepest ? undefined : shortEnough(this.#computeConstant(this.tree.unwrap(n)));
      const height = this.#reached - this.#depth + 1;
      // What was given up half way may be computed where it is asked for itself.
      if (this.#reached <= deepest) this.#constants.set(n, { value, height });
      else if (this.#depth > 1) this.#constants.delete(n);
      else this.#constants.set(n, { value: undefined, height: deepest });
      return this.#reached <= deepest ? value : undefined;
    } finally {
      this.#depth--;
      this.#reached = Math.max(this.#reached, before);
    }
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
        const inner = this.valueOf(tree.last[n + 1]);
        return tree.reads(n + 1, '-') && typeof inner === 'number' ? -inner : undefined;
      }
      case 'binary_expression':
      case 'binary_operator':
        return this.#binaryConstant(n);
      case 'identifier': {
        const definition = this.#scopes.resolve(n);
        if (!definition) return undefined;
        if (definition.writes.length > 1) return this.#agreed(this.#valuesAt(n, definition));
        return definition.kind === 'value' && definition.value >= 0 && !definition.member
          ? this.valueOf(definition.value)
          : undefined;
      }
      case 'member_expression':
      case 'subscript_expression':
      case 'attribute':
      case 'subscript': {
        const value = this.#members.valueOf(n);
        return value < 0 ? undefined : this.valueOf(value);
      }
      default:
        return undefined;
    }
  }

  /** Whether an expression is some constant text, be it not always the same. */
  isText(n: number): boolean {
    const value = this.valueOf(n);
    if (value !== undefined) return typeof value === 'string';
    const node = this.tree.unwrap(n);
    // Python's text times a number is a text, whatever the number.
    const [left, operator, right] =
      this.tree.kindName(node) === 'binary_operator' ? this.tree.children(node) : [];
    if (right !== undefined && this.tree.reads(operator, '*')) return this.isText(left) || this.isText(right);
    const definition = this.tree.kindName(node) === 'identifier' ? this.#scopes.resolve(node) : undefined;
    const values = definition && definition.writes.length > 1 ? this.#valuesAt(node, definition) : [];
    return values.length > 0 && values.every((v) => v >= 0 && typeof this.valueOf(v) === 'string');
  }

  /** The literal that a name stands for, through names of names; the node itself where there is not just one. */
  literal(n: number): number {
    let node = this.tree.unwrap(n);
    for (let hops = 0; hops < maxHops; hops++) {
      const held = this.#members.valueOf(node);
      if (held >= 0) {
        node = this.tree.unwrap(held);
        continue;
      }
      const definition = this.tree.kindName(node) === 'identifier' ? this.#scopes.resolve(node) : undefined;
      if (!definition || definition.member) break;
      const values = definition.writes.length > 1 ? this.#valuesAt(node, definition) : [definition.value];
      if (definition.kind === 'parameter' || values.length !== 1 || values[0] < 0) break;
      node = this.tree.unwrap(values[0]);
    }
    return node;
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
      for (const definition of this.#scopes.all())
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
    const [first, ...others] = nodes.map((node) => (node < 0 ? undefined : this.valueOf(node)));
    return others.every((other) => other === first) ? first : undefined;
  }

  #templateConstant(n: number): Constant | undefined {
    const { tree } = this;
    return this.#join(tree.namedChildren(n), (child) =>
      tree.kindName(child) === 'template_substitution'
        ? this.valueOf(child + 1)
        : unescapeString(tree.textOf(child)),
    );
  }

  #join(nodes: number[], read = (n: number) => this.valueOf(n)): string | undefined {
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
    const a = this.valueOf(left);
    const b = this.valueOf(right);
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

  /** What a name of several writes stands for wherever it is read, as a text that differs when any of that does. */
  meaningOf(definition: Definition): string {
    if (definition.writes.length < 2) return '';
    const parts: string[] = [];
    for (const [place, values] of this.#reaching(definition)?.places ?? [])
      parts.push(
        JSON.stringify(this.#agreed([...values])) ?? '',
        this.isText(place) ? '"' : '',
        ...Array.from(values, (value) => this.#scopes.show(value)),
      );
    return parts.join('\n');
  }
}

function shortEnough(value: Constant | undefined): Constant | undefined {
  return typeof value === 'string' && value.length > longestText ? undefined : value;
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
