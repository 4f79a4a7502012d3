/** A text as one word of a POSIX shell, for commands that people are told to run. */

/** A name that begins with a dash is no option then: it is told from the folder at hand. */
export function shellWord(text: string): string {
  const name = text.startsWith('-') ? `./${text}` : text;
  return /^[\w./:@%+=,-]+$/.test(name) ? name : `'${name.replaceAll("'", String.raw`'\''`)}'`;
}
