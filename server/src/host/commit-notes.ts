/** Writes down, as git notes, who wrote the lines that commits brought in. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { type AuthorshipLog, formatLog, LogError, parseLog } from '../ledger/authorship-log.ts';
import {
  attributeCommit,
  type CommittedText,
  recordsByEdit,
  type SourceCommit,
} from '../ledger/committed-log.ts';
import { languageIdOf } from '../ledger/language-id.ts';
import { type BlockRecord, supersede, toTrace } from '../ledger/record.ts';
import { findStanding } from '../ledger/standing.ts';
import { largestFile } from './agent-workspace.ts';
import { type CommitChange, type CommittedFile, readChanges, readHeads } from './commit-changes.ts';
import { sha256 } from './digest.ts';
import { FormerAges } from './former-ages.ts';
import { runGit } from './git.ts';
import { gitAiKeepsNotes } from './git-ai.ts';
import { listNotes, notesRefs, readNotes, readObjects, tipOf, writeNotes } from './git-notes.ts';
import { recordsOf } from './noted-records.ts';
import { leftBefore } from './reflog.ts';
import type { RepositoryRecords } from './repository-records.ts';
import { decode, readSource } from './source-text.ts';

/** For a commit, those that it was made from, the latest first. */
export type Rewritten = ReadonlyMap<string, readonly string[]>;

/** Beyond this many noted commits, those that a commit may be a copy of are not looked for. */
const MOST_CANDIDATES = 20_000;

/**
 * Writes the notes of commits. What their notes say already holds on, as far as their lines are theirs.
 * @param rewritten where they come from, if known; copies of a commit and the commits of a squash are found without.
 * @param isNew whether a commit has only just been made, whatever a clock says: any record may have brought its lines.
 * @returns how many commits have lines that are accounted for.
 * @throws GitError
 */
export async function noteCommits(
  records: RepositoryRecords,
  commits: readonly string[],
  rewritten: Rewritten = new Map(),
  isNew: (commit: string) => boolean = () => false,
): Promise<number> {
  const folder = records.repository.topLevel;
  const changes = await readChanges(folder, commits);
  if (changes.length === 0) return 0;
  const origins = await findOrigins(folder, changes, rewritten);
  const involved = new Set([...origins.values()].flat());
  const noted = await readNotes(folder, notesRefs.ai, involved);
  const logs = new Map<string, AuthorshipLog>();
  for (const [commit, note] of noted) {
    const log = readLog(note);
    if (log) logs.set(commit, log);
  }
  const texts = await readTexts(folder, logs, changes);
  const made = new Map([...origins].map(([commit, from]) => [commit, from.filter((id) => id !== commit)]));
  const isRecorded = ({ path, oldPath }: CommittedFile) =>
    [path, oldPath].some((name) => name !== undefined && records.of(name).length > 0);
  const former = await FormerAges.read(folder, changes, made, isRecorded);
  const byEdit = recordsByEdit(records.all(), sha256);
  const head = await tipOf(folder, 'HEAD');
  const byCommit = new Map<string, { note: string; isEmpty: boolean; records: BlockRecord[] }>();
  for (const change of changes) {
    const sources = origins.get(change.commit)!.flatMap((commit): SourceCommit[] => {
      const log = logs.get(commit);
      return log ? [{ log, textOf: (path) => texts.get(`${commit}:${path}`) }] : [];
    });
    const { commit } = change;
    const files = change.files.flatMap((file): CommittedText[] => {
      const text = texts.get(file.blob);
      if (text === undefined) return [];
      const committed = isNew(commit) ? undefined : change.committed;
      const onDisk = commit === head && isRecorded(file) ? textOnDisk(folder, file.path, text) : undefined;
      return [
        {
          ...{ ...file, text, ages: former.of(commit, file, text, committed) },
          ...(onDisk === undefined ? {} : { onDisk }),
        },
      ];
    });
    const found = attributeCommit(files, {
      ...{ commit, byEdit, sources, digest: sha256 },
      recordsOf: (path) => records.of(path),
    });
    found.log.rest = logs.get(commit)?.rest ?? {};
    const isEmpty = found.log.files.size === 0;
    byCommit.set(commit, { note: formatLog(found.log), isEmpty, records: found.records });
    // A later one of the commits may be made from this one.
    if (!isEmpty) logs.set(commit, found.log);
  }
  if (!(await gitAiKeepsNotes(records.repository)))
    await writeNotes(folder, notesRefs.ai, byCommit.keys(), (present) =>
      select(byCommit, ({ isEmpty, note }, commit) => (isEmpty && !present.has(commit) ? undefined : note)),
    );
  await writeNotes(folder, notesRefs.touchstone, byCommit.keys(), (present) =>
    select(byCommit, (made, commit) => recordsNote(made.records, present.get(commit) ?? '')),
  );
  await records.refresh();
  return [...byCommit.values()].filter(({ isEmpty }) => !isEmpty).length;
}

