import { Need } from './need.ts';

/**
 * Words of a pattern that a file may lack and match all the same: keywords, because equal forms use others (`var` for
 * `const`, an arrow for a function), and constants, because a name can stand for them.
 */
const dispensable = new Set(
  (
    'var let const function return if else for while do switch case default try catch finally throw new await async class extends ' +
    'import from export as of in instanceof typeof void delete static get set yield this super ' +
    'def lambda with pass raise except elif and or not is global nonlocal assert del self cls ' +
    'true false null undefined None True False ' +
    // Types that literals have.
    'str int float bool string number boolean'
  ).split(' '),
);

/** With their prefixes, for an f-string counts like texts that are put together without one. */
const strings =
  /(?:\b[bfru]{1,2}(?=["']))?(?:"""[\s\S]*?"""|'''[\s\S]*?'''|(["'`])(?:\\[\s\S]|(?!\1)[\s\S])*\1)/gi;
const metavariables = /\$(?:\.\.\.)?[A-Z_][A-Z_0-9]*/g;
const words = /(?<![\w$])[A-Za-z_][\w$]*/g;

/**
 * The words that stand somewhere in every file that the pattern matches, read off its source so that a
 * pattern which cannot match need not be compiled. Import aliases do not matter: an import names its module.
 */
export function requiredWords(source: string): string[] {
  const found = new Set(source.replaceAll(strings, ' ').replaceAll(metavariables, ' ').match(words) ?? []);
  return [...found].filter((word) => !dispensable.has(word));
}

/** What a text must hold for the pattern to match in it. */
export function needOfPattern(source: string): Need | undefined {
  const required = requiredWords(source);
  return required.length > 0 ? Need.ofWords(required) : undefined;
}
