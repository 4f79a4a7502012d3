/** Shows the report of a repository in the editor. */
import { extensions, ProgressLocation, type Uri, ViewColumn, window, workspace } from 'vscode';
import { reportRequest } from '../../server/src/protocol/messages.ts';
import { activeFile } from './active-file.ts';
import type { Server } from './server.ts';

/** Of the repository of the open file, else of the first folder. */
export async function showReport(server: Server): Promise<void> {
  const place: Uri | undefined = activeFile()?.document.uri ?? workspace.workspaceFolders?.[0]?.uri;
  if (!place) {
    void window.showInformationMessage('Open a folder first: a report is made of one.');
    return;
  }
  const { html } = await window.withProgress(
    { location: ProgressLocation.Notification, title: 'Touchstone counts what assistants wrote' },
    () =>
      server.request(reportRequest, {
        uri: place.toString(),
        extensions: extensions.all.map(({ id }) => id),
      }),
  );
  // The page needs neither script nor any file.
  const options = { enableScripts: false, localResourceRoots: [], enableFindWidget: true };
  window.createWebviewPanel('touchstone.report', 'AI Code Report', ViewColumn.Active, options).webview.html =
    html;
}
