/**
 * Provenance of the open documents: takes the editor's signals to the ledger, its records to the store, and brings
 * back what the client shall do. Knows no connection.
 */
import { isDeepStrictEqual } from 'node:util';
import { type LedgerHome, recordPath } from '../host/ledger-homes.ts';
import { leftRecordsIn } from '../host/left-records.ts';
import type { LineAttribution } from '../ledger/attribution.ts';
import { type Block, copyBlock } from '../ledger/block.ts';
import type { DocumentLedger, EditContext, EditOutcome } from '../ledger/document-ledger.ts';
import { WorkspaceLedger } from '../ledger/workspace-ledger.ts';
import type { CopySignal, EditSignal, Reaction, TextChange } from '../protocol/edits.ts';
import type { GivenApproval } from '../protocol/messages.ts';
import type { BlockView, MarkedLines, Origin, SpanView } from '../protocol/status.ts';
import { giveApproval } from './approval.ts';
import { judgeEdit } from './edit-policy.ts';
import { pathOf } from './governor.ts';
import { OpenLedger, type ProvenanceDependencies } from './open-ledger.ts';
import { RecordPages } from './record-pages.ts';
import { RefusedError } from './refused.ts';

/** Acts that bring in blocks, for which somebody answers. */
const accepting = new Set<EditSignal['evidence']['act']>(['completion', 'chat', 'paste']);

export class Provenance {
  readonly #about: ProvenanceDependencies;
  readonly #workspace = new WorkspaceLedger();
  readonly #entries = new Map<string, OpenLedger>();
  /** The end of the last copy that was told: what is pasted may be that. */
  #copying: Promise<void> = Promise.resolve();
  /** Files that a person has made in the editor since it started, by their uri. */
  readonly #created = new Set<string>();
  /** What is recorded, for people to read. */
  readonly pages: RecordPages;

