/** The report, made in a process of its own: counting a whole repository takes time that a person who types does not have. */
import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { sightingsOfExtensions } from '../../policy/inventory/sightings.ts';
import { extensionRoot } from '../assets.ts';

/** Why there is no report, in the command line's own words. */
export class ReportError extends Error {}

/** The folder itself, or the first above that is there: a new file's may not be. */
export async function nearestFolder(place: string): Promise<string> {
  const isFolder = await stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const parent = path.dirname(place);
  return isFolder || parent === place ? place : nearestFolder(parent);
}

/**
 * The page about the repository that holds a folder (absolute), beside the assistants among the editor's extensions (ids).
 * @throws ReportError
 */
export function makeReportPage(folder: string, extensions: readonly string[]): Promise<string> {
  const cli = path.join(extensionRoot, 'dist', 'cli.mjs');
  return new Promise((resolve, reject) => {
    const named = sightingsOfExtensions(extensions).map(({ place }) => `--extension=${place}`);
    const child = spawn(process.execPath, [cli, 'report', '--format', 'html', ...named], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    let page = '';
    let words = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      page += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      words = (words + text).slice(-2000);
    });
    child.on('error', (error) => reject(new ReportError(error.message)));
    child.on('close', (code) => {
      if (code === 0) resolve(page);
      else
        reject(
          new ReportError(words.trim().replace(/^touchstone: /, '') || `The report ended with ${code}.`),
        );
    });
  });
}
