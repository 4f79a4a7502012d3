/** Which block lines stand in or beside, blank lines between not counted. */
import type { ToolEvidence } from '../protocol/edits.ts';
import { type BlockPlace, locateBlocks } from './attribution.ts';
import type { Block } from './block.ts';
import type { Piece } from './runs.ts';

export class Neighbourhood {
  readonly #blocks: ReadonlyMap<string, Block>;
  readonly #places: ReadonlyMap<string, BlockPlace>;
  readonly #lines: readonly string[];

  constructor(piece: Piece, blocks: ReadonlyMap<string, Block>) {
    this.#blocks = blocks;
    this.#places = locateBlocks(piece);
    this.#lines = piece.text.split('\n');
  }

  /** Whether the block has code in the text. */
  has(id: string): boolean {
    return this.#places.has(id);
  }

  /** Whether lines, from 0 and inclusive, stand in or beside a block. */
  isBeside(id: string, from: number, to: number): boolean {
    let first = from - 1;
    while (first > 0 && this.#isBlank(first)) first--;
    let last = to + 1;
    while (last < this.#lines.length - 1 && this.#isBlank(last)) last++;
    return this.#places.get(id)?.lines.some((line) => line >= first && line <= last) ?? false;
  }

  /** The block that code of an assistant goes on with at these lines. */
  blockOf(tool: ToolEvidence | undefined, from: number, to: number): Block | undefined {
    for (const id of this.#places.keys()) {
      const block = this.#blocks.get(id);
      if (block?.origin === 'ai' && isSame(block.tool, tool) && this.isBeside(id, from, to)) return block;
    }
    return undefined;
  }

  #isBlank(line: number): boolean {
    return this.#lines[line]!.trim() === '';
  }
}

/** A tool with another model, or in another conversation, answers for itself. */
function isSame(a: ToolEvidence | undefined, b: ToolEvidence | undefined): boolean {
  return a?.id === b?.id && a?.model === b?.model && a?.conversation === b?.conversation;
}
