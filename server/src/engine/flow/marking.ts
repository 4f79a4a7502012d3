import { type Environment, lookup, unify } from '../pattern/environment.ts';
import type { Match } from '../pattern/matcher.ts';
import type { Pattern } from '../pattern/pattern.ts';
import type { CompiledRule } from '../rule/compiled-rule.ts';
import type { Evaluator } from '../rule/evaluate.ts';
import type { Endpoint, Formula, Propagator, TaintSpec } from '../rule/formula.ts';
import { defaultLabel, type Requirement } from '../rule/labels.ts';
import type { Rule } from '../rule/rule.ts';
import { Trait } from '../syntax/grammar.ts';
import { isAtExit } from './exits.ts';
import type { BitTest, FlowMarks, SinkMark } from './marks.ts';

/** The labels of a rule, of which each needs a bit. */
export function labelsOf(taint: TaintSpec<Pattern> | undefined, most: number): string[] {
  return [...new Set(taint?.sources.map(({ label }) => label ?? defaultLabel))].slice(0, most);
}

/** A bit for each label of each rule. */
export function labelBits(rules: readonly CompiledRule[], mostBits: number): Map<string, number>[] {
  let next = 1;
  return rules.map(({ taint }) => {
    const bits = new Map<string, number>();
    for (const label of labelsOf(taint, mostBits)) {
      bits.set(label, next);
      next <<= 1;
    }
    return bits;
  });
}

/** One rule while it is being marked. */
interface Marked {
  number: number;
  rule: Rule;
  ships: boolean;
  /** Bits by label. */
  bits: Map<string, number>;
  all: number;
}

/** Turns what the rules' formulas match into marks on nodes, with one bit for each label of each rule. */
export class Marking {
  readonly marks: FlowMarks = {
    sources: new Map(),
    sourceParts: undefined,
    sourceConditions: new Map(),
    sourceEffects: new Map(),
    sourceControls: new Map(),
    sanitizers: new Map(),
    sanitizedParts: undefined,
    sanitizerEffects: new Map(),
    sinks: new Map(),
    propagations: new Map(),
    receptions: new Map(),
    modelled: 0,
    guarded: 0,
    safeFunctions: 0,
    safeIndexes: 0,
    safeTests: 0,
    safeResults: 0,
    safeBooleans: 0,
    safeNumbers: 0,
    assignmentsOnly: 0,
  };
  readonly #evaluator: Evaluator;
  /** Matches by rule and node. */
  readonly #sinkMatches = new Map<string, Match>();
  readonly #sourceMatches = new Map<string, Match[]>();

  /** `labels` are the bits of each rule's labels; where a file's language has no such rule, its place is empty. */
  constructor(evaluator: Evaluator, rules: (CompiledRule | undefined)[], labels: Map<string, number>[]) {
    this.#evaluator = evaluator;
    rules.forEach((compiled, number) => {
      if (!compiled?.taint) return;
      const bits = labels[number];
      const all = [...bits.values()].reduce((sum, bit) => sum | bit, 0);
      const { rule, ships } = compiled;
      this.#mark({ number, rule, ships, bits, all }, compiled.taint);
    });
  }

  #mark(marked: Marked, taint: TaintSpec<Pattern>): void {
    for (const source of taint.sources) this.#markSource(marked, source);
    for (const sink of taint.sinks)
      if (this.#evaluator.mayMatch(sink))
        for (const formula of alternativesOf(sink.formula)) this.#markSink(marked, sink, formula);
    for (const sanitizer of taint.sanitizers) this.#markSanitizer(marked, sanitizer);
    for (const propagator of taint.propagators) this.#markPropagator(marked, propagator);
    this.#setOptions(marked);
  }

