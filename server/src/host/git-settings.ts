/** Single settings of git, as text: whoever asks must not run what they name. */
import { runGit } from './git.ts';

/** `path` expands a leading `~/`. Undefined where it is not set. */
export async function readSetting(folder: string, name: string, type?: 'path'): Promise<string | undefined> {
  try {
    const args = ['config', '--null', ...(type ? [`--type=${type}`] : []), '--get', name];
    return (await runGit(folder, args)).replace(/\0$/, '') || undefined;
  } catch {
    return undefined;
  }
}
