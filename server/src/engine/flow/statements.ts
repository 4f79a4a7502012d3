import { Trait } from '../syntax/grammar.ts';
import { Branches } from './branches.ts';
import type { Flow } from './flow.ts';
import { Guards } from './guards.ts';
import { Loops } from './loops.ts';
import { clean, cleanse, type Value } from './values.ts';

/** Runs statements on abstract values. Every runner answers whether control can go on behind the statement. */
export class Statements {
  readonly #flow: Flow;
  readonly #guards: Guards;
  readonly #branches: Branches;
  readonly #loops: Loops;

  constructor(flow: Flow) {
    this.#flow = flow;
    this.#guards = new Guards(flow);
    this.#loops = new Loops(flow);
    this.#branches = new Branches(flow, this.#loops);
  }

  /** Narrows variables by what a condition says when it holds, or does not. */
  assume(condition: number, holds: boolean): void {
    this.#guards.assume(condition, holds);
  }

  /** Whether a name is that of a function which checks values. */
  isValidator(name: string): boolean {
    return this.#guards.isValidator(name);
  }

  /** Takes a variable or a member to be clean from here on. */
  cleanse(target: number, rules: number): void {
    this.#guards.cleanse(target, rules);
  }

  /** Narrows by what is known where two expressions are equal. */
  assumeEqual(left: number, right: number): void {
    this.#guards.assumeEqual(left, right);
  }

  isStatement(n: number): boolean {
    const { tree } = this.#flow;
    return tree.is(n, Trait.block) || /_statement$|_declaration$|_definition$/.test(tree.kindName(n));
  }

  /** Of statements that do not matter it is only seen whether anything runs behind them. */
  runAll(statements: readonly number[], mattering?: ReadonlySet<number>): boolean {
    for (const statement of statements) {
      const goesOn = !mattering || mattering.has(statement) ? this.run(statement) : this.#goesOn(statement);
      if (!goesOn) return false;
    }
    return true;
  }

  #goesOn(n: number): boolean {
    const kind = this.#flow.tree.kindName(n);
    if (kind === 'expression_statement') return !this.#neverReturns(n);
    return /_declaration$|_definition$|^(?:export|import)/.test(kind) || this.run(n);
  }

  run(n: number): boolean {
    const flow = this.#flow;
    flow.step();
    const sinks = flow.marks.sinks.get(n);
    if (!sinks) return this.#run(n);
    flow.sinks.open();
    const goesOn = this.#run(n);
    const parts = flow.sinks.close(0);
    flow.sinks.check(n, sinks, this.#valueOf(n), parts);
    return goesOn;
  }

  /** What a statement that is a sink speaks of: the expressions that stand in it directly. */
  #valueOf(n: number): Value {
    const { tree, expressions } = this.#flow;
    const parts = tree.namedChildren(n).flatMap((child) => {
      const part = tree.kindName(child) === 'variable_declarator' ? tree.child(child, 'value') : child;
      const runs =
        part < 0 || this.isStatement(part) || tree.is(part, Trait.optional | Trait.func | Trait.class);
      return runs ? [] : [part];
    });
    return expressions.blend(parts);
  }

  #run(n: number): boolean {
    const flow = this.#flow;
    const { tree, expressions } = flow;
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
      case 'return_statement':
        flow.leave(tree.first(n) >= 0 ? expressions.evaluate(tree.first(n)) : clean, tree.first(n));
        return false;
      case 'throw_statement':
      case 'raise_statement':
        flow.throw(expressions.blend(tree.namedChildren(n)));
        return false;
      case 'break_statement':
      case 'continue_statement':
        this.#loops.leave(kind === 'break_statement' ? 'break' : 'continue');
        return false;
      case 'if_statement':
        return this.#branches.runIf(n);
      case 'while_statement':
      case 'do_statement':
        return this.#loops.runWhile(n);
      case 'for_statement':
        return tree.child(n, 'left') >= 0 ? this.#loops.runForEach(n) : this.#loops.runFor(n);
      case 'for_in_statement':
        return this.#loops.runForEach(n);
      case 'try_statement':
        return this.#branches.runTry(n);
      case 'switch_statement':
        return this.#branches.runSwitch(n);
      case 'match_statement':
        return this.#branches.runMatch(n);
      case 'with_statement':
        return this.#runWith(n);
      case 'function_declaration':
      case 'function_definition':
      case 'method_definition':
        return flow.definitions.declareFunction(n);
      case 'class_declaration':
      case 'class_definition':
        flow.classes.define(n);
        return true;
      case 'export_statement':
      case 'decorated_definition':
      case 'labeled_statement':
      case 'else_clause':
      case 'finally_clause':
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
    const { tree, expressions, scope, assignments, marks, sinks } = this.#flow;
    const name = tree.child(declarator, 'name');
    const valueNode = tree.child(declarator, 'value');
    if (name < 0) return;
    // What a source or a sanitizer makes of a whole declaration holds for what is declared.
    let value = valueNode < 0 ? clean : expressions.evaluate(valueNode);
    value = cleanse(assignments.entering(declarator, value), marks.sanitizers.get(declarator) ?? 0);
    if (tree.kindName(name) === 'identifier') scope.declare(tree.textOf(name), clean);
    assignments.assign(name, value);
    const found = marks.sinks.get(declarator);
    if (found) sinks.check(declarator, found, value, null);
  }

  #runWith(n: number): boolean {
    const { tree, expressions, assignments } = this.#flow;
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
      if (target >= 0) assignments.assign(target, result);
    }
    return this.run(tree.child(n, 'body'));
  }
}
