/** What the gate tells besides violations. */
import path from 'node:path';
import type { Change } from '../host/change.ts';
import type { ChangeCharters } from '../host/change-charters.ts';
import { charterName, existsAt } from '../host/charter-file.ts';
import type { RepositoryOwners } from '../host/code-owners.ts';
import type { ReportedProblem } from '../host/file-report.ts';
import { runGit } from '../host/git.ts';
import { notesRefs, tipOf } from '../host/git-notes.ts';
import { governingChanges } from '../host/governing-changes.ts';
import type { LedgerTrouble } from '../host/ledger-store.ts';
import { isFolder } from '../host/real-place.ts';
import { relativeName } from '../host/relative-name.ts';
import { readTrailers } from '../host/report/commit-history.ts';
import type { WorkspaceCharters } from '../host/workspace-charters.ts';
import type { Charter } from '../policy/charter.ts';
import { type ChangedFile, extentOf, isTouched } from '../policy/gate/facts.ts';
import { higherTier } from '../policy/tiers.ts';

/** What of CODEOWNERS the forge skips in silence. */
export function linesSkipped({ file, problems }: RepositoryOwners, { root }: Change): ReportedProblem[] {
  return problems.map(({ line, column, message }) => ({
    ...{ path: path.join(root, file ?? ''), line, column, message },
    ...{ kind: 'code-owners', incomplete: false },
  }));
}

/** Changes to what approvals are judged by. */
export async function governingNotices(change: Change): Promise<ReportedProblem[]> {
  return (await governingChanges(change)).map(({ path: name, message }) => ({
    ...{ path: path.join(change.root, name), message, kind: 'governing', incomplete: false },
  }));
}

/** A file that somebody takes for the charter. */
export function misnamedCharter({ root }: Change): ReportedProblem[] {
  const place = path.join(root, '.touchstone.yaml');
  if (!existsAt(place)) return [];
  const message = `A charter is called ${charterName}; this file is not read.`;
  return [{ path: place, kind: 'charter', message, incomplete: false }];
}

/**
 * A clone that was made without its notes knows of no AI code at all. It is told where something speaks of some, or where
 * nothing in the code could.
 */
export async function missingRecords(
  { root, base }: Change,
  files: number,
  charter: Charter,
): Promise<ReportedProblem[]> {
  if (files > 0 || (await tipOf(root, notesRefs.touchstone)) !== undefined) return [];
  const isClone = (await runGit(root, ['remote'])).trim() !== '';
  const names = base ? await readTrailers(root, undefined, `${base.commit}..HEAD`) : [];
  const mayHaveSome = async () =>
    charter.provenance.tags === 'ledger-only' ||
    (await tipOf(root, notesRefs.ai)) !== undefined ||
    (await holdsTags(root));
  if (names.length === 0 && !(isClone && (await mayHaveSome()))) return [];
  const message =
    'There are no records here, neither a ledger nor notes (refs/notes/touchstone), so no AI code is known. If others have recorded some, get their notes with "touchstone provenance fetch".';
  return [{ path: path.join(root, '.git'), kind: 'records', message, incomplete: false }];
}

/** Whether any tracked text has a tag. */
function holdsTags(root: string): Promise<boolean> {
  const search = ['grep', '-I', '-q', '--no-textconv', '-E', '-e', 'AI-Provenance: id=[0-9a-f]{8} '];
  return runGit(root, search).then(
    () => true,
    () => false,
  );
}

/** Files that were moved to where less is asked of them: their code was judged by more before. */
export async function movedDown(
  { root, renamed }: Change,
  { inForce }: ChangeCharters,
): Promise<ReportedProblem[]> {
  const tierOf = async (file: string) => {
    const { root: from, tiers } = await inForce.for(file);
    return tiers.tierOf(relativeName(from, file)).tier;
  };
  const found: ReportedProblem[] = [];
  for (const [now, before] of renamed) {
    const [from, to] = [await tierOf(before), await tierOf(now)];
    if (from === to || higherTier(from, to) === to) continue;
    const message = `was moved here from ${relativeName(root, before)}, which is ${from}, and is ${to} now: less is asked of it.`;
    found.push({ path: now, kind: 'moved', message, incomplete: false });
  }
  return found;
}

/** People who gave lines that were recorded as AI-written to somebody else, in the blocks that the change touches. */
export function correctionsIn(file: ChangedFile, { root }: Change): ReportedProblem[] {
  return file.blocks
    .filter((block) => isTouched(file, block))
    .flatMap((block) =>
      block.record.corrections.map(({ by, time, from, to }) => ({
        path: path.join(root, file.path),
        line: extentOf(block).line,
        kind: 'correction',
        incomplete: false,
        message: `${by || 'somebody unknown'} corrected record ${block.record.id.slice(0, 8)} from ${from} to ${to} on ${time.slice(0, 10)}.`,
      })),
    );
}

/** Submodules, and what links lead out to: what they hold is looked at where it comes from, which is too little for a critical place. */
export async function submodulesAmong(
  files: readonly string[],
  charters: WorkspaceCharters,
): Promise<ReportedProblem[]> {
  const found: ReportedProblem[] = [];
  for (const file of files.filter(isFolder)) {
    const { root, tiers } = await charters.for(file);
    const { tier } = tiers.tierOf(relativeName(root, file));
    const message = `is a folder of another repository, whose code is not looked at here${
      tier === 'critical'
        ? ', in a critical place. Run the gate in its own repository, and leave it out here by "exclude" in the charter, in a change of its own'
        : ''
    }.`;
    found.push({ path: file, kind: 'submodule', message, incomplete: tier === 'critical' });
  }
  return found;
}

/** Where records cannot be read, that no AI code was found says nothing. */
export function unreadRecords({ message }: LedgerTrouble, { root }: Change): ReportedProblem {
  return { path: path.join(root, '.git'), kind: 'records', message, incomplete: true };
}
