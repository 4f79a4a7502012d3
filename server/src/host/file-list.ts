import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import ignore, { type Ignore } from 'ignore';
import { relativeName } from './relative-name.ts';
import { readSource } from './source-text.ts';
import { reasonOf } from './text-file.ts';

/** Folders of other people's or made code; looked into only when they are named. */
const vendored = new Set([
  'node_modules',
  'bower_components',
  'vendor',
  'third_party',
  'site-packages',
  '__pycache__',
  '.git',
  '.hg',
  '.svn',
  '.venv',
  'venv',
  '.tox',
  '.mypy_cache',
  '.pytest_cache',
  '.vscode-test',
  '.yarn',
  '.next',
  '.nuxt',
]);
const generated =
  /(\.min\.(js|css|mjs|cjs)|[.-]bundle\.js|\.map|\.snap|_pb2(_grpc)?\.py|\.pb\.go|\.g\.dart)$|^(package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|poetry\.lock|Pipfile\.lock|uv\.lock|Cargo\.lock|composer\.lock|Gemfile\.lock|go\.sum)$/;

/** As git has it by default: where the file system does not tell `Build` from `build`, patterns do not either. */
const distinguishesCase = process.platform !== 'win32' && process.platform !== 'darwin';
const ignoreFile = '.gitignore';
/** Bytes; what is larger is no list of patterns. */
const largestIgnoreFile = 1024 * 1024;

export interface FileList {
  /** Absolute paths, sorted, each once. */
  files: string[];
  /** Files that were named by themselves, not found in a folder. */
  named: Set<string>;
  /** Places that could not be read, with the reason. */
  unreadable: { path: string; reason: string }[];
  /** Folders and files passed over because they are ignored, vendored or generated. */
  skipped: number;
}

/** Gitignore files on the way down to a folder, each with the folder it speaks for. */
interface IgnoreScope {
  folder: string;
  rules: Ignore;
}

/** Lists the files below `places`; `.gitignore` files from the repository's root down are followed. */
export async function listFiles(places: string[]): Promise<FileList> {
  const list: FileList = { files: [], named: new Set(), unreadable: [], skipped: 0 };
  for (const place of places) {
    const absolute = path.resolve(place);
    try {
      const info = await stat(absolute);
      if (info.isDirectory()) {
        const above = await scopesAbove(absolute);
        // Who names an ignored folder wants to see what is in it.
        const scopes = isIgnoredOrBelow(absolute, above) ? [] : above;
        await walk(absolute, scopes, list);
      } else {
        list.files.push(absolute);
        list.named.add(absolute);
      }
    } catch (error) {
      list.unreadable.push({ path: absolute, reason: reasonOf(error) });
    }
  }
  list.files = [...new Set(list.files)].sort();
  return list;
}

async function walk(folder: string, above: IgnoreScope[], list: FileList): Promise<void> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    list.unreadable.push({ path: folder, reason: reasonOf(error) });
    return;
  }
  const own = entries.some(({ name }) => name === ignoreFile) ? readIgnore(folder) : undefined;
  const scopes = own ? [...above, own] : above;
  const folders: Promise<void>[] = [];
  for (const entry of entries) {
    const full = path.join(folder, entry.name);
    // Links are not followed: what they lead to is listed where it stands, and loops cannot arise.
    if (entry.isDirectory()) {
      if (vendored.has(entry.name) || isIgnored(full, true, scopes)) list.skipped++;
      else folders.push(walk(full, scopes, list));
    } else if (entry.isFile()) {
      if (generated.test(entry.name) || isIgnored(full, false, scopes)) list.skipped++;
      else list.files.push(full);
    } else list.skipped++;
  }
  await Promise.all(folders);
}

/** The innermost `.gitignore` that says anything about the path decides. */
function isIgnored(full: string, folder: boolean, scopes: IgnoreScope[]): boolean {
  for (let i = scopes.length - 1; i >= 0; i--) {
    const relative = relativeName(scopes[i].folder, full) + (folder ? '/' : '');
    const verdict = scopes[i].rules.test(relative);
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}

function isIgnoredOrBelow(folder: string, scopes: IgnoreScope[]): boolean {
  for (
    let at = folder;
    scopes.length > 0 && at.startsWith(scopes[0].folder + path.sep);
    at = path.dirname(at)
  ) {
    if (
      isIgnored(
        at,
        true,
        scopes.filter((scope) => at.startsWith(scope.folder + path.sep)),
      )
    )
      return true;
  }
  return false;
}

/** Gitignore files of the folders above, up to the repository's root; none outside a repository. */
async function scopesAbove(folder: string): Promise<IgnoreScope[]> {
  const scopes: IgnoreScope[] = [];
  const isRoot = async (at: string) =>
    (await stat(path.join(at, '.git')).catch(() => undefined)) !== undefined;
  if (await isRoot(folder)) return scopes;
  for (let at = path.dirname(folder); ; at = path.dirname(at)) {
    const own = readIgnore(at);
    if (own) scopes.unshift(own);
    if (await isRoot(at)) return scopes;
    if (path.dirname(at) === at) return [];
  }
}

function readIgnore(folder: string): IgnoreScope | undefined {
  const source = readSource(path.join(folder, ignoreFile), largestIgnoreFile);
  if (source.kind !== 'text') return undefined;
  return { folder, rules: ignore({ ignorecase: !distinguishesCase }).add(source.text) };
}
