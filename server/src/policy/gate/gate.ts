/** Puts every check to a changed file. */
import type { BlockRecord } from '../../ledger/record.ts';
import { checkAlteredTools } from './altered-tools.ts';
import { checkApprovals } from './approvals.ts';
import { checkAssistants } from './assistants.ts';
import { checkDeniedPlaces } from './denied-places.ts';
import type { ChangedFile } from './facts.ts';
import { checkFindings } from './findings.ts';
import { checkProhibitedCode } from './prohibited-code.ts';
import { checkSuppressions } from './suppressions.ts';
import { checkTags } from './tags.ts';
import { checkTools } from './tools.ts';
import { checkUnknownTools } from './unknown-tools.ts';
import { checkUnrecordedCode } from './unrecorded-code.ts';
import type { Violation } from './violation.ts';

export interface GateContext {
  /** `YYYY-MM-DD`. */
  today: string;
  /** The records that stand behind the id of a tag, of any file of the repository. */
  recordsOf: (tagId: string) => readonly BlockRecord[];
  /** Further ids under which a tool's product goes. */
  namesOf: (toolId: string) => readonly string[];
}

/** In the order of their lines. */
export function checkFile(file: ChangedFile, context: GateContext): Violation[] {
  return [
    ...checkFindings(file),
    ...checkApprovals(file),
    ...checkUnrecordedCode(file),
    ...checkTools(file, context.today, context.namesOf),
    ...checkAlteredTools(file),
    ...checkAssistants(file, context.today),
    ...checkUnknownTools(file),
    ...checkDeniedPlaces(file),
    ...checkProhibitedCode(file),
    ...checkTags(file, context.recordsOf),
    ...checkSuppressions(file),
  ].sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
}
