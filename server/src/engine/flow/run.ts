import type { FlowStep } from '../finding.ts';
import type { Module } from '../modules/module.ts';
import { bind } from '../pattern/environment.ts';
import type { Match } from '../pattern/matcher.ts';
import type { CompiledRule } from '../rule/compiled-rule.ts';
import type { Evaluator } from '../rule/evaluate.ts';
import type { Rule } from '../rule/rule.ts';
import type { FlatTree } from '../syntax/flat-tree.ts';
import { type FlowMemory, KeptFlows } from './kept-flows.ts';
import { labelBits, labelsOf, Marking } from './marking.ts';
import { travels } from './module-ends.ts';
import { Program } from './program.ts';
import { statementsThatMatter } from './relevance.ts';
import { type FlowFinding, sourceOf } from './sinks.ts';
import type { Trace } from './values.ts';

/** Bits that one run has. */
const bitsPerRun = 31;

/** What a run has found: a rule, its sink's match, and the way to it. */
export interface FoundFlow {
  rule: Rule;
  /** The sink's match (or the source's, where the rule wants that), with the bindings of both. */
  match: Match;
  /** The file of the match: the one at hand, or one that it imports. */
  tree: FlatTree;
  /** Where to report it in the file at hand. */
  place: { start: number; end: number };
  steps: FlowStep[];
}

/** Parts rules so that the labels of each part fit into the bits of one run. */
export function groupByBits(rules: CompiledRule[]): CompiledRule[][] {
  const groups: CompiledRule[][] = [];
  let used = bitsPerRun;
  for (const rule of rules) {
    const needed = labelsOf(rule.taint, bitsPerRun).length;
    if (used + needed > bitsPerRun) {
      groups.push([]);
      used = 0;
    }
    groups[groups.length - 1].push(rule);
    used += needed;
  }
  return groups;
}

export interface FlowRun {
  found: FoundFlow[];
  /** False if the budget ran out. */
  complete: boolean;
  /** For a run over the next version. */
  memory: FlowMemory | undefined;
}

/**
 * Follows the flows of rules through a file and the files that it imports, for which `rulesOf` has the same rules in
 * their languages, or nothing where they do not matter; it is absent where no file matters. `before` is what a run of
 * the same rules over the version before has left.
 */
export function followFlows(
  file: Evaluator,
  rules: CompiledRule[],
  module: Module | undefined,
  rulesOf: ((module: Module) => (CompiledRule | undefined)[] | undefined) | undefined,
  before: FlowMemory | undefined,
): FlowRun {
  const bits = labelBits(rules, bitsPerRun);
  const open = (other: Module) => {
    const otherRules = rulesOf?.(other);
    const read = otherRules && other.read();
    return read && { file: read, marking: new Marking(read, otherRules.map(withoutLocalSources), bits) };
  };
  const marking = new Marking(file, rules, bits);
  const mattering = rulesOf ? undefined : statementsThatMatter(file.names, marking.marks);
  const kept = new KeptFlows(file, rules, mattering, before);
  const program = new Program(file, marking, module, rulesOf && open);
  const complete = program.run(kept.toRun);
  const { tree } = file;
  const near = [...program.root.sinks.findings.values()].map((finding) => ({
    sink: finding.sink,
    ...describe(program, rules, finding, tree, undefined),
  }));
  const far = [...program.farFindings.values()].map((finding) =>
    describe(program, rules, finding, finding.tree, finding.exit),
  );
  // What stands behind the end of control was found where there was none.
  if (kept.isPartial && !program.goesThrough) return followFlows(file, rules, module, rulesOf, undefined);
  const known = kept.join(near);
  return {
    found: [...known.found, ...far],
    complete,
    memory: complete && program.goesThrough ? known.memory : undefined,
  };
}

/** A rule as it holds in a file that another one imports. */
function withoutLocalSources(compiled: CompiledRule | undefined): CompiledRule | undefined {
  const { taint } = compiled ?? {};
  return compiled && taint && { ...compiled, taint: { ...taint, sources: taint.sources.filter(travels) } };
}

/** `exit` is the node at which the way to the sink leaves the file at hand. */
function describe(
  program: Program,
  rules: CompiledRule[],
  { rule: number, sink, trace }: FlowFinding,
  tree: FlatTree,
  exit: number | undefined,
): FoundFlow {
  const { rule } = rules[number];
  const match = program.markings.get(tree)!.sinkMatch(number, sink);
  const first = sourceOf(trace);
  const source =
    first.tree === tree ? program.markings.get(tree)!.sourceMatch(number, first.source ?? -1) : undefined;
  // What both bind is told as the sink has it.
  let { environment } = match;
  for (let e = source?.environment ?? null; e; e = e.rest)
    environment = bind(tree, environment, e.name, e.binding) ?? environment;
  const shown = rule.options.taintFocusOn === 'source' && source ? source : match;
  const { start, end } = program.root.tree;
  return {
    rule,
    match: { ...shown, environment },
    tree,
    place: exit === undefined ? shown : { start: start[exit], end: end[exit] },
    steps: stepsOf(program, trace, tree, match),
  };
}

function stepsOf(program: Program, trace: Trace, sinkTree: FlatTree, sink: Match): FlowStep[] {
  const elsewhere = (tree: FlatTree): Pick<FlowStep, 'elsewhere'> => {
    const module = tree === program.root.tree ? undefined : program.moduleOf(tree);
    return module ? { elsewhere: module } : {};
  };
  const steps: FlowStep[] = [];
  for (let step: Trace | null = trace; step; step = step.before) {
    const { tree, node, message, before } = step;
    const role = before ? 'step' : 'source';
    steps.unshift({ role, start: tree.start[node], end: tree.end[node], message, ...elsewhere(tree) });
  }
  steps.push({
    role: 'sink',
    start: sink.start,
    end: sink.end,
    message: 'used here',
    ...elsewhere(sinkTree),
  });
  return steps;
}
