import { languages } from 'vscode';
import { person } from '../driver/outside.ts';
import { discardEdits, findings, goTo, openFile, openQuickFixes, waitFor, waitForText } from './editor.ts';

describe('Ignoring a finding', () => {
  afterEach(discardEdits);

  it('asks for the reason where it will stand', async () => {
    const editor = await openFile('src/reports/export.js');
    const hasFinding = () => findings(editor.document).some(({ ruleId }) => ruleId === 'path-traversal');
    await waitFor(languages.onDidChangeDiagnostics, hasFinding);
    await goTo(editor, 'req.params.name');
    await openQuickFixes('Ignore path-traversal here, with a reason');
    await person.takePicture('ignore-offer');
    await person.click('.action-widget .monaco-list-row', 'Ignore path-traversal here, with a reason');
    await waitForText(editor.document, (text) => text.includes('touchstone-ignore path-traversal: '));
    await person.takePicture('ignore-reason');
    await person.type('the router lets plain names pass');
    await waitForText(editor.document, (text) =>
      /^ {2}\/\/ touchstone-ignore path-traversal: the router lets plain names pass\n {2}const text/m.test(
        text,
      ),
    );
    await waitFor(languages.onDidChangeDiagnostics, () => !hasFinding());
    await person.takePicture('ignored');
  });
});
