import type { LanguageSpec } from '../../syntax/language.ts';

/**
 * Semgrep's pattern syntax is not the language's own. Before a pattern goes through the language's grammar, what
 * the grammar does not know is written as identifiers that it does:
 *
 * `$X` -> `__mv_X`, `$...X` -> `__me_X`, `...` -> `__el__`, `<... e ...>` -> `__deep__(e)`,
 * `($X: T)` -> `__typed__(__mv_X, "T")`.
 */
const metavariablePrefix = '__mv_';
const sequencePrefix = '__me_';
export const ellipsisWord = '__el__';
export const deepWord = '__deep__';
export const typedWord = '__typed__';

/** `$X` for `__mv_X`, `$...X` for `__me_X`; undefined for ordinary words. */
export function metavariableOf(word: string): string | undefined {
  if (word.startsWith(metavariablePrefix)) return `$${word.slice(metavariablePrefix.length)}`;
  if (word.startsWith(sequencePrefix)) return `$...${word.slice(sequencePrefix.length)}`;
  return undefined;
}

/** Puts the pattern's own words back, for text inside strings. */
export function decodeText(text: string): string {
  return text
    .replaceAll(/__mv_(\w+)/g, '$$$1')
    .replaceAll(/__me_(\w+)/g, '$$...$1')
    .replaceAll(ellipsisWord, '...');
}

const metavariable = /\$(\.\.\.)?([A-Z_][A-Z_0-9]*)/y;
const typed = /\(\s*\$([A-Z_][A-Z_0-9]*)\s*:\s*([\w.<>[\]| ]+?)\s*\)/y;

