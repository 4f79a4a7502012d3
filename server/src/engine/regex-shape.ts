/** Which UTF-16 units may stand at a place, without regard to case. */
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
  /** A place without extent. */
  | { op: 'place' }
  /** Anything, or nothing. */
  | { op: 'unknown' };

const shapes = new WeakMap<RegExp, Shape>();

/** `unknown` where the expression is written in a way that is not understood here. */
export function shapeOf(regex: RegExp): Shape {
  let shape = shapes.get(regex);
  if (!shape) {
    shape = regex.flags.includes('v') ? { op: 'unknown' } : new ShapeReader(regex).read();
    shapes.set(regex, shape);
  }
  return shape;
}

function unitsOf(holds: (unit: string) => boolean, beyond: boolean): Units {
  const ascii = Uint8Array.from({ length: 128 }, (_, code) => {
    const unit = String.fromCharCode(code);
    return holds(unit) || holds(unit.toLowerCase()) || holds(unit.toUpperCase()) ? 1 : 0;
  });
  return { ascii, beyond };
}

const any = unitsOf(() => true, true);
/** What single characters stand for. */
const characters = new Map<string, Units>();

const escapes: Readonly<Record<string, Units>> = {
  d: unitsOf((unit) => /\d/.test(unit), false),
  w: unitsOf((unit) => /\w/.test(unit), true),
  s: unitsOf((unit) => /\s/.test(unit), true),
  n: unitsOf((unit) => unit === '\n', false),
  r: unitsOf((unit) => unit === '\r', false),
  t: unitsOf((unit) => unit === '\t', false),
};

class ShapeReader {
  readonly #source: string;
  /** Whether characters beyond ASCII may be letters of it in another case. */
  readonly #folds: boolean;
  #at = 0;

  constructor({ source, flags }: RegExp) {
    this.#source = source;
    this.#folds = flags.includes('u');
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
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source[this.#at])) {
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
    if (this.#match(/\^|\$|\\[bB]/y)) return { op: 'place' };
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
    return character === '.' ? any : this.#only(character);
  }

  #only(character: string): Units {
    const folded = character.toLowerCase();
    if (character.charCodeAt(0) > 127)
      return { ascii: this.#folds ? any.ascii : new Uint8Array(128), beyond: true };
    const beyond = this.#folds && /[ks]/.test(folded);
    const key = beyond ? `${folded}+` : folded;
    let units = characters.get(key);
    if (!units) {
      units = unitsOf((unit) => unit === folded, beyond);
      characters.set(key, units);
    }
    return units;
  }

  #escape(): Units {
    const code = this.#match(/\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4})/y);
    if (code) return this.#only(String.fromCharCode(Number.parseInt(code.slice(2), 16)));
    const known = this.#match(/\\[dwsnrt]/y);
    if (known) return escapes[known[1]];
    if (this.#match(/\\(?:u\{[^}]*\}|[pP]\{[^}]*\}|c[A-Za-z]|\d+|[DWSfv])/y)) return any;
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
    // Case does not count, so what is excluded in one case may be there in the other.
    const excluded = (unit: string) => ascii[unit.toLowerCase().charCodeAt(0)] === 1;
    return unitsOf((unit) => /[a-z]/i.test(unit) || !excluded(unit), true);
  }

  /** Within a class, `\b` is a backspace and a dot is a dot. */
  #unitOfClass(): Units {
    if (this.#match(/\\b/y)) return any;
    return this.#source[this.#at] === '\\' ? this.#escape() : this.#only(this.#source[this.#at++]);
  }

  #range(from: string, to: string): Units {
    if (to > '\x7f') return any;
    return unitsOf((unit) => unit >= from && unit <= to, this.#folds);
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
