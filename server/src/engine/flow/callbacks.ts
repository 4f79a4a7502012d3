import type { Flow } from './flow.ts';
import { calculations, tests } from './known-functions.ts';
import { positional } from './parameters.ts';
import {
  clean,
  cleanse,
  constant,
  extend,
  type FunctionValue,
  flatten,
  gains,
  join,
  type Value,
} from './values.ts';

/** What becomes of a function's elements, and what it answers with, by what its callback does. */
type Way = 'results' | 'selection' | 'nothing' | 'fold' | 'promise' | 'recovery';

const ways = new Map<string, Way>([
  ['map', 'results'],
  ['flatMap', 'results'],
  ['mapValues', 'results'],
  ['filter', 'selection'],
  ['find', 'selection'],
  ['findLast', 'selection'],
  ['sort', 'selection'],
  ['toSorted', 'selection'],
  ['sorted', 'selection'],
  ['finally', 'selection'],
  ['forEach', 'nothing'],
  ['each', 'nothing'],
  ['some', 'nothing'],
  ['every', 'nothing'],
  ['findIndex', 'nothing'],
  ['findLastIndex', 'nothing'],
  ['reduce', 'fold'],
  ['reduceRight', 'fold'],
  ['then', 'promise'],
  ['catch', 'recovery'],
]);

/** Whether a function of that name may answer with what its callback answers with, members and all. */
export function answersWithOwn(name: string): boolean {
  const way = ways.get(name);
  return way === 'fold' || way === 'promise' || way === 'recovery';
}

/** They answer with those elements for which the callback answers that they are good. */
const choices = new Set(['filter', 'find', 'findLast']);

/** What running a callback comes to. */
interface Run {
  returned: Value;
  /** By parameter: rules for which it is harmless where what is returned holds. */
  passing: readonly number[];
}

/** Runs functions that are handed to functions of which only the name is known. */
export class Callbacks {
  readonly #flow: Flow;
  /** What promises have been fulfilled with, by the node that makes them. */
  readonly #fulfilled = new Map<number, Value>();

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  /** A promise made by `new Promise(executor)`: whatever is handed to its `resolve`, now or by a later callback. */
  runExecutor(executor: FunctionValue, site: number): Value {
    const flow = this.#flow;
    const maker = flow.running;
    const take = ([value = clean]: readonly Value[]) => {
      const old = this.#fulfilled.get(site);
      const joined = old ? join(old, value) : value;
      this.#fulfilled.set(site, joined);
      if (maker && gains(old ?? clean, joined)) flow.enqueue(maker);
    };
    const resolve: Value = { ...clean, fn: { node: site, scope: flow.scope, take } };
    flow.call(executor, positional(resolve, clean), site);
    return this.#fulfilled.get(site) ?? clean;
  }

  /**
   * The result of handing callbacks over, or undefined where nothing is known of what becomes of them. `receiver` is what
   * the elements come from; undefined where they are among the arguments (`map(f, list)`).
   */
  run(
    name: string,
    receiver: Value | undefined,
    argNodes: readonly number[],
    args: readonly Value[],
    site: number,
  ): Value | undefined {
    const way = ways.get(name);
    if (!way) return undefined;
    const { tree, statements } = this.#flow;
    const runs = args.flatMap((arg, i): ((...given: Value[]) => Run)[] => {
      const own = arg.fn;
      if (own) return [(...given) => this.#flow.call(own, positional(...given), site)];
      const callback = tree.textOf(argNodes[i]);
      if (choices.has(name) && statements.isValidator(callback.slice(callback.lastIndexOf('.') + 1)))
        return [() => ({ returned: constant, passing: [this.#flow.marks.guarded] })];
      return tests.has(callback) || calculations.has(callback)
        ? [() => ({ returned: constant, passing: [] })]
        : [];
    });
    if (runs.length === 0) return undefined;
    const from = receiver ?? args.filter((arg) => !arg.fn).reduce(join, constant);
    const step = `handed to the callback of \`${name}\``;
    const hand = (value: Value): Value => ({
      ...value,
      taint: extend(value.taint, tree, site, step),
    });
    const element = hand(flatten(from));
    switch (way) {
      case 'results':
        return flatten(runs[0](element).returned);
      case 'selection': {
        const [passed = 0] = runs.map((run) => run(element, element).passing[0]);
        return choices.has(name) ? cleanse(flatten(from), passed) : flatten(from);
      }
      case 'nothing':
        runs[0](element);
        return constant;
      case 'fold': {
        const initial = args.find((arg) => !arg.fn) ?? element;
        const once = runs[0](initial, element).returned;
        return join(initial, runs[0](join(initial, once), element).returned);
      }
      case 'promise':
        return runs.map((run, i) => run(i === 0 ? hand(from) : clean).returned).reduce(join);
      case 'recovery':
        return join(from, runs[0](element).returned);
    }
  }
}
