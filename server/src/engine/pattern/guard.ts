import { type Shape, shapeOf } from '../regex-shape.ts';

/** What a condition asks of the text that a metavariable stands for, so that nothing else is looked for in vain. */
export class Guard {
  readonly metavariable: string;
  readonly #regex: RegExp;
  /** By ASCII unit: whether the text may begin with it; made when first asked for. */
  #first: Uint8Array | undefined;

  /** `regex` is sticky: it matches from the beginning. */
  constructor(metavariable: string, regex: RegExp) {
    this.metavariable = metavariable;
    this.#regex = regex;
  }

  /** Equal for guards that ask the same. */
  get key(): string {
    return `${this.metavariable} ${this.#regex}`;
  }

  passes(text: string, start: number, end: number): boolean {
    this.#first ??= firstUnitsOf(this.#regex);
    const unit = start < end ? text.charCodeAt(start) : 0;
    if (unit < 128 && this.#first[unit] === 0) return false;
    this.#regex.lastIndex = 0;
    return this.#regex.test(text.slice(start, end));
  }
}

interface First {
  ascii: Uint8Array;
  /** Whether all of it may be without extent, so that what follows may come first. */
  open: boolean;
}

/** As a digit for each unit of ASCII, where it was told before. */
const told = new WeakMap<RegExp, string>();
const firstUnits = new WeakMap<RegExp, Uint8Array>();

/** By ASCII unit: whether a match can begin with it, or before it without any extent. */
export function firstUnitsOf(regex: RegExp): Uint8Array {
  let first = firstUnits.get(regex);
  if (!first) {
    const digits = told.get(regex);
    first = digits === undefined ? readFirstUnits(regex) : Uint8Array.from(digits, Number);
    firstUnits.set(regex, first);
  }
  return first;
}

function readFirstUnits(regex: RegExp): Uint8Array {
  const { ascii, open } = read(shapeOf(regex));
  return open ? ascii.fill(1) : ascii;
}

/** Spares an expression from being read for its first units. */
export function tellFirstUnits(regex: RegExp, digits: string): void {
  told.set(regex, digits);
}

function read(shape: Shape): First {
  switch (shape.op) {
    case 'unit':
      return { ascii: shape.units.ascii.slice(), open: false };
    case 'choice':
      return shape.options.map(read).reduce((a, b) => ({ ascii: joined(a, b), open: a.open || b.open }));
    case 'sequence': {
      let first: First = { ascii: new Uint8Array(128), open: true };
      for (const { shape: part, least } of shape.parts) {
        if (!first.open) break;
        const next = read(part);
        first = { ascii: joined(first, next), open: next.open || least === 0 };
      }
      return first;
    }
    case 'look':
    case 'place':
      return { ascii: new Uint8Array(128), open: true };
    case 'unknown':
      return { ascii: new Uint8Array(128).fill(1), open: true };
  }
}

function joined(a: First, b: First): Uint8Array {
  return a.ascii.map((holds, unit) => holds | b.ascii[unit]);
}
