/**
 * Tells a person's keys from text that an extension types by command. The editor tells of such text character by character,
 * too, but says of the cursor only behind the last one that a keyboard has moved it.
 */
import type { TextDocument } from 'vscode';
import { TextEditorSelectionChangeKind } from 'vscode';
import type { EditSignal } from '../../../server/src/protocol/edits.ts';

/** So many visible characters without a key behind each are none of a person's: a key brings one, and a command for it two. */
const fewest = 3;

/** Milliseconds within which the cursor follows a key, also on a busy extension host. */
const patience = 150;

export class Typing {
  /** Since a key was last told of, in order. */
  #waiting: EditSignal[] = [];
  #document: TextDocument | undefined;
  #timer: NodeJS.Timeout | undefined;
  readonly #send: (signal: EditSignal) => void;

  constructor(send: (signal: EditSignal) => void) {
    this.#send = send;
  }

  /** Call with an edit that looks typed. */
  take(signal: EditSignal, document: TextDocument): void {
    if (this.#document !== document) this.release();
    this.#document = document;
    this.#waiting.push(signal);
    this.#timer ??= setTimeout(() => this.release(), patience);
  }

  /** Call when a cursor has moved. */
  follow(document: TextDocument, kind: TextEditorSelectionChangeKind | undefined): void {
    if (this.#document !== document) return;
    const isKey = kind === TextEditorSelectionChangeKind.Keyboard;
    if (isKey || !this.#waiting.some(writes)) this.release();
  }

  /** Sends what waits: call before anything that must come behind it. */
  release(): void {
    if (this.#waiting.length === 0) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const signals = this.#waiting;
    this.#waiting = [];
    const isAtOnce = signals.filter(writes).length >= fewest;
    for (const signal of signals) {
      if (isAtOnce) signal.evidence = { act: 'unknown' };
      this.#send(signal);
    }
  }
}

function writes({ changes }: EditSignal): boolean {
  return changes.some(({ text }) => text.trim() !== '');
}
