/** What can be done about a block of AI code, for clients that leave that to the server. */
import {
  type Connection,
  LSPErrorCodes,
  MessageType,
  ResponseError,
  ShowMessageNotification,
} from 'vscode-languageserver';
import type { Reaction } from '../protocol/edits.ts';
import { blockCommands } from '../protocol/messages.ts';
import type { OpenDocument } from './documents.ts';
import type { Provenance } from './provenance.ts';
import { RefusedError } from './refused.ts';

export interface BlockCommandContext {
  connection: Connection;
  provenance: Provenance;
  documentOf: (uri: string) => OpenDocument | undefined;
  /** Whether the client applies edits that the server asks for. */
  appliesEdits: () => boolean;
  /** Origins or reviews of a document have changed. */
  originsChanged: (uri: string) => void;
}

/** As the capability `executeCommandProvider` names them. */
export const offeredCommands: string[] = [blockCommands.approve, blockCommands.markOrigin];

export function answerBlockCommands(context: BlockCommandContext): void {
  const { connection, provenance, originsChanged } = context;
  connection.onExecuteCommand(async ({ command, arguments: [uri, id] = [] }) => {
    if (typeof uri !== 'string' || typeof id !== 'string')
      throw new ResponseError(
        LSPErrorCodes.RequestFailed,
        `${command} needs a document's uri and a block's id.`,
      );
    try {
      if (command === blockCommands.approve) {
        const { reviewer, decision, reactions } = await provenance.approve(uri, id);
        await carryOut(context, reactions);
        const message = `${decision === 'signed-off' ? 'Signed off' : 'Approved'} as ${reviewer}.`;
        await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
      } else if (command === blockCommands.markOrigin) {
        await carryOut(context, await provenance.markBlock(uri, id, 'human'));
      } else {
        throw new RefusedError(`There is no command ${command}.`);
      }
    } catch (error) {
      if (error instanceof RefusedError) throw new ResponseError(LSPErrorCodes.RequestFailed, error.message);
      throw error;
    }
    originsChanged(uri);
    return null;
  });
}

/** Tags follow at once where the client applies edits, and with the next save where it does not. */
async function carryOut(
  { connection, documentOf, appliesEdits }: BlockCommandContext,
  reactions: readonly Reaction[],
): Promise<void> {
  for (const reaction of reactions) {
    const document = reaction.do === 'edit-tags' ? documentOf(reaction.uri) : undefined;
    if (reaction.do !== 'edit-tags' || document?.version !== reaction.version || !appliesEdits()) continue;
    const { text } = document;
    const edits = reaction.changes.map(({ start, length, text: newText }) => ({
      range: { start: text.positionAt(start), end: text.positionAt(start + length) },
      newText,
    }));
    await connection.workspace.applyEdit({ changes: { [reaction.uri]: edits } });
  }
}
