import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { delimiter, join } from 'node:path';
import { NotedRepository } from '../host/noted-repository.ts';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { readNote } from '../ledger/note-reader.ts';
import { type Run, touchstone } from './touchstone.ts';

const own = 'const handWritten = true;\nconst alsoByHand = false;\n';
const block = (name: string) => `export function ${name}(items) {\n  return items.length * 2;\n}\n`;
const commitOf = (digit: string) => digit.repeat(40);

describe('touchstone provenance push and fetch', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  let remote: string;
  let ada: NotedRepository;

  beforeEach(() => {
    remote = join(folder.path, 'remote.git');
    git(folder.path, 'init', '-q', '--bare', '-b', 'main', remote);
    mkdirSync(join(folder.path, 'ada'));
    ada = new NotedRepository(join(folder.path, 'ada'));
    ada.git('remote', 'add', 'origin', remote);
    ada.write('a.ts', own);
    ada.commit('start');
    ada.git('push', '-q', '-u', 'origin', 'main');
  });

  const run = ({ folder }: NotedRepository, args: string[], env: NodeJS.ProcessEnv = {}) =>
    touchstone(folder, ['provenance', ...args], { env });

  async function done(ran: Promise<Run>): Promise<string> {
    const { code, out, err } = await ran;
    assert.deepEqual([code, err], [0, '']);
    return out;
  }

  function clone(name: string, ...options: string[]): NotedRepository {
    git(folder.path, 'clone', '-q', ...options, remote, name);
    return new NotedRepository(join(folder.path, name));
  }

  /** The assistant writes, Ada commits, and notes say so. */
  async function assisted(repository: NotedRepository, name: string, path = 'a.ts'): Promise<string> {
    await repository.assist(path, block(name));
    const commit = repository.commit(name);
    await done(run(repository, ['note']));
    return commit;
  }

  const tools = async ({ folder }: NotedRepository, path = 'a.ts'): Promise<string[]> => {
    const { out } = await touchstone(folder, ['blame', path, '--format', 'json']);
    return JSON.parse(out).lines.map(({ tool }: { tool?: string }) => tool ?? '');
  };
  const noted = (place: string, ref: string) =>
    git(place, 'notes', `--ref=${ref}`, 'list')
      .split('\n')
      .filter(Boolean)
      .map((row) => row.split(' ')[1]);

  it('carry to another clone who wrote what, with its records', async () => {
    const commit = await assisted(ada, 'first');
    ada.git('push', '-q');
    assert.equal(
      await done(run(ada, ['push'])),
      'origin: refs/notes/ai: 1 note sent\norigin: refs/notes/touchstone: 1 note sent\n',
    );
    assert.equal(
      await done(run(ada, ['push', 'origin'])),
      'origin: refs/notes/ai: nothing new\norigin: refs/notes/touchstone: nothing new\n',
    );
    const bo = clone('bo');
    assert.deepEqual(await tools(bo), ['', '', '', '', '']);
    const { remote: name, refs } = JSON.parse(await done(run(bo, ['fetch', '--format', 'json'])));
    assert.deepEqual(
      [name, refs],
      [
        'origin',
        ['refs/notes/ai', 'refs/notes/touchstone'].map((ref) => ({ ref, sent: 0, taken: 1, joined: 0 })),
      ],
    );
    assert.deepEqual(await tools(bo), ['', '', ...Array(3).fill('github.copilot')]);
    assert.deepEqual(noted(bo.folder, 'ai'), [commit]);
    assert.match(await done(run(bo, ['log'])), /github\.copilot {2}a\.ts:3-5/);
  });

  it('unite what two have noted, of other commits and of the same', async () => {
    const commit = await assisted(ada, 'first');
    ada.git('push', '-q');
    const bo = clone('bo');
    await done(run(ada, ['push']));
    // Bo knows of a person's line in the same commit, and of a commit that Ada has never seen.
    const human = `a.ts\n  h_0123456789abcd 1\n---\n${JSON.stringify({
      schema_version: 'authorship/3.0.0',
      base_commit_sha: commit,
      prompts: {},
      sessions: {},
      humans: { h_0123456789abcd: { author: 'Bo <bo@x.org>' } },
    })}\n`;
    bo.git('notes', '--ref=ai', 'add', '-m', human, commit);
    const second = await assisted(bo, 'second', 'b.ts');
    assert.equal(
      await done(run(bo, ['push'])),
      'origin: refs/notes/ai: 1 note united with our own, 2 notes sent\n' +
        'origin: refs/notes/touchstone: 1 note taken in, 1 note sent\n',
    );
    await done(run(ada, ['fetch']));
    assert.deepEqual(noted(ada.folder, 'ai').sort(), [commit, second].sort());
    assert.deepEqual(
      [...readNote(ada.note(commit)).lines.get('a.ts')!].sort(([a], [b]) => a - b),
      [[1, 'Bo <bo@x.org>'], ...[3, 4, 5].map((line) => [line, 'github.copilot m'])],
    );
    assert.equal(ada.git('rev-parse', 'refs/notes/ai'), bo.git('rev-parse', 'refs/notes/ai'));
  });

  it('lose nothing when several push at once', async () => {
    ada.git('push', '-q');
    const people = [ada, clone('bo'), clone('cy')];
    const commits: string[] = [];
    for (const [index, person] of people.entries())
      commits.push(await assisted(person, `by${index}`, `f${index}.ts`));
    await Promise.all(people.map((person) => done(run(person, ['push']))));
    for (const ref of ['ai', 'touchstone']) assert.deepEqual(noted(remote, ref).sort(), commits.sort());
  });

  it('keep notes that stand in folders, each once', async () => {
    const commit = await assisted(ada, 'first');
    const note = ada.git('notes', '--ref=ai', 'list').split(' ')[0]!;
    // As git keeps them where there are many: named by two digits, and the rest.
    const rest = join(folder.path, 'index');
    const inFolders = [commitOf('c'), commit].map(
      (name) => `100644,${note},${name.slice(0, 2)}/${name.slice(2)}`,
    );
    const env = { ...process.env, GIT_INDEX_FILE: rest };
    for (const entry of inFolders)
      execFileSync('git', ['update-index', '--add', '--cacheinfo', entry], { cwd: ada.folder, env });
    const tree = execFileSync('git', ['write-tree'], { cwd: ada.folder, env, encoding: 'utf8' }).trim();
    const notes = ada.git('commit-tree', tree, '-m', 'notes').trim();
    ada.git('push', '-q', 'origin', `${notes}:refs/notes/ai`);
    await done(run(ada, ['push']));
    assert.deepEqual(noted(remote, 'ai').sort(), [commitOf('c'), commit].sort());
    await assisted(ada, 'second', 'b.ts');
    ada.git('notes', '--ref=ai', 'add', '-f', '-m', 'another', commit);
    assert.equal(ada.note(commit), 'another\n');
    assert.equal(noted(ada.folder, 'ai').length, 3);
  });

  it('work in a shallow clone, and keep notes of commits that are not here', async () => {
    const first = await assisted(ada, 'first');
    await assisted(ada, 'second', 'b.ts');
    ada.git('push', '-q');
    await done(run(ada, ['push']));
    git(folder.path, 'clone', '-q', '--depth', '1', `file://${remote}`, 'shallow');
    const shallow = new NotedRepository(join(folder.path, 'shallow'));
    const third = await assisted(shallow, 'third', 'c.ts');
    await done(run(shallow, ['push']));
    assert.ok(noted(remote, 'ai').includes(first) && noted(remote, 'ai').includes(third));
  });

  it('leave the lines to Git AI where that keeps them', async () => {
    await assisted(ada, 'first');
    mkdirSync(join(ada.folder, '.git/ai'));
    const bin = join(folder.path, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'git-ai'), '#!/bin/sh\n', { mode: 0o755 });
    const env = { PATH: `${bin}${delimiter}${process.env.PATH}` };
    assert.match(await done(run(ada, ['push'], env)), /^origin: refs\/notes\/ai: left to Git AI/);
    assert.equal(noted(remote, 'touchstone').length, 1);
    assert.equal(git(remote, 'for-each-ref', 'refs/notes/ai'), '');
  });

  describe('start nothing that the repository names:', () => {
    let trap: string;
    let program: string;

    beforeEach(async () => {
      await assisted(ada, 'first');
      trap = join(folder.path, 'trap');
      program = join(folder.path, 'program.sh');
      writeFileSync(program, `#!/bin/sh\ntouch "${trap}"\nexit 1\n`, { mode: 0o755 });
    });

    const isSprung = () => {
      const sprung = existsSync(trap);
      rmSync(trap, { force: true });
      return sprung;
    };

    const hooks = [
      'pre-push',
      'reference-transaction',
      'pre-receive',
      'update',
      'post-receive',
      'post-update',
      'pre-auto-gc',
    ];

    it('no hook, here or in a remote that is a folder', async () => {
      for (const place of [join(ada.folder, '.git/hooks'), join(remote, 'hooks')])
        for (const hook of hooks)
          writeFileSync(join(place, hook), `#!/bin/sh\ntouch "${trap}"\nexit 1\n`, { mode: 0o755 });
      git(remote, 'config', 'core.alternateRefsCommand', program);
      git(remote, 'config', 'core.fsmonitor', program);
      git(remote, 'config', 'uploadpack.packObjectsHook', program);
      await done(run(ada, ['push']));
      await done(run(ada, ['fetch']));
      assert.equal(isSprung(), false);
      assert.equal(noted(remote, 'ai').length, 1);
    });

    it('no program of the transport', async () => {
      for (const setting of [
        ...['remote.origin.uploadpack', 'remote.origin.receivepack', 'core.sshCommand', 'core.gitProxy'],
        ...['core.askPass', 'core.alternateRefsCommand', 'gpg.program', 'core.editor', 'core.fsmonitor'],
      ])
        ada.git('config', setting, program);
      ada.git('config', 'remote.origin.vcs', 'evil');
      ada.git('config', 'protocol.ext.allow', 'always');
      ada.git('config', 'push.gpgSign', 'true');
      await done(run(ada, ['push']));
      await done(run(ada, ['fetch']));
      assert.equal(isSprung(), false);
    });

    it('no ssh but the user’s own', async () => {
      ada.git('config', 'core.sshCommand', program);
      const env = { PATH: `${join(folder.path, 'bin')}${delimiter}${process.env.PATH}` };
      mkdirSync(join(folder.path, 'bin'));
      writeFileSync(join(folder.path, 'bin/ssh'), '#!/bin/sh\necho "own ssh" >&2\nexit 1\n', { mode: 0o755 });
      const { code, err } = await run(ada, ['fetch', 'ssh://host.invalid/x.git'], env);
      assert.equal(code, 2);
      assert.match(err, /own ssh/);
      assert.equal(isSprung(), false);
      await run(ada, ['fetch', 'ssh://host.invalid/x.git'], { GIT_SSH_COMMAND: program });
      assert.equal(isSprung(), true, 'what the user says in the environment holds');
    });

    it('no helper for passwords but the user’s own', async () => {
      const server = createServer((_, response) => {
        response.writeHead(401, { 'WWW-Authenticate': 'Basic realm="x"' }).end();
      }).listen(0, '127.0.0.1');
      try {
        await new Promise((resolve) => server.once('listening', resolve));
        const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
        ada.git('config', 'credential.helper', program);
        ada.git('config', `credential.${url}.helper`, program);
        ada.git('config', 'core.askPass', program);
        const { code } = await run(ada, ['fetch', `${url}/x.git`], { GIT_CONFIG_GLOBAL: '/dev/null' });
        assert.equal(code, 2);
        assert.equal(isSprung(), false);
        const users = join(folder.path, 'users.config');
        writeFileSync(users, `[credential]\n\thelper = ${program}\n`);
        await run(ada, ['fetch', `${url}/x.git`], { GIT_CONFIG_GLOBAL: users });
        assert.equal(isSprung(), true, 'the user’s own is asked');
      } finally {
        server.close();
      }
    });

    for (const [what, url] of [
      ['an address that is a command', 'ext::PROGRAM'],
      ['an address with a program for the other end', '--upload-pack=PROGRAM'],
      ['a helper of the address’s own', 'evil::x'],
    ] as const)
      it(what, async () => {
        ada.git('config', 'remote.origin.url', url.replace('PROGRAM', program));
        ada.git('config', 'protocol.allow', 'always');
        ada.git('config', 'protocol.ext.allow', 'always');
        for (const command of ['push', 'fetch']) {
          const { code, out, err } = await run(ada, [command]);
          assert.deepEqual([code, out], [2, '']);
          assert.match(err, /^touchstone: /);
          assert.equal(isSprung(), false);
        }
      });
  });

  for (const [what, args, said] of [
    ['a remote that is not there', ['fetch', 'upstream'], /There is no remote upstream here, only origin\./],
    [
      'an address where nothing is',
      ['push', '/none/here.git'],
      /\/none\/here\.git.* does not appear to be a git repository/,
    ],
  ] as const)
    it(`end with 2 for ${what}, in plain words`, async () => {
      const { code, out, err } = await run(ada, [...args]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, said);
    });

  it('end with 2 where there is no remote at all, and where there is no git', async () => {
    ada.git('remote', 'remove', 'origin');
    assert.match((await run(ada, ['push'])).err, /This repository has no remote; name an address/);
    const { code, err } = await touchstone(folder.path, ['provenance', 'fetch']);
    assert.equal(code, 2);
    assert.match(err, /This is no git repository, and only such have notes\./);
  });
});
