/** The commands of the manifest, each a line that leads to the file where it is done. */
import { commands, Disposable, Range, type TextEditor, Uri, ViewColumn, window, workspace } from 'vscode';
import type { Reaction } from '../../server/src/protocol/edits.ts';
import { spansRequest } from '../../server/src/protocol/messages.ts';
import { activeFile } from './active-file.ts';
import { type BlockReference, openBlock, readReference } from './block-reference.ts';
import { editCharter } from './charter.ts';
import { findClones } from './clones.ts';
import { tellFailure } from './failures.ts';
import { applySafeFixes } from './fixes.ts';
import type { Origins } from './origins.ts';
import type { OwnEdits } from './own-edits.ts';
import { ledgerPageUri, openPage, recordPageUri } from './pages.ts';
import { showReport } from './report.ts';
import type { ReviewQueue } from './review-queue.ts';
import { approve, approveBlock } from './reviews.ts';
import { scanClipboard, scanFile, scanWorkspace } from './scans.ts';
import type { Server } from './server.ts';
import { isEnabled, offerToSwitchOn } from './switch.ts';
import { showTier } from './tier-panel.ts';

export interface CommandContext {
  server: Server;
  ownEdits: OwnEdits;
  origins: Origins;
  queue: ReviewQueue;
  apply: (reactions: Reaction[]) => Promise<void>;
}

export function registerCommands({ server, ownEdits, origins, queue, apply }: CommandContext): Disposable {
  const actions: Record<string, (...given: unknown[]) => Promise<unknown>> = {
    scanFile: withEditor((editor) => scanFile(server, editor.document)),
    scanWorkspace: () => scanWorkspace(server),
    scanClipboard: () => scanClipboard(server),
    fixAll: withEditor((editor) => fixAll(editor, ownEdits)),
    showTier: withEditor((editor) => showTier(server, editor.document)),
    showLedger: () => showLedger(),
    showReport: () => showReport(server),
    findClones: withEditor((editor) => findClones(server, editor)),
    refreshReviews: async () => queue.refresh(),
    editCharter: () => editCharter(server),
    approve: onBlock(
      (block) => approveBlock(server, block, apply),
      (editor) => approve(server, editor, apply),
    ),
    markOrigin: onBlock(
      (block) => origins.markHuman(block),
      (editor) => origins.mark(editor.document, editor.selection, undefined),
    ),
    notAi: onBlock((block) => origins.markHuman(block), nothing),
    openBlock: onBlock(nothing, nothing),
    showRecord: onBlock(showRecord, (editor) => showRecordAt(server, editor)),
    restartServer: () => server.restart(),
  };
  return Disposable.from(
    ...Object.entries(actions).map(([name, action]) =>
      commands.registerCommand(`touchstone.${name}`, async (...given: unknown[]) => {
        await (isEnabled() ? action(...given) : offerToSwitchOn()).catch(tellFailure);
      }),
    ),
  );
}

/** For a block that code lens or review queue name, whose file is opened for it; without one, for where the cursor is. */
function onBlock(
  ofBlock: (block: BlockReference) => Promise<unknown>,
  atCursor: (editor: TextEditor) => Promise<unknown>,
): (...given: unknown[]) => Promise<unknown> {
  return async (...given) => {
    const block = readReference(given);
    if (!block) return withEditor(atCursor)();
    await openBlock(block);
    return ofBlock(block);
  };
}

function withEditor(action: (editor: TextEditor) => Promise<unknown>): () => Promise<unknown> {
  return async () => {
    const editor = activeFile();
    if (editor) await action(editor);
    else void window.showInformationMessage('Open a file first.');
  };
}

async function nothing(): Promise<void> {}

function showRecord({ uri, id }: BlockReference): Promise<void> {
  return openPage(recordPageUri(Uri.parse(uri), id));
}

async function showRecordAt(server: Server, { document, selection }: TextEditor): Promise<void> {
  const uri = document.uri.toString();
  const line = selection.active.line;
  const spans = await server.request(spansRequest, { uri });
  // The tag stands on the line above its span.
  const here = spans.find(
    ({ id, startLine, endLine }) => id !== '' && startLine - 1 <= line && line <= endLine,
  );
  if (here) await showRecord({ uri, id: here.id });
  else void window.showInformationMessage('Nothing is recorded of the code at the cursor.');
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
