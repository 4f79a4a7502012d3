/**
 * `npm run bench`: how long people wait, and how much memory it takes, beside peers that do their work on the same files
 * in the same run. Figures of different machines, or of different runs, say little; the ratios do. With names of parts
 * (`keys`, `start`, `folder`, `memory`, `tiers`, `gate`, `ledger`, `edit`) only these run.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Analyzer } from '../server/src/engine/analyzer.ts';
import { SourceFile } from '../server/src/engine/source-file.ts';
import { createParser } from '../server/src/host/assets.ts';
import { loadRulebook } from '../server/src/host/rulebook.ts';
import { peakOf, showSpent, timeCommand } from './bench/command.ts';
import { copyCorpus } from './bench/corpus.ts';
import { measureEdits } from './bench/edit.ts';
import { measureGate } from './bench/gate.ts';
import { ServerProcess } from './bench/language-server.ts';
import { measureLedger } from './bench/ledger.ts';
import { measure, show } from './bench/measure.ts';
import { astGrepCommand, createEslint, eslintCommand, installPeers } from './bench/peers.ts';
import { pythonOf, sampleOf } from './bench/sample.ts';
import { measureTiers } from './bench/tiers.ts';
import { root } from './child.ts';

const print = (name: string, figures: string) => process.stdout.write(`  ${name.padEnd(44)} ${figures}\n`);
const title = (text: string) => process.stdout.write(`\n${text}\n`);
const times = (peer: number, own: number) => `${(peer / own).toFixed(1)} times as long`;
const eslintName = 'ESLint with security and sonarjs plugins';

async function benchKeystrokes(lines: number, repeats: number, folder: string): Promise<void> {
  const text = sampleOf(lines);
  title(`Keystroke to findings, ${text.split('\n').length - 1} lines of JavaScript`);
  const parser = await createParser();
  const { ruleSet, rules } = await loadRulebook();
  const analyzer = new Analyzer(parser, ruleSet);
  const file = new SourceFile('sample.js', text, parser, await parser.grammar('javascript'), {
    budget: 10_000,
    now: () => performance.now(),
  });
  const at = text.indexOf('\n', text.length / 2) + 1;
  const engine = await measure(repeats, 30, (i) => {
    file.edit([i % 2 === 0 ? { start: at, end: at, text: ';' } : { start: at, end: at + 1, text: '' }]);
    return analyzer.analyze(file);
  });
  file.dispose();
  print(`engine (${new Set(rules.map(({ id }) => id)).size} rules)`, show(engine));
  const server = await ServerProcess.open(text);
  await server.diagnose();
  const middle = text.slice(0, at).split('\n').length - 1;
  const stdio = await measure(repeats, 30, (i) => server.type(middle, i));
  print('language server over stdio', show(stdio));
  await server.stop();
  const lint = createEslint();
  const eslint = await measure(Math.ceil(repeats / 10), 1, (i) => lint(i % 2 === 0 ? text : `${text};`));
  print(eslintName, show(eslint));
  const sample = path.join(folder, 'sample.js');
  writeFileSync(sample, text);
  const peer = astGrepCommand(folder, sample);
  const astGrep = await measure(Math.ceil(repeats / 10), 1, () =>
    timeCommand(folder, peer.command, peer.args, 'ast-grep.json'),
  );
  print(`ast-grep (${peer.patterns} patterns), a process each`, show(astGrep));
  print('ESLint beside the server (medians)', times(eslint.median, stdio.median));
}

async function benchColdStart(folder: string): Promise<void> {
  const text = sampleOf(1000);
  title('Cold start: new process to first findings, 1,000 lines of JavaScript');
  const own = await measure(15, 2, async () => {
    const server = await ServerProcess.open(text);
    await server.diagnose();
    await server.stop();
  });
  print('language server over stdio', show(own));
  const sample = path.join(folder, 'sample.js');
  writeFileSync(sample, text);
  const [command, args] = eslintCommand(folder, sample);
  const eslint = await measure(5, 1, () => timeCommand(folder, command, args, 'eslint.json'));
  print(eslintName, show(eslint));
  print('ESLint beside the server (medians)', times(eslint.median, own.median));
}

async function benchFolder(folder: string): Promise<void> {
  const place = path.join(folder, 'corpus');
  const { files, lines } = copyCorpus(place, 500_000);
  title(`Folder scan: ${files} files, ${lines} lines of JavaScript`);
  const scan = [path.join(root, 'dist', 'cli.mjs'), 'scan', '--format', 'json', '--jobs', '2', place];
  const own = await timeCommand(folder, process.execPath, scan, 'scan.json');
  print(
    'touchstone scan, two threads',
    `${showSpent(own)}   ${Math.round(lines / own.seconds)} lines a second`,
  );
  const peer = astGrepCommand(folder, place);
  const astGrep = await timeCommand(folder, peer.command, peer.args, 'ast-grep.json');
  print(`ast-grep (${peer.patterns} patterns), two threads`, showSpent(astGrep));
  const [command, args] = eslintCommand(folder, place);
  const eslint = await timeCommand(folder, command, args, 'eslint.json');
  print(eslintName, showSpent(eslint));
  print('ast-grep beside the scan', times(astGrep.seconds, own.seconds));
  print('ESLint beside the scan', times(eslint.seconds, own.seconds));
}

async function benchMemory(): Promise<void> {
  title('Memory of the language server with fifty open files of 1,000 lines each');
  const text = sampleOf(1000);
  const server = await ServerProcess.open(text);
  await server.diagnose();
  for (const language of ['javascript', 'typescript', 'typescriptreact', 'javascriptreact', 'python'])
    for (let i = 0; i < 10; i++)
      await server.openFurther(language, i, language === 'python' ? pythonOf(1000) : text);
  print('at most', `${peakOf(server.pid)?.toFixed(0) ?? '?'} MB`);
  await server.stop();
}

async function benchTiers(): Promise<void> {
  title('Tier of a path that is new, with 500 patterns in the charter');
  const { median, worst } = await measureTiers(10);
  print('a path', `median ${median.toFixed(1)} µs   worst run ${worst.toFixed(1)} µs`);
}

async function benchGate(folder: string): Promise<void> {
  const { files, changed, first, later } = await measureGate(folder, 9);
  title(`Gate: a change of ${changed} files in a repository of ${files}`);
  print('without a cache', `${(first / 1000).toFixed(1)} s`);
  print('with it', show(later));
}

async function benchLedger(): Promise<void> {
  title('Ledger of 100,000 records');
  const { open, query } = await measureLedger(9, 200);
  print('opened', show(open));
  print('the records of a file', show(query));
}

async function benchEdits(): Promise<void> {
  await import('./package.ts');
  const { edit, marks, spans } = await measureEdits();
  title(`The thread of VS Code's extensions, in a file of 10,000 lines with ${spans} spans`);
  print('an edit', show(edit));
  print('the marks after a pause', show(marks));
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'touchstone-bench-'));
const parts: Record<string, () => Promise<void>> = {
  keys: async () => {
    await benchKeystrokes(1000, 100, folder);
    await benchKeystrokes(10_000, 60, folder);
    await benchKeystrokes(50_000, 20, folder);
  },
  start: () => benchColdStart(folder),
  folder: () => benchFolder(folder),
  memory: benchMemory,
  tiers: benchTiers,
  gate: () => benchGate(folder),
  ledger: benchLedger,
  edit: benchEdits,
};
const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in parts));
if (unknown !== undefined)
  throw new Error(`no part is called "${unknown}": ${Object.keys(parts).join(', ')}`);
installPeers();
process.stdout.write(
  `Node ${process.version}, ${os.availableParallelism()} cores, ${os.cpus()[0]?.model ?? 'unknown processor'}\n`,
);
try {
  for (const [name, part] of Object.entries(parts))
    if (asked.length === 0 || asked.includes(name)) await part();
} finally {
  rmSync(folder, { recursive: true });
}
