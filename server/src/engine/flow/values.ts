/** The abstract domain of the data-flow analysis: which rules' sources a value may come from, and on which way. */

/** The way a tainted value has come, newest step first. */
export interface Trace {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly before: Trace | null;
}

/** One way into a value, with the rules (as bits) for which it counts. */
interface Mark {
  readonly rules: number;
  readonly trace: Trace;
}

/** Clean is `null`; otherwise marks with disjoint rule bits. */
export type Taint = readonly Mark[] | null;

export interface FunctionValue {
  readonly node: number;
  readonly scope: Scope;
}

export interface Value {
  /** Taint of the value as a whole. */
  readonly taint: Taint;
  /**
   * Rules (as bits) for which the value is known to be harmless: a sanitizer or a guard has seen it, or it is made of
   * constants. A source that matches a variable does not taint it for these.
   */
  readonly harmless: number;
  /** What is known of single members. */
  readonly fields: ReadonlyMap<string, Value> | null;
  readonly fn: FunctionValue | null;
}

export const everyRule = 0x7fffffff;

/** Nothing is known of it. */
export const clean: Value = { taint: null, harmless: 0, fields: null, fn: null };

/** Nobody outside the program has a say in it. */
export const constant: Value = { taint: null, harmless: everyRule, fields: null, fn: null };

export const tainted = (taint: Taint, harmless = 0): Value =>
  taint || harmless !== 0 ? { taint, harmless, fields: null, fn: null } : clean;

export const functionValue = (node: number, scope: Scope): Value => ({
  taint: null,
  harmless: 0,
  fields: null,
  fn: { node, scope },
});

export function rulesOf(taint: Taint): number {
  let rules = 0;
  for (const mark of taint ?? []) rules |= mark.rules;
  return rules;
}

export function mark(rules: number, trace: Trace): Taint {
  return rules === 0 ? null : [{ rules, trace }];
}

/** Joins; for each rule the way that `a` knows is kept. */
export function joinTaint(a: Taint, b: Taint): Taint {
  if (a === b || b === null) return a;
  if (a === null) return b;
  const known = rulesOf(a);
  const added = b
    .filter((m) => (m.rules & ~known) !== 0)
    .map((m) => ({ rules: m.rules & ~known, trace: m.trace }));
  return added.length === 0 ? a : [...a, ...added];
}

/** The taint without the given rules. */
export function without(taint: Taint, rules: number): Taint {
  if (taint === null || (rulesOf(taint) & rules) === 0) return taint;
  const rest = taint.flatMap((m) =>
    (m.rules & ~rules) === 0 ? [] : [{ rules: m.rules & ~rules, trace: m.trace }],
  );
  return rest.length === 0 ? null : rest;
}

/** Adds a step to every way. */
export function extend(taint: Taint, start: number, end: number, message: string): Taint {
  return taint?.map((m) => ({ rules: m.rules, trace: { start, end, message, before: m.trace } })) ?? null;
}

export function join(a: Value, b: Value): Value {
  if (a === b) return a;
  let fields = a.fields;
  if (b.fields) {
    const joined = new Map(a.fields ?? []);
    for (const [name, value] of b.fields) joined.set(name, join(joined.get(name) ?? clean, value));
    fields = joined;
  }
  return { taint: joinTaint(a.taint, b.taint), harmless: a.harmless & b.harmless, fields, fn: a.fn ?? b.fn };
}

/** The taint of the value and of everything in it. */
export function deepTaint(value: Value, depth = 4): Taint {
  let taint = value.taint;
  if (value.fields && depth > 0)
    for (const field of value.fields.values()) taint = joinTaint(taint, deepTaint(field, depth - 1));
  return taint;
}

export function cleanse(value: Value, rules: number): Value {
  let { fields } = value;
  if (fields) fields = new Map([...fields].map(([name, field]) => [name, cleanse(field, rules)]));
  return { taint: without(value.taint, rules), harmless: value.harmless | rules, fields, fn: value.fn };
}

/** A member of the value: what is known of it, or the taint of the whole. */
export function fieldOf(value: Value, name: string): Value {
  const field = value.fields?.get(name);
  if (field) return value.taint ? { ...field, taint: joinTaint(field.taint, value.taint) } : field;
  return tainted(value.taint, value.harmless);
}

export function withField(value: Value, name: string, field: Value): Value {
  return { ...value, fields: new Map(value.fields ?? []).set(name, field) };
}

/** Variables of one function (or of the file), and the scope around it. */
export class Scope {
  variables = new Map<string, Value>();
  readonly parent: Scope | null;

  constructor(parent: Scope | null) {
    this.parent = parent;
  }

  get(name: string): Value {
    for (let scope: Scope | null = this; scope; scope = scope.parent) {
      const value = scope.variables.get(name);
      if (value) return value;
    }
    return clean;
  }

  declare(name: string, value: Value): void {
    this.variables.set(name, value);
  }

  /** Writes to the nearest scope that has the name. An outer scope's variable may also keep what it had. */
  assign(name: string, value: Value): void {
    if (this.variables.has(name)) {
      this.variables.set(name, value);
      return;
    }
    for (let scope = this.parent; scope; scope = scope.parent) {
      const old = scope.variables.get(name);
      if (old) {
        scope.variables.set(name, join(old, value));
        return;
      }
    }
    this.variables.set(name, value);
  }
}

export function joinVariables(a: Map<string, Value>, b: Map<string, Value>): Map<string, Value> {
  const joined = new Map(a);
  for (const [name, value] of b) {
    const other = joined.get(name);
    joined.set(name, other ? join(other, value) : value);
  }
  return joined;
}
