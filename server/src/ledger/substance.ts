/** What of a code's text matters: reformatting leaves it as it is, any other change does not. */

/** Languages in which indentation is part of the program. */
const indented = new Set([
  ...[
    'python',
    'yaml',
    'dockercompose',
    'haskell',
    'fsharp',
    'nim',
    'coffeescript',
    'makefile',
    'pug',
    'sass',
  ],
]);

/** The text without its layout. In languages that indent by meaning, each line's depth relative to the first stays. */
export function substanceOf(lines: readonly string[], languageId: string): string {
  const filled = lines.filter((line) => line.trim() !== '');
  if (!indented.has(languageId)) return filled.join('').replace(/\s+/g, '');
  const depths = filled.map((line) => line.length - line.trimStart().length);
  const levels = [...new Set(depths)].sort((a, b) => a - b);
  return filled
    .map((line, index) => `${levels.indexOf(depths[index]!)} ${line.replace(/\s+/g, '')}`)
    .join('\n');
}
