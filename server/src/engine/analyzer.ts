import ignore, { type Ignore } from 'ignore';
import type { Finding, FlowStep, Problem } from './finding.ts';
import { Flow, type FlowFinding, type FlowMarks } from './flow/flow.ts';
import type { Trace } from './flow/values.ts';
import { Names } from './names/names.ts';
import { defaultMatchOptions, type Match, type MatchOptions } from './pattern/matcher.ts';
import type { Pattern } from './pattern/pattern.ts';
import { Evaluator } from './rule/evaluate.ts';
import { interpolate, renderFix } from './rule/fix.ts';
import type { Endpoint, Formula } from './rule/formula.ts';
import type { Rule, RuleError } from './rule/rule.ts';
import type { CompiledRule, RuleSet } from './rule/ruleset.ts';
import type { SourceFile } from './source-file.ts';
import type { SyntaxParser } from './syntax/parser.ts';

export interface Analysis {
  findings: Finding[];
  problems: Problem[];
}

/** Asked now and then; throw from it to abandon the analysis. */
export type Checkpoint = () => void;

/** Bits of an integer that stand for rules in one run of the flow analysis. */
const rulesPerFlow = 31;
const longestInMessage = 60;

/** Runs a set of rules over files. */
export class Analyzer {
  readonly #rules: RuleSet;
  readonly #parser: SyntaxParser;
  readonly #paths = new Map<Rule, { include: Ignore | undefined; exclude: Ignore | undefined }>();

  constructor(parser: SyntaxParser, rules: RuleSet) {
    this.#parser = parser;
    this.#rules = rules;
  }

  /** Mistakes in patterns show only when a language is compiled: those of the file's language. */
  errorsFor(file: SourceFile): RuleError[] {
    return file.grammar ? this.#rules.forLanguage(this.#parser, file.grammar).errors : [];
  }

  analyze(file: SourceFile, checkpoint: Checkpoint = () => {}): Analysis {
    const problems: Problem[] = file.problem ? [file.problem] : [];
    const evaluator = new Evaluator(new Names(file.tree));
    const compiled =
      file.grammar && file.tree.count > 0 ? this.#rules.forLanguage(this.#parser, file.grammar).rules : [];
    const applicable = [...compiled, ...this.#rules.forText()].filter(({ rule }) =>
      this.#appliesTo(rule, file.path),
    );
    const findings: Finding[] = [];
    const flows: CompiledRule[] = [];
    for (const entry of applicable) {
      checkpoint();
      if (entry.taint) {
        flows.push(entry);
      } else if (entry.search) {
        for (const match of evaluator.evaluate(entry.search, matchOptions(entry.rule))) {
          findings.push(toFinding(entry.rule, evaluator, match, []));
        }
      }
    }
    const complete = this.#analyzeFlows(evaluator, flows, findings, checkpoint);
    if (!complete)
      problems.push({
        kind: 'out-of-time',
        message: 'The data flow of this file is too intricate to be followed to the end.',
      });
    return { findings: sortAndDedupe(findings), problems };
  }

  #appliesTo(rule: Rule, path: string): boolean {
    const { include, exclude } = rule.paths;
    if (include.length === 0 && exclude.length === 0) return true;
    let matchers = this.#paths.get(rule);
    if (!matchers) {
      matchers = {
        include: include.length > 0 ? ignore().add(include) : undefined,
        exclude: exclude.length > 0 ? ignore().add(exclude) : undefined,
      };
      this.#paths.set(rule, matchers);
    }
    if (!ignore.isPathValid(path)) return true;
    return (matchers.include?.ignores(path) ?? true) && !(matchers.exclude?.ignores(path) ?? false);
  }

  #analyzeFlows(
    evaluator: Evaluator,
    rules: CompiledRule[],
    findings: Finding[],
    checkpoint: Checkpoint,
  ): boolean {
    // Without a source and a sink there is nothing to follow; this spares most files the walk.
    const some = (endpoints: Endpoint<Pattern>[], holds: (formula: Formula<Pattern>) => boolean) =>
      endpoints.some(({ formula }) => formula && holds(formula));
    const active = rules.filter(({ rule, taint }) => {
      if (!taint) return false;
      const mayMatch = (formula: Formula<Pattern>) => evaluator.mayMatch(formula);
      const matches = (formula: Formula<Pattern>) =>
        evaluator.evaluate(formula, matchOptions(rule)).length > 0;
      return [mayMatch, matches].every((holds) => some(taint.sources, holds) && some(taint.sinks, holds));
    });
    let complete = true;
    for (let i = 0; i < active.length; i += rulesPerFlow) {
      checkpoint();
      const run = new FlowRun(evaluator, active.slice(i, i + rulesPerFlow));
      complete = run.follow(findings) && complete;
    }
    return complete;
  }
}

function matchOptions(rule: Rule): MatchOptions {
  const { constantPropagation, commutativeBooleans, commutativeComparisons } = rule.options;
  const usual =
    constantPropagation === defaultMatchOptions.constantPropagation &&
    commutativeBooleans === defaultMatchOptions.commutativeBooleans &&
    commutativeComparisons === defaultMatchOptions.commutativeComparisons;
  return usual ? defaultMatchOptions : { constantPropagation, commutativeBooleans, commutativeComparisons };
}

