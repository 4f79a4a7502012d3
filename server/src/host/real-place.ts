/** Where a path leads when its links are followed. */
import { realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** Absolute; undefined where there is nothing. */
export function realPlace(written: string): string | undefined {
  try {
    return realpathSync(written);
  } catch {
    return undefined;
  }
}

/** Whether links lead from a file to one that is not below `root`; both absolute. */
export function leadsOut(file: string, root: string): boolean {
  const place = realPlace(file);
  if (place === undefined) return false;
  const relative = path.relative(realPlace(root) ?? root, place);
  return relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
}

export function isFolder(place: string): boolean {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
}
