import assert from 'node:assert/strict';
import { join } from 'node:path';
import { hook, put } from '../agent/agents.ts';
import { NotedRepository } from '../host/noted-repository.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { Editor } from './editor.ts';

describe('an editor beside an agent', () => {
  const folder = temporaryFolder();
  let editor: Editor;

  afterEach(async () => {
    await editor.stop();
  });

  it('hears of what the agent has recorded, without being asked', async () => {
    const repository = new NotedRepository(folder.path);
    put(folder.path, 'src/a.js', 'start();\n');
    repository.commit('start');
    const text = 'start();\nconst total = sum(items);\nreport(total);\n';
    put(folder.path, 'src/a.js', text);
    editor = await Editor.start(folder.path);
    await editor.open('src/a.js', text);
    await editor.until(() => editor.statuses.some(({ pending }) => pending === 0));
    const told = await hook('cursor', folder.path, {
      ...{
        conversation_id: 'c1',
        model: 'gpt-5',
        hook_event_name: 'afterFileEdit',
        workspace_roots: [folder.path],
      },
      ...{ file_path: join(folder.path, 'src/a.js') },
      edits: [{ old_string: 'start();\n', new_string: text }],
    });
    assert.deepEqual([told.code, told.err], [0, '']);
    await editor.until(() => editor.statuses.at(-1)?.pending === 1);
    assert.equal(editor.errors, '');
  });
});
