/** The first route: what the editor itself says of a change, through the proposed API `textDocumentChangeReason`. */
import type { TextDocumentChangeEvent } from 'vscode';
import type { Evidence, ToolEvidence } from '../../../server/src/protocol/edits.ts';
import { looksTyped } from './inference.ts';

/** What the editor calls a cursor's change that a person typed, input methods included. */
const typed = new Set(['type', 'compositionType', 'compositionEnd', 'cut']);

/** Characters. */
const LARGEST_REPLACEMENT = 10_000;

/** Sources that an assistant's chat or agent applies its edits under. */
const chatSources = new Set(['Chat.applyEdits', 'inlineChat.applyEdits']);

/** What the editor tells of the act behind a change, or undefined where it says nothing. */
export function readReason(event: TextDocumentChangeEvent): Evidence | undefined {
  const reason = event.detailedReason;
  if (!reason) return undefined;
  const said = reason.metadata;
  switch (reason.source) {
    case 'cursor':
      if (said.kind === 'paste') return { act: 'paste', from: 'unknown' };
      if (isReplacement(said.detailedSource) && !isWholesale(event)) return { act: 'replace' };
      if (said.kind === 'type' && !looksTyped(event)) return { act: 'type', atOnce: true };
      // Commands of the cursor delete and indent, but duplicate lines as well: only the shape tells.
      return { act: typed.has(String(said.kind)) || looksTyped(event) ? 'type' : 'unknown' };
    case 'inlineCompletionAccept':
      return { act: 'completion', extent: said.$nes === true ? 'next-edit' : 'whole', tool: readTool(said) };
    case 'inlineCompletionPartialAccept':
      return { act: 'completion', extent: said.type === 'line' ? 'line' : 'word', tool: readTool(said) };
    case 'reloadFromDisk':
      return { act: 'disk' };
    case 'rename':
      return { act: 'rename' };
    case 'snippet':
      // So writes the editor for a person who takes a snippet, and for any extension that inserts one.
      return { act: bringsLines(event) ? 'unknown' : 'snippet' };
    case 'suggest':
      return { act: bringsLines(event) && isForeign(said.$extensionId) ? 'unknown' : 'suggestion' };
    case 'codeAction':
      return { act: 'code-action' };
    case 'unknown':
      if (isReplacement(said.name) && !isWholesale(event)) return { act: 'replace' };
      return { act: said.name === 'formatEditsCommand' ? 'format' : 'unknown' };
    default:
      return chatSources.has(reason.source) ? { act: 'chat', tool: readTool(said) } : { act: 'unknown' };
  }
}

/** Whether a person finds and replaces, or writes a selection in other letters. */
function isReplacement(command: unknown): boolean {
  return /^(replace|replaceAll|editor\.action\.transformTo\w+)$/.test(String(command));
}

/** Of very many matches the editor makes one change that holds everything between them, too. */
function isWholesale({ contentChanges }: TextDocumentChangeEvent): boolean {
  return contentChanges.some(({ rangeLength }) => rangeLength > LARGEST_REPLACEMENT);
}

/** Whether a change writes more than one line: a person who picks it has not written that. */
function bringsLines({ contentChanges }: TextDocumentChangeEvent): boolean {
  return contentChanges.some(({ text }) => /\S.*\n\s*\S/.test(text));
}

/** Whether an extension is none of those that the editor supports its languages with. */
function isForeign(extension: unknown): boolean {
  return typeof extension === 'string' && !extension.startsWith('vscode.');
}

function readTool(said: Readonly<Record<string, unknown>>): ToolEvidence | undefined {
  const text = (key: string) => (typeof said[key] === 'string' ? said[key] : undefined);
  const id = text('$extensionId') ?? text('$providerId');
  const model = text('$modelId');
  if (!id && !model) return undefined;
  return {
    id: id ?? 'vscode.chat',
    ...optional('version', text('$extensionVersion')),
    ...optional('model', model),
    ...optional('conversation', text('$$sessionId')),
  };
}

function optional<K extends keyof ToolEvidence>(key: K, value: string | undefined) {
  return value === undefined ? {} : { [key]: value };
}
