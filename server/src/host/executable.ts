/** Finds a program on the PATH by its absolute path, so that none from the workspace can take its place. */
import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';

const suffixes = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];

/** Relative entries of the PATH, which speak of the current folder, are left out. Undefined when there is none. */
export async function findExecutable(
  name: string,
  path = process.env.PATH ?? '',
): Promise<string | undefined> {
  for (const folder of path.split(delimiter).filter(isAbsolute)) {
    for (const suffix of suffixes) {
      const file = join(folder, name + suffix);
      const isThere = await access(file, constants.X_OK).then(
        () => true,
        () => false,
      );
      if (isThere) return file;
    }
  }
  return undefined;
}
