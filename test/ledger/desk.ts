/** A document at an editor's desk: acts go to the ledger as the editor would tell them, with its own undo. */
import assert from 'node:assert/strict';
import type { DocumentLedger, EditContext, EditOutcome } from '../../server/src/ledger/document-ledger.ts';
import { WorkspaceLedger } from '../../server/src/ledger/workspace-ledger.ts';
import type { EditSignal, Evidence, TextChange } from '../../server/src/protocol/edits.ts';

export const copilot = { id: 'github.copilot', model: 'm' };
export const completion: Evidence = { act: 'completion', extent: 'whole', tool: copilot };

export class Desk {
  readonly uri: string;
  readonly ledger: DocumentLedger;
  readonly context: EditContext;
  text: string;
  route: EditSignal['route'] = 'reason';
  #version = 1;
  /** Texts before each undoable act, and after each undone one. */
  readonly #done: string[] = [];
  readonly #undone: string[] = [];
  static #ids = 0;

  constructor(
    text: string,
    options: { uri?: string; languageId?: string; workspace?: WorkspaceLedger } = {},
  ) {
    const workspace = options.workspace ?? new WorkspaceLedger();
    this.uri = options.uri ?? 'file:///a.ts';
    this.text = text;
    const languageId = options.languageId ?? 'typescript';
    this.ledger = workspace.open(this.uri, text, languageId).ledger;
    const newId = () => `${(++Desk.#ids).toString(16).padStart(8, '0')}-0000-4000-8000-000000000000`;
    this.context = {
      languageId,
      tier: 'critical',
      minLines: 2,
      tags: true,
      acceptedBy: 'Ada <ada@example.com>',
      commentAllowedAt: () => true,
      reviewOf: () => 'pending',
      copyOf: (pasted) => workspace.copyOf(pasted, this.uri),
      arrivalOf: (id) => workspace.arrivalOf(id, newId),
      newId,
    };
  }

  /** Several changes as one event, with offsets in the text before. */
  change(evidence: Evidence, changes: TextChange[], undoable = true): EditOutcome {
    if (undoable) {
      this.#done.push(this.text);
      this.#undone.length = 0;
    }
    for (const { start, length, text } of [...changes].sort((a, b) => a.start - b.start).reverse()) {
      this.text = this.text.slice(0, start) + text + this.text.slice(start + length);
    }
    const outcome = this.ledger.apply(
      { uri: this.uri, version: ++this.#version, changes, evidence, route: this.route, time: 't' },
      this.context,
    );
    assert.equal(this.ledger.text, this.text);
    return outcome;
  }

  /** Replaces `old`, which must stand in the text once, and carries the ledger's tag edits out. */
  replace(evidence: Evidence, old: string, text: string): EditOutcome {
    assert.equal(this.text.split(old).length, 2, `"${old}" does not stand in the text once`);
    const outcome = this.change(evidence, [{ start: this.text.indexOf(old), length: old.length, text }]);
    this.#carryOut(outcome);
    return outcome;
  }

  /** Inserts at the end. */
  append(evidence: Evidence, text: string): EditOutcome {
    const outcome = this.change(evidence, [{ start: this.text.length, length: 0, text }]);
    this.#carryOut(outcome);
    return outcome;
  }

  /** Takes the last act back, tags included, as one event. */
  undo(): EditOutcome {
    const target = this.#done.pop()!;
    this.#undone.push(this.text);
    return this.#goTo(target, 'undo');
  }

  redo(): EditOutcome {
    const target = this.#undone.pop()!;
    this.#done.push(this.text);
    return this.#goTo(target, 'redo');
  }

  /** One letter a line: human, ai, mixed, paste, unknown, `.` blank; tags in upper case. */
  get origins(): string {
    return this.ledger
      .lines()
      .map(({ origin, isTag }) => {
        const letter = origin?.[0] ?? '.';
        return isTag ? letter.toUpperCase() : letter;
      })
      .join('');
  }

  #carryOut({ tagEdits }: EditOutcome): void {
    for (let edits = tagEdits, rounds = 0; edits.length > 0; rounds++) {
      assert.ok(rounds < 3, 'the ledger never has enough');
      edits = this.change({ act: 'own' }, edits, false).tagEdits;
    }
  }

  #goTo(target: string, act: 'undo' | 'redo'): EditOutcome {
    let start = 0;
    while (start < target.length && target[start] === this.text[start]) start++;
    let tail = 0;
    const most = Math.min(target.length, this.text.length) - start;
    while (tail < most && target.at(-1 - tail) === this.text.at(-1 - tail)) tail++;
    const change = {
      start,
      length: this.text.length - tail - start,
      text: target.slice(start, target.length - tail),
    };
    return this.change({ act }, [change], false);
  }
}
