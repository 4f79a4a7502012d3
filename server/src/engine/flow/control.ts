import type { Flow } from './flow.ts';
import { joinTaint, type Taint, tainted, without } from './values.ts';

/** The name, which no variable can have, under which a scope keeps what the present place is reached under. */
const place = '<control>';

/** Taint of whatever runs behind a source, as long as no sanitizer runs: of the way itself, and not of a value. */
export class Control {
  readonly #flow: Flow;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  /** What reaches every sink at the present place. */
  get taint(): Taint {
    return this.#flow.marks.sourceControls.size === 0 ? null : this.#flow.scope.get(place).taint;
  }

  /** Notes that a node has run: a source taints the way from there on, a sanitizer cleanses it for certain rules. */
  pass(n: number, sanitized: number): void {
    const { marks, scope, tree } = this.#flow;
    if (marks.sourceControls.size === 0) return;
    const rules = marks.sourceControls.get(n) ?? 0;
    if ((rules | sanitized) === 0) return;
    const trace = { tree, node: n, message: 'what runs behind this counts', before: null, source: n };
    const left = without(scope.get(place).taint, sanitized);
    scope.declare(place, tainted(joinTaint(left, rules === 0 ? null : [{ rules, trace }])));
  }
}
