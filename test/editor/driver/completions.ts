/** An AI assistant for the suite: offers exactly the completion that a test asked for, at the cursor. */
import { type Disposable, InlineCompletionItem, languages, Range } from 'vscode';

let offer: string | undefined;

/** The identity under which this assistant appears in evidence. */
export const assistantId = 'touchstone-test.driver';

/** From now on this text is offered wherever the cursor is; nothing is offered without an argument. */
export function setOffer(text?: string): void {
  offer = text;
}

export function offerCompletions(): Disposable {
  return languages.registerInlineCompletionItemProvider(
    { scheme: 'file' },
    {
      provideInlineCompletionItems: (_, position) =>
        offer === undefined ? [] : [new InlineCompletionItem(offer, new Range(position, position))],
    },
  );
}
