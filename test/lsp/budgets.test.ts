import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver/node';
import { tierRequest } from '../../server/src/protocol/messages.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { Editor } from './editor.ts';

const codes = (diagnostics: Diagnostic[]) => diagnostics.map(({ code }) => String(code));
const isNote = (code: string) => code.startsWith('analysis-');
/** For a document of which there will be more to show. */
const isUnread = (code: string) => code === 'analysis-unread';

/** Documents that take longer to read, or more memory, than somebody who types can be asked for. */
const documents: {
  what: string;
  name: string;
  languageId: string;
  text: string;
  note: RegExp;
  /** A fast machine reads it within the budget. */
  mayBeRead?: boolean;
}[] = [
  {
    what: '1.8 MB of TypeScript that does not parse',
    name: 'broken.ts',
    languageId: 'typescript',
    text: 'function f(a, { b, c = [ ( => { if (x ? "y" : `z${ class extends ( { } } ]\n'
      .repeat(25_000)
      .slice(0, 1_800_000),
    note: /^analysis-(out-of-time|too-deep)$/,
    mayBeRead: true,
  },
  {
    what: 'ten million characters on one line',
    name: 'minified.js',
    languageId: 'javascript',
    text: 'var a=f(1,"x",[2]);'.repeat(10_000_000 / 19),
    note: /^analysis-too-large$/,
  },
  {
    what: '100,000 brackets within each other',
    name: 'closed.js',
    languageId: 'javascript',
    text: `x = ${'['.repeat(100_000)}${']'.repeat(100_000)};\n`,
    note: /^analysis-(out-of-time|too-deep)$/,
  },
  {
    what: 'calls within calls, 20,000 deep',
    name: 'calls.py',
    languageId: 'python',
    text: `${'f('.repeat(20_000)}${')'.repeat(20_000)}\n`,
    note: /^analysis-(out-of-time|too-deep)$/,
  },
  {
    what: 'blocks within blocks, 20,000 deep',
    name: 'blocks.ts',
    languageId: 'typescript',
    text: `${'{'.repeat(20_000)}${'}'.repeat(20_000)}\n`,
    note: /^analysis-(out-of-time|too-deep)$/,
  },
];

describe('a document that is too much', function () {
  this.timeout(120_000);
  const folder = temporaryFolder();
  let editor: Editor;

  beforeEach(async () => {
    editor = await Editor.start(folder.path);
  });

  afterEach(() => editor.kill());

  for (const { what, name, languageId, text, note, mayBeRead } of documents) {
    it(`gets a note, and keeps nothing else waiting: ${what}`, async () => {
      await editor.open('small.js', 'eval(x);\n');
      await editor.open(name, text, languageId);
      const early = editor.diagnostics(name);
      // Asked while the document is being read, and answered whatever becomes of it.
      const { tier } = await editor.request(tierRequest, { uri: editor.uri('auth/login.js') });
      assert.equal(tier, 'critical');
      assert.deepEqual(codes(await editor.diagnostics('small.js')), ['code-injection']);
      assert.match((await editor.hover('small.js', { line: 0, character: 5 }))!.contents.value, /eval/);
      if (codes(await early).some(isUnread)) await editor.until(() => editor.refreshes > 0);
      const notes = codes(await editor.diagnostics(name)).filter(isNote);
      if (mayBeRead && notes.length === 0) return;
      assert.deepEqual([notes.length, note.test(notes[0])], [1, true], notes.join());
    });
  }

  it('is analysed again as soon as it is less', async () => {
    await editor.open('a.js', `x = ${'['.repeat(100_000)}${']'.repeat(100_000)};\neval(x);\n`);
    if (codes(await editor.diagnostics('a.js')).some(isUnread))
      await editor.until(() => editor.refreshes > 0);
    const whole = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    await editor.change('a.js', { range: whole, text: '' });
    assert.deepEqual(codes(await editor.diagnostics('a.js')), ['code-injection']);
  });
});
