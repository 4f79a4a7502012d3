/** The same text put together in another way: template, concatenation, f-string, `format`, `%`. */
import type { TextEdit } from '../../../server/src/engine/finding.ts';
import { type Change, type Maker, nodesOf, replace, type Snippet } from './snippet.ts';

/** A text in pieces: what is written, and the code of what is put between. */
type Piece = { text: string } | { code: string };

export const interpolation: Maker = (snippet) => (snippet.python ? inPython(snippet) : inJavaScript(snippet));

const simple = /^[\w$.]+(?:\([^()]*\)|\[[^[\]]*\])*$/;
const inParentheses = (code: string): string => (simple.test(code) ? code : `(${code})`);

/** A string of the language that stands for the text. */
const quoted = (text: string): string => `"${text.replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;

function inJavaScript(snippet: Snippet): Change[] {
  const { tree } = snippet;
  const concatenated: TextEdit[] = [];
  for (const n of nodesOf(snippet, 'template_string')) {
    const pieces = piecesOfTemplate(snippet, n);
    if (!pieces || tree.kindName(tree.parent[n]!) === 'call_expression' || isInner(snippet, n)) continue;
    const parts = pieces.map((piece) => ('text' in piece ? quoted(piece.text) : inParentheses(piece.code)));
    if ('code' in pieces[0]!) parts.unshift('""');
    concatenated.push(replace(snippet, n, holdTogether(snippet, n, parts.join(' + '))));
  }
  const templates: TextEdit[] = [];
  for (const n of nodesOf(snippet, 'binary_expression')) {
    const pieces = isInner(snippet, n) ? undefined : piecesOfSum(snippet, n);
    if (!pieces) continue;
    const text = pieces.map((piece) => ('text' in piece ? piece.text : `\${${piece.code}}`)).join('');
    if (!text.includes('`')) templates.push(replace(snippet, n, `\`${text}\``));
  }
  return [
    { what: 'concatenation in place of templates', edits: concatenated },
    { what: 'templates in place of concatenation', edits: templates },
  ];
}

/** A template with values between, or undefined for one without them or with escapes. */
function piecesOfTemplate({ tree }: Snippet, n: number): Piece[] | undefined {
  const substitutions = tree.children(n).filter((c) => tree.kindName(c) === 'template_substitution');
  if (substitutions.length === 0) return undefined;
  const pieces: Piece[] = [];
  let at = tree.start[n]! + 1;
  const add = (end: number) => {
    if (end > at) pieces.push({ text: tree.text.slice(at, end) });
  };
  for (const substitution of substitutions) {
    add(tree.start[substitution]!);
    pieces.push({ code: tree.text.slice(tree.start[substitution]! + 2, tree.end[substitution]! - 1).trim() });
    at = tree.end[substitution]!;
  }
  add(tree.end[n]! - 1);
  return pieces.some((piece) => 'text' in piece && piece.text.includes('\\')) ? undefined : pieces;
}

