import { defaultMatchOptions, type MatchOptions } from '../pattern/matcher.ts';
import type { Rule } from './rule.ts';

/** The rule's wishes about matching; the very object of the defaults where it has none, so that answers are shared. */
export function matchOptions(rule: Rule): MatchOptions {
  const { constantPropagation, commutativeBooleans, commutativeComparisons } = rule.options;
  const usual =
    constantPropagation === defaultMatchOptions.constantPropagation &&
    commutativeBooleans === defaultMatchOptions.commutativeBooleans &&
    commutativeComparisons === defaultMatchOptions.commutativeComparisons;
  return usual ? defaultMatchOptions : { constantPropagation, commutativeBooleans, commutativeComparisons };
}
