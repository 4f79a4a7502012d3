/** Records what an agent wrote to a file, where no editor does. */
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import type { Block } from '../ledger/block.ts';
import { writtenOf } from '../ledger/block-description.ts';
import { DocumentLedger, type EditContext } from '../ledger/document-ledger.ts';
import { inkOf } from '../ledger/ink.ts';
import { languageIdOf } from '../ledger/language-id.ts';
import { changesBetween, linesBrought } from '../ledger/line-changes.ts';
import { findFormer, findMoved, type LineMark, marksOf, without } from '../ledger/line-marks.ts';
import type { BlockRecord } from '../ledger/record.ts';
import { findStanding } from '../ledger/standing.ts';
import { namesOf } from '../policy/assistants.ts';
import type { Evidence, ToolEvidence } from '../protocol/edits.ts';
import type { TierName } from '../protocol/status.ts';
import { largestFile } from './agent-workspace.ts';
import { textIn } from './change.ts';
import { ConversationMemory } from './conversation-memory.ts';
import { findCopied } from './copied-files.ts';
import { sha256 } from './digest.ts';
import { findIdentity } from './git.ts';
import { recordPath } from './ledger-homes.ts';
import type { LedgerTrouble } from './ledger-store.ts';
import { agesFor } from './line-ages.ts';
import { openRecordBook, type RecordBook } from './record-book.ts';
import { readSource } from './source-text.ts';

/** All texts have line feeds alone. */
export interface AgentEdit {
  /** Absolute. */
  file: string;
  before: string;
  /** As the agent left it. */
  written: string;
  /** As it is now. What differs from `written` came later, and nobody knows from whom. */
  after: string;
  tool: ToolEvidence;
  /** RFC 3339. */
  time: string;
  tier: TierName;
}

export interface RecordedEdit {
  /** Lines of the text as it is now that the edit brought, from 1. */
  lines: ReadonlySet<number>;
  /** What the ledger keeps of the file now. */
  records: BlockRecord[];
}

export class AgentRecorder {
  readonly #book: RecordBook;

  private constructor(book: RecordBook) {
    this.#book = book;
  }

  /** @throws GitError when there is a repository that git refuses to read. */
  static async open(folder: string, onTrouble: (trouble: LedgerTrouble) => void): Promise<AgentRecorder> {
    return new AgentRecorder(await openRecordBook(folder, onTrouble));
  }

