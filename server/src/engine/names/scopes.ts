import { firstFrom } from '../ascending.ts';
import type { FlatTree } from '../syntax/flat-tree.ts';
import { Trait } from '../syntax/grammar.ts';
import { modulePath } from './modules.ts';
import { stringContent } from './strings.ts';

/** Where an import statement takes a name from. */
export interface ImportOrigin {
  /** As written; Python's names are dotted, `.a.b` is relative. */
  module: string;
  /** `default` for JavaScript's default; undefined for the whole module. */
  member: string | undefined;
  /** Modules within the module that come with it: of `import a.b`, `b`. */
  submodules?: string[];
}

/** A name with its meaning in one scope. Scopes are functions, classes and the file; blocks are not told apart. */
export interface Definition {
  name: string;
  kind: 'import' | 'value' | 'parameter' | 'function' | 'class';
  /** The identifier node that introduces it first. */
  node: number;
  /** The node of the value it is first given, or -1. */
  value: number;
  /** Set where the name takes one member of `value` (`const {a: name} = value`). */
  member?: string;
  /** The function or class whose own name it is, or 0 for the file. */
  scope: number;
  /** Every write in document order: the identifier's node, and the node of the value, or -1 where no node is it. */
  writes: { node: number; value: number }[];
  /** Whether functions within the scope write it, too. */
  writtenInside: boolean;
  /** The qualified path of an import. */
  path?: readonly string[];
  /** Of an import. */
  origin?: ImportOrigin;
  /** The annotated type's text. */
  type?: string;
}

/** Every definition of a file, found in one pass over the tree. */
export class Scopes {
  readonly #tree: FlatTree;
  readonly #byScope = new Map<number, Map<string, Definition>>();
  /** By node: the function or class around it, or 0 for the file. */
  readonly #scopes: Int32Array;

  constructor(tree: FlatTree) {
    this.#tree = tree;
    this.#scopes = scopesOf(tree);
    if (tree.grammar.spec.family === 'python') this.#collectPython();
    else this.#collectJavaScript();
  }

  /** The definition that the identifier node refers to, or undefined for globals and built-ins. */
  resolve(identifier: number): Definition | undefined {
    const name = this.#tree.textOf(identifier);
    let scope = this.#scope(identifier);
    for (let first = true; ; first = false) {
      if (first || !this.#tree.is(scope, Trait.class)) {
        const found = this.#byScope.get(scope)?.get(name);
        if (found) return found;
      }
      if (scope === 0) return undefined;
      scope = this.#scope(scope);
    }
  }

  /** What a definition says, as a text that differs when that does. */
  meaningOf({ kind, value, member, writes, path, type }: Definition): string {
    return `${kind} ${writes.length} ${member ?? ''} ${path?.join('.') ?? ''} ${type ?? ''} ${this.show(value)}`;
  }

