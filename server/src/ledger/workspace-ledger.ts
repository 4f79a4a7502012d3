/** The documents of a session, open and lately closed, and what text carries from one to another. */

import { unknown } from './author.ts';
import { type Block, copyBlock } from './block.ts';
import { findCopy } from './copies.ts';
import { DocumentLedger } from './document-ledger.ts';
import { joinRuns, type Piece, type Run, runOf, slicePiece } from './runs.ts';
import { isTagLine } from './tag.ts';
import { isRemovalOf } from './timeline.ts';

/** Closed documents whose authors are still known if text of them is pasted or they are opened again. */
const MOST_CLOSED = 30;
/** How far back a cut may lie. */
const MOST_REMOVALS = 40;

export class WorkspaceLedger {
  readonly #open = new Map<string, DocumentLedger>();
  /** In the order of closing. */
  readonly #closed = new Map<string, DocumentLedger>();
  /** What was copied last: all of it, and each part where there were several cursors. */
  #copied: readonly Piece[] = [];

  /** @returns the document's ledger, and whether it was known from before. */
  open(uri: string, text: string, languageId?: string): { ledger: DocumentLedger; isKnown: boolean } {
    const known = this.#open.get(uri) ?? this.#closed.get(uri);
    const ledger = known ?? new DocumentLedger(text, languageId);
    if (known && known.text !== text) known.resync(text);
    this.#closed.delete(uri);
    this.#open.set(uri, ledger);
    return { ledger, isKnown: known !== undefined };
  }

  close(uri: string): void {
    const ledger = this.#open.get(uri);
    if (!ledger) return;
    this.#open.delete(uri);
    this.#closed.set(uri, ledger);
    for (const oldest of this.#closed.keys()) {
      if (this.#closed.size <= MOST_CLOSED) break;
      this.#closed.delete(oldest);
    }
  }

  get(uri: string): DocumentLedger | undefined {
    return this.#open.get(uri);
  }

  /** A file has another name: what its document holds that was never saved keeps its authors. */
  rename(from: string, to: string): void {
    const former = this.#open.get(from) ?? this.#closed.get(from);
    const ledger = this.#open.get(to);
    if (former && ledger && former !== ledger) ledger.goOnFrom(former);
  }

  /** The document without a file that has become one of this text; undefined where there is none. It is given out once. */
  takeDraft(text: string): DocumentLedger | undefined {
    for (const ledgers of [this.#open, this.#closed])
      for (const [uri, ledger] of ledgers) {
        if (!uri.startsWith('untitled:') || ledger.text !== text) continue;
        ledgers.delete(uri);
        return ledger;
      }
    return undefined;
  }

  /** A document other than `ledger` that has this text, and of which somebody's part is known; undefined where there is none. */
  twinOf(ledger: DocumentLedger, text: string): DocumentLedger | undefined {
    return this.#all().find((other) => other !== ledger && other.text === text && other.hasAuthors);
  }

  /**
   * Call with the places of what a person copies, or has cut, and then they are empty; without a ledger, nobody knows who
   * wrote it.
   */
  noteCopy(ledger: DocumentLedger | undefined, places: readonly { start: number; length: number }[]): void {
    const parts = ledger ? takenFrom(ledger, places) : [];
    const whole = parts.flatMap(({ text, runs }) => [
      { text, runs },
      { text: '\n', runs: runOf(1, unknown) },
    ]);
    this.#copied = [
      ...(parts.length > 1
        ? [{ text: whole.map(({ text }) => text).join(''), runs: joinRuns(...whole.map(({ runs }) => runs)) }]
        : []),
      ...parts,
    ];
  }

  /** The authors of text that was cut or copied in one of the documents, `uri` before the others. */
  copyOf(text: string, uri: string): Run[] | undefined {
    const copied = this.#copied.filter((piece) => isRemovalOf(piece, text));
    if (copied.length > 0) return findCopy(text, copied);
    return findCopy(text, this.#sources(text, uri));
  }

  /**
   * The block that text of the block `id` belongs to after it arrives somewhere else: the block itself when it
   * has left its document, a new one when it still stands there. Undefined when nobody knows the block.
   */
  arrivalOf(id: string, newId: () => string): Block | undefined {
    for (const ledger of this.#all()) {
      const block = ledger.blocks.get(id);
      if (!block) continue;
      if (ledger.places().has(id)) return copyBlock(block, newId());
      ledger.forget(id);
      block.state = 'active';
      block.tag = 'none';
      return block;
    }
    return undefined;
  }

  *#sources(text: string, uri: string): Generator<Piece> {
    const ledgers = this.#all(uri);
    for (const ledger of ledgers) {
      let count = 0;
      for (const removed of ledger.removals()) {
        if (++count > MOST_REMOVALS) break;
        if (isRemovalOf(removed, text)) yield removed;
      }
    }
    for (const ledger of ledgers) yield ledger.piece;
  }

  #all(first?: string): DocumentLedger[] {
    const own = first === undefined ? undefined : this.#open.get(first);
    const all = new Set([
      ...(own ? [own] : []),
      ...this.#open.values(),
      ...[...this.#closed.values()].reverse(),
    ]);
    return [...all];
  }
}

/** What stands at the places; where they are empty, as many pieces as were taken out last, tags that went with them aside. */
function takenFrom(ledger: DocumentLedger, places: readonly { start: number; length: number }[]): Piece[] {
  if (places.some(({ length }) => length > 0))
    return places.map(({ start, length }) => slicePiece(ledger.piece, start, start + length));
  const taken: Piece[] = [];
  for (const removed of ledger.removals()) {
    if (taken.length === places.length) break;
    if (!isTagLine(removed.text.trim())) taken.push(removed);
  }
  return taken;
}