  /** The same edit told twice is recorded once. A file outside of the root is not recorded. */
  async record(edit: AgentEdit): Promise<RecordedEdit> {
    const { file, before, written, after, tool } = edit;
    const place = await recordPath(this.#book.root, file);
    if (place === undefined) return { lines: new Set(), records: [] };
    const languageId = languageIdOf(place);
    const known = this.#book.of(place);
    const ledger = new DocumentLedger(before, languageId);
    const ages = await agesFor({ root: this.#book.root, file, text: before, records: known });
    ledger.restore(known, sha256, { ages });
    const first = marksOf(before, sha256, ledger.lines());
    const context = await this.#context(edit, languageId);
    const changed = apply(ledger, { act: 'agent', tool }, written, edit.time, context);
    if (written !== after) {
      // A formatter that ran after the agent changes no author.
      const isLayout = inkOf(written) === inkOf(after);
      const later = apply(ledger, { act: isLayout ? 'format' : 'unknown' }, after, edit.time, context);
      for (const block of later) changed.add(block);
    }
    for (const block of ledger.disown(await this.#former(ledger, edit, place, first), edit.time))
      changed.add(block);
    const now = ledger.lines();
    const ids = new Set([...changed].map(({ id }) => id));
    const lines = new Set(linesBrought(before, after).filter((line) => ids.has(now[line - 1]?.block ?? '')));
    if (isKnown(after, languageId, known, tool, lines)) return { lines, records: known };
    await this.#append(ledger, changed, place, edit.time);
    return { lines, records: this.#book.of(place) };
  }

  async #append(
    ledger: DocumentLedger,
    changed: Iterable<Block>,
    place: string,
    time: string,
  ): Promise<void> {
    const languageId = languageIdOf(place);
    const places = ledger.places();
    for (const block of new Set([...changed, ...ledger.stale(languageId, sha256)])) {
      // A block that has come to nothing was never one.
      if (!block.written && !places.has(block.id)) continue;
      const record = ledger.describe(block, place, languageId, sha256, time);
      block.written = writtenOf(record);
      await this.#book.append(record);
    }
  }

  close(): Promise<void> {
    return this.#book.close();
  }

  /** The lines (from 0) that the agent found in the file, or took from one, and has put back. */
  async #former(
    ledger: DocumentLedger,
    { before, tool, time }: AgentEdit,
    place: string,
    found: readonly LineMark[],
  ): Promise<Set<number>> {
    const { root, repository } = this.#book;
    if (!repository) return new Set();
    const conversation = `${tool.id} ${tool.conversation ?? ''}`;
    const memory = await ConversationMemory.open(repository.commonDir, conversation, Date.parse(time));
    const now = marksOf(ledger.text, sha256);
    const first = memory.firstOf(place);
    if (!first) await memory.keep({ path: place, kind: 'first', marks: [...found] });
    const taken = new Set(linesBrought(ledger.text, before).map((line) => line - 1));
    const removed = without(found, (line) => !taken.has(line));
    for (const other of memory.paths()) if (other !== place) await this.#giveBack(other, removed, tool, time);
    const committed = await this.#committed(root, place);
    const copied = before === '' && !committed ? await this.#copied(root, ledger.text) : undefined;
    const whole = committed ?? copied?.same;
    const same = [first ?? [], ...(whole ? [whole] : [])];
    const former = findFormer(now, same, [
      ...memory.all(),
      ...(whole ? [whole] : []),
      ...(copied?.gone ?? []),
    ]);
    if (first) await memory.keep({ path: place, kind: 'removed', marks: removed });
    const brought = new Set(linesBrought(before, ledger.text).map((line) => line - 1));
    const isAi = ledger.lines().map(({ origin }) => origin === 'ai' || origin === 'mixed');
    const back = [...former.inPlace, ...former.moved];
    return new Set(back.filter((line) => brought.has(line) && isAi[line]));
  }

  /**
   * An agent that moves code writes it to the new place before it takes it from the old one: what it takes out of a file now
   * and has put into another before was never its own.
   */
  async #giveBack(
    place: string,
    removed: readonly LineMark[],
    { id }: ToolEvidence,
    time: string,
  ): Promise<void> {
    const known = this.#book.of(place).filter(({ tool }) => tool?.id === id);
    if (known.length === 0 || removed.every((mark) => mark === '')) return;
    const source = readSource(path.join(this.#book.root, place), largestFile);
    if (source.kind !== 'text') return;
    const text = source.text.replace(/\r\n/g, '\n');
    const back = findMoved(marksOf(text, sha256), [removed]);
    if (back.size === 0) return;
    const languageId = languageIdOf(place);
    const ledger = new DocumentLedger(text, languageId);
    ledger.restore(this.#book.of(place), sha256);
    const isTools = new Set(known.map((record) => record.id));
    const lines = ledger.lines();
    const own = new Set([...back].filter((line) => isTools.has(lines[line]?.block ?? '')));
    await this.#append(ledger, ledger.disown(own, time), place, time);
  }

  /** What a new file may have come of: a committed file of the same text, and files that are gone. */
  async #copied(
    root: string,
    text: string,
  ): Promise<{ same: LineMark[] | undefined; gone: readonly LineMark[][] }> {
    const { same, gone } = await findCopied(root, text);
    const marks = await Promise.all(gone.map((path) => this.#committed(root, path)));
    return {
      same: same === undefined ? undefined : await this.#committed(root, same),
      gone: marks.filter((each) => each !== undefined),
    };
  }

  /** A file in HEAD. */
  async #committed(root: string, place: string): Promise<LineMark[] | undefined> {
    const text = (await textIn(root, 'HEAD', place))?.replace(/^\ufeff/, '').replace(/\r\n/g, '\n');
    if (text === undefined) return undefined;
    const ledger = new DocumentLedger(text);
    const records = this.#book.of(place);
    const ages = await agesFor({ root, file: path.join(root, place), text, records });
    ledger.restore(records, sha256, { ages });
    return marksOf(text, sha256, ledger.lines());
  }

  async #context({ tier }: AgentEdit, languageId: string): Promise<EditContext> {
    const person = await findIdentity(this.#book.root);
    return {
      languageId,
      tier,
      minLines: 1,
      ...(person ? { acceptedBy: `${person.name} <${person.email}>` } : {}),
      copyOf: () => undefined,
      arrivalOf: () => undefined,
      newId: randomUUID,
      // A hook must not write to the file: the agent's next edit is for the text that the agent knows.
      tags: false,
      commentAllowedAt: () => false,
      reviewOf: () => 'pending',
    };
  }
}

function apply(
  ledger: DocumentLedger,
  evidence: Evidence,
  to: string,
  time: string,
  context: EditContext,
): Set<Block> {
  const changes = changesBetween(ledger.text, to);
  if (changes.length === 0) return new Set();
  const signal = { uri: '', version: 0, changes, evidence, route: 'hook' as const, time };
  return new Set(ledger.apply(signal, context).changed);
}

/** Whether another hook of the same edit, or the editor in which the agent works, has recorded it already. */
function isKnown(
  after: string,
  languageId: string,
  known: readonly BlockRecord[],
  tool: ToolEvidence,
  lines: ReadonlySet<number>,
): boolean {
  const standing = findStanding(after, languageId, known, sha256).lines;
  const text = after.split('\n');
  const filled = [...lines].filter((line) => text[line - 1]!.trim() !== '');
  const byId = new Map(known.map((record) => [record.id, record]));
  return (
    filled.length > 0 &&
    filled.every((line) => {
      const by = byId.get(standing[line - 1]?.record ?? '')?.tool?.id;
      return by !== undefined && (by === tool.id || namesOf(by).includes(tool.id.toLowerCase()));
    })
  );
}
