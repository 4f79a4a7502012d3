/** Patterns of paths, matched in a time that grows with their length alone, whoever has written them. */

/** Any number of folders, also none. */
export const anyFolders = Symbol('any number of folders');

type Token = string | typeof anyOne | typeof anyRun | CharacterClass;

const anyOne = Symbol('any one character');
const anyRun = Symbol('any run of characters');

interface CharacterClass {
  isNegated: boolean;
  ranges: readonly (readonly [string, string])[];
}

/** The name of a file or folder as a pattern has it; null where no name can match. */
type NamePattern = string | Wildcards | null;

interface Wildcards {
  tokens: readonly Token[];
  /** What a matching name ends with: most names are told by that alone. */
  end: string;
}

/** What a whole path must be, name by name. */
export class PathPattern {
  readonly #parts: readonly (NamePattern | typeof anyFolders)[];

  /**
   * Within a name `*` stands for any text, `?` for one character, and a backslash takes the meaning from what follows;
   * with `classes`, `[a-z]` stands for one character of those, `[!a-z]` and `[^a-z]` for one of the others.
   */
  constructor(parts: readonly (string | typeof anyFolders)[], { classes = false } = {}) {
    this.#parts = parts.map((part) => (part === anyFolders ? part : compileName(part, classes)));
  }

  /** `names` are those of the folders and of the file. */
  matches(names: readonly string[]): boolean {
    return matchesGlob(this.#parts, names, anyFolders, matchesName);
  }
}

function compileName(text: string, classes: boolean): NamePattern {
  const tokens: Token[] = [];
  const characters = [...text];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at]!;
    if (character === '\\' && at + 1 < characters.length) tokens.push(characters[++at]!);
    else if (character === '?') tokens.push(anyOne);
    else if (character === '*') {
      if (tokens.at(-1) !== anyRun) tokens.push(anyRun);
    } else if (character === '[' && classes) {
      const read = readClass(characters, at);
      if (!read) return null;
      tokens.push(read.found);
      at = read.end;
    } else tokens.push(character);
  }
  const isPlain = (token: Token) => typeof token === 'string';
  if (tokens.every(isPlain)) return tokens.join('');
  return { tokens, end: tokens.slice(tokens.findLastIndex((token) => !isPlain(token)) + 1).join('') };
}

/** `start` is the place of the opening bracket, `end` that of the closing one. */
function readClass(
  characters: readonly string[],
  start: number,
): { found: CharacterClass; end: number } | undefined {
  let at = start + 1;
  const isNegated = characters[at] === '!' || characters[at] === '^';
  if (isNegated) at++;
  const ranges: [string, string][] = [];
  while (at < characters.length && characters[at] !== ']') {
    if (characters[at] === '\\') at++;
    const from = characters[at++];
    if (from === undefined) return undefined;
    if (characters[at] !== '-' || characters[at + 1] === ']' || characters[at + 1] === undefined) {
      ranges.push([from, from]);
      continue;
    }
    at += characters[at + 1] === '\\' ? 2 : 1;
    const to = characters[at++];
    if (to === undefined) return undefined;
    ranges.push([from, to]);
  }
  return at < characters.length ? { found: { isNegated, ranges }, end: at } : undefined;
}

function matchesName(pattern: NamePattern | typeof anyFolders, name: string): boolean {
  if (typeof pattern === 'string') return pattern === name;
  if (pattern === null || typeof pattern === 'symbol') return false;
  return name.endsWith(pattern.end) && matchesGlob(pattern.tokens, [...name], anyRun, matchesCharacter);
}

function matchesCharacter(token: Token, character: string): boolean {
  if (typeof token === 'string') return token === character;
  if (typeof token === 'symbol') return token === anyOne;
  const isAmong = token.ranges.some(([from, to]) => from <= character && character <= to);
  return isAmong !== token.isNegated;
}

/** Whether all of `items` is what `pattern` says. Only the last `any` met is ever tried anew, so this cannot explode. */
function matchesGlob<P, T>(
  pattern: readonly P[],
  items: readonly T[],
  any: P,
  matches: (part: P, item: T) => boolean,
): boolean {
  let part = 0;
  let item = 0;
  let lastAny = -1;
  let resume = 0;
  while (item < items.length) {
    if (part < pattern.length && pattern[part] === any) {
      lastAny = part++;
      resume = item;
    } else if (part < pattern.length && matches(pattern[part]!, items[item]!)) {
      part++;
      item++;
    } else if (lastAny >= 0) {
      part = lastAny + 1;
      item = ++resume;
    } else return false;
  }
  while (part < pattern.length && pattern[part] === any) part++;
  return part === pattern.length;
}
