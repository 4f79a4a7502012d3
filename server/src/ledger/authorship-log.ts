/**
 * The Git AI authorship log 3.0.0, which a git note holds for a commit: which of its lines came from which session.
 * Format: the Git AI standard, https://github.com/git-ai-project/git-ai.
 */
import type { Digest } from './line-digest.ts';

export const logVersion = 'authorship/3.0.0';

/** Lines from 1, both inclusive. */
export interface LineRange {
  start: number;
  end: number;
}

export interface LogEntry {
  /** `s_<14 hex>::t_<14 hex>` of an AI session and its edit, or `h_<14 hex>` of a person. */
  author: string;
  ranges: LineRange[];
}

export interface LogSession {
  /** `id` is the conversation. */
  agent: { tool: string; id: string; model: string };
  humanAuthor?: string;
  attributes?: Record<string, string>;
}

export interface AuthorshipLog {
  /** By path, relative to the root of the repository, with `/`. */
  files: Map<string, LogEntry[]>;
  /** The commit that the log is of. */
  base: string;
  sessions: Map<string, LogSession>;
  /** `Name <email>` by key. */
  humans: Map<string, string>;
  /** What else the metadata hold, prompts of earlier versions among it: kept as it is. */
  rest: Record<string, unknown>;
}

/** A log that cannot be read; the message tells line and reason. */
export class LogError extends Error {}

export function emptyLog(base: string): AuthorshipLog {
  return { files: new Map(), base, sessions: new Map(), humans: new Map(), rest: {} };
}

const keyOf = (text: string, digest: Digest) =>
  digest(text)
    .replace(/^[^:]*:/, '')
    .slice(0, 14);

/** The key of a session. The digest is to be SHA-256. */
export function sessionKey(tool: string, conversation: string, digest: Digest): string {
  return `s_${keyOf(`${tool}:${conversation}`, digest)}`;
}

/** The key of a person, who is `Name <email>`. */
export function humanKey(person: string, digest: Digest): string {
  return `h_${keyOf(person, digest)}`;
}

/** The session of an entry's author; undefined for a person. */
export function sessionOf(author: string): string | undefined {
  return /^(s_[0-9a-f]{14})(::|$)/.exec(author)?.[1];
}

/** Sorted and joined ranges of line numbers, which may come in any order and more than once. */
export function rangesOf(lines: Iterable<number>): LineRange[] {
  const ranges: LineRange[] = [];
  for (const line of [...new Set(lines)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last.end === line - 1) last.end = line;
    else ranges.push({ start: line, end: line });
  }
  return ranges;
}

/** A note that speaks of more lines than any file has, time and again, is somebody's joke: the rest is left out. */
const mostLinesOfFile = 500_000;

/** The author of each line that the entries speak of; of several, the last. */
export function authorsOf(entries: readonly LogEntry[]): Map<number, string> {
  const authors = new Map<number, string>();
  let left = mostLinesOfFile;
  for (const { author, ranges } of entries)
    for (const { start, end } of ranges)
      for (let line = start; line <= end && left > 0; line++, left--) authors.set(line, author);
  return authors;
}

/** The entries that say so, in the order of their first lines. */
export function entriesOf(authors: ReadonlyMap<number, string>): LogEntry[] {
  const lines = new Map<string, number[]>();
  for (const [line, author] of authors) {
    const own = lines.get(author);
    if (own) own.push(line);
    else lines.set(author, [line]);
  }
  return [...lines]
    .map(([author, own]) => ({ author, ranges: rangesOf(own) }))
    .sort((a, b) => a.ranges[0]!.start - b.ranges[0]!.start);
}

/** The note's text. Files without entries are left out. */
export function formatLog(log: AuthorshipLog): string {
  const lines: string[] = [];
  for (const [path, entries] of [...log.files].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))) {
    const filled = entries.filter(({ ranges }) => ranges.length > 0);
    if (filled.length === 0) continue;
    lines.push(quotePath(path));
    for (const { author, ranges } of filled) lines.push(`  ${author} ${ranges.map(formatRange).join(',')}`);
  }
  const metadata = {
    prompts: {},
    ...log.rest,
    schema_version: logVersion,
    base_commit_sha: log.base,
    sessions: Object.fromEntries([...log.sessions].sort().map(([key, session]) => [key, toJson(session)])),
    humans: Object.fromEntries([...log.humans].sort().map(([key, author]) => [key, { author }])),
  };
  return `${lines.map((line) => `${line}\n`).join('')}---\n${JSON.stringify(metadata, null, 2)}\n`;
}

function formatRange({ start, end }: LineRange): string {
  return start === end ? `${start}` : `${start}-${end}`;
}

