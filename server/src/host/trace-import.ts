/**
 * Takes in Agent Trace records, our own and those of other tools.
 *
 * What must hold: nothing is taken in twice; a line is given to an author only where what the record speaks of is known
 * to be that line. Line numbers alone prove nothing of a file that has changed since.
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import { type ForeignSpan, type ForeignTrace, parseTrace, TraceError } from '../ledger/foreign-trace.ts';
import { languageIdOf } from '../ledger/language-id.ts';
import { lineDigest } from '../ledger/line-digest.ts';
import { type BlockRecord, readLine, supersede } from '../ledger/record.ts';
import { substanceOf } from '../ledger/substance.ts';
import { rowsOf } from './committed-rows.ts';
import { committedText } from './committed-text.ts';
import { derivedId, sha256 } from './digest.ts';
import { GitError, runGit } from './git.ts';
import { blameRevision } from './git-blame.ts';
import type { RecordSource } from './record-source.ts';
import { relativeName } from './relative-name.ts';
import { readSource } from './source-text.ts';
import type { WorkspaceCharters } from './workspace-charters.ts';

export interface Imported {
  /** Records that are in the ledger now and were not, or not so. */
  taken: number;
  /** Records that were there. */
  known: number;
  /** Of those taken, the ones whose lines could not be found: they are listed, and account for no line. */
  unplaced: number;
  /** What could not be read, with its line from 1. */
  faults: { line: number; reason: string }[];
}

const MOST_BYTES = 20 * 1024 * 1024;

/** @param text records as JSON, one a line, or as one list, or a single one. */
export async function importTraces(
  text: string,
  source: RecordSource,
  charters: WorkspaceCharters,
): Promise<Imported> {
  const imported: Imported = { taken: 0, known: 0, unplaced: 0, faults: [] };
  const placing = new Placing(source.root, source.hasHistory);
  for (const { line, value, reason } of entriesOf(text)) {
    try {
      if (reason !== undefined) throw new TraceError(reason);
      for (const { record, isPlaced } of await recordsFrom(value, placing, charters)) {
        const before = source.get(record.id);
        const after = before ? merged(before, record) : record;
        if (before && JSON.stringify(before) === JSON.stringify(after)) {
          imported.known++;
          continue;
        }
        await source.store.append(after);
        imported.taken++;
        if (!isPlaced) imported.unplaced++;
      }
    } catch (error) {
      if (!(error instanceof TraceError)) throw error;
      imported.faults.push({ line, reason: error.message });
    }
  }
  return imported;
}

interface Entry {
  line: number;
  value?: unknown;
  reason?: string;
}

function entriesOf(text: string): Entry[] {
  const body = text.replace(/^\ufeff/, '');
  try {
    const whole: unknown = JSON.parse(body);
    const values = Array.isArray(whole) ? whole : [whole];
    return values.map((value) => ({ line: 1, value }));
  } catch {
    // One a line, then.
  }
  return body.split('\n').flatMap((row, index): Entry[] => {
    if (row.trim() === '') return [];
    try {
      return [{ line: index + 1, value: JSON.parse(row) }];
    } catch {
      return [{ line: index + 1, reason: 'is no JSON' }];
    }
  });
}

function merged(before: BlockRecord, record: BlockRecord): BlockRecord {
  return before.updated >= record.updated ? supersede(record, before) : supersede(before, record);
}

async function recordsFrom(
  value: unknown,
  placing: Placing,
  charters: WorkspaceCharters,
): Promise<{ record: BlockRecord; isPlaced: boolean }[]> {
  const read = readLine(JSON.stringify(value));
  if (read.kind === 'block') {
    const record = { ...read.record, path: insidePath(read.record.path, placing.root) };
    return [{ record, isPlaced: true }];
  }
  if (read.kind === 'corrupt' && read.reason.startsWith('unreadable')) throw new TraceError(read.reason);
  const trace = parseTrace(value);
  const records = [];
  for (const [index, span] of trace.spans.entries()) {
    const name = insidePath(span.path, placing.root);
    const file = path.join(placing.root, name);
    const { root, tiers } = await charters.for(file);
    const { tier } = tiers.tierOf(relativeName(root, file));
    const placed = await placing.place({ ...span, path: name }, trace);
    const record: BlockRecord = {
      id:
        trace.spans.length === 1 && isUuid(trace.id) ? trace.id : derivedId(`${trace.id}\0${name}\0${index}`),
      ...{ time: trace.time, updated: trace.time, path: name, state: 'active' },
      ...{ origin: span.contributor, act: 'import', route: 'agent-trace', tier },
      // The tool that tells of a person's lines did not write them.
      ...(span.tool && span.contributor !== 'human' ? { tool: span.tool } : {}),
      ...placed,
      ...{ reviews: [], corrections: [] },
    };
    records.push({ record, isPlaced: placed.lines.length > 0 });
  }
  return records;
}

