import assert from 'node:assert/strict';
import { type LanguageModelTextPart, lm } from 'vscode';
import { person } from '../driver/outside.ts';
import { openFile } from './editor.ts';

describe('What agents of the editor are offered', () => {
  /** As an agent asks, and a person lets it. */
  const scan = async (input: object): Promise<string> => {
    const answer = lm.invokeTool('touchstone_scan', { input, toolInvocationToken: undefined });
    await person.see('.monaco-dialog-box', 'Scan with Touchstone');
    await person.press('Enter');
    const { content } = await answer;
    return (content[0] as LanguageModelTextPart).value;
  };

  it('is a tool that scans code, and files as they stand in the editor', async () => {
    const tool = lm.tools.find(({ name }) => name === 'touchstone_scan');
    assert.match(tool?.description ?? '', /insecure/);
    const code = "app.get('/', (req, res) => {\n  eval(req.query.id);\n});\n";
    assert.match(await scan({ code, languageId: 'javascript' }), /^line 2: error code-injection: /m);
    assert.equal(await scan({ code: 'const a = 1;\n', languageId: 'javascript' }), 'No findings.');
    await openFile('src/reports/export.js');
    assert.match(await scan({ filePath: 'src/reports/export.js' }), /path-traversal/);
    assert.match(await scan({ filePath: 'none/such.js' }), /nothing to scan/);
  });
});
