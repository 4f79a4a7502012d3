import { casedShapeOf, type Shape, type Units } from './regex-shape.ts';

/** Beyond these an expression is not judged: it takes longer to tell than an editor waits. */
const mostPlaces = 1000;
const mostSteps = 20_000;
const mostPairs = 100_000;
/** What every expression has that repeats something without a fixed length. */
const repeatedGroup = /\)[*+{]/;

/** A part of an expression: the places that can come first and last in it, and whether it can be empty. */
interface Fragment {
  first: readonly number[];
  last: readonly number[];
  nullable: boolean;
}

const empty: Fragment = { first: [], last: [], nullable: true };
/** What cannot be looked through, such as a boundary: nothing is said of ways that lead across it. */
const barrier: Fragment = { first: [], last: [], nullable: false };

/**
 * Whether some texts can be matched in exponentially many ways, all of which are tried before a match fails: some loop
 * leads from a place back to it in two ways for the same text. Of a loop after which the expression cannot fail any more
 * that is not so. What a look-around, a boundary or a back-reference allows is left out, so `true` can be relied on more
 * than `false`.
 *
 * The places are those of Glushkov's automaton; the criterion is that of Weber and Seidl, *On the degree of ambiguity of
 * finite automata* (1991).
 */
export function isExponential(regex: RegExp): boolean {
  if (!repeatedGroup.test(regex.source)) return false;
  return shapesIn(casedShapeOf(regex)).some((shape) => new Automaton(shape).isExponential());
}

/** The shape and those of what it looks around for, which are matched on their own. */
function shapesIn(shape: Shape): Shape[] {
  const found = [shape];
  const visit = (part: Shape) => {
    if (part.op === 'look') found.push(...shapesIn(part.shape));
    else if (part.op === 'choice') part.options.forEach(visit);
    else if (part.op === 'sequence') for (const { shape: inner } of part.parts) visit(inner);
  };
  visit(shape);
  return found;
}

class TooLarge extends Error {}

class Automaton {
  readonly #units: Units[] = [];
  /** By place: those that may follow it. */
  readonly #next: Set<number>[] = [];
  /** Steps that two loops allow, each for itself. */
  readonly #doubled: [from: number, to: number][] = [];
  #steps = 0;
  readonly #last: ReadonlySet<number> | undefined;

  constructor(shape: Shape) {
    try {
      this.#last = new Set(this.#add(shape).last);
    } catch (error) {
      if (!(error instanceof TooLarge)) throw error;
    }
  }

  isExponential(): boolean {
    if (!this.#last) return false;
    return this.#loops().some((loop) => this.#canFailAfter(loop) && this.#isAmbiguous(loop));
  }

  /** Once a place is reached at which the whole expression is matched, no other way is tried. */
  #canFailAfter(loop: ReadonlySet<number>): boolean {
    return ![...loop].some((place) => this.#last?.has(place));
  }

  #isAmbiguous(loop: ReadonlySet<number>): boolean {
    if (this.#doubled.some(([from, to]) => loop.has(from) && loop.has(to))) return true;
    const seen = new Set<number>();
    const open: [number, number][] = [];
    const add = (a: number, b: number) => {
      const pair = Math.min(a, b) * mostPlaces + Math.max(a, b);
      if (seen.has(pair)) return;
      seen.add(pair);
      open.push([a, b]);
    };
    const isLoopStep = (to: number) => loop.has(to);
    for (const place of loop) {
      const steps = [...this.#next[place]].filter(isLoopStep);
      for (const [i, a] of steps.entries())
        for (const b of steps.slice(i + 1)) if (this.#overlap(a, b)) add(a, b);
    }
    for (let pair = open.pop(); pair && seen.size < mostPairs; pair = open.pop()) {
      for (const a of this.#next[pair[0]]) {
        if (!loop.has(a)) continue;
        for (const b of this.#next[pair[1]]) {
          if (!loop.has(b)) continue;
          if (a === b) return true;
          if (this.#overlap(a, b)) add(a, b);
        }
      }
    }
    return false;
  }

  #overlap(a: number, b: number): boolean {
    const one = this.#units[a];
    const other = this.#units[b];
    return (
      (one.beyond && other.beyond) || one.ascii.some((holds, unit) => holds === 1 && other.ascii[unit] === 1)
    );
  }

  /** The strongly connected components with a step in them, found as Tarjan does. */
  #loops(): Set<number>[] {
    const found: Set<number>[] = [];
    const order = new Map<number, number>();
    const low = new Map<number, number>();
    const path: number[] = [];
    const onPath = new Set<number>();
    const visit = (place: number) => {
      order.set(place, order.size);
      low.set(place, order.size - 1);
      path.push(place);
      onPath.add(place);
      const reach = (depth: number) => low.set(place, Math.min(low.get(place) as number, depth));
      for (const to of this.#next[place]) {
        if (!order.has(to)) {
          visit(to);
          reach(low.get(to) as number);
        } else if (onPath.has(to)) reach(order.get(to) as number);
      }
      if (low.get(place) !== order.get(place)) return;
      const loop = new Set(path.splice(path.indexOf(place)));
      for (const member of loop) onPath.delete(member);
      if (loop.size > 1 || this.#next[place].has(place)) found.push(loop);
    };
    for (const place of this.#units.keys()) if (!order.has(place)) visit(place);
    return found;
  }

  #add(shape: Shape): Fragment {
    switch (shape.op) {
      case 'unit':
        return this.#addPlace(shape.units);
      case 'choice':
        return either(shape.options.map((option) => this.#add(option)));
      case 'sequence':
        return shape.parts.reduce<Fragment>(
          (before, part) => this.#join(before, this.#addRepeated(part.shape, part.least, part.most)),
          empty,
        );
      default:
        return barrier;
    }
  }

  #addPlace(units: Units): Fragment {
    if (this.#units.length === mostPlaces) throw new TooLarge();
    const place = this.#units.push(units) - 1;
    this.#next.push(new Set());
    return { first: [place], last: [place], nullable: false };
  }

  #addRepeated(shape: Shape, least: number, most: number): Fragment {
    let all = empty;
    // Without a bound, the last of the copies that must be there is the one that loops.
    for (let copy = 1; copy < least; copy++) all = this.#join(all, this.#add(shape));
    if (most === Number.POSITIVE_INFINITY) return this.#join(all, this.#loop(shape, least === 0));
    if (least > 0) all = this.#join(all, this.#add(shape));
    let optional = empty;
    for (let copy = least; copy < most; copy++)
      optional = { ...this.#join(this.#add(shape), optional), nullable: true };
    return this.#join(all, optional);
  }

  #loop(shape: Shape, nullable: boolean): Fragment {
    const body = this.#add(shape);
    this.#step(body.last, body.first);
    return nullable ? { ...body, nullable } : body;
  }

  #join(before: Fragment, after: Fragment): Fragment {
    this.#step(before.last, after.first);
    return {
      first: before.nullable ? [...before.first, ...after.first] : before.first,
      last: after.nullable ? [...before.last, ...after.last] : after.last,
      nullable: before.nullable && after.nullable,
    };
  }

  #step(from: readonly number[], to: readonly number[]): void {
    this.#steps += from.length * to.length;
    if (this.#steps > mostSteps) throw new TooLarge();
    for (const a of from) {
      for (const b of to) {
        if (this.#next[a].has(b)) this.#doubled.push([a, b]);
        else this.#next[a].add(b);
      }
    }
  }
}

function either(options: readonly Fragment[]): Fragment {
  return {
    first: options.flatMap(({ first }) => first),
    last: options.flatMap(({ last }) => last),
    nullable: options.some(({ nullable }) => nullable),
  };
}
