import type { Flow } from './flow.ts';
import type { SinkMark } from './marks.ts';
import { deepTaint, joinTaint, rulesOf, type Taint, type Trace, type Value, without } from './values.ts';

export interface FlowFinding {
  /** The rule's number. */
  rule: number;
  sink: number;
  trace: Trace;
}

/** Holds what reaches sinks against what they ask for. */
export class Sinks {
  readonly #flow: Flow;
  readonly findings = new Map<string, FlowFinding>();
  /** Sinks being evaluated of which every part counts, and sanitizers in them: taint seen so far within them. */
  readonly #open: Taint[] = [];
  /** Whether values are being evaluated only to see what they hold. */
  #asking = false;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  /** Begins to note the taint of every part. */
  open(): void {
    this.#open.push(null);
  }

  /** Ends that, and answers with what was seen. What surrounds sees it too, but for the rules that `cleansed` names. */
  close(cleansed: number): Taint {
    const within = this.#open.pop() ?? null;
    this.see(without(within, cleansed));
    return within;
  }

  see(taint: Taint): void {
    const last = this.#open.length - 1;
    if (last >= 0 && taint) this.#open[last] = joinTaint(this.#open[last], taint);
  }

  /** Reports sinks that stand at `n`: `value` is what it evaluates to, `parts` the taint of everything in it. */
  check(n: number, sinks: readonly SinkMark[], value: Value, parts: Taint): void {
    for (const sink of sinks) {
      if (sink.reach === 'parts') this.#report(n, sink, joinTaint(deepTaint(value), parts));
      else if (sink.reach === 'inputs') this.#report(n, sink, this.#inputsOf(n, value));
      else this.#report(n, sink, deepTaint(value));
    }
  }

  /** What a call was given, or an operator; of all else, of assignments and returns too, the value. */
  #inputsOf(node: number, value: Value): Taint {
    const { tree, calls, expressions } = this.#flow;
    for (let n = tree.unwrap(node); n >= 0; ) {
      switch (tree.kindName(n)) {
        case 'call_expression':
        case 'call':
        case 'new_expression':
          return calls.inputs.get(n) ?? null;
        case 'await_expression':
        case 'await':
        case 'expression_statement':
          n = tree.first(n);
          break;
        case 'binary_expression':
        case 'binary_operator':
        case 'boolean_operator':
        case 'comparison_operator':
        case 'not_operator':
        case 'unary_expression':
        case 'unary_operator':
          return deepTaint(expressions.blend(tree.namedChildren(n)));
        default:
          return deepTaint(value);
      }
      if (n >= 0) n = tree.unwrap(n);
    }
    return deepTaint(value);
  }

  /** Notes a finding if what reaches the sink is enough for its rule. */
  #report(node: number, sink: SinkMark, reaching: Taint): void {
    const { rule, bits, requires, requiresOf } = sink;
    const { program, tree } = this.#flow;
    const isFar = this.#flow !== program.root;
    const key = `${rule}:${node}`;
    if (this.#asking || program.isLoading || (!isFar && this.findings.has(key))) return;
    let taint = joinTaint(reaching, this.#flow.control.taint);
    for (const { node: other, test } of requiresOf ?? []) {
      const found = without(this.#ask(other), ~bits);
      if (!test(rulesOf(found))) return;
      taint = joinTaint(taint, found);
    }
    const reached = rulesOf(taint) & bits;
    if (reached === 0 || (requires && !requires(reached))) return;
    const way = taint?.find(
      (mark) => (mark.rules & bits) !== 0 && (sink.accepts?.(sourceOf(mark.trace)) ?? true),
    );
    if (!way) return;
    if (isFar) program.report(rule, node, tree, way.trace);
    else this.findings.set(key, { rule, sink: node, trace: way.trace });
  }

  #ask(n: number): Taint {
    this.#asking = true;
    const value = this.#flow.expressions.evaluate(n);
    this.#asking = false;
    return deepTaint(value);
  }
}

/** The step with which a way starts. */
export function sourceOf(trace: Trace): Trace {
  let step = trace;
  while (step.before) step = step.before;
  return step;
}
