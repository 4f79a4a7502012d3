import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  CancellationTokenSource,
  type CodeAction,
  type Diagnostic,
  ErrorCodes,
  LSPErrorCodes,
} from 'vscode-languageserver/node';
import { extensionRoot } from '../../server/src/host/assets.ts';
import {
  editRequest,
  rulePageRequest,
  scanTextRequest,
  scanWorkspaceRequest,
  tierRequest,
} from '../../server/src/protocol/messages.ts';
import { write } from '../cli/touchstone.ts';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { type Abilities, applyAction, Editor, pulling, pushed } from './editor.ts';

const flow = 'app.get("/", (req, res) => {\n  const id = req.query.id;\n  eval(id);\n});\n';
const insecure = 'import requests\nrequests.get(url, verify=False, timeout=3)\n';

const textOf = ({ message }: Diagnostic) => (typeof message === 'string' ? message : message.value);
const codes = (diagnostics: Diagnostic[]) => diagnostics.map(({ code }) => code);
const at = (line: number, character: number, toLine = line, toCharacter = character) => ({
  start: { line, character },
  end: { line: toLine, character: toCharacter },
});

describe('the language server over standard input and output', () => {
  const folder = temporaryFolder();
  const editors: Editor[] = [];

  async function start(abilities?: Abilities): Promise<Editor> {
    const editor = await Editor.start(folder.path, abilities);
    editors.push(editor);
    return editor;
  }

  afterEach(() => {
    for (const editor of editors.splice(0)) editor.kill();
  });

  describe('from start to end', () => {
    it('says what it can do, watches charters, and ends when told', async () => {
      const editor = await start();
      const { capabilities } = editor.initialized!;
      assert.deepEqual(capabilities.diagnosticProvider, {
        identifier: 'touchstone',
        interFileDependencies: false,
        workspaceDiagnostics: false,
      });
      assert.deepEqual(capabilities.codeActionProvider, {
        codeActionKinds: ['quickfix', 'source.fixAll.touchstone'],
      });
      assert.equal(capabilities.hoverProvider, true);
      await editor.until(() => editor.registered.includes('workspace/didChangeWatchedFiles'));
      assert.equal(await editor.stop(), 0);
      assert.equal(editor.errors, '');
    });

    it('refuses what is asked after it has been told to shut down, and still ends well', async () => {
      const editor = await start();
      await editor.open('a.js', flow);
      await editor.connection.sendRequest('shutdown');
      for (const ask of [() => editor.pull('a.js'), () => editor.connection.sendRequest('shutdown')])
        await assert.rejects(ask(), { code: ErrorCodes.InvalidRequest });
      await editor.connection.sendNotification('exit');
      await editor.until(() => editor.exitCode !== undefined);
      assert.equal(editor.exitCode, 0);
    });

    it('serves any editor through `touchstone lsp`', async () => {
      const editor = await start({ command: [join(extensionRoot, 'dist', 'cli.mjs'), 'lsp', '--stdio'] });
      await editor.open('a.js', flow);
      assert.deepEqual(codes(await editor.diagnostics('a.js')), ['code-injection']);
      assert.equal(await editor.stop(), 0);
    });
  });

  describe('diagnostics', () => {
    it('have place, severity, source, code, page and the way the data took', async () => {
      const editor = await start();
      await editor.open('a.js', flow);
      const [found, ...others] = await editor.diagnostics('a.js');
      assert.deepEqual(others, []);
      const { message: _, codeDescription, relatedInformation, ...rest } = found;
      assert.deepEqual(rest, {
        range: at(2, 7, 2, 9),
        severity: 1,
        source: 'touchstone',
        code: 'code-injection',
      });
      assert.match(textOf(found), /run as code/);
      const page = readFileSync(fileURLToPath(codeDescription!.href), 'utf8');
      assert.match(page, /^# /);
      const [source] = relatedInformation ?? [];
      assert.deepEqual(source.location, { uri: editor.uri('a.js'), range: at(1, 13, 1, 22) });
    });

    it('are sent to an editor that does not pull, after every change and at the end', async () => {
      const editor = await start({ capabilities: pushed });
      await editor.open('a.js', flow);
      assert.deepEqual(codes(await editor.shown('a.js', ({ version }) => version === 1)), ['code-injection']);
      await editor.change('a.js', { range: at(2, 2, 2, 6), text: 'safe' });
      assert.deepEqual(await editor.shown('a.js', ({ version }) => version === 2), []);
      await editor.change('a.js', { range: at(2, 2, 2, 6), text: 'eval' });
      await editor.shown('a.js', ({ version, diagnostics }) => version === 3 && diagnostics.length === 1);
      await editor.close('a.js');
      await editor.shown('a.js', ({ diagnostics }) => diagnostics.length === 0);
    });

    it('are sent for the last of many quick edits, not for each', async () => {
      const editor = await start({ capabilities: pushed });
      await editor.open('a.js', flow);
      await editor.shown('a.js', ({ diagnostics }) => diagnostics.length === 1);
      const before = editor.published;
      const edits = Array.from({ length: 49 }, () =>
        editor.change('a.js', { range: at(0, 0), text: '// more\n' }),
      );
      await Promise.all(edits);
      const [found] = await editor.shown('a.js', ({ version }) => version === 50);
      assert.equal(found.range.start.line, 51);
      assert.ok(editor.published - before < edits.length, `${editor.published - before} times`);
    });

    it('are the same after edits as on a fresh opening', async () => {
      const editor = await start();
      await editor.open('a.js', 'let a;\r\nlet é = "😀";\n');
      await editor.diagnostics('a.js');
      const edits: [Parameters<Editor['change']>[1], ...Parameters<Editor['change']>[1][]][] = [
        [{ range: at(0, 0), text: flow }],
        [
          { range: at(2, 7, 2, 9), text: 'req.body.x' },
          { range: at(0, 0), text: '// 😀\r\n' },
        ],
        [{ range: at(3, 0, 4, 0), text: '' }],
        [
          { range: at(3, 0), text: '  eval(id);\r  eval(`${id}`);\n' },
          { range: at(1, 0, 2, 0), text: 'function f(req) {\n' },
        ],
        [
          { range: at(0, 0, 1, 0), text: '' },
          { range: at(100, 0, 200, 0), text: '/*' },
        ],
        [{ text: flow }, { range: at(2, 2), text: '"\ud83d"; ' }],
      ];
      for (const [step, changes] of edits.entries()) {
        await editor.change('a.js', ...changes);
        const edited = await editor.diagnostics('a.js');
        const text = applyEdits(step);
        await editor.open(`fresh${step}.js`, text);
        const fresh = await editor.diagnostics(`fresh${step}.js`);
        const placed = (list: Diagnostic[]) =>
          list.map(({ code, range, message }) => ({ code, range, message }));
        assert.deepEqual(placed(edited), placed(fresh), `after step ${step}`);
      }

      function applyEdits(last: number): string {
        let text = 'let a;\r\nlet é = "😀";\n';
        for (const changes of edits.slice(0, last + 1)) {
          for (const { range, text: inserted } of changes) {
            const edit = range && { range, newText: inserted };
            text = edit
              ? applyAction(
                  {
                    title: '',
                    edit: { documentChanges: [{ textDocument: { uri: '', version: null }, edits: [edit] }] },
                  },
                  text,
                )
              : inserted;
          }
        }
        return text;
      }
    });

    it('follow the data into other files, as they are on disk or in the editor, and change with these', async () => {
      const store = 'exports.run = (x) => x;\n';
      write(folder.path, { 'src/store.js': store, '.git/HEAD': '' });
      const editor = await start();
      const routes = flow.replace('eval(id)', "require('./store').run(id)");
      await editor.open('src/routes.js', routes);
      assert.deepEqual(await editor.diagnostics('src/routes.js'), []);
      await editor.open('src/store.js', store);
      const before = editor.refreshes;
      await editor.change('src/store.js', { text: 'exports.run = (x) => eval(x);\n' });
      await editor.until(() => editor.refreshes > before);
      const [found] = await editor.diagnostics('src/routes.js');
      assert.deepEqual(found?.range.start.line, 2);
      const last = found?.relatedInformation?.at(-1);
      assert.match(last?.location.uri ?? '', /src\/store\.js$/);
      assert.deepEqual(last?.location.range.start.line, 0);
    });

    it('stay in place after edits whose ranges leave the document or run backwards', async () => {
      const editor = await start();
      const ranges = [at(900, 0), at(0, 99, 900, 7), at(0, 4, 0, 1), at(3, 5, 2, 0)];
      for (const [index, range] of ranges.entries()) {
        const name = `${index}.js`;
        await editor.open(name, 'f();');
        await editor.diagnostics(name);
        await editor.change(name, { range, text: '\n' });
        await editor.change(name, { range: at(900, 0), text: `\n${flow}` });
        const [edited] = await editor.diagnostics(name);
        assert.deepEqual(edited.range, at(4, 7, 4, 9), `${index}`);
      }
    });

    it('that have not changed are answered with a word, until something does', async () => {
      const editor = await start();
      await editor.open('a.js', flow);
      const first = await editor.pull('a.js');
      const again = await editor.pull('a.js', first.resultId);
      assert.deepEqual(again, { kind: 'unchanged', resultId: first.resultId });
      await editor.change('a.js', { range: at(2, 2, 2, 6), text: 'safe' });
      const changed = await editor.pull('a.js', first.resultId);
      assert.equal(changed.kind, 'full');
      assert.notEqual(changed.resultId, first.resultId);
      const foreign = await editor.pull('a.js', 'of another session');
      assert.equal(foreign.kind, 'full');
    });

    it('are right after requests that were taken back', async () => {
      const editor = await start();
      await editor.open('a.js', flow.repeat(50));
      for (let i = 0; i < 10; i++) {
        await editor.change('a.js', { range: at(0, 0), text: '// more\n' });
        const source = new CancellationTokenSource();
        const taken = editor.connection.sendRequest(
          'textDocument/diagnostic',
          { textDocument: { uri: editor.uri('a.js') } },
          source.token,
        );
        source.cancel();
        await taken.catch(({ code }: { code: number }) =>
          assert.ok([LSPErrorCodes.ServerCancelled, LSPErrorCodes.RequestCancelled].includes(code as never)),
        );
      }
      const found = await editor.diagnostics('a.js');
      assert.equal(found.length, 50);
      assert.equal(found[0].range.start.line, 12);
    });

    it('of several documents do not mix, and a closed one is forgotten', async () => {
      const editor = await start();
      await editor.open('a.js', flow);
      await editor.open('b.py', insecure, 'python');
      await editor.open('c.ts', 'let x = 1;\n', 'typescript');
      const [a, b, c] = await Promise.all(['a.js', 'b.py', 'c.ts'].map((name) => editor.diagnostics(name)));
      assert.deepEqual(
        [codes(a), codes(b), codes(c)],
        [['code-injection'], ['tls-verification-disabled'], []],
      );
      await editor.close('a.js');
      assert.deepEqual(await editor.diagnostics('a.js'), []);
      await editor.open('a.js', 'let y;\n');
      assert.deepEqual(await editor.diagnostics('a.js'), []);
      assert.deepEqual(codes(await editor.diagnostics('b.py')), ['tls-verification-disabled']);
    });

    it('say that a document is too large, and come back when it no longer is', async () => {
      const editor = await start();
      const filler = `// ${'x'.repeat(2_000_000)}\n`;
      await editor.open('a.js', filler + flow);
      const [large, ...others] = await editor.diagnostics('a.js');
      assert.deepEqual([large.code, large.severity, others], ['analysis-too-large', 3, []]);
      assert.match(textOf(large), /2,000,000 characters/);
      await editor.change('a.js', { range: at(0, 0, 1, 0), text: '' });
      assert.deepEqual(codes(await editor.diagnostics('a.js')), ['code-injection']);
    });

    it('say that code is nested too deeply', async () => {
      const editor = await start();
      await editor.open('a.js', `x = ${'['.repeat(3000)}${']'.repeat(3000)};\n`);
      let [deep, ...others] = await editor.diagnostics('a.js');
      // A document that is still being parsed is shown anew.
      if (deep.code === 'analysis-unread') {
        await editor.until(() => editor.refreshes > 0);
        [deep, ...others] = await editor.diagnostics('a.js');
      }
      // A busy machine may not even get to the end of the brackets in time.
      assert.match(String(deep.code), /^analysis-(too-deep|out-of-time)$/);
      assert.deepEqual(others, []);
      await editor.until(() => editor.statuses.some(({ incomplete }) => incomplete !== undefined));
    });

    it('go by the language that the editor names, whatever the file is called', async () => {
      const editor = await start();
      await editor.open('untitled:Untitled-1', insecure, 'python');
      assert.deepEqual(codes(await editor.diagnostics('untitled:Untitled-1')), ['tls-verification-disabled']);
    });

    for (const uri of [
      'file://server/share/a.js',
      'vscode-vfs://github/o/r/a.js',
      'git:/a.js?%7B%7D',
      'untitled:%zz',
    ]) {
      for (const capabilities of [pulling, pushed]) {
        it(`leave the server alive for ${uri}, ${capabilities === pulling ? 'pulled' : 'pushed'}`, async () => {
          const editor = await start({ capabilities });
          await editor.open(uri, flow);
          await editor.open('a.js', flow);
          if (capabilities === pulling) {
            await editor.diagnostics(uri).catch(() => {});
            assert.deepEqual(codes(await editor.diagnostics('a.js')), ['code-injection']);
          } else {
            await editor.shown('a.js', ({ diagnostics }) => diagnostics.length === 1);
          }
          await editor.close(uri);
          assert.equal(await editor.stop(), 0);
        });
      }
    }

    it('take in the rules that the settings name, and tell mistakes where they stand', async () => {
      write(folder.path, {
        'own.yml': 'rules:\n  - {id: own, languages: [js], severity: INFO, message: mine, pattern: mark()}\n',
        'slow.yml':
          'rules:\n  - {id: slow, languages: [regex], severity: INFO, message: m, pattern-regex: "(a*)*b"}\n',
        'broken.yml':
          'rules:\n  - {id: bad, languages: [js], severity: INFO, message: m, pattern-nonsense: x}\n',
      });
      const editor = await start({ settings: { rules: ['own.yml', 'broken.yml', 'slow.yml'] } });
      await editor.open('a.js', 'mark();\n');
      assert.deepEqual(codes(await editor.diagnostics('a.js')), ['own']);
      const [mistake] = await editor.shown('broken.yml', ({ diagnostics }) => diagnostics.length > 0);
      assert.equal(mistake.range.start.line, 1);
      assert.match(textOf(mistake), /pattern-nonsense/);
      const [refused] = await editor.shown('slow.yml', ({ diagnostics }) => diagnostics.length > 0);
      assert.deepEqual([refused.severity, refused.range.start.line], [1, 1]);
      assert.match(textOf(refused), /exponential time/);
    });
  });

  describe('a long document', () => {
    // More than can be parsed in the moment after which an answer is due.
    const long = `${'function f(a, b) { return [a, b, { c: a + b, d: (x) => x * 2 }]; }\n'.repeat(20_000)}eval(x);\n`;
    const unread = (diagnostics: Diagnostic[]) => codes(diagnostics).includes('analysis-unread');

    it('is answered at once with what its text shows, and fully when it has been parsed', async () => {
      const editor = await start();
      await editor.open('long.js', long);
      if (unread(await editor.diagnostics('long.js'))) await editor.until(() => editor.refreshes > 0);
      assert.deepEqual(codes(await editor.diagnostics('long.js')), ['code-injection']);
    });

    it('is pushed in the end with all that there is', async () => {
      const editor = await start({ capabilities: pushed });
      await editor.open('long.js', long);
      const shown = await editor.shown('long.js', ({ diagnostics }) => !unread(diagnostics));
      assert.deepEqual(codes(shown), ['code-injection']);
    });

    it('keeps the edits that came while it was parsed', async () => {
      const editor = await start();
      await editor.open('long.js', long);
      const early = editor.diagnostics('long.js');
      await editor.change('long.js', { range: at(0, 0), text: 'eval(y);\n' });
      await early.catch(() => undefined);
      if (unread(await editor.diagnostics('long.js'))) await editor.until(() => editor.refreshes > 0);
      const found = await editor.diagnostics('long.js');
      assert.deepEqual(
        found.map(({ range }) => range.start.line),
        [0, 20_001],
      );
    });

    it('is waited for where the editor cannot be told of more later', async () => {
      const editor = await start({ capabilities: { textDocument: { diagnostic: {} } } });
      await editor.open('long.js', long);
      assert.deepEqual(codes(await editor.diagnostics('long.js')), ['code-injection']);
    });
  });

  describe('a document that crashes the parser', () => {
    const crashing = `f(b${'<div>'.repeat(20_000)}c, (d, e: string) => d);\n\u202e\n`;

    it('ends the server, which says so first', async () => {
      const editor = await start();
      await editor.open('a.ts', crashing, 'typescript');
      // Whether the server still answers before it ends is left to chance.
      void editor.pull('a.ts').catch(() => undefined);
      await editor.until(() => editor.exitCode === 1);
      assert.deepEqual(editor.crashed, [editor.uri('a.ts')]);
    });

    it('is spared by the server that comes after, which reads its text alone', async () => {
      const unparsed = [(await start()).uri('a.ts')];
      const editor = await start({ initializationOptions: { unparsed } });
      await editor.open('a.ts', crashing, 'typescript');
      await editor.open('b.ts', 'eval(x);\n', 'typescript');
      assert.deepEqual(codes(await editor.diagnostics('a.ts')), ['invisible-unicode', 'analysis-grammar']);
      assert.deepEqual(codes(await editor.diagnostics('b.ts')), ['code-injection']);
    });
  });

  describe('code actions', () => {
    it('offer the fix of a finding, which makes it go away', async () => {
      const editor = await start();
      await editor.open('b.py', insecure, 'python');
      const diagnostics = await editor.diagnostics('b.py');
      const [fix] = await editor.actions('b.py', diagnostics[0].range, diagnostics);
      assert.equal(fix.title, 'Replace ‘False’ with ‘True’');
      assert.deepEqual([fix.kind, fix.isPreferred, fix.diagnostics?.length], ['quickfix', true, 1]);
      const [change] = fix.edit?.documentChanges ?? [];
      assert.ok('textDocument' in change && 'edits' in change);
      assert.deepEqual(change.textDocument, { uri: editor.uri('b.py'), version: 1 });
      await editor.change('b.py', { text: applyAction(fix, insecure) });
      assert.deepEqual(await editor.diagnostics('b.py'), []);
    });

    it('offer to ignore a finding, which silences it, and wait for the reason', async () => {
      const editor = await start();
      await editor.open('a.js', flow);
      const diagnostics = await editor.diagnostics('a.js');
      const [ignore] = await editor.actions('a.js', diagnostics[0].range, diagnostics);
      assert.equal(ignore.title, 'Ignore code-injection here, with a reason');
      const text = applyAction(ignore, flow);
      assert.match(
        text,
        /^ {2}\/\/ touchstone-ignore code-injection: why this is safe here\n {2}eval\(id\);$/m,
      );
      await editor.change('a.js', { text });
      assert.deepEqual(codes(await editor.diagnostics('a.js')), ['suppression-unexplained']);
      await editor.change('a.js', { text: text.replace('why this is safe here', 'a console of ours') });
      assert.deepEqual(await editor.diagnostics('a.js'), []);
    });

    it('are offered to an editor that leaves out what it shows', async () => {
      const editor = await start();
      await editor.open('b.py', insecure, 'python');
      const [{ range }] = await editor.diagnostics('b.py');
      const textDocument = { uri: editor.uri('b.py') };
      for (const rest of [{ context: {} }, {}]) {
        const [fix]: CodeAction[] = await editor.connection.sendRequest('textDocument/codeAction', {
          textDocument,
          range,
          ...rest,
        });
        assert.equal(fix.title, 'Replace ‘False’ with ‘True’');
      }
    });

    it('leave the cursor in the reason where the editor knows snippets', async () => {
      const editor = await start({
        capabilities: {
          ...pulling,
          workspace: { ...pulling.workspace, workspaceEdit: { snippetEditSupport: true } },
        },
      });
      await editor.open('b.py', insecure, 'python');
      const actions = await editor.actions('b.py', at(1, 0, 2, 0));
      const ignore = actions.find(({ title }) => title.startsWith('Ignore'))!;
      const text = applyAction(ignore, insecure);
      assert.match(text, /^# touchstone-ignore tls-verification-disabled: \$\{1:[^}]+\}$/m);
    });

    it('keep the line ends of the document', async () => {
      const editor = await start();
      const text = flow.replaceAll('\n', '\r\n');
      await editor.open('a.js', text);
      const [ignore] = await editor.actions('a.js', at(2, 7, 2, 9));
      assert.doesNotMatch(applyAction(ignore, text), /(?<!\r)\n/);
    });

    for (const [where, languageId, code, expected] of [
      [
        'a template',
        'javascript',
        '`\n    ${eval(req.query.x)}\n  `',
        /\$\{eval\(\/\* touchstone-ignore .* \*\/ req\.query\.x\)\}/,
      ],
      [
        'markup',
        'javascriptreact',
        '<p>\n    text {eval(req.query.x)} text\n  </p>',
        /\{eval\(\/\* touchstone-ignore .* \*\/ req\.query\.x\)\}/,
      ],
      [
        'the end of a template',
        'javascript',
        '`\n  ` + eval(req.query.x)',
        /\+ eval\(req\.query\.x\);? \/\/ touchstone-ignore .*$/m,
      ],
    ] as const) {
      it(`put the comment where it is none of the text of ${where}`, async () => {
        const editor = await start();
        const text = `function f(req) {\n  return ${code};\n}\n`;
        await editor.open('a.jsx', text, languageId);
        const diagnostics = await editor.diagnostics('a.jsx');
        assert.deepEqual(codes(diagnostics), ['code-injection']);
        const [ignore] = await editor.actions('a.jsx', diagnostics[0].range, diagnostics);
        const ignored = applyAction(ignore, text);
        assert.match(ignored, expected);
        await editor.change('a.jsx', { text: ignored.replace('why this is safe here', 'a reason') });
        assert.deepEqual(await editor.diagnostics('a.jsx'), []);
      });
    }

    it('fix everything that is safe in one go, when asked for that kind', async () => {
      const editor = await start();
      const text = `${insecure}requests.post(url, verify=False, timeout=3)\n`;
      await editor.open('b.py', text, 'python');
      const whole = at(0, 0, 10, 0);
      for (const only of [['source.fixAll.touchstone'], ['source.fixAll'], ['source']]) {
        const [all, ...others] = await editor.actions('b.py', whole, [], only);
        assert.deepEqual([all.kind, others], ['source.fixAll.touchstone', []]);
        assert.doesNotMatch(applyAction(all, text), /verify=False/);
      }
      const quick = await editor.actions('b.py', whole, [], ['quickfix']);
      assert.ok(quick.length > 0 && quick.every(({ kind }) => kind === 'quickfix'));
      assert.deepEqual(await editor.actions('b.py', whole, [], ['refactor']), []);
      assert.deepEqual(
        await editor.actions('b.py', at(0, 0), [], undefined),
        [],
        'nothing is wrong on that line',
      );
    });
  });

  describe('hover', () => {
    it('explains the finding under the pointer, with the way the data took', async () => {
      const editor = await start();
      await editor.open('a.js', flow);
      const hover = await editor.hover('a.js', { line: 2, character: 8 });
      assert.deepEqual(hover?.range, at(2, 7, 2, 9));
      const { value } = hover!.contents;
      assert.match(value, /CWE-95.*confidence high.*tier trusted/);
      assert.match(value, /\*\*From source to sink\*\*\n\n1\. \[line 2\]\(.*#L2\): .* — `req\.query`/);
      assert.match(value, /\*\*Fix\*\*/);
      assert.equal(await editor.hover('a.js', { line: 0, character: 0 }), null);
      assert.equal(await editor.hover('never-opened.js', { line: 0, character: 0 }), null);
    });

    it('leaves the way of the data to an editor that shows it beside the diagnostic', async () => {
      const editor = await start({
        capabilities: {
          ...pulling,
          textDocument: { diagnostic: {}, publishDiagnostics: { relatedInformation: true } },
        },
      });
      await editor.open('a.js', flow);
      const hover = await editor.hover('a.js', { line: 2, character: 8 });
      assert.match(hover!.contents.value, /CWE-95[\s\S]*\*\*Fix\*\*/);
      assert.doesNotMatch(hover!.contents.value, /From source to sink/);
    });
  });

  describe('the charter', () => {
    const misspelt = 'version: 1\ntiers:\n  criticl:\n    paths: ["**/core/**"]\n';

    it('shows its mistakes at their place, with a fix for spelling', async () => {
      const editor = await start();
      await editor.open('.touchstone.yml', misspelt, 'yaml');
      const diagnostics = await editor.diagnostics('.touchstone.yml');
      assert.deepEqual(codes(diagnostics), ['charter']);
      assert.deepEqual([diagnostics[0].range, diagnostics[0].severity], [at(2, 2, 2, 9), 1]);
      assert.match(textOf(diagnostics[0]), /critical[\s\S]*stays in force/);
      const [fix] = await editor.actions('.touchstone.yml', diagnostics[0].range, diagnostics);
      assert.equal(applyAction(fix, misspelt), misspelt.replace('criticl', 'critical'));
      await editor.change('.touchstone.yml', { text: applyAction(fix, misspelt) });
      assert.deepEqual(await editor.diagnostics('.touchstone.yml'), []);
    });

    it('that changes on disk is followed, and has everything shown anew', async () => {
      const editor = await start();
      const place = join(folder.path, '.touchstone.yml');
      const tier = async () => (await editor.request(tierRequest, { uri: editor.uri('core/a.js') })).tier;
      const changed = async () => {
        const { refreshes } = editor;
        await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
          changes: [{ uri: editor.uri('.touchstone.yml'), type: 2 }],
        });
        await editor.until(() => editor.refreshes > refreshes);
      };
      await editor.open('core/a.js', flow);
      const first = await editor.pull('core/a.js');
      assert.equal(await tier(), 'trusted');
      writeFileSync(place, misspelt.replace('criticl', 'critical'));
      await changed();
      assert.equal(await tier(), 'critical');
      assert.equal((await editor.pull('core/a.js', first.resultId)).kind, 'full');
      writeFileSync(place, misspelt);
      await changed();
      assert.equal(await tier(), 'critical', 'the last good one stays in force');
      const status = () => editor.statuses.at(-1);
      await editor.pull('core/a.js');
      await editor.until(() => status()?.problem !== undefined);
      assert.match(status()!.problem!, /\.touchstone\.yml:3:3.*last good version/);
      rmSync(place);
      await changed();
      assert.equal(await tier(), 'trusted');
    });
  });

  describe('the status of a document', () => {
    // It goes out before the answer about the diagnostics does.
    const statusesWith = async (initializationOptions: Abilities['initializationOptions']) => {
      const editor = await start({ initializationOptions });
      await editor.open('a.js', flow);
      await editor.diagnostics('a.js');
      return editor.statuses.map(({ findings }) => findings);
    };

    it('is told to an editor that shows it, and to no other', async () => {
      assert.equal((await statusesWith({ status: true })).at(-1), 1);
      assert.deepEqual(await statusesWith({}), []);
    });
  });

  describe('requests beyond the protocol', () => {
    it('tell a file’s tier and what it demands', async () => {
      const editor = await start();
      const { tier, decidedBy, demands } = await editor.request(tierRequest, {
        uri: editor.uri('src/auth/a.js'),
      });
      assert.equal(tier, 'critical');
      assert.equal(decidedBy.pattern, 'auth/');
      assert.ok(demands.length >= 3 && demands.every((demand) => /^[A-Z].*\.$/.test(demand)), demands.join());
    });

    it('tell when the ledger cannot be written, and when it can again, without another edit', async () => {
      git(folder.path, 'init', '-q');
      write(folder.path, { 'src/a.js': '' });
      const ledger = join(folder.path, '.git/touchstone/ledger.jsonl');
      mkdirSync(ledger, { recursive: true });
      const editor = await start();
      await editor.open('src/a.js', '');
      const accept = async (version: number, line: string) => {
        await editor.change('src/a.js', { range: at(0, 0), text: line });
        await editor.request(editRequest, {
          uri: editor.uri('src/a.js'),
          version,
          changes: [{ start: 0, length: 0, text: line }],
          evidence: { act: 'completion', extent: 'whole' },
          route: 'reason',
          time: '2026-10-01T12:00:00.000Z',
        });
      };
      await accept(2, 'one();\n');
      await editor.until(() => /1 record/.test(editor.statuses.at(-1)?.problem ?? ''));
      rmdirSync(ledger);
      await accept(3, 'two();\n');
      await editor.until(() => editor.statuses.at(-1)?.problem === undefined);
    });

    it('promise nothing that is not enforced', async () => {
      write(folder.path, {
        '.touchstone.yml':
          'version: 1\ntiers:\n  trusted:\n    ai: deny\n    prohibit: [cryptography]\n    max-complexity: 7\n',
      });
      const editor = await start();
      const { demands } = await editor.request(tierRequest, { uri: editor.uri('a.js') });
      assert.equal(demands.length, 3, demands.join());
      assert.match(demands[0], /taken out again/);
      assert.doesNotMatch(demands.join(), /cryptography|7/);
    });

    it('hand out rule pages', async () => {
      const editor = await start();
      const page = await editor.request(rulePageRequest, { ruleId: 'sql-injection' });
      assert.match(page!.markdown, /^# /);
      assert.equal(await editor.request(rulePageRequest, { ruleId: 'no-such-rule' }), null);
    });

    it('scan a text that is in no document', async () => {
      const editor = await start();
      const found = await editor.request(scanTextRequest, { languageId: 'python', text: insecure });
      assert.deepEqual(
        found.map(({ ruleId, line, hasSafeFix }) => ({ ruleId, line, hasSafeFix })),
        [{ ruleId: 'tls-verification-disabled', line: 1, hasSafeFix: true }],
      );
      assert.deepEqual(await editor.request(scanTextRequest, { languageId: 'plaintext', text: 'hello' }), []);
    });

    const scanned = { 'src/a.js': flow, 'src/open.js': flow, 'src/fine.js': 'let x;\n' };

    it('scan the workspace as it is on disk, open or not, each finding with its page and its way', async () => {
      write(folder.path, scanned);
      const editor = await start();
      await editor.open('src/open.js', 'let unsaved;\n');
      assert.deepEqual(await editor.request(scanWorkspaceRequest, {}), { files: 3, findings: 2 });
      for (const name of Object.keys(scanned).slice(0, 2)) {
        const shown = await editor.shown(name, ({ diagnostics }) => diagnostics.length > 0);
        await editor.open('src/copy.js', flow);
        const [expected] = await editor.diagnostics('src/copy.js');
        assert.deepEqual(
          shown.map(({ data, ...diagnostic }) => ({ data, ...elsewhere(diagnostic) })),
          [{ data: { from: 'scan' }, ...elsewhere(expected) }],
        );
      }
    });

    it('follow the files that the scan has met when they are saved', async () => {
      write(folder.path, scanned);
      const editor = await start();
      await editor.open('src/a.js', flow);
      await editor.request(scanWorkspaceRequest, {});
      await editor.shown('src/a.js', ({ diagnostics }) => diagnostics.length > 0);
      await editor.change('src/a.js', { text: 'let mended;\n' });
      await editor.save('src/a.js');
      await editor.shown('src/a.js', ({ diagnostics }) => diagnostics.length === 0);
    });

    it('scan for an editor that does not pull: an open file shows what is in it, a closed one what is on disk', async () => {
      write(folder.path, scanned);
      const editor = await start({ capabilities: pushed });
      await editor.open('src/open.js', 'let unsaved;\n');
      await editor.shown('src/open.js', ({ diagnostics }) => diagnostics.length === 0);
      await editor.request(scanWorkspaceRequest, {});
      await editor.shown('src/a.js', ({ diagnostics }) => diagnostics.length > 0);
      await editor.change('src/open.js', { text: `${flow}${flow}` });
      await editor.shown('src/open.js', ({ diagnostics }) => diagnostics.length === 2);
      await editor.close('src/open.js');
      await editor.shown('src/open.js', ({ diagnostics }) => diagnostics.length === 1);
    });
  });
});

/** What a diagnostic says apart from the name of its document. */
function elsewhere({ relatedInformation, ...diagnostic }: Diagnostic) {
  return {
    ...diagnostic,
    steps: relatedInformation?.map(({ location, message }) => ({ range: location.range, message })),
  };
}
