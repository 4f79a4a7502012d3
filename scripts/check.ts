/** `npm run check`: everything CI checks, and a verdict on each step at the end. */
import path from 'node:path';
import { root, run, runTool } from './child.ts';

// Forced: a stale incremental state must not hide an error that a fresh clone would show.
const steps: Record<string, () => Promise<number>> = {
  'format and lint (biome)': () => runTool('biome', ['check', '--error-on-warnings', '.']),
  'types and walls (tsc -b)': () => runTool('tsc', ['-b', '--force', '--pretty']),
  'build, package, tests': () => run(process.execPath, [path.join(root, 'scripts', 'test.ts')]),
};

const verdicts: string[] = [];
for (const [title, step] of Object.entries(steps)) {
  console.log(`\n== ${title}`);
  const code = await step();
  verdicts.push(`${code === 0 ? 'ok  ' : 'FAIL'}  ${title}`);
  if (code !== 0) process.exitCode = 1;
}
console.log(`\n${verdicts.join('\n')}`);
