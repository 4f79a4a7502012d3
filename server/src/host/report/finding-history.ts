/** When findings came into the history of a repository, and when they went out of it again. */
import path from 'node:path';
import type { FindingLife, HistoryFacts } from '../../report/facts.ts';
import type { FileScanner } from '../file-scanner.ts';
import { runGit } from '../git.ts';
import { readObjects } from '../git-notes.ts';
import { takeSource } from '../source-text.ts';

/** So many versions of one file, and of all files, are looked at, the youngest first. */
const mostVersions = 40;
const mostInAll = 1000;
const maxBytes = 512 * 1024;

/** A commit that changed a file; without `blob` it took the file away. */
interface Version {
  time: string;
  blob?: string;
  /** Whether the file was not there before. */
  isFirst: boolean;
}

/**
 * Looks at the versions that commits of HEAD's own line made of some files (relative to the root, with `/`) from a day
 * (`YYYY-MM-DD`) on. What a finding is told by stays the same while its lines move within the file.
 * @throws GitError
 */
export async function readFindingHistory(
  root: string,
  files: ReadonlySet<string>,
  since: string,
  scanner: FileScanner,
): Promise<HistoryFacts> {
  const versions = await readVersions(root, files, since);
  const { kept, isCut } = limit(versions);
  const lives: FindingLife[] = [];
  let looked = 0;
  for (const [name, own] of kept) {
    const blobs = own.flatMap(({ blob }) => (blob === undefined ? [] : [blob]));
    const objects = await readObjects(root, blobs);
    const contents = new Map(blobs.map((blob, index) => [blob, objects[index]?.content]));
    const present = new Map<string, FindingLife>();
    for (const [index, { time, blob, isFirst }] of own.entries()) {
      const content = blob === undefined ? undefined : contents.get(blob);
      const found =
        content === undefined ? new Map() : await findingsIn(scanner, path.join(root, name), content);
      if (scanner.broken) return { since, files: kept.size, versions: looked, isCut: true, lives };
      looked++;
      for (const [fingerprint, life] of present) {
        if (found.has(fingerprint)) continue;
        lives.push({ ...life, end: time });
        present.delete(fingerprint);
      }
      for (const [fingerprint, severity] of found) {
        if (present.has(fingerprint)) continue;
        // What the first version looked at has may have been there long before.
        const isBegun = index > 0 || isFirst;
        present.set(fingerprint, { severity, ...(isBegun ? { begin: time } : {}) });
      }
    }
    lives.push(...present.values());
  }
  return { since, files: kept.size, versions: looked, isCut, lives };
}

/** By file, the oldest first. */
async function readVersions(
  root: string,
  files: ReadonlySet<string>,
  since: string,
): Promise<Map<string, Version[]>> {
  const listed = await runGit(root, [
    ...['log', '--first-parent', '--diff-merges=first-parent', '--no-renames', '--raw', '--no-abbrev', '-z'],
    ...['--format=%x01%cI', `--since=${since}T00:00:00Z`, '--reverse', 'HEAD', '--'],
  ]);
  const versions = new Map<string, Version[]>();
  for (const commit of listed.split('\x01').slice(1)) {
    const [time = '', ...fields] = commit.split('\0');
    // `:100644 100644 OLD NEW M`, then the name.
    for (let at = 0; at + 1 < fields.length; at++) {
      const [, blob, status] = /^\s*:\d+ \d+ [0-9a-f]+ ([0-9a-f]+) ([A-Z])/.exec(fields[at]!) ?? [];
      const name = fields[at + 1]!;
      if (blob === undefined || !files.has(name)) continue;
      const version = { time: time.trim(), isFirst: status === 'A', ...(status === 'D' ? {} : { blob }) };
      versions.set(name, [...(versions.get(name) ?? []), version]);
    }
  }
  return versions;
}

function limit(versions: ReadonlyMap<string, Version[]>): { kept: Map<string, Version[]>; isCut: boolean } {
  const kept = new Map<string, Version[]>();
  let left = mostInAll;
  let isCut = false;
  for (const [name, own] of versions) {
    const young = own.slice(-Math.min(mostVersions, left));
    isCut ||= young.length < own.length;
    left -= young.length;
    if (young.length > 0 && left >= 0) kept.set(name, young);
    if (left <= 0) break;
  }
  return { kept, isCut: isCut || kept.size < versions.size };
}

/** The fingerprints of what is found in a version of a file, with their severity; hints do not count. */
async function findingsIn(
  scanner: FileScanner,
  file: string,
  content: Buffer,
): Promise<Map<string, FindingLife['severity']>> {
  const source = takeSource(content, maxBytes);
  if (source.kind !== 'text') return new Map();
  const { findings } = await scanner.scanText(file, source.text);
  return new Map(
    findings.flatMap(({ fingerprint, severity }) =>
      severity === 'hint' ? [] : [[fingerprint, severity] as const],
    ),
  );
}
