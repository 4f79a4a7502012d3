import path from 'node:path';

/** How a file is named from a folder (both absolute), with `/` on every system; it begins with `..` outside of the folder. */
export function relativeName(folder: string, file: string): string {
  return path.relative(folder, file).split(path.sep).join('/');
}
