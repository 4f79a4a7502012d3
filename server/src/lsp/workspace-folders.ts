/** The folders of the workspace that are on this machine. */
import path from 'node:path';
import type { Connection } from 'vscode-languageserver';
import { pathOf } from './governor.ts';

export class WorkspaceFolders {
  #paths: string[] = [];

  /** Absolute. */
  get paths(): readonly string[] {
    return this.#paths;
  }

  set(folders: readonly { uri: string }[]): void {
    this.#paths = pathsOf(folders);
  }

  /** Keeps in step with a client that tells of folders that come and go. */
  follow(connection: Connection): void {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(pathsOf(removed));
      this.#paths = [...this.#paths.filter((folder) => !gone.has(folder)), ...pathsOf(added)];
    });
  }

  /** The folder that a file (absolute) is in. */
  of(file: string): string | undefined {
    return this.#paths.find((folder) => file === folder || file.startsWith(folder + path.sep));
  }
}

function pathsOf(folders: readonly { uri: string }[]): string[] {
  return folders
    .map(({ uri }) => uri)
    .filter((uri) => uri.startsWith('file:'))
    .map(pathOf);
}
