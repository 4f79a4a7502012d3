/**
 * Runs the suites inside the extension host of a real VS Code, against the packaged extension. The workbench comes
 * from npm; with VSCODE_PATH (an executable) or VSCODE_VERSION (to download, such as `stable`) it is the desktop's.
 */
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import {
  type FromInside,
  type FromOutside,
  grepVariable,
  portVariable,
  rootVariable,
  scenariosVariable,
} from './acts.ts';
import { openDesktop } from './desktop.ts';
import { performAct, pictures } from './person.ts';
import { playedScenarios, scenarios } from './suite/provenance/scenarios.ts';
import type { Totals } from './totals.ts';
import { openNpmWorkbench } from './workbench.ts';

const root = path.resolve(import.meta.dirname, '..', '..');

/** What both kinds of VS Code are started with. */
export interface Stage {
  /** A folder of its own for profile and extensions, empty. */
  home: string;
  /** .vsix files to install. */
  extensions: string[];
  settings: Record<string, unknown>;
  env: Record<string, string>;
  /** Where the workspace stands. */
  folder: string;
}

/** A VS Code with one window open on the stage's folder. */
export interface Window {
  page: Page;
  close(): Promise<void>;
}

const settings = {
  'chat.disableAIFeatures': true,
  'editor.accessibilitySupport': 'off',
  'editor.minimap.enabled': false,
  'extensions.autoCheckUpdates': false,
  // A browser's workbench saves by itself otherwise.
  'files.autoSave': 'off',
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'readme',
  'workbench.tips.enabled': false,
};

/** With `grep`, only the tests whose full title matches it; none is a failure. */
export async function runEditorTests(grep?: string): Promise<Totals> {
  await rm(pictures, { recursive: true, force: true });
  const env = { [grepVariable]: grep ?? '', [scenariosVariable]: process.env[scenariosVariable] ?? '' };
  const leftOut = scenarios.length - playedScenarios(env).length;
  if (leftOut > 0)
    console.log(
      `${leftOut} of ${scenarios.length} edit scenarios are left out; ${scenariosVariable}=1 plays all.\n`,
    );
  let again = 0;
  const totals = await playDriver(env, (message, page) => {
    if (message.kind === 'end') return message.totals;
    if (message.kind === 'failed' || message.kind === 'again') {
      console.log(`  ${message.kind.toUpperCase()} ${message.title}\n${message.error}\n`);
      void performAct(page, { do: 'picture', name: `${message.kind} ${message.title}` }).catch(() => {});
      if (message.kind === 'again') again++;
    } else if (message.kind === 'passed' || message.kind === 'skipped') {
      const took = message.duration === undefined ? '' : ` (${message.duration} ms)`;
      console.log(`  ${message.kind === 'passed' ? 'ok' : 'skipped'} ${message.title}${took}`);
    }
    return undefined;
  });
  if (again > 0)
    console.log(`\nATTENTION: ${again} edit scenarios failed once and were tried again; see AGAIN above.`);
  if (totals.passed + totals.failed === 0) throw new Error(`No test in VS Code matches ${grep}.`);
  return totals;
}

/**
 * Opens VS Code with the packaged extension and the driver, which gets `env`, and closes it when `hear` has made something of
 * what the driver tells.
 */
export async function playDriver<T>(
  env: Record<string, string>,
  hear: (message: FromInside, page: Page) => T | undefined,
): Promise<T> {
  const scene = await mkdtemp(path.join(tmpdir(), 'touchstone-editor-'));
  const line = createServer();
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  const { port } = line.address() as { port: number };
  let window: Window | undefined;
  try {
    const inside = new Promise<Socket>((resolve) => line.once('connection', resolve));
    const stage: Stage = {
      home: path.join(scene, 'home'),
      extensions: [await findPackage(), await packDriver(path.join(scene, 'driver'))],
      settings,
      env: { [portVariable]: String(port), [rootVariable]: root, ...env },
      folder: await makeWorkspace(path.join(scene, 'lantern')),
    };
    const isDesktop = process.env.VSCODE_PATH || process.env.VSCODE_VERSION;
    window = await (isDesktop ? openDesktop(stage) : openNpmWorkbench(stage));
    const { page } = window;
    const gone = new Promise<never>((_, reject) => {
      page.on('close', () => reject(new Error('The window of VS Code closed before the driver had ended.')));
    });
    return await Promise.race([inside.then((socket) => serve(socket, page, hear)), gone]);
  } finally {
    await window?.close();
    line.close();
    await rm(scene, { recursive: true, force: true });
  }
}

/** Does what the driver asks for. */
function serve<T>(
  socket: Socket,
  page: Page,
  hear: (message: FromInside, page: Page) => T | undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    socket.on('close', () => reject(new Error('The extension host ended before the driver had.')));
    createInterface(socket).on('line', async (text) => {
      const message: FromInside = JSON.parse(text);
      if (message.kind === 'act') {
        const answer: FromOutside = await performAct(page, message.act).then(
          (text) => ({ id: message.id, text }),
          (error) => ({ id: message.id, error: String(error.message) }),
        );
        socket.write(`${JSON.stringify(answer)}\n`);
        return;
      }
      try {
        const result = hear(message, page);
        if (result !== undefined) resolve(result);
      } catch (error) {
        reject(error);
      }
    });
  });
}

async function findPackage(): Promise<string> {
  const packages = (await readdir(root)).filter((file) => file.endsWith('.vsix'));
  if (packages.length !== 1) throw new Error(`One .vsix expected at the root, found ${packages.length}.`);
  return path.join(root, packages[0]);
}

async function packDriver(folder: string): Promise<string> {
  const source = path.join(import.meta.dirname, 'driver');
  await mkdir(folder, { recursive: true });
  await build({
    entryPoints: [path.join(source, 'extension.ts')],
    outfile: path.join(folder, 'extension.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  await cp(path.join(source, 'package.json'), path.join(folder, 'package.json'));
  await writeFile(path.join(folder, 'README.md'), '# Touchstone test driver\n');
  await writeFile(path.join(folder, 'LICENSE'), 'MIT\n');
  const file = path.join(folder, 'driver.vsix');
  const vsce = path.join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const packed = spawnSync(
    process.execPath,
    [vsce, 'package', '--no-dependencies', '--allow-missing-repository', '--out', file],
    { cwd: folder, encoding: 'utf8' },
  );
  if (packed.status !== 0) throw new Error(`The driver was not packed:\n${packed.stdout}${packed.stderr}`);
  return file;
}

/** The demo as a repository of its own, with a person who commits. */
async function makeWorkspace(folder: string): Promise<string> {
  await cp(path.join(root, 'demo'), folder, { recursive: true });
  const git = (...args: string[]) => {
    const done = spawnSync('git', args, { cwd: folder, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`git ${args.join(' ')}: ${done.stderr}`);
  };
  git('init', '--quiet', '--initial-branch=main');
  git('config', 'user.name', 'Ada Tester');
  git('config', 'user.email', 'ada@example.com');
  git('add', '.');
  git('commit', '--quiet', '-m', 'Lantern');
  return folder;
}
