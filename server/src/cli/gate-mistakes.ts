/** What the gate tells of mistakes in the files by which it judges. */
import type { ChangeCharters } from '../host/change-charters.ts';
import type { ReportedProblem } from '../host/file-report.ts';
import type { FileScanner } from '../host/file-scanner.ts';

/** Mistakes in rules and charters, with what is in force in their place. */
export function findMistakes(scanner: FileScanner, charters: ChangeCharters): ReportedProblem[] {
  const rules = scanner.rulebook.errors.map(({ file, line, column, ruleId, message }) => ({
    ...{ path: file, line, column, kind: 'rule', incomplete: false },
    message: ruleId ? `rule ${ruleId}: ${message}` : message,
  }));
  const faults = charters.after.faults.map(({ file, line, column, message, instead }) => ({
    ...{ path: file, line, column, kind: 'charter', incomplete: false },
    message: `${message} (${takesItsPlace(file, charters) ?? instead} is in force)`,
  }));
  return [...rules, ...faults];
}

/** What is in force for a broken charter, where that is not what holds without it. */
function takesItsPlace(file: string, { inForce, after }: ChangeCharters): string | undefined {
  if (inForce === after || inForce.faults.some((fault) => fault.file === file)) return undefined;
  return 'what the change starts from';
}
