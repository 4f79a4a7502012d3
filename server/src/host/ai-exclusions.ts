/** Ignore files that name what AI must not touch, in the folders from the workspace's root down to a file. */
import path from 'node:path';
import ignore from 'ignore';
import { relativeName } from './relative-name.ts';
import { readSource } from './source-text.ts';

export const usualIgnoreFiles = ['.aiexclude', '.aiignore', '.noai', '.cursorignore'];

const LARGEST = 1024 * 1024;

/**
 * The line (`FILE:LINE` from 1, relative to the root) that forbids a file to AI; undefined where none does. `file` and
 * `root` are absolute.
 */
export function forbiddenBy(root: string, file: string, names: readonly string[]): string | undefined {
  const relative = relativeName(root, file);
  const folders = relative.split('/').slice(0, -1);
  for (let depth = 0; depth <= folders.length; depth++) {
    const folder = path.join(root, ...folders.slice(0, depth));
    const inside = relative.split('/').slice(depth).join('/');
    for (const name of new Set([...usualIgnoreFiles, ...names])) {
      const text = read(path.join(folder, name));
      if (text === undefined || !ignore().add(text).ignores(inside)) continue;
      const place = [...folders.slice(0, depth), name].join('/');
      return `${place}:${lineOf(text, inside)}`;
    }
  }
  return undefined;
}

/** Of patterns the last that matches decides. */
function lineOf(text: string, file: string): number {
  const lines = text.split(/\r?\n/);
  for (let line = lines.length; line > 0; line--)
    if (
      !lines[line - 1]!.startsWith('!') &&
      ignore()
        .add(lines[line - 1]!)
        .ignores(file)
    )
      return line;
  return 1;
}

function read(file: string): string | undefined {
  const source = readSource(file, LARGEST);
  return source.kind === 'text' ? source.text : undefined;
}
