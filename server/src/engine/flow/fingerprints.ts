import { type FunctionValue, rulesOf, type Value } from './values.ts';

/** Tells values apart by what matters to a function. */
export class Fingerprints {
  /** By what members are: a number that stands for it. */
  readonly #numbers = new Map<string, number>();
  readonly #known = new WeakMap<ReadonlyMap<string, Value>, number[]>();

  /** A text that is equal for values that a function cannot tell apart. */
  of({ taint, harmless, fn, cls, fields }: Value, depth = 3): string {
    const own = `${rulesOf(taint)}/${harmless}/${nameOf(fn)}/${nameOf(cls)}`;
    return fields && depth > 0 ? `${own}{${this.#ofMembers(fields, depth)}}` : own;
  }

  #ofMembers(fields: ReadonlyMap<string, Value>, depth: number): number {
    let known = this.#known.get(fields);
    if (!known) {
      known = [];
      this.#known.set(fields, known);
    }
    known[depth] ??= this.#numberOf(
      [...fields].map(([name, field]) => `${name}:${this.of(field, depth - 1)}`).join(),
    );
    return known[depth];
  }

  #numberOf(text: string): number {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(text, number);
    }
    return number;
  }
}

const nameOf = (code: FunctionValue | null): string => (code ? `${code.scope.home.number}:${code.node}` : '');
