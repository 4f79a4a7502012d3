/** What notes of other tools say of commits, as far as no record of ours says it. */
import path from 'node:path';
import { type LineRange, LogError, parseLog } from '../ledger/authorship-log.ts';
import { recordsByEdit } from '../ledger/committed-log.ts';
import { authorOf, type NotedAuthor } from '../ledger/noted-lines.ts';
import type { BlockRecord } from '../ledger/record.ts';
import { timesOfCommits } from './commit-times.ts';
import { derivedId, sha256 } from './digest.ts';
import { notesRefs, readNotes } from './git-notes.ts';
import type { RecordSource } from './record-source.ts';
import { relativeName } from './relative-name.ts';
import type { WorkspaceCharters } from './workspace-charters.ts';

/** One author's part in one commit. */
export interface NotedSession {
  commit: string;
  /** When the commit was made, RFC 3339. */
  time: string;
  who: NotedAuthor;
  files: { path: string; ranges: LineRange[] }[];
}

/**
 * Those of the newest commits first.
 * @throws GitError
 */
export async function foreignSessions(source: RecordSource): Promise<NotedSession[]> {
  if (!source.hasHistory) return [];
  const notes = await readNotes(source.root, notesRefs.ai);
  if (notes.size === 0) return [];
  const own = recordsByEdit(source.all(), sha256);
  const sessions: NotedSession[] = [];
  for (const [commit, time] of await timesOfCommits(source.root, notes.keys()))
    sessions.push(...sessionsIn(notes.get(commit)!, own).map((session) => ({ commit, time, ...session })));
  return sessions;
}

function sessionsIn(
  note: string,
  own: ReadonlyMap<string, BlockRecord>,
): Pick<NotedSession, 'who' | 'files'>[] {
  const log = readLog(note);
  const sessions = new Map<string, Pick<NotedSession, 'who' | 'files'>>();
  for (const [name, entries] of log?.files ?? [])
    for (const { author, ranges } of entries) {
      const who = authorOf(author, log!);
      if (!who || own.has(who.edit ?? '')) continue;
      const { origin, tool, model, conversation, person } = who;
      const key = JSON.stringify([origin, tool, model, conversation, person]);
      const session = sessions.get(key) ?? { who, files: [] };
      const file = session.files.find((each) => each.path === name);
      if (file) file.ranges.push(...ranges);
      else session.files.push({ path: name, ranges: [...ranges] });
      sessions.set(key, session);
    }
  return [...sessions.values()];
}

function readLog(note: string) {
  try {
    return parseLog(note);
  } catch (error) {
    if (error instanceof LogError) return undefined;
    throw error;
  }
}

/**
 * The same as records: one for each file of a session. They are in no ledger, and nobody can review them.
 * @throws GitError
 */
export async function foreignRecords(
  source: RecordSource,
  charters: WorkspaceCharters,
): Promise<BlockRecord[]> {
  const records: BlockRecord[] = [];
  for (const { commit, time, who, files } of await foreignSessions(source))
    for (const { path: name, ranges } of files) {
      const file = path.join(source.root, name);
      const { root, tiers } = await charters.for(file);
      const { tier } = tiers.tierOf(relativeName(root, file));
      const { origin, tool, model, conversation, person } = who;
      const contributor = origin === 'paste' ? 'unknown' : origin;
      records.push({
        id: derivedId(JSON.stringify([commit, name, origin, tool, model, conversation, person])),
        ...{ time, updated: time, path: name, state: 'active', origin, tier },
        ...{ act: 'commit', route: notesRefs.ai },
        ...(tool === undefined && model === undefined
          ? {}
          : {
              tool: {
                id: tool ?? 'unknown',
                ...(model === undefined ? {} : { model }),
                ...(conversation === undefined ? {} : { conversation }),
              },
            }),
        ...(person === undefined ? {} : { acceptedBy: person }),
        ranges: ranges.map(({ start, end }) => ({
          ...{ startLine: start, endLine: end, contributor, content: '' },
        })),
        ...{ lines: [], content: '', reviews: [], corrections: [] },
      });
    }
  return records;
}