/** A sum with a string among its first two parts, or undefined. */
function piecesOfSum({ tree, python }: Snippet, n: number): Piece[] | undefined {
  const parts: number[] = [];
  for (let at = n; ; at = tree.child(at, 'left')) {
    const isSum = /^binary_(?:expression|operator)$/.test(tree.kindName(at));
    if (!isSum || tree.textOf(tree.child(at, 'operator')) !== '+') {
      parts.unshift(at);
      break;
    }
    parts.unshift(tree.child(at, 'right'));
  }
  const isString = (part: number) => tree.kindName(part) === 'string';
  if (parts.length < 2 || !parts.slice(0, 2).some(isString)) return undefined;
  const pieces = parts.map((part): Piece | undefined => {
    const code = tree.textOf(part);
    if (isString(part)) {
      const [, , text] = /^(['"])([^\\\n]*)\1$/.exec(code) ?? [];
      return text === undefined || /[`{}]|\$\{/.test(text) || (python && /^['"]{2}/.test(text))
        ? undefined
        : { text };
    }
    return python && /['"{}\\\n]/.test(code)
      ? undefined
      : { code: python ? code.replace(/^str\((\w+)\)$/, '$1') : code };
  });
  return pieces.every((piece) => piece !== undefined) ? pieces : undefined;
}

/** Whether it is part of another text that is put together. */
function isInner({ tree }: Snippet, n: number): boolean {
  for (let p = tree.parent[n]!; p >= 0; p = tree.parent[p]!) {
    const kind = tree.kindName(p);
    if (/^(?:binary_expression|binary_operator|template_string|string|concatenated_string)$/.test(kind))
      return true;
    if (/statement|block|arguments|argument_list|pair/.test(kind)) return false;
  }
  return false;
}

/** In parentheses, unless nothing beside it could take a part of the sum. */
function holdTogether({ tree }: Snippet, n: number, sum: string): string {
  const alone =
    /^(?:arguments|argument_list|variable_declarator|assignment|assignment_expression|return_statement|pair|keyword_argument|array|list|parenthesized_expression)$/;
  return alone.test(tree.kindName(tree.parent[n]!)) ? sum : `(${sum})`;
}

function inPython(snippet: Snippet): Change[] {
  const { tree } = snippet;
  const changes = {
    sum: { what: 'concatenation in place of f-strings', edits: [] as TextEdit[] },
    format: { what: 'format in place of f-strings', edits: [] as TextEdit[] },
    percent: { what: '% in place of f-strings', edits: [] as TextEdit[] },
    fromSum: { what: 'f-strings in place of concatenation', edits: [] as TextEdit[] },
    fromPercent: { what: 'f-strings in place of %', edits: [] as TextEdit[] },
  };
  for (const n of nodesOf(snippet, 'string')) {
    const pieces = isInner(snippet, n) ? undefined : piecesOfFString(snippet, n);
    if (!pieces) continue;
    const codes = pieces.flatMap((piece) => ('code' in piece ? [piece.code] : []));
    const render = (value: string, double: RegExp) =>
      quoted(pieces.map((piece) => ('text' in piece ? piece.text.replace(double, '$&$&') : value)).join(''));
    const parts = pieces.map((piece) => ('text' in piece ? quoted(piece.text) : `str(${piece.code})`));
    const tuple = codes.length === 1 ? `(${codes[0]},)` : `(${codes.join(', ')})`;
    changes.sum.edits.push(replace(snippet, n, holdTogether(snippet, n, parts.join(' + '))));
    changes.format.edits.push(replace(snippet, n, `${render('{}', /[{}]/g)}.format(${codes.join(', ')})`));
    changes.percent.edits.push(
      replace(snippet, n, holdTogether(snippet, n, `${render('%s', /%/g)} % ${tuple}`)),
    );
  }
  for (const n of nodesOf(snippet, 'binary_operator')) {
    if (isInner(snippet, n)) continue;
    const sum = piecesOfSum(snippet, n);
    const percent = sum ? undefined : piecesOfPercent(snippet, n);
    const pieces = sum ?? percent;
    if (!pieces) continue;
    const text = pieces.map((piece) => ('text' in piece ? piece.text : `{${piece.code}}`)).join('');
    const edit = replace(snippet, n, `f${quoted(text)}`);
    if (pieces.some((piece) => 'text' in piece && piece.text.includes('"'))) continue;
    (sum ? changes.fromSum : changes.fromPercent).edits.push(edit);
  }
  return Object.values(changes).filter(({ edits }) => tree.count > 0 && edits.length > 0);
}

/** An f-string on one line with plain values between, or undefined. */
function piecesOfFString({ tree }: Snippet, n: number): Piece[] | undefined {
  const text = tree.textOf(n);
  if (!/^f(?:"[^"]*"|'[^']*')$/.test(text) || /[\\\n]|\{\{|\}\}/.test(text)) return undefined;
  const values = tree.children(n).filter((c) => tree.kindName(c) === 'interpolation');
  if (values.length === 0) return undefined;
  const pieces: Piece[] = [];
  let at = tree.start[n]! + 2;
  for (const value of values) {
    if (tree.start[value]! > at) pieces.push({ text: tree.text.slice(at, tree.start[value]!) });
    const code = tree.text.slice(tree.start[value]! + 1, tree.end[value]! - 1);
    if (tree.namedChildren(value).length !== 1 || /[!:=]/.test(code)) return undefined;
    pieces.push({ code });
    at = tree.end[value]!;
  }
  if (tree.end[n]! - 1 > at) pieces.push({ text: tree.text.slice(at, tree.end[n]! - 1) });
  return pieces;
}

/** `"…%s…" % value` with plain values, or undefined. */
function piecesOfPercent({ tree }: Snippet, n: number): Piece[] | undefined {
  if (tree.textOf(tree.child(n, 'operator')) !== '%') return undefined;
  const [, , text] = /^(['"])([^'"\\\n{}]*)\1$/.exec(tree.textOf(tree.child(n, 'left'))) ?? [];
  if (text === undefined || /%[^s]/.test(text)) return undefined;
  const right = tree.child(n, 'right');
  const values = tree.kindName(right) === 'tuple' ? tree.namedChildren(right) : [right];
  const texts = text.split('%s');
  const codes = values.map((value) => tree.textOf(value));
  if (texts.length !== codes.length + 1 || codes.some((code) => !simple.test(code))) return undefined;
  return texts.flatMap((part, i) => [{ text: part }, ...(i < codes.length ? [{ code: codes[i]! }] : [])]);
}
