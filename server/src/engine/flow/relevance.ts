import { firstFrom } from '../ascending.ts';
import type { Names } from '../names/names.ts';
import { FileNames } from './file-names.ts';
import type { FlowMarks } from './marks.ts';

/** So many times the statements of the file are told apart by the sinks to which they matter. */
const mostOverlap = 8;

/**
 * For each statement of a file that holds a sink, the statements that have a say in what comes to it, in document order;
 * values pass from one statement to another by names alone. Undefined where that may be any. Holds as long as no other
 * file takes part.
 *
 * A statement matters if it holds a sink, or mentions what is declared by one that matters and that a caller could hand
 * something on to, or shares a name that is not fixed with one that matters, or declares what one that matters mentions.
 */
export function statementsThatMatter(
  names: Names,
  marks: FlowMarks,
): ReadonlyMap<number, readonly number[]> | undefined {
  const { tree } = names;
  const statements = tree.namedChildren(0);
  const placeOf = (n: number) => firstFrom(statements, n + 1) - 1;
  if (marks.sourceControls.size > 0) return undefined;
  const holders = new Set<number>();
  for (const [n, sinks] of marks.sinks) {
    const place = placeOf(n);
    holders.add(place);
    for (const { requiresOf } of sinks)
      if (requiresOf?.some(({ node }) => placeOf(node) !== place)) return undefined;
  }
  for (const [n, list] of marks.propagations)
    if (list.some(({ from, to }) => placeOf(from) !== placeOf(n) || placeOf(to) !== placeOf(n)))
      return undefined;
  // The file as a whole is before its first statement.
  if (holders.has(-1)) return undefined;
  const spread = new Spread(new FileNames(names, marks, statements));
  const mattering = new Map<number, readonly number[]>();
  const reach = (from: Iterable<number>) =>
    [...spread.from(from)].sort((a, b) => a - b).map((place) => statements[place]);
  let size = 0;
  for (const holder of holders) {
    const matter = reach([holder]);
    size += matter.length;
    if (size > mostOverlap * statements.length) {
      const together = reach(holders);
      return new Map([...holders].map((each) => [statements[each], together]));
    }
    mattering.set(statements[holder], matter);
  }
  return mattering;
}

/** Finds the statements that some others need, or hear of. Statements are told by their place in the list of all. */
class Spread {
  readonly #mentioned = new Map<
    number,
    { mentions: readonly number[]; declarer: number; isFixed: boolean }[]
  >();
  #kept = new Set<number>();
  /** Those to which a caller, or whoever shares a name with them, may hand something that comes to a sink. */
  #open = new Set<number>();
  readonly #waiting: number[] = [];

  constructor(names: FileNames) {
    for (const name of names.all())
      for (const place of name.mentions) {
        const list = this.#mentioned.get(place);
        if (list) list.push(name);
        else this.#mentioned.set(place, [name]);
      }
  }

  from(holders: Iterable<number>): ReadonlySet<number> {
    this.#kept = new Set();
    this.#open = new Set();
    for (const place of holders) this.#openUp(place);
    for (let place = this.#waiting.pop(); place !== undefined; place = this.#waiting.pop())
      this.#follow(place);
    return this.#kept;
  }

  #keep(place: number): void {
    if (this.#kept.has(place)) return;
    this.#kept.add(place);
    this.#waiting.push(place);
  }

  #openUp(place: number): void {
    if (this.#open.has(place)) return;
    this.#open.add(place);
    this.#kept.add(place);
    this.#waiting.push(place);
  }

  #follow(place: number): void {
    for (const { mentions, declarer, isFixed } of this.#mentioned.get(place) ?? []) {
      if (!isFixed) for (const other of mentions) this.#openUp(other);
      else if (declarer === place && this.#open.has(place)) for (const other of mentions) this.#openUp(other);
      else if (declarer >= 0) this.#keep(declarer);
    }
  }
}
