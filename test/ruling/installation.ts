/** Gets the corpus: from the npm registry what the lockfile names, from Debian's archive what `debian.json` names. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { belongs, debianPackages, npmPackages } from './corpus.ts';

const here = import.meta.dirname;
const home = path.resolve(here, '..', '..', '.vscode-test', 'ruling');
const pins = path.join(here, 'debian.json');

/** One half of the corpus: a folder with a folder for each package. */
export interface Corpus {
  folder: string;
  versions: Record<string, string>;
}

/** Debian's packages by name with the version whose findings were judged. */
export function pinnedDebian(): Record<string, string> {
  return existsSync(pins) ? JSON.parse(readFileSync(pins, 'utf8')) : {};
}

export function pinDebian(versions: Record<string, string>): void {
  writeFileSync(pins, `${JSON.stringify(versions, null, 2)}\n`);
}

/** The npm half, or why it cannot be had. */
export function installNpm(): Corpus | string {
  const sources = ['package.json', 'package-lock.json', '.npmrc'].map((name) =>
    path.join(here, 'packages', name),
  );
  const { dependencies } = JSON.parse(readFileSync(sources[0]!, 'utf8'));
  return install('npm', sources.map(read), (work, folder) => {
    for (const source of sources) cpSync(source, path.join(work, path.basename(source)));
    const flags = ['--ignore-scripts', '--legacy-peer-deps', '--no-audit', '--no-fund', '--loglevel=error'];
    const failure = run('npm', ['ci', ...flags], work);
    if (failure !== undefined) return failure;
    for (const [name, parts] of Object.entries(npmPackages))
      for (const part of parts)
        copyCode(path.join(work, 'node_modules', name, part), path.join(folder, name, part));
    return dependencies;
  });
}

/** The Debian half, or why it cannot be had. */
export function installDebian(): Corpus | string {
  const pinned = pinnedDebian();
  return install('debian', [JSON.stringify(pinned)], (work, folder) => {
    const versions: Record<string, string> = {};
    for (const [name, part] of Object.entries(debianPackages)) {
      const failure = download(name, pinned[name], work);
      if (failure !== undefined) return failure;
      const file = readdirSync(work).find((entry) => entry.startsWith(`${name}_`))!;
      const broken = run('dpkg-deb', ['-x', file, name], work);
      if (broken !== undefined) return broken;
      copyCode(path.join(work, name, 'usr/lib/python3/dist-packages', part), path.join(folder, part));
      versions[name] = decodeURIComponent(file.split('_')[1]!);
    }
    return versions;
  });
}

/** The archive keeps the newest version alone: what was judged may have been replaced since, and then that one is taken. */
function download(name: string, version: string | undefined, work: string): string | undefined {
  const get = (what: string) => run('apt-get', ['download', '--quiet', what], work);
  return version !== undefined && get(`${name}=${version}`) === undefined ? undefined : get(name);
}

/** Makes a half of the corpus unless it is there, made of the same sources; `make` answers with versions or a failure. */
function install(
  name: string,
  sources: string[],
  make: (work: string, folder: string) => Record<string, string> | string,
): Corpus | string {
  const folder = path.join(home, name);
  const stamp = path.join(home, `${name}.json`);
  const digest = createHash('sha256')
    .update([...sources, read(path.join(here, 'corpus.ts'))].join('\0'))
    .digest('hex');
  if (existsSync(stamp)) {
    const made = JSON.parse(read(stamp)) as { digest: string; versions: Record<string, string> };
    if (made.digest === digest) return { folder, versions: made.versions };
  }
  const work = path.join(home, `${name}-work`);
  for (const place of [stamp, folder, work]) rmSync(place, { recursive: true, force: true });
  for (const place of [folder, work]) mkdirSync(place, { recursive: true });
  const versions = make(work, folder);
  rmSync(work, { recursive: true, force: true });
  if (typeof versions === 'string') return versions;
  writeFileSync(stamp, JSON.stringify({ digest, versions }));
  return { folder, versions };
}

const read = (file: string): string => readFileSync(file, 'utf8');

/** Why a command failed, or undefined where it did not. */
function run(command: string, args: string[], cwd: string): string | undefined {
  const { status, error, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status === 0) return undefined;
  return `${command} ${args.slice(0, 3).join(' ')}: ${error?.message ?? stderr.trim().split('\n').at(-1)}`;
}

/** Copies a file, or those of a folder that belong to the corpus. A part that is not there is a mistake in the list. */
function copyCode(from: string, to: string): void {
  if (statSync(from).isFile()) {
    cpSync(from, to);
    return;
  }
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    const relative = path.relative(from, file);
    if (!entry.isFile() || !belongs(relative.split(path.sep).join('/'))) continue;
    cpSync(file, path.join(to, relative));
  }
}
