/** Everything that is recorded, as Agent Trace records. */
import { type BlockRecord, supersede, toTrace } from '../ledger/record.ts';
import { timesOfCommits } from './commit-times.ts';
import { rowsOf } from './committed-rows.ts';
import { derivedId, sha256 } from './digest.ts';
import { foreignSessions, type NotedSession } from './foreign-notes.ts';
import { notesRefs, readNotes, readObjects } from './git-notes.ts';
import { recordsOf } from './noted-records.ts';
import type { RecordSource } from './record-source.ts';
import { decode } from './source-text.ts';

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
  for (const commit of (await timesOfCommits(root, notes.keys())).keys())
    for (const record of recordsOf(notes.get(commit)!))
      if (!forms.has(record.id)) forms.set(record.id, { record, commit });
  return forms;
}

/** One record for each session of each commit that is noted by another tool alone. */
async function foreignTraces(source: RecordSource): Promise<object[]> {
  const traces: object[] = [];
  const sessions = await foreignSessions(source);
  for (let at = 0; at < sessions.length; at += AT_ONCE) {
    const some = sessions.slice(at, at + AT_ONCE);
    const rows = await readRows(source.root, some);
    traces.push(...some.map((session) => traceOf(session, rows)));
  }
  return traces;
}

/** Sessions whose files are read at once. */
const AT_ONCE = 100;

/** The lines of files by `COMMIT:PATH`. */
async function readRows(root: string, sessions: readonly NotedSession[]): Promise<Map<string, string[]>> {
  const places = sessions.flatMap(({ commit, files }) => files.map(({ path }) => `${commit}:${path}`));
  // A line break would ask for another object.
  const asked = [...new Set(places)].filter((place) => !place.includes('\n'));
  const objects = await readObjects(root, asked);
  return new Map(
    asked.map((place, index) => {
      const object = objects[index];
      const text = object?.type === 'blob' ? decode(object.content) : undefined;
      return [place, text?.kind === 'text' ? rowsOf(text.text) : []];
    }),
  );
}

function traceOf({ commit, time, who, files }: NotedSession, texts: ReadonlyMap<string, string[]>): object {
  const { origin, tool, model, conversation, person } = who;
  const contributor = { type: origin, ...(model === undefined ? {} : { model_id: model.slice(0, 250) }) };
  return {
    version: '0.1.0',
    id: derivedId(JSON.stringify([commit, origin, tool, model, conversation, person])),
    timestamp: time,
    vcs: { type: 'git', revision: commit },
    ...(tool === undefined ? {} : { tool: { name: tool } }),
    files: files.map(({ path, ranges }) => {
      const rows = texts.get(`${commit}:${path}`) ?? [];
      const written = ranges.map(({ start, end }) => ({
        ...{ start_line: start, end_line: end },
        ...(end <= rows.length ? { content_hash: sha256(rows.slice(start - 1, end).join('\n')) } : {}),
      }));
      return { path, conversations: [{ contributor, ranges: written }] };
    }),
    metadata: {
      'dev.touchstone.note': {
        ...(conversation === undefined ? {} : { conversation }),
        ...(person === undefined ? {} : { person }),
      },
    },
  };
}
