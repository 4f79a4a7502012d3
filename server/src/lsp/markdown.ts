/** Words from records and files as parts of Markdown: nothing of them becomes a link, an image, markup or a column. */

export function escapeText(words: string): string {
  return (
    words
      .replace(/[\r\n]+/g, ' ')
      .replace(/[\\`*_{}[\]()<>#|!&@]/g, '\\$&')
      // Addresses become links without any markup.
      .replace(/:(?=\/\/)|(?<=\bwww)\./gi, '\\$&')
  );
}

export function toCode(words: string): string {
  return `\`${words.replace(/[\r\n`]+/g, ' ').replaceAll('|', '\\|')}\``;
}
