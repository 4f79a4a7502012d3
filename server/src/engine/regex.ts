import { RegexTranslator } from './regex-translator.ts';

const captures = new WeakMap<RegExp, readonly number[]>();

/**
 * Compiles a regular expression as rules write it (PCRE) with JavaScript's `flags`. Throws a SyntaxError where
 * JavaScript has no counterpart.
 */
export function compileRegex(source: string, flags: string): RegExp {
  const { text, flags: all, groups } = new RegexTranslator(source, flags).translate();
  const regex = new RegExp(text, all);
  captures.set(regex, groups);
  return regex;
}

/** Makes an expression again that was compiled before. */
export function recallRegex(text: string, flags: string, groups: readonly number[]): RegExp {
  const regex = new RegExp(text, flags);
  captures.set(regex, groups);
  return regex;
}

/** The numbers that the author's groups, from the first on, have in a compiled expression. */
export function groupsOf(regex: RegExp): readonly number[] {
  return captures.get(regex) ?? [];
}
