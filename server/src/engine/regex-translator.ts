/** Flags that may change within an expression. */
interface Scope {
  i: boolean;
  m: boolean;
  s: boolean;
  x: boolean;
}

const posixClasses: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: 'A-Za-z0-9',
  space: '\\s',
  upper: 'A-Z',
  lower: 'a-z',
  xdigit: '0-9A-Fa-f',
  word: '\\w',
  blank: ' \\t',
  punct: '!-\\/:-@\\[-`{-~',
  cntrl: '\\x00-\\x1f\\x7f',
  print: ' -~',
  graph: '!-~',
};

/** Escapes with another word in JavaScript, outside of classes. */
const escapes: Readonly<Record<string, string>> = {
  A: '(?<![\\s\\S])',
  z: '(?![\\s\\S])',
  Z: '(?=\\n?(?![\\s\\S]))',
  h: '[ \\t]',
  H: '[^ \\t]',
  R: '(?:\\r\\n|[\\n\\v\\f\\r])',
  N: '[^\\n]',
  a: '\\x07',
  e: '\\x1b',
};
/** The same in classes. */
const classEscapes: Readonly<Record<string, string>> = { h: ' \\t', a: '\\x07', e: '\\x1b', b: '\\x08' };
const unknownEscapes = 'KGXCEQ';

/** General categories; every other property is a script. */
const category = /^(?:[LMNPSZC][a-z&]?|Any|ASCII|Alphabetic|Alpha|Lowercase|Uppercase|White_Space)$/;

/**
 * What groups become: their numbers are known once all is written, because each atomic group takes one. The characters
 * are private ones that no expression has.
 */
const marks = {
  group: '\uE000',
  atomic: '\uE001',
  groupReference: '\uE002',
  atomicReference: '\uE003',
  end: '\uE004',
};

/** Writes an expression of PCRE as one of JavaScript. */
export class RegexTranslator {
  readonly #source: string;
  readonly #flags: string;
  readonly #unicode: boolean;
  #at = 0;
  #groups = 0;
  #atomics = 0;

  constructor(source: string, flags: string) {
    this.#source = source;
    this.#flags = flags;
    this.#unicode = /\\p|\\P|\\x\{[0-9a-fA-F]{5,}/.test(source);
  }

  /** Throws a SyntaxError where JavaScript has no counterpart. `groups`: the numbers that the author's groups have now. */
  translate(): { text: string; flags: string; groups: number[] } {
    const has = (flag: string) => this.#flags.includes(flag);
    const base: Scope = { i: has('i'), m: has('m'), s: has('s'), x: false };
    const scope = { ...base };
    // Flags at the beginning hold for all of it, and JavaScript knows most of them.
    for (let found = this.#leadingFlags(); found; found = this.#leadingFlags()) this.#apply(scope, found);
    // Where case counts for a part, letters of the others are written in both cases.
    const whole = { ...scope, i: scope.i && !/\(\?[a-z]*-[a-z]*i/.test(this.#source) };
    const text = this.#alternatives(scope, whole);
    if (this.#at < this.#source.length) throw new SyntaxError('a `)` that closes nothing');
    const flags = [
      ...this.#flags.replaceAll(/[ims]/g, ''),
      ...(['i', 'm', 's'] as const).filter((f) => whole[f]),
    ];
    return { ...this.#number(text), flags: flags.join('') + (this.#unicode ? 'u' : '') };
  }

  #leadingFlags(): string | undefined {
    const found = /^\(\?([a-zA-Z-]+)\)/.exec(this.#source.slice(this.#at));
    if (found) this.#at += found[0].length;
    return found?.[1];
  }

  #apply(scope: Scope, flags: string): void {
    let on = true;
    for (const flag of flags) {
      if (flag === '-') on = false;
      else if (flag === 'i' || flag === 'm' || flag === 's' || flag === 'x') scope[flag] = on;
      else if (!'uaLJn'.includes(flag)) throw new SyntaxError(`the flag \`${flag}\` has no counterpart`);
    }
  }

  /** Up to the end or a closing parenthesis. `base` are the flags that the whole expression is compiled with. */
  #alternatives(scope: Scope, base: Scope): string {
    const own = { ...scope };
    let out = '';
    while (this.#at < this.#source.length && this.#source[this.#at] !== ')') {
      const c = this.#source[this.#at];
      if (c === '|') {
        out += c;
        this.#at++;
      } else if (own.x && /\s/.test(c)) this.#at++;
      else if (own.x && c === '#') this.#skipLine();
      else out += this.#repeated(this.#atom(own, base), own);
    }
    return out;
  }

  #skipLine(): void {
    const end = this.#source.indexOf('\n', this.#at);
    this.#at = end < 0 ? this.#source.length : end;
  }

  /** An atom with its quantifier; what gives nothing back becomes a lookahead, which gives nothing back either. */
  #repeated(atom: string, { x }: Scope): string {
    const space = x ? '\\s*' : '';
    const found = new RegExp(`^${space}([*+?]|\\{\\d+(?:,\\d*)?\\})([?+])?`).exec(
      this.#source.slice(this.#at),
    );
    if (!found || atom === '') return atom;
    this.#at += found[0].length;
    return found[2] === '+' ? this.#atomic(atom + found[1]) : atom + found[1] + (found[2] ?? '');
  }

  #atomic(inner: string): string {
    const number = this.#atomics++;
    const { atomic, atomicReference, end } = marks;
    return `(?:(?=${atomic}${number}${end}${inner}))${atomicReference}${number}${end})`;
  }

  #atom(scope: Scope, base: Scope): string {
    const c = this.#source[this.#at];
    switch (c) {
      case '(':
        return this.#group(scope, base);
      case '[':
        return this.#class(scope, base);
      case '\\':
        return this.#escape(scope, base);
      case '.':
        this.#at++;
        return scope.s === base.s ? '.' : scope.s ? '[\\s\\S]' : '[^\\n]';
      case '^':
        this.#at++;
        return scope.m === base.m ? '^' : scope.m ? '(?<![^\\n])' : '(?<![\\s\\S])';
      case '$':
        this.#at++;
        return scope.m === base.m ? '$' : scope.m ? '(?![^\\n])' : '(?![\\s\\S])';
      case '{':
      case '}':
      case ']':
        this.#at++;
        return `\\${c}`;
      default:
        this.#at++;
        return this.#letter(c, scope, base);
    }
  }

