/** Who wrote the lines that a commit brought in, from records and from the logs of the commits that they came from. */
import {
  type AuthorshipLog,
  authorsOf,
  emptyLog,
  entriesOf,
  type LogSession,
  sessionKey,
  sessionOf,
} from './authorship-log.ts';
import { carryLines } from './carried-lines.ts';
import { languageIdOf } from './language-id.ts';
import type { LineAges } from './line-age.ts';
import type { Digest } from './line-digest.ts';
import type { BlockRecord } from './record.ts';
import { findStanding } from './standing.ts';

export interface CommittedText {
  path: string;
  /** Its name before the commit, where that was another. */
  oldPath?: string;
  text: string;
  /** What the file held when it was committed, where that is known. */
  onDisk?: string;
  /** Lines from 1. */
  added: ReadonlySet<number>;
  /** Of lines that another commit had before. */
  ages?: LineAges;
}

/** A commit that lines may have come from. */
export interface SourceCommit {
  log: AuthorshipLog;
  /** The text of a file as the commit has it; undefined where it has none. */
  textOf: (path: string) => string | undefined;
}

export interface Committed {
  log: AuthorshipLog;
  /** As they stand in the commit; each accounts for a line that it brought in. */
  records: BlockRecord[];
}

/** Own data of a session: the edits of which a person has changed the lines since. */
const mixedEdits = 'dev.touchstone.mixed';

/** An edit's id tells its record: 14 digits of a random UUID, or of the digest that stands for its mixed lines. */
export function editKey(record: string, isMixed: boolean, digest: Digest): string {
  const hex = isMixed ? digest(`${record}:mixed`).replace(/^[^:]*:/, '') : record.replaceAll('-', '');
  return `t_${hex.slice(0, 14)}`;
}

/** Whether an entry's author stands for lines of an AI that a person has changed. */
export function isMixedEdit(author: string, session: LogSession | undefined): boolean {
  const edit = author.split('::')[1];
  return edit !== undefined && (session?.attributes?.[mixedEdits]?.split(',').includes(edit) ?? false);
}

/** Records by the edits that stand for them. */
export function recordsByEdit(records: readonly BlockRecord[], digest: Digest): Map<string, BlockRecord> {
  return new Map(
    records.flatMap((record) => [
      [editKey(record.id, false, digest), record] as const,
      [editKey(record.id, true, digest), record] as const,
    ]),
  );
}

interface Context {
  commit: string;
  recordsOf: (path: string) => readonly BlockRecord[];
  byEdit: ReadonlyMap<string, BlockRecord>;
  /** The most telling first. */
  sources: readonly SourceCommit[];
  digest: Digest;
}

export function attributeCommit(files: readonly CommittedText[], context: Context): Committed {
  const log = emptyLog(context.commit);
  const records = new Map<string, BlockRecord>();
  const paths = new Set(files.map(({ path }) => path));
  for (const file of files) {
    const authors = new Map<number, string>();
    attributeByRecords(file, context, log, records, authors);
    for (const source of context.sources)
      attributeBySource(file, paths, source, context, log, records, authors);
    if (authors.size > 0) log.files.set(file.path, entriesOf(authors));
  }
  return { log, records: [...records.values()] };
}

function attributeByRecords(
  { path, oldPath, text, onDisk, added, ages }: CommittedText,
  { recordsOf, digest }: Context,
  log: AuthorshipLog,
  records: Map<string, BlockRecord>,
  authors: Map<number, string>,
): void {
  const known = [...recordsOf(path), ...(oldPath === undefined ? [] : recordsOf(oldPath))];
  if (known.length === 0) return;
  const { blocks, lines } = findStanding(text, languageIdOf(path), known, digest, ages, onDisk);
  const standing = new Map(blocks.map((block) => [block.record.id, block]));
  lines.forEach(({ origin, record: id }, index) => {
    const block = id === undefined ? undefined : standing.get(id);
    if (!block || !added.has(index + 1)) return;
    records.set(block.record.id, { ...block.record, path, ranges: block.ranges });
    if (origin !== 'ai' && origin !== 'mixed') return;
    authors.set(index + 1, noteSession(block.record, origin === 'mixed', log, digest));
  });
}

function noteSession(record: BlockRecord, isMixed: boolean, log: AuthorshipLog, digest: Digest): string {
  const tool = record.tool?.id ?? 'unknown';
  const id = record.tool?.conversation ?? record.id;
  const key = sessionKey(tool, id, digest);
  const edit = editKey(record.id, isMixed, digest);
  const session = log.sessions.get(key) ?? {
    agent: { tool, id, model: record.tool?.model ?? 'unknown' },
    ...(record.acceptedBy === undefined ? {} : { humanAuthor: record.acceptedBy }),
  };
  log.sessions.set(key, isMixed ? withMixed(session, edit) : session);
  return `${key}::${edit}`;
}

function withMixed(session: LogSession, edit: string): LogSession {
  const edits = new Set(session.attributes?.[mixedEdits]?.split(','));
  edits.add(edit);
  return { ...session, attributes: { ...session.attributes, [mixedEdits]: [...edits].sort().join(',') } };
}

function attributeBySource(
  file: CommittedText,
  paths: ReadonlySet<string>,
  source: SourceCommit,
  context: Context,
  log: AuthorshipLog,
  records: Map<string, BlockRecord>,
  authors: Map<number, string>,
): void {
  const isDone = () => [...file.added].every((line) => authors.has(line));
  for (const [path, entries] of source.log.files) {
    // A file that is gone may have got another name between the commits.
    if (path !== file.path && path !== file.oldPath && paths.has(path)) continue;
    if (isDone()) return;
    const from = source.textOf(path);
    if (from === undefined) continue;
    const author = authorsOf(entries);
    for (const [line, earlier] of carryLines(from, file.text)) {
      const who = author.get(earlier);
      if (who === undefined || !file.added.has(line) || authors.has(line)) continue;
      const record = context.byEdit.get(who.split('::')[1] ?? '');
      // A person has said otherwise since.
      if (record && (record.state === 'withdrawn' || record.corrections.length > 0)) continue;
      if (!takeOver(who, source.log, log)) continue;
      authors.set(line, who);
      if (record && !records.has(record.id)) records.set(record.id, record);
    }
  }
}

/** Brings what the metadata say of an author along; false where they say nothing. */
function takeOver(author: string, from: AuthorshipLog, to: AuthorshipLog): boolean {
  const key = sessionOf(author);
  if (key === undefined) {
    const person = from.humans.get(author);
    if (person === undefined) return false;
    to.humans.set(author, person);
    return true;
  }
  const session = from.sessions.get(key);
  if (!session) return false;
  const known = to.sessions.get(key);
  to.sessions.set(key, known ? mergeSessions(known, session) : session);
  return true;
}

/** What two logs say of one session; where they differ, `own` holds. */
export function mergeSessions(own: LogSession, other: LogSession): LogSession {
  const mixed = (other.attributes?.[mixedEdits] ?? '').split(',').filter(Boolean);
  return mixed.reduce(withMixed, own);
}
