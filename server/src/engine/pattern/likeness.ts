import type { FlatTree } from '../syntax/flat-tree.ts';
import { Trait } from '../syntax/grammar.ts';
import { hashBetween } from '../syntax/text-index.ts';
import type { Binding } from './environment.ts';

/** Tells which nodes may be the same code as one of some bindings: a quick way to pass over all others. */
export class Likeness {
  readonly #tree: FlatTree;
  readonly #annotation: number;
  /** Hashes of texts, and how long these are. */
  readonly #texts = new Set<number>();
  readonly #lengths = new Set<number>();
  /** Kinds and sizes of code that may be written in another way. */
  readonly #shapes = new Set<number>();

  constructor(tree: FlatTree, bindings: Iterable<Binding>) {
    this.#tree = tree;
    this.#annotation = tree.grammar.kind('type_annotation');
    for (const { start, end, node } of bindings) {
      this.#add(start, end);
      if (node < 0) continue;
      const n = tree.unwrap(node);
      if (tree.first(n) < 0) this.#add(tree.start[n], tree.end[n]);
      else this.#shapes.add(this.#shapeOf(n));
    }
  }

  mayBe(n: number): boolean {
    const tree = this.#tree;
    // These stand for what is in them.
    if (tree.is(n, Trait.parameter) || tree.kind[n] === this.#annotation) return true;
    if (this.#reads(n)) return true;
    const inner = tree.unwrap(n);
    return (
      (inner !== n && this.#reads(inner)) ||
      (this.#shapes.size > 0 && tree.first(inner) >= 0 && this.#shapes.has(this.#shapeOf(inner)))
    );
  }

  #reads(n: number): boolean {
    const { text, start, end } = this.#tree;
    return this.#lengths.has(end[n] - start[n]) && this.#texts.has(hashBetween(text, start[n], end[n]));
  }

  #add(start: number, end: number): void {
    this.#lengths.add(end - start);
    this.#texts.add(hashBetween(this.#tree.text, start, end));
  }

  #shapeOf(n: number): number {
    const { kind, last } = this.#tree;
    return (last[n] - n) * 0x10000 + kind[n];
  }
}
