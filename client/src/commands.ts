/** The commands of the manifest, each a line that leads to the file where it is done. */
import {
  commands,
  Disposable,
  Range,
  type TextEditor,
  type Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { Reaction } from '../../server/src/protocol/edits.ts';
import { activeFile } from './active-file.ts';
import { editCharter } from './charter.ts';
import { tellFailure } from './failures.ts';
import { applySafeFixes } from './fixes.ts';
import type { Origins } from './origins.ts';
import type { OwnEdits } from './own-edits.ts';
import { ledgerPageUri, openPage, tierPageUri } from './pages.ts';
import { approve } from './reviews.ts';
import { scanClipboard, scanFile, scanWorkspace } from './scans.ts';
import type { Server } from './server.ts';
import { isEnabled, offerToSwitchOn } from './switch.ts';

export interface CommandContext {
  server: Server;
  ownEdits: OwnEdits;
  origins: Origins;
  apply: (reactions: Reaction[]) => Promise<void>;
}

export function registerCommands({ server, ownEdits, origins, apply }: CommandContext): Disposable {
  const actions: Record<string, () => Promise<unknown>> = {
    scanFile: withEditor((editor) => scanFile(server, editor.document)),
    scanWorkspace: () => scanWorkspace(server),
    scanClipboard: () => scanClipboard(server),
    fixAll: withEditor((editor) => fixAll(editor, ownEdits)),
    showTier: withEditor((editor) => openPage(tierPageUri(editor.document.uri))),
    showLedger: () => showLedger(),
    editCharter: () => editCharter(server),
    approve: withEditor((editor) => approve(server, editor, apply)),
    markOrigin: withEditor((editor) => origins.mark(editor.document, editor.selection, undefined)),
    restartServer: () => server.restart(),
  };
  return Disposable.from(
    ...Object.entries(actions).map(([name, action]) =>
      commands.registerCommand(`touchstone.${name}`, async () => {
        await (isEnabled() ? action() : offerToSwitchOn()).catch(tellFailure);
      }),
    ),
  );
}

function withEditor(action: (editor: TextEditor) => Promise<unknown>): () => Promise<unknown> {
  return async () => {
    const editor = activeFile();
    if (editor) await action(editor);
    else void window.showInformationMessage('Open a file first.');
  };
}

async function fixAll({ document }: TextEditor, ownEdits: OwnEdits): Promise<void> {
  const everything = new Range(0, 0, document.lineCount, 0);
  if (!(await applySafeFixes(document, document.validateRange(everything), ownEdits))) {
    void window.showInformationMessage('This file has no finding with a safe fix.');
  }
}

/** The ledger of the open file's folder, else of the first one. */
async function showLedger(): Promise<void> {
  const place: Uri | undefined = activeFile()?.document.uri ?? workspace.workspaceFolders?.[0]?.uri;
  if (place) await openPage(ledgerPageUri(place), ViewColumn.Active);
  else void window.showInformationMessage('Open a folder first: the ledger belongs to one.');
}
