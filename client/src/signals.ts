/** Turns the editor's change events into edit signals, each with the best evidence there is. */
import {
  commands,
  Disposable,
  type DocumentSelector,
  type Event,
  languages,
  type TextDocument,
  type TextDocumentChangeEvent,
  TextEditorSelectionChangeKind,
  window,
  workspace,
} from 'vscode';
import type { CopySignal, EditSignal, Evidence } from '../../server/src/protocol/edits.ts';
import { isAtCursor, looksTyped, readHistory } from './evidence/inference.ts';
import type { Pastes } from './evidence/pastes.ts';
import { readReason } from './evidence/reason.ts';
import type { OwnEdits } from './own-edits.ts';

/**
 * How long an edit waits for what explains it on the stable route: the command behind an accept key, or the dirty flag
 * that a change from disk does not set. Both follow at once; this only has to outlast a busy extension host.
 */
const patience = 400;

/** While set, accept keys report themselves to `touchstone.completionAccepted`; see `keybindings` of the manifest. */
const keysContext = 'touchstone.reportsAcceptKeys';

type Extent = Extract<Evidence, { act: 'completion' }>['extent'];

/** As what the editor tells of a paste: its own, or one that a language carries out with a snippet or an edit. */
const mayPaste: ReadonlySet<Evidence['act']> = new Set(['paste', 'snippet', 'unknown']);

/** An edit that is not explained yet. */
interface Held {
  signal: EditSignal;
  document: TextDocument;
  /** The document was unchanged since its last save: then the edit may be a reload from disk. */
  fromClean: boolean;
  looksTyped: boolean;
  timer: NodeJS.Timeout;
}

export class Signals implements Disposable {
  /** At most one edit waits: the next one ends the wait. */
  #held: Held | undefined;
  #readsReason = readSetting();
  #reportsKeys = false;
  readonly #selector: DocumentSelector;
  readonly #pastes: Pastes;
  readonly #ownEdits: OwnEdits;
  readonly #send: (signal: EditSignal) => void;
  readonly #disposables: Disposable;

  /**
   * `send` is called once per edit, and `sendCopy` once per copy, in the order in which they happen. `onWillClose` fires before the server hears that a
   * document is closed: after that it takes no more edits of it.
   */
  constructor(
    selector: DocumentSelector,
    pastes: Pastes,
    ownEdits: OwnEdits,
    onWillClose: Event<TextDocument>,
    send: (signal: EditSignal) => void,
    sendCopy: (signal: CopySignal) => void,
  ) {
    this.#selector = selector;
    this.#pastes = pastes;
    this.#ownEdits = ownEdits;
    this.#send = send;
    this.#disposables = Disposable.from(
      workspace.onDidChangeTextDocument((event) => this.#take(event)),
      onWillClose(() => this.#release()),
      pastes.onDidCopy((signal) => {
        this.#release();
        sendCopy(signal);
      }),
      window.onDidChangeTextEditorSelection(({ kind }) => {
        // An accepted completion moves the cursor without key or mouse; a person's next act ends the wait.
        if (this.#held && kind !== undefined && kind !== TextEditorSelectionChangeKind.Command)
          this.#release();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('touchstone.provenance.detailedReason')) return;
        this.#readsReason = readSetting();
        this.#reportKeys(true);
      }),
      commands.registerCommand('touchstone.completionAccepted', (extent: Extent) => this.#accepted(extent)),
    );
    this.#reportKeys(true);
  }

  dispose(): void {
    this.#release();
    this.#reportKeys(false);
    this.#disposables.dispose();
  }

  #take(event: TextDocumentChangeEvent): void {
    if (event.contentChanges.length === 0) {
      this.#learnDirty(event.document);
      return;
    }
    if (languages.match(this.#selector, event.document) === 0) return;
    this.#release();
    const { evidence, route } = this.#explain(event);
    const signal: EditSignal = {
      uri: event.document.uri.toString(),
      version: event.document.version,
      changes: event.contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
        start: rangeOffset,
        length: rangeLength,
        text,
      })),
      evidence: evidence ?? { act: 'unknown' },
      route,
      time: new Date().toISOString(),
    };
    if (evidence) this.#send(signal);
    else this.#hold(signal, event);
  }

  /** No evidence means that what follows the change may still bring it. */
  #explain(event: TextDocumentChangeEvent): { evidence: Evidence | undefined; route: EditSignal['route'] } {
    const paste = this.#pastes.claim(event);
    const reason = this.#readsReason ? readReason(event) : undefined;
    const route = reason ? 'reason' : 'stable';
    if (reason) this.#reportKeys(false);
    const history = readHistory(event);
    if (history) return { evidence: history, route };
    if (this.#ownEdits.claim(event)) return { evidence: { act: 'own' }, route };
    if (paste && (!reason || mayPaste.has(reason.act))) return { evidence: paste, route };
    if (reason) return { evidence: reason, route };
    const isFromDisk = mayBeFromDisk(event.document);
    return {
      evidence: !isFromDisk && looksTyped(event) && isAtCursor(event) ? { act: 'type' } : undefined,
      route,
    };
  }

  #hold(signal: EditSignal, event: TextDocumentChangeEvent): void {
    const timer = setTimeout(() => this.#release(), patience);
    const fromClean = mayBeFromDisk(event.document);
    const isTyped = looksTyped(event) && isAtCursor(event);
    this.#held = { signal, document: event.document, fromClean, looksTyped: isTyped, timer };
  }

  /** Events without changes tell of the dirty flag; the one after an edit in a clean document rules out the disk. */
  #learnDirty(document: TextDocument): void {
    if (!this.#held?.fromClean || this.#held.document !== document || !document.isDirty) return;
    this.#held.fromClean = false;
    if (this.#held.looksTyped) this.#release();
  }

  #accepted(extent: Extent): void {
    if (!this.#held) return;
    this.#release({ act: 'completion', extent });
  }

  /** Sends what waits, with this evidence or with what its wait has shown. */
  #release(evidence?: Evidence): void {
    if (!this.#held) return;
    const { signal, fromClean, looksTyped, timer } = this.#held;
    this.#held = undefined;
    clearTimeout(timer);
    signal.evidence = evidence ?? (fromClean ? { act: 'disk' } : { act: looksTyped ? 'type' : 'unknown' });
    this.#send(signal);
  }

  /** Where the editor gives its reasons, the accept keys need not take the way round through the extension. */
  #reportKeys(reports: boolean): void {
    if (this.#reportsKeys === reports) return;
    this.#reportsKeys = reports;
    commands.executeCommand('setContext', keysContext, reports);
  }
}

/** Whether the document is as it was last read or written; one without a file never was. */
function mayBeFromDisk({ isDirty, isUntitled }: TextDocument): boolean {
  return !isDirty && !isUntitled;
}

function readSetting(): boolean {
  return workspace.getConfiguration('touchstone.provenance').get('detailedReason', true);
}
