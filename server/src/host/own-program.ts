/** By which program this process can be run again. */
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';

/** The absolute paths of the Node and of the command line that are running. */
export function commandLine(): { node: string; cli: string } {
  return { node: process.execPath, cli: realpathSync(process.argv[1]!) };
}

/** Runs the same program with other arguments in another folder, to the same outputs and without input; the exit code. */
export function runAgain(args: readonly string[], folder: string): Promise<number | null> {
  const { node, cli } = commandLine();
  return new Promise((resolve, reject) => {
    const child = spawn(node, [cli, ...args], { cwd: folder, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('close', resolve);
  });
}
