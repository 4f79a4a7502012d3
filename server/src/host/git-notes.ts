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

/**
 * The blob of each commit's note.
 * @throws GitError
 */
export async function listNotes(folder: string, ref: string): Promise<Map<string, string>> {
  if ((await tipOf(folder, ref)) === undefined) return new Map();
  const rows = await runGit(folder, ['notes', `--ref=${ref}`, 'list']);
  return new Map(
    rows
      .split('\n')
      .filter(Boolean)
      .map((row) => row.split(' ').reverse() as [string, string]),
  );
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
      await pipeGit(
        folder,
        ['fast-import', '--quiet', '--date-format=now'],
        await stream(folder, ref, tip, next),
      );
      return;
    } catch (error) {
      const isRace = (await tipOf(folder, ref)) !== tip;
      if (!(error instanceof GitError) || !isRace || attempt === ATTEMPTS) throw error;
    }
  }
}

/** A ref that has moved is not forced: fast-import refuses what does not contain its tip. */
async function stream(
  folder: string,
  ref: string,
  tip: string | undefined,
  notes: readonly (readonly [string, string])[],
): Promise<Buffer> {
  const { name, email } = (await findIdentity(folder)) ?? {
    name: 'Touchstone',
    email: 'touchstone@localhost',
  };
  const parts: Buffer[] = [];
  const say = (text: string) => parts.push(Buffer.from(text, 'utf8'));
  const data = (text: string) => {
    const bytes = Buffer.from(text, 'utf8');
    say(`data ${bytes.length}\n`);
    parts.push(bytes);
    say('\n');
  };
  say(`commit ${ref}\ncommitter ${name.replace(/[<>\n]/g, '')} <${email.replace(/[<>\n]/g, '')}> now\n`);
  data('Notes written by Touchstone\n');
  if (tip !== undefined) say(`from ${tip}\n`);
  for (const [commit, note] of notes) {
    say(`N inline ${commit}\n`);
    data(note);
  }
  say('done\n');
  return Buffer.concat(parts);
}
