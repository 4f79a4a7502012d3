import path from 'node:path';
import { objectOf, parseJsonWithComments, stringsOf } from './json.ts';
import { fillingOf } from './node-manifest.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

/** The aliases of a `tsconfig.json` or `jsconfig.json`, its ancestors and what it refers to included. */
export interface PathAliases {
  /** Absolute. */
  baseUrl: string | undefined;
  /** Patterns such as `@/*` with absolute targets such as `/w/src/*`, the more specific first. */
  paths: { pattern: string; targets: string[] }[];
}

/** Configurations that extend or refer to each other are followed so far. */
const mostHops = 6;

/** Configurations under these names hold for the folders below. */
const names = ['tsconfig.json', 'jsconfig.json', 'tsconfig.base.json'];

/** The aliases that hold for files in a folder. */
export function aliasesFor(files: WorkspaceFiles, folder: string): PathAliases {
  for (const at of files.upwards(folder)) {
    const file = names.map((name) => path.join(at, name)).find((place) => files.isFile(place));
    if (file === undefined) continue;
    const found = readAliases(files, file, mostHops);
    found.paths.sort((a, b) => b.pattern.length - a.pattern.length);
    return found;
  }
  return { baseUrl: undefined, paths: [] };
}

/** The places that a specifier may stand for by its aliases, the likeliest first. */
export function aliasTargets({ baseUrl, paths }: PathAliases, specifier: string): string[] {
  const mapped = paths.flatMap(({ pattern, targets }) => {
    const filling = fillingOf(pattern, specifier);
    return filling === undefined ? [] : targets.map((target) => target.replace('*', () => filling));
  });
  return baseUrl === undefined ? mapped : [...mapped, path.join(baseUrl, specifier)];
}

function readAliases(files: WorkspaceFiles, file: string, hops: number): PathAliases {
  const config = objectOf(files.read(file, 'json', parseJsonWithComments));
  const options = objectOf(config.compilerOptions);
  const folder = path.dirname(file);
  const baseUrl = typeof options.baseUrl === 'string' ? path.join(folder, options.baseUrl) : undefined;
  const own: PathAliases = {
    baseUrl,
    paths: Object.entries(objectOf(options.paths)).map(([pattern, targets]) => ({
      pattern,
      targets: stringsOf(targets).map((target) => path.join(baseUrl ?? folder, target)),
    })),
  };
  if (hops === 0) return own;
  const inherited = typeof config.extends === 'string' ? [config.extends] : stringsOf(config.extends);
  const referred = Array.isArray(config.references)
    ? config.references.flatMap((reference) => stringsOf([objectOf(reference).path]))
    : [];
  // Those that a configuration refers to speak for parts of the project; which files these are does not matter here.
  for (const name of own.paths.length > 0 ? inherited : [...inherited, ...referred]) {
    const other = configFile(files, path.join(folder, name));
    if (!name.startsWith('.') || other === undefined) continue;
    const more = readAliases(files, other, hops - 1);
    own.baseUrl ??= more.baseUrl;
    if (own.paths.length === 0) own.paths = more.paths;
  }
  return own;
}

function configFile(files: WorkspaceFiles, place: string): string | undefined {
  return [place, `${place}.json`, path.join(place, 'tsconfig.json')].find((file) => files.isFile(file));
}
