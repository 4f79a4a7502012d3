/** The abstract domain of the data-flow analysis: which rules' sources a value may come from, and on which way. */
import type { FlatTree } from '../syntax/flat-tree.ts';
import type { Flow } from './flow.ts';
import { Variables } from './variables.ts';

/** The way a tainted value has come, newest step first. */
export interface Trace {
  /** The file that the step is made in. */
  readonly tree: FlatTree;
  readonly node: number;
  readonly message: string;
  readonly before: Trace | null;
  /** Of the first step: the node that the source's match stands at. */
  readonly source?: number;
}

/** One way into a value, with the rules (as bits) for which it counts. */
interface Mark {
  readonly rules: number;
  readonly trace: Trace;
}

/** Clean is `null`; otherwise marks with disjoint rule bits. */
export type Taint = readonly Mark[] | null;

/** A function or a class, with the scope that it was declared in; that scope's `home` is the flow of its file. */
export interface FunctionValue {
  readonly node: number;
  readonly scope: Scope;
  /** Takes what the function is called with, in place of running it. */
  readonly take?: (args: readonly Value[]) => void;
}

export interface Value {
  /** Taint of the value as a whole. */
  readonly taint: Taint;
  /**
   * Rules (as bits) for which the value is known to be harmless: a sanitizer or a guard has seen it, or it is made of
   * constants. A source that matches a variable does not taint it for these.
   */
  readonly harmless: number;
  /** What is known of single members; a member that is absent here is what the whole is. */
  readonly fields: ReadonlyMap<string, Value> | null;
  /** What a call of the value runs. */
  readonly fn: FunctionValue | null;
  /** The class of the file that the value is an object of. */
  readonly cls: FunctionValue | null;
}

export const everyRule = 0x7fffffff;
const everyBit = -1;

/** Nothing is known of it. */
export const clean: Value = { taint: null, harmless: 0, fields: null, fn: null, cls: null };

/** Nobody outside the program has a say in it. */
export const constant: Value = { ...clean, harmless: everyRule };

export const tainted = (taint: Taint, harmless = 0): Value =>
  taint || harmless !== 0 ? { ...clean, taint, harmless } : clean;

/** What is made of tainted values for rules (as bits) that take it to be clean whatever it is made of, and for others. */
export function reduce(taint: Taint, safe: number): Value {
  const left = without(taint, safe);
  return left ? tainted(left, safe) : constant;
}

export const functionValue = (node: number, scope: Scope): Value => ({ ...clean, fn: { node, scope } });

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
export function extend(taint: Taint, tree: FlatTree, node: number, message: string): Taint {
  return taint?.map((m) => ({ rules: m.rules, trace: { tree, node, message, before: m.trace } })) ?? null;
}

export function join(a: Value, b: Value): Value {
  if (a === b) return a;
  return bounded({
    taint: joinTaint(a.taint, b.taint),
    harmless: a.harmless & b.harmless,
    fields: a.fields === b.fields ? a.fields : joinFields(a, b),
    fn: a.fn ?? b.fn,
    cls: a.cls ?? b.cls,
  });
}

/** A member that one side does not know is there what that side is as a whole; an unknown side adds nothing. */
function joinFields(a: Value, b: Value): Value['fields'] {
  const joined = new Map(a.fields);
  let changed = a.fields === null;
  for (const [name, field] of a.fields ?? []) {
    const other = join(field, fieldOf(b, name));
    if (other === field) continue;
    joined.set(name, other);
    changed = true;
  }
  for (const [name, field] of b.fields ?? []) {
    if (a.fields?.has(name)) continue;
    joined.set(name, join(fieldOf(a, name), field));
    changed = true;
  }
  return changed ? joined : a.fields;
}

/** The taint of the value and of everything in it. */
export function deepTaint(value: Value, depth = 4): Taint {
  const { taint, fields } = value;
  if (!fields || depth === 0) return taint;
  const extent = extentOf(fields);
  if (extent.depth > depth) return joinTaint(taint, taintOf(fields, depth));
  extent.taint ??= { within: taintOf(fields, depth) };
  return joinTaint(taint, extent.taint.within);
}

