/** Which records speak of a file: those of its path, and those of other paths whose code stands in it now. */
import { existsSync, statSync } from 'node:fs';
import { CopiedBlocks, type LineStretch } from '../ledger/copied-blocks.ts';
import { findInk, isMostly, MovedBlocks, standsMostlyIn } from '../ledger/moved-blocks.ts';
import type { BlockRecord } from '../ledger/record.ts';
import { sha256 } from './digest.ts';
import { readSource } from './source-text.ts';

/** Larger files are not looked into. */
const LARGEST_BYTES = 2 * 1024 * 1024;

/** By absolute path. */
export type RecordsByFile = ReadonlyMap<string, readonly BlockRecord[]>;

export interface Whereabouts {
  /** The names (absolute) that a file had earlier, as git tells them, or has by a link. */
  formerNames?: (file: string) => Iterable<string>;
  /** Whether code may have gone from a file that is still there; without it, from any. */
  mayHaveLost?: (file: string) => boolean;
  /** Lines that somebody may have copied from elsewhere: those that are new. */
  newLines?: (file: string) => readonly LineStretch[] | undefined;
}

/**
 * The records of these files. A record whose file is gone, or has lost most of its lines, is one of the file in which most
 * of them stand; one that was copied is one of both.
 */
export function recordsOfFiles(
  files: readonly string[],
  records: RecordsByFile,
  { formerNames = () => [], mayHaveLost = () => true, newLines = () => undefined }: Whereabouts = {},
): Map<string, readonly BlockRecord[]> {
  const found = new Map<string, BlockRecord[]>();
  for (const file of files) {
    const former = [...formerNames(file)].flatMap((name) => records.get(name) ?? []);
    const own = [...new Set([...(records.get(file) ?? []), ...former])];
    if (own.length > 0) found.set(file, own);
  }
  const add = (file: string, record: BlockRecord) => {
    if (!found.get(file)?.includes(record)) found.set(file, [...(found.get(file) ?? []), record]);
  };
  for (const [file, record] of findMoved(files, found, straysOf(records, mayHaveLost))) add(file, record);
  for (const [file, record] of findCopied(files, records, newLines)) add(file, record);
  return found;
}

/**
 * Of records of other files those whose code stands in a file by now, as `recordsOfFiles` finds them among all files.
 * @param present all files (absolute); asked for where there may be such records.
 */
export async function strayRecords(
  file: string,
  records: readonly BlockRecord[],
  fileOf: (record: BlockRecord) => string,
  present: () => Promise<readonly string[]>,
): Promise<readonly BlockRecord[]> {
  const text = textOf(file);
  if (text === undefined) return [];
  const ink = findInk(text, new Set(records.flatMap(({ lines }) => lines)), sha256);
  const byFile = new Map<string, BlockRecord[]>();
  let isFound = false;
  for (const record of records) {
    const from = fileOf(record);
    if (from !== file && !isMostly(record.lines, ink)) continue;
    isFound ||= from !== file;
    byFile.set(from, [...(byFile.get(from) ?? []), record]);
  }
  if (!isFound) return [];
  const found = recordsOfFiles(await present(), byFile).get(file) ?? [];
  return found.filter((record) => fileOf(record) !== file);
}

/** The AI's blocks whose lines are no longer where the record has them. */
function straysOf(records: RecordsByFile, mayHaveLost: (file: string) => boolean): BlockRecord[] {
  const strays: BlockRecord[] = [];
  for (const [file, all] of records) {
    const own = aiBlocksOf(all);
    if (own.length === 0) continue;
    const isThere = existsSync(file);
    if (isThere && !mayHaveLost(file)) continue;
    const text = isThere ? textOf(file) : undefined;
    strays.push(...own.filter((record) => text === undefined || !standsMostlyIn(record, text, sha256)));
  }
  return strays;
}

/** Clocks and file systems round differently. */
const SLACK_MS = 5000;

/** Whether a file may have been written, or have got its name, since a time; code that it had then has not come from there. */
function mayHaveChangedSince(file: string, time: string): boolean {
  const info = statSync(file, { throwIfNoEntry: false });
  const then = Date.parse(time);
  // A time that lies ahead, or is none, proves nothing.
  return !info || !(then <= Date.now()) || Math.max(info.ctimeMs, info.mtimeMs) + SLACK_MS >= then;
}

function findMoved(
  files: readonly string[],
  own: RecordsByFile,
  strays: readonly BlockRecord[],
): [file: string, record: BlockRecord][] {
  if (strays.length === 0) return [];
  const moved = new MovedBlocks(strays, sha256);
  for (const file of files) {
    const text = textOf(file);
    if (text !== undefined) moved.add(file, text, own.get(file));
  }
  return strays.flatMap((record) => {
    const file = moved.placeOf(record, (name) => mayHaveChangedSince(name, record.time));
    return file === undefined ? [] : [[file, record] as [string, BlockRecord]];
  });
}

function findCopied(
  files: readonly string[],
  records: RecordsByFile,
  newLines: NonNullable<Whereabouts['newLines']>,
): [file: string, record: BlockRecord][] {
  const all = [...records.values()].flatMap(aiBlocksOf);
  if (all.length === 0) return [];
  const copied = new CopiedBlocks(all, sha256);
  return files.flatMap((file) => {
    const stretches = newLines(file) ?? [];
    const text = stretches.length > 0 ? textOf(file) : undefined;
    if (text === undefined) return [];
    return copied.copiedInto(text, stretches).map((record) => [file, record] as [string, BlockRecord]);
  });
}

function aiBlocksOf(records: readonly BlockRecord[]): BlockRecord[] {
  return records.filter(({ state, origin }) => state === 'active' && (origin === 'ai' || origin === 'mixed'));
}

function textOf(file: string): string | undefined {
  const source = readSource(file, LARGEST_BYTES);
  return source.kind === 'text' ? source.text : undefined;
}
