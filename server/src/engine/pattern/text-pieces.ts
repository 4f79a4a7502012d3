import { stringContent } from '../names/strings.ts';
import type { FlatTree } from '../syntax/flat-tree.ts';

/** A stretch of the text that an expression puts together, or the node of a value within it. */
export type TextPiece = { text: string; start: number; end: number } | { value: number };

const placeholder = /^(?:template_substitution|interpolation)$/;
const sum = /^binary_(?:expression|operator)$/;
/** What stands for a value in a text that is filled in: `%s`, `%(name)s`; `{}`, `{0}`, `{name:>5}`. */
const percentSigns = /%(?:\((\w+)\))?[-+ 0-9.]*[a-zA-Z]/g;
const braces = /\{(\w*)(?:![rsa])?(?::[^{}]*)?\}/g;

/** The pieces of a template or an f-string, or undefined for anything else. */
export function piecesOfLiteral(tree: FlatTree, n: number): TextPiece[] | undefined {
  const kind = tree.kindName(n);
  if (kind !== 'string' && kind !== 'template_string') return undefined;
  return tree
    .namedChildren(n)
    .filter((c) => !/^string_(start|end)$/.test(tree.kindName(c)))
    .map((c) => (placeholder.test(tree.kindName(c)) ? { value: c + 1 } : textPiece(tree, c)));
}

/** The pieces of a text that is put together in another way: a sum, `%`, `.format()`; or undefined. */
export function piecesOfExpression(tree: FlatTree, n: number): TextPiece[] | undefined {
  const kind = tree.kindName(n);
  if (kind === 'concatenated_string') return joined(tree, tree.namedChildren(n));
  if (kind === 'call') return piecesOfFormat(tree, n);
  if (!sum.test(kind)) return undefined;
  const left = tree.child(n, 'left');
  const right = tree.child(n, 'right');
  switch (operatorOf(tree, n)) {
    case '%':
      return kind === 'binary_operator' ? piecesOfPercent(tree, left, right) : undefined;
    case '+':
      // A part of a longer sum is no text of its own.
      return isPartOfSum(tree, n) ? undefined : joined(tree, operandsOf(tree, n));
    default:
      return undefined;
  }
}

const operatorOf = (tree: FlatTree, n: number): string => tree.textOf(tree.child(n, 'operator'));

const textPiece = (tree: FlatTree, n: number): TextPiece => ({
  text: tree.textOf(n),
  start: tree.start[n],
  end: tree.end[n],
});

function isPartOfSum(tree: FlatTree, n: number): boolean {
  const parent = tree.parent[n];
  return parent >= 0 && sum.test(tree.kindName(parent)) && operatorOf(tree, parent) === '+';
}

function operandsOf(tree: FlatTree, n: number): number[] {
  const operands: number[] = [];
  let at = n;
  for (; sum.test(tree.kindName(at)) && operatorOf(tree, at) === '+'; at = tree.child(at, 'left'))
    operands.push(tree.child(at, 'right'));
  return [at, ...operands.reverse()];
}

/** Undefined where none of the parts is a literal: what is added up may be numbers. */
function joined(tree: FlatTree, parts: readonly number[]): TextPiece[] | undefined {
  let isText = false;
  const pieces = parts.flatMap((part): TextPiece[] => {
    const n = tree.unwrap(part);
    const literal = piecesOfLiteral(tree, n);
    isText ||= literal !== undefined;
    return literal ?? [{ value: asItIs(tree, n) }];
  });
  return isText ? pieces : undefined;
}

/** `x` of `str(x)` and `String(x)`, which are only there because a sum wants texts. */
function asItIs(tree: FlatTree, n: number): number {
  const callee = tree.child(n, 'function');
  if (callee < 0 || !/^(?:str|String)$/.test(tree.textOf(callee))) return n;
  const given = tree.namedChildren(tree.child(n, 'arguments'));
  return given.length === 1 ? given[0] : n;
}

function piecesOfPercent(tree: FlatTree, left: number, right: number): TextPiece[] | undefined {
  const value = tree.unwrap(right);
  const isTuple = tree.kindName(value) === 'tuple';
  const values = isTuple ? tree.namedChildren(value) : [value];
  return filled(tree, left, percentSigns, (name, i) => (name ? undefined : values[i]));
}

function piecesOfFormat(tree: FlatTree, n: number): TextPiece[] | undefined {
  const callee = tree.child(n, 'function');
  if (tree.kindName(callee) !== 'attribute' || !tree.reads(tree.child(callee, 'attribute'), 'format'))
    return undefined;
  const given = tree.namedChildren(tree.child(n, 'arguments'));
  const isNamed = (c: number) => tree.kindName(c) === 'keyword_argument';
  const listed = given.filter((c) => !isNamed(c));
  return filled(tree, tree.child(callee, 'object'), braces, (key = '', i) => {
    if (/^\d*$/.test(key)) return listed[key === '' ? i : Number(key)];
    const named = given.find((c) => isNamed(c) && tree.reads(tree.child(c, 'name'), key));
    return named === undefined ? undefined : tree.child(named, 'value');
  });
}

/** A literal without values of its own, in whose text signs stand for values; undefined where one is missing. */
function filled(
  tree: FlatTree,
  literal: number,
  signs: RegExp,
  find: (key: string | undefined, i: number) => number | undefined,
): TextPiece[] | undefined {
  const content = stringContent(tree, tree.unwrap(literal));
  if (!content || content.interpolated) return undefined;
  const whole = tree.text.slice(content.start, content.end);
  const pieces: TextPiece[] = [];
  let from = 0;
  const add = (end: number) => {
    if (end > from)
      pieces.push({ text: whole.slice(from, end), start: content.start + from, end: content.start + end });
  };
  let i = 0;
  for (const sign of whole.matchAll(signs)) {
    const value = find(sign[1], i++);
    if (value === undefined) return undefined;
    add(sign.index);
    pieces.push({ value });
    from = sign.index + sign[0].length;
  }
  add(whole.length);
  return pieces;
}
