/**
 * `npm run bench`: how long people wait, beside a peer that does its work on the same files in the same run. Figures of
 * different machines, or of different runs, say little; the ratios do.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Linter } from 'eslint';
import security from 'eslint-plugin-security';
import { Analyzer } from '../server/src/engine/analyzer.ts';
import { SourceFile } from '../server/src/engine/source-file.ts';
import { createParser } from '../server/src/host/assets.ts';
import { loadRulebook } from '../server/src/host/rulebook.ts';
import { ServerProcess } from './bench/language-server.ts';
import { measure, show } from './bench/measure.ts';
import { sampleOf } from './bench/sample.ts';
import { root } from './child.ts';

const print = (name: string, figures: string) => process.stdout.write(`  ${name.padEnd(44)} ${figures}\n`);
const eslintConfig: Linter.Config[] = [
  {
    ...(security.configs.recommended as Linter.Config),
    languageOptions: { sourceType: 'commonjs', ecmaVersion: 'latest' },
  },
];

async function benchKeystrokes(lines: number): Promise<void> {
  const text = sampleOf(lines);
  process.stdout.write(`\nKeystroke to findings, ${text.split('\n').length - 1} lines of JavaScript\n`);
  const parser = await createParser();
  const { ruleSet, rules } = await loadRulebook();
  const analyzer = new Analyzer(parser, ruleSet);
  const file = new SourceFile('sample.js', text, parser, await parser.grammar('javascript'), {
    budget: 10_000,
    now: () => performance.now(),
  });
  const at = text.indexOf('\n', text.length / 2) + 1;
  const key = (i: number) => {
    file.edit([i % 2 === 0 ? { start: at, end: at, text: ';' } : { start: at, end: at + 1, text: '' }]);
    return analyzer.analyze(file);
  };
  const engine = await measure(100, 30, key);
  print(`engine (${new Set(rules.map(({ id }) => id)).size} rules)`, show(engine));
  const server = await ServerProcess.open(text);
  await server.diagnose();
  const middle = text.slice(0, at).split('\n').length - 1;
  print('language server over stdio', show(await measure(100, 30, (i) => server.type(middle, i))));
  await server.stop();
  const linter = new Linter({ configType: 'flat' });
  const eslint = await measure(20, 5, (i) => {
    const messages = linter.verify(i % 2 === 0 ? text : `${text};`, eslintConfig);
    if (messages.some(({ fatal }) => fatal))
      throw new Error(`ESLint does not parse the sample: ${messages[0].message}`);
  });
  print('ESLint with eslint-plugin-security', show(eslint));
  print('ESLint / engine', `${(eslint.median / engine.median).toFixed(1)} times as long (medians)`);
}

async function benchColdStart(): Promise<void> {
  const text = sampleOf(1000);
  process.stdout.write('\nCold start: new process to first findings, 1,000 lines of JavaScript\n');
  const own = await measure(10, 2, async () => {
    const server = await ServerProcess.open(text);
    await server.diagnose();
    await server.stop();
  });
  print('language server over stdio', show(own));
  const folder = mkdtempSync(path.join(os.tmpdir(), 'touchstone-bench-'));
  const sample = path.join(folder, 'sample.js');
  const config = path.join(folder, 'eslint.config.mjs');
  const plugin = path.join(root, 'node_modules', 'eslint-plugin-security', 'index.js');
  writeFileSync(sample, text);
  writeFileSync(
    config,
    `import security from ${JSON.stringify(plugin)};\nexport default [{ ...security.configs.recommended, languageOptions: { sourceType: 'commonjs' } }];\n`,
  );
  const command = path.join(root, 'node_modules', 'eslint', 'bin', 'eslint.js');
  const eslint = await measure(5, 1, () => {
    const { status, stderr } = spawnSync(process.execPath, [command, '--config', config, sample], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status === 2 || status === null) throw new Error(`ESLint failed: ${stderr}`);
  });
  print('ESLint with eslint-plugin-security', show(eslint));
  print('ESLint / language server', `${(eslint.median / own.median).toFixed(1)} times as long (medians)`);
  rmSync(folder, { recursive: true });
}

process.stdout.write(
  `Node ${process.version}, ${os.availableParallelism()} cores, ${os.cpus()[0]?.model ?? 'unknown processor'}\n`,
);
await benchKeystrokes(1000);
await benchKeystrokes(10_000);
await benchColdStart();
