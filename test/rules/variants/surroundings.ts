/** The same code within a function, a method, a callback, a condition, a `try`. */
import type { TextEdit } from '../../../server/src/engine/finding.ts';
import { type Change, type Maker, nodesOf, type Snippet } from './snippet.ts';

interface Frame {
  what: string;
  head: string[];
  tail: string[];
  /** What it makes of the code: a function that may wait, one that may not, or no function at all. */
  makes: 'async' | 'function' | 'block';
}

const javascript: Frame[] = [
  { what: 'in a function', head: ['function run() {'], tail: ['}'], makes: 'function' },
  { what: 'in an async function', head: ['async function run() {'], tail: ['}'], makes: 'async' },
  { what: 'in a method', head: ['class Service {', '  run() {'], tail: ['  }', '}'], makes: 'function' },
  {
    what: 'in an async method',
    head: ['class Service {', '  async run() {'],
    tail: ['  }', '}'],
    makes: 'async',
  },
  { what: 'in a callback', head: ['jobs.forEach((job) => {'], tail: ['});'], makes: 'function' },
  { what: 'in a condition', head: ['if (isReady) {'], tail: ['}'], makes: 'block' },
  {
    what: 'in a try',
    head: ['try {'],
    tail: ['} catch (failure) {', '  throw failure;', '}'],
    makes: 'block',
  },
];

const python: Frame[] = [
  { what: 'in a function', head: ['def run():'], tail: [], makes: 'function' },
  { what: 'in an async function', head: ['async def run():'], tail: [], makes: 'async' },
  { what: 'in a method', head: ['class Service:', '    def run(self):'], tail: [], makes: 'function' },
  { what: 'in a condition', head: ['if is_ready:'], tail: [], makes: 'block' },
  { what: 'in a try', head: ['try:'], tail: ['except KeyError:', '    raise'], makes: 'block' },
];

export const surroundings: Maker = (snippet) => {
  const { tree, text, flagged, named } = snippet;
  const body = bodyOf(snippet);
  if (body === undefined || tree.count === 0) return [];
  const frames = (snippet.python ? python : javascript).filter(({ makes }) => {
    if (makes === 'block') return true;
    if (named) return false;
    if (makes === 'function') return !waits(snippet);
    // To wait, or not to, may be what a rule is about.
    return flagged;
  });
  return frames.map(({ what, head, tail }): Change => {
    const unit = snippet.python ? '    ' : '  ';
    const depth = unit.repeat(head.length);
    const edits: TextEdit[] = [
      { start: body, end: body, text: `${head.join('\n')}\n${lineIndent(text, body, depth)}` },
    ];
    for (const start of lineStarts(snippet, body)) edits.push({ start, end: start, text: depth });
    if (tail.length > 0) edits.push({ start: text.length, end: text.length, text: `${tail.join('\n')}\n` });
    return { what, edits };
  });
};

const lineIndent = (text: string, offset: number, depth: string): string =>
  text[offset] === '\n' ? '' : depth;

/** Where the code after the imports begins; undefined where there is none, or imports and exports come later. */
function bodyOf(snippet: Snippet): number | undefined {
  const { tree } = snippet;
  const statements = tree.namedChildren(0);
  const isImport = (n: number) =>
    /^(?:import|import_from|future_import)_statement$/.test(tree.kindName(n)) ||
    (tree.kindName(n) === 'lexical_declaration' && /=\s*require\(/.test(tree.textOf(n)));
  const first = statements.findIndex((n) => !isImport(n));
  if (first < 0 || tree.kindName(0) === 'ERROR') return undefined;
  const later = statements.slice(first);
  if (later.some((n) => /^(?:import|import_from|export|ERROR)(?:_statement)?$/.test(tree.kindName(n))))
    return undefined;
  // A directive is one at the top alone.
  if (/^['"]use \w+/.test(tree.textOf(statements[first]!))) return undefined;
  return tree.start[statements[first]!]!;
}

/** Whether it waits for something outside of any function of its own. */
function waits(snippet: Snippet): boolean {
  const { tree } = snippet;
  for (const n of nodesOf(snippet, 'await_expression', 'await')) {
    let isOutside = true;
    for (let p = tree.parent[n]!; p >= 0; p = tree.parent[p]!)
      if (/function|method|lambda/.test(tree.kindName(p))) isOutside = false;
    if (isOutside) return true;
  }
  return false;
}

/** The starts of all lines behind `from` with something on them, but those within a string. */
export function lineStarts(snippet: Snippet, from: number): number[] {
  const { text } = snippet;
  const starts: number[] = [];
  const strings = [...nodesOf(snippet, 'string', 'template_string')].map((n) => [
    snippet.tree.start[n]!,
    snippet.tree.end[n]!,
  ]);
  for (let at = text.indexOf('\n', from) + 1; at > 0 && at < text.length; at = text.indexOf('\n', at) + 1)
    if (text[at] !== '\n' && !strings.some(([start, end]) => start! < at && at < end!)) starts.push(at);
  return starts;
}
