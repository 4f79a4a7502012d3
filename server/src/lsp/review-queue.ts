/** The AI code of a workspace that waits for a review: of open documents as they stand, of the rest as it is on disk. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { approvalOf } from '../host/approval-standing.ts';
import { type LedgerHome, type LedgerHomes, recordedBelow } from '../host/ledger-homes.ts';
import { StandingFiles } from '../host/standing-files.ts';
import type { BlockView, QueueItem, ReviewQueueView } from '../protocol/status.ts';
import { ageOf } from './age.ts';
import type { GovernedPlace } from './governor.ts';
import type { Provenance } from './provenance.ts';

/** Files that are looked into for one answer, those first that were last recorded for the first time. */
const mostFiles = 2000;
/** Milliseconds of work after which others get their turn. */
const slice = 10;

export interface QueueContext {
  homes: LedgerHomes;
  /** The absolute workspace folders. */
  folders: () => readonly string[];
  placeOf: (uri: string) => Promise<GovernedPlace>;
  provenance: Provenance;
  /** RFC 3339. */
  now: () => string;
}

interface RecordedFile {
  home: LedgerHome;
  /** Its path in records. */
  name: string;
  /** Absolute. */
  file: string;
  place: GovernedPlace;
}

export class ReviewQueue {
  readonly #context: QueueContext;
  readonly #files = new StandingFiles();
  #running: Promise<ReviewQueueView> | undefined;

  constructor(context: QueueContext) {
    this.#context = context;
  }

  /** Whoever asks while an answer is being made gets that one. */
  list(): Promise<ReviewQueueView> {
    this.#running ??= this.#list().finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #list(): Promise<ReviewQueueView> {
    const items = new Map<string, QueueItem>();
    let read = 0;
    let left = 0;
    let pause = performance.now() + slice;
    for (const folder of this.#context.folders()) {
      const home = await this.#context.homes.of(folder);
      if (!home) continue;
      await home.records.refresh();
      for (const { name, within } of (await recordedBelow(home, folder)).reverse()) {
        const file = path.join(folder, within);
        const uri = this.#context.provenance.uriOf(home, name) ?? pathToFileURL(file).href;
        if (performance.now() > pause) {
          await new Promise((resolve) => setImmediate(resolve));
          pause = performance.now() + slice;
        }
        const place = await this.#context.placeOf(uri);
        if (place.excluded || place.charter.tiers[place.tier].approvals.count === 0) continue;
        if (read >= mostFiles) {
          left++;
          continue;
        }
        read++;
        const blocks = await this.#blocksOf({ home, name, file, place });
        const about = { uri, path: within, tier: place.tier };
        const now = this.#context.now();
        for (const block of blocks) items.set(block.id, { ...block, ...about, age: ageOf(block.time, now) });
      }
    }
    return { items: [...items.values()].sort(byUrgency), filesLeft: left };
  }

  async #blocksOf(recorded: RecordedFile): Promise<BlockView[]> {
    const { provenance } = this.#context;
    const uri = provenance.uriOf(recorded.home, recorded.name);
    const blocks = await (uri === undefined ? this.#onDisk(recorded) : provenance.blocks(uri));
    return blocks.filter(({ review }) => review !== 'none' && review !== 'approved');
  }

  async #onDisk({ home, name, file, place }: RecordedFile): Promise<BlockView[]> {
    const records = home.records
      .of(name)
      .filter(({ state, origin }) => state === 'active' && origin === 'ai');
    if (records.length === 0) return [];
    const ground = await this.#context.homes.approvalGround(home.root, name, place);
    const blocks = await this.#files.of(home.root, file, records);
    const standing = blocks.map(async (block): Promise<BlockView> => {
      const { record, ranges } = block;
      return {
        id: record.id,
        startLine: ranges[0].startLine - 1,
        endLine: ranges.at(-1)!.endLine - 1,
        ...(record.tool ? { tool: record.tool.id } : {}),
        ...(record.tool?.model ? { model: record.tool.model } : {}),
        time: record.time,
        review: (await approvalOf(block, ground)).state,
        reviewers: record.reviews.map(({ reviewer }) => reviewer),
      };
    });
    return Promise.all(standing);
  }
}

const urgency: Record<QueueItem['tier'], number> = { critical: 0, trusted: 1, experimental: 2 };

/** The highest tier first, within it what has waited longest. */
function byUrgency(a: QueueItem, b: QueueItem): number {
  return (
    urgency[a.tier] - urgency[b.tier] || a.time.localeCompare(b.time) || a.path.localeCompare(b.path, 'en')
  );
}
