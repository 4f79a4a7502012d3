/** Fix-all: every fix that keeps the behaviour for honest input, in one undo step. */
import { type CodeAction, CodeActionKind, commands, type Range, type TextDocument } from 'vscode';
import type { OwnEdits } from './own-edits.ts';

const kind = CodeActionKind.SourceFixAll.append('touchstone');

/** Applies the safe fixes within the range; false when there is none. */
export async function applySafeFixes(
  document: TextDocument,
  range: Range,
  ownEdits: OwnEdits,
): Promise<boolean> {
  const actions = await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind.value,
    1,
  );
  const action = actions.find((candidate) => candidate.kind && kind.contains(candidate.kind));
  return action?.edit ? ownEdits.applyAction(document, action.edit) : false;
}
