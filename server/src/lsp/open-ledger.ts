/** The provenance of one open document: its ledger, where its records go, and what holds for it when it is asked. */
import type { RepositoryOwners } from '../host/code-owners.ts';
import type { LedgerHome, LedgerHomes } from '../host/ledger-homes.ts';
import { agesFor } from '../host/line-ages.ts';
import type { SignatureChecker } from '../host/ssh-signatures.ts';
import type { Block } from '../ledger/block.ts';
import { contentOf, readContents, writtenOf } from '../ledger/block-description.ts';
import type { DocumentLedger, EditContext } from '../ledger/document-ledger.ts';
import type { BlockRecord } from '../ledger/record.ts';
import type { WorkspaceLedger } from '../ledger/workspace-ledger.ts';
import { judgeReviews, type ReviewedBlock } from '../policy/approvals.ts';
import type { KindOfCode } from '../policy/gate/facts.ts';
import type { PasteFinding, Reaction, TextChange } from '../protocol/edits.ts';
import type { BlockView, ReviewState } from '../protocol/status.ts';
import { type GovernedPlace, pathOf } from './governor.ts';
import type { RecordView } from './record-view.ts';

/** Milliseconds that a question about a document waits for what the client tells of its latest edits. */
const patience = 600;

export interface ProvenanceDependencies {
  homes: LedgerHomes;
  placeOf: (uri: string) => Promise<GovernedPlace>;
  /** The open document as the editor has it now. */
  documentOf: (uri: string) => { version: number; text: string } | undefined;
  /** What the file of a document holds; undefined where there is none, or its bytes do not tell. */
  savedTextOf: (uri: string) => Promise<string | undefined>;
  /** Whether a comment may start at `offset` of `text`, the document's text when the question is asked. */
  commentAllowedAt: (uri: string, text: string, offset: number) => boolean;
  /** Findings of a pasted block, given by its offsets, in the present version of the document. */
  scanBlock: (uri: string, start: number, end: number) => Promise<PasteFinding[]>;
  /** What a text does of what is prohibited where it is. */
  prohibitedKinds: (place: GovernedPlace, text: string) => Promise<KindOfCode[]>;
  /** The editor's settings `touchstone.provenance.*`; a charter that says otherwise wins. */
  settings: () => { minLines: number; tags: 'comment' | 'ledger-only' };
  /** Whether the client tells its edits; what it does not tell is seen in the text alone. */
  tellsEdits: () => boolean;
  /** RFC 3339. */
  now: () => string;
  newId: () => string;
  digest: (text: string) => string;
}

export interface OpenedDocument {
  uri: string;
  languageId: string;
  /** The version that the ledger's text is of. */
  version: number;
  ledger: DocumentLedger;
}

export class OpenLedger {
  readonly uri: string;
  readonly languageId: string;
  readonly ledger: DocumentLedger;
  home: LedgerHome | undefined;
  /** The path in records; undefined where nothing is recorded. */
  path: string | undefined;
  readonly #about: ProvenanceDependencies;
  readonly #workspace: WorkspaceLedger;
  #version: number;
  readonly #behind = new Set<() => void>();
  #signatures: SignatureChecker | undefined;
  #owners: RepositoryOwners | undefined;
  /** The news that were last looked for, and in which text. */
  #asked = '';
  #work: Promise<unknown> = Promise.resolve();

  constructor(opened: OpenedDocument, about: ProvenanceDependencies, workspace: WorkspaceLedger) {
    this.uri = opened.uri;
    this.languageId = opened.languageId;
    this.ledger = opened.ledger;
    this.#version = opened.version;
    this.#about = about;
    this.#workspace = workspace;
  }

  /** The version that the ledger's text is of. */
  get version(): number {
    return this.#version;
  }

