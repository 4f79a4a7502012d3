/** Hooks that `touchstone init --hooks` adds, called by the managers themselves as their registries have them. */
import assert from 'node:assert/strict';
import { mkdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Run, read, run, touchstone, write } from '../cli/touchstone.ts';
import { git, temporaryFolder } from '../host/temporary-folder.ts';

const bad = 'import subprocess\n\n\ndef run(request):\n    subprocess.run(request.args["c"], shell=True)\n';

interface Manager {
  version: string;
  /** What it brings, in an empty folder; where its programs are then. */
  fetch: (folder: string, version: string) => Promise<string | undefined>;
  /** Files of the repository that uses it. */
  files: Record<string, string>;
  /** What a person runs once in a clone. */
  install: string[];
}

const fromNpm = (name: string) => async (folder: string, version: string) => {
  const install = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
  const { code } = await run('npm', [...install, `${name}@${version}`], folder);
  return code === 0 ? join(folder, 'node_modules', '.bin') : undefined;
};

async function fromPyPi(folder: string, version: string): Promise<string | undefined> {
  const venv = join(folder, 'venv');
  const made = await run('python3', ['-m', 'venv', venv], folder).catch(() => undefined);
  if (made?.code !== 0) return undefined;
  const bin = join(venv, 'bin');
  const options = ['install', '--quiet', '--disable-pip-version-check'];
  const { code } = await run(join(bin, 'pip'), [...options, `pre-commit==${version}`], folder);
  return code === 0 ? bin : undefined;
}

const managers: Record<string, Manager> = {
  husky: {
    version: '9.1.7',
    fetch: fromNpm('husky'),
    files: { '.husky/pre-push': 'echo theirs\n' },
    install: ['husky'],
  },
  lefthook: {
    version: '2.2.2',
    fetch: fromNpm('lefthook'),
    files: { 'lefthook.yml': 'pre-push:\n  commands:\n    theirs:\n      run: echo theirs\n' },
    install: ['lefthook', 'install'],
  },
  'pre-commit': {
    version: '4.6.2',
    fetch: fromPyPi,
    files: {
      '.pre-commit-config.yaml':
        'repos:\n  - repo: local\n    hooks:\n      - {id: theirs, name: theirs, language: system, entry: echo theirs, stages: [pre-push], verbose: true, always_run: true, pass_filenames: false}\n',
    },
    install: ['pre-commit', 'install', '--hook-type', 'post-commit', '--hook-type', 'pre-push'],
  },
};

for (const [name, { version, fetch, files, install }] of Object.entries(managers))
  describe(`Hooks beside those of ${name}`, () => {
    const folder = temporaryFolder();
    const repository = () => join(folder.path, 'repository');
    let programs: string | undefined;

    const call = (program: string, ...args: string[]): Promise<Run> =>
      run(program, args, repository(), {
        env: {
          PATH: [programs ?? '', process.env.PATH].join(delimiter),
          GIT_CONFIG_GLOBAL: '/dev/null',
          GIT_CONFIG_SYSTEM: '/dev/null',
          CI: '',
          PRE_COMMIT_HOME: join(folder.path, 'pre-commit'),
        },
      });

    it('stop a push, and leave theirs in force', async function () {
      mkdirSync(join(folder.path, 'tools'));
      programs = process.platform === 'win32' ? undefined : await fetch(join(folder.path, 'tools'), version);
      if (programs === undefined) {
        console.log(`      ${name} ${version} could not be fetched, so nothing is tried with it.`);
        this.skip();
      }
      git(folder.path, 'init', '-q', '--bare', '-b', 'main', 'remote.git');
      git(folder.path, 'init', '-q', '-b', 'main', 'repository');
      git(repository(), 'config', 'user.name', 'Ada');
      git(repository(), 'config', 'user.email', 'ada@example.com');
      git(repository(), 'remote', 'add', 'origin', join(folder.path, 'remote.git'));
      rmSync(join(repository(), '.git', 'hooks'), { recursive: true, force: true });
      write(repository(), { '.touchstone.yml': 'version: 1\ndefault-tier: critical\n', ...files });
      const added = await touchstone(repository(), ['init', '--hooks']);
      assert.equal(added.code, 0, added.err);
      const [program, ...args] = install as [string, ...string[]];
      const installed = await call(program, ...args);
      assert.equal(installed.code, 0, installed.err);
      git(repository(), 'add', '-A');
      assert.equal((await call('git', 'commit', '-q', '-m', 'good')).code, 0);
      const good = await call('git', 'push', 'origin', 'main');
      assert.equal(good.code, 0, good.err);
      assert.match(good.out + good.err, /theirs/);
      write(repository(), { 'lib/run.py': bad });
      git(repository(), 'add', '-A');
      assert.equal((await call('git', 'commit', '-q', '-m', 'bad')).code, 0);
      const stopped = await call('git', 'push', 'origin', 'main');
      assert.notEqual(stopped.code, 0);
      assert.match(stopped.out + stopped.err, /lib\/run\.py:5/);
      const removed = await touchstone(repository(), ['init', '--remove']);
      assert.equal(removed.code, 0, removed.err);
      for (const [file, text] of Object.entries(files)) assert.equal(read(repository(), file), text);
    }).timeout(600_000);
  });
