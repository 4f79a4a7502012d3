/**
 * What of a code's text matters. Formatters leave it as it is: they change white space and line breaks, and in JavaScript
 * and Python the quotes of strings and the comma after a last element. Any other change is one of substance.
 */
import { commentSyntaxOf } from './comment-syntax.ts';
import { joinInk, lineInk, logicalLines, scriptInk } from './layout.ts';

/** Languages in which indentation is part of the program. */
const indented = new Set([
  ...['python', 'yaml', 'dockercompose', 'haskell', 'fsharp', 'nim', 'coffeescript', 'makefile', 'pug'],
  'sass',
]);

const ofJavaScript = new Set(['javascript', 'javascriptreact', 'typescript', 'typescriptreact']);

/** The text without its layout. In languages that indent by meaning, each line's depth relative to the first stays. */
export function substanceOf(lines: readonly string[], languageId: string): string {
  const filled = lines.filter((line) => line.trim() !== '');
  if (ofJavaScript.has(languageId)) return scriptInk(filled);
  const syntax = commentSyntaxOf(languageId);
  const comment = syntax?.close === '' ? syntax.open : undefined;
  if (!indented.has(languageId)) return joinInk(filled.map((line) => lineInk(line, comment)));
  const rows =
    languageId === 'python'
      ? logicalLines(filled)
      : filled.map((line) => ({ depth: line.length - line.trimStart().length, ink: lineInk(line, comment) }));
  const isComment = (ink: string) => comment !== undefined && ink.startsWith(comment);
  const depths = rows.filter(({ ink }) => !isComment(ink)).map(({ depth }) => depth);
  const levels = [...new Set(depths)].sort((a, b) => a - b);
  return rows.map(({ depth, ink }) => (isComment(ink) ? ink : `${levels.indexOf(depth)} ${ink}`)).join('\n');
}