  set version(version: number) {
    this.#version = version;
    for (const check of [...this.#behind]) check();
  }

  /** The end of everything asked for so far. */
  get work(): Promise<unknown> {
    return this.#work;
  }

  /** Edits of one document, and questions about them, are taken one after the other. */
  inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#work.then(task);
    this.#work = result.catch(() => undefined);
    return result;
  }

  place(): Promise<GovernedPlace> {
    return this.#about.placeOf(this.uri);
  }

  /** `Name <email>` of the person at the keyboard. */
  async person(): Promise<string | undefined> {
    const identity = this.home && (await this.#about.homes.identity(this.home.root));
    return identity && `${identity.name} <${identity.email}>`;
  }

  context(place: GovernedPlace, acceptedBy?: string): EditContext {
    const settings = this.#about.settings();
    const { charter, tier } = place;
    return {
      languageId: this.languageId,
      tier,
      minLines: charter.provenance.minLines ?? settings.minLines,
      // A tag without a record would be a lie, so where nothing is recorded nothing is tagged.
      tags: this.path !== undefined && settings.tags === 'comment' && charter.provenance.tags === 'comment',
      ...(acceptedBy === undefined ? {} : { acceptedBy }),
      commentAllowedAt: (offset) => this.#about.commentAllowedAt(this.uri, this.ledger.text, offset),
      reviewOf: (block) => inTag(this.reviewOf(block, place)),
      copyOf: (text) => this.#workspace.copyOf(text, this.uri),
      arrivalOf: (id) => this.#workspace.arrivalOf(id, this.#about.newId),
      newId: this.#about.newId,
    };
  }

  /** Signals were missed: what the editor has now is the truth, and what differs has no known author. */
  catchUp(): void {
    const document = this.#about.documentOf(this.uri);
    if (!document) return;
    this.ledger.resync(document.text);
    this.version = document.version;
  }

  /**
   * Takes in what others have written of the file since: records, reviews, and by what reviews are judged. Agents write to
   * the disk and tell the ledger themselves.
   */
  async takeIn(onDisk?: string): Promise<void> {
    if (!this.home || this.path === undefined) return;
    await this.home.records.refresh();
    const records = this.home.records.of(this.path);
    const news = records.filter((record) => this.#isNews(record));
    if (news.length > 0) await this.#restore(this.home.root, news, onDisk);
    await this.#takeInGrounds(this.home);
  }

  /** Whether somebody else has recorded a block, or has written on in it, or it may be back on disk. */
  #isNews({ id, state, content }: BlockRecord): boolean {
    const known = this.ledger.blocks.get(id);
    return (
      state === 'active' &&
      (known === undefined || known.state === 'away' || known.written?.content !== content)
    );
  }

  /** Records of which nothing is found are news again and again; git is asked once about a text. */
  async #restore(root: string, news: readonly BlockRecord[], onDisk: string | undefined): Promise<void> {
    const { text } = this.ledger;
    const asked = [...news.map(({ id, updated }) => `${id} ${updated}`), text].join('\n');
    if (asked === this.#asked) return;
    this.#asked = asked;
    const ages = await agesFor({ root, file: pathOf(this.uri), text, records: news });
    this.ledger.restore(news, this.#about.digest, { ages, ...(onDisk === undefined ? {} : { onDisk }) });
  }

  /** Owners, and what signatures come to, so that `reviewOf`, which does not wait, knows them. */
  async #takeInGrounds({ root }: LedgerHome): Promise<void> {
    const blocks = [...this.ledger.blocks.values()];
    if (blocks.length === 0) return;
    this.#owners = await this.#about.homes.ownersOf(root);
    const given = blocks.flatMap((block) =>
      this.reviewsOf(block).map((review) => ({ record: block.id, review })),
    );
    if (given.every(({ review }) => review.signature === undefined)) return;
    this.#signatures = await this.#about.homes.signaturesOf(root);
    await this.#signatures.check(given);
  }

  /** Resolves when the ledger has the text that the editor has now, or has waited long enough for what is told of it. */
  async followEditor(): Promise<void> {
    const isBehind = () => (this.#about.documentOf(this.uri)?.version ?? 0) > this.version;
    if (!isBehind()) return;
    if (!this.#about.tellsEdits()) return this.inTurn(async () => this.catchUp());
    await new Promise<void>((resolve) => {
      const end = () => {
        clearTimeout(timer);
        this.#behind.delete(check);
        resolve();
      };
      const check = () => {
        if (!isBehind()) end();
      };
      const timer = setTimeout(end, patience);
      this.#behind.add(check);
    });
  }

  record(blocks: readonly Block[]): void {
    if (!this.home || this.path === undefined) return;
    for (const block of blocks) {
      const record = this.#describe(block, this.path);
      block.written = writtenOf(record);
      // The store keeps what it cannot write and reports it; an edit does not wait for the disk.
      void this.home.store.append(record);
    }
  }

  /** Records follow the lines to where they stand now. */
  recordMoves(): void {
    this.record(this.ledger.stale(this.languageId, this.#about.digest));
  }

  /** The blocks that stand, as they stand now: what is in the store speaks of the last save. */
  records(): BlockRecord[] {
    const { path } = this;
    if (path === undefined) return [];
    return [...this.ledger.blocks.values()]
      .filter(({ state }) => state === 'active')
      .map((block) => ({ ...this.#describe(block, path), reviews: this.reviewsOf(block) }));
  }

  /** What is recorded of a block as it stands; undefined where there is none. */
  viewOf(id: string, { charter, tier }: GovernedPlace): RecordView | undefined {
    const block = this.ledger.blocks.get(id);
    if (!block || this.path === undefined || block.state !== 'active') return undefined;
    const record = { ...this.#describe(block, this.path), reviews: this.reviewsOf(block) };
    const about = this.reviewed(block, record.content, { charter, tier });
    const { state, reviews } = judgeReviews(record.reviews, about);
    return { record, reviews, review: block.origin === 'ai' ? state : 'none', demand: about.demand };
  }

  reviewOf(
    block: Block,
    place: Pick<GovernedPlace, 'charter' | 'tier'>,
    contentOf = (one: Block) => this.contentOf(one),
  ): ReviewState {
    if (block.origin !== 'ai') return 'none';
    const reviews = this.reviewsOf(block);
    const content = reviews.length === 0 ? '' : contentOf(block);
    return judgeReviews(reviews, this.reviewed(block, content, place)).state;
  }

  /** What reviews of the block are judged by. */
  reviewed(
    block: Block,
    content: string,
    { charter, tier }: Pick<GovernedPlace, 'charter' | 'tier'>,
  ): ReviewedBlock {
    const ownership = this.#owners?.ownershipOf(this.path ?? '', charter.people);
    return {
      path: this.path ?? '',
      content,
      author: block.acceptedBy,
      tier,
      demand: charter.tiers[tier].approvals,
      people: charter.people,
      signatureOf: (review) =>
        this.#signatures?.known(block.id, review) ?? {
          state: 'unchecked',
          reason: 'Its signature is not checked yet.',
        },
      ...(ownership ? { ownership } : {}),
    };
  }

  /** How many blocks of AI code wait for a review; asked after each edit. */
  waiting(place: GovernedPlace): number {
    const contentOf = this.contentReader();
    return [...this.ledger.blocks.values()].filter((block) => {
      if (block.state !== 'active') return false;
      const review = this.reviewOf(block, place, contentOf);
      return review !== 'none' && review !== 'approved';
    }).length;
  }

  /** The blocks of AI code that stand, in the order of their places. The text is gone through once, for all of them. */
  aiBlocks(place: GovernedPlace): BlockView[] {
    const standing = [...this.ledger.blocks.values()].filter(
      ({ state, origin }) => state === 'active' && origin === 'ai',
    );
    if (standing.length === 0) return [];
    const places = this.ledger.places();
    const contentOf = this.contentReader();
    const tagLines = new Map<string, number>();
    this.ledger.lines().forEach(({ isTag, block }, line) => {
      if (isTag && block !== undefined) tagLines.set(block, line);
    });
    return standing
      .flatMap((block): BlockView[] => {
        const lines = places.get(block.id)?.lines;
        if (!lines) return [];
        const { id, tool, time } = block;
        const tagLine = tagLines.get(id);
        return [
          {
            id,
            ...(tagLine === undefined ? {} : { tagLine }),
            startLine: lines[0],
            endLine: lines.at(-1)!,
            ...(tool ? { tool: tool.id } : {}),
            ...(tool?.model ? { model: tool.model } : {}),
            time,
            review: this.reviewOf(block, place, contentOf),
            reviewers: this.reviewsOf(block).map(({ reviewer }) => reviewer),
          },
        ];
      })
      .sort((a, b) => a.startLine - b.startLine);
  }

  /** Other windows may have added reviews to the block's record. */
  reviewsOf(block: Block): Block['reviews'] {
    return this.home?.records.get(block.id)?.reviews ?? block.reviews;
  }

  /** The digest that reviews of the block are bound to. */
  contentOf(block: Block): string {
    return contentOf(this.ledger.piece, block, this.languageId, this.#about.digest);
  }

  /** The first and the last line of the block, from 1. */
  linesOf(block: Block): { first: number; last: number } {
    const lines = this.ledger.places().get(block.id)?.lines ?? [0];
    return { first: Math.min(...lines) + 1, last: Math.max(...lines) + 1 };
  }

  /** As `contentOf`, for many blocks of the text as it is now. */
  contentReader(): (block: Block) => string {
    return readContents(this.ledger.piece, this.languageId, this.#about.digest);
  }

  tagReaction(changes: TextChange[]): Reaction[] {
    return changes.length === 0 ? [] : [{ do: 'edit-tags', uri: this.uri, version: this.version, changes }];
  }

  #describe(block: Block, at: string): BlockRecord {
    const { digest, now } = this.#about;
    return this.ledger.describe(block, at, this.languageId, digest, now());
  }
}

/** A tag knows four states: a forged approval is none. */
function inTag(state: ReviewState): Exclude<ReviewState, 'forged'> {
  return state === 'forged' ? 'pending' : state;
}
