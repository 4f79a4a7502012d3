/**
 * A message, which marks code with backticks as Markdown does, for where an editor shows plain text: code stands in
 * quotation marks there.
 */
export function plainText(message: string): string {
  return message.replace(/(?<!`)(`+)(?!`) ?(.+?) ?(?<!`)\1(?!`)/gs, '‘$2’');
}
