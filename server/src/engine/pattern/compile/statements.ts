import type { PatternNode } from '../pattern.ts';
import type { Compiler } from './compiler.ts';

import { ellipsisWord, metavariableOf } from './placeholders.ts';

/** Compiles statements of which a pattern may leave something out. */
export class StatementCompiler {
  readonly #compiler: Compiler;

  constructor(compiler: Compiler) {
    this.#compiler = compiler;
  }

  compileBlock(n: number): PatternNode {
    return {
      op: 'statements',
      statements: this.#compiler.tree.namedChildren(n).map((c) => this.#compiler.compile(c)),
      whole: true,
    };
  }

  /** A statement that is an expression, as the body of another one. */
  compileBody(expression: PatternNode): PatternNode {
    const isAnything = expression.op === 'metavariable' || expression.op === 'ellipsis';
    return isAnything ? expression : { op: 'statement', inner: expression };
  }

  /** Python's import. In `import a`, a module stands for those within it, too. */
  compileImport(n: number): PatternNode {
    const { tree } = this.#compiler;
    const { grammar } = tree;
    const written = this.#compiler.compileGeneric(n, 'some');
    const module = tree.child(n, 'module_name');
    const names = tree.namedChildren(n);
    if (written.op === 'node' && module < 0)
      for (const child of written.children)
        if (child.op === 'node' && child.kinds.has(grammar.kind('dotted_name')))
          child.children.push({ op: 'ellipsis', name: undefined });
    const isPlain =
      names.length === (module < 0 ? 1 : 2) && names.every((c) => tree.kindName(c) === 'dotted_name');
    const segments = names.flatMap((name) => tree.namedChildren(name).map((c) => tree.textOf(c)));
    const isLiteral = segments.every((text) => text !== ellipsisWord && metavariableOf(text) === undefined);
    return {
      op: 'import',
      written,
      name: isPlain && isLiteral ? segments : undefined,
      kinds: new Set(['import_statement', 'import_from_statement'].map((kind) => grammar.kind(kind))),
    };
  }

  /** JavaScript's import. A module stands for those within it, too: `from 'a'` for `from 'a/b'`. */
  compileScriptImport(n: number): PatternNode {
    const generic = this.#compiler.compileGeneric(n);
    if (generic.op !== 'node') return generic;
    const children = generic.children.map(
      (child): PatternNode =>
        child.op === 'string'
          ? { op: 'string-regex', regex: new RegExp(`^${child.text.replaceAll(/\W/g, '\\$&')}(?:/|$)`) }
          : child,
    );
    return { ...generic, children };
  }

  /** `for (...)` is any loop of that keyword, whatever its header is made of. */
  compileLoop(n: number): PatternNode {
    const tree = this.#compiler.tree;
    const header = ['initializer', 'condition', 'increment'].map((field) => tree.child(n, field));
    const any = header.every((part) => part >= 0 && tree.textOf(part).startsWith(ellipsisWord));
    const body = tree.child(n, 'body');
    if (!any || body < 0 || tree.start[body] >= this.#compiler.end) return this.#compiler.compileGeneric(n);
    const kinds = ['for_statement', 'for_in_statement'].map((name) => this.#compiler.tree.grammar.kind(name));
    const children: PatternNode[] = [{ op: 'ellipsis', name: undefined }, this.#compiler.compile(body)];
    return { op: 'node', kinds: new Set(kinds), children, optional: new Set(), how: 'ordered' };
  }

  /** What follows the `try` may be there, unless the pattern says what it is. */
  compileTry(n: number): PatternNode {
    const generic = this.#compiler.compileGeneric(n);
    const alone =
      this.#compiler.tree.namedChildren(n).filter((c) => this.#compiler.tree.start[c] < this.#compiler.end)
        .length === 1;
    if (alone && generic.op === 'node') generic.children.splice(1, 1, { op: 'ellipsis', name: undefined });
    return generic;
  }

  /** Whether a case of Python stands for any number of cases. */
  isAnyCase(n: number): boolean {
    const { tree } = this.#compiler;
    const [pattern] = tree.namedChildren(n);
    return pattern !== undefined && tree.reads(pattern, ellipsisWord);
  }

  /** A case that is an ellipsis stands for any number of cases. */
  compileCase(n: number): PatternNode {
    const tree = this.#compiler.tree;
    const children = tree.namedChildren(n);
    if (children.length === 1 && tree.reads(children[0], ellipsisWord))
      return { op: 'ellipsis', name: undefined };
    const value = tree.child(n, 'value');
    const statements = children
      .filter((child) => child !== value)
      .map((child) => this.#compiler.compile(child));
    return {
      op: 'case',
      value: value < 0 ? undefined : this.#compiler.compile(value),
      body: { op: 'statements', statements, whole: true },
      kind: tree.kind[n],
    };
  }
}
