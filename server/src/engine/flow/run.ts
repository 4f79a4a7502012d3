import type { FlowStep } from '../finding.ts';
import type { Match } from '../pattern/matcher.ts';
import type { Pattern } from '../pattern/pattern.ts';
import type { Evaluator } from '../rule/evaluate.ts';
import type { Endpoint, Formula, TaintSpec } from '../rule/formula.ts';
import { defaultLabel, type Requirement } from '../rule/labels.ts';
import { matchOptions } from '../rule/options.ts';
import type { Rule } from '../rule/rule.ts';
import type { CompiledRule } from '../rule/ruleset.ts';
import { Flow, type FlowFinding, type FlowMarks } from './flow.ts';
import type { Trace } from './values.ts';

/** What a run has found: a rule, its sink's match, and the way to it. */
export interface FoundFlow {
  rule: Rule;
  match: Match;
  steps: FlowStep[];
}

/** Bits that one run has. */
const bitsPerRun = 31;

/** Parts rules so that the labels of each part fit into the bits of one run. */
export function groupByBits(rules: CompiledRule[]): CompiledRule[][] {
  const groups: CompiledRule[][] = [];
  let used = bitsPerRun;
  for (const rule of rules) {
    const needed = labelsOf(rule.taint).length;
    if (used + needed > bitsPerRun) {
      groups.push([]);
      used = 0;
    }
    groups[groups.length - 1].push(rule);
    used += needed;
  }
  return groups;
}

function labelsOf(taint: TaintSpec<Pattern> | undefined): string[] {
  return [...new Set(taint?.sources.map(({ label }) => label ?? defaultLabel))].slice(0, bitsPerRun);
}

/** Follows the flows of rules through a file; `complete` is false if the budget ran out. */
export function followFlows(
  evaluator: Evaluator,
  rules: CompiledRule[],
): { found: FoundFlow[]; complete: boolean } {
  const marking = new Marking(evaluator, rules);
  const flow = new Flow(evaluator.names, marking.marks);
  const complete = flow.run();
  return { found: [...flow.findings.values()].map((finding) => marking.describe(finding)), complete };
}

/** Turns what the rules' formulas match into marks on nodes, with one bit for each label of each rule. */
class Marking {
  readonly marks: FlowMarks = {
    sources: new Map(),
    sourceConditions: new Map(),
    sourceEffects: new Map(),
    sanitizers: new Map(),
    sanitizerEffects: new Map(),
    sinks: new Map(),
    propagations: new Map(),
    modelled: 0,
    safeFunctions: 0,
  };
  readonly #evaluator: Evaluator;
  readonly #rules: CompiledRule[];
  readonly #sinkMatches = new Map<string, Match>();
  #bit = 1;

  constructor(evaluator: Evaluator, rules: CompiledRule[]) {
    this.#evaluator = evaluator;
    this.#rules = rules;
    rules.forEach(({ rule, taint }, number) => {
      if (taint) this.#mark(number, rule, taint);
    });
  }

  #mark(number: number, rule: Rule, taint: TaintSpec<Pattern>): void {
    const { marks } = this;
    const bits = new Map<string, number>();
    for (const label of labelsOf(taint)) {
      bits.set(label, this.#bit);
      this.#bit <<= 1;
    }
    const all = [...bits.values()].reduce((sum, bit) => sum | bit, 0);
    const matches = (formula: Formula<Pattern> | undefined) =>
      formula ? this.#evaluator.evaluate(formula, matchOptions(rule)) : [];
    for (const source of taint.sources) {
      const bit = bits.get(source.label ?? defaultLabel) ?? 0;
      for (const match of matches(source.formula))
        this.#markSource(source, this.#nodeOf(match), bit, toTest(source.requires, bits));
      if (source.kind !== undefined) marks.modelled |= all;
    }
    for (const { formula, sideEffect } of taint.sanitizers) {
      for (const match of matches(formula)) {
        const node = this.#nodeOf(match);
        if (sideEffect !== 'only') addBits(marks.sanitizers, node, all);
        if (sideEffect !== 'none') addBits(marks.sanitizerEffects, node, all);
      }
    }
    for (const { formula, exact, requires } of taint.sinks) {
      for (const match of matches(formula)) {
        const node = this.#nodeOf(match);
        const sink = { rule: number, bits: all, exact, requires: toTest(requires, bits) };
        marks.sinks.set(node, [...(marks.sinks.get(node) ?? []), sink]);
        this.#sinkMatches.set(`${number}:${node}`, match);
      }
    }
    for (const { formula, from, to } of taint.propagators) {
      for (const match of matches(formula)) this.#markPropagation(match, from, to, all);
    }
    if (rule.options.taintAssumeSafeFunctions) marks.safeFunctions |= all;
  }

  #markSource(
    { sideEffect }: Endpoint<Pattern>,
    node: number,
    bit: number,
    requires: ((bits: number) => boolean) | undefined,
  ): void {
    const { marks } = this;
    if (requires) {
      marks.sourceConditions.set(node, [...(marks.sourceConditions.get(node) ?? []), { bit, requires }]);
      return;
    }
    if (sideEffect !== 'only') addBits(marks.sources, node, bit);
    if (sideEffect !== 'none') addBits(marks.sourceEffects, node, bit);
  }

  #markPropagation(match: Match, from: string, to: string, bits: number): void {
    const nodes = [from, to].map((name) => {
      for (let e = match.environment; e; e = e.rest) if (e.name === name) return e.binding.node;
      return -1;
    });
    if (nodes.includes(-1)) return;
    const { propagations } = this.marks;
    const at = this.#nodeOf(match);
    propagations.set(at, [...(propagations.get(at) ?? []), { bits, from: nodes[0], to: nodes[1] }]);
  }

  #nodeOf(match: Match): number {
    const { tree } = this.#evaluator;
    return match.node >= 0 ? match.node : tree.covering(match.start, match.end);
  }

  describe({ rule: number, sink, trace }: FlowFinding): FoundFlow {
    const { tree } = this.#evaluator;
    const start = tree.start[sink];
    const end = tree.end[sink];
    const match = this.#sinkMatches.get(`${number}:${sink}`) ?? {
      start,
      end,
      node: sink,
      at: sink,
      environment: null,
    };
    const steps: FlowStep[] = [];
    for (let step: Trace | null = trace; step; step = step.before) {
      const { start, end, message } = step;
      steps.unshift({ role: step.before ? 'step' : 'source', start, end, message });
    }
    steps.push({ role: 'sink', start: match.start, end: match.end, message: 'used here' });
    return { rule: this.#rules[number].rule, match, steps };
  }
}

/** A condition on labels as a condition on a rule's bits. */
function toTest(
  requires: Requirement | undefined,
  bits: Map<string, number>,
): ((present: number) => boolean) | undefined {
  return requires && ((present) => requires((label) => ((bits.get(label) ?? 0) & present) !== 0));
}

function addBits(marks: Map<number, number>, node: number, bits: number): void {
  marks.set(node, (marks.get(node) ?? 0) | bits);
}
