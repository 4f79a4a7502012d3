/** Which commit each line of a committed file comes from, as git tells it. */
import { harmless, plainEnvironment, startGit } from './git.ts';
import { unquote } from './patch.ts';

export interface BlamedLine {
  commit: string;
  /** The file's name in that commit, and the line's number there, from 1. */
  path: string;
  line: number;
}

export interface BlamedCommit {
  /** `Name <email>`. */
  author: string;
  /** When it was written, RFC 3339. */
  time: string;
  /** When it was committed as it is, in milliseconds; not a number where git does not say. */
  committed: number;
  /** Blame was told to go no further back: the line may be older. */
  isBoundary: boolean;
  summary: string;
}

export interface Blamed {
  /** The first line at 0. */
  lines: BlamedLine[];
  commits: Map<string, BlamedCommit>;
}

/** A file of many years takes git a while. */
const TIMEOUT_MS = 120_000;

export interface BlameOptions {
  /**
   * `moves` looks through changes of white space, and for lines that came from elsewhere in the file, or from another file
   * of the same commit.
   */
  how?: 'exact' | 'moves';
  /** Milliseconds: commits before that are not told apart. */
  since?: number | undefined;
}

/**
 * Blames a file of a revision, never of the work tree: to compare that one, git would run the filters that the
 * repository names.
 * @param revision one, or a range such as `main..HEAD`.
 * @param path relative to `folder`, which is the root of the repository.
 * @throws GitError, for a file that the revision does not have as well.
 */
export async function blameRevision(
  folder: string,
  revision: string,
  path: string,
  { how = 'exact', since }: BlameOptions = {},
): Promise<Blamed> {
  const settings = [...harmless, '-c', 'core.quotePath=false'];
  const plain = ['--porcelain', '--root', '--no-textconv', '--encoding=UTF-8'];
  const moves = how === 'moves' ? ['-w', '-M', '-C'] : [];
  const limit = since === undefined ? [] : [`--since=${new Date(since).toISOString()}`];
  const answer = await startGit([...settings, 'blame', ...plain, ...moves, ...limit, revision, '--', path], {
    ...{ folder, input: '', env: plainEnvironment(), timeout: TIMEOUT_MS },
  });
  return parse(answer.toString('utf8'));
}

function parse(answer: string): Blamed {
  const lines: BlamedLine[] = [];
  const commits = new Map<string, BlamedCommit>();
  const paths = new Map<string, string>();
  let current: BlamedLine | undefined;
  let fields = new Map<string, string>();
  for (const row of answer.split('\n')) {
    const head = /^([0-9a-f]{40}|[0-9a-f]{64}) (\d+) \d+/.exec(row);
    if (row.startsWith('\t')) {
      if (!current) continue;
      // A commit is described where it is first met, its file's name wherever that is another.
      const name = fields.get('filename');
      if (name !== undefined)
        paths.set(current.commit, name.startsWith('"') ? unquote(name.slice(1, -1)) : name);
      if (fields.has('author')) commits.set(current.commit, commitOf(fields));
      lines.push({ ...current, path: paths.get(current.commit) ?? '' });
      current = undefined;
    } else if (head && !current) {
      current = { commit: head[1]!, path: '', line: Number(head[2]) };
      fields = new Map();
    } else {
      const cut = row.indexOf(' ');
      if (cut > 0) fields.set(row.slice(0, cut), row.slice(cut + 1));
      else if (row !== '') fields.set(row, '');
    }
  }
  return { lines, commits };
}

function commitOf(fields: ReadonlyMap<string, string>): BlamedCommit {
  const seconds = Number(fields.get('author-time'));
  return {
    author: `${fields.get('author') ?? ''} ${fields.get('author-mail') ?? ''}`.trim(),
    time: Math.abs(seconds) < 8.64e12 ? new Date(seconds * 1000).toISOString() : '',
    committed: Number(fields.get('committer-time')) * 1000,
    isBoundary: fields.has('boundary'),
    summary: fields.get('summary') ?? '',
  };
}
