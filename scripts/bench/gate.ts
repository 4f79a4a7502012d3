/** How long the gate takes for a change in a large repository. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../child.ts';
import { timeCommand } from './command.ts';
import { type Figures, measure } from './measure.ts';
import { sampleOf } from './sample.ts';

const folders = 200;
const filesInEach = 100;

export interface GateFigures {
  files: number;
  changed: number;
  /** Milliseconds of the first run, which finds no cache. */
  first: number;
  /** Milliseconds of the runs after it. */
  later: Figures;
}

/** Makes a repository of 20,000 files in `folder`, changes 200 of them, and lets the gate judge that. */
export async function measureGate(folder: string, runs: number): Promise<GateFigures> {
  const repository = path.join(folder, 'repository');
  const git = (...args: string[]) => execFileSync('git', args, { cwd: repository, stdio: 'ignore' });
  mkdirSync(repository);
  git('init', '-q', '-b', 'main');
  const lines = sampleOf(3000).split('\n');
  for (let i = 0; i < folders; i++) {
    mkdirSync(path.join(repository, `service${i}`));
    for (let j = 0; j < filesInEach; j++) {
      const at = (i * filesInEach + j) % (lines.length - 60);
      writeFileSync(path.join(repository, `service${i}`, `part${j}.js`), lines.slice(at, at + 60).join('\n'));
    }
  }
  git('add', '-A');
  git('-c', 'user.name=Bench', '-c', 'user.email=bench@example.com', 'commit', '-q', '-m', 'begin');
  for (let i = 0; i < folders; i++)
    writeFileSync(path.join(repository, `service${i}`, 'part0.js'), lines.slice(i, i + 100).join('\n'));
  const gate = async () => {
    const args = [path.join(root, 'dist', 'cli.mjs'), 'gate', '--base', 'main', '--format', 'json'];
    process.env.XDG_CACHE_HOME = path.join(folder, 'cache');
    return 1000 * (await timeCommand(repository, process.execPath, args, '.git/gate.json')).seconds;
  };
  const first = await gate();
  const later = await measure(runs, 1, gate);
  return { files: folders * filesInEach, changed: folders, first, later };
}
