import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseAllDocuments, stringify } from 'yaml';
import { root } from '../child.ts';

/** The peers live in a package of their own: nobody but the bench needs them. */
const home = path.join(root, 'scripts', 'bench', 'peers');
const modules = path.join(home, 'node_modules');
const require = createRequire(path.join(home, 'package.json'));

/** Installs the peers that the lockfile names, where they are not there yet. */
export function installPeers(): void {
  const wanted = readFileSync(path.join(home, 'package-lock.json'), 'utf8');
  const stamp = path.join(modules, '.bench-lock.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  process.stdout.write('Installing the peers ...\n');
  const command = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync('npm', command, {
    cwd: home,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('the peers could not be installed: see the message of npm above');
  writeFileSync(stamp, wanted);
}

/** The part of ESLint's interface that is used here. */
interface Linter {
  verify: (text: string, config: unknown[]) => { fatal?: boolean; message: string }[];
}

const languageOptions = { sourceType: 'commonjs', ecmaVersion: 'latest' };

/** ESLint in this process with both security plugins; answers with the number of its messages. */
export function createEslint(): (text: string) => number {
  const { Linter } = require('eslint') as { Linter: new (options: object) => Linter };
  const plugins = ['eslint-plugin-security', 'eslint-plugin-sonarjs'].map(
    (name) => (require(name) as { configs: { recommended: object } }).configs.recommended,
  );
  const config = [{ linterOptions: { noInlineConfig: true } }, ...plugins, { languageOptions }];
  const linter = new Linter({ configType: 'flat' });
  return (text) => {
    const messages = linter.verify(text, config);
    const fatal = messages.find((message) => message.fatal);
    if (fatal) throw new Error(`ESLint does not parse the sample: ${fatal.message}`);
    return messages.length;
  };
}

/** The command line that runs ESLint with both plugins over `place`. */
export function eslintCommand(folder: string, place: string): [command: string, args: string[]] {
  const config = path.join(folder, 'eslint.config.mjs');
  const importOf = (name: string) => JSON.stringify(require.resolve(name));
  writeFileSync(
    config,
    `import security from ${importOf('eslint-plugin-security')};
import sonarjs from ${importOf('eslint-plugin-sonarjs')};
import * as espree from ${JSON.stringify(require.resolve('espree', { paths: [require.resolve('eslint')] }))};
// Packages mix modules with scripts, and a file that does not parse would cost ESLint nothing.
const parse = (text, options) =>
  espree.parse(text, { ...options, sourceType: /^\\s*(import|export)\\b/m.test(text) ? 'module' : 'commonjs' });
export default [
  { linterOptions: { noInlineConfig: true } },
  security.configs.recommended,
  sonarjs.configs.recommended,
  { languageOptions: { ...${JSON.stringify(languageOptions)}, sourceType: 'module', parser: { parse } } },
];
`,
  );
  const script = path.join(modules, 'eslint', 'bin', 'eslint.js');
  return [process.execPath, [script, '--no-ignore', '--config', config, '--format', 'json', place]];
}

/** The command line that runs ast-grep with our own patterns over `place`, and how many it took. */
export function astGrepCommand(
  folder: string,
  place: string,
): { command: string; args: string[]; patterns: number } {
  const platform = readdirSync(path.join(modules, '@ast-grep')).find((name) => name.startsWith('cli-'));
  if (!platform) throw new Error('ast-grep has no binary for this platform');
  const command = path.join(
    modules,
    '@ast-grep',
    platform,
    process.platform === 'win32' ? 'ast-grep.exe' : 'ast-grep',
  );
  const rules = path.join(folder, 'ast-grep-rules');
  const config = path.join(folder, 'sgconfig.yml');
  const empty = path.join(folder, 'empty');
  mkdirSync(rules, { recursive: true });
  mkdirSync(empty, { recursive: true });
  writeFileSync(config, 'ruleDirs: [ast-grep-rules]\n');
  let patterns = 0;
  for (const [i, pattern] of comparablePatterns().entries()) {
    const rule = {
      id: `p${i}`,
      language: 'JavaScript',
      severity: 'warning',
      message: 'found',
      rule: { pattern },
    };
    writeFileSync(path.join(rules, `p${i}.yml`), stringify(rule));
    patterns++;
  }
  // What ast-grep takes for no single piece of code is left out, one after the other, as its messages name them.
  for (;;) {
    const { status, stderr } = spawnSync(command, ['scan', '--config', config, empty], { encoding: 'utf8' });
    const refused = /[\\/](p\d+\.yml)/.exec(stderr ?? '');
    if (status === 0) break;
    if (!refused) throw new Error(`ast-grep failed: ${stderr}`);
    rmSync(path.join(rules, refused[1]));
    patterns--;
  }
  return { command, args: ['scan', '--config', config, '--json=stream', '--threads', '2', place], patterns };
}

/** Our JavaScript patterns that ast-grep can read too and that hold a word: it has no deep ellipses or statement lists. */
function comparablePatterns(): string[] {
  const texts = new Set<string>();
  const collect = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (/^pattern(s|-not|-inside|-not-inside)?$/.test(key)) texts.add(value.trim());
    } else if (Array.isArray(value)) for (const item of value) collect(item, key);
    else if (value && typeof value === 'object')
      for (const [name, item] of Object.entries(value)) collect(item, name);
  };
  const folder = path.join(root, 'rules');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.yaml')) continue;
    for (const document of parseAllDocuments(readFileSync(path.join(folder, name), 'utf8'))) {
      const content = document.toJS() as { rules?: object[]; languages?: string[] };
      for (const rule of (content.rules ?? [content]) as { languages?: string[] }[])
        if (!rule.languages || rule.languages.includes('javascript')) collect(rule, '');
    }
  }
  return [...texts]
    .filter((text) => !text.includes('\n') && !text.includes('<...') && /[a-z]{3}/.test(text))
    .map((text) => text.replace(/\$\.\.\.([A-Z_]+)/g, '$$$$$$$1').replaceAll('...', '$$$$$$'));
}
