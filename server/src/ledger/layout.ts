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

  /** Takes the parentheses from the name at the end, as from the only parameter of an arrow function. */
  bareParameter(): void {
    const close = this.#pieces.length - 1;
    if (this.#pieces[close] !== ')') return;
    let start = close;
    while (start > 0 && /^[\w$]$/.test(this.#pieces[start - 1]!)) start--;
    if (start === close || this.#pieces[start - 1] !== '(') return;
    const name = this.#pieces.slice(start, close).join('');
    this.#pieces.length = start - 1;
    const wasSpaced = this.isSpaced;
    this.isSpaced = true;
    this.add(name);
    this.isSpaced = wasSpaced;
  }

  /** Takes the quotes from the key at the end, where it is a name as well. */
  bareKey(): void {
    const [before, key] = this.#pieces.slice(-2);
    if (!/^[{,]$/.test(before ?? '') || !/^"[A-Za-z_$][\w$]*"$/.test(key ?? '')) return;
    this.#pieces[this.#pieces.length - 1] = key!.slice(1, -1);
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

/**
 * A line without layout; white space in strings that end on the line stays. `comment` is what a comment up to the end of the
 * line begins with: where the line has one, its line break stays.
 */
export function lineInk(line: string, comment: string | undefined): string {
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
    // An apostrophe in a comment, or a string that goes on.
    if (end === undefined && isQuote(character)) unclosed.add(character);
    ink.add(line.slice(at, (end ?? at) + 1));
    at = end ?? at;
  }
  return hasComment ? `${ink.text}\n` : ink.text;
}

/**
 * JavaScript and its kin as one text. Left out are the comma at the end of a line whose bracket the next one closes, the
 * semicolon that a line break would stand for, the parentheses of an arrow function's only parameter, and the quotes of a
 * key that is a name; which quotes a string has does not matter.
 */
export function scriptInk(lines: readonly string[]): string {
  const ink = new Ink();
  /** For each open parenthesis, whether it is the head of a statement, after which a semicolon is an empty statement. */
  const heads: boolean[] = [];
  let isHead = false;
  let isTemplate = false;
  for (const line of lines) {
    ink.isSpaced = true;
    let isFirst = true;
    let isComment = false;
    const unclosed = new Set<string>();
    if (isTemplate) ink.add('\n');
    for (let at = 0; at < line.length; at++) {
      const character = line[at]!;
      if (isTemplate || isComment) {
        if (character === '\\' && isTemplate) ink.add(line.slice(at, ++at + 1));
        else if (isTemplate || !/\s/.test(character)) ink.add(character);
        else ink.isSpaced = true;
        if (character === '`') isTemplate = false;
        continue;
      }
      if (/\s/.test(character)) {
        ink.isSpaced = true;
        continue;
      }
      if (isFirst && /[)\]}]/.test(character) && /^[^[(,],$/.test(ink.tail(2))) ink.dropLast();
      isFirst = false;
      if (
        ink.last === ';' &&
        heads.length === 0 &&
        !isHead &&
        (word.test(character) || /["'}@#]/.test(character))
      ) {
        dropSemicolon(ink);
        ink.isSpaced = true;
      }
      if (character !== ';') isHead = false;
      const end = isQuote(character) && !unclosed.has(character) ? closingQuote(line, at) : undefined;
      if (end !== undefined) {
        ink.add(quoted(line.slice(at, end + 1)));
        at = end;
        continue;
      }
      if (character === '`') isTemplate = true;
      else if (isQuote(character)) unclosed.add(character);
      isComment = line.startsWith('//', at);
      if (line.startsWith('=>', at)) ink.bareParameter();
      else if (character === ':') ink.bareKey();
      if (character === '(') heads.push(/(^|[^\w$.])(if|for|while|with)$/.test(ink.tail(6)));
      else if (character === ')') isHead = heads.pop() ?? true;
      ink.add(character);
    }
    // What these words speak of has to stand on their line.
    if (isComment || speaksOfLine.test(ink.tail(9))) ink.add('\n');
  }
  if (ink.last === ';' && heads.length === 0 && !isHead) dropSemicolon(ink);
  return ink.text;
}

const speaksOfLine = /(^|[^\w$])(break|continue|return|throw|yield)$/;

/** Takes out the semicolon at the end where a line break would stand for it. */
function dropSemicolon(ink: Ink): void {
  if (!/^[\w$)\]}"'`];$/.test(ink.tail(2).slice(-2)) || /(^|[^\w$])(do|else);$/.test(ink.tail(6))) return;
  ink.dropLast();
  if (speaksOfLine.test(ink.tail(9))) ink.add('\n');
}

/**
 * The statements of Python, each with the depth of its first line: a line goes on in the next one within brackets, within a
 * string of three quotes and after a backslash. The comma after a last argument or element is left out, where it makes no
 * tuple, and how far a comment is indented.
 */
export function logicalLines(lines: readonly string[]): { depth: number; ink: string }[] {
  const found: { depth: number; ink: Ink }[] = [];
  /** For each open bracket, whether its only comma would make a tuple, and how many it has. */
  const brackets: { isTuple: boolean; commas: number }[] = [];
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
        ink.add(end === undefined ? character : quoted(line.slice(at, end + 1)));
        at = end ?? at;
      } else if (character === '\\' && line.slice(at + 1).trim() === '') isContinued = true;
      else {
        isComment = character === '#';
        const open = brackets.at(-1);
        if (character === ',' && open) open.commas++;
        if (/[([{]/.test(character)) brackets.push({ isTuple: mayHoldTuple(character, ink), commas: 0 });
        else if (/[)\]}]/.test(character)) {
          brackets.pop();
          if (open && ink.last === ',' && (!open.isTuple || open.commas > 1)) ink.dropLast();
        }
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
  /(^|\W)(and|as|assert|await|del|elif|else|for|from|if|in|is|lambda|not|or|raise|return|while|with|yield)$/;

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

/** `'a'` as `"a"`, where that is the same string. */
function quoted(string: string): string {
  return /^'[^'"]*'$/.test(string) ? `"${string.slice(1, -1)}"` : string;
}
