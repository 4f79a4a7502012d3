/** What a change leaves out that was not where it starts: by charters, and by the ignore files that these name. */

import path from 'node:path';
import ignore from 'ignore';
import {
  compareExclusions,
  compareIgnoreFile,
  samplePathOf,
  type Weakening,
} from '../policy/charter-comparison.ts';
import { parseCharter } from '../policy/charter-parser.ts';
import { relativeName } from './relative-name.ts';
import type { WorkspaceCharters } from './workspace-charters.ts';

/** In gitignore syntax, from the folder of a charter; `charter` is relative to the root, with `/`. */
export interface PlacedPattern {
  charter: string;
  pattern: string;
}

/** The ignore files that charters name, each beside its charter, with the charter's name. */
export function ignoreFilesBeside(charters: ReadonlyMap<string, string>): Map<string, string> {
  const found = new Map<string, string>();
  for (const [name, text] of charters)
    for (const file of parseCharter(text, name).charter?.exclude.ignoreFiles ?? [])
      found.set(path.posix.join(path.posix.dirname(name), file), name);
  return found;
}

/** What ignore files kept AI away from and do not any longer, by the charter that names them. */
export function freedBy(
  ignoreFiles: ReadonlyMap<string, string>,
  before: ReadonlyMap<string, string | undefined>,
  after: ReadonlyMap<string, string | undefined>,
  root: string,
): Map<string, Weakening[]> {
  const found = new Map<string, Weakening[]>();
  for (const [file, charter] of ignoreFiles) {
    const weaker = compareIgnoreFile(file, before.get(path.join(root, file)) ?? '', after.get(file) ?? '');
    if (weaker.length > 0) found.set(charter, [...(found.get(charter) ?? []), ...weaker]);
  }
  return found;
}

/** Every pattern that leaves something out, or makes an exception from one, before or after the change. */
export function excludingPatterns(
  charters: readonly ReadonlyMap<string, string>[],
  ignoreFiles: ReadonlyMap<string, string>,
  textsOf: (file: string) => readonly (string | undefined)[],
): PlacedPattern[] {
  const written = charters.flatMap((texts) =>
    [...texts].flatMap(([charter, text]) =>
      (parseCharter(text, charter).charter?.exclude.paths ?? []).map((pattern) => ({ charter, pattern })),
    ),
  );
  const listed = [...ignoreFiles].flatMap(([file, charter]) =>
    textsOf(file)
      .flatMap((text) => text?.split(/\r?\n/) ?? [])
      .filter((line) => line.trim() !== '' && !line.startsWith('#'))
      .map((pattern) => ({ charter, pattern })),
  );
  return [...written, ...listed];
}

/** Of the files that there are (relative to the root, with `/`), and of the places that patterns name and hold none yet. */
export async function comparedExclusions(
  { root, before, after }: { root: string; before: WorkspaceCharters; after: WorkspaceCharters },
  paths: readonly string[],
  patterns: readonly PlacedPattern[],
): Promise<Weakening[]> {
  const isFreed = async (name: string) => {
    const [old, now] = await Promise.all([before, after].map((each) => each.for(path.join(root, name))));
    const isExcluded = (by: typeof now) => by!.isExcluded(relativeTo(by!.root, root, name));
    return isExcluded(now) && !isExcluded(old);
  };
  const freed: string[] = [];
  for (const name of paths) if (await isFreed(name)) freed.push(name);
  const places = new Set<string>();
  for (const each of patterns)
    if (!namesAny(each, freed) && (await isFreed(placeNamed(each))))
      places.add(`what lies at "${each.pattern.replace(/^!/, '')}"`);
  return compareExclusions([...freed, ...places]);
}

/** A path that the pattern names, relative to the root with `/`. */
export function placeNamed({ charter, pattern }: PlacedPattern): string {
  return path.posix.join(path.posix.dirname(charter), samplePathOf(pattern));
}

/** Whether the pattern names any of the paths. */
export function namesAny({ charter, pattern }: PlacedPattern, paths: readonly string[]): boolean {
  const folder = path.posix.dirname(charter);
  const named = ignore({ ignorecase: false }).add(pattern.replace(/^!/, ''));
  return paths.some((each) => {
    const within = path.posix.relative(folder, each);
    return !within.startsWith('..') && named.ignores(within);
  });
}

/** A name that is relative to `root`, relative to a folder (absolute) instead. */
export function relativeTo(from: string, root: string, name: string): string {
  return from === root ? name : relativeName(from, path.join(root, name));
}
