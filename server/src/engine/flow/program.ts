import type { Module } from '../modules/module.ts';
import type { Evaluator } from '../rule/evaluate.ts';
import type { FlatTree } from '../syntax/flat-tree.ts';
import { Flow } from './flow.ts';
import type { Marking } from './marking.ts';
import type { FlowFinding } from './sinks.ts';
import { deepTaint, type FunctionValue, type Trace, type Value } from './values.ts';

/** Calls are followed this deep, across files or not. */
export const maxCallDepth = 5;
/** So many files beside the one at hand take part. */
const maxFiles = 12;
/** Steps in the file at hand. */
const maxSteps = 400_000;
/** Steps in other files after which only calls that hand over something tainted lead there, and after which none do. */
const farSteps = { untainted: 4_000, most: 40_000 };

/** Thrown when a file is too intricate to be followed to the end; what was found so far stands. */
class OutOfSteps extends Error {}

/** A file, and what the rules have matched in it. */
interface MarkedFile {
  file: Evaluator;
  marking: Marking;
}

/** What has reached a sink in another file. */
export interface FarFinding extends FlowFinding {
  /** The sink's file. */
  tree: FlatTree;
  /** The node in the file at hand from which the way leads there. */
  exit: number;
}

/** The flows of one analysis: that of the file at hand, and those of the files that it imports as far as they matter. */
export class Program {
  /** Functions being run, the innermost last. */
  readonly calls: FunctionValue[] = [];
  /** What has been thrown within each `try` being run. */
  readonly thrown: Value[] = [];
  readonly root: Flow;
  readonly markings = new Map<FlatTree, Marking>();
  readonly farFindings = new Map<string, FarFinding>();
  readonly #flows: Flow[] = [];
  readonly #modules = new Map<FlatTree, Module>();
  readonly #byModule = new Map<Module, Flow | undefined>();
  readonly #open: ((module: Module) => MarkedFile | undefined) | undefined;
  /** The call in the file at hand through which another file is being run, or -1. */
  #exit = -1;
  #loads = 0;
  #steps = 0;
  #farSteps = 0;

  /**
   * `open` reads a module and matches the rules against it; it answers undefined where that has no part in them, and is
   * absent where no module has.
   */
  constructor(
    file: Evaluator,
    marking: Marking,
    module: Module | undefined,
    open: ((module: Module) => MarkedFile | undefined) | undefined,
  ) {
    this.#open = open;
    this.root = this.#add({ file, marking }, module);
    if (module) this.#byModule.set(module, this.root);
  }

  #add({ file, marking }: MarkedFile, module: Module | undefined): Flow {
    const flow = new Flow(this, this.#flows.length, file.names, marking.marks, module);
    this.markings.set(file.tree, marking);
    if (module) this.#modules.set(file.tree, module);
    this.#flows.push(flow);
    return flow;
  }

  /** Whether control comes to the end of the file at hand. */
  goesThrough = false;

  /**
   * Runs the statements of the file at hand, or those of them alone that matter. Answers false if the budget of steps ran
   * out before the end.
   */
  run(mattering: ReadonlySet<number> | undefined): boolean {
    try {
      this.goesThrough = this.root.begin(mattering);
      this.root.exports.open();
      do {
        for (const flow of this.#flows) flow.drain();
      } while (this.#flows.map((flow) => flow.requeue()).some(Boolean));
      return true;
    } catch (error) {
      if (error instanceof OutOfSteps) return false;
      throw error;
    }
  }

  moduleOf(tree: FlatTree): Module | undefined {
    return this.#modules.get(tree);
  }

  step(flow: Flow): void {
    if (flow !== this.root) this.#farSteps++;
    else if (++this.#steps > maxSteps) throw new OutOfSteps();
  }

  /** Whether another file is being loaded: what comes of that is that file's own matter. */
  get isLoading(): boolean {
    return this.#loads > 0;
  }

  /** Whether a call may be followed into the file of a flow. */
  mayEnter(flow: Flow, given: readonly Value[]): boolean {
    if (flow === this.root || this.#farSteps < farSteps.untainted) return true;
    return this.#farSteps < farSteps.most && given.some((value) => deepTaint(value) !== null);
  }

  /** The flow of a module, or undefined where it has no part in the rules, or there are too many. */
  flowOf(module: Module): Flow | undefined {
    if (this.#byModule.has(module)) return this.#byModule.get(module);
    this.#byModule.set(module, undefined);
    if (this.#flows.length > maxFiles) return undefined;
    const opened = this.#open?.(module);
    if (!opened) return undefined;
    const flow = this.#add(opened, module);
    this.#byModule.set(module, flow);
    this.#loads++;
    flow.load();
    this.#loads--;
    flow.exports.open();
    return flow;
  }

  /** Does what a call at `site` of one flow has another one do. */
  crossing<T>(from: Flow, to: Flow, site: number, work: () => T): T {
    if (from !== this.root || to === from) return work();
    const outer = this.#exit;
    this.#exit = site;
    try {
      return work();
    } finally {
      this.#exit = outer;
    }
  }

  /**
   * What tells calls apart that hand over the same: each place from which they leave the file at hand has findings of
   * its own, and loading a file has none.
   */
  exitFor(flow: Flow): number {
    if (this.isLoading) return -2;
    return flow === this.root ? -1 : this.#exit;
  }

  /** Notes what has reached a sink in a file that is not at hand, if the way leads through the one that is. */
  report(rule: number, sink: number, tree: FlatTree, trace: Trace): void {
    let exit = -1;
    for (let step: Trace | null = trace; step && exit < 0; step = step.before)
      if (step.tree === this.root.tree) exit = step.node;
    if (exit < 0) return;
    if (this.#exit >= 0) exit = this.#exit;
    const key = `${rule}:${exit}`;
    if (!this.farFindings.has(key)) this.farFindings.set(key, { rule, sink, tree, trace, exit });
  }
}
