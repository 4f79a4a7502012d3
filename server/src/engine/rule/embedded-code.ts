import { Names } from '../names/names.ts';
import type { LanguageId } from '../syntax/language.ts';
import type { SyntaxParser } from '../syntax/parser.ts';

/** UTF-16 units of code within code that are read. */
const longest = 100_000;

interface Read<E> {
  made: E;
  /** What was put before the code: the offsets of what is found in it are larger by so much. */
  before: number;
}

/** Code within code, each piece read once: `E` is what is made of it. */
export class EmbeddedCode<E> {
  readonly #parser: SyntaxParser;
  readonly #make: (names: Names) => E;
  /** By language and text. */
  readonly #made = new Map<string, Read<E>>();

  constructor(parser: SyntaxParser, make: (names: Names) => E) {
    this.#parser = parser;
    this.#make = make;
  }

  /** Undefined where the language's grammar is not there, or there is too much code. */
  read(language: LanguageId, code: string): Read<E> | undefined {
    const key = `${language}:${code}`;
    const known = this.#made.get(key);
    if (known) return known;
    const grammar = this.#parser.loaded(language);
    if (!grammar || code.length > longest) return undefined;
    // What begins like an object is one, and no block of statements.
    const isObject = grammar.spec.family === 'javascript' && /^\s*\{/.test(code);
    const parsed = this.#parser.parsePattern(grammar, isObject ? `(${code}\n)` : code);
    const read = { made: this.#make(new Names(parsed.flat)), before: isObject ? 1 : 0 };
    parsed.delete();
    this.#made.set(key, read);
    return read;
  }
}
