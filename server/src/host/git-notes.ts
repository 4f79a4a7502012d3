/** Git notes, read and written many at a time. */
import { findIdentity, GitError, pipeGit, runGit } from './git.ts';

export const notesRefs = { ai: 'refs/notes/ai', touchstone: 'refs/notes/touchstone' } as const;
export type NotesRef = (typeof notesRefs)[keyof typeof notesRefs];

/** What a ref points to; undefined where there is none. */
export async function tipOf(folder: string, ref: string): Promise<string | undefined> {
  try {
    return (await runGit(folder, ['rev-parse', '--verify', '--quiet', ref])).trim() || undefined;
  } catch {
    return undefined;
  }
}

/** The notes that a ref points to, as git keeps them: files named by commits, in folders or not. */
export interface NotesTree {
  /** The blob of each commit's note. */
  notes: Map<string, string>;
  /** Where in the tree the note of a commit stands; more than one place where git has been told so, which it joins. */
  places: Map<string, string[]>;
}

/**
 * @param tip a commit of notes; without one there are none.
 * @throws GitError
 */
export async function readNotesTree(folder: string, tip: string | undefined): Promise<NotesTree> {
  const tree: NotesTree = { notes: new Map(), places: new Map() };
  if (tip === undefined) return tree;
  const rows = await runGit(folder, ['ls-tree', '-r', '-z', '--full-tree', tip]);
  for (const row of rows.split('\0')) {
    const found = /^\d+ blob ([0-9a-f]+)\t([0-9a-f/]+)$/.exec(row);
    if (!found) continue;
    const [, blob, place] = found as unknown as [string, string, string];
    const commit = place.replaceAll('/', '');
    if (commit.length !== blob.length) continue;
    tree.notes.set(commit, blob);
    tree.places.set(commit, [...(tree.places.get(commit) ?? []), place]);
  }
  return tree;
}

/**
 * The blob of each commit's note.
 * @throws GitError
 */
export async function listNotes(folder: string, ref: string): Promise<Map<string, string>> {
  return (await readNotesTree(folder, await tipOf(folder, ref))).notes;
}

/**
 * The notes of commits, or of all; commits without a note are left out.
 * @throws GitError
 */
export async function readNotes(
  folder: string,
  ref: string,
  commits?: Iterable<string>,
): Promise<Map<string, string>> {
  const listed = await listNotes(folder, ref);
  const wanted =
    commits === undefined ? [...listed.keys()] : [...new Set(commits)].filter((id) => listed.has(id));
  const blobs = await readObjects(
    folder,
    wanted.map((id) => listed.get(id)!),
  );
  const notes = new Map<string, string>();
  wanted.forEach((commit, index) => {
    const object = blobs[index];
    if (object?.type === 'blob') notes.set(commit, object.content.toString('utf8'));
  });
  return notes;
}

export interface GitObject {
  type: string;
  content: Buffer;
}

/**
 * Objects by their ids, with one process for all; undefined for those that are not there.
 * @throws GitError
 */
export async function readObjects(
  folder: string,
  ids: readonly string[],
): Promise<(GitObject | undefined)[]> {
  if (ids.length === 0) return [];
  const answer = await pipeGit(folder, ['cat-file', '--batch'], ids.map((id) => `${id}\n`).join(''));
  let at = 0;
  return ids.map(() => {
    const end = answer.indexOf(10, at);
    const head = /^\S+ (\S+) (\d+)$/.exec(answer.toString('utf8', at, end));
    at = end + 1;
    if (!head) return undefined;
    const size = Number(head[2]);
    const content = answer.subarray(at, at + size);
    at += size + 1;
    return { type: head[1]!, content };
  });
}

const ATTEMPTS = 5;

/**
 * Writes notes of one ref as one commit of it, with one process.
 * @param change gets the ref's present notes of the commits in question and answers with the new ones. It is asked
 * again when another process has written meanwhile, so nothing is lost.
 * @throws GitError
 */
export async function writeNotes(
  folder: string,
  ref: NotesRef,
  commits: Iterable<string>,
  change: (present: ReadonlyMap<string, string>) => ReadonlyMap<string, string>,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const tip = await tipOf(folder, ref);
    const present = await readNotes(folder, ref, commits);
    const next = [...change(present)].filter(([commit, note]) => present.get(commit) !== note);
    if (next.length === 0) return;
    try {
      await commitNotes(folder, ref, { tip, notes: new Map(next), message: 'Notes written by Touchstone' });
      return;
    } catch (error) {
      const isRace = (await tipOf(folder, ref)) !== tip;
      if (!(error instanceof GitError) || !isRace || attempt === ATTEMPTS) throw error;
    }
  }
}

export interface NotesCommit {
  /** What the ref points to; the commit fails where that is no longer so. */
  tip: string | undefined;
  /** A second parent. */
  merged?: string;
  /** Each commit's note, or the blob that holds it. */
  notes: ReadonlyMap<string, string | { blob: string }>;
  message: string;
}

/**
 * Adds a commit with these notes to a ref.
 * @throws GitError, where the ref has moved meanwhile as well.
 */
export async function commitNotes(folder: string, ref: NotesRef, commit: NotesCommit): Promise<void> {
  const input = await stream(folder, ref, commit);
  await pipeGit(folder, ['fast-import', '--quiet', '--date-format=now'], input);
}

/** From so many notes on, they stand in folders. */
const MANY = 256;

/** A ref that has moved is not forced: fast-import refuses what does not contain its tip. */
async function stream(
  folder: string,
  ref: string,
  { tip, merged, notes, message }: NotesCommit,
): Promise<Buffer> {
  const { name, email } = (await findIdentity(folder)) ?? {
    name: 'Touchstone',
    email: 'touchstone@localhost',
  };
  const { places } = await readNotesTree(folder, tip);
  const inFolders = places.size >= MANY || [...places.values()].some(([place]) => place!.includes('/'));
  const parts: Buffer[] = [];
  const say = (text: string) => parts.push(Buffer.from(text, 'utf8'));
  const data = (text: string) => {
    const bytes = Buffer.from(text, 'utf8');
    say(`data ${bytes.length}\n`);
    parts.push(bytes);
    say('\n');
  };
  say(`commit ${ref}\ncommitter ${name.replace(/[<>\n]/g, '')} <${email.replace(/[<>\n]/g, '')}> now\n`);
  data(`${message}\n`);
  if (tip !== undefined) say(`from ${tip}\n`);
  if (merged !== undefined) say(`merge ${merged}\n`);
  for (const [commit, note] of notes) {
    // Files, not notes: of those fast-import takes none for a commit that is not here, as others' may be.
    const present = places.get(commit) ?? [];
    const place = present[0] ?? (inFolders ? `${commit.slice(0, 2)}/${commit.slice(2)}` : commit);
    for (const other of present.slice(1)) say(`D ${other}\n`);
    if (typeof note === 'string') {
      say(`M 100644 inline ${place}\n`);
      data(note);
    } else say(`M 100644 ${note.blob} ${place}\n`);
  }
  say('done\n');
  return Buffer.concat(parts);
}
