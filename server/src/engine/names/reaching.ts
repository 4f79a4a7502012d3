import { firstFrom } from '../ascending.ts';
import type { FlatTree } from '../syntax/flat-tree.ts';
import { Trait } from '../syntax/grammar.ts';
import type { Definition } from './scopes.ts';

/** Nodes of the values that a name may hold, -1 among them for one that is not known; null where control never comes. */
type Holding = ReadonlySet<number> | null;

const jumps = new Set(
  'return_statement throw_statement raise_statement break_statement continue_statement'.split(' '),
);

/** Binding patterns: what is in them is written, but with parts of the value. */
const patterns = new Set(
  'object_pattern array_pattern pattern_list tuple_pattern list_pattern as_pattern_target'.split(' '),
);

/**
 * Follows one name that is written several times through the function (or the file) that it belongs to: which of its
 * values may it hold where it is read? Closures are left out, for nobody knows when they run.
 */
export class Reaching {
  readonly #tree: FlatTree;
  readonly #definition: Definition;
  /** Where the name stands, in document order. */
  readonly #spots: readonly number[];
  readonly #values = new Map<number, ReadonlySet<number>>();

  /** `spots` are all nodes of the file that read as the name, in document order. */
  constructor(tree: FlatTree, definition: Definition, spots: readonly number[]) {
    this.#tree = tree;
    this.#definition = definition;
    const { scope } = definition;
    this.#spots = spots.slice(firstFrom(spots, scope), firstFrom(spots, tree.last[scope]));
    const parameter = definition.kind === 'parameter';
    const body = scope === 0 ? 0 : tree.child(scope, 'body');
    if (body < 0) return;
    if (body === 0) this.#walkAll(tree.namedChildren(0), new Set());
    else this.#walk(body, new Set(parameter ? [-1] : []));
  }

  /** Places that read the name, in document order, with the nodes of the values that it may hold there. */
  get places(): ReadonlyMap<number, ReadonlySet<number>> {
    return this.#values;
  }

