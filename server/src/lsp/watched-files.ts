import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FileSystemWatcher } from 'vscode-languageserver';
import { charterName } from '../host/charter-file.ts';

const manifests =
  '{package.json,package-lock.json,npm-shrinkwrap.json,yarn.lock,pnpm-lock.yaml,pnpm-workspace.yaml,bun.lock,lerna.json,' +
  'tsconfig*.json,jsconfig*.json,*requirements*.txt,*requirements*.in,pyproject.toml,setup.py,setup.cfg,Pipfile,' +
  'Pipfile.lock,poetry.lock,uv.lock,pdm.lock,environment.yml,environment.yaml}';

/** What the client is asked to watch: charters; what says which packages there are; modules, which others import. */
const withinFolders: FileSystemWatcher[] = [
  { globPattern: `**/${charterName}` },
  { globPattern: `**/${manifests}` },
  { globPattern: '**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts,py,pyi}' },
];

/**
 * What to watch for a workspace of these absolute folders. Charters above a folder have a say in it, which is seen
 * where the client can watch outside of its workspace.
 */
export function watchersFor(folders: readonly string[], outside: boolean): FileSystemWatcher[] {
  const above = outside ? new Set(folders.flatMap(foldersAbove)) : [];
  return [
    ...withinFolders,
    ...[...above].map((folder) => ({
      globPattern: { baseUri: pathToFileURL(folder).href, pattern: charterName },
    })),
  ];
}

function foldersAbove(folder: string): string[] {
  const parent = path.dirname(folder);
  return parent === folder ? [] : [parent, ...foldersAbove(parent)];
}
