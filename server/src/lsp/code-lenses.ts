/** The line above each block of AI code: who wrote it, how long ago, how its review stands, and what can be done. */
import type { CodeLens, Command } from 'vscode-languageserver';
import { blockCommands } from '../protocol/messages.ts';
import type { BlockView } from '../protocol/status.ts';
import { ageOf } from './age.ts';

export interface LensContext {
  uri: string;
  /** RFC 3339. */
  now: string;
  /** The client carries out `blockCommands`, and shows pictures by their name. */
  isOurs: boolean;
}

export function writeLenses(blocks: readonly BlockView[], context: LensContext): CodeLens[] {
  return blocks.flatMap((block) => {
    const start = { line: block.tagLine ?? block.startLine, character: 0 };
    const range = { start, end: start };
    return commandsOf(block, context).map((command) => ({ range, command }));
  });
}

function commandsOf(block: BlockView, { uri, now, isOurs }: LensContext): Command[] {
  const { id, tool, time, review } = block;
  // A name in a record may not draw pictures.
  const name = tool?.replaceAll('$(', '(') ?? 'unknown tool';
  const words = [name, ageOf(time, now), ...(review === 'none' ? [] : [review])].join(' · ');
  const of = (title: string, command: string, ...more: string[]): Command => ({
    title,
    command,
    arguments: [uri, id, ...more],
  });
  return [
    // No command: a line to read.
    { title: isOurs ? `$(sparkle) ${words}` : `AI: ${words}`, command: '' },
    ...(review !== 'none' && review !== 'approved' ? [of('Approve', blockCommands.approve)] : []),
    ...(isOurs ? [of('Details', blockCommands.showRecord)] : []),
    of('Not AI', blockCommands.markOrigin, 'human'),
  ];
}