  #hasSpot(n: number): boolean {
    return this.#spots[firstFrom(this.#spots, n)] < this.#tree.last[n];
  }

  /** Everything that is written to the name within a node. */
  #written(n: number): number[] {
    const { writes } = this.#definition;
    return writes.flatMap(({ node, value }) => (this.#tree.contains(n, node) ? [value] : []));
  }

  #walkAll(nodes: readonly number[], holding: Holding): Holding {
    return nodes.reduce((held: Holding, node) => this.#walk(node, held), holding);
  }

  #walk(n: number, holding: Holding): Holding {
    const tree = this.#tree;
    if (n < 0 || holding === null) return holding;
    const kind = tree.kindName(n);
    if (jumps.has(kind)) {
      this.#walkAll(tree.namedChildren(n), holding);
      return null;
    }
    if (!this.#hasSpot(n)) return this.#jumpsAtEnd(n) ? null : holding;
    if (tree.is(n, Trait.func | Trait.class)) return holding;
    if (tree.is(n, Trait.identifier)) {
      this.#values.set(n, holding);
      return holding;
    }
    if (patterns.has(kind)) return new Set([-1]);
    switch (kind) {
      case 'variable_declarator':
      case 'named_expression':
        return this.#assign(tree.child(n, 'name'), tree.child(n, 'value'), holding);
      case 'assignment_expression':
      case 'assignment':
        return this.#assign(tree.child(n, 'left'), tree.child(n, 'right'), holding);
      case 'augmented_assignment_expression':
      case 'augmented_assignment':
      case 'update_expression':
      case 'delete_statement':
      case 'global_statement':
      case 'nonlocal_statement':
        this.#walkAll(tree.namedChildren(n), holding);
        return new Set([-1]);
      case 'if_statement':
        return this.#walkIf(n, holding);
      case 'ternary_expression': {
        const held = this.#walk(tree.child(n, 'condition'), holding);
        return either(
          this.#walk(tree.child(n, 'consequence'), held),
          this.#walk(tree.child(n, 'alternative'), held),
        );
      }
      case 'catch_clause': {
        const parameter = tree.child(n, 'parameter');
        const bound = parameter >= 0 && this.#hasSpot(parameter);
        return this.#walk(tree.child(n, 'body'), bound ? new Set([-1]) : holding);
      }
      case 'try_statement':
        return this.#walkTry(n, holding);
      case 'match_statement':
        return this.#walkMatch(n, holding);
      case 'for_statement':
      case 'for_in_statement':
      case 'while_statement':
      case 'do_statement':
      case 'switch_statement':
      case 'binary_expression':
      case 'boolean_operator':
      case 'conditional_expression':
        return this.#walkLoosely(n, holding);
      case 'list_comprehension':
      case 'set_comprehension':
      case 'dictionary_comprehension':
      case 'generator_expression':
        // A name that a comprehension binds is another one.
        return this.#written(n).length > 0 ? holding : this.#walkAll(tree.namedChildren(n), holding);
      default:
        return this.#walkAll(tree.namedChildren(n), holding);
    }
  }

  #assign(target: number, value: number, holding: Holding): Holding {
    const tree = this.#tree;
    const held = this.#walk(value, holding);
    if (target >= 0 && tree.is(target, Trait.identifier))
      return tree.reads(target, this.#definition.name) ? held && new Set([value]) : held;
    return this.#walk(target, held);
  }

  #walkIf(n: number, holding: Holding): Holding {
    const tree = this.#tree;
    const alternative = tree.grammar.field('alternative');
    let rest = this.#walk(tree.child(n, 'condition'), holding);
    let after = this.#walk(tree.child(n, 'consequence'), rest);
    for (const branch of tree.namedChildren(n).filter((child) => tree.field[child] === alternative)) {
      if (tree.kindName(branch) === 'elif_clause') {
        rest = this.#walk(tree.child(branch, 'condition'), rest);
        after = either(after, this.#walk(tree.child(branch, 'consequence'), rest));
      } else {
        after = either(after, this.#walk(branch, rest));
        rest = null;
      }
    }
    return either(after, rest);
  }

  #walkTry(n: number, holding: Holding): Holding {
    const tree = this.#tree;
    const body = tree.child(n, 'body');
    // An exception can come from anywhere in the body.
    const interrupted = either(holding, new Set(this.#written(body)));
    let after = this.#walk(body, holding);
    let last = -1;
    for (const clause of tree.namedChildren(n)) {
      if (clause === body) continue;
      const kind = tree.kindName(clause);
      if (kind === 'finally_clause') last = clause;
      else if (kind === 'else_clause') after = this.#walk(clause, after);
      else after = either(after, this.#walk(clause, interrupted));
    }
    if (last < 0) return after;
    const ended = this.#walk(last, either(either(after, interrupted), new Set(this.#written(n))));
    return after && ended;
  }

  /** Of the cases one is taken, or none unless one takes everything. */
  #walkMatch(n: number, holding: Holding): Holding {
    const tree = this.#tree;
    const body = tree.child(n, 'body');
    const held = this.#walkAll(
      tree.namedChildren(n).filter((child) => child !== body),
      holding,
    );
    const cases = body < 0 ? [] : tree.namedChildren(body);
    const taken = cases.map((one) => {
      const consequence = tree.child(one, 'consequence');
      const rest = tree.namedChildren(one).filter((child) => child !== consequence);
      // A case may bind the name itself.
      const binds = rest.some((part) => tree.kindName(part) === 'case_pattern' && this.#hasSpot(part));
      return this.#walk(consequence, binds ? new Set([-1]) : this.#walkAll(rest, held));
    });
    return taken.reduce(either, cases.some((one) => takesAll(tree, one)) ? null : held);
  }

  /** For what may run in part, or again: anything that is written within may be held at any place of it and behind it. */
  #walkLoosely(n: number, holding: Holding): Holding {
    const any = either(holding, new Set(this.#written(n)));
    for (const child of this.#tree.namedChildren(n)) this.#walk(child, any);
    return any;
  }

  #jumpsAtEnd(n: number): boolean {
    const tree = this.#tree;
    const kind = tree.kindName(n);
    if (jumps.has(kind)) return true;
    if (!tree.is(n, Trait.block) && !/^(else|except|catch|finally)_clause$/.test(kind)) return false;
    const end = tree.namedChildren(n).at(-1);
    return end !== undefined && this.#jumpsAtEnd(end);
  }
}

/** Whether a case of Python's `match` takes whatever the ones before it have left. */
export function takesAll(tree: FlatTree, clause: number): boolean {
  const patterns = tree.namedChildren(clause).filter((part) => tree.kindName(part) === 'case_pattern');
  return (
    tree.child(clause, 'guard') < 0 && patterns.length === 1 && /^[a-z_]\w*$/i.test(tree.textOf(patterns[0]))
  );
}

function either(a: Holding, b: Holding): Holding {
  if (a === null || b === null) return a ?? b;
  return new Set([...a, ...b]);
}
