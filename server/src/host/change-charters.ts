/** The charters of a change as it starts and as it ends, which of them are in force for it, and where they became weaker. */
import path from 'node:path';
import {
  compareCharters,
  comparePatterns,
  compareTiers,
  samplePathOf,
  type Weakening,
} from '../policy/charter-comparison.ts';
import { parseCharter } from '../policy/charter-parser.ts';
import { type CharterPlaces, placesIn } from '../policy/charter-places.ts';
import type { TierName } from '../protocol/status.ts';
import { type Change, filesOf, presentFiles, textIn } from './change.ts';
import {
  comparedExclusions,
  excludingPatterns,
  freedBy,
  ignoreFilesBeside,
  namesAny,
  type PlacedPattern,
  placeNamed,
  relativeTo,
} from './change-exclusions.ts';
import { charterName } from './charter-file.ts';
import { leadsOut } from './real-place.ts';
import { relativeName } from './relative-name.ts';
import { readSmallFile } from './source-text.ts';
import { type StandIns, WorkspaceCharters } from './workspace-charters.ts';

export interface ChangeCharters {
  /** For what the change is judged by; empty where that is what the disk has. */
  standIns: StandIns;
  inForce: WorkspaceCharters;
  /** As the change leaves them. */
  after: WorkspaceCharters;
  /** By the charter's path, relative to the root with `/`. */
  weakened: ReadonlyMap<string, Weakening[]>;
  /** Where the charters above a file (absolute) say something, the innermost first. */
  placesFor: (file: string) => CharterPlaces;
  /** The same as the change leaves them. */
  placesAfter: (file: string) => CharterPlaces;
  /** Charters as the change leaves them, relative to the root with `/`. */
  charters: string[];
}

/**
 * Nobody loosens the rules in the change that breaks them: where the charters became weaker in any point, those that the
 * change starts from are in force.
 */
export async function chartersOf(change: Change, given: string | undefined): Promise<ChangeCharters> {
  const { root, base } = change;
  const present = await presentFiles(root);
  const own = given === undefined ? [] : [relativeName(root, path.resolve(given))];
  // One that lies outside of the repository is nothing that the change could touch.
  const outside = own.filter((name) => name.startsWith('..'));
  const isCharter = (name: string) => path.posix.basename(name) === charterName || own.includes(name);
  const names = present.filter(isCharter);
  const after = await WorkspaceCharters.load(given);
  const textsAfter = await readTexts([...names, ...outside], (name) => readOnDisk(root, name));
  const whole: Omit<ChangeCharters, 'standIns' | 'inForce' | 'placesFor' | 'weakened'> = {
    after,
    placesAfter: placesBy(root, textsAfter, given),
    charters: [...textsAfter.keys()],
  };
  const unchanged = {
    ...whole,
    standIns: new Map(),
    inForce: after,
    placesFor: whole.placesAfter,
    weakened: new Map(),
  };
  if (!base) return unchanged;
  const before = await filesOf(root, base.commit);
  const all = [...new Set([...names, ...[...before].filter(isCharter)])];
  const textsBefore = await readTexts(all, (name) => textIn(root, base.commit, name));
  const ignoreFiles = ignoreFilesBeside(new Map([...textsAfter, ...textsBefore]));
  const standIns = new Map<string, string | undefined>();
  const now = new Map<string, string | undefined>();
  const changed = new Set<string>();
  for (const name of [...all, ...ignoreFiles.keys()]) {
    const old =
      textsBefore.get(name) ?? (before.has(name) ? await textIn(root, base.commit, name) : undefined);
    now.set(name, await readOnDisk(root, name));
    standIns.set(path.join(root, name), old);
    if (old !== now.get(name)) changed.add(name);
  }
  if (changed.size === 0) return unchanged;
  const start = await WorkspaceCharters.load(given, standIns);
  const paths = [...new Set([...present, ...before])];
  const excluding = excludingPatterns([textsBefore, textsAfter], ignoreFiles, (file) => [
    standIns.get(path.join(root, file)),
    now.get(file),
  ]);
  const weakened = await compare(root, all, paths, start, after, changed, excluding);
  for (const [name, found] of freedBy(ignoreFiles, standIns, now, root))
    weakened.set(name, [...(weakened.get(name) ?? []), ...found]);
  if (weakened.size === 0) return unchanged;
  return { ...whole, standIns, inForce: start, placesFor: placesBy(root, textsBefore, given), weakened };
}

/** `name` is relative to the root; only a charter that was given may lie outside of it. */
async function readOnDisk(root: string, name: string): Promise<string | undefined> {
  const file = path.join(root, name);
  if (!name.startsWith('..') && leadsOut(file, root)) return undefined;
  return readSmallFile(file).catch(() => undefined);
}

async function readTexts(
  names: readonly string[],
  read: (name: string) => Promise<string | undefined>,
): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const name of names) {
    const text = await read(name);
    if (text !== undefined) texts.set(name, text);
  }
  return texts;
}

