import type { FlatTree } from '../syntax/flat-tree.ts';
import type { Environment } from './environment.ts';
import type { Continue, Matcher } from './matcher.ts';
import type { PatternNode } from './pattern.ts';

/** Start, stop and step of Python's slice; -1 for what is missing. The tree holds no colons: the text tells them. */
export function boundsOf(tree: FlatTree, slice: number): number[] {
  const bounds = [-1, -1, -1];
  let at = tree.start[slice];
  let colons = 0;
  for (const child of tree.namedChildren(slice)) {
    colons += tree.text.slice(at, tree.start[child]).split(':').length - 1;
    if (colons < bounds.length) bounds[colons] = child;
    at = tree.end[child];
  }
  return bounds;
}

/** Matches each bound with that in its place. */
export function matchSlice(
  matcher: Matcher,
  { bounds, kind }: Extract<PatternNode, { op: 'slice' }>,
  n: number,
  environment: Environment | null,
  next: Continue,
): boolean {
  const { tree } = matcher;
  if (tree.kind[n] !== kind) return false;
  const given = boundsOf(tree, n);
  const matchFrom = (i: number, e: Environment | null): boolean => {
    if (i === bounds.length) return next(e);
    const bound = bounds[i];
    if (given[i] < 0) return (bound === undefined || bound.op === 'ellipsis') && matchFrom(i + 1, e);
    return bound !== undefined && matcher.match(bound, given[i], e, (e2) => matchFrom(i + 1, e2));
  };
  return matchFrom(0, environment);
}
