/** Answers from the charter before an agent edits. */

import { AgentSnapshots } from '../host/agent-snapshots.ts';
import { AgentWorkspace, largestFile, liesInGit, type MeantFile } from '../host/agent-workspace.ts';
import { forbiddenBy } from '../host/ai-exclusions.ts';
import { placesAbove } from '../host/change-charters.ts';
import { existsAt } from '../host/charter-file.ts';
import { checkpointBefore } from '../host/git-ai.ts';
import { relativeName } from '../host/relative-name.ts';
import { readSource } from '../host/source-text.ts';
import { modelOfTranscript } from '../host/transcript-model.ts';
import { WorkspaceCharters } from '../host/workspace-charters.ts';
import { linesBrought } from '../ledger/line-changes.ts';
import { type EditedPlace, judgeAgentEdit } from '../policy/agent-edits.ts';
import { namesOf } from '../policy/assistants.ts';
import { defaultCharter } from '../policy/charter.ts';
import { roleOf } from '../policy/governing-files.ts';
import { type AgentEvent, type FileEdit, snapshotKey, type Told, type Verdict } from './event.ts';
import { findKinds } from './own-lines.ts';
import { carryOut, unify } from './told-edits.ts';

/** Keeps the texts that are about to change, for when the edit is made. */
export async function judgeBefore(event: AgentEvent, now: Date): Promise<Verdict> {
  const workspace = await AgentWorkspace.open(event.roots);
  const charters = await WorkspaceCharters.load(undefined);
  const places: EditedPlace[] = [];
  const texts: { meant: MeantFile; text: string }[] = [];
  for (const edit of event.edits) {
    const meant = await workspace.find(edit.path);
    if (meant.kind === 'file') {
      const text = textBefore(meant.file);
      if (text !== undefined) texts.push({ meant, text });
      places.push(await placeOf(edit, meant, text ?? '', charters));
    } else if (meant.kind === 'link') places.push(strangerAt(edit.path));
  }
  if (places.length === 0) return { decision: 'none' };
  const model = event.tool.model ?? (await modelOf(event, places));
  const tool = { id: event.tool.id, ...(model === undefined ? {} : { model }) };
  const answer = judgeAgentEdit(places, tool, now.toISOString().slice(0, 10), namesOf);
  if (answer.decision !== 'deny') await prepare(event, texts, now);
  if (answer.decision === 'none' && answer.reason && !(await isNews(event, answer.reason, texts, now)))
    return { decision: 'none' };
  return answer;
}

/** A warning is given once in a conversation, and not at every edit. */
async function isNews(
  { tool: { id, conversation } }: AgentEvent,
  warning: string,
  [first]: readonly { meant: MeantFile }[],
  now: Date,
): Promise<boolean> {
  if (!first || conversation === undefined || isUnreadable(first.meant)) return true;
  return AgentSnapshots.of(first.meant).isFirst(`warned ${id} ${conversation} ${warning}`, now.getTime());
}

/** Undefined where there is something that is no text, or too much of it. */
function textBefore(file: string): string | undefined {
  const source = readSource(file, largestFile);
  if (source.kind === 'text') return unify(source.text);
  return existsAt(file) ? undefined : '';
}

async function prepare(
  event: AgentEvent,
  texts: readonly { meant: MeantFile; text: string }[],
  now: Date,
): Promise<void> {
  for (const { meant, text } of texts) {
    const { repository, file } = meant;
    if (isUnreadable(meant)) continue;
    await AgentSnapshots.of(meant).keep(snapshotKey(event, file), text, now.getTime());
    if (repository) await checkpointBefore(repository, [file]);
  }
}

/** Whether git does not say what it knows of a file: then nothing will be recorded of it, and nothing is kept. */
function isUnreadable({ repository, file }: MeantFile): boolean {
  return !repository && liesInGit(file);
}

/** Asked for only where the charter cares. */
async function modelOf(
  { transcript }: AgentEvent,
  places: readonly EditedPlace[],
): Promise<string | undefined> {
  const cares = places.some(({ charter }) => charter.approvedTools !== undefined);
  return cares && transcript !== undefined ? modelOfTranscript(transcript) : undefined;
}

async function placeOf(
  edit: FileEdit,
  { file, root, relative }: MeantFile,
  before: string,
  charters: WorkspaceCharters,
): Promise<EditedPlace> {
  const { charter, tiers, root: ruled } = await charters.for(file);
  const tier = tiers.tierOf(relativeName(ruled, file));
  const forbidden = forbiddenBy(root, file, charter.exclude.ignoreFiles);
  const governs = roleOf(relative);
  const { prohibit } = charter.tiers[tier.tier];
  return {
    path: relative,
    tier,
    charter,
    sourceOf: await placesAbove(ruled, file),
    ...(forbidden === undefined ? {} : { forbiddenBy: forbidden }),
    ...(governs === undefined ? {} : { governs }),
    leadsOutside: false,
    kinds: await kindsBrought(relative, before, edit.told, prohibit),
  };
}

/** A file outside of the workspace that is named as if it lay inside. */
function strangerAt(path: string): EditedPlace {
  return {
    path,
    tier: { tier: 'trusted', decidedBy: { pattern: '*', source: 'default tier' } },
    charter: defaultCharter,
    sourceOf: () => undefined,
    leadsOutside: true,
    kinds: [],
  };
}

/** Prohibited kinds of code on the lines that the edit would bring. */
function kindsBrought(path: string, before: string, told: Told, prohibit: readonly string[]) {
  const after = carryOut(before, told);
  // An edit that does not fit the file may fit a little later: what it brings is looked at by itself.
  const alone = told.kind === 'replaced' ? told.replacements.map((each) => unify(each.new)).join('\n') : '';
  const text = after ?? alone;
  return findKinds(path, text, new Set(linesBrought(after === undefined ? '' : before, text)), prohibit);
}
