/**
 * A browser for the workbench: the one of CHROME_PATH, else the Chromium that npm carries for Linux on x64, else
 * the Chrome of this machine.
 */
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { home, packageFolder } from './install.ts';

/** Chromium itself, its software renderer, and the shared libraries and fonts that a bare machine lacks. */
const archives = ['chromium.br', 'swiftshader.tar.br', 'al2023.tar.br', 'fonts.tar.br'];

export async function openBrowser(): Promise<Browser> {
  const args = ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'];
  if (process.env.CHROME_PATH) return chromium.launch({ executablePath: process.env.CHROME_PATH, args });
  if (process.platform !== 'linux' || process.arch !== 'x64')
    return chromium.launch({ channel: 'chrome', args });
  const folder = await unpackChromium();
  return chromium.launch({
    executablePath: path.join(folder, 'chromium'),
    args: [...args, '--headless=shell', '--use-gl=angle', '--use-angle=swiftshader'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: path.join(folder, 'al2023', 'lib'),
      FONTCONFIG_FILE: await writeFontConfiguration(folder),
    },
  });
}

/** The package unpacks into the temporary folder alone; it is given one of its own, moved when complete. */
async function unpackChromium(): Promise<string> {
  const folder = path.join(home, 'chromium');
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}`;
  await mkdir(draft, { recursive: true });
  const source = packageFolder('@sparticuz/chromium');
  const { inflate } = await import(pathToFileURL(path.join(source, 'build', 'index.js')).href);
  const before = process.env.TMPDIR;
  process.env.TMPDIR = draft;
  try {
    for (const archive of archives) await inflate(path.join(source, 'bin', archive));
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  await rename(draft, folder).catch(async (error) => {
    await rm(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  });
  return folder;
}

/** The same fonts on every machine, so that screenshots look alike and a bare machine shows text at all. */
async function writeFontConfiguration(folder: string): Promise<string> {
  const file = path.join(folder, 'fonts.conf');
  await writeFile(
    file,
    `<?xml version="1.0"?>
<fontconfig>
  <dir>${packageFolder('dejavu-fonts-ttf')}/ttf</dir>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
  <alias><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
`,
  );
  return file;
}
