import { Trait } from '../syntax/grammar.ts';
import type { Flow } from './flow.ts';
import { Guards } from './guards.ts';
import { clean, deepTaint, join, joinVariables, rulesOf, tainted, type Value } from './values.ts';

type Variables = Map<string, Value>;

/** Taint that takes more rounds than this to arrive is given up. */
const maxRounds = 4;

/** Runs statements on abstract values. Every runner answers whether control can go on behind the statement. */
export class Statements {
  readonly #flow: Flow;
  readonly #guards: Guards;
  /** Variables at each `break` and `continue` of the loops being run. */
  readonly #exits: Variables[][] = [];

  constructor(flow: Flow) {
    this.#flow = flow;
    this.#guards = new Guards(flow);
  }

  /** Narrows variables by what a condition says when it holds, or does not. */
  assume(condition: number, holds: boolean): void {
    this.#guards.assume(condition, holds);
  }

  isStatement(n: number): boolean {
    const { tree } = this.#flow;
    return tree.is(n, Trait.block) || /_statement$|_declaration$|_definition$/.test(tree.kindName(n));
  }

  runAll(statements: number[]): boolean {
    for (const statement of statements) if (!this.run(statement)) return false;
    return true;
  }

  run(n: number): boolean {
    const flow = this.#flow;
    const { tree, expressions } = flow;
    flow.step();
    const kind = tree.kindName(n);
    switch (kind) {
      case 'expression_statement':
      case 'assert_statement':
        for (const child of tree.namedChildren(n)) expressions.evaluate(child);
        if (kind === 'assert_statement' && tree.first(n) >= 0) this.assume(tree.first(n), true);
        return !this.#neverReturns(n);
      case 'lexical_declaration':
        for (const declarator of tree.namedChildren(n)) this.#declare(declarator);
        return true;
      case 'return_statement': {
        const value = tree.first(n) >= 0 ? expressions.evaluate(tree.first(n)) : clean;
        flow.returned = join(flow.returned, value);
        return false;
      }
      case 'throw_statement':
      case 'raise_statement':
        for (const child of tree.namedChildren(n)) expressions.evaluate(child);
        return false;
      case 'break_statement':
      case 'continue_statement':
        this.#exits.at(-1)?.push(flow.scope.variables);
        return false;
      case 'if_statement':
        return this.#runIf(n);
      case 'while_statement':
      case 'do_statement':
        return this.#runLoop(() => {
          const condition = tree.child(n, 'condition');
          expressions.evaluate(condition);
          this.assume(condition, true);
          this.run(tree.child(n, 'body'));
        });
      case 'for_statement':
        return tree.child(n, 'left') >= 0 ? this.#runForEach(n) : this.#runFor(n);
      case 'for_in_statement':
        return this.#runForEach(n);
      case 'try_statement':
        return this.#runTry(n);
      case 'switch_statement':
        return this.#runSwitch(n);
      case 'with_statement':
        return this.#runWith(n);
      case 'function_declaration':
      case 'function_definition':
      case 'method_definition':
        return this.#flow.definitions.declareFunction(n);
      case 'class_declaration':
      case 'abstract_class_declaration':
      case 'class_definition':
        this.#flow.definitions.runClass(n);
        return true;
      case 'export_statement':
      case 'decorated_definition':
      case 'labeled_statement':
      case 'else_clause':
      case 'finally_clause':
      case 'match_statement':
      case 'case_clause':
        return this.#runChildren(n);
      default:
        if (tree.is(n, Trait.block)) return this.runAll(tree.namedChildren(n));
        if (!/import|comment|pass_|global_|interface|type_alias|enum/.test(kind)) this.#runChildren(n);
        return true;
    }
  }

  #runChildren(n: number): boolean {
    const { tree, expressions } = this.#flow;
    let goesOn = true;
    for (const child of tree.namedChildren(n)) {
      if (this.isStatement(child)) goesOn = this.run(child) && goesOn;
      else expressions.evaluate(child);
    }
    return goesOn;
  }

  /** Calls after which nothing runs, in the usual libraries. */
  #neverReturns(n: number): boolean {
    const { tree } = this.#flow;
    const call = tree.first(n);
    if (call < 0 || !/^call/.test(tree.kindName(call))) return false;
    return /^(process\.exit|sys\.exit|exit|abort|flask\.abort|os\._exit|notFound|redirect_and_exit)$/.test(
      tree.textOf(call + 1),
    );
  }

  #declare(declarator: number): void {
    const { tree, expressions, scope } = this.#flow;
    const name = tree.child(declarator, 'name');
    const valueNode = tree.child(declarator, 'value');
    if (name < 0) return;
    const value = valueNode < 0 ? clean : expressions.evaluate(valueNode);
    if (tree.kindName(name) === 'identifier') scope.declare(tree.textOf(name), clean);
    this.#flow.assignments.assign(name, value);
  }

  /** Runs the branches on copies of the variables; what can go on afterwards is joined. */
  #branch(branches: (() => boolean)[]): boolean {
    const { scope } = this.#flow;
    const before = scope.variables;
    let after: Variables | undefined;
    for (const branch of branches) {
      scope.variables = new Map(before);
      if (branch()) after = after ? joinVariables(after, scope.variables) : scope.variables;
    }
    scope.variables = after ?? before;
    return after !== undefined;
  }

  #runIf(n: number): boolean {
    const { tree, expressions } = this.#flow;
    const condition = tree.child(n, 'condition');
    const alternatives = tree
      .namedChildren(n)
      .filter((c) => tree.field[c] === tree.grammar.field('alternative'));
    expressions.evaluate(condition);
    const consequence = tree.child(n, 'consequence');
    return this.#branch([
      () => {
        this.assume(condition, true);
        return consequence < 0 || this.run(consequence);
      },
      () => {
        this.assume(condition, false);
        return this.#runAlternatives(alternatives);
      },
    ]);
  }

  /** Python keeps `elif` and `else` side by side; each is the alternative of the one before. */
  #runAlternatives(alternatives: number[]): boolean {
    const [first, ...rest] = alternatives;
    if (first === undefined) return true;
    const { tree, expressions } = this.#flow;
    if (tree.kindName(first) !== 'elif_clause') return this.run(first);
    const condition = tree.child(first, 'condition');
    expressions.evaluate(condition);
    return this.#branch([
      () => {
        this.assume(condition, true);
        return this.run(tree.child(first, 'consequence'));
      },
      () => {
        this.assume(condition, false);
        return this.#runAlternatives(rest);
      },
    ]);
  }

  /** Runs the body until nothing new is carried into the next round; the loop may also not run at all. */
  #runLoop(body: () => void): boolean {
    const { scope } = this.#flow;
    for (let round = 0; round < maxRounds; round++) {
      const before = new Map(scope.variables);
      const exits: Variables[] = [];
      this.#exits.push(exits);
      body();
      this.#exits.pop();
      scope.variables = [scope.variables, ...exits].reduce(joinVariables, before);
      if (isSettled(before, scope.variables)) break;
    }
    return true;
  }

  #runFor(n: number): boolean {
    const { tree, expressions } = this.#flow;
    const initializer = tree.child(n, 'initializer');
    if (initializer >= 0) {
      if (this.isStatement(initializer)) this.run(initializer);
      else expressions.evaluate(initializer);
    }
    return this.#runLoop(() => {
      for (const field of ['condition', 'increment']) {
        const part = tree.child(n, field);
        if (part >= 0 && !this.isStatement(part)) expressions.evaluate(part);
      }
      this.run(tree.child(n, 'body'));
    });
  }

  #runForEach(n: number): boolean {
    const { tree, expressions } = this.#flow;
    const whole = expressions.evaluate(tree.child(n, 'right'));
    const elements = tainted(deepTaint(whole), whole.harmless);
    const left = tree.child(n, 'left');
    return this.#runLoop(() => {
      this.#flow.assignments.assign(left, elements);
      this.run(tree.child(n, 'body'));
    });
  }

  #runTry(n: number): boolean {
    const { tree, scope } = this.#flow;
    const before = new Map(scope.variables);
    const body = tree.child(n, 'body');
    const handlers = tree
      .namedChildren(n)
      .filter((c) => /^(catch_clause|except_clause|except_group_clause)$/.test(tree.kindName(c)));
    const otherwise = tree.childOfKind(n, 'else_clause');
    const last = tree.childOfKind(n, 'finally_clause');
    const bodyGoesOn = body < 0 || this.run(body);
    const afterBody = scope.variables;
    const goesOn = this.#branch([
      () => bodyGoesOn && (otherwise < 0 || this.run(otherwise)),
      ...handlers.map((handler) => () => {
        // An exception can come from anywhere in the body.
        scope.variables = joinVariables(before, afterBody);
        return this.#runHandler(handler);
      }),
    ]);
    return last < 0 ? goesOn : this.run(last) && goesOn;
  }

  #runHandler(handler: number): boolean {
    const { tree } = this.#flow;
    const parameter = tree.child(handler, 'parameter');
    if (parameter >= 0) this.#flow.assignments.assign(parameter, clean);
    let goesOn = true;
    for (const child of tree.namedChildren(handler))
      if (tree.is(child, Trait.block)) goesOn = this.run(child) && goesOn;
    return goesOn;
  }

  #runSwitch(n: number): boolean {
    const { tree, expressions } = this.#flow;
    expressions.evaluate(tree.child(n, 'value'));
    const body = tree.child(n, 'body');
    if (body < 0) return true;
    const exits: Variables[] = [];
    this.#exits.push(exits);
    const { scope } = this.#flow;
    const cases = tree.namedChildren(body);
    const goesOn = this.#branch([
      ...cases.map((c) => () => {
        const value = tree.child(c, 'value');
        if (value >= 0) expressions.evaluate(value);
        return this.runAll(tree.namedChildren(c).filter((child) => child !== value));
      }),
      ...(cases.some((c) => tree.kindName(c) === 'switch_default') ? [] : [() => true]),
    ]);
    this.#exits.pop();
    if (exits.length > 0) scope.variables = exits.reduce(joinVariables, goesOn ? scope.variables : new Map());
    return goesOn || exits.length > 0;
  }

  #runWith(n: number): boolean {
    const { tree, expressions } = this.#flow;
    const clause = tree.childOfKind(n, 'with_clause');
    for (const item of clause < 0 ? [] : tree.namedChildren(clause)) {
      const value = tree.child(item, 'value');
      if (value < 0) continue;
      if (tree.kindName(value) !== 'as_pattern') {
        expressions.evaluate(value);
        continue;
      }
      const [opened] = tree.namedChildren(value);
      const target = tree.child(value, 'alias');
      const result = expressions.evaluate(opened);
      if (target >= 0) this.#flow.assignments.assign(target, result);
    }
    return this.run(tree.child(n, 'body'));
  }
}

/** Whether a round of a loop has tainted nothing that was not tainted for the same rules before it. */
function isSettled(before: Variables, after: Variables): boolean {
  for (const [name, value] of after) {
    const old = before.get(name);
    if (old !== value && (rulesOf(deepTaint(value)) & ~rulesOf(deepTaint(old ?? clean))) !== 0) return false;
  }
  return true;
}
