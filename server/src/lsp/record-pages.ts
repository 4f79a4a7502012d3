/** What is recorded of code, for people to read: of open documents as they stand, of the rest as it was last recorded. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { approvalOf } from '../host/approval-standing.ts';
import type { LedgerHome } from '../host/ledger-homes.ts';
import type { BlockRecord } from '../ledger/record.ts';
import type { Judgement } from '../policy/approvals.ts';
import type { CloneView } from '../protocol/status.ts';
import { type GovernedPlace, pathOf } from './governor.ts';
import { renderLedger } from './ledger-view.ts';
import type { OpenLedger, ProvenanceDependencies } from './open-ledger.ts';
import { type RecordView, renderRecord } from './record-view.ts';

export class RecordPages {
  readonly #about: Pick<ProvenanceDependencies, 'homes' | 'placeOf'>;
  /** Of open documents, by uri. */
  readonly #entries: ReadonlyMap<string, OpenLedger>;
  /** The uri of the open document that has a path in the records of a home. */
  readonly #uriOf: (home: LedgerHome, recorded: string) => string | undefined;

  constructor(
    about: Pick<ProvenanceDependencies, 'homes' | 'placeOf'>,
    entries: ReadonlyMap<string, OpenLedger>,
    uriOf: (home: LedgerHome, recorded: string) => string | undefined,
  ) {
    this.#about = about;
    this.#entries = entries;
    this.#uriOf = uriOf;
  }

  /** Everything recorded of a block of a file, as Markdown: of an open one as it stands. */
  async recordView(uri: string, id: string): Promise<string> {
    const entry = this.#entries.get(uri);
    const live = await entry?.inTurn(async () => {
      await entry.takeIn();
      return entry.viewOf(id, await entry.place());
    });
    if (live) return renderRecord(live);
    const home = uri.startsWith('file:') ? await this.#about.homes.of(pathOf(uri)) : undefined;
    await home?.records.refresh();
    const record = home?.records.get(id);
    if (!home || !record) return '# No record\n\nNothing is recorded of this code.\n';
    const { charter, tier } = await this.#placeOf(home, record);
    const { state, reviews } = await this.#recordedReviews(home, record);
    return renderRecord({ record, reviews, review: state, demand: charter.tiers[tier].approvals });
  }

  /**
   * Where the copies of a block stand, and what it was copied from, as far as they are recorded: of open documents as they
   * stand, of the rest where they were last seen.
   */
  async copiesOf(uri: string, id: string): Promise<CloneView[]> {
    const home = this.#entries.get(uri)?.home;
    if (!home) return [];
    const records = home.records.paths().flatMap((name) => home.records.of(name));
    const from = records.find((record) => record.id === id)?.copiedFrom;
    const family = records.filter((record) => {
      if (record.state !== 'active' || record.id === id || record.ranges.length === 0) return false;
      return (
        record.copiedFrom === id || record.id === from || (from !== undefined && record.copiedFrom === from)
      );
    });
    return family.map(({ path: name, ranges }) => ({
      uri: this.#uriOf(home, name) ?? pathToFileURL(path.join(home.root, name)).href,
      startLine: ranges[0].startLine - 1,
      endLine: ranges.at(-1)!.endLine - 1,
    }));
  }

  /** What is recorded of the block whose tag, or whose first line where it has none, is at a line (from 0). */
  async recordAt(uri: string, line: number): Promise<RecordView | undefined> {
    const entry = this.#entries.get(uri);
    if (!entry || entry.ledger.blocks.size === 0) return undefined;
    await entry.followEditor();
    return entry.inTurn(async () => {
      await entry.takeIn();
      const place = await entry.place();
      const block = entry.aiBlocks(place).find((each) => (each.tagLine ?? each.startLine) === line);
      return block && entry.viewOf(block.id, place);
    });
  }

  /** The ledger that keeps the records of a file or folder, as Markdown. */
  async ledgerView(uri: string): Promise<string> {
    await Promise.all([...this.#entries.values()].map(({ work }) => work));
    const home = uri.startsWith('file:') ? await this.#about.homes.of(pathOf(uri)) : undefined;
    if (!home)
      return '# Ledger\n\nNothing is recorded for this place: it is in no repository and no workspace folder.\n';
    await home.store.refresh();
    const open = [...this.#entries.values()].filter((entry) => entry.home?.store === home.store);
    const live = new Map(open.flatMap((entry) => entry.records()).map((record) => [record.id, record]));
    const entries = await Promise.all(
      home.store
        .records()
        .map((record) => live.get(record.id) ?? record)
        .filter(({ state }) => state === 'active')
        .reverse()
        .sort((a, b) => b.time.localeCompare(a.time))
        .map(async (record) => ({ record, review: (await this.#recordedReviews(home, record)).state })),
    );
    const { root, store } = home;
    return renderLedger({
      name: path.basename(root),
      // That of a linked work tree is kept elsewhere.
      file: store.file.startsWith(root + path.sep) ? path.relative(root, store.file) : store.file,
      entries,
      unwritten: store.unwritten,
    });
  }

  /** How the reviews of a record stand, by the text that it was last written for. */
  async #recordedReviews(
    home: LedgerHome,
    record: BlockRecord,
  ): Promise<Pick<Judgement, 'state' | 'reviews'>> {
    if (record.origin !== 'ai') return { state: 'none', reviews: [] };
    const place = await this.#placeOf(home, record);
    const ground = await this.#about.homes.approvalGround(home.root, record.path, place);
    return approvalOf({ record, ranges: record.ranges, content: record.content }, ground);
  }

  #placeOf(home: LedgerHome, record: BlockRecord): Promise<GovernedPlace> {
    return this.#about.placeOf(pathToFileURL(path.join(home.root, record.path)).href);
  }
}
