import type { PatternNode } from '../pattern.ts';
import type { Compiler } from './compiler.ts';

import { ellipsisWord, metavariableOf } from './placeholders.ts';

/** Compiles JSX. */
export class MarkupCompiler {
  readonly #compiler: Compiler;

  constructor(compiler: Compiler) {
    this.#compiler = compiler;
  }

  /** An element with children; without any, its tag alone counts. */
  compileElement(n: number): PatternNode {
    const tree = this.#compiler.tree;
    const [opening, ...rest] = tree.namedChildren(n);
    if (opening === undefined || tree.kindName(opening) !== 'jsx_opening_element')
      return this.#compiler.compileGeneric(n);
    const tag = this.#compiler.compileGeneric(opening);
    const children = rest
      .filter((c) => tree.kindName(c) !== 'jsx_closing_element')
      .filter((c) => tree.kindName(c) !== 'jsx_text' || tree.textOf(c).trim() !== '');
    const kinds = ['jsx_element', 'jsx_self_closing_element'].map((name) =>
      this.#compiler.tree.grammar.kind(name),
    );
    if (tag.op === 'node')
      tag.kinds = new Set([tree.kind[opening], this.#compiler.tree.grammar.kind('jsx_self_closing_element')]);
    return {
      op: 'element',
      opening: tag,
      children: children.map((c) => this.#compiler.compile(c)),
      kinds: new Set(kinds),
    };
  }

  compileText(n: number): PatternNode {
    const text = this.#compiler.tree.textOf(n).trim();
    if (text === ellipsisWord) return { op: 'ellipsis', name: undefined };
    const name = metavariableOf(text);
    return name === undefined
      ? { op: 'word', text: this.#compiler.tree.textOf(n) }
      : { op: 'metavariable', name };
  }
}
