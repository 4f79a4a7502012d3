import { type Shape, shapeOf } from '../regex-shape.ts';

/** What a condition asks of the text that a metavariable stands for, so that nothing else is looked for in vain. */
export class Guard {
  readonly metavariable: string;
  readonly regex: RegExp;
  /** Made when first asked for. */
  #edges: Edges | undefined;

  /** `regex` is sticky: it matches from the beginning. */
  constructor(metavariable: string, regex: RegExp) {
    this.metavariable = metavariable;
    this.regex = regex;
  }

  /** Equal for guards that ask the same. */
  get key(): string {
    return `${this.metavariable} ${this.regex}`;
  }

  passes(text: string, start: number, end: number): boolean {
    this.#edges ??= edgesOf(this.regex);
    const { first, last } = this.#edges;
    if (!mayBe(first, start < end ? text.charCodeAt(start) : 0)) return false;
    if (!mayBe(last, start < end ? text.charCodeAt(end - 1) : 0)) return false;
    this.regex.lastIndex = 0;
    return this.regex.test(text.slice(start, end));
  }
}

function mayBe(units: Uint8Array, unit: number): boolean {
  return unit > 127 || units[unit] === 1;
}

/**
 * By ASCII unit: whether a text that matches can begin with it, and end with it; 0 is also for what has no extent. Where
 * the expression does not reach to the end of the text, that is anything.
 */
export interface Edges {
  first: Uint8Array;
  last: Uint8Array;
}

/** Units that may be at an edge. */
interface Edge {
  ascii: Uint8Array;
  /** Whether all of it may be without extent, so that what lies further in may be the edge. */
  open: boolean;
}

/** As digits for each unit of ASCII, where it was told before. */
const told = new WeakMap<RegExp, string>();
const known = new WeakMap<RegExp, Edges>();

export function edgesOf(regex: RegExp): Edges {
  let edges = known.get(regex);
  if (!edges) {
    const digits = told.get(regex);
    edges = digits === undefined ? readEdges(shapeOf(regex)) : fromDigits(digits);
    known.set(regex, edges);
  }
  return edges;
}

/** Spares an expression from being read for its edges. */
export function tellEdges(regex: RegExp, digits: string): void {
  told.set(regex, digits);
}

/** Most expressions can be over before the end of a text, so that it may be anything: that takes no digits. */
export function digitsOf({ first, last }: Edges): string {
  return (last.includes(0) ? [...first, ...last] : [...first]).join('');
}

function fromDigits(digits: string): Edges {
  const units = Uint8Array.from(digits, Number);
  const last = units.length > 128 ? units.subarray(128) : unitsOf(anything());
  return { first: units.subarray(0, 128), last };
}

function readEdges(shape: Shape): Edges {
  const [first, last] = [read(shape, false), readEnd(shape)];
  return { first: unitsOf(first), last: unitsOf(last) };
}

function unitsOf({ ascii, open }: Edge): Uint8Array {
  return open ? ascii.fill(1) : ascii;
}

/** With what a text can end that matches to its end; anything, where a match can be over before. */
function readEnd(shape: Shape): Edge {
  if (shape.op === 'choice') return shape.options.map(readEnd).reduce(either);
  const parts = shape.op === 'sequence' ? shape.parts : [];
  const end = parts.at(-1);
  return end?.least === 1 && end.shape.op === 'place' && end.shape.end
    ? read({ op: 'sequence', parts: parts.slice(0, -1) }, true)
    : anything();
}

/** What can be at the beginning of a shape, or `backwards` at its end. */
function read(shape: Shape, backwards: boolean): Edge {
  switch (shape.op) {
    case 'unit':
      return { ascii: shape.units.ascii.slice(), open: false };
    case 'choice':
      return shape.options.map((option) => read(option, backwards)).reduce(either);
    case 'sequence': {
      let edge = nothing();
      for (const { shape: part, least } of backwards ? shape.parts.toReversed() : shape.parts) {
        if (!edge.open) break;
        const next = read(part, backwards);
        edge = { ascii: either(edge, next).ascii, open: next.open || least === 0 };
      }
      return edge;
    }
    case 'look':
    case 'place':
      return nothing();
    case 'unknown':
      return anything();
  }
}

function nothing(): Edge {
  return { ascii: new Uint8Array(128), open: true };
}

function anything(): Edge {
  return { ascii: new Uint8Array(128).fill(1), open: true };
}

function either(a: Edge, b: Edge): Edge {
  return { ascii: a.ascii.map((holds, unit) => holds | b.ascii[unit]), open: a.open || b.open };
}
