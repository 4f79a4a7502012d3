/** Where the lines of a text come from: the commits that brought them in, and what the notes of these say. */
import { LogError, parseLog } from '../ledger/authorship-log.ts';
import { type NotedAuthor, notedLines } from '../ledger/noted-lines.ts';
import { blobsOf } from './commit-notes.ts';
import { findCommitted, matchRows } from './committed-rows.ts';
import { type Blamed, type BlamedCommit, blameRevision } from './git-blame.ts';
import { notesRefs, readNotes, tipOf } from './git-notes.ts';

export interface HistoricLine {
  /** Absent where the line is not committed as it stands. */
  commit?: BlamedCommit & { id: string };
  noted?: NotedAuthor;
  /** When it had been committed, in whatever layout, in milliseconds: what was written later has not brought it. */
  since?: number;
}

export interface LineHistory {
  /** Every name that the file has or had. */
  paths: Set<string>;
  /** The first line at 0. */
  lines: HistoricLine[];
}

/**
 * @param path relative to `root`, which is the root of the repository.
 * @param rows the text's lines, without their ends.
 * @throws GitError
 */
export async function readHistory(
  root: string,
  revision: string,
  path: string,
  rows: readonly string[],
): Promise<LineHistory> {
  const history: LineHistory = { paths: new Set([path]), lines: rows.map(() => ({})) };
  const commit = await tipOf(root, `${revision}^{commit}`);
  const committed = commit === undefined ? undefined : await findCommitted(root, commit, path);
  if (commit === undefined || !committed) return history;
  const blamed = await blameRevision(root, commit, committed.path);
  for (const line of blamed.lines) history.paths.add(line.path);
  const noted = await readNoted(root, commit, committed.path, blamed, history.paths);
  for (const [from, to] of matchRows(committed.rows, rows)) {
    const line = history.lines[to]!;
    const source = blamed.lines[from];
    // Who re-indents a line does not become its author.
    if (noted[from]) line.noted = noted[from];
    const of = source && blamed.commits.get(source.commit);
    if (of) line.since = of.committed;
    if (of && committed.rows[from] === rows[to]) line.commit = { ...of, id: source.commit };
  }
  fillBlanks(history.lines, rows);
  return history;
}

/**
 * Notes may leave out the blank lines within what one author wrote at once. Nobody knows of a blank line between two
 * authors that a person wrote it.
 */
function fillBlanks(lines: readonly HistoricLine[], rows: readonly string[]): void {
  let last = -1;
  rows.forEach((row, index) => {
    if (row.trim() === '') return;
    const above = lines[last]?.noted;
    const isOne = above === lines[index]!.noted;
    for (let line = last + 1; line < index; line++)
      if (isOne) lines[line]!.noted ??= above;
      else if (lines[line]!.noted?.origin === 'human') lines[line]!.noted = undefined;
    last = index;
  });
}

/**
 * What notes say of each blamed line: those of its commit, else of the one that had it in another place or layout. Names
 * of files from there that are gone are added to `paths`.
 */
async function readNoted(
  root: string,
  revision: string,
  path: string,
  blamed: Blamed,
  paths: Set<string>,
): Promise<(NotedAuthor | undefined)[]> {
  if ((await tipOf(root, notesRefs.ai)) === undefined) return [];
  const noted = await lookUp(root, blamed);
  if (blamed.lines.every((_, index) => noted[index])) return noted;
  const traced = await blameRevision(root, revision, path, { how: 'moves' });
  const names = [...new Set(traced.lines.map((line) => line.path))];
  const present = await blobsOf(root, revision, names);
  for (const name of names) if (!present.has(name)) paths.add(name);
  const moved = await lookUp(root, traced);
  // What still stands where it was has not moved: who repeats a line is not its author.
  const standing = new Set(blamed.lines.map(keyOf));
  return blamed.lines.map(
    (_, index) => noted[index] ?? (standing.has(keyOf(traced.lines[index]!)) ? undefined : moved[index]),
  );
}

const keyOf = ({ commit, path, line }: Blamed['lines'][number]) => `${commit}:${line}:${path}`;

async function lookUp(root: string, { lines, commits }: Blamed): Promise<(NotedAuthor | undefined)[]> {
  const notes = await readNotes(root, notesRefs.ai, commits.keys());
  const files = new Map<string, Map<number, NotedAuthor>>();
  return lines.map(({ commit, path, line }) => {
    const note = notes.get(commit);
    if (note === undefined) return undefined;
    const key = `${commit}:${path}`;
    const authors = files.get(key) ?? authorsIn(note, path);
    files.set(key, authors);
    return authors.get(line);
  });
}

function authorsIn(note: string, path: string): Map<number, NotedAuthor> {
  try {
    return notedLines(parseLog(note), path);
  } catch (error) {
    if (error instanceof LogError) return new Map();
    throw error;
  }
}
