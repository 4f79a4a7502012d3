/** The lines of a CODEOWNERS file, cut into words. */

export interface Word {
  text: string;
  /** UTF-16, from 1. */
  column: number;
}

export interface OwnersLine {
  /** From 1. */
  number: number;
  words: Word[];
}

/** Lines that are empty or a comment are left out. White space behind a backslash belongs to the word. */
export function readLines(text: string): OwnersLine[] {
  return text.split(/\r?\n/).flatMap((line, index): OwnersLine[] => {
    const words = [...line.matchAll(/(?:\\.|[^\s\\]|\\$)+/gu)].map((found) => ({
      text: found[0],
      column: found.index + 1,
    }));
    return words.length === 0 || words[0]!.text.startsWith('#') ? [] : [{ number: index + 1, words }];
  });
}
