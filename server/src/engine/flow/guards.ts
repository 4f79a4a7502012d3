import type { Flow } from './flow.ts';
import { cleanse, deepTaint, rulesOf, strip, type Value } from './values.ts';
import { joinVariables } from './variables.ts';

/** Names of functions that people write to check a value before it is used. */
const validator =
  /^_?(is|has|check|validate|verify|assert|ensure)?_?(valid|safe|allow|white_?list|permitted|sanitized|validate)|^(is|validate|check|verify)_?(valid|safe|allowed|path|url|host|email|id|uuid|input|name|filename)/i;
const membership =
  /^(includes|has|test|match|fullmatch|hasOwnProperty|hasOwn|isdigit|isalnum|isdecimal|isnumeric|isidentifier|isInteger|isSafeInteger|isIn|isIP|isIPv4|isIPv6|isUUID|isInt|isNumeric|isAlpha|isAlphanumeric|isHexadecimal|isMongoId|isPort|isSlug|isULID)$/;

/** What conditions tell about variables: `if (!ALLOWED.has(x)) return` leaves `x` clean behind it. */
export class Guards {
  readonly #flow: Flow;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  assume(condition: number, holds: boolean): void {
    const { tree } = this.#flow;
    const n = tree.unwrap(condition);
    switch (tree.kindName(n)) {
      case 'identifier': {
        // A flag says what the condition said that it was made of.
        const flag = this.#flow.names.definition(n);
        if (
          flag?.kind === 'value' &&
          flag.writes.length === 1 &&
          flag.value >= 0 &&
          !tree.contains(flag.value, n)
        )
          this.assume(flag.value, holds);
        return;
      }
      case 'unary_expression':
        if (tree.reads(n + 1, '!')) this.assume(tree.child(n, 'argument'), !holds);
        return;
      case 'not_operator':
        this.assume(tree.child(n, 'argument'), !holds);
        return;
      case 'await_expression':
      case 'await':
      case 'named_expression':
        if (tree.first(n) >= 0) this.assume(tree.namedChildren(n).at(-1)!, holds);
        return;
      case 'binary_expression':
      case 'boolean_operator':
      case 'comparison_operator':
        this.#assumeBinary(n, holds);
        return;
      case 'call_expression':
      case 'call':
        this.#assumeCall(n, holds);
    }
  }

  #assumeBinary(n: number, holds: boolean): void {
    const { tree } = this.#flow;
    const children = tree.children(n);
    if (children.length !== 3) return;
    const [left, operator, right] = children;
    switch (tree.textOf(operator).replace(/\s+/g, ' ')) {
      case '&&':
      case 'and':
        this.#assumeBoth(left, right, holds);
        return;
      case '||':
      case 'or':
        this.#assumeBoth(left, right, !holds, false);
        return;
      case '===':
      case '==':
        if (holds) this.assumeEqual(left, right);
        else this.#assumeFlag(left, right, false);
        return;
      case '!==':
      case '!=':
        if (!holds) this.assumeEqual(left, right);
        else this.#assumeFlag(left, right, true);
        return;
      case 'in':
        if (holds && !this.#isTainted(right)) this.cleanse(left, this.#flow.marks.guarded);
        return;
      case 'not in':
        if (!holds && !this.#isTainted(right)) this.cleanse(left, this.#flow.marks.guarded);
        return;
      case 'is not':
        if (holds && tree.kindName(right) === 'none') this.assume(left, true);
        else if (!holds) this.assume(left, false);
        return;
      case 'is':
        if (!holds && tree.kindName(right) === 'none') this.assume(left, true);
    }
  }

  /** Both conditions are `value`; or, where that does not hold, at least one is not. */
  #assumeBoth(left: number, right: number, holds: boolean, value = true): void {
    const { scope } = this.#flow;
    if (holds) {
      this.assume(left, value);
      this.assume(right, value);
      return;
    }
    const before = scope.variables;
    scope.variables = before.copy();
    this.assume(left, !value);
    const first = scope.variables;
    scope.variables = before.copy();
    this.assume(left, value);
    this.assume(right, !value);
    scope.variables = joinVariables(first, scope.variables);
  }

  /** Equal to a constant is as good as a constant; `typeof x === 'number'` and `f(x) === true` count too. */
  assumeEqual(left: number, right: number): void {
    const { tree, names } = this.#flow;
    const n = tree.unwrap(left);
    if (tree.kindName(n) === 'unary_expression' && tree.reads(n + 1, 'typeof')) {
      const type = names.constant(right);
      if (type === 'number' || type === 'boolean' || type === 'bigint')
        this.cleanse(tree.child(n, 'argument'), this.#flow.marks.guarded);
      return;
    }
    const value = names.constant(right);
    if (value === true || value === false) this.assume(left, value);
    else if (typeof value === 'string' || typeof value === 'number')
      this.cleanse(left, this.#flow.marks.guarded);
    else if (value === undefined) this.#assumeSame(left, right);
  }

  /** What equals something that nobody outside has a say in is not tainted either. */
  #assumeSame(left: number, right: number): void {
    const taints = [left, right].map((n) => rulesOf(deepTaint(this.#flow.expressions.evaluate(n))));
    for (const [i, n] of [left, right].entries()) {
      const gone = taints[i] & ~taints[1 - i] & this.#flow.marks.guarded;
      if (gone !== 0 && !/^call/.test(this.#flow.tree.kindName(this.#flow.tree.unwrap(n))))
        this.#change(n, (known) => strip(known, gone));
    }
  }

  /** `f(x) !== false`, `indexOf(x) !== -1` and their opposites. */
  #assumeFlag(left: number, right: number, unequal: boolean): void {
    const { tree, names } = this.#flow;
    const value = names.constant(right);
    if (typeof value === 'boolean') this.assume(left, unequal ? !value : !value);
    const n = tree.unwrap(left);
    if (value === -1 && /indexOf$|\.find$/.test(tree.textOf(n + 1)))
      this.#cleanseArguments(n, this.#flow.marks.guarded);
  }

  #assumeCall(n: number, holds: boolean): void {
    const { tree, marks, calls } = this.#flow;
    const sanitizing = marks.sanitizers.get(n);
    // What it says to the rules that it sanitizes for is no reason to be silent towards the others.
    if (sanitizing !== undefined && holds) this.#cleanseAround(n, sanitizing & marks.guarded);
    if (holds) for (const { node, rules } of calls.passing.get(n) ?? []) this.cleanse(node, rules);
    const callee = tree.unwrap(n + 1);
    const kind = tree.kindName(callee);
    const property =
      kind === 'member_expression'
        ? tree.child(callee, 'property')
        : kind === 'attribute'
          ? tree.child(callee, 'attribute')
          : callee;
    const name = tree.textOf(property);
    if (!holds) {
      if (name === 'isNaN') this.#cleanseArguments(n, this.#flow.marks.guarded);
      return;
    }
    if (name === 'isinstance') {
      const [value, type] = tree.namedChildren(tree.child(n, 'arguments'));
      if (type !== undefined && /^(int|float|bool)$/.test(tree.textOf(type)))
        this.cleanse(value, this.#flow.marks.guarded);
    } else if (/^is(digit|alnum|decimal|numeric|identifier|alpha)$/.test(name) && property !== callee) {
      this.cleanse(tree.child(callee, 'object'), this.#flow.marks.guarded);
    } else if (this.isValidator(name)) {
      this.#cleanseArguments(n, this.#flow.marks.guarded);
    } else if (membership.test(name)) {
      // A list that the attacker wrote allows whatever the attacker wants.
      if (property === callee || !this.#isTainted(tree.child(callee, 'object')))
        this.#cleanseArguments(n, this.#flow.marks.guarded);
    }
  }

  isValidator(name: string): boolean {
    return validator.test(name);
  }

  #isTainted(n: number): boolean {
    return this.#flow.expressions.evaluate(n).taint !== null;
  }

  #cleanseArguments(call: number, rules: number): void {
    const { tree } = this.#flow;
    const args = tree.child(call, 'arguments');
    for (const arg of args < 0 ? [] : tree.namedChildren(args)) this.cleanse(arg, rules);
  }

  /** Everything that a checking call mentions has passed the check. */
  #cleanseAround(n: number, rules: number): void {
    const { tree } = this.#flow;
    for (let inner = n; inner < tree.last[n]; inner++) {
      const kind = tree.kindName(inner);
      const named = kind === 'identifier' || kind === 'member_expression' || kind === 'attribute';
      if (named && !this.#isOwner(inner)) this.cleanse(inner, rules);
    }
  }

  /** Whether only a member of this was looked at: `req` in `check(req.query.name)`, but not `x` in `x.startsWith('/')`. */
  #isOwner(n: number): boolean {
    const { tree } = this.#flow;
    const parent = tree.parent[n];
    if (!/^(member_expression|attribute|subscript)/.test(tree.kindName(parent)) || parent + 1 !== n)
      return false;
    const call = tree.parent[parent];
    return !/^call/.test(tree.kindName(call)) || call + 1 !== parent;
  }

  /** Takes a variable or a member, or what a call is made of, to be clean from here on. */
  cleanse(target: number, rules: number): void {
    const { tree } = this.#flow;
    const n = tree.unwrap(target);
    if (/^call(_expression)?$/.test(tree.kindName(n))) {
      const property = tree.unwrap(n + 1);
      if (tree.kindName(property) === 'member_expression' || tree.kindName(property) === 'attribute')
        this.cleanse(tree.child(property, 'object'), rules);
      this.#cleanseArguments(n, rules);
    } else this.#change(n, (value) => cleanse(value, rules));
  }

  /** Changes what is known of a variable or a member from here on. */
  #change(target: number, change: (value: Value) => Value): void {
    const flow = this.#flow;
    const { tree } = flow;
    const n = tree.unwrap(target);
    const kind = tree.kindName(n);
    if (kind === 'identifier') {
      const name = tree.textOf(n);
      // A copy in the present scope: the outer variable is only known to be clean on this path.
      flow.scope.declare(name, change(flow.scope.get(name)));
    } else if (kind === 'member_expression' || kind === 'attribute' || /^subscript/.test(kind)) {
      const value = flow.expressions.evaluate(n);
      const root = this.#rootOf(n);
      if (root >= 0) flow.scope.declare(tree.textOf(root), flow.scope.get(tree.textOf(root)));
      flow.assignments.update(n, () => change(value));
    }
  }

  /** The name at the head of a chain of members, or -1. */
  #rootOf(n: number): number {
    const { tree } = this.#flow;
    let root = n;
    while (/^(member_expression|attribute|subscript)/.test(tree.kindName(root))) root = tree.unwrap(root + 1);
    return tree.kindName(root) === 'identifier' || tree.kindName(root) === 'this' ? root : -1;
  }
}
