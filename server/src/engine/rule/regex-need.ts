import { allOf, anyOf, Need } from '../pattern/need.ts';
import { gramsOf } from '../syntax/text-index.ts';

/**
 * What a text must hold for a regular expression to match anywhere in it, as far as the expression's source tells by its
 * literal characters; undefined where it asks for nothing that can be looked up.
 */
export function needOfRegex(regex: RegExp): Need | undefined {
  if (!known.has(regex)) {
    const { source, flags } = regex;
    known.set(regex, flags.includes('v') ? undefined : new NeedReader(source, flags.includes('u')).read());
  }
  return known.get(regex);
}

const known = new WeakMap<RegExp, Need | undefined>();

/** What an atom of an expression stands for: one character up to its case, one beyond ASCII, or anything. */
type Atom = string | 'beyond' | undefined;

class NeedReader {
  readonly #source: string;
  /** Whether characters beyond ASCII may be letters of it in another case. */
  readonly #folds: boolean;
  #at = 0;

  constructor(source: string, folds: boolean) {
    this.#source = source;
    this.#folds = folds;
  }

  read(): Need | undefined {
    const need = this.#alternatives();
    // What was not understood to the end is not relied on.
    return this.#at === this.#source.length ? need : undefined;
  }

  #alternatives(): Need | undefined {
    const needs = [this.#sequence()];
    while (this.#take('|')) needs.push(this.#sequence());
    return anyOf(needs);
  }

  #sequence(): Need | undefined {
    const needs: (Need | undefined)[] = [];
    let run = '';
    const close = () => {
      const grams = gramsOf(run);
      if (grams.length > 0) needs.push(new Need({ op: 'grams', grams }));
      run = '';
    };
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source[this.#at])) {
      if (this.#zeroWidth(needs)) continue;
      if (this.#take('(')) {
        this.#match(/\?(?::|<\w+>|[a-z]*(?:-[a-z]*)?:)/y);
        const need = this.#alternatives();
        this.#take(')');
        close();
        if (this.#repeats().least > 0) needs.push(need);
        continue;
      }
      const atom = this.#atom();
      const { least, most } = this.#repeats();
      if (atom === 'beyond' && least > 0) needs.push(new Need({ op: 'wide' }));
      if (atom === undefined || atom === 'beyond' || least === 0) close();
      else {
        run += atom.repeat(Math.min(least, 3));
        if (most !== least || least > 3) close();
      }
    }
    close();
    return allOf(needs);
  }

  /** Assertions: what must follow or precede is needed, what must not is none of it. */
  #zeroWidth(needs: (Need | undefined)[]): boolean {
    if (this.#match(/\^|\$|\\[bB]/y)) return true;
    const around = this.#match(/\(\?<?[=!]/y);
    if (!around) return false;
    const need = this.#alternatives();
    this.#take(')');
    const { least } = this.#repeats();
    if (around.endsWith('=') && least > 0) needs.push(need);
    return true;
  }

  #repeats(): { least: number; most: number } {
    const text = this.#match(/(?:[*+?]|\{\d+(?:,\d*)?\})\??/y);
    if (!text) return { least: 1, most: 1 };
    const [least, most = text.includes(',') ? Number.POSITIVE_INFINITY : least] = (
      text.match(/\d+/g) ?? []
    ).map(Number);
    if (least !== undefined) return { least, most };
    return { least: text[0] === '+' ? 1 : 0, most: text[0] === '?' ? 1 : Number.POSITIVE_INFINITY };
  }

  #atom(): Atom {
    if (this.#take('[')) return this.#class();
    if (this.#source[this.#at] === '\\') return this.#escape();
    const character = this.#source[this.#at++];
    return character === '.' ? undefined : this.#fold(character);
  }

  /** A character in lower case; `beyond` where it is beyond ASCII and nothing in ASCII is taken for it. */
  #fold(character: string): Atom {
    if (character.charCodeAt(0) < 128) return character.toLowerCase();
    return this.#folds && /[\u017f\u212a]/.test(character) ? undefined : 'beyond';
  }

  #escape(): Atom {
    const code = this.#match(/\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4})/y);
    if (code) return this.#fold(String.fromCharCode(Number.parseInt(code.slice(2), 16)));
    if (this.#match(/\\(?:u\{[^}]*\}|[pP]\{[^}]*\}|k<\w+>|c[A-Za-z]|\d+|[dDwWsSfvnrt])/y)) return undefined;
    this.#at++;
    return this.#fold(this.#source[this.#at++]);
  }

  /** The one character that a class stands for, in whatever case, or `beyond` where all are beyond ASCII. */
  #class(): Atom {
    const negated = this.#take('^');
    let one: Atom | 'none' = 'none';
    while (this.#at < this.#source.length && !this.#take(']')) {
      // Within a class `\b` is a backspace.
      const atom = this.#match(/\\b/y) ? undefined : this.#atomOfClass();
      const range = this.#match(/-(?!\])/y) !== undefined;
      const end = range ? this.#atomOfClass() : atom;
      const item = atom === end && (!range || (atom === 'beyond' && !this.#folds)) ? atom : undefined;
      one = one === 'none' || one === item ? item : undefined;
    }
    return negated || one === 'none' ? undefined : one;
  }

  #atomOfClass(): Atom {
    return this.#source[this.#at] === '\\' ? this.#escape() : this.#fold(this.#source[this.#at++]);
  }

  #take(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #match(sticky: RegExp): string | undefined {
    sticky.lastIndex = this.#at;
    const found = sticky.exec(this.#source);
    if (!found) return undefined;
    this.#at = sticky.lastIndex;
    return found[0];
  }
}
