/** A page's example as the makers of variants see it. */
import type { TextEdit } from '../../../server/src/engine/finding.ts';
import { Names } from '../../../server/src/engine/names/names.ts';
import type { SourceFile } from '../../../server/src/engine/source-file.ts';
import type { FlatTree } from '../../../server/src/engine/syntax/flat-tree.ts';

export interface Snippet {
  text: string;
  tree: FlatTree;
  names: Names;
  python: boolean;
  /** Whether the rule flags it; what must stay silent is changed less, for a change may be what makes it wrong. */
  flagged: boolean;
  /** Whether it stands in a file of a certain name, such as a configuration, whose statements stay at its top. */
  named: boolean;
  /** Where findings stand; for code that is accepted, none. */
  findings: readonly { start: number; end: number }[];
}

/** One way of writing the same. */
export interface Change {
  what: string;
  edits: TextEdit[];
  /** An edit any line of whose text may be flagged instead of the place that was: what it says has moved there. */
  orAt?: TextEdit;
  /** Stretches of the text that an edit elsewhere says again. */
  moved?: { start: number; end: number; to: TextEdit }[];
}

export type Maker = (snippet: Snippet) => Change[];

export function snippetOf(
  file: SourceFile,
  flagged: boolean,
  named: boolean,
  findings: Snippet['findings'],
): Snippet {
  const { text, tree } = file;
  const python = tree.grammar.spec.family === 'python';
  return { text, tree, names: new Names(tree), python, flagged, named, findings };
}

/** All nodes of some kinds, in document order. */
export function* nodesOf({ tree }: Snippet, ...kinds: string[]): Generator<number> {
  for (let n = 0; n < tree.count; n++) if (kinds.includes(tree.kindName(n))) yield n;
}

/** The nearest node of one of the kinds around `n`, `n` itself excluded, or -1. */
export function around({ tree }: Snippet, n: number, ...kinds: string[]): number {
  for (let p = tree.parent[n]!; p >= 0; p = tree.parent[p]!) if (kinds.includes(tree.kindName(p))) return p;
  return -1;
}

/** The white space before the first word of the line on which `offset` stands, or undefined where words come before it. */
export function indentAt(text: string, offset: number): string | undefined {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return /^[ \t]*$/.test(before) ? before : undefined;
}

/** The edit that puts another text in a node's place. */
export function replace({ tree }: Snippet, n: number, text: string): TextEdit {
  return { start: tree.start[n]!, end: tree.end[n]!, text };
}

/** A name that nothing in the snippet has yet, members and keywords aside. */
export function freshName(snippet: Snippet, wanted: string): string {
  const { tree, python } = snippet;
  const taken = new Set<string>();
  for (const n of nodesOf(snippet, 'identifier', 'type_identifier', 'shorthand_property_identifier'))
    if (!python || !isMemberOrKeyword(snippet, n)) taken.add(tree.textOf(n));
  let name = wanted;
  for (let i = 2; taken.has(name); i++) name = `${wanted}${i}`;
  return name;
}

/** Whether a Python identifier is the name of a member or a keyword, which no variable is meant by. */
export function isMemberOrKeyword({ tree }: Snippet, n: number): boolean {
  const parent = tree.parent[n]!;
  if (parent < 0) return false;
  const kind = tree.kindName(parent);
  if (kind === 'attribute') return tree.child(parent, 'attribute') === n;
  return kind === 'keyword_argument' && tree.child(parent, 'name') === n;
}
