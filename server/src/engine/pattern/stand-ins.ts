import type { Names } from '../names/names.ts';
import { Trait } from '../syntax/grammar.ts';

/** What somebody may change before it is used, so that a name of it is not as good as itself. */
const changing = /^(?:object|array|dictionary|list|set|.*_comprehension|.*function.*|lambda|class)$/;

const member = /^(?:member_expression|attribute)$/;

/** Names that are handed over in place of what they were assigned: a text, an option, a member, a call. */
export class StandIns {
  readonly #names: Names;
  readonly #lists: ReadonlySet<number>;
  readonly #pair: number;

  constructor(names: Names) {
    this.#names = names;
    const { grammar } = names.tree;
    this.#lists = new Set(
      ['arguments', 'argument_list', 'keyword_argument'].map((kind) => grammar.kind(kind)),
    );
    this.#pair = grammar.kind('pair');
  }

  isArgument(n: number): boolean {
    const { tree } = this.#names;
    return tree.is(n, Trait.identifier) && tree.parent[n] >= 0 && this.#lists.has(tree.kind[tree.parent[n]]);
  }

  /** Whether there may be other texts as which a node can be read. */
  mayBeReadOtherwise(n: number): boolean {
    const { tree } = this.#names;
    return tree.is(n, Trait.identifier) || this.#isMember(n);
  }

  /**
   * What a node may be read as beside what is written: what a name stands for, what imports call it, and a member as it is
   * where there surely is something to read it from.
   */
  otherTexts(n: number): string[] {
    const { tree } = this.#names;
    const texts = this.#namesAtOrigin(n);
    const value = this.#isHandedOver(n) ? this.#plainValue(n) : -1;
    if (value >= 0) texts.push(tree.textOf(value));
    if (this.#isMember(n)) texts.push(tree.textOf(n).replaceAll('?.', '.'));
    return texts;
  }

  /** The dotted name with its module, and as it would be written with the name that the import has where it comes from. */
  #namesAtOrigin(n: number): string[] {
    const path = this.#names.mayHavePath(n) ? this.#names.path(n) : null;
    if (!path) return [];
    let parts = 1;
    for (let at = n; this.#isMember(at); at++) parts++;
    return [...new Set([path.slice(-parts).join('.'), path.join('.')])];
  }

  /** Whether a name is an argument, or the value of a key. */
  #isHandedOver(n: number): boolean {
    const { tree } = this.#names;
    if (this.isArgument(n)) return true;
    return tree.is(n, Trait.identifier) && tree.parent[n] >= 0 && tree.kind[tree.parent[n]] === this.#pair;
  }

  mayStandIn(value: number): boolean {
    return !changing.test(this.#names.tree.kindName(value));
  }

  /** Whether all that a value mentions goes into it: of what calls are given, nobody knows. */
  isMadeOfParts(value: number): boolean {
    const { tree } = this.#names;
    for (let n = value; n < tree.last[value]; n++)
      if (this.#lists.has(tree.kind[n]) && tree.namedChildren(n).some((part) => !this.#isConstant(part)))
        return false;
    return true;
  }

  #isConstant(n: number): boolean {
    return this.#names.constant(n) !== undefined;
  }

  /** What a name stands for, where that says all that went into it: a constant, a member, a text of them; else -1. */
  #plainValue(n: number): number {
    const literal = this.#names.literal(n);
    if (literal !== n && (this.#isConstant(literal) || this.#isMember(literal))) return literal;
    const value = this.#names.assigned(n);
    return value >= 0 && this.mayStandIn(value) && this.isMadeOfParts(value) ? value : -1;
  }

  #isMember(n: number): boolean {
    return member.test(this.#names.tree.kindName(n));
  }
}
