/** Records what an agent has written, and looks for what it has to repair. */
import { relativeName } from '../host/relative-name.ts';
import { WorkspaceCharters } from '../host/workspace-charters.ts';
import type { AgentEvent } from './event.ts';
import { type FoundInFile, tellFindings } from './findings.ts';
import { findKinds, touchesAny } from './own-lines.ts';
import { recordEdits, type Written } from './recording.ts';
import { createScanner } from './scanner.ts';

export interface AfterEdit {
  /** What the agent shall repair; undefined for nothing. */
  findings: string | undefined;
  /** Why something could not be recorded, each a sentence. */
  troubles: string[];
}

export async function takeAfter(event: AgentEvent, now: Date): Promise<AfterEdit> {
  const { written, troubles } = await recordEdits(event, now);
  return { findings: tellFindings(await scan(written, now)), troubles };
}

async function scan(written: readonly Written[], now: Date): Promise<FoundInFile[]> {
  const charters = await WorkspaceCharters.load(undefined);
  const judged = [];
  for (const each of written) {
    const { charter, tiers, root, isExcluded } = await charters.for(each.file);
    const place = relativeName(root, each.file);
    const { failOn, prohibit } = charter.tiers[tiers.tierOf(place).tier];
    const isAsked = failOn !== 'never' || prohibit.length > 0;
    // Rules take their time to load: where nothing can come of them, the agent need not wait.
    if (each.lines.size > 0 && isAsked && !isExcluded(place)) judged.push({ ...each, prohibit });
  }
  if (judged.length === 0) return [];
  const scanner = await createScanner(now, {
    records: new Map(judged.map(({ file, records }) => [file, records])),
  });
  const found: FoundInFile[] = [];
  for (const { file, relative, text, lines, prohibit } of judged) {
    const report = await scanner.scanText(file, text);
    const findings = report.findings.filter(({ blocking, start, end }) => {
      return blocking && touchesAny(lines, start.line, end.line);
    });
    const kinds = await findKinds(relative, text, lines, prohibit);
    if (findings.length + kinds.length > 0) found.push({ path: relative, findings, kinds });
  }
  return found;
}
