/**
 * The small Python-like language of `metavariable-comparison`: numbers, strings, lists, metavariables, `int()`,
 * `float()`, `str()`, `len()`, `re.match()`, `today()`, `strptime()`, arithmetic, comparisons, `in`, `and`, `or`, `not`.
 */
export type Value = number | string | boolean | Value[];
export type Lookup = (metavariable: string) => Value | undefined;
/** Undefined where a metavariable has no comparable value: the comparison then does not hold. */
type Term = (lookup: Lookup) => Value | undefined;

export class Comparison {
  /** As it is written. */
  readonly source: string;
  readonly #term: Term;

  /** Throws an Error that says what is wrong with the text. */
  constructor(text: string) {
    this.source = text;
    this.#term = new ComparisonParser(tokenize(text), text).parse();
  }

  evaluate(lookup: Lookup): Value | undefined {
    return this.#term(lookup);
  }
}

type Token = { text: string; kind: 'number' | 'string' | 'name' | 'metavariable' | 'sign' };

const tokens =
  /\s*(?:(0[xX][\da-fA-F]+|0[oO]?[0-7]+(?!\.)|\d+(?:\.\d+)?)|"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(\$[A-Z_][A-Z_0-9]*|\$\d+)|([A-Za-z_][\w.]*)|(\*\*|\/\/|==|!=|<=|>=|[-+*/%<>()[\],~&|^]))/y;

function tokenize(text: string): Token[] {
  const list: Token[] = [];
  tokens.lastIndex = 0;
  while (tokens.lastIndex < text.trimEnd().length) {
    const at = tokens.lastIndex;
    const match = tokens.exec(text);
    if (!match) throw new Error(`cannot read the comparison at \`${text.slice(at).trim()}\``);
    if (match[1] !== undefined) list.push({ kind: 'number', text: match[1] });
    else if (match[2] !== undefined || match[3] !== undefined)
      list.push({ kind: 'string', text: match[2] ?? match[3] });
    else if (match[4] !== undefined) list.push({ kind: 'metavariable', text: match[4] });
    else if (match[5] !== undefined) list.push({ kind: 'name', text: match[5] });
    else list.push({ kind: 'sign', text: match[6] });
  }
  return list;
}

type Binary = (a: Value, b: Value) => Value | undefined;
const numeric =
  (f: (a: number, b: number) => number): Binary =>
  (a, b) =>
    typeof a === 'number' && typeof b === 'number' ? f(a, b) : undefined;
const ordered =
  (f: (order: number) => boolean): Binary =>
  (a, b) => {
    if (typeof a === 'number' && typeof b === 'number') return f(a - b);
    if (typeof a === 'string' && typeof b === 'string') return f(a < b ? -1 : a > b ? 1 : 0);
    return undefined;
  };
const contains: Binary = (a, b) =>
  Array.isArray(b)
    ? b.some((item) => item === a)
    : typeof b === 'string' && typeof a === 'string'
      ? b.includes(a)
      : undefined;

/** Operators from loosest to tightest, without the boolean ones. */
const levels: Record<string, Binary>[] = [
  {
    '==': (a, b) => a === b,
    '!=': (a, b) => a !== b,
    '<': ordered((o) => o < 0),
    '<=': ordered((o) => o <= 0),
    '>': ordered((o) => o > 0),
    '>=': ordered((o) => o >= 0),
    in: contains,
    'not in': (a, b) => {
      const held = contains(a, b);
      return held === undefined ? undefined : !held;
    },
  },
  { '|': numeric((a, b) => a | b), '^': numeric((a, b) => a ^ b), '&': numeric((a, b) => a & b) },
  {
    '+': (a, b) => (typeof a === 'string' && typeof b === 'string' ? a + b : numeric((x, y) => x + y)(a, b)),
    '-': numeric((a, b) => a - b),
  },
  {
    '*': numeric((a, b) => a * b),
    '/': numeric((a, b) => a / b),
    '//': numeric((a, b) => Math.floor(a / b)),
    '%': numeric((a, b) => a % b),
  },
  { '**': numeric((a, b) => a ** b) },
];

const functions: Readonly<Record<string, (args: Value[]) => Value | undefined>> = {
  int: ([x, base]) => {
    const value =
      typeof x === 'string'
        ? Number.parseInt(x, typeof base === 'number' ? base : 10)
        : Math.trunc(Number(x));
    return Number.isNaN(value) ? undefined : value;
  },
  float: ([x]) => (Number.isNaN(Number(x)) ? undefined : Number(x)),
  str: ([x]) => String(x),
  len: ([x]) => (typeof x === 'string' || Array.isArray(x) ? x.length : undefined),
  're.match': ([pattern, text]) =>
    typeof text === 'string' ? new RegExp(`^(?:${pattern})`).test(text) : undefined,
  strptime: ([text]) => {
    const time = Date.parse(String(text));
    return Number.isNaN(time) ? undefined : time / 1000;
  },
};

class ComparisonParser {
  #at = 0;
  readonly #tokens: Token[];
  readonly #text: string;

  constructor(list: Token[], text: string) {
    this.#tokens = list;
    this.#text = text;
  }

  parse(): Term {
    const result = this.#or();
    if (this.#at < this.#tokens.length) throw this.#error();
    return result;
  }

  #error(): Error {
    const token = this.#tokens[this.#at];
    return new Error(`unexpected ${token ? `\`${token.text}\`` : 'end'} in the comparison \`${this.#text}\``);
  }

  #take(text: string): boolean {
    const token = this.#tokens[this.#at];
    if (token?.text !== text || token.kind === 'string') return false;
    this.#at++;
    return true;
  }

  #or(): Term {
    const parts = [this.#and()];
    while (this.#take('or')) parts.push(this.#and());
    return parts.length === 1 ? parts[0] : (lookup) => parts.some((part) => part(lookup));
  }

  #and(): Term {
    const parts = [this.#not()];
    while (this.#take('and')) parts.push(this.#not());
    return parts.length === 1 ? parts[0] : (lookup) => parts.every((part) => part(lookup));
  }

  #not(): Term {
    if (!this.#take('not')) return this.#level(0);
    const inner = this.#not();
    return (lookup) => {
      const value = inner(lookup);
      return value === undefined ? undefined : !value;
    };
  }

  #level(level: number): Term {
    if (level === levels.length) return this.#unary();
    let left = this.#level(level + 1);
    for (;;) {
      const operator = this.#operator(levels[level]);
      if (!operator) return left;
      const a = left;
      const b = this.#level(level + 1);
      left = (lookup) => {
        const x = a(lookup);
        const y = b(lookup);
        return x === undefined || y === undefined ? undefined : operator(x, y);
      };
    }
  }

  #operator(table: Record<string, Binary>): Binary | undefined {
    const token = this.#tokens[this.#at];
    if (!token || token.kind === 'string') return undefined;
    if (token.text === 'not' && this.#tokens[this.#at + 1]?.text === 'in' && table['not in']) {
      this.#at += 2;
      return table['not in'];
    }
    if (!Object.hasOwn(table, token.text)) return undefined;
    this.#at++;
    return table[token.text];
  }

  #unary(): Term {
    if (this.#take('-')) {
      const inner = this.#unary();
      return (lookup) => {
        const value = inner(lookup);
        return typeof value === 'number' ? -value : undefined;
      };
    }
    return this.#primary();
  }

  #primary(): Term {
    const token = this.#tokens[this.#at++];
    if (!token) throw this.#error();
    switch (token.kind) {
      case 'number': {
        const value = /^0[0-7]+$/.test(token.text) ? Number.parseInt(token.text, 8) : Number(token.text);
        return () => value;
      }
      case 'string':
        return () => token.text;
      case 'metavariable':
        return (lookup) => lookup(token.text);
      case 'name':
        return this.#name(token.text);
      case 'sign':
        if (token.text === '(') {
          const inner = this.#or();
          if (!this.#take(')')) throw this.#error();
          return inner;
        }
        if (token.text === '[') {
          const items = this.#list(']');
          return (lookup) => {
            const values = items.map((item) => item(lookup));
            return values.includes(undefined) ? undefined : (values as Value[]);
          };
        }
    }
    this.#at--;
    throw this.#error();
  }

  #name(name: string): Term {
    if (name === 'True' || name === 'true') return () => true;
    if (name === 'False' || name === 'false') return () => false;
    if (name === 'today' && this.#take('(')) {
      this.#list(')');
      return () => Date.now() / 1000;
    }
    if (!Object.hasOwn(functions, name) || !this.#take('(')) {
      throw new Error(
        `\`${name}\` is not known in a comparison; known are ${Object.keys(functions).join(', ')}`,
      );
    }
    const args = this.#list(')');
    return (lookup) => {
      const values = args.map((arg) => arg(lookup));
      return values.includes(undefined) ? undefined : functions[name](values as Value[]);
    };
  }

  #list(close: string): Term[] {
    const items: Term[] = [];
    while (!this.#take(close)) {
      items.push(this.#or());
      if (!this.#take(',') && this.#tokens[this.#at]?.text !== close) throw this.#error();
    }
    return items;
  }
}
