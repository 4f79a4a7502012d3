/** Shows where else the code at the cursor has landed. */
import { commands, Location, ProgressLocation, Range, type TextEditor, Uri, window } from 'vscode';
import { clonesRequest } from '../../server/src/protocol/messages.ts';
import type { Server } from './server.ts';

/** A column behind the end of any line; the editor takes the end. */
const lineEnd = 100_000;

export async function findClones(server: Server, { document, selection }: TextEditor): Promise<void> {
  const { clones } = await window.withProgress(
    { location: ProgressLocation.Window, title: 'Touchstone looks where else this code stands' },
    () =>
      server.request(clonesRequest, {
        uri: document.uri.toString(),
        startLine: selection.start.line,
        endLine: selection.end.line,
      }),
  );
  if (clones.length === 0) {
    void window.showInformationMessage('This code stands nowhere else in the workspace.');
    return;
  }
  const places = clones.map(({ uri, startLine, endLine }) => {
    return new Location(Uri.parse(uri), new Range(startLine, 0, endLine, lineEnd));
  });
  await commands.executeCommand(
    'editor.action.peekLocations',
    document.uri,
    selection.active,
    places,
    'peek',
  );
}
