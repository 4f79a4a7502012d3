/** Completion, hover and notes for an open charter. */
import path from 'node:path';
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type Diagnostic,
  type Hover,
  InsertTextFormat,
  MarkupKind,
  type Position,
} from 'vscode-languageserver';
import { charterName } from '../host/charter-file.ts';
import { explainInCharter, suggestInCharter } from '../policy/charter-guide.ts';
import { noteOnCharter } from '../policy/charter-notes.ts';
import { parseCharter } from '../policy/charter-parser.ts';
import { charterDiagnostics, charterNotes } from './diagnostics.ts';
import { rangeOf, today } from './document-analyzer.ts';
import type { OpenDocument } from './documents.ts';
import { type Governor, pathOf } from './governor.ts';

/**
 * What the client is told of completion, where it can be told for charters alone. Words of YAML are strings to an
 * editor, in which it suggests nothing by itself; so each letter asks for suggestions.
 */
export const charterCompletion = {
  documentSelector: [{ pattern: `**/${charterName}` }],
  triggerCharacters: [...' abcdefghijklmnopqrstuvwxyz'],
};

/** What may be written at a position. Without `snippets` the client gets text without places to fill in. */
export function completeCharterAt(
  document: OpenDocument,
  position: Position,
  snippets: boolean,
): CompletionList {
  const offer = suggestInCharter(document.text.getText(), document.text.offsetAt(position));
  const range = rangeOf(document, offer);
  const items = offer.suggestions.map(({ label, snippet, kind, description }, index): CompletionItem => {
    const plain = snippet === label ? label : `${label}: `;
    return {
      label,
      kind: kind === 'key' ? CompletionItemKind.Property : CompletionItemKind.EnumMember,
      ...(description !== '' && { documentation: description }),
      // In the order of the schema, which puts first what matters most.
      sortText: String(index).padStart(3, '0'),
      insertTextFormat: snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
      textEdit: { range, newText: snippets ? snippet : plain },
    };
  });
  return { isIncomplete: false, items };
}

export function explainCharterAt(document: OpenDocument, position: Position): Hover | null {
  const meaning = explainInCharter(document.text.getText(), document.text.offsetAt(position));
  if (!meaning) return null;
  return {
    contents: { kind: MarkupKind.Markdown, value: meaning.markdown },
    range: rangeOf(document, meaning),
  };
}

/** Mistakes of a charter, or what is worth knowing of it. */
export async function diagnoseCharter(document: OpenDocument, governor: Governor): Promise<Diagnostic[]> {
  const text = document.text.getText();
  const { problems } = parseCharter(text, charterName);
  if (problems.length > 0) return charterDiagnostics(problems);
  const above = await governor.above(path.dirname(pathOf(document.uri)));
  return charterNotes(noteOnCharter(text, above, today()));
}
