import ignore from 'ignore';
import type { Charter } from './charter.ts';

/** Answers whether the charter leaves a path alone; paths are relative to the charter's folder, with `/`. */
export type Exclusion = (path: string) => boolean;

/** `ignoreTexts` are the contents of the ignore files that the charter names, as far as they exist. */
export function exclusionOf(charter: Charter, ignoreTexts: readonly string[]): Exclusion {
  const matcher = ignore({ ignorecase: false })
    .add(charter.exclude.paths)
    .add(ignoreTexts.flatMap((text) => text.split(/\r?\n/)));
  return (path) => ignore.isPathValid(path) && matcher.ignores(path);
}
