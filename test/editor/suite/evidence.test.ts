import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { commands, Position, Range, WorkspaceEdit, workspace } from 'vscode';
import { person } from '../driver/outside.ts';
import { discardEdits, folder, offer, openFile, readPage, useDetailedReason, waitForText } from './editor.ts';

const completion = 'export const first = 1;\nexport const second = 2;';

function countTags(text: string): number {
  return text.split('AI-Provenance').length - 1;
}

for (const detailed of [true, false]) {
  describe(`What is not AI gets no tag, ${detailed ? "with the editor's own reasons" : 'on stable API alone'}`, () => {
    before(() => useDetailedReason(detailed));

    afterEach(discardEdits);

    after(() => useDetailedReason(true));

    /** How many tags there are once a completion, which gets one, was accepted at the end of the file. */
    async function acceptAndCount(file: string): Promise<number> {
      // A person's next act ends all waiting for what may explain the edit before, and the server answers in turn:
      // once it shows a page, it has judged that edit.
      await person.press('Control+Home');
      await readPage('/Ledger.md', folder());
      const { document } = await openFile(file);
      await person.press('Enter');
      await offer(completion);
      await person.press('Tab');
      await waitForText(document, (text) =>
        /AI-Provenance.*\nexport const first = 1;\n.*second = 2;/.test(text),
      );
      return countTags(document.getText());
    }

    it('several lines typed by hand', async () => {
      await openFile('src/reports/export.js');
      await person.type('\nconst a = 1;\nconst b = 2;\n');
      assert.equal(await acceptAndCount('src/reports/export.js'), 1);
    });

    it('several lines that another extension inserts', async () => {
      const { document } = await openFile('src/reports/export.js');
      const edit = new WorkspaceEdit();
      edit.insert(document.uri, new Position(0, 0), 'const one = 1;\nconst two = 2;\nconst three = 3;\n');
      await workspace.applyEdit(edit);
      assert.equal(await acceptAndCount('src/reports/export.js'), 1);
    });

    it('a pasted block', async () => {
      const { document } = await openFile('src/reports/export.js');
      await person.copy('const one = 1;\nconst two = 2;\n');
      await person.press('Control+v');
      await waitForText(document, (text) => text.includes('const two'));
      assert.equal(await acceptAndCount('src/reports/export.js'), 1);
    });

    it('lines that another program writes to the file', async () => {
      const { document } = await openFile('src/reports/export.js');
      const original = document.getText();
      await writeFile(document.uri.fsPath, `${original}\nexport const a = 1;\nexport const b = 2;\n`);
      await waitForText(document, (text) => text.includes('const b'));
      assert.equal(await acceptAndCount('src/reports/export.js'), 1);
      await writeFile(document.uri.fsPath, original);
    });

    it('a reformatted file', async () => {
      const { document } = await openFile('src/reports/export.js');
      const edit = new WorkspaceEdit();
      edit.replace(document.uri, new Range(0, 0, 0, 0), '\n\n   ');
      await workspace.applyEdit(edit);
      await commands.executeCommand('editor.action.formatDocument');
      await waitForText(document, (text) => !text.startsWith('\n\n   '));
      assert.equal(await acceptAndCount('src/reports/export.js'), 1);
    });
  });
}