function taintOf(fields: ReadonlyMap<string, Value>, depth: number): Taint {
  let taint: Taint = null;
  for (const field of fields.values()) taint = joinTaint(taint, deepTaint(field, depth - 1));
  return taint;
}

/** The members after a change; the same as before where it has left each of them as it was. */
function mapFields(fields: Value['fields'], change: (field: Value) => Value): Value['fields'] {
  if (!fields) return fields;
  let changed: Map<string, Value> | undefined;
  for (const [name, field] of fields) {
    const other = change(field);
    if (other === field) continue;
    changed ??= new Map(fields);
    changed.set(name, other);
  }
  return changed ?? fields;
}

export function cleanse(value: Value, rules: number): Value {
  const taint = without(value.taint, rules);
  const harmless = value.harmless | rules;
  const fields = isCleanFor(value.fields, rules)
    ? value.fields
    : mapFields(value.fields, (field) => cleanse(field, rules));
  // A constant that was cleansed is no longer one that the code itself shows.
  const same = taint === value.taint && harmless === value.harmless && fields === value.fields;
  return same && value !== constant ? value : { ...value, taint, harmless, fields };
}

/** Takes the taint of some rules away without a word on whether the value is harmless. */
export function strip(value: Value, rules: number): Value {
  if (rules === 0 || (rulesOf(deepTaint(value)) & rules) === 0) return value;
  return {
    ...value,
    taint: without(value.taint, rules),
    fields: mapFields(value.fields, (field) => strip(field, rules)),
  };
}

/** Taints a value with all that it holds, except what is harmless. */
export function taintWith(value: Value, taint: Taint): Value {
  if (taint === null) return value;
  return {
    ...value,
    taint: joinTaint(value.taint, without(taint, value.harmless)),
    fields: mapFields(value.fields, (field) => taintWith(field, taint)),
  };
}

/** Taints a value with all that it holds, whatever was known of it. */
export function overwhelm(value: Value, taint: Taint): Value {
  if (taint === null) return value;
  return {
    ...value,
    taint: joinTaint(value.taint, taint),
    harmless: value.harmless & ~rulesOf(taint),
    fields: mapFields(value.fields, (field) => overwhelm(field, taint)),
  };
}

/** A member of the value: what is known of it, or else what the whole is. */
export function fieldOf(value: Value, name: string): Value {
  return value.fields?.get(name) ?? tainted(value.taint, value.harmless);
}

/** The value with a member; `owned` tells that its members are nobody else's, so that they can be changed in place. */
export function withField(value: Value, name: string, field: Value, owned = false): Value {
  const kept = extentOf(field.fields).depth < deepest ? field : trim(field, deepest - 1);
  const { fields: old } = value;
  const extent = extentWith(value, old?.get(name), kept);
  const fields = owned && old ? (old as Map<string, Value>) : new Map(old ?? []);
  fields.set(name, kept);
  if (extent) extents.set(fields, extent);
  else extents.delete(fields);
  return bounded({ ...value, fields });
}

/** Members of members are kept apart down to this level; objects that hold each other would have no end. */
const deepest = 4;
/** With more members than this at all levels together, only the uppermost are kept apart. */
const mostMembers = 500;

/** What is known of members without looking at each. */
interface Extent {
  /** How many levels of members there are. */
  depth: number;
  /** How many members there are at all levels. */
  members: number;
  /** What all the members are tainted with; undefined until somebody has asked. */
  taint?: { within: Taint };
  /** Rules for which no member at any level would be changed by cleansing; undefined until somebody has asked. */
  cleansed?: number;
}

const noExtent: Extent = { depth: 0, members: 0 };
const extents = new WeakMap<ReadonlyMap<string, Value>, Extent>();

function extentOf(fields: Value['fields']): Extent {
  if (!fields) return noExtent;
  let extent = extents.get(fields);
  if (!extent) {
    extent = { depth: 1, members: fields.size };
    for (const field of fields.values()) {
      const inner = extentOf(field.fields);
      extent.depth = Math.max(extent.depth, inner.depth + 1);
      extent.members += inner.members;
    }
    extents.set(fields, extent);
  }
  return extent;
}

