import type { Module } from '../modules/module.ts';
import type { CompiledRule } from '../rule/compiled-rule.ts';
import type { End, ModuleEnds } from './module-ends.ts';

/** Sinks in files further away than this are not looked for: a handler, what it calls, and what that calls. */
const maxHops = 2;
/** Files that are looked at from one file. */
const maxModules = 40;
/** Files that only give out what others hold: of their imports, sources are looked for as well. */
const indexFile = /(?:^|[\\/])(?:index\.\w+|__init__\.py)$/;

/** What of a rule's flows may lie in files that the one at hand imports. */
type OpenEnds = Record<End, boolean>;

const ends: readonly End[] = ['sources', 'sinks', 'sanitizers'];

/** For one analysis: the files that a file imports, as far as a rule's flow may lead there or come from there. */
export class Reach {
  readonly #ends: ModuleEnds;
  readonly #start: Module;
  readonly #imported: readonly string[];
  readonly #around = new Map<string, Module[]>();
  readonly #open = new Map<CompiledRule, OpenEnds>();

  /** `imported` names what the file at hand imports. */
  constructor(ends: ModuleEnds, start: Module, imported: readonly string[]) {
    this.#ends = ends;
    this.#start = start;
    this.#imported = imported;
  }

  /** All files within reach. */
  get modules(): readonly Module[] {
    return this.#modulesAround(this.#start, 'sinks', maxHops);
  }

  /** Notes what of a rule's flows is to be looked for elsewhere; answers whether there may be flows because of that. */
  extend(rule: CompiledRule, here: { sources: () => boolean; sinks: () => boolean }): boolean {
    const find = (end: End) =>
      this.#modulesAround(this.#start, end, maxHops).some((module) => this.#ends.holds(module, rule, end));
    const sources = here.sources();
    const farSources = find('sources');
    if (!sources && !farSources) return false;
    const sinks = here.sinks();
    const open = {
      sinks: sources && find('sinks'),
      sources: sinks && farSources,
      sanitizers: sources && sinks && find('sanitizers'),
    };
    if (open.sinks || open.sources || open.sanitizers) this.#open.set(rule, open);
    return open.sinks || open.sources;
  }

  /** Whether a flow of any rule may lead out of the file at hand, or come from elsewhere. */
  get leadsOut(): boolean {
    return this.#open.size > 0;
  }

  /** The rules as they hold in a module, each in its place; undefined where the module has no part in any of them. */
  rulesFor(module: Module, rules: readonly CompiledRule[]): (CompiledRule | undefined)[] | undefined {
    const matters = rules.some((rule) => {
      const open = this.#open.get(rule);
      return ends.some((end) => open?.[end] && this.#isNear(module, rule, end));
    });
    if (!matters) return undefined;
    return rules.map((rule) => (this.#open.has(rule) ? this.#ends.ruleFor(rule, module) : undefined));
  }

  /** Whether a module, or one that it imports, holds an end of the rule's flows. */
  #isNear(module: Module, rule: CompiledRule, end: End): boolean {
    return [module, ...this.#modulesAround(module, end, 1)].some((near) => this.#ends.holds(near, rule, end));
  }

  /** The nearest first. Sinks may be further away than sources. */
  #modulesAround(start: Module, end: End, hops: number): Module[] {
    const key = `${end} ${hops} ${start.path}`;
    let around = this.#around.get(key);
    if (!around) {
      around = this.#walk(start, end, hops);
      this.#around.set(key, around);
    }
    return around;
  }

  #walk(start: Module, end: End, hops: number): Module[] {
    const seen = new Set([start]);
    let ring = [start];
    for (let hop = 0; hop < hops; hop++) {
      const isOwn = start === this.#start && hop === 0;
      const open = end === 'sinks' || isOwn ? ring : ring.filter(({ path }) => indexFile.test(path));
      ring = [];
      for (const module of open)
        for (const specifier of module === this.#start ? this.#imported : module.specifiers) {
          const target = seen.size <= maxModules ? module.import(specifier) : undefined;
          if (!target || seen.has(target)) continue;
          seen.add(target);
          ring.push(target);
        }
    }
    seen.delete(start);
    return [...seen];
  }
}
