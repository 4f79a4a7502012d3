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

  /** Whether a name is an argument, or the value of a key. */
  isHandedOver(n: number): boolean {
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

  /** The constant or the member for which a name stands wherever it is read, or -1. */
  plainValue(n: number): number {
    const value = this.#names.literal(n);
    if (value === n) return -1;
    return this.#isConstant(value) || member.test(this.#names.tree.kindName(value)) ? value : -1;
  }
}
