/** Which UTF-16 units may stand at a place. */
export interface Units {
  /** By ASCII unit: 1 where it may. */
  readonly ascii: Uint8Array;
  /** Whether one beyond ASCII may. */
  readonly beyond: boolean;
}

/** What a regular expression is made of, as far as its source tells at a glance. */
export type Shape =
  | { op: 'unit'; units: Units }
  | { op: 'sequence'; parts: readonly { shape: Shape; least: number; most: number }[] }
  | { op: 'choice'; options: readonly Shape[] }
  /** What must follow or precede, or must not. */
  | { op: 'look'; wanted: boolean; shape: Shape }
  /** A place without extent; with `end`, where the text ends. */
  | { op: 'place'; end: boolean }
  /** Anything, or nothing. */
  | { op: 'unknown' };

const shapes = new WeakMap<RegExp, Shape>();

/** The shape without regard to case; `unknown` where the expression is written in a way that is not understood here. */
export function shapeOf(regex: RegExp): Shape {
  let shape = shapes.get(regex);
  if (!shape) {
    shape = readShape(regex, true, regex.unicode);
    shapes.set(regex, shape);
  }
  return shape;
}

/** Whether an expression begins with what must not be there. */
export function isNegative({ source }: RegExp): boolean {
  return /^\^?\(\?!/.test(source);
}

/** The shape in which letters have the case that they have in the expression, unless its flags say otherwise. */
export function casedShapeOf(regex: RegExp): Shape {
  return readShape(regex, regex.ignoreCase, false);
}

function readShape(regex: RegExp, bothCases: boolean, folds: boolean): Shape {
  return regex.flags.includes('v') ? { op: 'unknown' } : new ShapeReader(regex, bothCases, folds).read();
}

/** The units of some stretches of ASCII. */
function stretches(beyond: boolean, ...bounds: [from: number, to: number][]): Units {
  const ascii = new Uint8Array(128);
  for (const [from, to] of bounds) for (let code = from; code <= to; code++) ascii[code] = 1;
  return { ascii, beyond };
}

function inBothCases({ ascii, beyond }: Units): Units {
  const both = ascii.slice();
  for (let lower = 97; lower <= 122; lower++)
    both[lower] = both[lower - 32] = ascii[lower] | ascii[lower - 32];
  return { ascii: both, beyond };
}

const any = stretches(true, [0, 127]);
/** What a dot stands for unless it stands for everything. */
const inLine = stretches(true, [0, 9], [11, 12], [14, 127]);
const escapes: Readonly<Record<string, Units>> = {
  d: stretches(false, [48, 57]),
  D: stretches(true, [0, 47], [58, 127]),
  W: stretches(true, [0, 47], [58, 64], [91, 94], [96, 96], [123, 127]),
  s: stretches(true, [9, 13], [32, 32]),
  n: stretches(false, [10, 10]),
  r: stretches(false, [13, 13]),
  t: stretches(false, [9, 9]),
  f: stretches(false, [12, 12]),
  v: stretches(false, [11, 11]),
  S: stretches(true, [0, 8], [14, 31], [33, 127]),
};

/** With Unicode's folding, the long s and the sign of the kelvin are word characters. */
function wordCharacters(beyond: boolean): Units {
  return stretches(beyond, [48, 57], [65, 90], [97, 122], [95, 95]);
}

class ShapeReader {
  readonly #source: string;
  readonly #bothCases: boolean;
  /** Whether characters beyond ASCII may be letters of it in another case. */
  readonly #folds: boolean;
  /** Whether a line's end is as good as the text's. */
  readonly #lines: boolean;
  /** Whether a dot stands for the end of a line, too. */
  readonly #dotAll: boolean;
  #at = 0;

  constructor({ source, flags }: RegExp, bothCases: boolean, folds: boolean) {
    this.#source = source;
    this.#bothCases = bothCases;
    this.#folds = folds;
    this.#lines = flags.includes('m');
    this.#dotAll = flags.includes('s');
  }

  read(): Shape {
    const shape = this.#choice();
    return this.#at === this.#source.length ? shape : { op: 'unknown' };
  }

  #choice(): Shape {
    const options = [this.#sequence()];
    while (this.#take('|')) options.push(this.#sequence());
    return options.length === 1 ? options[0] : { op: 'choice', options };
  }

  #sequence(): Shape {
    const parts: { shape: Shape; least: number; most: number }[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at])) {
      const shape = this.#atom();
      parts.push({ shape, ...this.#repeats() });
    }
    return { op: 'sequence', parts };
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

  #atom(): Shape {
    const place = this.#match(/\^|\$|\\[bB]/y);
    if (place) return { op: 'place', end: place === '$' && !this.#lines };
    const around = this.#match(/\(\?<?[=!]/y);
    if (around) {
      const shape = this.#choice();
      this.#take(')');
      return { op: 'look', wanted: around.endsWith('='), shape };
    }
    if (this.#take('(')) {
      this.#match(/\?(?::|<\w+>|[a-z]*(?:-[a-z]*)?:)/y);
      const shape = this.#choice();
      this.#take(')');
      return shape;
    }
    if (this.#match(/\\(?:[1-9]\d*|k<\w+>)/y)) return { op: 'unknown' };
    return { op: 'unit', units: this.#take('[') ? this.#class() : this.#unit() };
  }

  #unit(): Units {
    if (this.#source[this.#at] === '\\') return this.#escape();
    const character = this.#source[this.#at++];
    return character !== '.' ? this.#only(character) : this.#dotAll ? any : inLine;
  }

  #only(character: string): Units {
    const code = character.charCodeAt(0);
    if (code > 127) return { ascii: this.#folds ? any.ascii : new Uint8Array(128), beyond: true };
    return this.#cased(stretches(this.#folds && /[ks]/i.test(character), [code, code]));
  }

  #cased(units: Units): Units {
    return this.#bothCases ? inBothCases(units) : units;
  }

  #escape(): Units {
    const code = this.#match(/\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4})/y);
    if (code) return this.#only(String.fromCharCode(Number.parseInt(code.slice(2), 16)));
    if (this.#match(/\\w/y)) return wordCharacters(this.#folds);
    const known = this.#match(/\\[DWSdsnrtfv]/y);
    if (known) return escapes[known[1]];
    if (this.#match(/\\(?:u\{[^}]*\}|[pP]\{[^}]*\}|c[A-Za-z]|\d+)/y)) return any;
    this.#at++;
    return this.#only(this.#source[this.#at++]);
  }

  #class(): Units {
    const negated = this.#take('^');
    const ascii = new Uint8Array(128);
    let beyond = false;
    const add = (units: Units) => {
      for (let code = 0; code < 128; code++) ascii[code] |= units.ascii[code];
      beyond ||= units.beyond;
    };
    while (this.#at < this.#source.length && !this.#take(']')) {
      const from = this.#at;
      const units = this.#unitOfClass();
      const start = this.#at - from;
      if (!this.#match(/-(?!\])/y)) add(units);
      else {
        const to = this.#at;
        const end = this.#unitOfClass();
        if (isBeyond(units) && isBeyond(end)) add(units);
        else if (start === 1 && this.#at - to === 1) add(this.#range(this.#source[from], this.#source[to]));
        else add(any);
      }
    }
    if (!negated) return { ascii, beyond };
    // Where case does not count, what is excluded in one case may be there in the other.
    const rest = ascii.map((excluded, code) =>
      excluded === 0 || (this.#bothCases && isLetter(code)) ? 1 : 0,
    );
    return { ascii: rest, beyond: true };
  }

  /** Within a class, `\b` is a backspace and a dot is a dot. */
  #unitOfClass(): Units {
    if (this.#match(/\\b/y)) return any;
    return this.#source[this.#at] === '\\' ? this.#escape() : this.#only(this.#source[this.#at++]);
  }

  #range(from: string, to: string): Units {
    if (to > '\x7f') return any;
    return this.#cased(stretches(this.#folds, [from.charCodeAt(0), to.charCodeAt(0)]));
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

function isBeyond({ ascii, beyond }: Units): boolean {
  return beyond && !ascii.includes(1);
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
}
