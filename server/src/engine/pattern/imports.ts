import type { Environment } from './environment.ts';
import type { Continue, Matcher } from './matcher.ts';
import type { PatternNode } from './pattern.ts';

/** Matches Python's imports: as they are written, or by the one qualified name that a pattern asks for. */
export class ImportMatcher {
  readonly #matcher: Matcher;

  constructor(matcher: Matcher) {
    this.#matcher = matcher;
  }

  match(
    { written, name }: Extract<PatternNode, { op: 'import' }>,
    n: number,
    environment: Environment | null,
    next: Continue,
  ): boolean {
    if (this.#matcher.match(written, n, environment, next)) return true;
    const isWithin = (path: readonly string[]) => name?.every((segment, i) => segment === path[i]);
    return this.#namesOf(n).some(isWithin) && next(environment);
  }

  /** The qualified names that an import brings: `from a import b` and `import a.b` bring the same. */
  #namesOf(n: number): string[][] {
    const { tree } = this.#matcher;
    const kind = tree.kindName(n);
    if (kind !== 'import_statement' && kind !== 'import_from_statement') return [];
    const module = tree.child(n, 'module_name');
    const names = tree
      .namedChildren(n)
      .filter((child) => child !== module)
      .map((child) => (tree.kindName(child) === 'aliased_import' ? tree.child(child, 'name') : child))
      .map((child) => this.#segments(child));
    return module < 0 ? names : names.map((name) => [...this.#segments(module), ...name]);
  }

  #segments(n: number): string[] {
    const { tree } = this.#matcher;
    return tree.kindName(n) === 'dotted_name'
      ? tree.namedChildren(n).map((c) => tree.textOf(c))
      : [tree.textOf(n)];
  }
}
