import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { charterDraft } from '../../server/src/policy/charter-draft.ts';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { cli, type Run, read, touchstone, write } from './touchstone.ts';

/** Stands in for the command line: notes how it was called, and ends as `exit-code` says. */
const recorder = `import { appendFileSync, existsSync, readFileSync } from 'node:fs';
const here = import.meta.dirname;
const stdin = process.stdin.isTTY ? '' : readFileSync(0, 'utf8');
appendFileSync(here + '/calls.jsonl', JSON.stringify({ args: process.argv.slice(2), stdin }) + '\\n');
if (existsSync(here + '/exit-code')) process.exitCode = Number(readFileSync(here + '/exit-code', 'utf8'));
`;

describe('touchstone init', () => {
  const folder = temporaryFolder();
  const repository = () => join(folder.path, 'repository');
  const recorderFolder = () => join(folder.path, 'recorder');

  beforeEach(() => {
    mkdirSync(repository());
    git(folder.path, 'init', '--quiet', '--initial-branch=main', 'repository');
    git(repository(), 'config', 'user.name', 'Ada');
    git(repository(), 'config', 'user.email', 'ada@example.com');
    rmSync(join(repository(), '.git', 'hooks'), { recursive: true, force: true });
    write(recorderFolder(), { 'cli.mjs': recorder });
  });

  async function init(...args: string[]): Promise<Run> {
    const ran = await touchstone(repository(), ['init', ...args], {
      env: { GIT_CONFIG_GLOBAL: join(folder.path, 'gitconfig'), GIT_CONFIG_SYSTEM: '/dev/null' },
    });
    return ran;
  }

  /** Installs the hooks and has them call the recorder. */
  async function addHooks(...args: string[]): Promise<Run> {
    const ran = await init('--hooks', ...args);
    assert.equal(ran.code, 0, ran.err);
    git(repository(), 'config', 'touchstone.cli', join(recorderFolder(), 'cli.mjs'));
    return ran;
  }

  function calls(): { args: string; stdin: string }[] {
    const file = join(recorderFolder(), 'calls.jsonl');
    if (!existsSync(file)) return [];
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    rmSync(file);
    return lines.map((line) => {
      const { args, stdin } = JSON.parse(line);
      return { args: args.join(' '), stdin };
    });
  }

  const commit = (...args: string[]) =>
    git(repository(), 'commit', '--quiet', '--allow-empty', '-m', 'work', ...args);
  const head = () => git(repository(), 'rev-parse', 'HEAD').trim();

  /** Everything under the repository but what git itself keeps, with modes. */
  function state(): Record<string, string> {
    const found: Record<string, string> = {};
    const look = (place: string) => {
      for (const name of readdirSync(join(repository(), place))) {
        const path = place === '' ? name : `${place}/${name}`;
        const info = lstatSync(join(repository(), path));
        if (info.isDirectory() && (place !== '.git' || name === 'hooks')) look(path);
        else if (
          info.isFile() &&
          (!path.startsWith('.git/') || path.includes('/hooks/') || path === '.git/config')
        )
          found[path] = `${(info.mode & 0o777).toString(8)} ${read(repository(), path)}`;
      }
    };
    look('');
    return found;
  }

  const script = (text: string) => ({ text, mode: 0o755 });
  function writeHook(name: string, { text, mode }: { text: string; mode: number }): void {
    write(repository(), { [name]: text });
    chmodSync(join(repository(), name), mode);
  }

  describe('the charter', () => {
    it('is drafted at the root of the repository, once', async () => {
      mkdirSync(join(repository(), 'deep'));
      const { code, out } = await touchstone(join(repository(), 'deep'), ['init']);
      assert.deepEqual([code, out], [0, 'created: ../.touchstone.yml\n']);
      assert.equal(read(repository(), '.touchstone.yml'), charterDraft);
      write(repository(), { '.touchstone.yml': 'version: 1\n' });
      assert.equal((await init()).out, 'nothing to change\n');
      assert.equal(read(repository(), '.touchstone.yml'), 'version: 1\n');
    });

    it('is drafted without git as well, and not through a link', async () => {
      const plain = join(folder.path, 'plain');
      mkdirSync(plain);
      symlinkSync(join(folder.path, 'elsewhere'), join(plain, '.touchstone.yml'));
      const linked = await touchstone(plain, ['init']);
      assert.match(linked.err, /is a link/);
      assert.equal(existsSync(join(folder.path, 'elsewhere')), false);
      rmSync(join(plain, '.touchstone.yml'));
      assert.equal((await touchstone(plain, ['init'])).code, 0);
      assert.equal(read(plain, '.touchstone.yml'), charterDraft);
    });
  });

  describe('hooks in a plain repository', () => {
    it('note commits and rewrites, with what git says of them', async () => {
      await addHooks();
      commit();
      assert.deepEqual(calls(), [{ args: 'provenance note', stdin: '' }]);
      const before = head();
      commit('--amend');
      assert.deepEqual(
        calls().toSorted((a, b) => a.args.length - b.args.length),
        [
          { args: 'provenance note', stdin: '' },
          { args: 'provenance note --rewritten', stdin: `${before} ${head()}\n` },
        ],
      );
    });

    it('hand the commit message over where trailers are wanted', async () => {
      await addHooks('--trailer');
      commit();
      const [message, note] = calls();
      assert.deepEqual(
        [message.args, note.args],
        ['provenance trailer .git/COMMIT_EDITMSG', 'provenance note'],
      );
    });

    it('check a push against what the remote has, and stop it unless the gate passes', async () => {
      git(folder.path, 'init', '--quiet', '--bare', 'remote.git');
      git(repository(), 'remote', 'add', 'origin', join(folder.path, 'remote.git'));
      await addHooks();
      commit();
      calls();
      git(repository(), 'push', '--quiet', '--set-upstream', 'origin', 'main');
      const none = '0'.repeat(40);
      const first = head();
      assert.deepEqual(calls(), [
        {
          args: 'gate --without-approvals --pushed origin',
          stdin: `refs/heads/main ${first} refs/heads/main ${none}\n`,
        },
      ]);
      commit();
      calls();
      const stopped = join(recorderFolder(), 'exit-code');
      writeFileSync(stopped, '1');
      assert.throws(() => git(repository(), 'push', '--quiet'));
      assert.equal(calls()[0].stdin, `refs/heads/main ${head()} refs/heads/main ${first}\n`);
      for (const code of ['2', '3']) {
        writeFileSync(stopped, code);
        assert.throws(() => git(repository(), 'push', '--quiet'));
      }
      git(repository(), 'push', '--quiet', '--no-verify');
      assert.equal(git(join(folder.path, 'remote.git'), 'rev-parse', 'main').trim(), head());
    });

    it('stop no commit, whatever the command line says', async () => {
      writeFileSync(join(recorderFolder(), 'exit-code'), '1');
      await addHooks('--trailer');
      commit();
      assert.equal(calls().length, 2);
    });

    it('say once that the command line is not there, and stop nothing', async () => {
      await addHooks();
      git(repository(), 'config', 'touchstone.cli', join(folder.path, 'gone.mjs'));
      // A PATH on which there is git and a shell, and no touchstone.
      const run = () =>
        execFileSync('sh', ['-c', 'git commit --quiet --allow-empty -m work 2>&1'], {
          cwd: repository(),
          encoding: 'utf8',
          env: { PATH: '/usr/local/bin:/usr/bin:/bin', GIT_CONFIG_GLOBAL: '/dev/null' },
        });
      assert.match(run(), /^touchstone: not found, so the post-commit hook does nothing\./);
      assert.equal(run(), '');
      assert.equal(git(repository(), 'rev-list', '--count', 'HEAD').trim(), '2');
    });

    it('find the command line among the packages, and on the PATH', async () => {
      await addHooks();
      git(repository(), 'config', '--unset', 'touchstone.cli');
      const launcher = script(
        `#!/bin/sh\nexec "${process.execPath}" "${recorderFolder()}/cli.mjs" "$0" "$@"\n`,
      );
      writeHook('bin/touchstone', launcher);
      execFileSync('git', ['commit', '--quiet', '--allow-empty', '-m', 'work'], {
        cwd: repository(),
        env: { ...process.env, PATH: `${repository()}/bin:${process.env.PATH}` },
      });
      assert.equal(calls()[0].args, `${repository()}/bin/touchstone provenance note`);
      writeHook('node_modules/.bin/touchstone', launcher);
      commit();
      assert.equal(calls()[0].args, 'node_modules/.bin/touchstone provenance note');
    });

    it('work in a linked work tree as well', async () => {
      await addHooks();
      commit();
      calls();
      const linked = join(folder.path, 'linked');
      git(repository(), 'worktree', 'add', '--quiet', '-b', 'side', linked);
      git(linked, 'commit', '--quiet', '--allow-empty', '-m', 'work');
      assert.deepEqual(calls(), [{ args: 'provenance note', stdin: '' }]);
      const { out } = await touchstone(linked, ['init', '--hooks']);
      assert.match(out, /^created: \.touchstone\.yml\nset: git config touchstone\.cli\n$/);
    });

    it('run the very program that has installed them', async () => {
      assert.equal((await init('--hooks')).code, 0);
      assert.equal(git(repository(), 'config', 'touchstone.node').trim(), process.execPath);
      assert.equal(git(repository(), 'config', 'touchstone.cli').trim(), realpathSync(cli));
    });

    it('are taken out again without a trace', async () => {
      write(repository(), { '.touchstone.yml': 'version: 1\n' });
      const before = state();
      await addHooks('--trailer');
      assert.equal(Object.keys(state()).length, Object.keys(before).length + 5);
      const { out } = await init('--remove');
      assert.match(out, /^removed: \.git\/hooks\/post-commit$/m);
      const { '.git/config': configuration, ...rest } = state();
      const { '.git/config': original, ...files } = before;
      assert.deepEqual(rest, files);
      // git leaves the head of an emptied section behind.
      assert.equal(configuration.replace('[touchstone]\n', ''), original);
      assert.equal((await init('--remove')).out, 'nothing to change\n');
    });

    it('are the same after a second run', async () => {
      await init('--hooks', '--trailer');
      const before = state();
      assert.equal((await init('--hooks', '--trailer')).out, 'nothing to change\n');
      assert.deepEqual(state(), before);
    });

    it('are shown and not made in a dry run', async () => {
      const before = state();
      const { out } = await init('--hooks', '--dry-run');
      assert.match(
        out,
        /^would be created: \.touchstone\.yml\nwould be created: \.git\/hooks\/post-applypatch\n/,
      );
      assert.deepEqual(state(), before);
      const json = JSON.parse((await init('--hooks', '--dry-run', '--format', 'json')).out);
      assert.deepEqual(json.changes[0], { path: '.touchstone.yml', change: 'created' });
      assert.deepEqual([json.version, json.dryRun], [1, true]);
    });
  });

  describe('hooks beside others', () => {
    const others: [what: string, hook: string, text: string][] = [
      ['a script', 'post-commit', '#!/bin/sh\necho theirs >>theirs.log\n'],
      ['a script with set -eu', 'post-commit', '#!/usr/bin/env bash\nset -eu\necho theirs >>theirs.log'],
      ['a script that hands over', 'post-commit', '#!/bin/sh\nexec sh -c "echo theirs >>theirs.log"\n'],
      [
        'a script that reads what git says',
        'post-rewrite',
        '#!/bin/sh\nwhile read old new; do echo theirs; done >theirs.log\n',
      ],
      [
        'a program in another language',
        'post-commit',
        `#!${process.execPath}\nrequire('node:fs').appendFileSync('theirs.log', 'theirs\\n');\n`,
      ],
    ];
    for (const [what, hook, text] of others) {
      it(`leave ${what} in force, and restore it to the byte`, async () => {
        write(repository(), { '.touchstone.yml': 'version: 1\n' });
        commit();
        writeHook(`.git/hooks/${hook}`, script(text));
        const { '.git/config': _, ...before } = state();
        await addHooks();
        const installed = state();
        assert.equal((await init('--hooks')).code, 0);
        git(repository(), 'config', 'touchstone.cli', join(recorderFolder(), 'cli.mjs'));
        assert.deepEqual(state(), installed, 'a second run adds nothing');
        commit('--amend');
        assert.equal(read(repository(), 'theirs.log'), 'theirs\n');
        assert.equal(calls().length, 2);
        rmSync(join(repository(), 'theirs.log'));
        await init('--remove');
        const { '.git/config': __, ...after } = state();
        assert.deepEqual(after, before);
      });
    }

    it('do not wake a hook that may not be executed', async () => {
      writeHook('.git/hooks/post-commit', { text: '#!/bin/sh\nexit 1\n', mode: 0o644 });
      const { code, err } = await init('--hooks');
      assert.equal(code, 2);
      assert.match(err, /post-commit may not be executed/);
      assert.match(err, /No hook was added/);
      assert.deepEqual(readdirSync(join(repository(), '.git/hooks')), ['post-commit'], 'nor any other one');
      assert.throws(() => git(repository(), 'config', 'touchstone.cli'));
      assert.equal(read(repository(), '.git/hooks/post-commit'), '#!/bin/sh\nexit 1\n');
    });

    it('are not written through a link', async () => {
      write(folder.path, { 'precious.sh': '#!/bin/sh\n' });
      mkdirSync(join(repository(), '.git', 'hooks'));
      symlinkSync(join(folder.path, 'precious.sh'), join(repository(), '.git/hooks/post-commit'));
      const { code, err } = await init('--hooks');
      assert.equal(code, 2);
      assert.match(err, /is a link/);
      assert.equal(read(folder.path, 'precious.sh'), '#!/bin/sh\n');
      assert.deepEqual(readdirSync(join(repository(), '.git/hooks')), ['post-commit']);
    });

    it('follow core.hooksPath of the repository', async () => {
      git(repository(), 'config', 'core.hooksPath', '.githooks');
      writeHook('.githooks/post-commit', script('#!/bin/sh\necho theirs >theirs.log\n'));
      await addHooks();
      commit();
      assert.equal(calls().length, 1);
      assert.equal(read(repository(), 'theirs.log'), 'theirs\n');
      assert.equal(existsSync(join(repository(), '.git/hooks/post-commit')), false);
      await init('--remove');
      assert.equal(read(repository(), '.githooks/post-commit'), '#!/bin/sh\necho theirs >theirs.log\n');
    });

    it('leave folders alone that other repositories use', async () => {
      writeFileSync(join(folder.path, 'gitconfig'), '[core]\n\thooksPath = ~/hooks\n');
      const { code, err } = await init('--hooks');
      assert.equal(code, 2);
      assert.match(err, /for all of your repositories/);
      git(repository(), 'config', 'core.hooksPath', '../shared');
      const shared = await init('--hooks');
      assert.equal(shared.code, 2);
      assert.match(shared.err, /outside of this repository/);
    });

    it('tell where git does not call those of Husky yet', async () => {
      write(repository(), { '.husky/post-commit': 'echo theirs\n' });
      assert.match((await addHooks()).err, /Git calls none of the hooks in .*\.husky yet: .*npm install/);
      git(repository(), 'config', 'core.hooksPath', '.husky/_');
      assert.equal((await addHooks()).err, '');
    });

    it('follow Husky as it is today', async () => {
      // What Husky 9 puts beside the hooks that people write.
      const h = `#!/usr/bin/env sh
n=$(basename "$0")
s=$(dirname "$(dirname "$0")")/$n
[ ! -f "$s" ] && exit 0
sh -e "$s" "$@"
exit $?
`;
      git(repository(), 'config', 'core.hooksPath', '.husky/_');
      writeHook('.husky/_/h', script(h));
      for (const hook of ['post-applypatch', 'post-commit', 'post-rewrite', 'pre-push', 'commit-msg'])
        writeHook(`.husky/_/${hook}`, script('#!/usr/bin/env sh\n. "$(dirname "$0")/h"'));
      write(repository(), { '.husky/post-commit': 'echo theirs >theirs.log\n' });
      await addHooks('--trailer');
      commit();
      const before = head();
      commit('--amend');
      const noted = calls();
      assert.equal(noted.filter(({ args }) => args === 'provenance note').length, 2);
      assert.equal(noted.filter(({ args }) => args.startsWith('provenance trailer ')).length, 2);
      assert.equal(noted.find(({ args }) => args.endsWith('--rewritten'))?.stdin, `${before} ${head()}\n`);
      assert.equal(read(repository(), 'theirs.log'), 'theirs\n');
      await init('--remove');
      assert.equal(read(repository(), '.husky/post-commit'), 'echo theirs >theirs.log\n');
      assert.deepEqual(readdirSync(join(repository(), '.husky')).sort(), ['_', 'post-commit']);
    });
  });

  describe('hooks by a manager with a list', () => {
    const sh = (command: string, stdin = '') =>
      execFileSync('sh', ['-c', command], { cwd: repository(), input: stdin, encoding: 'utf8' });

    const lefthookFiles = [
      '',
      '# ours\npre-commit:\n  jobs:\n    - run: npm test\n',
      'post-commit:\n  parallel: true\n  commands:\n    theirs:\n      run: echo hi   # stays\n',
      'post-commit:\n    jobs:\n        - name: theirs\n          run: echo hi',
      'pre-push:\n  scripts:\n    "check.sh":\n      runner: bash\n',
    ];
    for (const text of lefthookFiles) {
      it(`stand in lefthook.yml beside ${JSON.stringify(text)}`, async () => {
        write(repository(), { 'lefthook.yml': text });
        const { err } = await addHooks('--trailer');
        assert.match(err, /Run "lefthook install" once/);
        const written = read(repository(), 'lefthook.yml');
        const listed = parse(written);
        for (const [key, value] of Object.entries(
          (parse(text) ?? {}) as Record<string, Record<string, object>>,
        ))
          for (const [name, inner] of Object.entries(value)) {
            const now = listed[key][name];
            if (Array.isArray(inner)) assert.deepEqual(now.slice(-inner.length), inner);
            else if (typeof inner === 'object') for (const own in inner) assert.ok(own in now, own);
            else assert.equal(now, inner);
          }
        const run = (hook: string, argument: string, stdin?: string) => {
          const { commands, jobs } = listed[hook];
          const own =
            commands?.touchstone ?? jobs.find(({ name }: { name?: string }) => name === 'touchstone');
          sh(own.run.replaceAll('{1}', argument), own.use_stdin ? stdin : '');
        };
        run('commit-msg', '.git/COMMIT_EDITMSG');
        run('post-commit', '');
        run('post-rewrite', 'amend', 'a b\n');
        run('pre-push', 'origin', 'a b c d\n');
        assert.deepEqual(calls(), [
          { args: 'provenance trailer .git/COMMIT_EDITMSG', stdin: '' },
          { args: 'provenance note', stdin: '' },
          { args: 'provenance note --rewritten', stdin: 'a b\n' },
          { args: 'gate --without-approvals --pushed origin', stdin: 'a b c d\n' },
        ]);
        await init('--hooks', '--trailer');
        assert.equal(read(repository(), 'lefthook.yml'), written, 'a second run adds nothing');
        await init('--remove');
        assert.equal(read(repository(), 'lefthook.yml'), text);
      });
    }

    it('are not squeezed into what has no line for them', async () => {
      for (const [name, text] of [
        ['lefthook.yml', 'post-commit: {commands: {theirs: {run: echo}}}\n'],
        ['lefthook.yml', 'post-commit: [\n'],
        ['.pre-commit-config.yaml', 'repos: []\n'],
        ['lefthook.toml', '[post-commit]\n'],
      ]) {
        write(repository(), { [name]: text });
        const { code, err } = await init('--hooks');
        assert.equal(code, 2);
        assert.ok(err.includes(name), err);
        assert.match(err, /add the hooks yourself/i);
        assert.equal(read(repository(), name), text);
        rmSync(join(repository(), name));
      }
    });

    it('stand in .pre-commit-config.yaml, and what it cannot do stands beside it', async () => {
      const text =
        '# ours\nrepos:\n  - repo: https://example.com/theirs  # stays\n    rev: v1\n    hooks: [{id: theirs}]\nfail_fast: true';
      write(repository(), { '.pre-commit-config.yaml': text });
      const { err } = await addHooks('--trailer');
      assert.match(
        err,
        /Run "pre-commit install --hook-type commit-msg --hook-type post-commit --hook-type pre-push" once/,
      );
      const written = read(repository(), '.pre-commit-config.yaml');
      const { repos, fail_fast } = parse(written);
      assert.deepEqual([repos.length, repos[1].repo, fail_fast], [2, 'https://example.com/theirs', true]);
      for (const hook of repos[0].hooks) {
        assert.deepEqual([hook.language, hook.always_run], ['system', true]);
        sh(`${hook.entry.trimEnd()} ${hook.pass_filenames ? '.git/COMMIT_EDITMSG' : ''}`);
      }
      assert.deepEqual(
        calls().map(({ args }) => args),
        [
          ...['provenance trailer .git/COMMIT_EDITMSG', 'provenance note'],
          'gate --without-approvals --pushed ',
        ],
      );
      assert.deepEqual(readdirSync(join(repository(), '.git', 'hooks')), ['post-applypatch', 'post-rewrite']);
      await init('--hooks', '--trailer');
      assert.equal(read(repository(), '.pre-commit-config.yaml'), written);
      await init('--remove');
      assert.equal(read(repository(), '.pre-commit-config.yaml'), text);
      assert.deepEqual(readdirSync(join(repository(), '.git', 'hooks')), []);
    });
  });

  it('is wrong use where there is nothing to hook into', async () => {
    const plain = join(folder.path, 'plain');
    mkdirSync(plain);
    const hooks = await touchstone(plain, ['init', '--hooks']);
    assert.deepEqual([hooks.code, existsSync(join(plain, '.touchstone.yml'))], [2, false]);
    assert.match(hooks.err, /--hooks needs a git repository/);
    assert.equal((await init('--trailer')).code, 2);
  });
});
