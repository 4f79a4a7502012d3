/**
 * `npm start [-- PATH]`: opens PATH (a copy of the demo without one) in VS Code with Touchstone in it. The `code`
 * command is used where there is one; otherwise a VS Code from npm starts behind a local port.
 */
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { cache, installWorkbench } from '../test/workbench/install.ts';
import { interruption, startWorkbench } from '../test/workbench/server.ts';
import { root, run } from './child.ts';
import { provideDemo } from './demo.ts';

const { name, publisher, version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
/** The browser keeps layout and warnings of the day by the address; another port has it forget them. */
const usualPort = 27183;
const demo = path.join(cache, 'lantern');
const named = process.argv[2];
const folder = named === undefined ? demo : path.resolve(process.env.INIT_CWD ?? process.cwd(), named);

function findCodeCommand(): string | undefined {
  const names = process.platform === 'win32' ? ['code.cmd', 'code.exe'] : ['code'];
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((place) => names.map((file) => path.join(place, file)))
    .find((file) => existsSync(file) && statSync(file).isFile());
}

async function openInCode(code: string): Promise<number> {
  await import('./build.ts');
  console.log(`Opening ${folder} in ${code}`);
  return run(
    code,
    [
      `--extensionDevelopmentPath=${root}`,
      `--enable-proposed-api=${publisher}.${name}`,
      '--new-window',
      folder,
    ],
    { shell: process.platform === 'win32' },
  );
}

async function openInWorkbench(): Promise<number> {
  await import('./package.ts');
  if (process.exitCode) return 1;
  await installWorkbench();
  const signal = interruption();
  const workbench = await startWorkbench({
    home: path.join(cache, 'start'),
    extensions: [path.join(root, `${name}-${version}.vsix`)],
    settings: {
      'chat.disableAIFeatures': true,
      'workbench.secondarySideBar.defaultVisibility': 'hidden',
      'workbench.startupEditor': 'readme',
    },
    port: usualPort,
    signal,
  }).catch((error) => {
    if (!signal.aborted) throw error;
  });
  if (!workbench) return 0;
  console.log(`\nVS Code with Touchstone is ready:\n\n    ${workbench.address(folder)}\n\nCtrl-C ends it.`);
  const code = await workbench.ended;
  return signal.aborted ? 0 : (code ?? 1);
}

if (named === undefined) {
  await provideDemo(demo);
  console.log(`The demo is a copy of yours, kept in ${demo}; delete it to begin anew.`);
}
if (!existsSync(folder) || !statSync(folder).isDirectory()) {
  console.error(`${folder} is not a folder. Use: npm start -- PATH`);
  process.exit(2);
}
const code = findCodeCommand();
process.exit(await (code ? openInCode(code) : openInWorkbench()));
