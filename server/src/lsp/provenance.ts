/**
 * Provenance of the open documents: takes the editor's signals to the ledger, its records to the store, and brings
 * back what the client shall do. Knows no connection.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LedgerHome, LedgerHomes } from '../host/ledger-homes.ts';
import { recordPath } from '../host/ledger-homes.ts';
import type { Block } from '../ledger/block.ts';
import { contentOf, writtenOf } from '../ledger/block-description.ts';
import type { DocumentLedger, EditContext, EditOutcome } from '../ledger/document-ledger.ts';
import type { TagContext } from '../ledger/document-tags.ts';
import type { BlockRecord } from '../ledger/record.ts';
import { WorkspaceLedger } from '../ledger/workspace-ledger.ts';
import { objectionTo, type ReviewState, reviewState } from '../policy/approvals.ts';
import type { EditSignal, PasteFinding, Reaction, TextChange } from '../protocol/edits.ts';
import type { Origin, SpanView } from '../protocol/status.ts';
import { judgeEdit } from './edit-policy.ts';
import { type GovernedPlace, pathOf } from './governor.ts';
import { renderLedger } from './ledger-view.ts';

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
  /** The editor's settings `touchstone.provenance.*`; a charter that says otherwise wins. */
  settings: () => { minLines: number; tags: 'comment' | 'ledger-only' };
  /** RFC 3339. */
  now: () => string;
  newId: () => string;
  digest: (text: string) => string;
}

/** A request that cannot be granted; the message is for the person who asked. */
export class RefusedError extends Error {}

interface OpenEntry {
  ledger: DocumentLedger;
  languageId: string;
  /** The version that the ledger's text is of. */
  version: number;
  home: LedgerHome | undefined;
  /** The path in records; undefined where nothing is recorded. */
  path: string | undefined;
  /** The end of everything asked for so far: edits of one document are taken one after the other. */
  work: Promise<unknown>;
}

/** Acts that bring in blocks, for which somebody answers. */
const accepting = new Set<EditSignal['evidence']['act']>(['completion', 'chat', 'paste']);

export class Provenance {
  readonly #about: ProvenanceDependencies;
  readonly #workspace = new WorkspaceLedger();
  readonly #entries = new Map<string, OpenEntry>();

  constructor(dependencies: ProvenanceDependencies) {
    this.#about = dependencies;
  }

