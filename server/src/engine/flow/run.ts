import type { Evaluator } from '../rule/evaluate.ts';
import type { CompiledRule } from '../rule/ruleset.ts';
import { Flow } from './flow.ts';
import { type FoundFlow, labelsOf, Marking } from './marking.ts';

/** Bits that one run has. */
const bitsPerRun = 31;

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

/** Follows the flows of rules through a file; `complete` is false if the budget ran out. */
export function followFlows(
  evaluator: Evaluator,
  rules: CompiledRule[],
): { found: FoundFlow[]; complete: boolean } {
  const marking = new Marking(evaluator, rules, bitsPerRun);
  const flow = new Flow(evaluator.names, marking.marks);
  const complete = flow.run();
  return { found: [...flow.sinks.findings.values()].map((finding) => marking.describe(finding)), complete };
}
