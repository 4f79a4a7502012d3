/** Where a path leads when its links are followed. */
import { realpathSync } from 'node:fs';

/** Absolute; undefined where there is nothing. */
export function realPlace(written: string): string | undefined {
  try {
    return realpathSync(written);
  } catch {
    return undefined;
  }
}
