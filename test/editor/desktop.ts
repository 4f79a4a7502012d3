/** The desktop's VS Code as a window for the suites, of a path or downloaded. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { chromium } from 'playwright-core';
import { cache } from '../workbench/install.ts';
import type { Stage, Window } from './run.ts';

export async function openDesktop(stage: Stage): Promise<Window> {
  const executable =
    process.env.VSCODE_PATH ??
    (await downloadAndUnzipVSCode({
      version: process.env.VSCODE_VERSION,
      cachePath: path.join(cache, 'desktop'),
    }));
  const profile = path.join(stage.home, 'profile');
  const places = ['--user-data-dir', profile, '--extensions-dir', path.join(stage.home, 'extensions')];
  await mkdir(path.join(profile, 'User'), { recursive: true });
  await writeFile(path.join(profile, 'User', 'settings.json'), JSON.stringify(stage.settings));
  const env = { ...process.env, ...stage.env };

  const [cli, ...cliArgs] = resolveCliArgsFromVSCodeExecutablePath(executable);
  for (const file of stage.extensions) {
    const installed = spawnSync(cli, [...cliArgs, ...places, '--install-extension', file], {
      env,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (installed.status !== 0) throw new Error(`VS Code refused ${file}:\n${installed.stderr}`);
  }

  const code = spawn(
    executable,
    [
      ...places,
      ...['--no-sandbox', '--disable-gpu-sandbox', '--disable-updates', '--skip-welcome'],
      ...['--skip-release-notes', '--disable-workspace-trust', '--remote-debugging-port=0'],
      ...['--enable-proposed-api', 'touchstone.touchstone'],
      stage.folder,
    ],
    { env, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise<void>((resolve) => code.on('exit', () => resolve()));
  const endpoint = await new Promise<string>((resolve, reject) => {
    createInterface(code.stderr).on('line', (line) => {
      const found = /DevTools listening on (ws:\S+)/.exec(line);
      if (found) resolve(found[1]);
    });
    code.on('error', reject);
    code.on('exit', (status) => reject(new Error(`VS Code ended with ${status} before its window opened.`)));
  });
  const browser = await chromium.connectOverCDP(endpoint);
  const [context] = browser.contexts();
  const page = context.pages()[0] ?? (await context.waitForEvent('page'));
  return {
    page,
    async close() {
      page.removeAllListeners('close');
      await browser.close();
      code.kill();
      await ended;
    },
  };
}
