/** What does not matter to the language: semicolons, commas, line breaks, indentation, the order of names, `let`. */
import type { TextEdit } from '../../../server/src/engine/finding.ts';
import { type Change, indentAt, type Maker, nodesOf, replace, type Snippet } from './snippet.ts';
import { lineStarts } from './surroundings.ts';

export const layout: Maker = (snippet) => {
  const common: Change[] = [
    { what: 'line breaks of Windows', edits: lineEnds(snippet) },
    { what: 'deeper indentation', edits: deeper(snippet) },
    { what: 'a comma at the end of lists', edits: trailingCommas(snippet) },
    { what: 'arguments on lines of their own', edits: brokenCalls(snippet) },
  ];
  return snippet.python
    ? [...common, reversed(snippet, 'keywords in another order', 'argument_list', 'keyword_argument')]
    : [
        ...common,
        reversed(snippet, 'properties in another order', 'object', 'pair'),
        { what: 'no semicolons', edits: semicolons(snippet) },
        { what: 'let', edits: declared(snippet, 'let') },
        { what: 'var', edits: declared(snippet, 'var') },
      ];
};

export const lineEnds = ({ text }: Pick<Snippet, 'text'>): TextEdit[] =>
  [...text.matchAll(/\n/g)].map(({ index }) => ({ start: index, end: index + 1, text: '\r\n' }));

function deeper(snippet: Snippet): TextEdit[] {
  return lineStarts(snippet, 0).flatMap((start) => {
    const indent = /^[ \t]*/.exec(snippet.text.slice(start))![0];
    return indent === '' ? [] : [{ start, end: start, text: indent }];
  });
}

const lists = ['arguments', 'argument_list', 'array', 'list', 'object', 'dictionary'];

function trailingCommas(snippet: Snippet): TextEdit[] {
  const { tree } = snippet;
  return [...nodesOf(snippet, ...lists)].flatMap((n) => {
    const items = tree.namedChildren(n);
    const last = items.at(-1);
    if (
      last === undefined ||
      !isCalled(snippet, n) ||
      items.some((item) => /generator/.test(tree.kindName(item)))
    )
      return [];
    const end = tree.end[last]!;
    const rest = tree.text.slice(end, tree.end[n]!);
    return /^\s*[)\]}]$/.test(rest) ? [{ start: end, end, text: ',' }] : [];
  });
}

/** Not an import, which takes one argument and nothing else. */
function isCalled({ tree }: Snippet, n: number): boolean {
  if (!/^argument/.test(tree.kindName(n))) return true;
  return !/^(?:import|require)$/.test(tree.textOf(tree.parent[n]! + 1)) && tree.text[tree.start[n]!] === '(';
}

function brokenCalls(snippet: Snippet): TextEdit[] {
  const { tree, text, python } = snippet;
  const taken: TextEdit[] = [];
  for (const n of nodesOf(snippet, 'arguments', 'argument_list')) {
    const items = tree.namedChildren(n);
    const code = tree.textOf(n);
    if (items.length < 2 || code.includes('\n') || !isCalled(snippet, n)) continue;
    if ([...nodesOf(snippet, 'interpolation', 'template_substitution')].some((p) => tree.contains(p, n)))
      continue;
    let line = tree.start[n]!;
    while (line > 0 && text[line - 1] !== '\n') line--;
    const indent = /^[ \t]*/.exec(text.slice(line))![0] + (python ? '    ' : '  ');
    for (const item of items) {
      const start = tree.start[item]!;
      const before = /[ \t]*$/.exec(text.slice(0, start))![0].length;
      taken.push({ start: start - before, end: start, text: `\n${indent}` });
    }
  }
  return taken;
}

/** The names of each list in the other order, where nothing else stands behind the first of them. */
function reversed(snippet: Snippet, what: string, list: string, item: string): Change {
  const { tree } = snippet;
  const edits: TextEdit[] = [];
  const moved: Change['moved'] = [];
  for (const n of nodesOf(snippet, list)) {
    const items = tree.namedChildren(n);
    const first = items.findIndex((c) => tree.kindName(c) === item);
    const named = first < 0 ? [] : items.slice(first);
    if (named.length < 2 || named.some((c) => tree.kindName(c) !== item)) continue;
    // Where an outer list is turned round, those within keep their order.
    if (edits.some(({ start, end }) => start <= tree.start[n]! && tree.end[n]! <= end)) continue;
    const turned = named.map((c, i) => replace(snippet, c, tree.textOf(named[named.length - 1 - i]!)));
    edits.push(...turned);
    named.forEach((c, i) => {
      moved.push({ start: tree.start[c]!, end: tree.end[c]!, to: turned[named.length - 1 - i]! });
    });
  }
  return { what, edits, moved };
}

function semicolons(snippet: Snippet): TextEdit[] {
  const { tree, text } = snippet;
  const kinds = [
    'expression_statement',
    'lexical_declaration',
    'return_statement',
    'throw_statement',
    'import_statement',
  ];
  return [...nodesOf(snippet, ...kinds)].flatMap((n) => {
    const end = tree.end[n]!;
    if (text[end - 1] !== ';' || tree.kindName(tree.parent[n]!) === 'for_statement') return [];
    // Without it the next line would go on with this one.
    const isLast =
      /^[ \t]*(?:\/\/.*)?\n\s*(?![\s([`+\-/*.,])/.test(text.slice(end)) || /^\s*$/.test(text.slice(end));
    return isLast && indentAt(text, tree.start[n]!) !== undefined ? [{ start: end - 1, end, text: '' }] : [];
  });
}

function declared(snippet: Snippet, keyword: 'let' | 'var'): TextEdit[] {
  const { tree, text } = snippet;
  return [...nodesOf(snippet, 'lexical_declaration', 'for_in_statement')].flatMap((n) => {
    const [word] = /\b(?:const|let|var)\b/.exec(tree.textOf(n).slice(0, 14)) ?? [];
    if (word === undefined || word === keyword) return [];
    const start = text.indexOf(word, tree.start[n]!);
    return [{ start, end: start + word.length, text: keyword }];
  });
}
