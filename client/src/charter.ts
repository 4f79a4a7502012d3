/** Opens the workspace's charter, written first where there is none. */
import { Uri, window, workspace } from 'vscode';
import { activeFile } from './active-file.ts';

const name = '.touchstone.yml';

const draft = `# The charter of this workspace: which places are trusted with how much.
# Paths are written as in .gitignore; the most specific pattern wins.
version: 1
tiers:
  critical:
    paths: ["**/auth/**", "**/payments/**"]
  experimental:
    paths: ["sandbox/**"]
default-tier: trusted
`;

export async function editCharter(): Promise<void> {
  const active = activeFile()?.document.uri;
  const folder = (active && workspace.getWorkspaceFolder(active)) ?? workspace.workspaceFolders?.[0];
  if (!folder) {
    void window.showInformationMessage('Open a folder first: the charter stands at its root.');
    return;
  }
  const file = Uri.joinPath(folder.uri, name);
  if (!(await exists(file))) await workspace.fs.writeFile(file, new TextEncoder().encode(draft));
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
