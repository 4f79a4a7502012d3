/** Child processes of the scripts: npm's tools under the Node that runs the script. */
import { type SpawnOptions, spawn } from 'node:child_process';
import path from 'node:path';

/** The repository's top folder. */
export const root = path.resolve(import.meta.dirname, '..');

/** Entry points of the tools that the scripts call, relative to node_modules. */
const tools = {
  biome: '@biomejs/biome/bin/biome',
  tsc: 'typescript/bin/tsc',
  vsce: '@vscode/vsce/vsce',
} as const;

/** Runs a command to its end with this terminal as its own; answers with the exit code. */
export function run(command: string, args: string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** Runs one of the pinned tools to its end; answers with the exit code. */
export function runTool(
  name: keyof typeof tools,
  args: string[],
  options: SpawnOptions = {},
): Promise<number> {
  return run(process.execPath, [path.join(root, 'node_modules', tools[name]), ...args], options);
}
