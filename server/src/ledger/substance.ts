/**
 * What of a code's text matters. Formatters leave it as it is: they change white space and line breaks, and in JavaScript
 * and Python the quotes of strings and the comma after a last element. Any other change is one of substance.
 */
import { commentSyntaxOf } from './comment-syntax.ts';
import { inkOf, joinInk, logicalLines } from './layout.ts';

/** Languages in which indentation is part of the program. */
const indented = new Set([
  ...['python', 'yaml', 'dockercompose', 'haskell', 'fsharp', 'nim', 'coffeescript', 'makefile', 'pug'],
  'sass',
]);

const ofJavaScript = new Set(['javascript', 'javascriptreact', 'typescript', 'typescriptreact']);

/** The text without its layout. In languages that indent by meaning, each line's depth relative to the first stays. */
export function substanceOf(lines: readonly string[], languageId: string): string {
  const filled = lines.filter((line) => line.trim() !== '');
  const syntax = commentSyntaxOf(languageId);
  const comment = syntax?.close === '' ? syntax.open : undefined;
  if (ofJavaScript.has(languageId)) {
    const ink = filled.map((line) => inkOf(line, { sameQuotes: true, comment }));
    return joinInk(ink.map((line, index) => withBreak(withoutLastComma(line, ink[index + 1]))));
  }
  if (!indented.has(languageId)) return joinInk(filled.map((line) => inkOf(line, { comment })));
  const rows =
    languageId === 'python'
      ? logicalLines(filled)
      : filled.map((line) => ({ depth: depthOf(line), ink: inkOf(line, { comment }) }));
  const levels = [...new Set(rows.map(({ depth }) => depth))].sort((a, b) => a - b);
  return rows.map(({ depth, ink }) => `${levels.indexOf(depth)} ${ink}`).join('\n');
}

/** A comma at the end of a line whose bracket the next one closes says nothing, unless it stands for a missing element. */
function withoutLastComma(line: string, next: string | undefined): string {
  return next !== undefined && /^[)\]}]/.test(next) && /[^[(,],$/.test(line) ? line.slice(0, -1) : line;
}

/** What these words speak of has to stand on their line. */
function withBreak(line: string): string {
  return /(^|[^\w$])(break|continue|return|throw|yield)$/.test(line) ? `${line}\n` : line;
}

function depthOf(line: string): number {
  return line.length - line.trimStart().length;
}
