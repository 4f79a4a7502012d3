import { type JsonObject, objectOf } from './json.ts';

/** A `package.json`, as far as modules and dependencies go. */
export interface NodeManifest {
  name: string | undefined;
  /** Version ranges by name, of every kind of dependency. */
  dependencies: ReadonlyMap<string, string>;
  /** It says what it depends on, be it nothing. */
  declares: boolean;
  /** Its files are ES modules. */
  isModule: boolean;
  workspaces: string[];
  /** Where the package begins, the best first. */
  entries: string[];
  exports: unknown;
  imports: JsonObject;
}

const dependencyKinds = [
  'dependencies',
  'devDependencies',
  'peerDependencies',
  'optionalDependencies',
  'resolutions',
  'overrides',
];

/** Throws where the text is no JSON. */
export function readNodeManifest(text: string): NodeManifest {
  const manifest = objectOf(JSON.parse(text));
  const dependencies = new Map<string, string>();
  for (const kind of dependencyKinds) {
    for (const [name, range] of Object.entries(objectOf(manifest[kind])))
      if (!dependencies.has(name)) dependencies.set(name, typeof range === 'string' ? range : '');
  }
  for (const kind of ['bundledDependencies', 'bundleDependencies'])
    for (const name of strings(manifest[kind])) if (!dependencies.has(name)) dependencies.set(name, '');
  const { workspaces } = manifest;
  return {
    name: typeof manifest.name === 'string' ? manifest.name : undefined,
    dependencies,
    declares: dependencyKinds.some((kind) => kind in manifest),
    isModule: manifest.type === 'module',
    workspaces: strings(Array.isArray(workspaces) ? workspaces : objectOf(workspaces).packages),
    entries: ['source', 'module', 'main', 'types', 'typings'].flatMap((key) =>
      typeof manifest[key] === 'string' ? [manifest[key]] : [],
    ),
    exports: manifest.exports,
    imports: objectOf(manifest.imports),
  };
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/**
 * The targets of a specifier in an `exports` or `imports` map, whatever the conditions, in the order in which they stand.
 * `key` is `.`, `./sub` or `#name`.
 */
export function mappedTargets(map: unknown, key: string): string[] {
  const entries = objectOf(map);
  const isSubpathMap = Object.keys(entries).some((name) => /^[.#]/.test(name));
  if (!isSubpathMap) return key === '.' ? targetsOf(map) : [];
  if (key in entries) return targetsOf(entries[key]);
  const patterns = Object.keys(entries)
    .filter((name) => name.includes('*'))
    .sort((a, b) => b.indexOf('*') - a.indexOf('*'));
  for (const pattern of patterns) {
    const filling = fillingOf(pattern, key);
    if (filling !== undefined)
      return targetsOf(entries[pattern]).map((target) => target.replaceAll('*', filling));
  }
  return [];
}

/** What a `*` in the pattern stands for, or undefined where the pattern does not fit. */
export function fillingOf(pattern: string, text: string): string | undefined {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === text ? '' : undefined;
  const [before, after] = [pattern.slice(0, star), pattern.slice(star + 1)];
  const fits = text.length >= pattern.length - 1 && text.startsWith(before) && text.endsWith(after);
  return fits ? text.slice(before.length, text.length - after.length) : undefined;
}

function targetsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(targetsOf);
  return Object.values(objectOf(value)).flatMap(targetsOf);
}
