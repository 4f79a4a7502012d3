/** By which program this process can be run again. */
import { realpathSync } from 'node:fs';

/** The absolute paths of the Node and of the command line that are running. */
export function commandLine(): { node: string; cli: string } {
  return { node: process.execPath, cli: realpathSync(process.argv[1]!) };
}
