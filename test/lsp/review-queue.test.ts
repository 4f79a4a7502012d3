import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { approveRequest, editRequest, reviewQueueRequest } from '../../server/src/protocol/messages.ts';
import { write } from '../cli/touchstone.ts';
import { record, recordOfLines } from '../host/recorded-block.ts';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { Editor } from './editor.ts';

const text = 'start();\nfunction add(a, b) {\n  return a + b;\n}\nstop();\n';
const ours = { status: true, edits: true, commands: true };

describe('the review queue', () => {
  const folder = temporaryFolder();
  let editor: Editor;

  beforeEach(async () => {
    git(folder.path, 'init', '-q');
    git(folder.path, 'config', 'user.name', 'Grace');
    git(folder.path, 'config', 'user.email', 'grace@example.com');
    const files = ['src/plain.js', 'src/auth/old.js', 'src/auth/new.js', 'test/plain.test.js'];
    write(folder.path, Object.fromEntries(files.map((file) => [file, text])));
    await record(
      folder.path,
      recordOfLines('aa', 'src/plain.js', text, [2, 4], { time: '2026-01-01T00:00:00.000Z' }),
      recordOfLines('bb', 'src/auth/new.js', text, [2, 4], { time: '2026-03-01T00:00:00.000Z' }),
      recordOfLines('cc', 'src/auth/old.js', text, [2, 4], { time: '2026-02-01T00:00:00.000Z' }),
      recordOfLines('dd', 'test/plain.test.js', text, [2, 4]),
      recordOfLines('ee', 'src/gone.js', text, [2, 4]),
      recordOfLines('ff', 'src/plain.js', 'other();\nlines();\n', [1, 2]),
    );
  });

  afterEach(() => editor.kill());

  async function start(at = folder.path): Promise<void> {
    editor = await Editor.start(at, { initializationOptions: ours });
  }

  async function list(): Promise<string[]> {
    const { items } = await editor.request(reviewQueueRequest, {});
    return items.map(({ tier, path, startLine, endLine, review }) => {
      return `${tier} ${path} ${startLine}-${endLine} ${review}`;
    });
  }

  it('lists by tier and age what stands and waits, in files that are not open as well', async () => {
    await start();
    assert.deepEqual(await list(), [
      'critical src/auth/old.js 1-3 pending',
      'critical src/auth/new.js 1-3 pending',
      'trusted src/plain.js 1-3 pending',
    ]);
  });

  it('follows an open document as it stands, and an approval', async () => {
    await start();
    const name = 'src/plain.js';
    await editor.open(name, text);
    const start0 = { line: 0, character: 0 };
    await editor.change(name, { range: { start: start0, end: start0 }, text: '\n' });
    await editor.request(editRequest, {
      uri: editor.uri(name),
      version: 2,
      changes: [{ start: 0, length: 0, text: '\n' }],
      evidence: { act: 'type' },
      route: 'reason',
      time: '2026-04-01T00:00:00.000Z',
    });
    assert.ok((await list()).includes('trusted src/plain.js 2-4 pending'));
    const { items } = await editor.request(reviewQueueRequest, {});
    await editor.request(approveRequest, { uri: editor.uri(name), id: items.at(-1)!.id });
    assert.deepEqual(
      (await list()).filter((item) => item.includes(name)),
      [],
    );
  });

  it('sees what happens to files that are not open', async () => {
    await start();
    await list();
    write(folder.path, { 'src/plain.js': `\n\n${text}`, 'src/auth/old.js': 'start();\n' });
    assert.deepEqual(await list(), [
      'critical src/auth/new.js 1-3 pending',
      'trusted src/plain.js 3-5 pending',
    ]);
  });

  it('knows a workspace that was opened through a link, and a folder of a repository', async () => {
    const link = join(folder.path, 'link');
    symlinkSync(join(folder.path, 'src'), link);
    await start(link);
    assert.deepEqual(await list(), [
      'critical auth/old.js 1-3 pending',
      'critical auth/new.js 1-3 pending',
      'trusted plain.js 1-3 pending',
    ]);
  });
});
