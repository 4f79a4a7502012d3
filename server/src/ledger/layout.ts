/** Takes the layout out of code, and knows just so much of a language as to leave strings and comments alone. */

const word = /[\p{L}\p{M}\p{N}_$]/u;

/** Code without the white space that says nothing, written piece by piece. */
class Ink {
  readonly #pieces: string[] = [];
  /** White space has come since the last piece. */
  isSpaced = false;

  /** With a space before it only where it would run together with what is there, as words or signs do. */
  add(piece: string): void {
    if (piece === '') return;
    const [last, first] = [this.last, piece[0]!];
    const runsTogether = (word.test(last) && word.test(first)) || (last === first && /[+-]/.test(last));
    this.#pieces.push(this.isSpaced && runsTogether ? ` ${piece}` : piece);
    this.isSpaced = false;
  }

  /** The last character; empty where there is none. */
  get last(): string {
    return this.#pieces.at(-1)?.at(-1) ?? '';
  }

  /** At most so many of the last pieces. */
  tail(count: number): string {
    return this.#pieces.slice(-count).join('');
  }

  dropLast(): void {
    this.#pieces.pop();
  }

  get text(): string {
    return this.#pieces.join('');
  }
}

/** Lines without layout as one text: a line break is white space as any other. */
export function joinInk(lines: readonly string[]): string {
  const ink = new Ink();
  for (const line of lines) {
    ink.isSpaced = true;
    ink.add(line);
  }
  return ink.text;
}

export interface InkOptions {
  /** Writes `'a'` as `"a"` where that is the same string. */
  sameQuotes?: boolean;
  /** What a comment up to the end of the line begins with: where the line has one, its line break stays. */
  comment?: string | undefined;
}

/** A line without layout; white space in strings that end on the line stays. */
export function inkOf(line: string, { sameQuotes = false, comment }: InkOptions = {}): string {
  const ink = new Ink();
  let hasComment = false;
  const unclosed = new Set<string>();
  for (let at = 0; at < line.length; at++) {
    const character = line[at]!;
    if (/\s/.test(character)) {
      ink.isSpaced = true;
      continue;
    }
    hasComment ||= comment !== undefined && line.startsWith(comment, at);
    const end = isQuote(character) && !unclosed.has(character) ? closingQuote(line, at) : undefined;
    if (end === undefined) {
      // An apostrophe in a comment, or a string that goes on.
      if (isQuote(character)) unclosed.add(character);
      ink.add(character);
    } else {
      ink.add(quoted(line.slice(at, end + 1), sameQuotes));
      at = end;
    }
  }
  return hasComment ? `${ink.text}\n` : ink.text;
}

/**
 * The statements of Python, each with the depth of its first line: a line goes on in the next one within brackets, within a
 * string of three quotes and after a backslash. The comma after a last argument or element is left out, where it makes no
 * tuple.
 */
export function logicalLines(lines: readonly string[]): { depth: number; ink: string }[] {
  const found: { depth: number; ink: Ink }[] = [];
  /** For each open bracket, whether a last comma in it may make a tuple. */
  const brackets: boolean[] = [];
  let triple: string | undefined;
  let isContinued = false;
  for (const line of lines) {
    if (!isContinued) found.push({ depth: line.length - line.trimStart().length, ink: new Ink() });
    const { ink } = found.at(-1)!;
    ink.isSpaced = true;
    let isComment = false;
    isContinued = false;
    const unclosed = new Set<string>();
    for (let at = 0; at < line.length; at++) {
      const character = line[at]!;
      const three = line.slice(at, at + 3);
      if (triple === undefined ? !isComment && isTriple(three) : three === triple) {
        triple = triple === undefined ? three : undefined;
        ink.add('"""');
        at += 2;
      } else if (/\s/.test(character)) ink.isSpaced = true;
      else if (isComment || triple !== undefined) ink.add(character);
      else if (isQuote(character) && !unclosed.has(character)) {
        const end = closingQuote(line, at);
        if (end === undefined) unclosed.add(character);
        ink.add(end === undefined ? character : quoted(line.slice(at, end + 1), true));
        at = end ?? at;
      } else if (character === '\\' && line.slice(at + 1).trim() === '') isContinued = true;
      else {
        isComment = character === '#';
        if (/[([{]/.test(character)) brackets.push(mayHoldTuple(character, ink));
        else if (/[)\]}]/.test(character) && brackets.pop() === false && ink.last === ',') ink.dropLast();
        ink.add(character);
      }
    }
    // The next line is none of the comment.
    if (isComment) ink.add('\n');
    isContinued ||= brackets.length > 0 || triple !== undefined;
  }
  return found.map(({ depth, ink }) => ({ depth, ink: ink.text }));
}

const keyword =
  /(^|\W)(and|as|assert|await|del|elif|else|for|from|if|in|is|lambda|not|or|print|raise|return|while|with|yield)$/;

/** In a call, a list, a dictionary or a set the last comma says nothing. */
function mayHoldTuple(bracket: string, before: Ink): boolean {
  const follows = /[\w)\]]/.test(before.last) && !keyword.test(before.tail(8));
  return bracket === '(' ? !follows : bracket === '[' && follows;
}

function isTriple(three: string): boolean {
  return three === '"""' || three === "'''";
}

function isQuote(character: string): boolean {
  return character === '"' || character === "'" || character === '`';
}

/** Where the string that begins at `start` ends, on the same line. */
function closingQuote(line: string, start: number): number | undefined {
  for (let at = start + 1; at < line.length; at++) {
    if (line[at] === '\\') at++;
    else if (line[at] === line[start]) return at;
  }
  return undefined;
}

function quoted(string: string, sameQuotes: boolean): string {
  return sameQuotes && string[0] === "'" && !/["\\]/.test(string) ? `"${string.slice(1, -1)}"` : string;
}
