import type { Fix, Span } from '../finding.ts';

/** Checks of the packages that code asks for. */
export const packageChecks = [
  'unknown-package',
  'misspelt-package',
  'undeclared-package',
  'unknown-lazy-package',
  'absent-package',
  'absent-module',
  'new-package',
] as const;

/** Checks of the members of modules that code uses. */
export const memberChecks = ['unknown-member', 'unknown-global-member', 'unknown-export'] as const;

/** The checks that rules can name: what patterns cannot say, since it takes knowledge from outside of the file. */
export const checkNames = [
  ...packageChecks,
  ...memberChecks,
  'absent-dependency',
  'vulnerable-version',
] as const;

export type CheckName = (typeof checkNames)[number];

/** What a check has found; `values` fill the placeholders of the rule's message (`$NAME`). */
export interface Suspicion extends Span {
  check: CheckName;
  values: Readonly<Record<string, string>>;
  fix?: Fix;
}

/** The message of a rule with the values of a suspicion. */
export function fillMessage(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\$([A-Z]+)/g, (whole, name: string) => values[name] ?? whole);
}
