import type { Fix } from '../finding.ts';
import { normalizeDistribution } from '../modules/library.ts';
import type { Suspicion } from '../modules/suspicion.ts';
import type { Dependency, Ecosystem } from './dependency.ts';
import { readManifest } from './manifests.ts';
import { compareVersions, npmUppers, pypiUppers, type Upper } from './versions.ts';

/** What is known of a package's releases that must not be used. */
export interface Advisory {
  /** Alternatives parted by `||`: `=1.2.3`, `<1.2.3`, `<=1.2.3`, `>=1.0.0 <1.2.3`. */
  affected: string;
  /** Under which it is known. */
  id: string;
  /** What comes of it, in a few words. */
  what: string;
}

/** By the name of the package; distributions of Python by their normalized one. */
export type Advisories = Record<Ecosystem, Record<string, Advisory[]>>;

/** The dependencies of a manifest of which the newest version that it allows is known to be vulnerable. */
export function checkVersions(
  path: string,
  text: string,
  library: { tables: { advisories: Advisories } },
): Suspicion[] {
  const manifest = readManifest(path.slice(path.lastIndexOf('/') + 1), text);
  return (manifest?.dependencies ?? []).flatMap((dependency) =>
    checkDependency(dependency, text, library.tables.advisories),
  );
}

function checkDependency(dependency: Dependency, text: string, advisories: Advisories): Suspicion[] {
  const { ecosystem, name, range, start, end } = dependency;
  const key = ecosystem === 'pypi' ? normalizeDistribution(name) : name;
  const known = Object.hasOwn(advisories[ecosystem], key) ? advisories[ecosystem][key] : [];
  const uppers = known.length === 0 || end <= start ? undefined : newestOf(ecosystem, range);
  if (!uppers) return [];
  const hits = known.flatMap((advisory) => {
    const ends = uppers.map((upper) => fixedAfter(advisory, upper));
    return ends.every((fixed) => fixed !== undefined)
      ? [{ advisory, fixed: ends.sort(compareVersions).at(-1)! }]
      : [];
  });
  if (hits.length === 0) return [];
  hits.sort((a, b) => compareVersions(b.fixed, a.fixed));
  const { fixed } = hits[0];
  const values = {
    NAME: name,
    RANGE: range,
    ADVISORIES: hits.map(({ advisory }) => `${advisory.id} (${advisory.what})`).join(', '),
    REMEDY: fixed === '' ? 'a later one, or another package where there is none' : `${fixed} or later`,
  };
  return [{ check: 'vulnerable-version', start, end, values, fix: pinTo(fixed, dependency, text) }];
}

/** Puts another version in place of one that is named exactly. */
function pinTo(fixed: string, { range, end }: Dependency, text: string): Fix | undefined {
  const pin = /^(={0,3})\d[\w.]*$/.exec(range);
  const start = end - range.length;
  if (!pin || fixed === '' || text.slice(start, end) !== range) return undefined;
  const edits = [{ start, end, text: pin[1] + fixed }];
  return { title: `Use ${fixed}`, safety: 'review', edits };
}

function newestOf(ecosystem: Ecosystem, range: string): Upper[] | undefined {
  return ecosystem === 'npm' ? npmUppers(range) : pypiUppers(range);
}

/**
 * The version that is free of it again (empty where there is none), or undefined where the newest version that is allowed
 * is not affected.
 */
function fixedAfter({ affected }: Advisory, { bound, inclusive }: Upper): string | undefined {
  if (bound === undefined) return undefined;
  for (const alternative of affected.split('||')) {
    let from = '0';
    let to = '';
    let closed = false;
    for (const [, operator, version] of alternative.matchAll(/(>=|<=|<|=)\s*([\w.-]+)/g)) {
      if (operator === '>=') from = version;
      else {
        to = version;
        closed = operator !== '<';
        if (operator === '=') from = version;
      }
    }
    const above = compareVersions(bound, from);
    const below = compareVersions(bound, to);
    const isAffected = inclusive
      ? above >= 0 && (closed ? below <= 0 : below < 0)
      : above > 0 && below <= 0 && from !== to;
    if (isAffected) return closed ? '' : to;
  }
  return undefined;
}
