import { Names } from '../names/names.ts';
import type { LanguageId } from '../syntax/language.ts';
import type { SyntaxParser } from '../syntax/parser.ts';

/** UTF-16 units of code within code that are read. */
const longest = 100_000;

/** Code within code, each piece read once: `E` is what is made of it. */
export class EmbeddedCode<E> {
  readonly #parser: SyntaxParser;
  readonly #make: (names: Names) => E;
  /** By language and text. */
  readonly #made = new Map<string, E>();

  constructor(parser: SyntaxParser, make: (names: Names) => E) {
    this.#parser = parser;
    this.#make = make;
  }

  /** Undefined where the language's grammar is not there, or there is too much code. */
  read(language: LanguageId, code: string): E | undefined {
    const key = `${language}:${code}`;
    const known = this.#made.get(key);
    if (known) return known;
    const grammar = this.#parser.loaded(language);
    const parsed = grammar && code.length <= longest ? this.#parser.parsePattern(grammar, code) : undefined;
    if (!parsed) return undefined;
    const made = this.#make(new Names(parsed.flat));
    parsed.delete();
    this.#made.set(key, made);
    return made;
  }
}
