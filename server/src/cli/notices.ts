import type { ReportedProblem } from '../host/file-report.ts';
import type { LedgerTrouble } from '../host/ledger-store.ts';
import type { Rulebook } from '../host/rulebook.ts';
import { visiblePath } from './formats/visible.ts';
import { say } from './say.ts';

/** Tells a problem at its place. */
export function tell({ path: file, line, column, message }: ReportedProblem): void {
  const place = [visiblePath(file), line, column].filter((part) => part !== undefined).join(':');
  say(`${place}: ${message}`);
}

/** Tells what is wrong with the ledger. */
export function tellTrouble({ message, remedy }: LedgerTrouble): void {
  say(remedy === undefined ? message : `${message} ${remedy}`);
}

/** Tells, calmly, of rules for languages that cannot be read here. */
export function tellForeign(foreign: Rulebook['foreign']): void {
  if (foreign.length === 0) return;
  const languages = [...new Set(foreign.flatMap((rule) => rule.languages))].sort().join(', ');
  const rules = foreign.length === 1 ? '1 rule is' : `${foreign.length} rules are`;
  say(`${rules} for languages that are not read here (${languages}) and did not run`);
}

/** Tells what a person must hear of, and everything where they asked for it. */
export function tellProblems(problems: readonly ReportedProblem[], verbose: boolean): void {
  // A grammar that does not load fails the same way for each file.
  const byGrammar = new Map<string, ReportedProblem[]>();
  // Each thread that asked in vain says so.
  const lookups = new Set(problems.flatMap(({ kind, message }) => (kind === 'lookup' ? [message] : [])));
  for (const message of lookups) say(message);
  for (const problem of problems) {
    if (problem.kind === 'lookup') continue;
    if (verbose || (problem.incomplete && problem.kind !== 'grammar')) tell(problem);
    else if (problem.incomplete)
      byGrammar.set(problem.message, [...(byGrammar.get(problem.message) ?? []), problem]);
  }
  for (const [message, [{ path }, ...others]] of byGrammar) {
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    say(`${visiblePath(path)}${more}: ${message}`);
  }
}