/**
 * Notes what came when HEAD, or a branch, moved from one commit to another: rewritten commits as much as new ones.
 * @throws GitError
 */
export async function noteMove(
  records: RepositoryRecords,
  from: string | undefined,
  to: string,
): Promise<number> {
  const folder = records.repository.topLevel;
  const list = async (...args: string[]) =>
    (await runGit(folder, ['rev-list', '--max-count=2000', ...args, '--'])).split('\n').filter(Boolean);
  if (from === undefined) return noteCommits(records, [to]);
  const [came, went] = await Promise.all([list(to, `^${from}`), list(from, `^${to}`)]);
  const noted = await listNotes(folder, notesRefs.ai);
  // Fetched commits come in by hundreds; their authors have noted them. Rewritten ones may have been noted by halves.
  const open = came.filter((commit) => went.length > 0 || !noted.has(commit)).reverse();
  return noteCommits(records, open, new Map(open.map((commit) => [commit, went])));
}

/**
 * Notes the commit that HEAD is at, just made: it may be an amended one.
 * @throws GitError
 */
export async function noteHead(records: RepositoryRecords): Promise<number> {
  const folder = records.repository.topLevel;
  const head = await tipOf(folder, 'HEAD');
  if (head === undefined) return 0;
  const gitDir = (await runGit(folder, ['rev-parse', '--absolute-git-dir'])).trim();
  const log = await readFile(path.join(gitDir, 'logs', 'HEAD'), 'latin1').catch(() => '');
  const before = leftBefore(log);
  const went =
    before === undefined ? '' : await runGit(folder, ['rev-list', '--max-count=200', before, `^${head}`]);
  const from = new Map([[head, went.split('\n').filter(Boolean)]]);
  return noteCommits(records, [head], from, () => true);
}

/** Itself first, so that what has been noted holds; then what it is known or found to come from. */
async function findOrigins(
  folder: string,
  changes: readonly CommitChange[],
  rewritten: Rewritten,
): Promise<Map<string, string[]>> {
  const noted = await listNotes(folder, notesRefs.ai);
  const byStamp = new Map<string, string[]>();
  if (noted.size <= MOST_CANDIDATES)
    for (const [commit, { stamp }] of await readHeads(folder, [...noted.keys()]))
      byStamp.set(stamp, [...(byStamp.get(stamp) ?? []), commit]);
  return new Map(
    changes.map(({ commit, stamp, message }) => {
      // `cherry-pick -x` and `merge --squash` name the commits.
      const named = message.match(/\b[0-9a-f]{40}([0-9a-f]{24})?\b/g) ?? [];
      const known = [commit, ...(rewritten.get(commit) ?? []), ...named, ...(byStamp.get(stamp) ?? [])];
      return [commit, [...new Set(known)].filter((origin) => noted.has(origin) || rewritten.has(origin))];
    }),
  );
}

/** What the work tree has of a file, with the line ends that the commit has. */
function textOnDisk(folder: string, name: string, committed: string): string | undefined {
  const source = readSource(path.join(folder, name), largestFile);
  if (source.kind !== 'text') return undefined;
  return committed.includes('\r\n') ? source.text : source.text.replace(/\r\n/g, '\n');
}

function readLog(note: string): AuthorshipLog | undefined {
  try {
    return parseLog(note);
  } catch (error) {
    if (error instanceof LogError) return undefined;
    throw error;
  }
}

