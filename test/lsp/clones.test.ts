import assert from 'node:assert/strict';
import { clonesRequest } from '../../server/src/protocol/messages.ts';
import { write } from '../cli/touchstone.ts';
import { record, recordOfLines } from '../host/recorded-block.ts';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { Editor } from './editor.ts';

const hash = "  return createHash('md5').update(password).digest('hex');";
const text = `start();\nfunction sign(password) {\n${hash}\n}\nstop();\n`;

describe('where else code has landed', () => {
  const folder = temporaryFolder();
  let editor: Editor;

  beforeEach(async () => {
    git(folder.path, 'init', '-q');
    write(folder.path, {
      '.gitignore': 'made/\n',
      'src/a.js': text,
      'src/b.js': `one();\n\nfunction sign(password) {\n\n    ${hash.trim()}\n}\n`,
      'src/c.js': `two();\n${hash}\n`,
      'src/d.js': 'function sign(phrase) {\n  return 1;\n}\n',
      'made/e.js': text,
    });
    const source = recordOfLines('aa', 'src/a.js', text, [2, 4]);
    await record(
      folder.path,
      source,
      recordOfLines('bb', 'src/d.js', text, [2, 4], {
        copiedFrom: source.id,
        ranges: [{ startLine: 1, endLine: 3, contributor: 'mixed', content: '' }],
      }),
    );
    editor = await Editor.start(folder.path);
    await editor.open('src/a.js', text);
  });

  afterEach(() => editor.kill());

  async function find(startLine: number, endLine = startLine): Promise<string[]> {
    const { clones } = await editor.request(clonesRequest, {
      uri: editor.uri('src/a.js'),
      startLine,
      endLine,
    });
    return clones.map((place) => `${place.uri.split('/').at(-1)} ${place.startLine}-${place.endLine}`);
  }

  it('is told of a block of AI code by one of its lines: in another layout, and where it was copied to', async () => {
    assert.deepEqual(await find(2), ['b.js 2-5', 'd.js 0-2']);
  });

  it('is told of lines that are selected, in documents as they stand', async () => {
    await editor.open('src/c.js', `two();\nthree();\n${hash}\n`);
    await editor.open('new.js', `${hash}\n`);
    assert.deepEqual(await find(2, 3), ['b.js 4-5']);
    assert.deepEqual(await find(1, 2), ['b.js 2-4']);
  });

  it('is not looked for where lines say too little', async () => {
    await editor.change('src/a.js', { text: '}\n' });
    await assert.rejects(find(0), /says too little/);
  });
});
