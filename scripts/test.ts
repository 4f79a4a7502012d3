/**
 * `npm test`: builds, then runs every test: those under Node first, then those in a real VS Code against the
 * packaged extension. `npm test -- FILE...` runs the named Node tests alone, `npm test -- editor` the editor's
 * alone, and `npm test -- editor --grep PATTERN` those of them whose title matches. The last line of the output says `N passed, N failed`, and `, N skipped` where some were.
 */
import { glob } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import Mocha from 'mocha';
import { runEditorTests } from '../test/editor/run.ts';
import type { Totals } from '../test/editor/totals.ts';
import { root } from './child.ts';

/** The ruling and the nets under the rules take longest; they begin first, so that nobody waits for one of them alone. */
async function listNodeTests(): Promise<string[]> {
  const files: string[] = [];
  for await (const file of glob('test/**/*.test.ts', { cwd: root, exclude: ['test/editor/**'] }))
    files.push(file);
  return files
    .sort()
    .reverse()
    .map((file) => path.join(root, file));
}

async function runNodeTests(files: string[]): Promise<Totals> {
  const parallel = files.length > 1;
  const mocha = new Mocha({ timeout: 120_000, reporter: 'spec', parallel, jobs: availableParallelism() });
  for (const file of files) mocha.addFile(file);
  if (!parallel) await mocha.loadFilesAsync();
  return new Promise((resolve) => {
    const runner = mocha.run(() => {
      const { passes, failures, pending } = runner.stats ?? { passes: 0, failures: 1, pending: 0 };
      resolve({ passed: passes, failed: failures, skipped: pending });
    });
  });
}

/** A part that breaks as a whole (a test file that does not load, a workbench that does not start) is a failure. */
async function runPart(title: string, part: () => Promise<Totals>): Promise<Totals> {
  console.log(`\n${title}\n`);
  try {
    return await part();
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** Nothing to count, unless it breaks. */
async function build(): Promise<Totals> {
  await import(withEditor ? './package.ts' : './build.ts');
  if (process.exitCode) throw new Error('The extension could not be packaged.');
  return { passed: 0, failed: 0, skipped: 0 };
}

const { values, positionals: named } = parseArgs({
  options: { grep: { type: 'string' } },
  allowPositionals: true,
});
const everything = named.length === 0;
const withEditor = everything || named.includes('editor');
const files = named.filter((name) => name !== 'editor').map((name) => path.resolve(root, name));
const parts: Totals[] = [];

parts.push(await runPart('Build', build));
const isBuilt = parts[0].failed === 0;
if (isBuilt && (everything || files.length > 0)) {
  parts.push(
    await runPart('Tests under Node', async () => runNodeTests(everything ? await listNodeTests() : files)),
  );
}
if (isBuilt && withEditor) parts.push(await runPart('Tests in VS Code', () => runEditorTests(values.grep)));

const sum = (key: keyof Totals) => parts.reduce((total, part) => total + part[key], 0);
const skipped = sum('skipped');
if (skipped > 0) console.log(`\nATTENTION: ${skipped} tests were skipped and prove nothing.`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(sum('failed') > 0 ? 1 : 0);
