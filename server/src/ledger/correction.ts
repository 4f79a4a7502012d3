/** A person says who wrote some lines, or takes that back. */
import type { ToolEvidence } from '../protocol/edits.ts';
import type { TierName } from '../protocol/status.ts';
import { locateBlocks } from './attribution.ts';
import { type Author, human } from './author.ts';
import { type Block, createBlock } from './block.ts';
import { Neighbourhood } from './neighbourhood.ts';
import type { Correction } from './record.ts';
import type { Run } from './runs.ts';
import type { Tracker } from './tracker.ts';

export interface CorrectionContext {
  tier: TierName;
  newId: () => string;
}

export interface Corrected {
  origin: 'human' | 'ai';
  tool?: ToolEvidence;
  /** `Name <email>`. */
  by: string;
  time: string;
}

/** From 0, both inclusive. */
export interface CorrectedLines {
  from: number;
  to: number;
  /** The id of the block that alone is meant. */
  only?: string;
}

/**
 * Gives lines to another author, in one step of the tracker.
 * @returns the blocks whose record must be written, new ones among them.
 */
export function correctLines(
  tracker: Tracker,
  blocks: ReadonlyMap<string, Block>,
  lines: CorrectedLines,
  to: Corrected,
  context: CorrectionContext,
): Set<Block> {
  const places = locateBlocks(tracker);
  const changed = new Set<Block>();
  const isWhole = (id: string) => {
    const own = places.get(id)?.lines ?? [];
    return own.length > 0 && own[0]! >= lines.from && own.at(-1)! <= lines.to;
  };
  const beside = new Neighbourhood(tracker, blocks).blockOf(to.tool, lines.from, lines.to);
  let joined: Block | undefined;
  const authorFor = (id: string | undefined): Author => {
    const block = id === undefined ? undefined : blocks.get(id);
    if (block) {
      correct(block, to, { startLine: lines.from + 1, endLine: lines.to + 1 });
      changed.add(block);
      if (isWhole(block.id)) return assign(block, to);
    }
    if (to.origin === 'human') return human;
    joined ??= beside ?? createCorrected(to, context);
    changed.add(joined);
    return joined.author;
  };
  const authors = new Map<string | undefined, Author>();
  const [start, end] = offsetsOf(tracker.text, lines);
  tracker.reattribute(start, end, ({ author }: Run) => {
    if (author.isTag || (lines.only !== undefined && author.block !== lines.only)) return author;
    const known = authors.get(author.block) ?? authorFor(author.block);
    authors.set(author.block, known);
    return known;
  });
  return changed;
}

/**
 * Call after undo and redo with the authors that the block's code has now.
 * @returns whether the block was given back, or given again, to whom it belonged before.
 */
export function followHistory(block: Block, authors: ReadonlySet<Author>, time: string): boolean {
  if (authors.has(block.author)) return false;
  const index = block.former.findIndex(({ author }) => authors.has(author));
  if (index < 0) return false;
  const [{ author, tool }] = block.former.splice(index, 1) as [Block['former'][number]];
  const last = block.corrections.at(-1);
  const { by, ...lines } = last ?? { by: 'unknown', startLine: 1, endLine: 1 };
  correct(block, { origin: author.origin, by, time }, lines);
  takeOver(block, author, tool);
  return true;
}

function correct(
  block: Block,
  { by, time, origin }: { by: string; time: string; origin: Author['origin'] },
  { startLine, endLine }: Pick<Correction, 'startLine' | 'endLine'>,
): void {
  block.corrections.push({ by, time, from: block.origin, to: origin, startLine, endLine });
}

/** A person needs no tool; an assistant that nobody names is the one that was named before. */
function assign(block: Block, { origin, tool = block.tool }: Corrected): Author {
  takeOver(block, { origin, block: block.id }, origin === 'ai' ? tool : undefined);
  return block.author;
}

function takeOver(block: Block, author: Author, tool: ToolEvidence | undefined): void {
  const { author: former, tool: formerTool } = block;
  block.former.push({ author: former, ...(formerTool ? { tool: formerTool } : {}) });
  block.author = author;
  block.origin = author.origin;
  if (tool) block.tool = tool;
  else delete block.tool;
}

function createCorrected({ tool, by, time }: Corrected, { newId, tier }: CorrectionContext): Block {
  return createBlock(newId(), {
    origin: 'ai',
    act: 'correction',
    route: 'stable',
    time,
    tier,
    acceptedBy: by,
    ...(tool ? { tool } : {}),
  });
}

function offsetsOf(text: string, { from, to }: { from: number; to: number }): [start: number, end: number] {
  const lines = text.split('\n');
  const sum = (part: string[]) => part.reduce((length, line) => length + line.length + 1, 0);
  const start = Math.min(sum(lines.slice(0, from)), text.length);
  return [start, Math.min(start + sum(lines.slice(from, to + 1)), text.length)];
}
