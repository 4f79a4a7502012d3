import { firstFrom } from '../ascending.ts';
import type { Names } from '../names/names.ts';
import { FileNames } from './file-names.ts';
import type { FlowMarks } from './marks.ts';

/**
 * The statements of a file that have a say in what comes to a sink; values pass from one statement to another by names
 * alone. Holds as long as no other file takes part.
 *
 * A statement matters if it holds a sink, or mentions what is declared by one that matters and that a caller could hand
 * something on to, or shares a name that is not fixed with one that matters, or declares what one that matters mentions.
 */
export function statementsThatMatter(names: Names, marks: FlowMarks): ReadonlySet<number> {
  const { tree } = names;
  const statements = tree.namedChildren(0);
  const placeOf = (n: number) => firstFrom(statements, n + 1) - 1;
  const all = new Set(statements);
  if (marks.sourceControls.size > 0) return all;
  const holders = new Set<number>();
  for (const [n, sinks] of marks.sinks) {
    const place = placeOf(n);
    holders.add(place);
    for (const { requiresOf } of sinks)
      if (requiresOf?.some(({ node }) => placeOf(node) !== place)) return all;
  }
  for (const [n, list] of marks.propagations)
    if (list.some(({ from, to }) => placeOf(from) !== placeOf(n) || placeOf(to) !== placeOf(n))) return all;
  // The file as a whole is before its first statement.
  if (holders.size === statements.length || holders.has(-1)) return all;
  return new Set(
    [...new Spread(new FileNames(names, marks, statements)).from(holders)].map((i) => statements[i]),
  );
}

/** Finds the statements that some others need, or hear of. Statements are told by their place in the list of all. */
class Spread {
  readonly #mentioned = new Map<
    number,
    { mentions: readonly number[]; declarer: number; isFixed: boolean }[]
  >();
  readonly #kept = new Set<number>();
  /** Those to which a caller, or whoever shares a name with them, may hand something that comes to a sink. */
  readonly #open = new Set<number>();
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
