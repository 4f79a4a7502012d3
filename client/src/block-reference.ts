/** A block of AI code as code lens, review queue and commands name it. */
import { Range, Selection, TextEditorRevealType, Uri, window } from 'vscode';

export interface BlockReference {
  uri: string;
  id: string;
  /** Where it stands, from 0, if whoever names it knows. */
  startLine?: number;
}

/** Reads a command's arguments: a uri and an id from a code lens, an entry from the review queue; undefined for neither. */
export function readReference([first, id]: unknown[]): BlockReference | undefined {
  if (typeof first === 'string' && typeof id === 'string') return { uri: first, id };
  const entry = first as Partial<BlockReference> | undefined;
  return typeof entry?.uri === 'string' && typeof entry.id === 'string'
    ? (entry as BlockReference)
    : undefined;
}

/** Shows the block's file, and the block where its place is known: nobody decides about code unseen. */
export async function openBlock({ uri, startLine }: BlockReference): Promise<void> {
  const editor = await window.showTextDocument(Uri.parse(uri));
  if (startLine === undefined) return;
  const start = editor.document.validateRange(new Range(startLine, 0, startLine, 0));
  editor.selection = new Selection(start.start, start.start);
  editor.revealRange(start, TextEditorRevealType.InCenterIfOutsideViewport);
}
