import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../child.ts';

/** Files with longer lines on average are made by machines. */
const longestAverage = 200;
const largestFile = 1_000_000;

/** Copies JavaScript of the installed packages, up to `lines` lines in all, into `folder`; answers with the counts. */
export function copyCorpus(folder: string, lines: number): { files: number; lines: number } {
  const from = path.join(root, 'node_modules');
  const names = readdirSync(from, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.[cm]?js$/.test(name) && !/\.min\.|eslint\.config\./.test(name))
    .sort();
  const copied = { files: 0, lines: 0 };
  for (const name of names) {
    const text = readText(path.join(from, name));
    const count = text.split('\n').length - 1;
    if (count === 0 || text.length > largestFile || text.length / count > longestAverage) continue;
    if (copied.lines + count > lines) continue;
    const to = path.join(folder, name.replaceAll('node_modules', 'packages'));
    mkdirSync(path.dirname(to), { recursive: true });
    copyFileSync(path.join(from, name), to);
    copied.files++;
    copied.lines += count;
  }
  return copied;
}

/** Some folders are called like files. */
function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
