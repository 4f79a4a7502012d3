/** Lets a person say who wrote some lines. */
import { type QuickPickItem, type Range, type TextDocument, window } from 'vscode';
import type { Reaction } from '../../server/src/protocol/edits.ts';
import { markBlockRequest, markOriginRequest } from '../../server/src/protocol/messages.ts';
import type { BlockReference } from './block-reference.ts';
import type { Server } from './server.ts';

/** Assistants that people paste from, by the names under which charters approve them. */
const assistants: (QuickPickItem & { tool: string })[] = [
  { label: 'ChatGPT', tool: 'openai.chatgpt' },
  { label: 'Claude', tool: 'anthropic.claude' },
  { label: 'Gemini', tool: 'google.gemini' },
  { label: 'GitHub Copilot', tool: 'github.copilot' },
  { label: 'Mistral', tool: 'mistral.lechat' },
];

export class Origins {
  readonly #server: Server;
  readonly #apply: (reactions: Reaction[]) => Promise<void>;

  /** `apply` carries out what the server answers. */
  constructor(server: Server, apply: (reactions: Reaction[]) => Promise<void>) {
    this.#server = server;
    this.#apply = apply;
  }

  /** Asks for what is not given and records it; nothing happens when the person turns away. */
  async mark(document: TextDocument, lines: Range, origin: 'human' | 'ai' | undefined): Promise<void> {
    const chosen = origin ?? (await askOrigin());
    if (!chosen) return;
    const tool = chosen === 'ai' ? await askTool() : undefined;
    if (chosen === 'ai' && !tool) return;
    const reactions = await this.#server.request(markOriginRequest, {
      uri: document.uri.toString(),
      startLine: lines.start.line,
      // A selection that ends at the start of a line does not mean that line.
      endLine:
        lines.end.character === 0 && lines.end.line > lines.start.line ? lines.end.line - 1 : lines.end.line,
      origin: chosen,
      ...(tool ? { tool } : {}),
    });
    await this.#apply(reactions);
  }

  /** Records that a block is no AI code; its document must be open. */
  async markHuman({ uri, id }: BlockReference): Promise<void> {
    await this.#apply(await this.#server.request(markBlockRequest, { uri, id, origin: 'human' }));
    void window.showInformationMessage('Recorded as written by a person. Undo takes it back.');
  }
}

async function askOrigin(): Promise<'human' | 'ai' | undefined> {
  const items = [
    { label: 'An AI assistant', origin: 'ai' as const },
    { label: 'A person', origin: 'human' as const },
  ];
  return (await window.showQuickPick(items, { title: 'Who wrote these lines?' }))?.origin;
}

async function askTool(): Promise<string | undefined> {
  const other: QuickPickItem & { tool?: string } = { label: 'Another one…' };
  const picked = await window.showQuickPick([...assistants, other], {
    title: 'Which AI assistant wrote it?',
  });
  if (!picked) return undefined;
  if (picked.tool) return picked.tool;
  const name = await window.showInputBox({
    title: 'Which AI assistant wrote it?',
    placeHolder: 'vendor.product',
  });
  return name?.trim() || undefined;
}
