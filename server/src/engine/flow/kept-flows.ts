import { moveMatch } from '../pattern/moved-match.ts';
import { defaultMatchOptions } from '../pattern/options.ts';
import type { CompiledRule } from '../rule/compiled-rule.ts';
import type { Evaluator } from '../rule/evaluate.ts';
import type { History } from '../syntax/history.ts';
import { formulasOf } from './marking.ts';
import type { FoundFlow } from './run.ts';

/** What a run has found in one version of a file, by the statements that hold its sinks. */
export interface FlowMemory {
  rules: readonly CompiledRule[];
  holders: ReadonlyMap<number, KeptHolder>;
}

interface KeptHolder {
  /** The statements that have a say in it, in document order. */
  matter: readonly number[];
  found: FoundFlow[];
}

/**
 * Tells which statements need not be run again: what comes to a sink is what came to it before where neither the
 * statements that have a say in it have changed nor what the rules have matched in them.
 */
export class KeptFlows {
  readonly #file: Evaluator;
  readonly #rules: readonly CompiledRule[];
  readonly #mattering: ReadonlyMap<number, readonly number[]> | undefined;
  /** By statement with sinks: what has come to them before, and does still. */
  readonly #same = new Map<number, FoundFlow[]>();

  /** `mattering` is undefined where any statement may have a say in anything. */
  constructor(
    file: Evaluator,
    rules: readonly CompiledRule[],
    mattering: ReadonlyMap<number, readonly number[]> | undefined,
    before: FlowMemory | undefined,
  ) {
    this.#file = file;
    this.#rules = rules;
    this.#mattering = mattering;
    if (before && mattering) this.#compare(before, mattering);
  }

  #compare(before: FlowMemory, mattering: ReadonlyMap<number, readonly number[]>): void {
    const { carryOver, tree } = this.#file;
    const { rules } = before;
    if (!carryOver || rules.length !== this.#rules.length || rules.some((rule, i) => rule !== this.#rules[i]))
      return;
    const marked = this.#findMarkedAnew();
    if (marked.has(0)) return;
    const isSame = (statement: number) => !carryOver.isDirty(statement) && !marked.has(statement);
    for (const [holder, matter] of mattering) {
      const old = before.holders.get(carryOver.earlier(holder));
      if (old?.matter.length !== matter.length || !matter.every(isSame)) continue;
      if (matter.some((statement, i) => carryOver.earlier(statement) !== old.matter[i])) continue;
      this.#same.set(
        holder,
        old.found.map((flow) => moveFlow(flow, carryOver.history, tree)),
      );
    }
  }

  /** The statements in which rules may have matched something else than before; 0 is the whole file. */
  #findMarkedAnew(): ReadonlySet<number> {
    const { parent } = this.#file.tree;
    const marked = new Set<number>();
    for (const rule of this.#rules) {
      if (rule.rule.options.match !== defaultMatchOptions) marked.add(0);
      for (const formula of formulasOf(rule)) {
        let n = this.#file.changeIn(formula);
        if (n < 0) continue;
        while (parent[n] > 0) n = parent[n];
        marked.add(n);
      }
    }
    return marked;
  }

  /** Whether anything is known from before. */
  get isPartial(): boolean {
    return this.#same.size > 0;
  }

  /** The statements to run; undefined for all of them. */
  get toRun(): ReadonlySet<number> | undefined {
    if (!this.#mattering) return undefined;
    const run = new Set<number>();
    for (const [holder, matter] of this.#mattering)
      if (!this.#same.has(holder)) for (const statement of matter) run.add(statement);
    return run;
  }

  /** What has been found, with what is known from before. */
  join(found: readonly (FoundFlow & { sink: number })[]): {
    found: FoundFlow[];
    memory: FlowMemory | undefined;
  } {
    if (!this.#mattering) return { found: [...found], memory: undefined };
    const { parent } = this.#file.tree;
    const holders = new Map<number, KeptHolder>();
    for (const [holder, matter] of this.#mattering)
      holders.set(holder, { matter, found: this.#same.get(holder) ?? [] });
    for (const { sink, ...flow } of found) {
      let holder = sink;
      while (parent[holder] > 0) holder = parent[holder];
      if (!this.#same.has(holder)) holders.get(holder)?.found.push(flow);
    }
    return {
      found: [...holders.values()].flatMap((holder) => holder.found),
      memory: { rules: this.#rules, holders },
    };
  }
}

/** A way of the version before, where it leads now. */
function moveFlow(flow: FoundFlow, history: History, tree: FoundFlow['tree']): FoundFlow {
  const version = history.version - 1;
  const move = <T extends { start: number; end: number }>(span: T): T => ({
    ...span,
    start: history.offset(span.start, version),
    end: history.offset(span.end, version),
  });
  const match = moveMatch(history, flow.match, version);
  return { ...flow, match, tree, place: match, steps: flow.steps.map(move) };
}
