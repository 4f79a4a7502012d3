/** Records what an agent has written, and looks for what it has to repair. */
import { relativeTo } from '../host/agent-workspace.ts';
import { WorkspaceCharters } from '../host/workspace-charters.ts';
import { findKinds, touchesAny } from './before-edit.ts';
import type { AgentEvent } from './event.ts';
import { type FoundInFile, tellFindings } from './findings.ts';
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
  const brought = written.filter(({ lines }) => lines.size > 0);
  if (brought.length === 0) return [];
  const scanner = await createScanner(now, {
    records: new Map(brought.map(({ file, records }) => [file, records])),
  });
  const charters = await WorkspaceCharters.load(undefined);
  const found: FoundInFile[] = [];
  for (const { file, relative, text, lines } of brought) {
    const { charter, tiers, root, isExcluded } = await charters.for(file);
    const place = relativeTo(root, file);
    if (isExcluded(place)) continue;
    const { findings } = await scanner.scanText(file, text);
    const own = findings.filter((finding) => {
      return finding.blocking && touchesAny(lines, finding.start.line, finding.end.line);
    });
    const { prohibit } = charter.tiers[tiers.tierOf(place).tier];
    const kinds = await findKinds(relative, text, lines, prohibit);
    if (own.length + kinds.length > 0) found.push({ path: relative, findings: own, kinds });
  }
  return found;
}