const isUuid = (id: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

/** A path below the root, with `/`. */
function insidePath(name: string, root: string): string {
  const way = relativeName(root, path.resolve(root, name));
  const isOutside =
    way === '' || way === '..' || way.startsWith('../') || path.isAbsolute(way) || /^[a-z]:/i.test(way);
  if (isOutside || /[\0\n]/.test(name))
    throw new TraceError(`the path ${JSON.stringify(name)} leads out of the repository`);
  return way;
}

type Placed = Pick<BlockRecord, 'ranges' | 'lines' | 'content'>;

/** Finds the lines that foreign records speak of. */
class Placing {
  readonly root: string;
  readonly #hasHistory: boolean;
  readonly #committed = new Map<string, Promise<CommittedRows | undefined>>();

  constructor(root: string, hasHistory: boolean) {
    this.root = root;
    this.#hasHistory = hasHistory;
  }

  async place(span: ForeignSpan, trace: ForeignTrace): Promise<Placed> {
    const committed = await this.#committedAt(span.path, trace.revision);
    const file = path.join(this.root, span.path);
    const present = readSource(file, MOST_BYTES);
    const rows = present.kind === 'text' ? rowsOf(present.text) : undefined;
    const found: { rows: string[]; from: number; to: number }[] = [];
    for (const { startLine, endLine, hash } of span.ranges) {
      const length = endLine - startLine + 1;
      const at = (text: string[] | undefined, from: number | undefined) =>
        text && from !== undefined ? [{ rows: text, from, to: from + length - 1 }] : [];
      if (hash !== undefined && isOurs(hash)) {
        const there = committed && findHash(committed.rows, startLine, length, hash);
        const here = there === undefined && rows ? findHash(rows, startLine, length, hash) : undefined;
        found.push(...at(committed?.rows, there), ...at(rows, here));
      } else if (committed) {
        // A record of a commit speaks of lines that this commit brought in.
        for (let line = startLine; line <= Math.min(endLine, committed.rows.length); line++)
          if (committed.own.has(line)) found.push({ rows: committed.rows, from: line, to: line });
      } else if (
        trace.revision === undefined &&
        rows &&
        endLine <= rows.length &&
        isUnchanged(file, trace.time)
      ) {
        found.push(...at(rows, startLine));
      }
    }
    return describe(span, found);
  }

  #committedAt(name: string, revision: string | undefined): Promise<CommittedRows | undefined> {
    if (!this.#hasHistory || revision === undefined || !/^[0-9a-f]{7,64}$/.test(revision))
      return Promise.resolve(undefined);
    const key = `${revision}:${name}`;
    const known = this.#committed.get(key) ?? readCommitted(this.root, name, revision);
    this.#committed.set(key, known);
    return known;
  }
}

interface CommittedRows {
  rows: string[];
  /** Lines from 1 that came with the commit. */
  own: Set<number>;
}

/** Undefined where git has no such commit, or no such file in it. */
async function readCommitted(
  root: string,
  name: string,
  revision: string,
): Promise<CommittedRows | undefined> {
  try {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
    const commit = (await runGit(root, args)).trim();
    const source = await committedText(root, commit, name);
    if (source?.kind !== 'text') return undefined;
    const { lines } = await blameRevision(root, commit, name);
    const own = lines.flatMap((line, index) => (line.commit === commit ? [index + 1] : []));
    return { rows: rowsOf(source.text), own: new Set(own) };
  } catch (error) {
    if (error instanceof GitError) return undefined;
    throw error;
  }
}

const isOurs = (hash: string) => /^sha256:[0-9a-f]{64}$/.test(hash);

/** Hashes that are computed to find one range that has moved. */
const MOST_HASHES = 20_000;

/** The first line (from 1) of the range with this hash, the nearest to where it was. */
function findHash(rows: readonly string[], start: number, length: number, hash: string): number | undefined {
  const last = rows.length - length + 1;
  if (last < 1) return undefined;
  const fits = (from: number) => {
    const text = rows.slice(from - 1, from - 1 + length).join('\n');
    return sha256(text) === hash || sha256(`${text}\n`) === hash;
  };
  const expected = Math.min(start, last);
  for (let distance = 0; distance < MOST_HASHES / 2; distance++) {
    const [above, below] = [expected - distance, expected + distance];
    if (above < 1 && below > last) return undefined;
    if (above >= 1 && fits(above)) return above;
    if (below <= last && distance > 0 && fits(below)) return below;
  }
  return undefined;
}

/** Clocks and file systems round differently. */
const SLACK_MS = 2000;

/** Whether a file has not been written since a time, so that line numbers of then still hold. */
function isUnchanged(file: string, time: string): boolean {
  const info = statSync(file, { throwIfNoEntry: false });
  return info !== undefined && info.mtimeMs <= Date.parse(time) + SLACK_MS;
}

function describe(span: ForeignSpan, found: readonly { rows: string[]; from: number; to: number }[]): Placed {
  if (found.length === 0) {
    const ranges = span.ranges.map(({ startLine, endLine, hash = '' }) => ({
      ...{ startLine, endLine, contributor: span.contributor, content: hash },
    }));
    return { ranges, lines: [], content: '' };
  }
  const lines = found.flatMap(({ rows, from, to }) => rows.slice(from - 1, to));
  return {
    ranges: found.map(({ rows, from, to }) => ({
      ...{ startLine: from, endLine: to, contributor: span.contributor },
      content: sha256(rows.slice(from - 1, to).join('\n')),
    })),
    lines: lines.map((line) => lineDigest(line, sha256)),
    content: sha256(substanceOf(lines, languageIdOf(span.path))),
  };
}
