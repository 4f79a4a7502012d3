/** Everything that is recorded, as Agent Trace records. */
import { editKey } from '../ledger/committed-log.ts';
import type { NotedAuthor } from '../ledger/noted-lines.ts';
import { type BlockRecord, supersede, toTrace } from '../ledger/record.ts';
import { accountOfCommit, type CommitAccount } from './commit-account.ts';
import { readHeads } from './commit-changes.ts';
import { committedText } from './committed-text.ts';
import { sha256 } from './digest.ts';
import { runGit } from './git.ts';
import { listNotes, notesRefs, readNotes } from './git-notes.ts';
import { rowsOf } from './line-history.ts';
import { recordsOf } from './noted-records.ts';
import type { RecordSource } from './record-source.ts';
import { derivedId } from './trace-import.ts';

/**
 * Records, each as it was last committed, with the commit at which its lines stand so; then what notes of other tools
 * say that no record does.
 * @throws GitError
 */
export async function exportTraces(source: RecordSource): Promise<object[]> {
  if (!source.hasHistory) return source.all().map(toTrace);
  const committed = await committedForms(source.root);
  const own = source.all().map((record) => {
    const form = committed.get(record.id);
    if (!form || record.state === 'withdrawn') return toTrace(record);
    const { path, ranges, lines, content } = form.record;
    const known = { ...supersede(form.record, record), path, ranges, lines, content };
    return withRevision(toTrace(known), form.commit);
  });
  return [...own, ...(await foreignTraces(source))];
}

/** `vcs` stands where the format's description has it: after the time. */
function withRevision(trace: object, revision: string): object {
  const { version, id, timestamp, ...rest } = trace as Record<string, unknown>;
  return { version, id, timestamp, vcs: { type: 'git', revision }, ...rest };
}

/** Each record as the newest commit with a note of it has it. */
async function committedForms(root: string): Promise<Map<string, { record: BlockRecord; commit: string }>> {
  const forms = new Map<string, { record: BlockRecord; commit: string }>();
  const notes = await readNotes(root, notesRefs.touchstone);
  for (const commit of await newestFirst(root, [...notes.keys()]))
    for (const record of recordsOf(notes.get(commit)!))
      if (!forms.has(record.id)) forms.set(record.id, { record, commit });
  return forms;
}

/** Commits that are not there, as in a shallow clone, are left out. */
async function newestFirst(root: string, commits: readonly string[]): Promise<string[]> {
  const present = [...(await readHeads(root, commits)).keys()];
  if (present.length === 0) return [];
  const rows: string[] = [];
  for (let at = 0; at < present.length; at += 500) {
    const args = ['log', '--no-walk=unsorted', '--format=%ct %H', ...present.slice(at, at + 500), '--'];
    rows.push(...(await runGit(root, args)).split('\n').filter(Boolean));
  }
  return rows
    .map((row) => row.split(' ') as [string, string])
    .sort(([a], [b]) => Number(b) - Number(a))
    .map(([, commit]) => commit);
}

/** One record for each session of each commit that is noted by another tool alone. */
async function foreignTraces(source: RecordSource): Promise<object[]> {
  const { root } = source;
  const noted = await listNotes(root, notesRefs.ai);
  const ownEdits = new Set(
    source.all().flatMap(({ id }) => [editKey(id, false, sha256), editKey(id, true, sha256)]),
  );
  const traces: object[] = [];
  for (const commit of await newestFirst(root, [...noted.keys()])) {
    const account = await accountOfCommit(root, commit);
    const files = account.files.map(({ path, lines }) => ({
      path,
      lines: lines.filter(({ edit, origin }) => origin !== 'unknown' && !ownEdits.has(edit ?? '')),
    }));
    const [time] = (await runGit(root, ['log', '-1', '--format=%cI', commit, '--'])).split('\n');
    for (const session of sessionsIn(files)) traces.push(await traceOf(root, account, time!, files, session));
  }
  return traces;
}

type NotedFiles = CommitAccount['files'];

const sessionOf = ({ origin, tool, model, conversation, person }: NotedAuthor) =>
  JSON.stringify([origin, tool, model, conversation, person]);

function sessionsIn(files: NotedFiles): Map<string, NotedAuthor> {
  return new Map(files.flatMap(({ lines }) => lines.map((who) => [sessionOf(who), who] as const)));
}

async function traceOf(
  root: string,
  { commit }: CommitAccount,
  time: string,
  files: NotedFiles,
  [key, who]: [string, NotedAuthor],
): Promise<object> {
  const contributor = {
    type: who.origin,
    ...(who.model === undefined ? {} : { model_id: who.model.slice(0, 250) }),
  };
  const written = [];
  for (const { path, lines } of files) {
    const own = lines.filter((line) => sessionOf(line) === key);
    if (own.length === 0) continue;
    const source = await committedText(root, commit, path);
    const rows = source?.kind === 'text' ? rowsOf(source.text) : [];
    const ranges = own.map(({ start, end }) => ({
      ...{ start_line: start, end_line: end },
      ...(end <= rows.length ? { content_hash: sha256(rows.slice(start - 1, end).join('\n')) } : {}),
    }));
    written.push({ path, conversations: [{ contributor, ranges }] });
  }
  const { conversation, person } = who;
  return {
    version: '0.1.0',
    id: derivedId(`${commit}\0${key}`),
    timestamp: time,
    vcs: { type: 'git', revision: commit },
    ...(who.tool === undefined ? {} : { tool: { name: who.tool } }),
    files: written,
    metadata: {
      'dev.touchstone.note': {
        ...(conversation === undefined ? {} : { conversation }),
        ...(person === undefined ? {} : { person }),
      },
    },
  };
}