export function encodePattern(source: string, spec: LanguageSpec): string {
  const python = spec.family === 'python';
  const brackets: string[] = [];
  /** Deep expressions that are open. */
  let deep = 0;
  let out = '';
  let i = 0;
  const copyString = (quote: string, formatted: boolean) => {
    out += quote;
    i += quote.length;
    while (i < source.length && !source.startsWith(quote, i)) {
      if (source[i] === '\\') {
        out += source.slice(i, i + 2);
        i += 2;
        continue;
      }
      metavariable.lastIndex = i;
      const opening = quote === '`' ? source.startsWith('${', i) : formatted && source[i] === '{';
      if (opening) {
        const close = matchingBrace(source, i + (quote === '`' ? 1 : 0));
        const from = i + (quote === '`' ? 2 : 1);
        const inner = source.slice(from, close);
        const any = inner.trim() === '...';
        out += `${source.slice(i, from)}${any ? ellipsisWord : encodePattern(inner, spec)}}`;
        i = close + 1;
      } else {
        out += source[i++];
      }
    }
    out += quote;
    i += quote.length;
  };
  while (i < source.length) {
    const rest = source.slice(i, i + 3);
    const prefixed = python && /[fF]/.test(source[i - 1] ?? '') && !/\w/.test(source[i - 2] ?? ' ');
    if (python && (rest === '"""' || rest === "'''")) copyString(rest, prefixed);
    else if (rest[0] === '"' || rest[0] === "'" || (!python && rest[0] === '`'))
      copyString(rest[0], prefixed);
    else if (source.startsWith('<...', i)) {
      out += `${deepWord}(`;
      deep++;
      i += 4;
    } else if (deep > 0 && source.startsWith('...>', i)) {
      out += ')';
      deep--;
      i += 4;
    } else if (
      rest === '...' &&
      (python || !/[\w$[{(]/.test(source[i + 3] ?? '') || isFunctionName(source, i))
    ) {
      out += ellipsisFor(source, i, brackets, python);
      i += 3;
    } else if (rest[0] === '$') {
      metavariable.lastIndex = i;
      const match = metavariable.exec(source);
      if (match) {
        out += `${match[1] ? sequencePrefix : metavariablePrefix}${match[2]}`;
        i = metavariable.lastIndex;
      } else {
        out += source[i++];
      }
    } else {
      typed.lastIndex = i;
      const match = rest[0] === '(' && !/[\w$)]\s*$/.test(source.slice(0, i)) ? typed.exec(source) : null;
      if (match && !/^\s*(=>|\{)/.test(source.slice(typed.lastIndex))) {
        out += `${typedWord}(${metavariablePrefix}${match[1]}, ${JSON.stringify(match[2])})`;
        i = typed.lastIndex;
        continue;
      }
      if ('([{'.includes(source[i])) brackets.push(openBracket(source, i, python));
      else if (')]}'.includes(source[i])) brackets.pop();
      out += source[i++];
    }
  }
  return out;
}

function matchingBrace(source: string, open: number): number {
  let depth = 0;
  for (let i = open; i < source.length; i++) {
    if (source[i] === '{') depth++;
    else if (source[i] === '}' && --depth === 0) return i;
  }
  return source.length;
}

/** `function ...(` stands for functions of any name or none. */
function isFunctionName(source: string, at: number): boolean {
  return /\bfunction\s*\*?\s*$/.test(source.slice(0, at)) && /^\.\.\.\s*\(/.test(source.slice(at));
}

/** What a bracket opens, as far as an ellipsis in it must know. */
function openBracket(source: string, at: number, python: boolean): string {
  if (source[at] !== '{') return source[at];
  if (!python) return /\bswitch\s*\((?:[^()]|\([^()]*\))*\)\s*$/.test(source.slice(0, at)) ? 'switch' : '{';
  const inner = source.slice(at + 1, matchingBrace(source, at)).replaceAll(nested, '');
  return /:|\*\*/.test(inner) || inner.trim() === '...' ? '{' : 'set';
}

/** Whether an ellipsis stands for cases of Python: in a line of its own above a case, or behind a `match`. */
function isAmongCases(source: string, at: number): boolean {
  const before = source.slice(0, at);
  const [indent] = /[^\n]*$/.exec(before)!;
  if (indent.trim() !== '') return false;
  const isCase = (line: string | undefined) => line?.startsWith(`${indent}case `) ?? false;
  const below = source
    .slice(at + 3)
    .split('\n')
    .slice(1);
  if (isCase(below.find((line) => line.trim() !== ''))) return true;
  // Of the lines above that are no deeper, the nearest is a case.
  const above = before.split('\n').slice(0, -1).reverse();
  return isCase(above.find((line) => line.trim() !== '' && !/^\s/.test(line.slice(indent.length))));
}

/** Whether what a statement begins with stands at the end, so that the statement is yet to come. */
function isHeader(source: string): boolean {
  return /\b(else|do|(if|while|for|with)\s*\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))\s*$/.test(source);
}

/** `<a>...</a>`: between tags, an ellipsis stands for children. */
function inElement(source: string, at: number, after: string): boolean {
  return /(?:<[\w.$]*(?:\s[^<>]*(?:=>[^<>]*)*)?|\/)>\s*$/.test(source.slice(0, at)) && after === '<';
}

/** Strings, and what stands in inner brackets. */
const nested = /"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/g;

/** An ellipsis as a list element, a statement or a dictionary entry, whichever the place asks for. */
function ellipsisFor(source: string, at: number, brackets: string[], python: boolean): string {
  const before = source.slice(0, at).trimEnd().at(-1) ?? '';
  const after = source.slice(at + 3).trimStart()[0] ?? '';
  const innermost = brackets.at(-1);
  if (isFunctionName(source, at) || inElement(source, at, after)) return ellipsisWord;
  if (innermost === 'switch' && before === ':') return `${ellipsisWord};`;
  if (innermost === 'switch' && !/\bcase$/.test(source.slice(0, at).trimEnd()))
    return after === '}' || after === 'c' || after === 'd' ? `case ${ellipsisWord}:` : `${ellipsisWord};`;
  if (python && isAmongCases(source, at)) return `case ${ellipsisWord}: pass`;
  if (python) return innermost === '{' && before !== ':' ? `${ellipsisWord}: ${ellipsisWord}` : ellipsisWord;
  if (/<[\w.$]+[^<>]*$/.test(source.slice(0, at))) return before === '=' ? `{${ellipsisWord}}` : ellipsisWord;
  if (
    after === ';' ||
    /[-+*/%&|<>?=]/.test(after) ||
    /\b(return|throw|await|yield|typeof|new|case)$/.test(source.slice(0, at).trimEnd())
  )
    return ellipsisWord;
  if (before === '?' || (before === ':' && (after === '}' || after === ','))) return ellipsisWord;
  const listed = before === ',' || after === ',' || before === '.' || before === '=' || after === '.';
  if (innermost === '(' && /\bfor\s*\($/.test(source.slice(0, at).trimEnd()) && after === ')')
    return `${ellipsisWord};${ellipsisWord};${ellipsisWord}`;
  if (listed || innermost === '(' || innermost === '[') return ellipsisWord;
  // `{...}` on its own may be a block as well as an object; both read a lone identifier.
  if (before === '{' && after === '}') return ellipsisWord;
  // What stands before it in the same line ends there.
  const ends = /[\w$)\]'"`][ \t]*$/.test(source.slice(0, at)) && !isHeader(source.slice(0, at));
  return `${ends ? ';' : ''}${ellipsisWord};`;
}
