/** What an extension that is neither the editor's nor Touchstone does in a scenario. */
import {
  CompletionItem,
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  languages,
  Position,
  WorkspaceEdit,
} from 'vscode';

const everywhere = { pattern: '**/scenarios/*' };

/** Offers an entry of the list of suggestions. */
export function suggest(label: string, text: string): Disposable {
  return languages.registerCompletionItemProvider(everywhere, {
    provideCompletionItems() {
      const item = new CompletionItem(label);
      item.insertText = text;
      return [item];
    },
  });
}

/** The kind of its pastes, as the setting `editor.pasteAs.preferences` has it. */
export const pasteKind = 'text.scenario';

/** Carries out pastes, and puts a line at the top of the file. */
export function pasteWith(line: string): Disposable {
  const kind = DocumentDropOrPasteEditKind.Empty.append(...pasteKind.split('.'));
  return languages.registerDocumentPasteEditProvider(
    everywhere,
    {
      async provideDocumentPasteEdits(document, _, data) {
        const text = await data.get('text/plain')?.asString();
        if (text === undefined) return [];
        const edit = new DocumentPasteEdit(text, 'Paste with a line', kind);
        edit.additionalEdit = new WorkspaceEdit();
        edit.additionalEdit.insert(document.uri, new Position(0, 0), line);
        return [edit];
      },
    },
    { pasteMimeTypes: ['text/plain'], providedPasteEditKinds: [kind] },
  );
}
