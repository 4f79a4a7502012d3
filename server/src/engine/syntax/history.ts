import type { TextChange } from './text-change.ts';

/** What became of a version in the next one. */
interface Step {
  /** By node of the next version: its number before, or -1. */
  earlier: Int32Array;
  /** By node of the version: its number in the next one, or -1. */
  later: Int32Array;
  edit: TextChange;
}

/** How the latest versions of a file came from each other: where what stood in one of them stands now. */
export class History {
  /** So many versions back it reaches. */
  static readonly reach = 8;
  /** The number of the version at which it stands. */
  readonly version: number;
  /** The last one leads to the version. */
  readonly #steps: readonly Step[];

  constructor(version = 0, steps: readonly Step[] = []) {
    this.version = version;
    this.#steps = steps;
  }

  next(step: Step): History {
    return new History(this.version + 1, [...this.#steps, step].slice(-History.reach));
  }

  /** The number that a node of an earlier version has now; -1 where it is no more. */
  later(n: number, version: number): number {
    for (let i = this.#stepFrom(version); i < this.#steps.length && n >= 0; i++) n = this.#steps[i].later[n];
    return n;
  }

  /** The number that a node had in an earlier version; -1 where it was not there. */
  earlier(n: number, version: number): number {
    for (let i = this.#steps.length - 1; i >= this.#stepFrom(version) && n >= 0; i--)
      n = this.#steps[i].earlier[n];
    return n;
  }

  /** Where an offset of an earlier version is now. */
  offset(offset: number, version: number): number {
    for (let i = this.#stepFrom(version); i < this.#steps.length; i++) {
      const { start, shift } = this.#steps[i].edit;
      if (offset >= start) offset += shift;
    }
    return offset;
  }

  #stepFrom(version: number): number {
    return this.#steps.length - this.version + version;
  }
}
