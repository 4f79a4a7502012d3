import { takesAll } from '../names/reaching.ts';
import { Trait } from '../syntax/grammar.ts';
import type { Flow } from './flow.ts';
import type { Loops } from './loops.ts';
import { flatten, type Value } from './values.ts';
import { joinVariables, type Variables } from './variables.ts';

/** Runs statements of which one branch or another is taken. Every runner answers whether control can go on. */
export class Branches {
  readonly #flow: Flow;
  readonly #loops: Loops;

  constructor(flow: Flow, loops: Loops) {
    this.#flow = flow;
    this.#loops = loops;
  }

  /** Runs the branches on copies of the variables; what can go on afterwards is joined. */
  #branch(branches: (() => boolean)[]): boolean {
    const { scope } = this.#flow;
    const before = scope.variables;
    const { version } = scope;
    let after: Variables | undefined;
    for (const branch of branches) {
      scope.variables = before.copy();
      if (branch()) after = after ? joinVariables(after, scope.variables) : scope.variables;
      // Going back to what was before is a change, too.
      if (scope.version !== version) scope.version++;
    }
    scope.variables = after ?? before;
    return after !== undefined;
  }

  runIf(n: number): boolean {
    const { tree } = this.#flow;
    const alternatives = tree
      .namedChildren(n)
      .filter((c) => tree.field[c] === tree.grammar.field('alternative'));
    return this.#runCondition(n, alternatives);
  }

  /** Python keeps `elif` and `else` side by side; each is the alternative of the one before. */
  #runCondition(n: number, alternatives: number[]): boolean {
    const { tree, expressions, statements } = this.#flow;
    const condition = tree.child(n, 'condition');
    const consequence = tree.child(n, 'consequence');
    expressions.evaluate(condition);
    return this.#branch([
      () => {
        statements.assume(condition, true);
        return consequence < 0 || statements.run(consequence);
      },
      () => {
        statements.assume(condition, false);
        const [first, ...rest] = alternatives;
        if (first === undefined) return true;
        return tree.kindName(first) === 'elif_clause'
          ? this.#runCondition(first, rest)
          : statements.run(first);
      },
    ]);
  }

  runTry(n: number): boolean {
    const { tree, scope, statements } = this.#flow;
    const before = scope.variables.copy();
    const body = tree.child(n, 'body');
    const handlers = tree
      .namedChildren(n)
      .filter((c) => /^(catch_clause|except_clause|except_group_clause)$/.test(tree.kindName(c)));
    const otherwise = tree.childOfKind(n, 'else_clause');
    const last = tree.childOfKind(n, 'finally_clause');
    let bodyGoesOn = true;
    const thrown = this.#flow.catch(() => {
      bodyGoesOn = body < 0 || statements.run(body);
    });
    const afterBody = scope.variables;
    const goesOn = this.#branch([
      () => bodyGoesOn && (otherwise < 0 || statements.run(otherwise)),
      ...handlers.map((handler) => () => {
        // An exception can come from anywhere in the body.
        scope.variables = joinVariables(before, afterBody);
        return this.#runHandler(handler, thrown);
      }),
    ]);
    return last < 0 ? goesOn : statements.run(last) && goesOn;
  }

  #runHandler(handler: number, thrown: Value): boolean {
    const { tree, assignments, statements } = this.#flow;
    let goesOn = true;
    const parameter = tree.child(handler, 'parameter');
    if (parameter >= 0) assignments.assign(parameter, thrown);
    for (const child of tree.namedChildren(handler)) {
      const alias = tree.kindName(child) === 'as_pattern' ? tree.child(child, 'alias') : -1;
      if (alias >= 0) assignments.assign(alias, thrown);
      if (tree.is(child, Trait.block)) goesOn = statements.run(child) && goesOn;
    }
    return goesOn;
  }

  /** A case is entered by its value, or by falling out of the one before. */
  runSwitch(n: number): boolean {
    const { tree, expressions, statements, scope } = this.#flow;
    const subject = tree.child(n, 'value');
    expressions.evaluate(subject);
    const body = tree.child(n, 'body');
    if (body < 0) return true;
    const cases = tree.namedChildren(body);
    const before = scope.variables;
    let falling: Variables | undefined;
    const { breaks } = this.#loops.collect(false, () => {
      for (const c of cases) {
        scope.variables = before.copy();
        const value = tree.child(c, 'value');
        if (value >= 0) {
          expressions.evaluate(value);
          statements.assumeEqual(subject, value);
        }
        if (falling) scope.variables = joinVariables(scope.variables, falling);
        const goesOn = statements.runAll(tree.namedChildren(c).filter((child) => child !== value));
        falling = goesOn ? scope.variables : undefined;
      }
    });
    const ends = [...breaks, ...(falling ? [falling] : [])];
    if (!cases.some((c) => tree.kindName(c) === 'switch_default')) ends.push(before);
    scope.variables = ends.length > 0 ? ends.reduce(joinVariables) : before;
    return ends.length > 0;
  }

  /** Python's `match`: of its cases one is taken, or none unless one takes everything. */
  runMatch(n: number): boolean {
    const { tree, expressions, statements } = this.#flow;
    const field = tree.grammar.field('subject');
    const subjects = tree.namedChildren(n).filter((child) => tree.field[child] === field);
    const value = expressions.blend(subjects);
    const subject = subjects.length === 1 ? subjects[0] : -1;
    const body = tree.child(n, 'body');
    const cases = body < 0 ? [] : tree.namedChildren(body);
    let exhaustive = false;
    const branches = cases.map((c) => {
      const parts = tree.namedChildren(c);
      const consequence = tree.child(c, 'consequence');
      const guard = tree.child(c, 'guard');
      const patterns = parts.filter((part) => tree.kindName(part) === 'case_pattern');
      exhaustive ||= takesAll(tree, c);
      return () => {
        for (const pattern of patterns) this.#bindCase(pattern, subject, value);
        if (guard >= 0) for (const child of tree.namedChildren(guard)) expressions.evaluate(child);
        return consequence < 0 || statements.run(consequence);
      };
    });
    return this.#branch(exhaustive ? branches : [...branches, () => true]);
  }

  /** Names in a case stand for parts of the subject; a constant says what the subject is. */
  #bindCase(pattern: number, subject: number, value: Value): void {
    const { tree, statements, scope, names } = this.#flow;
    const inner = tree.first(pattern);
    const options =
      inner >= 0 && tree.kindName(inner) === 'union_pattern' ? tree.namedChildren(inner) : [inner];
    if (options.every((option) => option >= 0 && names.constant(option) !== undefined)) {
      if (subject >= 0) statements.assumeEqual(subject, options[0]);
      return;
    }
    for (let n = pattern + 1; n < tree.last[pattern]; n++) {
      const bound = tree.kindName(n) === 'dotted_name' || tree.kindName(n) === 'identifier';
      const name = tree.textOf(n);
      if (bound && /^[a-z_]\w*$/i.test(name) && name !== '_') scope.declare(name, flatten(value));
    }
  }
}
