import assert from 'node:assert/strict';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NotedRepository } from '../host/noted-repository.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { ClaudeCode, hook, put, type Told, textOf } from './agents.ts';

const charter = `version: 1
tiers:
  critical:
    paths: ["src/auth/**"]
    ai: deny
  trusted:
    paths: ["src/billing/**"]
    ai: ask
    prohibit: [cryptography]
  experimental:
    paths: ["lab/**"]
    ai: allow
`;

/** How each agent says that it is about to write `text` to a file, and how the answer reads. */
const agents: Record<
  string,
  {
    event: (root: string, file: string, text: string) => object;
    read: (told: Told) => [decision: string, reason: string];
  }
> = {
  claude: {
    event: (cwd, file_path, content) => ({
      ...{ session_id: 's', transcript_path: '/none', cwd, permission_mode: 'default' },
      ...{ hook_event_name: 'PreToolUse', tool_name: 'Write', tool_input: { file_path, content } },
    }),
    read: ({ answer }) => [
      String(answer?.hookSpecificOutput?.permissionDecision ?? 'none'),
      String(answer?.hookSpecificOutput?.permissionDecisionReason ?? answer?.systemMessage ?? ''),
    ],
  },
  copilot: {
    event: (cwd, filePath, content) => ({
      ...{ timestamp: '2026-02-09T10:30:00.000Z', cwd, sessionId: 's', hookEventName: 'PreToolUse' },
      ...{ tool_name: 'create_file', tool_input: { filePath, content }, tool_use_id: 'tool-1' },
    }),
    read: ({ answer }) => [
      String(answer?.hookSpecificOutput?.permissionDecision ?? 'none'),
      String(answer?.hookSpecificOutput?.permissionDecisionReason ?? answer?.systemMessage ?? ''),
    ],
  },
  'copilot (command line)': {
    event: (cwd, path, file_text) => ({
      ...{
        timestamp: 1_704_614_600_000,
        cwd,
        toolName: 'create',
        toolArgs: JSON.stringify({ path, file_text }),
      },
    }),
    read: ({ answer }) => [
      String(answer?.permissionDecision ?? 'none'),
      String(answer?.permissionDecisionReason ?? ''),
    ],
  },
  cursor: {
    event: (root, file_path, content) => ({
      ...{ conversation_id: 'c', generation_id: 'g', model: 'gpt-5', cursor_version: '2.0.77' },
      ...{ hook_event_name: 'preToolUse', workspace_roots: [root], tool_use_id: 't' },
      ...{ tool_name: 'Write', tool_input: { file_path, content } },
    }),
    read: ({ answer }) => {
      const permission = String(answer?.permission);
      return [permission === 'allow' ? 'none' : permission, String(answer?.user_message ?? '')];
    },
  },
  windsurf: {
    event: (_, file_path, new_string) => ({
      ...{ agent_action_name: 'pre_write_code', trajectory_id: 't', execution_id: 'e' },
      ...{
        timestamp: '2026-01-15T10:30:00Z',
        tool_info: { file_path, edits: [{ old_string: '', new_string }] },
      },
    }),
    read: ({ code, err, out }) => [code === 2 ? 'deny' : 'none', err + out],
  },
};

