/** Blocks as the command line names them: by a file or folder, by lines of a file, or by the id of their record. */
import path from 'node:path';
import { realPlace } from '../host/real-place.ts';
import type { WorkTreeBlock } from '../host/standing-blocks.ts';
import { UsageError } from './exit.ts';

export interface BlockPlace {
  /** As it was written. */
  written: string;
  matches: (block: WorkTreeBlock) => boolean;
  /** Whether it is the beginning of an id, which is to name one record alone. */
  isId?: true;
}

/** @throws UsageError for what is neither a place nor an id. */
export function parsePlace(written: string, root: string): BlockPlace {
  if (realPlace(written) !== undefined) return inFiles(written, root);
  const [, file, from, to] = /^(.+):(\d+)(?:-(\d+))?$/.exec(written) ?? [];
  if (file !== undefined && realPlace(file) !== undefined) {
    const [first, last] = [Number(from), Number(to ?? from)];
    if (first < 1 || last < first)
      throw new UsageError(`${written}: these are no lines; write PATH:FIRST-LAST.`);
    const { matches } = inFiles(file, root);
    return {
      written,
      matches: (block) => matches(block) && block.lines.first <= last && first <= block.lines.last,
    };
  }
  if (/^[0-9a-f]{4}[0-9a-f-]*$/.test(written))
    return { written, matches: ({ record }) => record.id.startsWith(written), isId: true };
  throw new UsageError(`${file ?? written}: there is no such file, and it is no id of a record.`);
}

function inFiles(written: string, root: string): BlockPlace {
  const { holds } = parsePath(written, root);
  return { written, matches: ({ file }) => holds(file) };
}

/** A file, or a folder with all below it. @throws UsageError for a path that is not there, or not in the repository. */
export function parsePath(written: string, root: string): { holds: (file: string) => boolean } {
  const place = realPlace(written);
  if (place === undefined) throw new UsageError(`${written}: there is no such file or folder.`);
  if (place !== root && !place.startsWith(root + path.sep))
    throw new UsageError(`${written}: not in the repository ${root}`);
  return { holds: (file) => file === place || file.startsWith(place + path.sep) };
}
