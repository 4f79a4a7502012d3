/** Records what an agent says that it has written. */
import { AgentRecorder } from '../host/agent-recorder.ts';
import { AgentSnapshots } from '../host/agent-snapshots.ts';
import { AgentWorkspace, liesInGit, type MeantFile } from '../host/agent-workspace.ts';
import { textIn } from '../host/change.ts';
import { checkpointAfter } from '../host/git-ai.ts';
import { waitForWrite } from '../host/late-write.ts';
import { relativeName } from '../host/relative-name.ts';
import { modelOfTranscript } from '../host/transcript-model.ts';
import { WorkspaceCharters } from '../host/workspace-charters.ts';
import type { BlockRecord } from '../ledger/record.ts';
import type { ToolEvidence } from '../protocol/edits.ts';
import { type AgentEvent, type FileEdit, snapshotKey } from './event.ts';
import { type Candidate, carryOut, findBefore, unify } from './told-edits.ts';

export interface Recorded {
  written: Written[];
  /** Why something could not be recorded, each a sentence. */
  troubles: string[];
}

export async function recordEdits(event: AgentEvent, now: Date): Promise<Recorded> {
  const troubles: string[] = [];
  const workspace = await AgentWorkspace.open(event.roots);
  const model = event.tool.model ?? (event.transcript && (await modelOfTranscript(event.transcript)));
  const tool: ToolEvidence = { ...event.tool, ...(model ? { model } : {}) };
  const charters = await WorkspaceCharters.load(undefined);
  const written: Written[] = [];
  for (const edit of event.edits) {
    const meant = await workspace.find(edit.path);
    if (meant.kind !== 'file' || edit.told.kind === 'deleted') continue;
    const found = await take({ event, edit, meant, tool, now, charters, troubles });
    if (found) written.push(found);
  }
  return { written, troubles };
}

export interface Written {
  file: string;
  relative: string;
  text: string;
  lines: ReadonlySet<number>;
  records: BlockRecord[];
}

async function take(about: {
  event: AgentEvent;
  edit: FileEdit;
  meant: MeantFile;
  tool: ToolEvidence;
  now: Date;
  charters: WorkspaceCharters;
  troubles: string[];
}): Promise<Written | undefined> {
  const { event, edit, meant, tool, now, charters, troubles } = about;
  const { file, root, relative, repository } = meant;
  if (!repository && liesInGit(file)) {
    troubles.push(
      `git cannot be run for the repository of ${relative}: nothing is recorded of it. Put git on the PATH, or see what \`git status\` says.`,
    );
    return undefined;
  }
  const kept = await AgentSnapshots.of(meant).take(snapshotKey(event, file), now.getTime());
  const after = await textAfter(file, edit, kept);
  if (typeof after !== 'string') {
    if (after.problem !== undefined)
      troubles.push(`${relative} ${after.problem}; nothing is recorded of it.`);
    return undefined;
  }
  const known = findBefore(edit.told, after, await candidates(about, kept, event.call !== undefined));
  if (!known) {
    troubles.push(
      `What ${tool.id} brought to ${relative} cannot be told, because no hook ran before the edit; it stays unknown.`,
    );
    return undefined;
  }
  const { tiers, root: ruled } = await charters.for(file);
  const { tier } = tiers.tierOf(relativeName(ruled, file));
  const recorder = await AgentRecorder.open(root, ({ message }) => troubles.push(message));
  try {
    const time = now.toISOString();
    const recorded = await recorder.record({ file, ...known, after, tool, time, tier });
    if (repository) await checkpointAfter(repository, [file], tool);
    return { file, relative, text: after, ...recorded };
  } finally {
    await recorder.close();
  }
}

/** The text as the agent left it, also where it is not on disk yet. */
async function textAfter(
  file: string,
  edit: FileEdit,
  kept: string | undefined,
): Promise<string | { problem?: string }> {
  const source = await waitForWrite(file, kept, (text) => carryOut(text, edit.told));
  switch (source.kind) {
    case 'text':
      return unify(source.text);
    case 'too-large':
      return { problem: `is too large (${source.bytes} bytes)` };
    case 'binary':
      return {};
    case 'unreadable':
      // Deleted since, or never written.
      return {};
  }
}

/** Whether an edit says what it found in the file, so that a text on which it can be carried out may be the one before it. */
function tellsWhatWasThere({ told }: FileEdit): boolean {
  return told.kind === 'replaced' && told.replacements.every(({ old }) => old !== '');
}

/**
 * What may have been the text before, the likeliest first. A whole text fits on everything: without one that was taken
 * before, whatever a person has not committed yet would pass for the agent's.
 */
async function candidates(
  { edit, meant }: { edit: FileEdit; meant: MeantFile },
  kept: string | undefined,
  isSameCall: boolean,
): Promise<Candidate[]> {
  const found: Candidate[] = [];
  if (edit.before !== undefined) found.push({ text: unify(edit.before), sure: true });
  if (kept !== undefined) found.push({ text: kept, sure: isSameCall });
  if (edit.isNew) found.push({ text: '', sure: true });
  const staged =
    tellsWhatWasThere(edit) && meant.repository && (await textIn(meant.root, ':0', meant.relative));
  if (typeof staged === 'string') found.push({ text: unify(staged), sure: false });
  return found;
}
