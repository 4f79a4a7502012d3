/** A charter that asks for less than the one which the change starts from. */
import type { Weakening } from '../charter-comparison.ts';
import { byDefault, lineIn } from './citation.ts';
import type { Violation } from './violation.ts';

/** `path` is the charter's own, relative to the root of the repository; it is named even where the file is gone. */
export function checkWeakening(about: {
  path: string;
  weakenings: readonly Weakening[];
  /** Where the points stand in the charter as the change leaves it. */
  sourceOf: (keys: readonly string[]) => string | undefined;
  /** Where they stood in the charter that the change starts from. */
  sourceBefore: (keys: readonly string[]) => string | undefined;
  owners: string[];
}): Violation[] {
  const { path, weakenings, sourceOf, sourceBefore, owners } = about;
  return weakenings.map(({ keys, message }) => {
    const line = lineIn(path, sourceOf(keys));
    return {
      check: 'charter',
      ruleId: 'gate-charter-weakened',
      path,
      ...(line === undefined ? {} : { line }),
      charter: { rule: keys.join('.'), source: sourceBefore(keys) ?? byDefault },
      message: `The charter is weaker than the one this change starts from: ${message}`,
      remedy:
        'Take this out of the change. What the change starts from is in force for it; to loosen that, make a change of its own, which those who answer for the charter merge in spite of this.',
      owners,
      key: `${keys.join('.')} ${message}`,
    };
  });
}
