/** The second route: what stable API alone lets one conclude of a change. No conclusion is an answer, too. */
import { type TextDocumentChangeEvent, TextDocumentChangeReason, window } from 'vscode';
import type { Evidence } from '../../../server/src/protocol/edits.ts';

/** What a key press inserts beyond one character: the pair of a bracket or a quote. */
const pairs = new Set(['()', '[]', '{}', '<>', '""', "''", '``', '* */', '**/', '- -->']);

/** Undo and redo, which the stable event itself names on either route. */
export function readHistory(event: TextDocumentChangeEvent): Evidence | undefined {
  if (event.reason === TextDocumentChangeReason.Undo) return { act: 'undo' };
  if (event.reason === TextDocumentChangeReason.Redo) return { act: 'redo' };
  return undefined;
}

/** Whether every part of the change has the shape of a key press. */
export function looksTyped(event: TextDocumentChangeEvent): boolean {
  return event.contentChanges.every((change) => isKeyPress(change.text));
}

/** Whether every part of the change is where a cursor is: there alone do keys write. */
export function isAtCursor({ document, contentChanges }: TextDocumentChangeEvent): boolean {
  const cursors = window.visibleTextEditors
    .filter((editor) => editor.document === document)
    .flatMap(({ selections }) => selections);
  // The cursors may be told of before the change or after it, and a line break takes them on.
  return contentChanges.every(({ range }) =>
    cursors.some(({ start, end }) => range.start.line <= end.line + 1 && start.line <= range.end.line + 1),
  );
}

/**
 * Deletion, one character, a pair of brackets, or a line break or tab with its indentation, and with the signs by which the
 * editor goes on with a comment.
 */
function isKeyPress(text: string): boolean {
  if (text.length <= 1 || pairs.has(text)) return true;
  return [...text].length === 1 || (text.length < 200 && /^\s+(\*\s+(\*\/)?|\/{2,3}\s?)?$/.test(text));
}