  /**
   * The text of a value without the functions and classes in it. Those, objects and lists count by their kind alone:
   * names are never resolved into them.
   */
  show(value: number): string {
    const tree = this.#tree;
    if (value < 0) return '';
    if (this.#isOpaque(value)) return tree.kindName(value);
    const { start, end, last, text } = tree;
    let shown = '';
    let from = start[value];
    for (let n = value + 1; n < last[value]; ) {
      if (tree.is(n, Trait.func | Trait.class)) {
        shown += text.slice(from, start[n]);
        from = end[n];
        n = last[n];
      } else n++;
    }
    return shown + text.slice(from, end[value]);
  }

  /** Whether the text of a definition's meaning says it all: it names nothing that has a meaning of its own. */
  isPlain({ value, writes }: Definition): boolean {
    return writes.length === 1 && (value < 0 || this.#isOpaque(value));
  }

  #isOpaque(value: number): boolean {
    const tree = this.#tree;
    return (
      tree.is(value, Trait.func | Trait.class) ||
      /^(object|array|dictionary|list)$/.test(tree.kindName(value))
    );
  }

  /** Whether what a name was given is made of one of the nodes, which are in document order. */
  isMadeOf(value: number, nodes: readonly number[]): boolean {
    if (value < 0 || this.#isOpaque(value)) return false;
    const { last } = this.#tree;
    for (let i = firstFrom(nodes, value); nodes[i] < last[value]; i++)
      if (this.#scope(nodes[i]) === this.#scope(value)) return true;
    return false;
  }

  #scope(n: number): number {
    return this.#scopes[n];
  }

  #define(scope: number, node: number, kind: Definition['kind'], more: Partial<Definition> = {}): void {
    const name = this.#tree.textOf(node);
    let names = this.#byScope.get(scope);
    if (!names) {
      names = new Map();
      this.#byScope.set(scope, names);
    }
    const known = names.get(name);
    const write = { node, value: more.member === undefined ? (more.value ?? -1) : -1 };
    if (known) {
      known.writes.push(write);
      known.path ??= more.path;
      if (known.origin && known.origin.module === more.origin?.module)
        known.origin.submodules?.push(...(more.origin.submodules ?? []));
    } else {
      names.set(name, { name, kind, node, value: -1, scope, writes: [write], writtenInside: false, ...more });
    }
  }

  /** The nodes of all scopes that have names of their own. */
  nodes(): Iterable<number> {
    return this.#byScope.keys();
  }

  /** The definitions of one scope. */
  in(scope: number): Iterable<Definition> {
    return this.#byScope.get(scope)?.values() ?? [];
  }

  /** All definitions of the file. */
  *all(): Generator<Definition> {
    for (const definitions of this.#byScope.values()) yield* definitions.values();
  }

  /** A write to a name that an enclosing scope may have introduced. */
  #assign(node: number, value: number): void {
    const known = this.resolve(node);
    if (known) {
      known.writes.push({ node, value });
      known.writtenInside ||= this.#scope(node) !== known.scope;
    } else {
      this.#define(this.#scope(node), node, 'value', { value });
    }
  }

  #collectJavaScript(): void {
    const tree = this.#tree;
    for (let n = 0; n < tree.count; n++) {
      switch (tree.kindName(n)) {
        case 'variable_declarator':
          this.#defineTarget(
            tree.child(n, 'name'),
            tree.child(n, 'value'),
            this.#scope(n),
            this.#annotation(n),
          );
          break;
        case 'function_declaration':
          this.#define(this.#scope(n), tree.child(n, 'name'), 'function', { value: n });
          this.#collectParameters(n);
          break;
        case 'function_expression':
        case 'arrow_function':
        case 'method_definition':
          this.#collectParameters(n);
          break;
        case 'class_declaration':
          if (tree.child(n, 'name') >= 0)
            this.#define(this.#scope(n), tree.child(n, 'name'), 'class', { value: n });
          break;
        case 'import_statement':
          this.#collectImport(n);
          break;
        case 'catch_clause': {
          const parameter = tree.child(n, 'parameter');
          if (parameter >= 0) this.#defineTarget(parameter, -1, this.#scope(n));
          break;
        }
        case 'for_in_statement': {
          const left = tree.child(n, 'left');
          if (left >= 0) this.#defineTarget(left, -1, this.#scope(n));
          break;
        }
        case 'assignment_expression':
        case 'augmented_assignment_expression': {
          const left = tree.child(n, 'left');
          const value = tree.kindName(n) === 'assignment_expression' ? tree.child(n, 'right') : -1;
          if (left >= 0) this.#assignTarget(left, value);
          break;
        }
        case 'update_expression': {
          const target = tree.child(n, 'argument');
          if (target >= 0 && tree.kindName(target) === 'identifier') this.#assign(target, -1);
          break;
        }
      }
    }
  }

  /** A write to a name, or to each name of a pattern. */
  #assignTarget(target: number, value: number): void {
    const tree = this.#tree;
    switch (tree.kindName(target)) {
      case 'identifier':
      case 'shorthand_property_identifier_pattern':
        this.#assign(target, value);
        break;
      case 'pair_pattern':
        this.#assignTarget(tree.child(target, 'value'), -1);
        break;
      case 'assignment_pattern':
      case 'object_assignment_pattern':
        this.#assignTarget(tree.child(target, 'left'), -1);
        break;
      case 'object_pattern':
      case 'array_pattern':
      case 'rest_pattern':
        for (const child of tree.namedChildren(target)) this.#assignTarget(child, -1);
        break;
    }
  }

  #annotation(n: number): string | undefined {
    const annotation = this.#tree.child(n, 'type');
    return annotation < 0 ? undefined : this.#tree.textOf(annotation).replace(/^:\s*/, '');
  }

  #collectParameters(fn: number): void {
    const tree = this.#tree;
    const single = tree.child(fn, 'parameter');
    if (single >= 0) this.#define(fn, single, 'parameter');
    const list = tree.child(fn, 'parameters');
    if (list < 0) return;
    for (const parameter of tree.namedChildren(list)) {
      const pattern = tree.child(parameter, 'pattern');
      this.#defineTarget(
        pattern >= 0 ? pattern : parameter,
        -1,
        fn,
        this.#annotation(parameter),
        'parameter',
      );
    }
  }

  /** Defines every name of a binding pattern. */
  #defineTarget(
    target: number,
    value: number,
    scope: number,
    type?: string,
    kind: Definition['kind'] = 'value',
    member?: string,
  ): void {
    if (target < 0) return;
    const tree = this.#tree;
    switch (tree.kindName(target)) {
      case 'identifier':
        this.#define(scope, target, kind, { value, type, member });
        break;
      case 'shorthand_property_identifier_pattern':
        this.#define(scope, target, kind, { value, member: tree.textOf(target) });
        break;
      case 'pair_pattern': {
        const key = tree.child(target, 'key');
        this.#defineTarget(tree.child(target, 'value'), value, scope, undefined, kind, tree.textOf(key));
        break;
      }
      case 'object_pattern':
        for (const child of tree.namedChildren(target)) {
          // A pattern inside a pattern takes a member of a member, which is more than one name can say.
          this.#defineTarget(child, member === undefined ? value : -1, scope, undefined, kind);
        }
        break;
      case 'object_assignment_pattern':
      case 'assignment_pattern':
        this.#defineTarget(tree.child(target, 'left'), -1, scope, type, kind, member);
        break;
      case 'array_pattern':
      case 'rest_pattern':
        for (const child of tree.namedChildren(target)) this.#defineTarget(child, -1, scope, undefined, kind);
        break;
    }
  }

  #collectImport(n: number): void {
    const tree = this.#tree;
    const required = tree.childOfKind(n, 'import_require_clause');
    const source = required >= 0 ? tree.child(required, 'source') : tree.child(n, 'source');
    const content = source < 0 ? undefined : stringContent(tree, source);
    if (!content) return;
    const module = tree.text.slice(content.start, content.end);
    const path = modulePath(module);
    const imported = (node: number, member?: string) =>
      this.#define(0, node, 'import', {
        path: member === undefined || member === 'default' ? path : [...path, member],
        origin: { module, member },
      });
    if (required >= 0) imported(tree.first(required));
    const clause = tree.childOfKind(n, 'import_clause');
    if (clause < 0) return;
    for (const part of tree.namedChildren(clause)) {
      switch (tree.kindName(part)) {
        case 'identifier':
          imported(part, 'default');
          break;
        case 'namespace_import':
          if (tree.first(part) >= 0) imported(tree.childOfKind(part, 'identifier'));
          break;
        case 'named_imports':
          for (const specifier of tree.namedChildren(part)) {
            const name = tree.child(specifier, 'name');
            const alias = tree.child(specifier, 'alias');
            if (name < 0) continue;
            imported(alias >= 0 ? alias : name, tree.textOf(name));
          }
          break;
      }
    }
  }

  #collectPython(): void {
    const tree = this.#tree;
    for (let n = 0; n < tree.count; n++) {
      switch (tree.kindName(n)) {
        case 'assignment': {
          const left = tree.child(n, 'left');
          if (left >= 0)
            this.#assignPython(left, tree.child(n, 'right'), this.#scope(n), this.#annotation(n));
          break;
        }
        case 'augmented_assignment':
        case 'named_expression':
        case 'for_statement':
        case 'for_in_clause': {
          const target = n + 1 < tree.last[n] ? tree.children(n).find((c) => tree.field[c] > 0) : undefined;
          if (target !== undefined) this.#assignPython(target, -1, this.#scope(n));
          break;
        }
        case 'as_pattern_target':
          if (tree.first(n) >= 0) this.#assignPython(tree.first(n), -1, this.#scope(n));
          break;
        case 'function_definition':
          if (tree.child(n, 'name') >= 0)
            this.#define(this.#scope(n), tree.child(n, 'name'), 'function', { value: n });
          this.#collectPythonParameters(n);
          break;
        case 'lambda':
          this.#collectPythonParameters(n);
          break;
        case 'class_definition':
          if (tree.child(n, 'name') >= 0)
            this.#define(this.#scope(n), tree.child(n, 'name'), 'class', { value: n });
          break;
        case 'import_statement':
          for (const part of tree.namedChildren(n)) this.#importPython(part, '');
          break;
        case 'import_from_statement': {
          const module = tree.child(n, 'module_name');
          if (module < 0) break;
          for (const part of tree.namedChildren(n))
            if (part !== module) this.#importPython(part, tree.textOf(module));
          break;
        }
      }
    }
  }

  /** `from` is the module that the name is taken from; empty where modules themselves are imported. */
  #importPython(part: number, from: string): void {
    const tree = this.#tree;
    const isAliased = tree.kindName(part) === 'aliased_import';
    if (!isAliased && tree.kindName(part) !== 'dotted_name') return;
    const name = isAliased ? tree.child(part, 'name') : part;
    const bound = isAliased ? tree.child(part, 'alias') : tree.first(part);
    if (name < 0 || bound < 0) return;
    const dotted = tree.textOf(name);
    const [head, ...inner] = dotted.split('.');
    const whole = from === '' && !isAliased;
    this.#define(this.#scope(part), bound, 'import', {
      // `import a.b` binds `a`.
      path: whole ? [head] : [...(from === '' ? [] : modulePath(from)), ...dotted.split('.')],
      origin: whole
        ? { module: head, member: undefined, submodules: inner.length > 0 ? [inner.join('.')] : [] }
        : { module: from || dotted, member: from === '' ? undefined : dotted },
    });
  }

  #assignPython(target: number, value: number, scope: number, type?: string): void {
    const tree = this.#tree;
    switch (tree.kindName(target)) {
      case 'identifier':
        this.#define(scope, target, 'value', { value, type });
        break;
      case 'pattern_list':
      case 'tuple_pattern':
      case 'list_pattern':
      case 'list_splat_pattern':
        for (const child of tree.namedChildren(target)) this.#assignPython(child, -1, scope);
        break;
    }
  }

  #collectPythonParameters(fn: number): void {
    const tree = this.#tree;
    const list = tree.child(fn, 'parameters');
    if (list < 0) return;
    for (const parameter of tree.namedChildren(list)) {
      let node = parameter;
      while (tree.kindName(node) !== 'identifier' && tree.first(node) >= 0) node = tree.first(node);
      if (tree.kindName(node) === 'identifier')
        this.#define(fn, node, 'parameter', { type: this.#annotation(parameter) });
    }
  }
}

function scopesOf(tree: FlatTree): Int32Array {
  const { parent, count } = tree;
  const scopes = new Int32Array(count);
  for (let n = 1; n < count; n++)
    scopes[n] = tree.is(parent[n], Trait.func | Trait.class) ? parent[n] : scopes[parent[n]];
  return scopes;
}
