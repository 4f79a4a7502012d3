import path from 'node:path';
import { parse } from 'yaml';
import { objectOf, parseJsonWithComments, stringsOf } from './json.ts';
import { type NodeManifest, readNodeManifest } from './node-manifest.ts';
import type { WorkspaceFiles } from './workspace-files.ts';

/** A package of the workspace itself. */
export interface LocalPackage {
  folder: string;
  manifest: NodeManifest;
}

/** Folders that a pattern of workspaces is looked for in, at most. */
const mostFolders = 5000;

export function manifestIn(files: WorkspaceFiles, folder: string): NodeManifest | undefined {
  return files.read(path.join(folder, 'package.json'), 'manifest', readNodeManifest);
}

/** The package that a folder belongs to: the nearest manifest upwards. */
export function packageAround(files: WorkspaceFiles, folder: string): LocalPackage | undefined {
  for (const at of files.upwards(folder)) {
    const manifest = manifestIn(files, at);
    if (manifest) return { folder: at, manifest };
  }
  return undefined;
}

/** The packages of the workspaces around a folder, the package around it included, by name. */
export function localPackages(files: WorkspaceFiles, folder: string): Map<string, LocalPackage> {
  const found = new Map<string, LocalPackage>();
  const add = (place: string): void => {
    const manifest = manifestIn(files, place);
    if (manifest?.name !== undefined && !found.has(manifest.name))
      found.set(manifest.name, { folder: place, manifest });
  };
  for (const at of files.upwards(folder)) {
    const manifest = manifestIn(files, at);
    add(at);
    for (const range of manifest?.dependencies.values() ?? []) {
      const linked = /^(?:file|link|portal|workspace):(\.{1,2}\/.*)$/.exec(range)?.[1];
      if (linked !== undefined) add(path.join(at, linked));
    }
    const patterns = workspacePatterns(files, at, manifest);
    if (patterns.length > 0) for (const place of expand(files, at, patterns)) add(place);
  }
  return found;
}

function workspacePatterns(
  files: WorkspaceFiles,
  folder: string,
  manifest: NodeManifest | undefined,
): string[] {
  const pnpm = objectOf(files.read(path.join(folder, 'pnpm-workspace.yaml'), 'yaml', (text) => parse(text)));
  const lerna = objectOf(files.read(path.join(folder, 'lerna.json'), 'json', parseJsonWithComments));
  return [...(manifest?.workspaces ?? []), ...stringsOf(pnpm.packages), ...stringsOf(lerna.packages)];
}

/** The folders with a manifest that fit patterns such as `packages/*`; what `!` leaves out is known all the same. */
function expand(files: WorkspaceFiles, root: string, patterns: string[]): string[] {
  const found: string[] = [];
  let left = mostFolders;
  const walk = (folder: string, [segment, ...rest]: string[]): void => {
    if (left-- <= 0) return;
    if (segment === undefined) {
      found.push(folder);
      return;
    }
    if (segment === '**') walk(folder, rest);
    if (!segment.includes('*')) {
      walk(path.join(folder, segment), rest);
      return;
    }
    const fits = segment === '**' ? /^[^.]/ : globSegment(segment);
    for (const [name, kind] of files.entries(folder)) {
      if (kind !== 'folder' || name === 'node_modules' || !fits.test(name)) continue;
      walk(path.join(folder, name), segment === '**' ? [segment, ...rest] : rest);
    }
  };
  for (const pattern of patterns)
    if (!pattern.startsWith('!'))
      walk(
        root,
        pattern.split('/').filter((part) => part !== '' && part !== '.'),
      );
  return found;
}

function globSegment(segment: string): RegExp {
  const parts = segment.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${parts.join('[^/]*')}$`);
}
