import { GenericPattern } from '../../generic/pattern.ts';
import { digitsOf, edgesOf, Guard } from '../../pattern/guard.ts';
import { Need } from '../../pattern/need.ts';
import { defaultMatchOptions } from '../../pattern/options.ts';
import { Pattern } from '../../pattern/pattern.ts';
import { groupsOf } from '../../regex.ts';
import { Comparison } from '../comparison.ts';
import type { CompiledRule, LanguageRules } from '../compiled-rule.ts';
import type { Endpoint, Propagator } from '../formula.ts';
import { Requirement } from '../labels.ts';
import { defaultRuleOptions } from '../options.ts';
import type { Rule, WrittenRule } from '../rule.ts';
import type { RuleSet } from '../ruleset.ts';
import type {
  FactsContents,
  LanguageContents,
  Part,
  Written,
  WrittenCompiledRule,
  WrittenEnd,
  WrittenGuard,
  WrittenNeed,
  WrittenPattern,
  WrittenTaint,
} from './parts.ts';

/** What the rules of a set say of themselves, as parts. `nameOf` is what is to stand for a rule's file. */
export function packFacts(
  rules: readonly WrittenRule[],
  { embedded }: RuleSet,
  nameOf: (file: string) => string,
): string[] {
  const writer = new PackWriter();
  const contents: FactsContents = {
    rules: rules.map(({ search, taint, ...facts }) => writer.add({ ...facts, file: nameOf(facts.file) })),
    embedded: [...embedded],
  };
  return writer.finish(contents);
}

/** Compiled rules of one language as parts. `rules` tells the number of a rule by its place. */
export function packLanguage(compiled: LanguageRules, rules: readonly Rule[]): string[] {
  const writer = new PackWriter();
  const numbers = new Map(rules.map((rule, i) => [rule, i]));
  const { sources, sinks, sanitizers, propagators } = compiled.kinds;
  const ofKinds = (lists: Map<string, Endpoint<Pattern>[]>) =>
    Object.fromEntries([...lists].map(([kind, ends]) => [kind, ends.map((end) => writer.addEnd(end))]));
  const contents: LanguageContents = {
    rules: compiled.rules.map((each) => writer.rule(each, numbers.get(each.rule) ?? -1)),
    kinds: { sources: ofKinds(sources), sinks: ofKinds(sinks), sanitizers: ofKinds(sanitizers) },
    propagators: propagators.map((each) => writer.addEnd(each)),
  };
  return writer.finish(contents);
}

/** Writes values down as parts. What is one object stays one. */
class PackWriter {
  /** The first is that of the contents. */
  readonly #parts: string[] = [''];
  readonly #known = new Map<object, Part>();
  /** Sets and guards are never changed, and many are equal: one stands for all. */
  readonly #equal = new Map<string, object>();

  finish(contents: FactsContents | LanguageContents): string[] {
    this.#parts[0] = JSON.stringify(contents);
    return this.#parts;
  }

  /** Writes a plain value down as a part of its own. */
  add(value: object): Part {
    return this.#part(value, () => this.#write(value));
  }

  rule({ follows, need, search, taint }: CompiledRule, number: number): WrittenCompiledRule {
    const body = taint ? this.#part(taint, () => this.#taint(taint)) : search ? this.add(search) : null;
    return { rule: number, follows, need: this.#need(need), body };
  }

  addEnd(end: Endpoint<Pattern> | Propagator<Pattern>): Part {
    return this.#part(end, (): WrittenEnd => {
      const { need, formula, ...terms } = end;
      return {
        need: this.#need(need),
        formula: formula ? this.add(formula) : null,
        terms: this.#write(terms),
      };
    });
  }

  #taint({ sources, sinks, sanitizers, propagators }: NonNullable<CompiledRule['taint']>): WrittenTaint {
    const ends = (list: (Endpoint<Pattern> | Propagator<Pattern>)[]) => list.map((end) => this.addEnd(end));
    return {
      sources: ends(sources),
      sinks: ends(sinks),
      sanitizers: ends(sanitizers),
      propagators: ends(propagators),
    };
  }

  #part(value: object, write: () => unknown): Part {
    let part = this.#known.get(value);
    if (part === undefined) {
      part = this.#parts.push('') - 1;
      this.#known.set(value, part);
      // A line each, in a file of ASCII.
      this.#parts[part] = JSON.stringify(write()).replaceAll(/[^\0-\x7e]/g, escapeUnit);
    }
    return part;
  }

  #write(value: unknown): Written {
    if (value === undefined) return null;
    if (value === null) return { $: 'null' };
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
    if (Array.isArray(value)) return value.map((item) => this.#write(item));
    if (value instanceof Set) {
      const items = this.#write([...value]);
      return { $: 'set', part: this.#part(this.#oneOf(value, JSON.stringify(items)), () => items) };
    }
    if (value instanceof Need) return { $: 'need', part: this.#need(value) };
    if (value instanceof Pattern)
      return { $: 'pattern', part: this.#part(value, () => this.#pattern(value)) };
    if (value instanceof RegExp) return { $: 'regex', part: this.#part(value, () => writeRegex(value)) };
    if (value instanceof Guard)
      return { $: 'guard', part: this.#part(this.#oneOf(value, value.key), () => this.#guard(value)) };
    if (value instanceof GenericPattern)
      return { $: 'generic', source: value.source, options: this.#write(value.options) };
    if (value instanceof Comparison) return { $: 'comparison', source: value.source };
    if (value instanceof Requirement) return { $: 'requirement', source: value.source };
    if (value === defaultMatchOptions) return { $: 'default-match' };
    if (value === defaultRuleOptions) return { $: 'default-options' };
    if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
      return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.#write(each)]));
    throw new TypeError(`a pack cannot hold ${String(value)}`);
  }

  /** What stands for all that have the key. */
  #oneOf(value: object, key: string): object {
    const one = this.#equal.get(key) ?? value;
    this.#equal.set(key, one);
    return one;
  }

  #guard({ metavariable, regex }: Guard): WrittenGuard {
    const part = this.#part(regex, () => writeRegex(regex));
    return { metavariable, regex: part, edges: digitsOf(edgesOf(regex)) };
  }

  #pattern(pattern: Pattern): WrittenPattern {
    const { need, foreign, throughFunctions, throughNames, guards, compiled } = pattern;
    return {
      need: this.#need(need),
      foreign,
      throughFunctions,
      throughNames,
      guards: this.#write(guards),
      compiled: this.add(compiled),
    };
  }

  #need(need: Need | undefined): Part | null {
    if (!need) return null;
    return this.#part(need, (): WrittenNeed => {
      const { content } = need;
      const parts = (needs: readonly Need[]) => needs.flatMap((each) => this.#need(each) ?? []);
      switch (content.op) {
        case 'places':
          return [...content.groups];
        case 'wide':
          return 0;
        case 'all':
          return { all: parts(content.needs) };
        case 'any':
          return { any: parts(content.needs) };
      }
    });
  }
}

function writeRegex(regex: RegExp): Written {
  return { source: regex.source, flags: regex.flags, groups: [...groupsOf(regex)] };
}

function escapeUnit(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
