/** A stretch of a document that moves with the edits before it and grows with the edits inside it. */
import { type TextDocument, type TextDocumentContentChangeEvent, workspace } from 'vscode';

export interface Stretch {
  /** UTF-16 offset from 0. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  /** True once an edit crossed a border of the stretch: then nobody can say any more where it is. */
  readonly lost: boolean;
}

/** Follows a stretch from the document's present version on, until `dispose`. */
export class FollowedStretch implements Stretch {
  start: number;
  end: number;
  lost = false;
  readonly #listener;

  constructor(document: TextDocument, start: number, end: number) {
    this.start = start;
    this.end = end;
    this.#listener = workspace.onDidChangeTextDocument((event) => {
      if (event.document === document) Object.assign(this, moveStretch(this, event.contentChanges));
    });
  }

  dispose(): void {
    this.#listener.dispose();
  }
}

/** Where a stretch is after one change event. Text inserted exactly at its start stays outside. */
export function moveStretch(
  stretch: Stretch,
  changes: readonly Pick<TextDocumentContentChangeEvent, 'rangeOffset' | 'rangeLength' | 'text'>[],
): Stretch {
  let { start, end, lost } = stretch;
  // From the back, so that each change still speaks of the text before the event.
  for (const change of [...changes].sort((a, b) => b.rangeOffset - a.rangeOffset)) {
    const changeEnd = change.rangeOffset + change.rangeLength;
    const growth = change.text.length - change.rangeLength;
    if (changeEnd <= start) {
      start += growth;
      end += growth;
    } else if (change.rangeOffset >= start && changeEnd <= end) {
      end += growth;
    } else if (change.rangeOffset < end) {
      lost = true;
    }
  }
  return { start, end, lost };
}
