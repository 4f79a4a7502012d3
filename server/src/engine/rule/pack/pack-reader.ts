import { GenericPattern } from '../../generic/pattern.ts';
import { Guard, tellEdges } from '../../pattern/guard.ts';
import { Need, type NeedContent } from '../../pattern/need.ts';
import { defaultMatchOptions } from '../../pattern/options.ts';
import { type CompiledPattern, Pattern } from '../../pattern/pattern.ts';
import { recallRegex } from '../../regex.ts';
import { Comparison } from '../comparison.ts';
import type { CompiledRule, Kinds, LanguageRules } from '../compiled-rule.ts';
import type { Endpoint, Formula, Propagator, TaintSpec } from '../formula.ts';
import { Requirement } from '../labels.ts';
import { defaultRuleOptions } from '../options.ts';
import type { Rule } from '../rule.ts';
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

/** Reads what `packFacts` has written; `placeOf` is the file that stands behind what a rule has in its place. */
export function readFacts(
  parts: readonly string[],
  placeOf: (file: string) => string,
): Pick<FactsContents, 'embedded'> & { rules: Rule[] } {
  const reader = new PackReader(parts);
  const { rules, embedded }: FactsContents = JSON.parse(parts[0]);
  const read = rules.map((part) => {
    const rule = reader.value(part) as Rule;
    return { ...rule, file: placeOf(rule.file) };
  });
  return { rules: read, embedded };
}

/** Reads what `packLanguage` has written, each rule when it is asked for. */
export function readLanguage(parts: readonly string[], rules: readonly Rule[]): LanguageRules {
  const reader = new PackReader(parts);
  const { rules: written, kinds, propagators }: LanguageContents = JSON.parse(parts[0]);
  const ofKinds = (lists: Record<string, Part[]>): Map<string, Endpoint<Pattern>[]> =>
    new Map(
      Object.entries(lists).map(([kind, ends]) => [
        kind,
        ends.map((end) => reader.end<Endpoint<Pattern>>(end)),
      ]),
    );
  return {
    rules: written.map((each) => reader.rule(each, rules[each.rule])),
    errors: [],
    // Only a user's own rules ask for them.
    get kinds(): Kinds {
      return {
        sources: ofKinds(kinds.sources),
        sinks: ofKinds(kinds.sinks),
        sanitizers: ofKinds(kinds.sanitizers),
        propagators: propagators.map((end) => reader.end<Propagator<Pattern>>(end)),
      };
    },
  };
}

/** Reads parts when they are needed, each once. */
class PackReader {
  readonly #parts: readonly string[];
  readonly #values: unknown[] = [];

  constructor(parts: readonly string[]) {
    this.#parts = parts;
  }

  /** A part that holds a plain value. */
  value(part: Part): unknown {
    return this.#once(part, (written: Written) => this.#revive(written));
  }

  rule({ follows, need, body }: WrittenCompiledRule, rule: Rule): CompiledRule {
    const reader = this;
    return {
      rule,
      ships: true,
      follows,
      need: this.#need(need),
      get search() {
        return follows || body === null ? undefined : (reader.value(body) as Formula<Pattern>);
      },
      get taint() {
        return follows && body !== null ? reader.#taint(body) : undefined;
      },
    };
  }

  #taint(body: Part): TaintSpec<Pattern> {
    return this.#once(body, ({ sources, sinks, sanitizers, propagators }: WrittenTaint) => ({
      sources: sources.map((end) => this.end<Endpoint<Pattern>>(end)),
      sinks: sinks.map((end) => this.end<Endpoint<Pattern>>(end)),
      sanitizers: sanitizers.map((end) => this.end<Endpoint<Pattern>>(end)),
      propagators: propagators.map((end) => this.end<Propagator<Pattern>>(end)),
    }));
  }

  end<T extends Endpoint<Pattern> | Propagator<Pattern>>(part: Part): T {
    return this.#once(part, ({ need, formula, terms }: WrittenEnd) => {
      const reader = this;
      return Object.defineProperties(this.#revive(terms), {
        need: { value: this.#need(need), enumerable: true, writable: true },
        formula: {
          get: () => (formula === null ? undefined : reader.value(formula)),
          enumerable: true,
        },
      }) as T;
    });
  }

  #once<W, T>(part: Part, read: (written: W) => T): T {
    let value = this.#values[part];
    if (value === undefined) {
      value = read(JSON.parse(this.#parts[part]));
      this.#values[part] = value;
    }
    return value as T;
  }

  #need(part: Part | null): Need | undefined {
    if (part === null) return undefined;
    let need = this.#values[part] as Need | undefined;
    if (!need) {
      need = new Need(() => this.#needContent(JSON.parse(this.#parts[part])));
      this.#values[part] = need;
    }
    return need;
  }

  #needContent(written: WrittenNeed): NeedContent {
    if (written === 0) return { op: 'wide' };
    if (Array.isArray(written)) return { op: 'places', groups: Int32Array.from(written) };
    const needs = (parts: Part[]) => parts.flatMap((part) => this.#need(part) ?? []);
    return 'all' in written
      ? { op: 'all', needs: needs(written.all) }
      : { op: 'any', needs: needs(written.any) };
  }

  #pattern(part: Part): Pattern {
    return this.#once(part, ({ need, guards, compiled, ...others }: WrittenPattern) => {
      const terms = {
        ...others,
        need: this.#need(need),
        guards: this.#revive(guards) as Guard[],
      };
      return new Pattern(terms, () => this.value(compiled) as CompiledPattern);
    });
  }

  #regex(part: Part): RegExp {
    return this.#once(
      part,
      ({ source, flags, groups }: { source: string; flags: string; groups: number[] }) =>
        recallRegex(source, flags, groups),
    );
  }

  #guard(part: Part): Guard {
    return this.#once(part, ({ metavariable, regex: of, edges }: WrittenGuard) => {
      const regex = this.#regex(of);
      tellEdges(regex, edges);
      return new Guard(metavariable, regex);
    });
  }

  #revive(written: Written): unknown {
    if (written === null) return undefined;
    if (typeof written !== 'object') return written;
    if (Array.isArray(written)) return written.map((item) => this.#revive(item));
    if ('$' in written) return this.#reviveSpecial(written);
    const value: Record<string, unknown> = written;
    for (const key in written) {
      const member = written[key];
      if (typeof member === 'object') value[key] = this.#revive(member);
    }
    return value;
  }

  #reviveSpecial(written: { [key: string]: Written }): unknown {
    switch (written.$) {
      case 'null':
        return null;
      case 'set':
        return this.#once(written.part as Part, (items: Written[]) => new Set(items));
      case 'need':
        return this.#need(written.part as Part);
      case 'pattern':
        return this.#pattern(written.part as Part);
      case 'regex':
        return this.#regex(written.part as Part);
      case 'guard':
        return this.#guard(written.part as Part);
      case 'generic':
        return new GenericPattern(
          written.source as string,
          this.#revive(written.options) as GenericPattern['options'],
        );
      case 'comparison':
        return new Comparison(written.source as string);
      case 'requirement':
        return new Requirement(written.source as string);
      case 'default-match':
        return defaultMatchOptions;
      case 'default-options':
        return defaultRuleOptions;
      default:
        throw new TypeError(`a pack holds what cannot be read: ${String(written.$)}`);
    }
  }
}
