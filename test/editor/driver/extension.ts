/** The driver extension: runs the suites, or measures, inside the extension host and tells the runner outside how it went. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type Mocha from 'mocha';
import type { ExtensionContext } from 'vscode';
import { grepVariable, measureVariable, rootVariable } from '../acts.ts';
import { offerCompletions } from './completions.ts';
import { reachOutside, tell } from './outside.ts';

export async function activate(context: ExtensionContext): Promise<void> {
  await reachOutside();
  context.subscriptions.push(offerCompletions());
  // Not awaited: activation must end before the suite can wait for what other extensions do.
  void (process.env[measureVariable] ? measure() : runSuite()).catch((error) => {
    tell({ kind: 'failed', title: 'The driver broke', error: String(error?.stack ?? error) });
    tell({ kind: 'end', totals: { passed: 0, failed: 1, skipped: 0 } });
  });
}

async function measure(): Promise<void> {
  const { measureEdits } = await import('../measure/edits.ts');
  tell({ kind: 'measured', ...(await measureEdits()) });
}

async function runSuite(): Promise<void> {
  // Mocha stays outside the bundle: it loads files of its own by path.
  const mochaPath = path.join(process.env[rootVariable] ?? '', 'node_modules', 'mocha', 'index.js');
  const { default: Runner } = (await import(pathToFileURL(mochaPath).href)) as { default: typeof Mocha };
  const grep = process.env[grepVariable] || undefined;
  const mocha = new Runner({
    timeout: 60_000,
    reporter: class {} as never,
    bail: false,
    ...(grep && { grep: new RegExp(grep) }),
  });
  mocha.suite.emit('pre-require', globalThis, 'suite', mocha);
  await import('../suite/index.ts');
  const runner = mocha.run(() => {
    const { passes, failures, pending } = runner.stats ?? { passes: 0, failures: 1, pending: 0 };
    tell({ kind: 'end', totals: { passed: passes, failed: failures, skipped: pending } });
  });
  runner.on('pass', (test) => tell({ kind: 'passed', title: test.fullTitle(), duration: test.duration }));
  runner.on('pending', (test) => tell({ kind: 'skipped', title: test.fullTitle() }));
  const tellOf = (kind: 'failed' | 'again') => (test: Mocha.Runnable, error: Error) =>
    tell({ kind, title: test.fullTitle(), error: error.stack ?? String(error) });
  runner.on('fail', tellOf('failed'));
  runner.on('retry', tellOf('again'));
}