/** The format quotes white space alone. A name that begins with a quote, or is cut by a line break, needs it too. */
function quotePath(path: string): string {
  return /[\s"\\]/.test(path) || path === '---' ? JSON.stringify(path) : path;
}

function toJson({ agent, humanAuthor, attributes }: LogSession): object {
  return {
    agent_id: agent,
    ...(humanAuthor === undefined ? {} : { human_author: humanAuthor }),
    ...(attributes && Object.keys(attributes).length > 0 ? { custom_attributes: attributes } : {}),
  };
}

/**
 * Reads a note. Strictly, every deviation is an error; else what cannot be read is left out, as far as its line goes.
 * @throws LogError when it is no such log at all; strictly, at the first deviation.
 */
export function parseLog(text: string, how: 'strict' | 'tolerant' = 'tolerant'): AuthorshipLog {
  const lines = text.split('\n').map((line) => (how === 'strict' ? line : line.replace(/\r$/, '')));
  const divider = lines.indexOf('---');
  if (divider < 0) throw new LogError('No line "---" divides lines from metadata.');
  const log = parseMetadata(lines.slice(divider + 1).join('\n'), how);
  let entries: LogEntry[] | undefined;
  lines.slice(0, divider).forEach((line, index) => {
    const fail = (reason: string) => {
      if (how === 'strict') throw new LogError(`Line ${index + 1}: ${reason}`);
    };
    if (line === '') {
      fail('is empty.');
      return;
    }
    if (!/^\s/.test(line)) {
      const path = unquotePath(line);
      entries = path === undefined ? undefined : (log.files.get(path) ?? []);
      if (path === undefined) fail('is no path.');
      else log.files.set(path, entries!);
      return;
    }
    const entry = parseEntry(line, how);
    if (!entry) fail('is no entry "  author 1-2,4".');
    else if (!entries) fail('is an entry without a path above it.');
    else if (how === 'strict' && !isDeclared(entry.author, log))
      fail(`${entry.author} is not in the metadata.`);
    else entries.push(entry);
  });
  return log;
}

const authors = /^(s_[0-9a-f]{14}::t_[0-9a-f]{14}|h_[0-9a-f]{14})$/;
/** No file that anybody keeps in git has more lines. */
const mostLines = 10_000_000;

function parseEntry(line: string, how: 'strict' | 'tolerant'): LogEntry | undefined {
  const parts = (how === 'strict' ? /^ {2}(\S+) (\S+)$/ : /^\s+(\S+)\s+(\S.*?)\s*$/).exec(line);
  if (!parts) return undefined;
  const [, author, written] = parts as unknown as [string, string, string];
  if (how === 'strict' && !authors.test(author)) return undefined;
  const ranges: LineRange[] = [];
  for (const part of written.split(',')) {
    const numbers = /^(\d+)(?:-(\d+))?$/.exec(how === 'strict' ? part : part.trim());
    if (!numbers) return undefined;
    const start = Number(numbers[1]);
    const end = Number(numbers[2] ?? start);
    if (start < 1 || end < start || end > mostLines) return undefined;
    if (how === 'strict' && start <= (ranges.at(-1)?.end ?? 0)) return undefined;
    ranges.push({ start, end });
  }
  return { author, ranges };
}

function isDeclared(author: string, log: AuthorshipLog): boolean {
  const session = sessionOf(author);
  return session === undefined ? log.humans.has(author) : log.sessions.has(session);
}

function unquotePath(line: string): string | undefined {
  if (!line.startsWith('"')) return line;
  try {
    return JSON.parse(line) as string;
  } catch {
    // The format knows no escapes: what stands between the quotes is the path.
    return line.length > 2 && line.endsWith('"') ? line.slice(1, -1) : undefined;
  }
}

type Json = Record<string, unknown>;

function parseMetadata(text: string, how: 'strict' | 'tolerant'): AuthorshipLog {
  let metadata: unknown;
  try {
    metadata = JSON.parse(text);
  } catch (error) {
    throw new LogError(`The metadata are not JSON: ${(error as Error).message}`);
  }
  if (!isObject(metadata)) throw new LogError('The metadata are no object.');
  const { schema_version: version, base_commit_sha: base, sessions, humans, ...rest } = metadata;
  const isKnown = how === 'strict' ? version === logVersion : /^authorship\/3\./.test(String(version));
  if (!isKnown) throw new LogError(`The version ${JSON.stringify(version)} is not ${logVersion}.`);
  if (how === 'strict' && typeof base !== 'string') throw new LogError('base_commit_sha is missing.');
  const log = emptyLog(typeof base === 'string' ? base : '');
  log.rest = rest;
  for (const [key, value] of Object.entries(isObject(sessions) ? sessions : {})) {
    const session = sessionFrom(value);
    if (session) log.sessions.set(key, session);
    else if (how === 'strict') throw new LogError(`The session ${key} has no agent_id.`);
  }
  for (const [key, value] of Object.entries(isObject(humans) ? humans : {})) {
    if (isObject(value) && typeof value.author === 'string') log.humans.set(key, value.author);
    else if (how === 'strict') throw new LogError(`The person ${key} has no author.`);
  }
  return log;
}

function sessionFrom(value: unknown): LogSession | undefined {
  if (!isObject(value) || !isObject(value.agent_id)) return undefined;
  const { tool, id, model } = value.agent_id;
  if (typeof tool !== 'string') return undefined;
  const attributes = isObject(value.custom_attributes)
    ? Object.entries(value.custom_attributes).filter(
        (pair): pair is [string, string] => typeof pair[1] === 'string',
      )
    : [];
  return {
    agent: { tool, id: typeof id === 'string' ? id : '', model: typeof model === 'string' ? model : '' },
    ...(typeof value.human_author === 'string' ? { humanAuthor: value.human_author } : {}),
    ...(attributes.length > 0 ? { attributes: Object.fromEntries(attributes) } : {}),
  };
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
