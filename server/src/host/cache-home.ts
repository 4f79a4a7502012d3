import os from 'node:os';
import path from 'node:path';

/** Where a user's caches belong. */
export function cacheHome(): string {
  const home = os.homedir();
  const base =
    process.platform === 'darwin'
      ? path.join(home, 'Library', 'Caches')
      : process.platform === 'win32'
        ? (process.env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local'))
        : process.env.XDG_CACHE_HOME || path.join(home, '.cache');
  return path.join(base, 'touchstone');
}
