/** Records what an agent wrote to a file, where no editor does. */
import { randomUUID } from 'node:crypto';
import type { Block } from '../ledger/block.ts';
import { writtenOf } from '../ledger/block-description.ts';
import { DocumentLedger, type EditContext } from '../ledger/document-ledger.ts';
import { languageIdOf } from '../ledger/language-id.ts';
import { changesBetween, linesBrought } from '../ledger/line-changes.ts';
import type { BlockRecord } from '../ledger/record.ts';
import { findStanding } from '../ledger/standing.ts';
import { namesOf } from '../policy/assistants.ts';
import type { Evidence, ToolEvidence } from '../protocol/edits.ts';
import type { TierName } from '../protocol/status.ts';
import { sha256 } from './digest.ts';
import { findIdentity } from './git.ts';
import { recordPath } from './ledger-homes.ts';
import type { LedgerTrouble } from './ledger-store.ts';
import { openRecordBook, type RecordBook } from './record-book.ts';

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
    const ledger = new DocumentLedger(before);
    ledger.restore(known, sha256);
    const context = await this.#context(edit, languageId);
    const changed = apply(ledger, { act: 'agent', tool }, written, edit.time, context);
    if (written !== after) {
      // A formatter that ran after the agent changes no author.
      const isLayout = inkOf(written) === inkOf(after);
      const later = apply(ledger, { act: isLayout ? 'format' : 'unknown' }, after, edit.time, context);
      for (const block of later) changed.add(block);
    }
    const now = ledger.lines();
    const ids = new Set([...changed].map(({ id }) => id));
    const lines = new Set(linesBrought(before, after).filter((line) => ids.has(now[line - 1]?.block ?? '')));
    if (isKnown(after, languageId, known, tool, lines)) return { lines, records: known };
    for (const block of new Set([...changed, ...ledger.stale(languageId, sha256)])) {
      const record = ledger.describe(block, place, languageId, sha256, edit.time);
      block.written = writtenOf(record);
      await this.#book.append(record);
    }
    return { lines, records: this.#book.of(place) };
  }

  close(): Promise<void> {
    return this.#book.close();
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

const inkOf = (text: string) => text.replace(/\s+/g, '');
