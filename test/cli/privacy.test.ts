import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { editRequest } from '../../server/src/protocol/messages.ts';
import { ClaudeCode, hook, put, textOf } from '../agent/agents.ts';
import { NotedRepository } from '../host/noted-repository.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { Editor } from '../lsp/editor.ts';
import { touchstone } from './touchstone.ts';

/** As a person would write it to an assistant; it stands wherever tools may hand it over. */
const prompt = 'Write a refund for our customer Jane Doe';
/** What ClaudeCode's transcript holds. */
const transcript = 'a secret of the person who prompts';

describe('Prompts', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();

  /** Every file below a folder, and every object of its repository, as text. */
  function* written(root: string): Generator<[name: string, text: string]> {
    for (const name of readdirSync(root, { recursive: true, encoding: 'utf8' })) {
      const file = join(root, name);
      if (lstatSync(file).isFile()) yield [name, readFileSync(file, 'latin1')];
    }
    const objects = ['cat-file', '--batch-all-objects', '--batch', '--unordered'];
    yield ['objects of git', execFileSync('git', objects, { cwd: join(root, 'work'), encoding: 'latin1' })];
  }

  it('are in nothing that is written: ledger, notes, tags, messages, exports, caches', async () => {
    const work = join(folder.path, 'work');
    put(work, 'src/cart.js', 'function total(items) {\n  return items.length;\n}\n');
    put(work, 'src/pay.py', 'def pay(amount):\n    return amount\n');
    const repository = new NotedRepository(work);
    repository.commit('start');
    const env = { XDG_CACHE_HOME: join(folder.path, 'cache'), HOME: join(folder.path, 'home') };

    const claude = new ClaudeCode(work);
    await hook('claude', work, { ...claude.event('UserPromptSubmit', '', {}), prompt });
    await claude.edit('src/cart.js', '}\n', '}\nfunction tax(sum) {\n  return sum * 0.2;\n}\n');
    claude.leave();
    const [before, after] = ['    return amount\n', '    fee = amount * 2\n    return fee\n'];
    put(work, 'src/pay.py', textOf(work, 'src/pay.py').replace(before, after));
    await hook('cursor', work, {
      ...{
        conversation_id: 'c',
        generation_id: 'g',
        model: 'gpt-5',
        hook_event_name: 'afterFileEdit',
        prompt,
      },
      ...{ workspace_roots: [work], file_path: join(work, 'src/pay.py'), user_message: prompt },
      edits: [{ old_string: before, new_string: after, prompt }],
    });

    const editor = await Editor.start(work);
    const text = 'const start = 1;\n';
    await editor.open('src/app.js', text);
    const inserted = 'function refund(order) {\n  return order.total;\n}\n';
    await editor.change('src/app.js', { text: text + inserted });
    const tool = {
      id: 'github.copilot',
      model: 'gpt-5',
      conversation: 'talk-1',
      prompt,
      request: { prompt },
    };
    await editor.request(editRequest, {
      ...{ uri: editor.uri('src/app.js'), version: 2, route: 'reason', time: '2026-10-01T10:00:00.000Z' },
      changes: [{ start: text.length, length: 0, text: inserted }],
      evidence: { act: 'chat', tool, prompt } as never,
    });
    put(work, 'src/app.js', text + inserted);
    await editor.save('src/app.js');
    await editor.diagnostics('src/app.js');
    await editor.stop();

    repository.commit('work');
    for (const args of [
      ['provenance', 'note'],
      ['provenance', 'export', '--output', '../export.jsonl'],
      ['blame', 'src/cart.js'],
      ['scan', '.'],
      ['gate'],
    ])
      await touchstone(work, args, { env });
    put(folder.path, 'message', 'work\n');
    await touchstone(work, ['provenance', 'trailer', '../message'], { env });

    const ledger = textOf(work, '.git/touchstone/ledger.jsonl');
    for (const name of ['claude-code', 'cursor', 'github.copilot', 'talk-1'])
      assert.ok(ledger.includes(name), name);
    assert.ok(existsSync(join(folder.path, 'export.jsonl')));
    for (const [name, content] of written(folder.path))
      for (const words of [prompt, 'Jane Doe', transcript])
        assert.ok(!content.includes(words), `${name} holds ${JSON.stringify(words)}`);
    const staged = await touchstone(work, ['provenance', 'log', '--format', 'json'], { env });
    assert.ok(!staged.out.includes('Jane Doe') && staged.out.includes('talk-1'));
  });
});
