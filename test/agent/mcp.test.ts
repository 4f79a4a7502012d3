import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { ListRootsRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { cli } from '../cli/touchstone.ts';
import { NotedRepository } from '../host/noted-repository.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { put, textOf } from './agents.ts';

const insecure =
  "const { Pool } = require('pg');\nconst pool = new Pool();\nexports.find = (req) => pool.query('select ' + req.query.what);\n";

interface Answer {
  isError: boolean;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: each tool answers in a shape of its own, which the tests look into
  structured: any;
}

describe('touchstone mcp', () => {
  const folder = temporaryFolder();
  let repository: NotedRepository;
  let client: Client | undefined;

  beforeEach(() => {
    repository = new NotedRepository(folder.path);
    put(
      folder.path,
      '.touchstone.yml',
      'version: 1\ntiers:\n  critical: {paths: ["src/auth/**"], ai: deny, prohibit: [cryptography]}\n',
    );
    put(folder.path, 'src/db.js', insecure);
    repository.commit('start');
  });

  afterEach(async () => {
    await client?.close();
    client = undefined;
  });

  /** A client as agents have one; with `roots` it says in which folders it works. */
  async function connect({
    cwd = folder.path,
    roots,
  }: {
    cwd?: string;
    roots?: string[];
  } = {}): Promise<void> {
    client = new Client(
      { name: 'some-agent', version: '1.0.0' },
      { capabilities: roots ? { roots: {} } : {} },
    );
    if (roots)
      client.setRequestHandler(ListRootsRequestSchema, () => ({
        roots: roots.map((root) => ({ uri: pathToFileURL(root).href })),
      }));
    await client.connect(new StdioClientTransport({ command: process.execPath, args: [cli, 'mcp'], cwd }));
  }

  async function call(name: string, args: Record<string, unknown>): Promise<Answer> {
    if (!client) await connect();
    const result = await client!.callTool({ name, arguments: args });
    const [content] = result.content as { type: string; text: string }[];
    return { isError: result.isError === true, text: content!.text, structured: result.structuredContent };
  }

  it('offers its tools with strict inputs', async () => {
    await connect();
    const { tools } = await client!.listTools();
    assert.deepEqual(
      tools.map(({ name }) => name),
      ['scan_code', 'check_path', 'explain_rule', 'record_provenance', 'blame'],
    );
    for (const { name, description, inputSchema, annotations } of tools) {
      assert.ok(description && description.length > 40, name);
      assert.equal(inputSchema.additionalProperties, false, name);
      assert.equal(annotations?.readOnlyHint, name !== 'record_provenance', name);
    }
    assert.match(client!.getInstructions() ?? '', /check_path/);
    assert.ok((await call('check_path', { path: 'src/db.js', more: 1 })).isError);
    assert.ok((await call('check_path', {})).isError);
  });

  it('scans code before it is written, and files as they are', async () => {
    const code = await call('scan_code', { code: insecure, language: 'javascript' });
    assert.match(code.text, /^line 3: error sql-injection, fails the check: /);
    assert.equal(code.structured.findings[0].origin, 'ai');
    assert.equal(code.structured.findings[0].path, 'code');
    const file = await call('scan_code', { path: 'src/db.js' });
    assert.deepEqual(
      file.structured.findings.map(({ ruleId, path, start, origin }: never) => [ruleId, path, start, origin]),
      [['sql-injection', 'src/db.js', { line: 3, column: 36 }, 'unknown']],
    );
    const placed = await call('scan_code', { path: 'examples/new.js', code: insecure });
    assert.equal(placed.structured.findings[0].tier, 'experimental');
    assert.equal((await call('scan_code', { code: 'const a = 1;\n', language: 'ts' })).text, 'No findings.');
    for (const args of [{}, { code: 'x' }, { path: 'none.js' }, { path: '../x.js' }, { path: '/etc/hosts' }])
      assert.ok((await call('scan_code', args)).isError, JSON.stringify(args));
  });

  it('tells what the charter asks of a place', async () => {
    const { text, structured } = await call('check_path', { path: 'src/auth/new.js' });
    assert.match(
      text,
      /src\/auth\/new\.js is critical \(src\/auth\/\*\*, \.touchstone\.yml:3\)\.\nAI may not write here\./,
    );
    assert.deepEqual(
      [structured.tier, structured.ai, structured.aiSource, structured.prohibit, structured.approvals.count],
      ['critical', 'deny', '.touchstone.yml:3', ['cryptography'], 2],
    );
    put(folder.path, '.aiignore', '*.pem\n');
    const forbidden = (await call('check_path', { path: 'key.pem' })).structured;
    assert.deepEqual([forbidden.ai, forbidden.aiSource], ['deny', '.aiignore:1']);
  });

  it('explains rules', async () => {
    const { text, structured } = await call('explain_rule', { rule: 'sql-injection' });
    assert.match(text, /^# /);
    assert.match(text, /## Fix/);
    assert.equal(structured.id, 'sql-injection');
    const unknown = await call('explain_rule', { rule: 'sql-injections' });
    assert.deepEqual([unknown.isError, /sql-injection\b/.test(unknown.text)], [true, true]);
  });

  it('records what an agent wrote, and tells who wrote what', async () => {
    put(folder.path, 'src/db.js', `${insecure}exports.close = () => pool.end();\nexports.pool = pool;\n`);
    const recorded = await call('record_provenance', {
      path: 'src/db.js',
      ranges: [{ startLine: 4, endLine: 4 }],
      model: 'gpt-5',
      conversation: 'c1',
    });
    assert.deepEqual(recorded.structured, { path: 'src/db.js', tool: 'some-agent', lines: [4] });
    const other = await call('record_provenance', {
      path: 'src/db.js',
      ranges: [{ startLine: 4, endLine: 5 }],
      tool: 'another-agent',
    });
    assert.deepEqual(other.structured.lines, [5], 'what is recorded stays as it is');
    put(folder.path, 'src/db.js', `${textOf(folder.path, 'src/db.js')}exports.last = last;\n`);
    const some = await call('record_provenance', {
      path: 'src/db.js',
      ranges: [{ startLine: 2, endLine: 6 }],
    });
    assert.deepEqual(some.structured.lines, [6]);
    assert.match(some.text, /Left out: lines 2, 3, which HEAD has/);
    const none = await call('record_provenance', {
      path: 'src/db.js',
      ranges: [{ startLine: 1, endLine: 3 }],
    });
    assert.ok(none.isError && /HEAD has these lines/.test(none.text), none.text);
    put(folder.path, 'src/new.js', 'exports.first = 1;\nexports.second = 2;\n');
    const edits = [{ oldText: '', newText: 'exports.first = 1;\nexports.second = 2;\n' }];
    assert.deepEqual(
      (await call('record_provenance', { path: 'src/new.js', edits })).structured.lines,
      [1, 2],
    );
    const { structured, text } = await call('blame', { path: 'src/db.js' });
    assert.deepEqual(
      structured.lines.map(({ origin, tool, model, conversation }: never) => [
        origin,
        tool,
        model,
        conversation,
      ]),
      [
        ...Array(3).fill(['unknown', undefined, undefined, undefined]),
        ['ai', 'some-agent', 'gpt-5', 'c1'],
        ['ai', 'another-agent', undefined, undefined],
        ['ai', 'some-agent', undefined, undefined],
      ],
    );
    assert.match(text, /^4 \[ai some-agent gpt-5\] exports\.close/m);
    assert.equal(
      (await call('blame', { path: 'src/db.js', startLine: 2, endLine: 3 })).structured.lines.length,
      2,
    );
    for (const args of [
      { path: 'src/db.js' },
      { path: 'src/db.js', ranges: [{ startLine: 5, endLine: 9 }] },
      { path: 'src/db.js', ranges: [{ startLine: 0, endLine: 1 }] },
      { path: '../x.js', ranges: [{ startLine: 1, endLine: 1 }] },
      { path: 'src/db.js', ranges: [{ startLine: 1, endLine: 1 }], tool: 'a b' },
    ])
      assert.ok((await call('record_provenance', args)).isError, JSON.stringify(args));
    assert.ok(!textOf(folder.path, 'src/db.js').includes('AI-Provenance'));
  });

  it('keeps to the folders that the client names', async function () {
    const inner = join(folder.path, 'src');
    await connect({ roots: [inner] });
    assert.equal((await call('check_path', { path: 'db.js' })).structured.path, 'src/db.js');
    const outside = await call('check_path', { path: join(folder.path, '.touchstone.yml') });
    assert.match(outside.text, /is not in the workspace/);
    assert.ok(outside.isError);
    if (process.platform === 'win32') this.skip();
    symlinkSync('/etc', join(inner, 'away'));
    assert.ok((await call('scan_code', { path: 'away/hosts' })).isError);
    assert.ok((await call('blame', { path: 'away/hosts' })).isError);
  });
});
