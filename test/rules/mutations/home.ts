/** For which language a formula was compiled. */
import type { MatchOptions } from '../../../server/src/engine/pattern/options.ts';
import { Pattern } from '../../../server/src/engine/pattern/pattern.ts';
import type { CompiledRule } from '../../../server/src/engine/rule/compiled-rule.ts';
import type { Formula } from '../../../server/src/engine/rule/formula.ts';
import type { LanguageId } from '../../../server/src/engine/syntax/language.ts';

export interface Home {
  language: LanguageId | 'text';
  options: MatchOptions;
}

const homes = new WeakMap<object, Home>();

/** Notes where all formulas of a rule are at home; those of models are at home in many. */
export function rememberHome({ search, taint }: CompiledRule, home: Home): void {
  const walk = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || part instanceof Pattern || homes.has(part)) return;
    homes.set(part, home);
    for (const value of Object.values(part)) walk(value);
  };
  walk(search);
  walk(taint);
}

export function homeOf(formula: Formula<Pattern>): Home {
  return homes.get(formula)!;
}
