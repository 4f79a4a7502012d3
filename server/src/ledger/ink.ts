/** The visible characters of a text: what is left of it when white space is taken out everywhere, strings included. */
export function inkOf(text: string): string {
  return text.replace(/\s+/g, '');
}
