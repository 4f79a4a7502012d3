import type { FlatTree } from '../syntax/flat-tree.ts';

/** What a metavariable stands for in one match. */
export interface Binding {
  start: number;
  end: number;
  /** The bound node, or -1 where text alone is bound (string content, regular expressions, a run of nodes). */
  node: number;
  /** The bound nodes of `$...X`. */
  nodes?: readonly number[];
  /** Whether it may just as well be read as what it stands for, or is called where it is imported from. */
  standsIn?: boolean;
}

/** An immutable list of bindings; `null` is the empty one. Sharing tails makes backtracking free. */
export interface Environment {
  readonly name: string;
  readonly binding: Binding;
  readonly rest: Environment | null;
}

export function lookup(environment: Environment | null, name: string): Binding | undefined {
  for (let e = environment; e; e = e.rest) if (e.name === name) return e.binding;
  return undefined;
}

/** Adds a binding, or answers undefined where the name already stands for something else. */
export function bind(
  tree: FlatTree,
  environment: Environment | null,
  name: string,
  binding: Binding,
): Environment | null | undefined {
  const known = lookup(environment, name);
  if (known) return sameCode(tree, known, binding) ? environment : undefined;
  return { name, binding, rest: environment };
}

/** Joins two environments, or answers undefined where they disagree on a name. */
export function unify(
  tree: FlatTree,
  a: Environment | null,
  b: Environment | null,
): Environment | null | undefined {
  if (a === null) return b;
  let joined: Environment | null = a;
  for (let e = b; e; e = e.rest) {
    const next = bind(tree, joined, e.name, e.binding);
    if (next === undefined) return undefined;
    joined = next;
  }
  return joined;
}

/** The same bindings as mere text, further on by so many UTF-16 units. */
export function moveText(environment: Environment | null, by: number): Environment | null {
  if (environment === null) return null;
  const { name, binding, rest } = environment;
  const moved = { start: binding.start + by, end: binding.end + by, node: -1 };
  return { name, binding: moved, rest: moveText(rest, by) };
}

/** Whether two bindings are the same code up to white space. */
export function sameCode(tree: FlatTree, a: Binding, b: Binding): boolean {
  if (isSameText(tree.text, a.start, a.end, b.start, b.end)) return true;
  return a.node >= 0 && b.node >= 0 && sameNodes(tree, tree.unwrap(a.node), tree.unwrap(b.node));
}

function sameNodes(tree: FlatTree, a: number, b: number): boolean {
  if (tree.kind[a] !== tree.kind[b] || tree.last[a] - a !== tree.last[b] - b) return false;
  // Of Python's strings only the escapes are nodes; what stands between them is the string's own text.
  const content = tree.grammar.kind('string_content');
  for (let i = 0; i < tree.last[a] - a; i++) {
    const x = a + i;
    const y = b + i;
    if (tree.kind[x] !== tree.kind[y]) return false;
    const whole = tree.last[x] === x + 1 || tree.kind[x] === content;
    if (whole && !isSameText(tree.text, tree.start[x], tree.end[x], tree.start[y], tree.end[y])) return false;
  }
  return true;
}

/** Whether two stretches read the same. Most that do not differ in length or at once, which takes no copy to see. */
function isSameText(text: string, start: number, end: number, otherStart: number, otherEnd: number): boolean {
  if (end - start !== otherEnd - otherStart) return false;
  if (start === otherStart || start === end) return true;
  return (
    text.charCodeAt(start) === text.charCodeAt(otherStart) &&
    text.startsWith(text.slice(start, end), otherStart)
  );
}
