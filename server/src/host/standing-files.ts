/** Recorded blocks in files as they are on disk. What was found is kept until a file or its records change. */
import { statSync } from 'node:fs';
import type { BlockRecord } from '../ledger/record.ts';
import type { StandingBlock } from '../ledger/standing.ts';
import { standingIn } from './line-ages.ts';
import { readSource } from './source-text.ts';

/** Bytes of the largest file that is read for its blocks. */
const largest = 4 * 1024 * 1024;

interface Found {
  state: string;
  blocks: StandingBlock[];
}

export class StandingFiles {
  readonly #known = new Map<string, Found>();

  /**
   * The blocks of a file (absolute path) of a repository that stand in it, of these records of it. None where the file is gone, is no
   * text, or is too large.
   */
  async of(root: string, file: string, records: readonly BlockRecord[]): Promise<StandingBlock[]> {
    const info = statSync(file, { throwIfNoEntry: false });
    if (!info) {
      this.#known.delete(file);
      return [];
    }
    const stamps = records.map(({ id, updated, reviews }) => `${id} ${updated} ${reviews.length}`);
    const state = [info.mtimeMs, info.size, ...stamps].join();
    const known = this.#known.get(file);
    if (known?.state === state) return known.blocks;
    const source = readSource(file, largest);
    const blocks =
      source.kind === 'text' && !source.lossy
        ? (await standingIn({ root, file, text: source.text, records })).blocks
        : [];
    this.#known.set(file, { state, blocks });
    return blocks;
  }
}