/** One pass of the flow analysis for up to 31 rules at once. */
class FlowRun {
  readonly #evaluator: Evaluator;
  readonly #rules: CompiledRule[];
  readonly #sinkMatches = new Map<string, Match>();

  constructor(evaluator: Evaluator, rules: CompiledRule[]) {
    this.#evaluator = evaluator;
    this.#rules = rules;
  }

  /** Adds what it finds; answers false if the budget ran out. */
  follow(findings: Finding[]): boolean {
    const flow = new Flow(this.#evaluator.names, this.#mark());
    const complete = flow.run();
    for (const found of flow.findings.values()) findings.push(this.#toFinding(found));
    return complete;
  }

  #mark(): FlowMarks {
    const marks: FlowMarks = {
      sources: new Map(),
      sanitizers: new Map(),
      sinks: new Map(),
      propagations: new Map(),
      modelled: 0,
      safeFunctions: 0,
    };
    this.#rules.forEach(({ rule, taint }, number) => {
      if (!taint) return;
      const bit = 1 << number;
      const matches = (formula: Formula<Pattern> | undefined) =>
        formula ? this.#evaluator.evaluate(formula, matchOptions(rule)) : [];
      for (const source of taint.sources) {
        for (const match of matches(source.formula)) addBit(marks.sources, this.#nodeOf(match), bit);
        if (source.kind !== undefined) marks.modelled |= bit;
      }
      for (const sanitizer of taint.sanitizers) {
        for (const match of matches(sanitizer.formula)) addBit(marks.sanitizers, this.#nodeOf(match), bit);
      }
      for (const sink of taint.sinks) {
        for (const match of matches(sink.formula)) {
          const node = this.#nodeOf(match);
          const known = marks.sinks.get(node) ?? [];
          marks.sinks.set(node, [...known, { rules: bit, exact: sink.exact }]);
          this.#sinkMatches.set(`${number}:${node}`, match);
        }
      }
      for (const { formula, from, to } of taint.propagators) {
        for (const match of matches(formula)) this.#addPropagation(marks, match, from, to, bit);
      }
      if (rule.options.taintAssumeSafeFunctions) marks.safeFunctions |= bit;
    });
    return marks;
  }

  #addPropagation(marks: FlowMarks, match: Match, from: string, to: string, rules: number): void {
    const nodes = [from, to].map((name) => {
      for (let e = match.environment; e; e = e.rest) if (e.name === name) return e.binding.node;
      return -1;
    });
    if (nodes.includes(-1)) return;
    const at = this.#nodeOf(match);
    marks.propagations.set(at, [
      ...(marks.propagations.get(at) ?? []),
      { rules, from: nodes[0], to: nodes[1] },
    ]);
  }

  #nodeOf(match: Match): number {
    const { tree } = this.#evaluator;
    return match.node >= 0 ? match.node : tree.covering(match.start, match.end);
  }

  #toFinding({ rule: number, sink, trace }: FlowFinding): Finding {
    const { rule } = this.#rules[number];
    const { tree } = this.#evaluator;
    const match = this.#sinkMatches.get(`${number}:${sink}`) ?? {
      start: tree.start[sink],
      end: tree.end[sink],
      node: sink,
      environment: null,
    };
    const steps: FlowStep[] = [];
    for (let step: Trace | null = trace; step; step = step.before) {
      steps.unshift({
        role: step.before ? 'step' : 'source',
        start: step.start,
        end: step.end,
        message: step.message,
      });
    }
    steps.push({ role: 'sink', start: match.start, end: match.end, message: 'used here' });
    return toFinding(rule, this.#evaluator, match, steps);
  }
}

function addBit(marks: Map<number, number>, node: number, bit: number): void {
  marks.set(node, (marks.get(node) ?? 0) | bit);
}

function toFinding(rule: Rule, { tree }: Evaluator, match: Match, flow: FlowStep[]): Finding {
  return {
    ruleId: rule.id,
    severity: rule.severity,
    confidence: rule.confidence,
    cwe: rule.cwe,
    message: interpolate(rule.message, tree, match, longestInMessage),
    start: match.start,
    end: match.end,
    flow,
    fix: renderFix(rule, tree, match),
  };
}

const weight = { error: 3, warning: 2, info: 1, hint: 0 };

/** By place, then rule; a rule speaks once of a stretch, with its gravest finding and the way that led there. */
function sortAndDedupe(findings: Finding[]): Finding[] {
  findings.sort(
    (a, b) =>
      a.start - b.start ||
      a.end - b.end ||
      (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0) ||
      weight[b.severity] - weight[a.severity] ||
      b.flow.length - a.flow.length,
  );
  return findings.filter((finding, i) => {
    const before = findings[i - 1];
    return (
      !before ||
      before.start !== finding.start ||
      before.end !== finding.end ||
      before.ruleId !== finding.ruleId
    );
  });
}