  /** Call when the editor opens a document, before its first edit. Resolves when earlier blocks are found again. */
  open(uri: string, languageId: string, version: number, text: string): Promise<void> {
    const { ledger } = this.#workspace.open(uri, text);
    const entry: OpenEntry = {
      ledger,
      languageId,
      version,
      home: undefined,
      path: undefined,
      work: Promise.resolve(),
    };
    this.#entries.set(uri, entry);
    return this.#inTurn(entry, async () => {
      if (!uri.startsWith('file:')) return;
      const file = pathOf(uri);
      entry.home = await this.#about.homes.of(file);
      if (!entry.home) return;
      entry.path = await recordPath(entry.home.root, file);
      if (entry.path === undefined) return;
      await entry.home.store.refresh();
      const records = entry.home.store.recordsOf(entry.path);
      if (records.length === 0) return;
      ledger.restore(records, this.#about.digest, await this.#about.savedTextOf(uri));
    });
  }

  /** Call before the editor saves a document, with its version: what is outdated in its tags, as edits of its text. */
  async tagEdits(uri: string, version: number): Promise<TextChange[]> {
    const entry = this.#entries.get(uri);
    if (!entry) return [];
    return this.#inTurn(entry, async () => {
      const place = await this.#about.placeOf(uri);
      await entry.home?.store.refresh();
      // Signals that are not here yet bring edits of their own.
      if (entry.version !== version || this.#about.documentOf(uri)?.text !== entry.ledger.text) return [];
      return entry.ledger.tagEdits(this.#contextOf(uri, entry, place, undefined));
    });
  }

  /** Call when the editor has saved a document: records follow the lines to where they stand now. */
  save(uri: string): Promise<void> {
    const entry = this.#entries.get(uri);
    if (!entry) return Promise.resolve();
    return this.#inTurn(entry, async () => {
      entry.ledger.noteSaved();
      this.#recordMoves(entry);
    });
  }

  /** Call when the editor closes a document: what was not saved of it is over. */
  close(uri: string): Promise<void> {
    const entry = this.#entries.get(uri);
    if (!entry) return Promise.resolve();
    this.#entries.delete(uri);
    return this.#inTurn(entry, async () => {
      const { ledger } = entry;
      const saved = ledger.blocks.size > 0 ? await this.#about.savedTextOf(uri) : undefined;
      if (saved !== undefined) this.#record(entry, ledger.leave(saved, this.#about.now()));
      this.#recordMoves(entry);
      if (!this.#entries.has(uri)) this.#workspace.close(uri);
    });
  }

  /** Takes one edit, in the order of the editor's events; answers with what the client shall do. */
  async handleEdit(signal: EditSignal): Promise<Reaction[]> {
    const entry = this.#entries.get(signal.uri);
    if (!entry) return [];
    const reactions = await this.#inTurn(entry, () => this.#edit(entry, signal));
    // Out of turn: the analysis may ask for origins, and the next edit need not wait for it.
    return signal.evidence.act === 'paste' ? [...reactions, ...(await this.#scanPaste(signal))] : reactions;
  }

  /** The spans of a document, by line. Text of unknown origin is in none. */
  async spans(uri: string): Promise<SpanView[]> {
    const entry = this.#entries.get(uri);
    if (!entry) return [];
    return this.#inTurn(entry, async () => {
      await entry.home?.store.refresh();
      const place = await this.#about.placeOf(uri);
      return entry.ledger.spans().flatMap((span): SpanView[] => {
        if (span.origin === 'unknown') return [];
        const block = span.block === undefined ? undefined : entry.ledger.blocks.get(span.block);
        return [
          {
            id: block?.id ?? '',
            origin: span.origin,
            startLine: span.startLine,
            endLine: span.endLine,
            ...(block?.tool ? { tool: block.tool.id } : {}),
            ...(block?.tool?.model ? { model: block.tool.model } : {}),
            time: block?.time ?? '',
            review: block ? this.#reviewOf(entry, block, place) : 'none',
            reviewers: block ? this.#reviewsOf(entry, block).map(({ reviewer }) => reviewer) : [],
          },
        ];
      });
    });
  }

  /** The origin of each line, from 0, as far as the edits have been taken. */
  originsOf(uri: string): (line: number) => Origin {
    const lines = this.#entries.get(uri)?.ledger.lines() ?? [];
    return (line) => lines[line]?.origin ?? 'unknown';
  }

  /** AI blocks whose review is outstanding, and why provenance is not kept as it should be. Waits for no edit. */
  async status(uri: string): Promise<{ pending: number; problem?: string }> {
    const entry = this.#entries.get(uri);
    if (!entry) return { pending: 0 };
    const place = await this.#about.placeOf(uri);
    const waiting = [...entry.ledger.blocks.values()].filter((block) => {
      const review = this.#reviewOf(entry, block, place);
      return block.state === 'active' && (review === 'pending' || review === 'lapsed');
    });
    const unwritten = entry.home?.store.unwritten ?? 0;
    const problem = `${unwritten} record${unwritten === 1 ? '' : 's'} of the ledger could not be written yet.`;
    return { pending: waiting.length, ...(unwritten > 0 ? { problem } : {}) };
  }

  /**
   * A person says who wrote lines (from 0, inclusive); the correction is recorded.
   * @throws RefusedError when the document is not open.
   */
  async markOrigin(
    uri: string,
    startLine: number,
    endLine: number,
    to: { origin: 'human' | 'ai'; tool?: string; model?: string },
  ): Promise<Reaction[]> {
    const entry = this.#entryOf(uri);
    return this.#inTurn(entry, async () => {
      const place = await this.#about.placeOf(uri);
      const context = this.#contextOf(uri, entry, place, await this.#personAt(entry));
      const changed = entry.ledger.mark(
        startLine,
        endLine,
        {
          origin: to.origin,
          by: context.acceptedBy ?? 'unknown',
          time: this.#about.now(),
          ...(to.tool === undefined
            ? {}
            : { tool: { id: to.tool, ...(to.model === undefined ? {} : { model: to.model }) } }),
        },
        context,
      );
      this.#record(entry, changed);
      return tagReaction(uri, entry, entry.ledger.tagEdits(context));
    });
  }

  /**
   * Approves a block as the person whom git names.
   * @throws RefusedError with the reason when the charter, or the state of things, does not allow it.
   */
  async approve(uri: string, id: string): Promise<{ reviewer: string; reactions: Reaction[] }> {
    const entry = this.#entryOf(uri);
    return this.#inTurn(entry, async () => {
      const block = entry.ledger.blocks.get(id);
      if (!entry.home || entry.path === undefined)
        throw new RefusedError('There is no ledger for this file.');
      if (block?.state !== 'active' || block.origin !== 'ai')
        throw new RefusedError('This is no block of AI code.');
      const reviewer = await this.#personAt(entry);
      if (reviewer === undefined)
        throw new RefusedError('git does not know who you are: set user.name and user.email.');
      const place = await this.#about.placeOf(uri);
      await entry.home.store.refresh();
      const content = this.#contentOf(entry, block);
      const given = this.#reviewsOf(entry, block);
      const refusal = objectionTo(reviewer, {
        given,
        content,
        author: block.acceptedBy,
        tier: place.tier,
        demand: place.charter.tiers[place.tier].approvals,
      });
      if (refusal !== undefined) throw new RefusedError(refusal);
      block.reviews = [...given, { reviewer, time: this.#about.now(), content, decision: 'approved' }];
      this.#record(entry, [block]);
      const context = this.#contextOf(uri, entry, place, reviewer);
      return { reviewer, reactions: tagReaction(uri, entry, entry.ledger.tagEdits(context)) };
    });
  }

  /** The ledger that keeps the records of a file or folder, as Markdown. */
  async ledgerView(uri: string): Promise<string> {
    await Promise.all([...this.#entries.values()].map(({ work }) => work));
    const home = uri.startsWith('file:') ? await this.#about.homes.of(pathOf(uri)) : undefined;
    if (!home)
      return '# Ledger\n\nNothing is recorded for this place: it is in no repository and no workspace folder.\n';
    await home.store.refresh();
    const live = this.#liveRecords(home);
    const entries = await Promise.all(
      home.store
        .records()
        .map((record) => live.get(record.id) ?? record)
        .filter(({ state }) => state === 'active')
        .reverse()
        .sort((a, b) => b.time.localeCompare(a.time))
        .map(async (record) => ({ record, review: await this.#recordedReview(home, record) })),
    );
    return renderLedger({ root: home.root, file: home.store.file, entries, unwritten: home.store.unwritten });
  }

  async #edit(entry: OpenEntry, signal: EditSignal): Promise<Reaction[]> {
    if (signal.version <= entry.version) return [];
    const place = await this.#about.placeOf(signal.uri);
    // Only who brings in code is asked for, so that no process is started at a key press.
    const person = accepting.has(signal.evidence.act) ? await this.#personAt(entry) : undefined;
    const context = this.#contextOf(signal.uri, entry, place, person);
    const { ledger } = entry;
    let outcome: EditOutcome;
    try {
      outcome = ledger.apply(signal, context);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.#catchUp(signal.uri, entry);
      return [];
    }
    entry.version = signal.version;
    const document = this.#about.documentOf(signal.uri);
    if (document?.version === signal.version && document.text !== ledger.text) ledger.resync(document.text);
    this.#record(entry, outcome.changed);
    const { reactions, isDenied } = judgeEdit(signal, outcome, place);
    if (!isDenied) reactions.push(...tagReaction(signal.uri, entry, outcome.tagEdits));
    return reactions;
  }

  /** Signals were missed: what the editor has now is the truth, and what differs has no known author. */
  #catchUp(uri: string, entry: OpenEntry): void {
    const document = this.#about.documentOf(uri);
    if (!document) return;
    entry.ledger.resync(document.text);
    entry.version = document.version;
  }

  async #scanPaste(signal: EditSignal): Promise<Reaction[]> {
    const { uri, version } = signal;
    let shift = 0;
    for (const change of [...signal.changes].sort((a, b) => a.start - b.start)) {
      const start = change.start + shift;
      const end = start + change.text.length;
      shift += change.text.length - change.length;
      const findings = change.text.trim() === '' ? [] : await this.#about.scanBlock(uri, start, end);
      // Several cursors paste the same text: one message is enough.
      if (findings.length > 0)
        return [{ do: 'report-paste', report: { uri, version, start, end, findings } }];
    }
    return [];
  }

  /** `Name <email>` of the person at the keyboard. */
  async #personAt({ home }: OpenEntry): Promise<string | undefined> {
    const identity = home && (await this.#about.homes.identity(home.root));
    return identity && `${identity.name} <${identity.email}>`;
  }

  #contextOf(
    uri: string,
    entry: OpenEntry,
    place: GovernedPlace,
    acceptedBy: string | undefined,
  ): EditContext {
    const settings = this.#about.settings();
    const { charter, tier } = place;
    const tagContext: TagContext = {
      languageId: entry.languageId,
      minLines: charter.provenance.minLines ?? settings.minLines,
      // A tag without a record would be a lie, so where nothing is recorded nothing is tagged.
      tags: entry.path !== undefined && settings.tags === 'comment' && charter.provenance.tags === 'comment',
      commentAllowedAt: (offset) => this.#about.commentAllowedAt(uri, entry.ledger.text, offset),
      reviewOf: (block) => this.#reviewOf(entry, block, place),
    };
    return {
      ...tagContext,
      tier,
      ...(acceptedBy === undefined ? {} : { acceptedBy }),
      copyOf: (text) => this.#workspace.copyOf(text, uri),
      arrivalOf: (id) => this.#workspace.arrivalOf(id, this.#about.newId),
      newId: this.#about.newId,
    };
  }

  #record(entry: OpenEntry, blocks: readonly Block[]): void {
    if (!entry.home || entry.path === undefined) return;
    for (const block of blocks) {
      const record = this.#describe(entry, block, entry.path);
      block.written = writtenOf(record);
      // The store keeps what it cannot write and reports it; an edit does not wait for the disk.
      void entry.home.store.append(record);
    }
  }

  #describe(entry: OpenEntry, block: Block, at: string): BlockRecord {
    const { digest, now } = this.#about;
    return entry.ledger.describe(block, at, entry.languageId, digest, now());
  }

  #recordMoves(entry: OpenEntry): void {
    this.#record(entry, entry.ledger.stale(entry.languageId, this.#about.digest));
  }

  #reviewOf(entry: OpenEntry, block: Block, place: GovernedPlace): ReviewState {
    if (block.origin !== 'ai') return 'none';
    const reviews = this.#reviewsOf(entry, block);
    const content = reviews.length === 0 ? '' : this.#contentOf(entry, block);
    return reviewState(reviews, content, block.acceptedBy, place.charter.tiers[place.tier].approvals);
  }

  /** Blocks of open documents, by id, as they stand now: their records speak of the last save. */
  #liveRecords(home: LedgerHome): Map<string, BlockRecord> {
    const live = new Map<string, BlockRecord>();
    for (const entry of this.#entries.values()) {
      if (entry.home?.store !== home.store || entry.path === undefined) continue;
      for (const block of entry.ledger.blocks.values()) {
        if (block.state !== 'active') continue;
        const record = this.#describe(entry, block, entry.path);
        live.set(block.id, { ...record, reviews: this.#reviewsOf(entry, block) });
      }
    }
    return live;
  }

  async #recordedReview(home: LedgerHome, record: BlockRecord): Promise<ReviewState> {
    if (record.origin !== 'ai') return 'none';
    const { charter, tier } = await this.#about.placeOf(
      pathToFileURL(path.join(home.root, record.path)).href,
    );
    return reviewState(record.reviews, record.content, record.acceptedBy, charter.tiers[tier].approvals);
  }

  /** Other windows may have added reviews to the block's record. */
  #reviewsOf(entry: OpenEntry, block: Block): Block['reviews'] {
    return entry.home?.store.get(block.id)?.reviews ?? block.reviews;
  }

  #contentOf(entry: OpenEntry, block: Block): string {
    return contentOf(entry.ledger.piece, block, entry.languageId, this.#about.digest);
  }

  #entryOf(uri: string): OpenEntry {
    const entry = this.#entries.get(uri);
    if (!entry) throw new RefusedError('The file is not open.');
    return entry;
  }

  #inTurn<T>(entry: OpenEntry, task: () => Promise<T>): Promise<T> {
    const result = entry.work.then(task);
    entry.work = result.catch(() => undefined);
    return result;
  }
}

function tagReaction(uri: string, { version }: OpenEntry, changes: EditOutcome['tagEdits']): Reaction[] {
  return changes.length === 0 ? [] : [{ do: 'edit-tags', uri, version, changes }];
}