describe('the answer to an agent that is about to edit', () => {
  const folder = temporaryFolder();

  beforeEach(() => {
    const repository = new NotedRepository(folder.path);
    put(folder.path, '.touchstone.yml', charter);
    put(folder.path, 'src/plain.js', 'one();\n');
    repository.commit('start');
  });

  for (const [name, { event, read }] of Object.entries(agents)) {
    const ask = async (path: string, text = 'x();\n') => {
      const told = await hook(
        name.split(' ')[0]!,
        folder.path,
        event(folder.path, join(folder.path, path), text),
      );
      const [decision, reason] = read(told);
      assert.equal(told.code, name === 'windsurf' && decision === 'deny' ? 2 : 0, told.err);
      return [decision, reason] as const;
    };
    const asked = name === 'windsurf' || name === 'cursor' ? 'deny' : 'ask';

    it(`follows ai: of the charter, and says which line of it (${name})`, async () => {
      const [denied, why] = await ask('src/auth/login.js');
      assert.equal(denied, 'deny');
      assert.match(why, /src\/auth\/login\.js is critical \(src\/auth\/\*\*, \.touchstone\.yml:4\)/);
      assert.match(why, /tiers\.critical\.ai: deny \(\.touchstone\.yml:5\).* tell the person/);
      const [question, question2] = await ask('src/billing/price.js');
      assert.equal(question, asked);
      assert.match(question2, /tiers\.trusted\.ai: ask \(\.touchstone\.yml:8\)/);
      assert.deepEqual(await ask('lab/try.js'), ['none', ''], 'the agent asks as it would without a charter');
    });

    // What the charter says is the same for all of them.
    if (name !== 'claude') continue;

    it('tells kinds of code that AI may not write there', async () => {
      const text =
        "const { createCipheriv } = require('node:crypto');\nmodule.exports = (key, iv) => createCipheriv('aes-256-gcm', key, iv);\n";
      const [decision, reason] = await ask('src/billing/seal.js', text);
      assert.equal(decision, 'deny');
      assert.match(reason, /Line 2 of src\/billing\/seal\.js would be cryptography code/);
      assert.match(reason, /tiers\.trusted\.prohibit \(\.touchstone\.yml:9\)/);
    });

    it('keeps from the files that ignore files name, and asks about those that govern agents', async () => {
      put(folder.path, '.aiexclude', '# secrets\n*.pem\nlab/private/\n!lab/private/open.js\n');
      put(folder.path, 'lab/.cursorignore', 'own.js\n');
      assert.match(
        (await ask('lab/key.pem'))[1],
        /lab\/key\.pem is named in \.aiexclude:2 as a file that AI must not touch/,
      );
      assert.match((await ask('lab/private/a.js'))[1], /\.aiexclude:3/);
      const [forbidden, reason] = await ask('lab/own.js');
      assert.equal(forbidden, 'deny');
      assert.match(reason, /lab\/\.cursorignore:1/);
      for (const governing of [
        'lab/.touchstone.yml',
        '.claude/settings.json',
        '.github/hooks/x.json',
        'CODEOWNERS',
        '.aiexclude',
        '.touchstone/revoked_keys',
        '.mcp.json',
        '.vscode/mcp.json',
        '.cursor/mcp.json',
        '.github/workflows/check.yml',
      ])
        assert.ok(['ask', 'deny'].includes((await ask(governing))[0]), governing);
    });
  }

  it('is silent where nobody has said anything', async () => {
    writeFileSync(join(folder.path, '.touchstone.yml'), 'version: 1\n');
    for (const file_path of [
      join(folder.path, 'src/plain.js'),
      '/elsewhere/x.js',
      join(folder.path, '../x.js'),
    ]) {
      const input = agents.claude!.event(folder.path, file_path, 'x();\n');
      const { code, out, err } = await hook('claude', folder.path, input);
      assert.deepEqual([code, out, err], [0, '', '']);
    }
  });

  it('warns once in a conversation', async () => {
    writeFileSync(join(folder.path, '.touchstone.yml'), 'version: 1\n');
    const event = agents.claude!.event(folder.path, join(folder.path, 'src/auth/a.js'), '');
    const warned = await hook('claude', folder.path, event);
    assert.match(String(warned.answer?.systemMessage), /tiers\.critical\.ai: warn \(built-in default\)/);
    assert.equal((await hook('claude', folder.path, event)).out, '');
    const other = await hook('claude', folder.path, { ...event, session_id: 'other' });
    assert.match(String(other.answer?.systemMessage), /ai: warn/);
  });

  it('is for tools that the charter approves, with their models', async () => {
    const list =
      'approved-tools:\n  - {id: claude, models: ["claude-opus-*"], until: 2099-01-01}\n  - {id: cursor, models: ["*"], until: 2020-01-01}\n';
    put(folder.path, '.touchstone.yml', `version: 1\n${list}`);
    const file_path = join(folder.path, 'src/plain.js');
    const input = { file_path, content: 'two();\n' };
    const good = new ClaudeCode(folder.path);
    assert.equal((await good.ask('Write', input)).out, '');
    const other = new ClaudeCode(folder.path, { session: 'other', model: 'claude-haiku-1' });
    const { answer } = await other.ask('Write', input);
    assert.equal(answer?.hookSpecificOutput?.permissionDecision, 'deny');
    assert.match(
      String(answer?.hookSpecificOutput?.permissionDecisionReason),
      /not with the model claude-haiku-1 \(approved-tools, \.touchstone\.yml:2\)/,
    );
    const unknown = await hook(
      'claude',
      folder.path,
      agents.claude!.event(folder.path, file_path, 'two();\n'),
    );
    assert.equal(unknown.answer?.hookSpecificOutput?.permissionDecision, 'ask');
    const expired = await hook(
      'cursor',
      folder.path,
      agents.cursor!.event(folder.path, file_path, 'two();\n'),
    );
    assert.match(String(expired.answer?.agent_message), /ended on 2020-01-01/);
    good.leave();
    other.leave();
  });

  it('goes by the file to which a link leads', async function () {
    if (process.platform === 'win32') this.skip();
    put(folder.path, 'src/auth/real.js', 'x();\n');
    symlinkSync(join(folder.path, 'src/auth/real.js'), join(folder.path, 'lab-link.js'));
    symlinkSync('/etc', join(folder.path, 'away'));
    const decide = async (path: string) => {
      const input = agents.claude!.event(folder.path, join(folder.path, path), 'y();\n');
      return (await hook('claude', folder.path, input)).answer?.hookSpecificOutput?.permissionDecision;
    };
    assert.equal(await decide('lab-link.js'), 'deny');
    assert.equal(await decide('away/hosts'), 'ask');
  });

  it('is the same from a folder below the root, by a relative name and for each file of a patch', async () => {
    const below = join(folder.path, 'src');
    const input = agents.claude!.event(below, 'auth/login.js', 'x();\n');
    assert.equal((await hook('claude', below, input)).answer?.hookSpecificOutput?.permissionDecision, 'deny');
    const patch =
      '*** Begin Patch\n*** Update File: lab/a.js\n@@\n-one();\n+two();\n*** Add File: src/auth/b.js\n+three();\n*** End Patch\n';
    const { answer } = await hook('copilot', folder.path, {
      ...{ hook_event_name: 'PreToolUse', cwd: folder.path, session_id: 's', tool_name: 'apply_patch' },
      tool_input: { input: patch, explanation: 'a change' },
    });
    assert.equal(answer?.hookSpecificOutput?.permissionDecision, 'deny');
    assert.match(
      String(answer?.hookSpecificOutput?.permissionDecisionReason),
      /src\/auth\/b\.js is critical/,
    );
  });

  it('never holds an agent up for what is no matter of ours', async () => {
    const events: [agent: string, event: unknown, err: RegExp][] = [
      ...Object.keys({ claude: 0, copilot: 0, cursor: 0, windsurf: 0 }).flatMap(
        (agent): [string, unknown, RegExp][] => [
          [agent, '', /is no JSON/],
          [agent, '{"hook', /is no JSON/],
          [agent, '[1]', /is no JSON object/],
        ],
      ),
      ['claude', {}, /there is no hook_event_name/],
      [
        'claude',
        { hook_event_name: 'PreToolUse', tool_name: 'Write', tool_input: {} },
        /there is no file_path/,
      ],
      ['claude', { hook_event_name: 'SessionStart', source: 'startup' }, /^$/],
      ['claude', { hook_event_name: 'PreToolUse', tool_name: 'Bash', tool_input: { command: 'ls' } }, /^$/],
      // VS Code and Cursor call the hooks of Claude Code, too, and have hooks of their own.
      [
        'claude',
        { hook_event_name: 'PreToolUse', tool_name: 'create_file', tool_input: { filePath: 'src/auth/x' } },
        /^$/,
      ],
      ['copilot', { hookEventName: 'PreToolUse', tool_name: 'runTests', tool_input: {}, cwd: '/' }, /^$/],
      [
        'copilot',
        { hook_event_name: 'PreToolUse', tool_name: 'Write', tool_input: { file_path: 'src/auth/x' } },
        /^$/,
      ],
      ['cursor', { hook_event_name: 'beforeReadFile', file_path: '/x' }, /^$/],
      ['windsurf', { agent_action_name: 'pre_run_command', tool_info: { command_line: 'ls' } }, /^$/],
    ];
    await Promise.all(
      events.map(async ([agent, event, err]) => {
        const told = await hook(agent, folder.path, event);
        assert.deepEqual([told.code, told.out], [0, ''], JSON.stringify(event));
        assert.match(told.err, err, JSON.stringify(event));
      }),
    );
    const unknown = await hook('copilot-x', folder.path, {});
    assert.equal(unknown.code, 2);
    assert.match(unknown.err, /claude, copilot, cursor, windsurf/);
  });
});