  #setOptions({ rule: { options }, ships, all }: Marked): void {
    const { marks } = this;
    if (ships || options.taintAssumeSafeChecked) marks.guarded |= all;
    if (options.taintAssumeSafeFunctions) marks.safeFunctions |= all;
    if (options.taintAssumeSafeIndexes || (marks.modelled & all) !== 0) marks.safeIndexes |= all;
    // In rules of the user what is compared, counted or calculated holds what it is made of, as the rule format has it.
    const { taintAssumeSafeBooleans, taintAssumeSafeComparisons, taintAssumeSafeNumbers } = options;
    if (ships || taintAssumeSafeBooleans || taintAssumeSafeComparisons) marks.safeTests |= all;
    if (ships || taintAssumeSafeNumbers) marks.safeResults |= all;
    if (taintAssumeSafeBooleans) marks.safeBooleans |= all;
    if (taintAssumeSafeNumbers) marks.safeNumbers |= all;
    if (options.taintOnlyThroughAssignments) marks.assignmentsOnly |= all;
  }

  #matches({ rule }: Marked, end: Endpoint<Pattern> | Propagator<Pattern>): readonly Match[] {
    if (!this.#evaluator.mayMatch(end) || !end.formula) return [];
    return this.#evaluator.evaluate(end.formula, rule.options.match);
  }

  #markSource(marked: Marked, source: Endpoint<Pattern>): void {
    const { marks } = this;
    const bit = marked.bits.get(source.label ?? defaultLabel) ?? 0;
    const requires = toTest(source.requires, marked.bits);
    for (const match of this.#matches(marked, source)) {
      const node = this.#nodeOf(match);
      append(this.#sourceMatches, `${marked.number}:${node}`, match);
      if (requires) {
        append(marks.sourceConditions, node, { bit, requires });
        continue;
      }
      if (source.control) {
        addBits(marks.sourceControls, node, bit);
        continue;
      }
      if (source.sideEffect !== 'only') {
        addBits(marks.sources, node, bit);
        if (!source.exact) {
          marks.sourceParts ??= new Int32Array(this.#evaluator.tree.count);
          this.#markParts(marks.sourceParts, node, bit);
        }
      }
      if (source.sideEffect !== 'none') addBits(marks.sourceEffects, node, bit);
    }
    if (source.kind !== undefined) marks.modelled |= marked.all;
  }

  #markSanitizer(marked: Marked, sanitizer: Endpoint<Pattern>): void {
    const { marks } = this;
    const { all, number } = marked;
    const { exact, sideEffect, yields } = sanitizer;
    for (const match of this.#matches(marked, sanitizer)) {
      const node = this.#nodeOf(match);
      const key = `${number}:${node}`;
      if (yields && (this.#sourceMatches.has(key) || this.#sinkMatches.has(key))) continue;
      if (sideEffect !== 'only') {
        addBits(marks.sanitizers, node, all);
        if (!exact) {
          marks.sanitizedParts ??= new Int32Array(this.#evaluator.tree.count);
          this.#markParts(marks.sanitizedParts, node, all);
        }
      }
      if (sideEffect !== 'none') addBits(marks.sanitizerEffects, node, all);
    }
  }

  /** Marks what lies within a node; functions that stand in an expression are no parts of its value. */
  #markParts(parts: Int32Array, node: number, bits: number): void {
    const { tree } = this.#evaluator;
    const code = Trait.func | Trait.class;
    const statement = tree.is(node, Trait.block | code) || /_statement$/.test(tree.kindName(node));
    for (let n = node + 1; n < tree.last[node]; ) {
      if (!statement && tree.is(n, code)) n = tree.last[n];
      else parts[n++] |= bits;
    }
  }

  #markSink(marked: Marked, sink: Endpoint<Pattern>, formula: Formula<Pattern>): void {
    const { number, rule, bits, all } = marked;
    const reach = !sink.exact ? 'parts' : sink.kind !== undefined || isFocused(formula) ? 'value' : 'inputs';
    for (const match of this.#evaluator.evaluate(formula, rule.options.match)) {
      const node = this.#nodeOf(match);
      if (sink.atExit && !isAtExit(this.#evaluator.tree, node)) continue;
      const requiresOf = sink.requiresOf.flatMap(({ metavariable, requirement }) => {
        const bound = lookup(match.environment, metavariable);
        const test = toTest(requirement, bits);
        return bound && bound.node >= 0 && test ? [{ node: bound.node, test }] : [];
      });
      const mark: SinkMark = {
        rule: number,
        bits: all,
        reach,
        requires: toTest(sink.requires, bits),
        requiresOf: requiresOf.length > 0 ? requiresOf : undefined,
        accepts: rule.options.taintUnifyMetavariables
          ? ({ tree, source = -1 }) =>
              tree !== this.#evaluator.tree ||
              this.#environmentOf(number, source, match.environment) !== undefined
          : undefined,
      };
      append(this.marks.sinks, node, mark);
      this.#sinkMatches.set(`${number}:${node}`, match);
    }
  }

  #markPropagator(marked: Marked, propagator: Propagator<Pattern>): void {
    const { from, to, sideEffect } = propagator;
    const { tree } = this.#evaluator;
    for (const match of this.#matches(marked, propagator)) {
      const source = lookup(match.environment, from)?.node ?? -1;
      const target = lookup(match.environment, to)?.node ?? -1;
      if (source < 0 || target < 0) continue;
      if (!sideEffect) {
        const apart = !tree.contains(source, target) && !tree.contains(target, source);
        if (apart) append(this.marks.receptions, tree.unwrap(target), { from: source, bits: marked.all });
        continue;
      }
      append(this.marks.propagations, this.#nodeOf(match), { bits: marked.all, from: source, to: target });
    }
  }

  #nodeOf(match: Match): number {
    const { tree } = this.#evaluator;
    return match.node >= 0 ? match.node : tree.covering(match.start, match.end);
  }

  /** The bindings of a sink and a source that agree, or undefined where none do. */
  #environmentOf(rule: number, source: number, sink: Environment | null): Environment | null | undefined {
    for (const { environment } of this.#sourceMatches.get(`${rule}:${source}`) ?? []) {
      const joined = unify(this.#evaluator.tree, sink, environment);
      if (joined !== undefined) return joined;
    }
    return undefined;
  }

  /** What a rule's sink at a node has matched. */
  sinkMatch(rule: number, node: number): Match {
    const { start, end } = this.#evaluator.tree;
    const place = { start: start[node], end: end[node], node, at: node, environment: null };
    return this.#sinkMatches.get(`${rule}:${node}`) ?? place;
  }

  /** What a rule's source at a node has matched. */
  sourceMatch(rule: number, node: number): Match | undefined {
    return this.#sourceMatches.get(`${rule}:${node}`)?.[0];
  }
}

/** All formulas of a rule from which marks are made. */
export function formulasOf({ taint }: CompiledRule): Formula<Pattern>[] {
  if (!taint) return [];
  const { sources, sinks, sanitizers, propagators } = taint;
  const others = [...sources, ...sanitizers, ...propagators].flatMap(({ formula }) => formula ?? []);
  return [...others, ...sinks.flatMap(({ formula }) => alternativesOf(formula))];
}

/** A sink's formula, or what it is one of: each may focus on something of its own. */
function alternativesOf(formula: Formula<Pattern> | undefined): Formula<Pattern>[] {
  if (!formula) return [];
  return formula.op === 'or' ? formula.alternatives.flatMap(alternativesOf) : [formula];
}

function isFocused(formula: Formula<Pattern>): boolean {
  switch (formula.op) {
    case 'or':
      return formula.alternatives.some(isFocused);
    case 'and':
      return formula.focus.length > 0 || formula.positives.some(isFocused);
    default:
      return false;
  }
}

/** A condition on labels as a condition on a rule's bits. */
function toTest(requires: Requirement | undefined, bits: Map<string, number>): BitTest | undefined {
  return requires && ((present) => requires.isMet((label) => ((bits.get(label) ?? 0) & present) !== 0));
}

function addBits(marks: Map<number, number>, node: number, bits: number): void {
  marks.set(node, (marks.get(node) ?? 0) | bits);
}

function append<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
