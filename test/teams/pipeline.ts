/** A repository with a remote, a change on a branch, and a command line that notes how it was called. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { touchstone, write } from '../cli/touchstone.ts';
import { record, recordOfLines } from '../host/recorded-block.ts';
import { git } from '../host/temporary-folder.ts';

/** What a forge names as the commit before a first push, and one that no repository has. */
export const nothing = '0'.repeat(40);
export const gone = '1234567890'.repeat(4);
/** Git's own, which it knows without being told. */
export const emptyTree = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

const recorder = `import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
const args = process.argv.slice(2);
const here = process.env.RECORDER;
appendFileSync(here + '/calls', args.join(' ') + '\\n');
const value = (name) => args.includes(name) ? args[args.indexOf(name) + 1] : undefined;
const format = value('--format') ?? 'text';
if (format === 'github') {
  console.log('::error file=a.js,line=1::not approved');
  appendFileSync(process.env.GITHUB_STEP_SUMMARY, 'not approved\\n');
}
if (format === 'sarif') writeFileSync(value('--output'), '{"version":"2.1.0"}');
if (existsSync(here + '/exit-code')) process.exitCode = Number(readFileSync(here + '/exit-code', 'utf8'));
`;

/** Stands in for npm where the network is none of the test's business: what is built is the recorder. */
const npm = `#!/bin/sh
echo "npm $*" >>"$RECORDER/calls"
if [ "$1" = run ]; then mkdir -p dist && cp "$RECORDER/cli.mjs" dist/cli.mjs; fi
`;

export class Pipeline {
  readonly folder: string;
  /** The commit of `main` from which the branch went off. */
  readonly base: string;

  /** `folder` is empty. */
  constructor(folder: string) {
    this.folder = folder;
    write(this.recorder, { 'cli.mjs': recorder, 'bin/npm': npm });
    chmodSync(join(this.recorder, 'bin', 'npm'), 0o755);
    const work = join(folder, 'work');
    git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', 'remote.git');
    git(folder, 'init', '--quiet', '--initial-branch=main', 'work');
    git(work, 'config', 'user.name', 'Ada');
    git(work, 'config', 'user.email', 'ada@example.com');
    this.#commit(work, 'first');
    this.base = git(work, 'rev-parse', 'HEAD').trim();
    git(work, 'switch', '--quiet', '-c', 'change');
    this.#commit(work, 'second');
    this.#commit(work, 'third');
    git(work, 'notes', '--ref=ai', 'add', '-m', 'who wrote it', 'HEAD');
    git(work, 'push', '--quiet', join(folder, 'remote.git'), 'main', 'change', 'refs/notes/ai');
  }

  get recorder(): string {
    return join(this.folder, 'recorder');
  }

  /** How a runner fetches a branch; git makes no shallow copy of a path, but of an address. */
  clone(...options: string[]): string {
    const place = join(this.folder, 'checkout');
    const address = pathToFileURL(join(this.folder, 'remote.git')).href;
    git(this.folder, 'clone', '--quiet', '--branch=change', ...options, address, place);
    return place;
  }

  /** Runs a script as a runner does. */
  run(
    script: string,
    folder: string,
    shell: string[],
    environment: NodeJS.ProcessEnv,
  ): { code: number | null; out: string } {
    mkdirSync(folder, { recursive: true });
    const file = join(this.folder, 'step.sh');
    write(this.folder, { 'step.sh': script });
    const [program, ...args] = shell;
    const { status, stdout, stderr } = spawnSync(program, [...args, file], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        ...process.env,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_SYSTEM: '/dev/null',
        PATH: [join(this.recorder, 'bin'), process.env.PATH].join(delimiter),
        RECORDER: this.recorder,
        XDG_CACHE_HOME: join(this.folder, 'cache'),
        ...environment,
      },
    });
    return { code: status, out: stdout + stderr };
  }

  /** How the command line and npm were called, each time. */
  get calls(): string[] {
    const file = join(this.recorder, 'calls');
    return existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : [];
  }

  endWith(code: number): void {
    write(this.recorder, { 'exit-code': String(code) });
  }

  /** Pushes a commit, then another one in its place, and answers with the id of the first. */
  leaveBehind(): string {
    const work = join(this.folder, 'work');
    this.#commit(work, 'left behind');
    const left = git(work, 'rev-parse', 'HEAD').trim();
    git(work, 'push', '--quiet', join(this.folder, 'remote.git'), 'change');
    git(work, 'reset', '--quiet', '--hard', 'HEAD^');
    git(work, 'push', '--quiet', '--force', join(this.folder, 'remote.git'), 'change');
    return left;
  }

  /** Pushes AI code that nobody has approved to a critical place of the branch, with the notes of its commit. */
  async changeForReal(): Promise<void> {
    const work = join(this.folder, 'work');
    const text = 'export function refund(order) {\n  return order.total;\n}\n';
    write(work, { 'payments/refund.js': text });
    await record(work, recordOfLines('7f3a', 'payments/refund.js', text, [1, 3]));
    git(work, 'add', '.');
    git(work, 'commit', '--quiet', '-m', 'fourth');
    const { code, err } = await touchstone(work, ['provenance', 'note']);
    if (code !== 0) throw new Error(err);
    git(work, 'push', '--quiet', join(this.folder, 'remote.git'), 'change', '+refs/notes/*:refs/notes/*');
  }

  #commit(folder: string, text: string): void {
    write(folder, { 'a.js': `${text}\n` });
    git(folder, 'add', '.');
    git(folder, 'commit', '--quiet', '-m', text);
  }
}