/** Texts by blob for what commits brought in, and by `commit:path` for what logs speak of. */
async function readTexts(
  folder: string,
  logs: ReadonlyMap<string, AuthorshipLog>,
  changes: readonly CommitChange[],
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { files } of changes) for (const { blob } of files) if (blob !== '') ids.set(blob, blob);
  for (const [commit, log] of logs) {
    const paths = [...log.files.keys()].filter((path) => !path.includes('\0'));
    for (const [path, blob] of await blobsOf(folder, commit, paths)) ids.set(`${commit}:${path}`, blob);
  }
  const objects = await readObjects(folder, [...ids.values()]);
  const texts = new Map<string, string>();
  [...ids.keys()].forEach((key, index) => {
    const object = objects[index];
    const source = object?.type === 'blob' ? decode(object.content) : undefined;
    if (source?.kind === 'text') texts.set(key, source.text);
  });
  return texts;
}

/**
 * The blobs of files in a commit; those that it does not have, and a commit that is gone, are left out.
 */
export async function blobsOf(
  folder: string,
  commit: string,
  paths: readonly string[],
): Promise<Map<string, string>> {
  const blobs = new Map<string, string>();
  for (let at = 0; at < paths.length; at += 200) {
    const some = paths.slice(at, at + 200);
    const args = ['--literal-pathspecs', 'ls-tree', '-z', '--full-tree', commit, '--', ...some];
    const rows = await runGit(folder, args).catch(() => '');
    for (const row of rows.split('\0')) {
      const found = /^\d+ blob ([0-9a-f]+)\t([\s\S]*)$/.exec(row);
      if (found) blobs.set(found[2]!, found[1]!);
    }
  }
  return blobs;
}

function select<T>(
  made: ReadonlyMap<string, T>,
  noteOf: (value: T, commit: string) => string | undefined,
): Map<string, string> {
  return new Map(
    [...made].flatMap(([commit, value]) => {
      const note = noteOf(value, commit);
      return note === undefined ? [] : [[commit, note] as const];
    }),
  );
}

/** A record with its reviews, where its block stands, and the digest of what was seen there. */
export interface ReviewedText {
  record: BlockRecord;
  path: string;
  content: string;
}

/**
 * Adds what is recorded of blocks to the notes of HEAD's commit, where their lines are committed as they are now: reviews
 * that were given after the commit travel with it.
 * @returns the ids of the records that the notes have now.
 * @throws GitError
 */
export async function noteReviewed(
  records: RepositoryRecords,
  blocks: readonly ReviewedText[],
): Promise<string[]> {
  const folder = records.repository.topLevel;
  const head = await tipOf(folder, 'HEAD');
  if (head === undefined) return [];
  const blobs = await blobsOf(folder, head, [...new Set(blocks.map(({ path }) => path))]);
  const paths = [...blobs.keys()];
  const objects = await readObjects(folder, [...blobs.values()]);
  const noted = blocks.flatMap(({ record, path, content }): BlockRecord[] => {
    const object = objects[paths.indexOf(path)];
    const source = object?.type === 'blob' ? decode(object.content) : undefined;
    if (source?.kind !== 'text') return [];
    const { blocks: standing } = findStanding(source.text, languageIdOf(path), [record], sha256);
    const block = standing.find((each) => each.content === content);
    return block ? [{ ...record, path, ranges: block.ranges }] : [];
  });
  if (noted.length === 0) return [];
  await writeNotes(folder, notesRefs.touchstone, [head], (present) => {
    const note = recordsNote(noted, present.get(head) ?? '');
    return new Map(note === undefined ? [] : [[head, note]]);
  });
  await records.refresh();
  return noted.map(({ id }) => id);
}

/** One line a record, sorted as `cat_sort_uniq` sorts; lines that are no record of ours are kept. */
function recordsNote(records: readonly BlockRecord[], present: string): string | undefined {
  const merged = new Map<string, BlockRecord>();
  for (const record of [...recordsOf(present), ...records]) {
    const earlier = merged.get(record.id);
    merged.set(record.id, earlier ? supersede(earlier, record) : record);
  }
  const foreign = present.split('\n').filter((line) => line.trim() !== '' && recordsOf(line).length === 0);
  if (merged.size === 0) return undefined;
  const lines = [...merged.values()].map((record) => JSON.stringify(toTrace(record)));
  return [...new Set([...foreign, ...lines])]
    .sort()
    .map((line) => `${line}\n`)
    .join('');
}
