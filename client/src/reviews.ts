/** Approval of an AI span by the person at the keyboard. */
import { type TextEditor, window } from 'vscode';
import type { Reaction } from '../../server/src/protocol/edits.ts';
import { approveRequest, spansRequest } from '../../server/src/protocol/messages.ts';
import type { BlockReference } from './block-reference.ts';
import type { Server } from './server.ts';
import { warnOfTier } from './tier-message.ts';

/** Approves the pending span under the cursor; without one there, offers the file's pending spans. */
export async function approve(
  server: Server,
  editor: TextEditor,
  apply: (reactions: Reaction[]) => Promise<void>,
): Promise<void> {
  const uri = editor.document.uri.toString();
  const spans = await server.request(spansRequest, { uri });
  const pending = spans.filter((span) => span.review !== 'none' && span.review !== 'approved');
  if (pending.length === 0) {
    void window.showInformationMessage('No AI code in this file waits for a review.');
    return;
  }
  const line = editor.selection.active.line;
  // The tag stands on the line above its span.
  const here = pending.find((span) => span.startLine - 1 <= line && line <= span.endLine);
  const items = pending.map((span) => ({
    label: `Lines ${span.startLine + 1} to ${span.endLine + 1}`,
    description: [span.tool, span.model].filter(Boolean).join(' · '),
    span,
  }));
  const chosen =
    here ?? (await window.showQuickPick(items, { title: 'Which AI code do you approve?' }))?.span;
  if (chosen) await approveBlock(server, { uri, id: chosen.id }, apply);
}

/** Approves a block of an open document. */
export async function approveBlock(
  server: Server,
  { uri, id }: BlockReference,
  apply: (reactions: Reaction[]) => Promise<void>,
): Promise<void> {
  const approved = await server
    .request(approveRequest, { uri, id })
    // What stands against it is the tier's demand.
    .catch(async (error: Error) => void (await warnOfTier(error.message)));
  if (!approved) return;
  const { reviewer, decision, startLine, endLine, reactions } = approved;
  await apply(reactions);
  const act = decision === 'signed-off' ? 'Signed off' : 'Approved';
  void window.showInformationMessage(`${act} lines ${startLine + 1} to ${endLine + 1} as ${reviewer}.`);
}