  constructor(dependencies: ProvenanceDependencies) {
    this.#about = dependencies;
    this.pages = new RecordPages(dependencies, this.#entries, (home, recorded) => this.uriOf(home, recorded));
  }

  /** Call when the editor opens a document, before its first edit. Resolves when earlier blocks are found again. */
  open(uri: string, languageId: string, version: number, text: string): Promise<void> {
    const { ledger } = this.#workspace.open(uri, text, languageId);
    const entry = new OpenLedger({ uri, languageId, version, ledger }, this.#about, this.#workspace);
    this.#entries.set(uri, entry);
    return entry.inTurn(async () => {
      if (!uri.startsWith('file:')) return;
      const file = pathOf(uri);
      entry.home = await this.#about.homes.of(file);
      if (!entry.home) return;
      entry.path = await recordPath(entry.home.root, file);
      if (entry.path === undefined) return;
      await this.#followMove(entry.home, entry.path, text);
      await entry.takeIn(await this.#about.savedTextOf(uri));
      if (text !== '') this.#becomesCopy(entry, text);
    });
  }

  /** A file that was moved outside of the editor has the records of the one that is gone. */
  async #followMove({ root, records, store }: LedgerHome, path: string, text: string): Promise<void> {
    await records.refresh();
    if (records.of(path).some(({ state }) => state === 'active')) return;
    for (const record of leftRecordsIn(text, root, records))
      void store.append({ ...record, path, updated: this.#about.now() });
  }

  /** Call when a person has made a file in the editor, before it is opened: it may be a copy of another one. */
  noteCreated(uri: string): void {
    this.#created.add(uri);
  }

  /** Call before the editor saves a document, with its version: what is outdated in its tags, as edits of its text. */
  async tagEdits(uri: string, version: number): Promise<TextChange[]> {
    const entry = this.#entries.get(uri);
    if (!entry) return [];
    return entry.inTurn(async () => {
      const place = await entry.place();
      await entry.takeIn();
      // Signals that are not here yet bring edits of their own.
      if (entry.version !== version || this.#about.documentOf(uri)?.text !== entry.ledger.text) return [];
      return entry.ledger.tagEdits(entry.context(place));
    });
  }

  /** Call when the editor has saved a document: records follow the lines to where they stand now. */
  save(uri: string): Promise<void> {
    const entry = this.#entries.get(uri);
    if (!entry) return Promise.resolve();
    return entry.inTurn(async () => {
      await entry.takeIn();
      entry.ledger.noteSaved();
      entry.recordMoves();
    });
  }

  /** Call when the editor closes a document: what was not saved of it is over. */
  close(uri: string): Promise<void> {
    const entry = this.#entries.get(uri);
    if (!entry) return Promise.resolve();
    this.#entries.delete(uri);
    return entry.inTurn(async () => {
      const { ledger } = entry;
      await entry.takeIn();
      const saved = ledger.blocks.size > 0 ? await this.#about.savedTextOf(uri) : undefined;
      if (saved !== undefined) entry.record(ledger.leave(saved, this.#about.now()));
      entry.recordMoves();
      if (!this.#entries.has(uri)) this.#workspace.close(uri);
    });
  }

  /** Call when a file or folder has another name: the records of its blocks follow, also where it is open already. */
  async rename(from: string, to: string): Promise<void> {
    if (!from.startsWith('file:') || !to.startsWith('file:')) return;
    const home = await this.#about.homes.of(pathOf(to));
    if (!home) return;
    const [before, after] = await Promise.all([from, to].map((uri) => recordPath(home.root, pathOf(uri))));
    if (before === undefined || after === undefined) return;
    await home.store.refresh();
    for (const record of home.store.recordsUnder(before)) {
      const path = after + record.path.slice(before.length);
      void home.store.append({ ...record, path, updated: this.#about.now() });
    }
    for (const entry of this.#entries.values()) {
      if (entry.uri !== to && !entry.uri.startsWith(`${to}/`)) continue;
      await entry.inTurn(async () => {
        await entry.takeIn();
        this.#workspace.rename(from + entry.uri.slice(to.length), entry.uri);
      });
    }
  }

  /**
   * Takes in what others have recorded of a document since.
   * @returns whether other lines are accounted for now, or otherwise.
   */
  async takeIn(uri: string): Promise<boolean> {
    const entry = this.#entries.get(uri);
    if (!entry) return false;
    return entry.inTurn(async () => {
      const before = entry.ledger.spans();
      await entry.takeIn();
      return !isDeepStrictEqual(before, entry.ledger.spans());
    });
  }

  /** Keeps who wrote what is copied, as it stands now. */
  handleCopy({ uri, version, places }: CopySignal): Promise<void> {
    const entry = this.#entries.get(uri);
    if (!entry) return Promise.resolve();
    this.#copying = entry.inTurn(async () =>
      this.#workspace.noteCopy(entry.version === version ? entry.ledger : undefined, places),
    );
    return this.#copying;
  }

  /** Takes one edit, in the order of the editor's events; answers with what the client shall do. */
  async handleEdit(signal: EditSignal): Promise<Reaction[]> {
    const entry = this.#entries.get(signal.uri);
    if (!entry) return [];
    if (signal.evidence.act === 'paste') await this.#copying;
    const reactions = await entry.inTurn(() => this.#edit(entry, signal));
    // Out of turn: the analysis may ask for origins, and the next edit need not wait for it.
    return signal.evidence.act === 'paste' ? [...reactions, ...(await this.#scanPaste(signal))] : reactions;
  }

  /** The spans of a document, by line. Text of unknown origin is in none. */
  async spans(uri: string): Promise<SpanView[]> {
    const entry = this.#entries.get(uri);
    if (!entry) return [];
    return entry.inTurn(async () => {
      await entry.takeIn();
      const place = await entry.place();
      const contentOf = entry.contentReader();
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
            review: block ? entry.reviewOf(block, place, contentOf) : 'none',
            reviewers: block ? entry.reviewsOf(block).map(({ reviewer }) => reviewer) : [],
          },
        ];
      });
    });
  }

  /** The lines of a document that are marked in the editor. */
  async marks(uri: string): Promise<MarkedLines> {
    const marks: MarkedLines = { ai: [], mixed: [], paste: [] };
    const entry = this.#entries.get(uri);
    await entry?.inTurn(async () => {
      await entry.takeIn();
      for (const { origin, startLine, endLine } of entry.ledger.spans())
        if (origin !== 'human' && origin !== 'unknown') marks[origin].push(startLine, endLine);
    });
    return marks;
  }

  /** The uri of the open document that has this path in the records of a home. */
  uriOf(home: LedgerHome, recorded: string): string | undefined {
    for (const entry of this.#entries.values())
      if (entry.home?.store === home.store && entry.home.root === home.root && entry.path === recorded)
        return entry.uri;
    return undefined;
  }

  /** The blocks of AI code that stand in a document, once the editor's latest edits are known. */
  async blocks(uri: string): Promise<BlockView[]> {
    const entry = this.#entries.get(uri);
    if (!entry) return [];
    await entry.followEditor();
    return entry.inTurn(async () => {
      await entry.takeIn();
      return entry.aiBlocks(await entry.place());
    });
  }

  /** The origin of each line, from 0, as far as the edits have been taken when the first one is asked for. */
  originsOf(uri: string): (line: number) => Origin {
    let lines: LineAttribution[] | undefined;
    return (line) => {
      lines ??= this.#entries.get(uri)?.ledger.lines() ?? [];
      return lines[line]?.origin ?? 'unknown';
    };
  }

  /** AI blocks whose review is outstanding, and why provenance is not kept as it should be. Waits for no edit. */
  async status(uri: string): Promise<{ pending: number; problem?: string }> {
    const entry = this.#entries.get(uri);
    if (!entry) return { pending: 0 };
    const pending = entry.waiting(await entry.place());
    const unwritten = entry.home?.store.unwritten ?? 0;
    const problem = `${unwritten} record${unwritten === 1 ? '' : 's'} of the ledger could not be written yet.`;
    return { pending, ...(unwritten > 0 ? { problem } : {}) };
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
    const { origin, tool, model } = to;
    const entry = this.#entryOf(uri);
    return entry.inTurn(async () => {
      // What was pasted is told to be AI code only now, so only now its tier has a say about that.
      const pasted = origin === 'ai' ? pastedStretch(entry.ledger, startLine, endLine) : undefined;
      const reactions = await this.#correct(entry, origin, ({ ledger }, who, context) => {
        const corrected = {
          ...who,
          ...(tool === undefined ? {} : { tool: { id: tool, ...(model === undefined ? {} : { model }) } }),
        };
        return ledger.mark(startLine, endLine, corrected, context);
      });
      if (!pasted) return reactions;
      const judged = await this.#judge(
        entry,
        { uri, version: entry.version, evidence: { act: 'own' } },
        {
          origin,
          fresh: [pasted],
          inverse: [{ start: pasted.start, length: pasted.end - pasted.start, text: '' }],
        },
      );
      return judged.isDenied ? judged.reactions : [...judged.reactions, ...reactions];
    });
  }

  /**
   * A person says that a block is no AI code; the correction is recorded.
   * @throws RefusedError when the document is not open, or has no such block.
   */
  async markBlock(uri: string, id: string, origin: 'human'): Promise<Reaction[]> {
    const entry = this.#entryOf(uri);
    return entry.inTurn(() =>
      this.#correct(entry, origin, ({ ledger }, who, context) => {
        const changed = ledger.markBlock(id, who, context);
        if (changed.length === 0) throw new RefusedError('This code is no longer there.');
        return changed;
      }),
    );
  }

  /**
   * Approves a block as the person whom git names, or signs it off where they are its author.
   * @throws RefusedError with the reason when the charter, or the state of things, does not allow it.
   */
  async approve(uri: string, id: string): Promise<GivenApproval> {
    const entry = this.#entryOf(uri);
    return entry.inTurn(async () => {
      const block = entry.ledger.blocks.get(id);
      if (!entry.home || entry.path === undefined)
        throw new RefusedError('There is no ledger for this file.');
      if (block?.state !== 'active' || block.origin !== 'ai')
        throw new RefusedError('This is no block of AI code.');
      const reviewer = await entry.person();
      if (reviewer === undefined)
        throw new RefusedError('git does not know who you are: set user.name and user.email.');
      const place = await entry.place();
      await entry.takeIn();
      const given = entry.reviewsOf(block);
      const approved = {
        ...{ id, root: entry.home.root, given, lines: entry.linesOf(block) },
        about: entry.reviewed(block, entry.contentOf(block), place),
      };
      const review = await giveApproval(approved, {
        reviewer,
        time: this.#about.now(),
        homes: this.#about.homes,
      });
      block.reviews = [...given, review];
      entry.record([block]);
      const { root, records } = entry.home;
      const { path, content } = approved.about;
      const record = records.get(id);
      if (record) await this.#about.homes.noteReview(root, { record, path, content });
      const context = entry.context(place, reviewer);
      const { lines } = entry.ledger.places().get(id)!;
      return {
        reviewer,
        decision: review.decision,
        startLine: lines[0],
        endLine: lines.at(-1)!,
        reactions: entry.tagReaction(entry.ledger.tagEdits(context)),
      };
    });
  }

  async #edit(entry: OpenLedger, signal: EditSignal): Promise<Reaction[]> {
    if (signal.version <= entry.version) return [];
    if (this.#becomesFile(entry, signal)) return [];
    // What begins otherwise is no copy.
    this.#created.delete(signal.uri);
    const place = await entry.place();
    // Only who brings in code is asked for, so that no process is started at a key press.
    const person = accepting.has(signal.evidence.act) ? await entry.person() : undefined;
    const context = entry.context(place, person);
    const { ledger } = entry;
    let outcome: EditOutcome;
    try {
      outcome = ledger.apply(signal, context);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      entry.catchUp();
      return [];
    }
    const isNext = signal.version === entry.version + 1;
    entry.version = signal.version;
    const document = this.#about.documentOf(signal.uri);
    // Of a key press that follows what is known, comparing lengths is enough, and takes no time in a long text.
    const isTyped = isNext && signal.evidence.act === 'type';
    if (document?.version === signal.version && !isSame(document.text, ledger.text, isTyped))
      ledger.resync(document.text);
    entry.record(outcome.changed);
    if (signal.evidence.act === 'disk') await entry.takeIn();
    const { reactions, isDenied } = await this.#judge(entry, signal, outcome);
    if (!isDenied) reactions.push(...entry.tagReaction(outcome.tagEdits));
    return reactions;
  }

  /** The editor saves a document under a new name by filling a new file with its text, and says no more of that. */
  #becomesFile(entry: OpenLedger, { version, changes, evidence }: EditSignal): boolean {
    const { ledger } = entry;
    const [change] = changes;
    const isFilled = change && changes.length === 1 && ledger.text === '' && change.text.trim() !== '';
    if (!isFilled || entry.path === undefined || (evidence.act !== 'unknown' && evidence.act !== 'disk'))
      return false;
    const draft = this.#workspace.takeDraft(change.text);
    if (draft) entry.record(ledger.adopt(draft, (block) => block));
    else if (!this.#becomesCopy(entry, change.text)) return false;
    entry.version = version;
    return true;
  }

  /** A file that a person has made, and that gets the text of another one, gets its authors, too. */
  #becomesCopy(entry: OpenLedger, text: string): boolean {
    const { uri, ledger } = entry;
    if (!this.#created.delete(uri) || ledger.blocks.size > 0) return false;
    const twin = this.#workspace.twinOf(ledger, text);
    if (!twin) return false;
    entry.record(ledger.adopt(twin, (block) => copyBlock(block, this.#about.newId())));
    return true;
  }

  /** What the tier of a file says to code that has come in, with what it prohibits of it. */
  async #judge(
    entry: OpenLedger,
    signal: Parameters<typeof judgeEdit>[0],
    outcome: Parameters<typeof judgeEdit>[1],
  ): Promise<ReturnType<typeof judgeEdit>> {
    const place = await entry.place();
    const { text } = entry.ledger;
    if (outcome.origin !== 'ai' || outcome.fresh.length === 0) return judgeEdit(signal, outcome, place, []);
    const found = await this.#about.prohibitedKinds(place, text);
    const lineAt = (offset: number) => text.slice(0, offset).split('\n').length;
    const brought = found.length === 0 ? [] : outcome.fresh;
    const lines = brought.map(({ start, end }) => ({ from: lineAt(start), to: lineAt(end) }));
    const kinds = found.filter(({ start, end }) => {
      return lines.some(({ from, to }) => start.line <= to && from <= end.line);
    });
    return judgeEdit(signal, outcome, place, kinds);
  }

  async #correct(
    entry: OpenLedger,
    origin: 'human' | 'ai',
    correct: (
      entry: OpenLedger,
      who: { origin: 'human' | 'ai'; by: string; time: string },
      context: EditContext,
    ) => Block[],
  ): Promise<Reaction[]> {
    const context = entry.context(await entry.place(), await entry.person());
    const who = { origin, by: context.acceptedBy ?? 'unknown', time: this.#about.now() };
    entry.record(correct(entry, who, context));
    return entry.tagReaction(entry.ledger.tagEdits(context));
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

  #entryOf(uri: string): OpenLedger {
    const entry = this.#entries.get(uri);
    if (!entry) throw new RefusedError('The file is not open.');
    return entry;
  }
}

function isSame(a: string, b: string, byLength: boolean): boolean {
  return byLength ? a.length === b.length : a === b;
}

/** The offsets of lines (from 0, inclusive) that hold pasted code and nothing else; undefined where they do not. */
function pastedStretch(
  ledger: DocumentLedger,
  startLine: number,
  endLine: number,
): { start: number; end: number } | undefined {
  const lines = ledger.lines().slice(startLine, endLine + 1);
  const filled = lines.filter(({ origin }) => origin !== undefined);
  if (filled.length === 0 || filled.some(({ origin }) => origin !== 'paste')) return undefined;
  const before = ledger.text.split('\n').slice(0, endLine + 1);
  const lengthOf = (part: string[]) => part.reduce((sum, line) => sum + line.length + 1, 0);
  return {
    start: lengthOf(before.slice(0, startLine)),
    end: Math.min(lengthOf(before), ledger.text.length),
  };
}