/** The extent with one member more or another one; undefined where all of them must be looked at. */
function extentWith(value: Value, before: Value | undefined, field: Value): Extent | undefined {
  const { depth, members } = extentOf(value.fields);
  const added = extentOf(field.fields);
  if (!before) return { depth: Math.max(depth, added.depth + 1), members: members + 1 + added.members };
  const removed = extentOf(before.fields);
  if (removed.depth + 1 === depth && added.depth < removed.depth) return undefined;
  return { depth: Math.max(depth, added.depth + 1), members: members - removed.members + added.members };
}

/** Whether cleansing would leave all members as they are. */
function isCleanFor(fields: Value['fields'], rules: number): boolean {
  return (cleansedIn(fields) & rules) === rules;
}

function cleansedIn(fields: Value['fields']): number {
  if (!fields) return everyBit;
  const extent = extentOf(fields);
  if (extent.cleansed === undefined) {
    let cleansed = everyBit;
    // See `cleanse`: a constant never stays as it is.
    for (const field of fields.values())
      cleansed &= field === constant ? 0 : field.harmless & ~rulesOf(field.taint) & cleansedIn(field.fields);
    extent.cleansed = cleansed;
  }
  return extent.cleansed;
}

function bounded(value: Value): Value {
  const { depth, members } = extentOf(value.fields);
  return members > mostMembers && depth > 1 ? trim(value, 1) : value;
}

/** The value with `levels` levels of members; what lies deeper is in what holds it. */
function trim(value: Value, levels: number): Value {
  if (extentOf(value.fields).depth <= levels) return value;
  return levels === 0
    ? { ...flatten(value), fn: value.fn, cls: value.cls }
    : { ...value, fields: mapFields(value.fields, (field) => trim(field, levels - 1)) };
}

/** The value without its structure: any of its members, or all of them in one text. */
export function flatten(value: Value): Value {
  return tainted(deepTaint(value), deepHarmless(value));
}

function deepHarmless(value: Value, depth = 4): number {
  let { harmless } = value;
  if (value.fields && depth > 0)
    for (const field of value.fields.values()) harmless &= deepHarmless(field, depth - 1);
  return harmless;
}

/** Variables of one function (or of the file), and the scope around it. */
export class Scope {
  variables = new Variables();
  readonly parent: Scope | null;
  /** The flow of the file that the scope is of. */
  readonly home: Flow;
  /** Whether a function within has tainted a variable of this scope further. */
  grown = false;
  /** Counts the changes in what variables are tainted with. */
  version = 0;

  constructor(parent: Scope | null, home: Flow) {
    this.parent = parent;
    this.home = home;
  }

  get(name: string): Value {
    for (let scope: Scope | null = this; scope; scope = scope.parent) {
      const value = scope.variables.get(name);
      if (value) return value;
    }
    return clean;
  }

  /** Differs whenever what a function of this scope can see may be tainted otherwise. */
  get state(): number {
    return this.version + (this.parent?.state ?? 0);
  }

  declare(name: string, value: Value): void {
    const old = this.variables.get(name) ?? clean;
    if (gains(old, value) || gains(value, old)) this.version++;
    this.variables.set(name, value);
  }

  /** Writes to the nearest scope that has the name. An outer scope's variable may also keep what it had. */
  assign(name: string, value: Value): void {
    if (this.variables.get(name)) {
      this.declare(name, value);
      return;
    }
    for (let scope = this.parent; scope; scope = scope.parent) {
      const old = scope.variables.get(name);
      if (!old) continue;
      const joined = join(old, value);
      scope.grown ||= gains(old, joined);
      scope.declare(name, joined);
      return;
    }
    this.declare(name, value);
  }
}

/** Whether the later value is tainted for rules for which the earlier one was not. */
export function gains(earlier: Value, later: Value): boolean {
  return earlier !== later && (rulesOf(deepTaint(later)) & ~rulesOf(deepTaint(earlier))) !== 0;
}
