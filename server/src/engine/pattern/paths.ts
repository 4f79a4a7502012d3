import type { Names } from '../names/names.ts';
import type { FlatTree } from '../syntax/flat-tree.ts';
import { Trait } from '../syntax/grammar.ts';

/** Tells words and dotted names, as they are written or as imports resolve them. */
export class PathReader {
  readonly #names: Names;
  readonly #tree: FlatTree;

  constructor(names: Names) {
    this.#names = names;
    this.#tree = names.tree;
  }

  readsWord(n: number, text: string): boolean {
    const tree = this.#tree;
    if (tree.reads(n, text)) return true;
    // Object keys and dictionary keys read the same with and without quotes.
    return (
      tree.is(n, Trait.string) && tree.kindName(tree.parent[n]) === 'pair' && this.#names.constant(n) === text
    );
  }

  /**
   * `foreign`: a bare name that the project declares itself is another one; `anyName`: an import under another name is read
   * as the name that it has where it comes from.
   */
  matchesPath(n: number, segments: string[], foreign: boolean, anyName: boolean): boolean {
    if (this.#readsPath(n, segments, segments.length - 1, anyName))
      return !foreign || !this.#isOwn(n, segments);
    const path = this.#names.path(n);
    return (
      path !== null && path.length === segments.length && path.every((segment, i) => segment === segments[i])
    );
  }

  /** Whether a bare name is that of a function which this project declares: in the file, or in a module beside it. */
  #isOwn(n: number, segments: string[]): boolean {
    if (segments.length !== 1 || !this.#tree.is(n, Trait.identifier)) return false;
    const definition = this.#names.definition(n);
    return (
      definition?.kind === 'function' ||
      definition?.kind === 'class' ||
      (definition?.path?.[0].startsWith('.') ?? false)
    );
  }

  #readsPath(node: number, segments: string[], at: number, anyName: boolean): boolean {
    const tree = this.#tree;
    const n = tree.unwrap(node);
    if (at === 0) {
      if (!tree.is(n, Trait.identifier)) return this.readsWord(n, segments[0]);
      return tree.reads(n, segments[0]) || (anyName && this.#names.nameAtOrigin(n) === segments[0]);
    }
    const kind = tree.kindName(n);
    if (kind !== 'member_expression' && kind !== 'attribute') return false;
    const property = tree.child(n, kind === 'attribute' ? 'attribute' : 'property');
    return (
      property >= 0 && tree.reads(property, segments[at]) && this.#readsPath(n + 1, segments, at - 1, anyName)
    );
  }
}
