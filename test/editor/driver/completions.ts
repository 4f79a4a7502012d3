/** An AI assistant for the suite: offers exactly the completion that a test asked for, at the cursor. */
import { type Disposable, InlineCompletionItem, languages, Range } from 'vscode';

/** What is offered: a text at the cursor, or in the place of what stands in a range. */
export interface Offer {
  text: string;
  /** Of the whole document; the completion then is an edit, which may be away from the cursor. */
  instead?: Range;
}

let offered: Offer | undefined;

/** The identity under which this assistant appears in evidence. */
export const assistantId = 'touchstone-test.driver';

/** From now on this is offered wherever the cursor is; nothing is offered without an argument. */
export function setOffer(offer?: Offer): void {
  offered = offer;
}

export function offerCompletions(): Disposable {
  return languages.registerInlineCompletionItemProvider([{ scheme: 'file' }, { scheme: 'untitled' }], {
    provideInlineCompletionItems(_, position) {
      if (!offered) return [];
      const { text, instead } = offered;
      const item = new InlineCompletionItem(text, instead ?? new Range(position, position));
      // An edit in the editor's proposed API; where that is not granted, a completion of the same range.
      return [instead ? Object.assign(item, { isInlineEdit: true, showInlineEditMenu: false }) : item];
    },
  });
}
