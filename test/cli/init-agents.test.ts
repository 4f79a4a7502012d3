import assert from 'node:assert/strict';
import { existsSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { NotedRepository } from '../host/noted-repository.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { type Run, read, run, touchstone, write } from './touchstone.ts';

const files = [
  '.claude/settings.json',
  '.cursor/hooks.json',
  '.github/hooks/touchstone.json',
  '.windsurf/hooks.json',
];

/** As people and other tools write them. */
const theirs: Record<string, string> = {
  '.claude/settings.json': `{
    "permissions": { "allow": ["Bash(npm test)"] },
    "hooks": {
        "PostToolUse": [
            { "matcher": "Edit|Write", "hooks": [{ "type": "command", "command": "prettier --write ." }] }
        ],
        "Stop": [{ "hooks": [{ "type": "command", "command": "say done" }] }]
    }
}
`,
  '.cursor/hooks.json':
    '{\n\t// ours\n\t"version": 1,\n\t"hooks": {\n\t\t"afterFileEdit": [{ "command": "./format.sh" }]\n\t}\n}\n',
  '.windsurf/hooks.json':
    '{\r\n  "hooks": {\r\n    "pre_run_command": [{ "command": "guard" }]\r\n  }\r\n}\r\n',
};

describe('touchstone init --agents', () => {
  const folder = temporaryFolder();
  let repository: NotedRepository;

  beforeEach(() => {
    repository = new NotedRepository(folder.path);
    write(folder.path, {
      '.touchstone.yml': 'version: 1\ntiers: {critical: {paths: ["src/auth/**"], ai: deny}}\n',
    });
  });

  const init = (...args: string[]): Promise<Run> => touchstone(folder.path, ['init', ...args]);
  const hooksOf = (file: string) => JSON.parse(read(folder.path, file).replace(/^\s*\/\/.*$/gm, '')).hooks;

  it('writes the hook files of all agents, or of those that are named', async () => {
    const dry = await init('--agents', '--dry-run');
    assert.deepEqual(
      dry.out.match(/would be created: \S+/g)?.sort(),
      files.map((file) => `would be created: ${file}`),
    );
    assert.ok(files.every((file) => !existsSync(join(folder.path, file))));
    assert.equal((await init('--agents', 'cursor,claude')).code, 0);
    assert.deepEqual(
      files.filter((file) => existsSync(join(folder.path, file))),
      ['.claude/settings.json', '.cursor/hooks.json'],
    );
    assert.equal((await init('--agents')).code, 0);
    assert.deepEqual(
      files.filter((file) => !existsSync(join(folder.path, file))),
      [],
    );
    assert.equal((await init('--agents')).out, 'nothing to change\n');
    const wrong = await init('--agents', 'claude,clippy');
    assert.equal(wrong.code, 2);
    assert.match(wrong.err, /there is no agent `clippy`; known are claude, copilot, cursor, windsurf/);
    for (const file of files)
      assert.ok(!read(folder.path, file).includes(folder.path), 'a file for everybody names no machine');
  });

  it('leaves what stands there as it is, and takes out exactly its own', async () => {
    write(folder.path, theirs);
    await init('--agents');
    const claude = hooksOf('.claude/settings.json');
    assert.equal(claude.PostToolUse[0].hooks[0].command, 'prettier --write .');
    assert.equal(claude.PostToolUse.length, 2);
    assert.equal(claude.Stop.length, 1);
    assert.match(claude.PreToolUse[0].hooks[0].command, /hook claude/);
    assert.match(read(folder.path, '.cursor/hooks.json'), /^\{\n\t\/\/ ours\n/);
    assert.deepEqual(hooksOf('.cursor/hooks.json').afterFileEdit[0], { command: './format.sh' });
    assert.ok(!/[^\r]\n/.test(read(folder.path, '.windsurf/hooks.json')));
    const gone = await init('--remove');
    assert.equal(gone.code, 0, gone.err);
    for (const [file, text] of Object.entries(theirs)) assert.equal(read(folder.path, file), text, file);
    assert.ok(!existsSync(join(folder.path, '.github/hooks/touchstone.json')));
    assert.equal(repository.git('config', '--local', '--list').includes('touchstone.'), false);
  });

  it('removes its hooks from among others of one entry', async () => {
    await init('--agents', 'claude');
    const settings = JSON.parse(read(folder.path, '.claude/settings.json'));
    settings.hooks.PreToolUse[0].hooks.push({ type: 'command', command: 'own' });
    write(folder.path, { '.claude/settings.json': JSON.stringify(settings, null, 2) });
    await init('--remove');
    assert.deepEqual(hooksOf('.claude/settings.json'), {
      PreToolUse: [
        { matcher: 'Edit|MultiEdit|Write|NotebookEdit', hooks: [{ type: 'command', command: 'own' }] },
      ],
    });
  });

  it('says what it cannot add to, and adds to the others', async function () {
    if (process.platform === 'win32') this.skip();
    write(folder.path, {
      '.claude/settings.json': '{\n  "hooks": {,}\n',
      '.cursor/hooks.json': '{"version": 1, "hooks": {"preToolUse": "x"}}',
      'elsewhere.json': '{}',
      '.windsurf/other': '',
    });
    symlinkSync(join(folder.path, 'elsewhere.json'), join(folder.path, '.windsurf/hooks.json'));
    const { code, err, out } = await init('--agents');
    assert.equal(code, 2);
    assert.match(err, /hooks of claude are left as they are\. .*settings\.json: line 2 is no JSON/);
    assert.match(err, /`hooks\.preToolUse` is no list/);
    assert.match(err, /is a link/);
    assert.match(out, /created: \.github\/hooks\/touchstone\.json/);
    assert.equal(read(folder.path, 'elsewhere.json'), '{}');
  });

  describe('makes hooks', () => {
    /** Runs a command as agents do. */
    const shell = (command: string, cwd: string, event: object, env: NodeJS.ProcessEnv = {}) =>
      run('/bin/sh', ['-c', command], cwd, { stdin: JSON.stringify(event), env });

    before(function () {
      if (process.platform === 'win32') this.skip();
    });

    it('that answer, from a folder below as well', async () => {
      await init('--agents');
      const { command } = hooksOf('.claude/settings.json').PreToolUse[0].hooks[0];
      write(folder.path, { 'deep/down/a.txt': '' });
      const event = {
        ...{
          session_id: 's',
          cwd: join(folder.path, 'deep/down'),
          hook_event_name: 'PreToolUse',
          tool_name: 'Write',
        },
        tool_input: { file_path: join(folder.path, 'src/auth/a.js'), content: '' },
      };
      const { out, code } = await shell(command, join(folder.path, 'deep/down'), event);
      assert.equal(code, 0);
      assert.equal(JSON.parse(out).hookSpecificOutput.permissionDecision, 'deny');
      const { bash } = hooksOf('.github/hooks/touchstone.json').preToolUse[0];
      const told = {
        toolName: 'create',
        toolArgs: JSON.stringify({ path: 'src/auth/a.js' }),
        cwd: folder.path,
      };
      assert.equal(JSON.parse((await shell(bash, folder.path, told)).out).permissionDecision, 'deny');
      const windsurf = hooksOf('.windsurf/hooks.json').pre_write_code[0].command;
      const blocked = await shell(windsurf, folder.path, {
        ...{ agent_action_name: 'pre_write_code', trajectory_id: 't' },
        tool_info: { file_path: join(folder.path, 'src/auth/a.js'), edits: [] },
      });
      assert.deepEqual([blocked.code, /AI may not write here/.test(blocked.err)], [2, true]);
    });

    it('that let the agent go on where Touchstone is not installed', async () => {
      await init('--agents', 'claude');
      repository.git('config', '--unset', 'touchstone.cli');
      const bin = join(folder.path, 'bin');
      write(bin, { none: '' });
      const { command } = hooksOf('.claude/settings.json').PreToolUse[0].hooks[0];
      const tools = ['/usr/bin', '/bin'].filter((place) => !readdirSync(place).includes('touchstone'));
      const { code, out, err } = await shell(command, folder.path, {}, { PATH: tools.join(':') });
      assert.deepEqual([code, out, err], [0, '', '']);
      rmSync(bin, { recursive: true });
    });
  });
});