async function compare(
  root: string,
  charters: readonly string[],
  paths: readonly string[],
  before: WorkspaceCharters,
  after: WorkspaceCharters,
  changed: ReadonlySet<string>,
  excluding: readonly PlacedPattern[],
): Promise<Map<string, Weakening[]>> {
  const weakened = new Map<string, Weakening[]>();
  const said = new Set<string>();
  const note = (name: string, found: readonly Weakening[]) => {
    // What the outermost charter says holds, and is told, once.
    const fresh = found.filter(({ keys, message }) => {
      const key = `${keys.join('.')} ${message}`;
      return !said.has(key) && said.add(key);
    });
    if (fresh.length > 0) weakened.set(name, [...(weakened.get(name) ?? []), ...fresh]);
  };
  const outermostFirst = [...charters].sort((a, b) => a.split('/').length - b.split('/').length);
  const main = outermostFirst[0] ?? charterName;
  for (const name of outermostFirst) {
    const file = path.join(root, name);
    note(name, compareCharters((await before.for(file)).charter, (await after.for(file)).charter));
  }
  const folders = new Map<string, string[]>();
  for (const name of paths) {
    const folder = path.posix.dirname(name);
    const known = folders.get(folder);
    if (known) known.push(name);
    else folders.set(folder, [name]);
  }
  const lowered: { name: string; from: ReturnType<typeof tierOf>; to: ReturnType<typeof tierOf> }[] = [];
  for (const names of folders.values()) {
    const any = path.join(root, names[0]!);
    const [old, now] = [await before.for(any), await after.for(any)];
    for (const name of names) {
      const [from, to] = [tierOf(root, old, name), tierOf(root, now, name)];
      if (from !== to) lowered.push({ name, from, to });
    }
  }
  const byName = new Map(lowered.map((entry) => [entry.name, entry]));
  const innermostFirst = [...outermostFirst].reverse();
  for (const charter of [...outermostFirst, main]) {
    // The innermost charter above a path that the change has touched is the one to look at.
    const isItsOwn = (name: string) =>
      (innermostFirst.find((each) => changed.has(each) && isAbove(each, name)) ?? main) === charter;
    note(
      charter,
      compareTiers(
        [...byName.keys()].filter(isItsOwn),
        (name) => byName.get(name)!.from,
        (name) => byName.get(name)!.to,
      ),
    );
  }
  for (const name of outermostFirst) {
    const file = path.join(root, name);
    const patterns = [
      ...(await before.for(file)).charter.patterns,
      ...(await after.for(file)).charter.patterns,
    ];
    const at = (pattern: string) => placeNamed({ charter: name, pattern });
    const samples = new Map<string, { from: TierName; to: TierName }>();
    for (const { pattern } of patterns) {
      const [old, now] = [
        await before.for(path.join(root, at(pattern))),
        await after.for(path.join(root, at(pattern))),
      ];
      samples.set(samplePathOf(pattern), {
        from: tierOf(root, old, at(pattern)),
        to: tierOf(root, now, at(pattern)),
      });
    }
    const found = comparePatterns(
      patterns.map(({ pattern }) => pattern),
      (sample) => samples.get(sample)!.from,
      (sample) => samples.get(sample)!.to,
    );
    // Of the files that there are, the paths were told.
    note(
      changed.has(name) ? name : main,
      found.filter(({ pattern }) => !namesAny({ charter: name, pattern }, [...byName.keys()])),
    );
  }
  note(main, await comparedExclusions({ root, before, after }, paths, excluding));
  return weakened;
}

function isAbove(charter: string, name: string): boolean {
  const folder = path.posix.dirname(charter);
  return folder === '.' || name.startsWith(`${folder}/`);
}

function tierOf(
  root: string,
  { root: from, tiers }: Awaited<ReturnType<WorkspaceCharters['for']>>,
  name: string,
) {
  return tiers.tierOf(relativeTo(from, root, name)).tier;
}

/** Where the charters above a file (absolute), as they are on disk, say something, the innermost first. */
export async function placesAbove(root: string, file: string): Promise<CharterPlaces> {
  const names: string[] = [];
  let folder = path.posix.dirname(relativeName(root, file));
  for (; folder !== '.'; folder = path.posix.dirname(folder)) names.push(`${folder}/${charterName}`);
  const texts = await readTexts([...names, charterName], (name) => readOnDisk(root, name));
  return placesBy(root, texts, undefined)(file);
}

function placesBy(root: string, texts: ReadonlyMap<string, string>, given: string | undefined) {
  // What a broken charter says is not in force, so nothing is cited from it.
  const good = [...texts].filter(([name, text]) => parseCharter(text, name).charter !== undefined);
  const places = new Map(good.map(([name, text]) => [name, placesIn(text, name)]));
  return (file: string): CharterPlaces => {
    const chain: CharterPlaces[] = [];
    if (given !== undefined) {
      const name = relativeName(root, path.resolve(given));
      const only = places.get(name);
      return only ?? (() => undefined);
    }
    let folder = path.posix.dirname(relativeName(root, file));
    for (;;) {
      const found = places.get(folder === '.' ? charterName : `${folder}/${charterName}`);
      if (found) chain.push(found);
      if (folder === '.') break;
      folder = path.posix.dirname(folder);
    }
    return (keys) => {
      for (const place of chain) {
        const found = place(keys);
        if (found !== undefined) return found;
      }
      return undefined;
    };
  };
}