  #letter(c: string, scope: Scope, base: Scope): string {
    if (scope.i === base.i || !/[A-Za-z]/.test(c)) return c;
    return `[${c.toLowerCase()}${c.toUpperCase()}]`;
  }

  #group(scope: Scope, base: Scope): string {
    const rest = this.#source.slice(this.#at);
    const comment = /^\(\?#[^)]*\)/.exec(rest);
    if (comment) {
      this.#at += comment[0].length;
      return '';
    }
    const flags = /^\(\?([a-zA-Z]*(?:-[a-zA-Z]+)?)([:)])/.exec(rest);
    if (flags && (flags[1] !== '' || flags[2] === ':')) {
      this.#at += flags[0].length;
      const inner = flags[2] === ':' ? { ...scope } : scope;
      this.#apply(inner, flags[1]);
      return flags[2] === ':' ? this.#close('(?:', inner, base) : '';
    }
    const back = /^\(\?P=(\w+)\)/.exec(rest);
    if (back) {
      this.#at += back[0].length;
      return `\\k<${back[1]}>`;
    }
    const named = /^\(\?(?:P?<|')([A-Za-z_]\w*)[>']/.exec(rest);
    const plain = rest[1] !== '?' && rest[1] !== '*';
    if (named || plain) {
      this.#at += named ? named[0].length : 1;
      const mark = `${marks.group}${++this.#groups}${marks.end}`;
      return this.#close(named ? `${mark}?<${named[1]}>` : mark, scope, base);
    }
    const around = /^\(\?(?:=|!|<=|<!)/.exec(rest);
    if (around) {
      this.#at += around[0].length;
      return this.#close(around[0], scope, base);
    }
    if (rest.startsWith('(?>')) {
      this.#at += 3;
      return this.#atomic(this.#close('(?:', scope, base));
    }
    throw new SyntaxError(`\`${rest.slice(0, 4)}\` has no counterpart`);
  }

  #close(opening: string, scope: Scope, base: Scope): string {
    const inner = this.#alternatives(scope, base);
    if (this.#source[this.#at] !== ')') throw new SyntaxError('a `(` that nothing closes');
    this.#at++;
    return `${opening}${inner})`;
  }

  #escape(scope: Scope, base: Scope): string {
    const rest = this.#source.slice(this.#at);
    const quoted = /^\\Q([\s\S]*?)(?:\\E|$)/.exec(rest);
    if (quoted) {
      this.#at += quoted[0].length;
      return quoted[1].replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    }
    const back = /^\\(?:g\{?(\d+)\}?|([1-9]\d?))/.exec(rest);
    if (back) {
      if (scope.i && !base.i)
        throw new SyntaxError('a reference to a group where case counts only in other parts');
      this.#at += back[0].length;
      return `${marks.groupReference}${back[1] ?? back[2]}${marks.end}`;
    }
    const name = /^\\k(?:<(\w+)>|\{(\w+)\}|'(\w+)')/.exec(rest);
    if (name) {
      this.#at += name[0].length;
      return `\\k<${name[1] ?? name[2] ?? name[3]}>`;
    }
    const c = rest[1] ?? '';
    if (Object.hasOwn(escapes, c)) {
      this.#at += 2;
      return escapes[c];
    }
    const written = this.#character(rest);
    return written.length === 1 ? this.#letter(written, scope, base) : written;
  }

  /** An escape that stands for characters, in a class or out of it. */
  #character(rest: string): string {
    const code = /^\\x\{([0-9a-fA-F]+)\}/.exec(rest);
    if (code) {
      this.#at += code[0].length;
      return code[1].length > 4 ? `\\u{${code[1]}}` : `\\u${code[1].padStart(4, '0')}`;
    }
    const property = /^\\([pP])(?:([A-Z])|\{(\^?)([\w&]+)\})/.exec(rest);
    if (property) {
      this.#at += property[0].length;
      const [, kind, short, negated, long] = property;
      const letter = negated === '^' ? (kind === 'p' ? 'P' : 'p') : kind;
      const name = short ?? long;
      return `\\${letter}{${category.test(name) ? name : `Script=${name}`}}`;
    }
    const c = rest[1];
    if (c === undefined) throw new SyntaxError('a backslash at the end');
    if (unknownEscapes.includes(c)) throw new SyntaxError(`\`\\${c}\` has no counterpart`);
    this.#at += 2;
    if (/[A-Za-z0-9]/.test(c)) {
      const hex = /^\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|c[A-Za-z])/.exec(rest);
      if (hex) this.#at += hex[0].length - 2;
      return hex ? hex[0] : `\\${c}`;
    }
    return /[\\^$.*+?()[\]{}|/-]/.test(c) ? (c === '-' && this.#unicode ? '\\x2d' : `\\${c}`) : c;
  }

  #class(scope: Scope, base: Scope): string {
    this.#at++;
    let out = '[';
    if (this.#source[this.#at] === '^') {
      out += '^';
      this.#at++;
    }
    for (let first = true; first || this.#source[this.#at] !== ']'; first = false) {
      if (this.#at >= this.#source.length) throw new SyntaxError('a `[` that nothing closes');
      out += this.#classItem();
    }
    this.#at++;
    if (scope.i && !base.i) out += otherCase(out);
    return `${out}]`;
  }

  #classItem(): string {
    const rest = this.#source.slice(this.#at);
    const posix = /^\[:(\^?)(\w+):\]/.exec(rest);
    if (posix && posixClasses[posix[2]] && posix[1] === '') {
      this.#at += posix[0].length;
      return posixClasses[posix[2]];
    }
    if (rest[0] === '\\') {
      const c = rest[1] ?? '';
      if (!Object.hasOwn(classEscapes, c)) return this.#character(rest);
      this.#at += 2;
      return classEscapes[c];
    }
    this.#at++;
    return rest[0] === ']' || rest[0] === '[' ? `\\${rest[0]}` : rest[0];
  }

  /** Gives groups their numbers, and what refers to them. */
  #number(text: string): { text: string; groups: number[] } {
    const groups: number[] = [];
    const atomics: number[] = [];
    let count = 0;
    const opened = text.replaceAll(/([\uE000\uE001])(\d+)\uE004/g, (_, mark: string, number: string) => {
      (mark === marks.group ? groups : atomics)[Number(number) - (mark === marks.group ? 1 : 0)] = ++count;
      return '(';
    });
    const written = opened.replaceAll(/([\uE002\uE003])(\d+)\uE004/g, (_, mark: string, number: string) => {
      const target = mark === marks.groupReference ? groups[Number(number) - 1] : atomics[Number(number)];
      if (target === undefined) throw new SyntaxError(`there is no group ${number}`);
      return `(?:\\${target})`;
    });
    return { text: written, groups };
  }
}

/** The letters and ranges of letters of a class in the other case. */
function otherCase(members: string): string {
  const swap = (c: string) => (c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase());
  let added = '';
  for (const [, from, to] of members.matchAll(/(?<!\\)([A-Za-z])(?:-([A-Za-z]))?/g))
    added += to === undefined ? swap(from) : `${swap(from)}-${swap(to)}`;
  return added;
}
