/** Turns the editor's change events into edit signals, each with the best evidence there is. */
import {
  commands,
  Disposable,
  type DocumentSelector,
  languages,
  type TextDocumentChangeEvent,
  TextEditorSelectionChangeKind,
  window,
  workspace,
} from 'vscode';
import type { EditSignal, Evidence } from '../../server/src/protocol/edits.ts';
import { inferEvidence, readHistory } from './evidence/inference.ts';
import type { Pastes } from './evidence/pastes.ts';
import { readReason } from './evidence/reason.ts';
import type { OwnEdits } from './own-edits.ts';

/**
 * How long an insertion that nothing explains waits for the key that may have accepted it. The command behind the
 * key follows the change at once; this only has to outlast a busy extension host.
 */
const patience = 400;

/** While set, accept keys report themselves to `touchstone.completionAccepted`; see `keybindings` of the manifest. */
const keysContext = 'touchstone.reportsAcceptKeys';

type Extent = Extract<Evidence, { act: 'completion' }>['extent'];

export class Signals implements Disposable {
  /** The last insertion that nothing has explained yet. */
  #held: { signal: EditSignal; timer: NodeJS.Timeout } | undefined;
  #readsReason = readSetting();
  #reportsKeys = false;
  readonly #selector: DocumentSelector;
  readonly #pastes: Pastes;
  readonly #ownEdits: OwnEdits;
  readonly #send: (signal: EditSignal) => void;
  readonly #disposables: Disposable;

  /** `send` is called once per edit, in the order of the edits. */
  constructor(
    selector: DocumentSelector,
    pastes: Pastes,
    ownEdits: OwnEdits,
    send: (signal: EditSignal) => void,
  ) {
    this.#selector = selector;
    this.#pastes = pastes;
    this.#ownEdits = ownEdits;
    this.#send = send;
    this.#disposables = Disposable.from(
      workspace.onDidChangeTextDocument((event) => this.#take(event)),
      workspace.onDidCloseTextDocument(() => this.#release()),
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
    // Events without changes tell of the dirty flag.
    if (event.contentChanges.length === 0 || languages.match(this.#selector, event.document) === 0) return;
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
    else this.#held = { signal, timer: setTimeout(() => this.#release(), patience) };
  }

  /** No evidence means that a command which follows the change may still bring it. */
  #explain(event: TextDocumentChangeEvent): { evidence: Evidence | undefined; route: EditSignal['route'] } {
    const history = readHistory(event);
    const pastedFrom = this.#pastes.claim(event);
    const reason = this.#readsReason ? readReason(event) : undefined;
    const route = reason ? 'reason' : 'stable';
    if (reason) this.#reportKeys(false);
    if (history) return { evidence: history, route };
    if (this.#ownEdits.claim(event)) return { evidence: { act: 'own' }, route };
    if (pastedFrom && (!reason || reason.act === 'paste')) {
      return { evidence: { act: 'paste', from: pastedFrom }, route };
    }
    return { evidence: reason ?? inferEvidence(event), route };
  }

  #accepted(extent: Extent): void {
    if (!this.#held) return;
    this.#held.signal.evidence = { act: 'completion', extent };
    this.#release();
  }

  #release(): void {
    if (!this.#held) return;
    const { signal, timer } = this.#held;
    this.#held = undefined;
    clearTimeout(timer);
    this.#send(signal);
  }

  /** Where the editor gives its reasons, the accept keys need not take the way round through the extension. */
  #reportKeys(reports: boolean): void {
    if (this.#reportsKeys === reports) return;
    this.#reportsKeys = reports;
    commands.executeCommand('setContext', keysContext, reports);
  }
}

function readSetting(): boolean {
  return workspace.getConfiguration('touchstone.provenance').get('detailedReason', true);
}