describe('what is handed back to an agent after its edit', () => {
  const folder = temporaryFolder();
  const before =
    "const { Pool } = require('pg');\nconst pool = new Pool();\nexports.all = (req) => pool.query('select ' + req.query.what);\n";
  const insecure = 'exports.find = (req) => pool.query(`select * from t where id = ${req.query.id}`);\n';
  const anchor = 'const pool = new Pool();\n';

  beforeEach(() => {
    const repository = new NotedRepository(folder.path);
    put(folder.path, 'src/db.js', before);
    put(folder.path, 'examples/db.js', before);
    repository.commit('start');
  });

  function change(path = 'src/db.js', text = insecure): { file: string; old: string; brought: string } {
    put(folder.path, path, before.replace(anchor, anchor + text));
    return { file: join(folder.path, path), old: anchor, brought: anchor + text };
  }

  const replies: Record<
    string,
    { tell: (edit: ReturnType<typeof change>) => [string, object]; read: (told: Told) => unknown }
  > = {
    'Claude Code': {
      tell: ({ file, old, brought }) => [
        'claude',
        {
          ...{ session_id: 's', cwd: folder.path, hook_event_name: 'PostToolUse', tool_name: 'MultiEdit' },
          tool_input: { file_path: file, edits: [{ old_string: old, new_string: brought }] },
          tool_response: { filePath: file, success: true },
        },
      ],
      read: ({ answer }) => (answer?.decision === 'block' ? answer.reason : undefined),
    },
    'VS Code': {
      tell: ({ file, old, brought }) => [
        'copilot',
        {
          ...{ sessionId: 's', cwd: folder.path, hookEventName: 'PostToolUse', tool_use_id: 't' },
          tool_name: 'multi_replace_string_in_file',
          tool_input: { replacements: [{ filePath: file, oldString: old, newString: brought }] },
          tool_response: 'File edited successfully',
        },
      ],
      read: ({ answer }) => answer?.hookSpecificOutput?.additionalContext,
    },
    'the command line of Copilot': {
      tell: ({ file, old, brought }) => [
        'copilot',
        {
          ...{ timestamp: 1_704_614_700_000, cwd: folder.path, toolName: 'edit' },
          toolArgs: JSON.stringify({ path: file, old_str: old, new_str: brought }),
          toolResult: { resultType: 'success', textResultForLlm: 'done' },
        },
      ],
      read: ({ answer }) => answer?.additionalContext,
    },
    Cursor: {
      tell: ({ file, old, brought }) => [
        'cursor',
        {
          ...{ conversation_id: 'c', generation_id: 'g', model: 'gpt-5', hook_event_name: 'afterFileEdit' },
          ...{ workspace_roots: [folder.path], file_path: file },
          edits: [{ old_string: old, new_string: brought }],
        },
      ],
      read: ({ answer }) => answer?.additional_context,
    },
    Windsurf: {
      tell: ({ file, old, brought }) => [
        'windsurf',
        {
          ...{
            agent_action_name: 'post_write_code',
            trajectory_id: 't',
            execution_id: 'e',
            model_name: 'SWE-1',
          },
          timestamp: '2026-01-15T10:30:00Z',
          tool_info: { file_path: file, edits: [{ old_string: old, new_string: brought }] },
        },
      ],
      read: ({ out }) => (out === '' ? undefined : out),
    },
  };

  for (const [name, { tell, read }] of Object.entries(replies)) {
    it(`is what is wrong with its own lines, or nothing (${name})`, async () => {
      const [agent, event] = tell(change());
      const told = await hook(agent, folder.path, event);
      assert.equal(told.code, 0, told.err);
      const findings = String(read(told));
      assert.match(findings, /^Touchstone found a problem in the lines that you have just written\./);
      assert.match(findings, /^- src\/db\.js:3:\d+: error sql-injection \(CWE-89/m);
      assert.ok(!findings.includes('db.js:4'), 'a person wrote that');
      for (const edit of [change('src/db.js', 'exports.pool = pool;\n'), change('examples/db.js')]) {
        const [, harmless] = tell(edit);
        const { code, out, err } = await hook(agent, folder.path, harmless);
        assert.deepEqual([code, out, err], [0, '', '']);
      }
    });
  }

  it('holds what the charter prohibits, if nobody asked before', async () => {
    put(folder.path, '.touchstone.yml', 'version: 1\ntiers: {trusted: {prohibit: [cryptography]}}\n');
    const [agent, event] = replies.Cursor!.tell(
      change(
        'src/db.js',
        "exports.seal = (key, iv) => require('node:crypto').createCipheriv('aes-256-gcm', key, iv);\n",
      ),
    );
    const { answer } = await hook(agent, folder.path, event);
    assert.match(
      String(answer?.additional_context),
      /src\/db\.js:3: cryptography code, which AI may not write here/,
    );
  });

  it('speaks of a file that VS Code tells of before it is there', async () => {
    const file = join(folder.path, 'src/db.js');
    const common = {
      sessionId: 's',
      cwd: folder.path,
      tool_use_id: 't',
      tool_name: 'replace_string_in_file',
    };
    const tool_input = { filePath: file, oldString: anchor, newString: anchor + insecure };
    await hook('copilot', folder.path, { ...common, hookEventName: 'PreToolUse', tool_input });
    const told = await hook('copilot', folder.path, {
      ...common,
      hookEventName: 'PostToolUse',
      tool_input,
      tool_response: 'ok',
    });
    assert.match(String(told.answer?.reason), /sql-injection/);
    assert.match(textOf(folder.path, '.git/touchstone/ledger.jsonl'), /"start_line":3,"end_line":3/);
  });
});
