import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { build } from 'esbuild';
import { extensionRoot } from '../server/src/host/assets.ts';

/** What the build makes, and what is no source. */
const leftOut = new Set(['node_modules', 'dist', '.build', '.git', '.vscode-test']);
const tools = { tsc: 'typescript/bin/tsc', biome: '@biomejs/biome/bin/biome' };

/** Each crossing alone must break the build: an import planted in a new file of a folder, and who must object. */
const crossings: [tool: keyof typeof tools, folder: string, code: string][] = [
  ['biome', 'server/src/engine', "import 'node:fs';"],
  ['biome', 'server/src/engine', "await import('fs');"],
  ['biome', 'server/src/ledger', "export { randomUUID } from 'node:crypto';"],
  ['biome', 'server/src/policy', "import 'vscode-languageserver';"],
  ['biome', 'server/src/protocol', "import 'vscode-languageserver-types';"],
  ['biome', 'server/src/policy', "import 'commander';"],
  ['biome', 'server/src/host', "import 'vscode';"],
  ['biome', 'server/src/host', "import 'vscode-languageserver/node';"],
  ['biome', 'server/src/lsp', "import 'node:fs';"],
  ['biome', 'server/src/lsp', "import 'fs/promises';"],
  ['biome', 'server/src/lsp', "await import('node:child_process');"],
  ['biome', 'server/src/lsp', "await fetch('https://example.com');"],
  ['biome', 'server/src/lsp', "import { createRequire } from 'node:module';\ncreateRequire('/')('fs');"],
  ['biome', 'server/src/cli', "import 'node:child_process';"],
  ['biome', 'server/src/cli', "import 'node:https';"],
  ['biome', 'server/src/cli', "import 'vscode-languageserver';"],
  ['biome', 'server/src/agent', "import 'node:fs';"],
  ['biome', 'server/src/agent', "import 'vscode-languageserver';"],
  ['biome', 'client/src', "import '../../server/src/engine/analyzer.ts';"],
  ['biome', 'client/src', "import '../../server/src/host/git.ts';"],
  ['biome', 'client/src', "import 'node:fs';"],
  ['biome', 'client/src', "import 'web-tree-sitter';"],
  ['tsc', 'server/src/engine', "import { readFileSync } from 'node:fs';\nreadFileSync('x');"],
  ['tsc', 'server/src/engine', "import { runGit } from '../host/git.ts';\nrunGit('.', []);"],
  ['tsc', 'server/src/engine', 'process.exit();'],
  ['tsc', 'server/src/ledger', "fetch('https://example.com');"],
  ['tsc', 'server/src/policy', "import { extensionRoot } from '../host/assets.ts';\nextensionRoot.at(0);"],
  ['biome', 'server/src/report', "import 'node:fs';"],
  ['tsc', 'server/src/report', "import { extensionRoot } from '../host/assets.ts';\nextensionRoot.at(0);"],
  ['tsc', 'server/src/protocol', "import { LineIndex } from '../engine/lines.ts';\nnew LineIndex('');"],
  ['tsc', 'server/src/host', "import { pathOf } from '../lsp/governor.ts';\npathOf('');"],
  ['tsc', 'server/src/host', "import { Exit } from '../cli/exit.ts';\nExit.clean.toFixed();"],
  ['tsc', 'server/src/cli', "import { pathOf } from '../lsp/governor.ts';\npathOf('');"],
  ['tsc', 'server/src/agent', "import { Exit } from '../cli/exit.ts';\nExit.clean.toFixed();"],
  ['tsc', 'server/src/host', "import { runHook } from '../agent/hook.ts';\nrunHook.call(0);"],
  ['tsc', 'server/src/lsp', "import { Exit } from '../cli/exit.ts';\nExit.clean.toFixed();"],
  ['tsc', 'client/src', "import { LineIndex } from '../../server/src/engine/lines.ts';\nnew LineIndex('');"],
];

describe('the walls of the house', () => {
  let copy: string;

  function run(tool: keyof typeof tools, ...args: string[]): { status: number | null; output: string } {
    const script = join(extensionRoot, 'node_modules', tools[tool]);
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
      cwd: copy,
      encoding: 'utf8',
    });
    return { status, output: stdout + stderr };
  }

  const check = (tool: keyof typeof tools, folder: string, file: string) =>
    tool === 'tsc' ? run('tsc', '-b', folder.replace(/^client\/src$/, 'client')) : run('biome', 'lint', file);

  before(() => {
    copy = realpathSync(mkdtempSync(join(tmpdir(), 'touchstone-walls-')));
    const isSource = (file: string) =>
      !leftOut.has(relative(extensionRoot, file).split(/[/\\]/).at(-1) ?? '');
    cpSync(extensionRoot, copy, { recursive: true, filter: isSource });
    symlinkSync(join(extensionRoot, 'node_modules'), join(copy, 'node_modules'), 'junction');
  });

  after(() => rmSync(copy, { recursive: true, force: true }));

  it('stand: a clean copy passes', () => {
    const types = run('tsc', '-b');
    assert.deepEqual(types, { status: 0, output: types.output });
    const lint = run('biome', 'lint');
    assert.deepEqual(lint, { status: 0, output: lint.output });
  });

  for (const [tool, folder, code] of crossings) {
    it(`${tool} objects when ${folder} says ${code.split('\n')[0]}`, () => {
      const file = join(copy, folder, 'crossing.ts');
      writeFileSync(file, `${code}\n`);
      try {
        const { status, output } = check(tool, folder, file);
        assert.notEqual(status, 0);
        assert.match(output, /crossing\.ts/);
        if (tool === 'biome') assert.match(output, /noRestrictedImports|noNodejsModules|noRestrictedGlobals/);
      } finally {
        rmSync(file);
      }
    });
  }

  it('let through what is allowed at the same places', () => {
    const allowed: [string, string][] = [
      ['server/src/lsp', "import 'node:path';\nimport 'vscode-languageserver';"],
      ['server/src/host', "import 'node:fs';\nimport 'node:child_process';"],
      ['client/src', "import type {} from '../../server/src/protocol/messages.ts';\nimport 'vscode';"],
    ];
    for (const [folder, code] of allowed) {
      const file = join(copy, folder, 'allowed.ts');
      writeFileSync(file, `${code}\n`);
      const { status, output } = run('biome', 'lint', file);
      rmSync(file);
      assert.equal(status, 0, output);
    }
  });

  it('leave the engine and the command line whole without lsp/', async () => {
    const away = join(copy, 'lsp-away');
    renameSync(join(copy, 'server/src/lsp'), away);
    try {
      const types = run('tsc', '-b', '--force', 'server/src/engine', 'server/src/cli');
      assert.deepEqual(types, { status: 0, output: types.output });
      const bundled = await build({
        absWorkingDir: copy,
        entryPoints: ['server/src/cli/main.ts', 'server/src/host/worker.ts'],
        bundle: true,
        platform: 'node',
        format: 'esm',
        write: false,
        outdir: 'out',
        logLevel: 'silent',
      });
      assert.deepEqual(bundled.errors, []);
    } finally {
      renameSync(away, join(copy, 'server/src/lsp'));
    }
  });
});
