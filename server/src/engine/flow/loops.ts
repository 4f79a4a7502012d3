import type { Flow } from './flow.ts';
import { clean, flatten, gains } from './values.ts';
import { joinVariables, type Variables } from './variables.ts';

/** Taint that takes more rounds than this to arrive is given up. */
const maxRounds = 4;

/** Where `break` and `continue` of one loop (or `break` of one switch) were met, with the variables as they were. */
export interface Exits {
  breaks: Variables[];
  continues: Variables[];
  isLoop: boolean;
}

/** Runs loops. */
export class Loops {
  readonly #flow: Flow;
  readonly #exits: Exits[] = [];

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  /** Notes the variables at a `break` or `continue`. */
  leave(how: 'break' | 'continue'): void {
    const { variables } = this.#flow.scope;
    if (how === 'break') this.#exits.at(-1)?.breaks.push(variables);
    else this.#exits.findLast(({ isLoop }) => isLoop)?.continues.push(variables);
  }

  /** Runs something that `break` leaves; answers with what its exits have noted. */
  collect(isLoop: boolean, body: () => void): Exits {
    const exits: Exits = { breaks: [], continues: [], isLoop };
    this.#exits.push(exits);
    body();
    this.#exits.pop();
    return exits;
  }

  /** Runs the body until nothing new is carried into the next round; the loop may also not run at all. */
  #run(body: () => void, condition = -1): boolean {
    const { scope, statements, names } = this.#flow;
    let breaks: Variables[] = [];
    for (let round = 0; round < maxRounds; round++) {
      const before = scope.variables.copy();
      const exits = this.collect(true, body);
      breaks = exits.breaks;
      scope.variables = [scope.variables, ...exits.continues].reduce(joinVariables, before);
      const carried = breaks.reduce(joinVariables, scope.variables);
      if (isSettled(before, carried)) break;
    }
    // Whoever did not break out has met the condition when it did not hold.
    if (condition >= 0) statements.assume(condition, false);
    const endless = condition >= 0 && names.constant(condition) === true;
    const ends = endless ? breaks : [scope.variables, ...breaks];
    if (ends.length > 0) scope.variables = ends.reduce(joinVariables);
    return ends.length > 0;
  }

  runWhile(n: number): boolean {
    const { tree, expressions, statements } = this.#flow;
    const condition = tree.child(n, 'condition');
    return this.#run(() => {
      expressions.evaluate(condition);
      if (tree.kindName(n) === 'while_statement') statements.assume(condition, true);
      statements.run(tree.child(n, 'body'));
    }, condition);
  }

  runFor(n: number): boolean {
    const { tree, expressions, statements } = this.#flow;
    const initializer = tree.child(n, 'initializer');
    if (initializer >= 0) {
      if (statements.isStatement(initializer)) statements.run(initializer);
      else expressions.evaluate(initializer);
    }
    return this.#run(() => {
      for (const field of ['condition', 'increment']) {
        const part = tree.child(n, field);
        if (part >= 0 && !statements.isStatement(part)) expressions.evaluate(part);
      }
      statements.run(tree.child(n, 'body'));
    });
  }

  runForEach(n: number): boolean {
    const { tree, expressions, statements, assignments } = this.#flow;
    const elements = flatten(expressions.evaluate(tree.child(n, 'right')));
    const left = tree.child(n, 'left');
    return this.#run(() => {
      assignments.assign(left, elements);
      statements.run(tree.child(n, 'body'));
    });
  }
}

/** Whether a round of a loop has tainted nothing that was not tainted for the same rules before it. */
function isSettled(before: Variables, after: Variables): boolean {
  for (const name of after.changedSince(before))
    if (gains(before.get(name) ?? clean, after.get(name) ?? clean)) return false;
  return true;
}
