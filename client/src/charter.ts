/** Opens the workspace's charter, written first where there is none. */
import { Uri, window, workspace } from 'vscode';
import { charterDraftRequest } from '../../server/src/protocol/messages.ts';
import { activeFile } from './active-file.ts';
import type { Server } from './server.ts';

const name = '.touchstone.yml';

export async function editCharter(server: Server): Promise<void> {
  const active = activeFile()?.document.uri;
  const folder = (active && workspace.getWorkspaceFolder(active)) ?? workspace.workspaceFolders?.[0];
  if (!folder) {
    void window.showInformationMessage('Open a folder first: the charter stands at its root.');
    return;
  }
  const file = Uri.joinPath(folder.uri, name);
  if (!(await exists(file))) {
    const { text } = await server.request(charterDraftRequest, {});
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
  }
  await window.showTextDocument(file);
}

async function exists(file: Uri): Promise<boolean> {
  try {
    await workspace.fs.stat(file);
    return true;
  } catch {
    return false;
  }
}
