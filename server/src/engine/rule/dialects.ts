import type { LanguageId } from '../syntax/language.ts';

/**
 * TypeScript is read by two grammars: one knows JSX, the other type assertions in angle brackets. A rule for JavaScript
 * may have patterns that are TypeScript.
 */
export const otherDialect: Readonly<Record<string, LanguageId | undefined>> = {
  javascript: 'tsx',
  typescript: 'tsx',
  tsx: 'typescript',
};

/** Something that only one of them may be able to read: an element, type arguments or an assertion, but no `<... x ...>`. */
export const angleBracket = /<(?!\.\.\.)[\w$>]/;

/** Something that JavaScript may not be able to read: a type, a modifier, a declaration of TypeScript's. */
export const typed =
  /[\w)}\]]\??\s*:\s*[\w$({]|[\w)\]]![^=]|!$|<(?!\.\.\.)[\w$]|\b(as|satisfies|interface|type|enum|namespace|implements|abstract|private|public|protected|readonly|declare)\b/;
