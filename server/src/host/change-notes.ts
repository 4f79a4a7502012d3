/** What the notes on the commits of a change say of who wrote its lines, beside our records of it. */
import { type AuthorshipLog, LogError, parseLog } from '../ledger/authorship-log.ts';
import { recordsByEdit } from '../ledger/committed-log.ts';
import type { NotedAuthor } from '../ledger/noted-lines.ts';
import { type BlockRecord, isGivenToPerson, readLine } from '../ledger/record.ts';
import { essenceOf, isTelling } from '../ledger/repeats.ts';
import type { Standing } from '../ledger/standing.ts';
import type { NotedTool, UnrecordedCode } from '../policy/gate/facts.ts';
import type { Origin } from '../protocol/status.ts';
import type { Change } from './change.ts';
import { rowsOf } from './committed-rows.ts';
import { sha256 } from './digest.ts';
import { runGit } from './git.ts';
import { type NotesRef, notesRefs, readNotes } from './git-notes.ts';
import { readHistory } from './line-history.ts';

export class ChangeNotes {
  /** Notes that cannot be read, each a sentence. */
  readonly faults: string[] = [];
  readonly #root: string;
  /** The names of the files in which an assistant has written, by the logs of the commits. */
  readonly #assisted = new Set<string>();
  readonly #byId: ReadonlyMap<string, BlockRecord>;
  readonly #byEdit: ReadonlyMap<string, BlockRecord>;

  private constructor(root: string, records: readonly BlockRecord[]) {
    this.#root = root;
    this.#byId = new Map(records.map((record) => [record.id, record]));
    this.#byEdit = recordsByEdit(records, sha256);
  }

  /** @param records all of the repository's. */
  static async of({ root, base }: Change, records: readonly BlockRecord[]): Promise<ChangeNotes> {
    const found = new ChangeNotes(root, records);
    if (!base) return found;
    const listed = await runGit(root, ['rev-list', `${base.commit}..HEAD`, '--']);
    const commits = listed.split('\n').filter(Boolean);
    const [own, logs] = await Promise.all([
      readNotes(root, notesRefs.touchstone, commits),
      readNotes(root, notesRefs.ai, commits),
    ]);
    for (const [commit, note] of own) {
      const lines = note.split('\n').filter((line) => line.trim() !== '');
      if (lines.length === 0) found.#blame(notesRefs.touchstone, commit, 'it is empty');
      for (const line of lines) {
        const read = readLine(line);
        if (read.kind === 'corrupt')
          found.#blame(notesRefs.touchstone, commit, `a line of it is ${read.reason}`);
      }
    }
    for (const [commit, note] of logs) found.#take(commit, note);
    return found;
  }

  #take(commit: string, note: string): void {
    let log: AuthorshipLog;
    try {
      log = parseLog(note);
    } catch (error) {
      if (!(error instanceof LogError)) throw error;
      this.#blame(notesRefs.ai, commit, error.message);
      return;
    }
    for (const name of log.files.keys()) this.#assisted.add(name);
  }

  #blame(ref: NotesRef, commit: string, reason: string): void {
    this.faults.push(`The note of commit ${commit.slice(0, 12)} in ${ref} cannot be read: ${reason}.`);
  }

  /**
   * What the notes say of a file that no record does.
   * @param names every name that the file had in the change, relative to the root with `/`; its present one first.
   */
  async beside(
    names: readonly [string, ...string[]],
    text: string,
    standing: Standing,
  ): Promise<{ unrecorded: UnrecordedCode[]; otherTools: NotedTool[] }> {
    if (!names.some((name) => this.#assisted.has(name))) return { unrecorded: [], otherTools: [] };
    const rows = rowsOf(text);
    const { lines } = await readHistory(this.#root, 'HEAD', names[0], rows);
    const noted = lines.map((line) => line.noted);
    const unrecorded = this.#unrecordedIn(noted, standing);
    return {
      unrecorded: unrecorded.filter(({ start, end }) => isTelling(essenceOf(rows.slice(start - 1, end)))),
      otherTools: this.#otherToolsIn(noted, standing),
    };
  }

  /** Lines that an assistant wrote, by the notes, and for which no record counts. */
  #unrecordedIn(noted: readonly (NotedAuthor | undefined)[], standing: Standing): UnrecordedCode[] {
    const found: UnrecordedCode[] = [];
    const stands = new Set(
      standing.blocks.filter(({ record }) => isOfAssistant(record)).map(({ record }) => record.id),
    );
    noted.forEach((who, index) => {
      if (!who || !isOfAssistant(who)) return;
      const own = standing.lines[index];
      if (own && (own.isTag || isOfAssistant(own))) return;
      const written = this.#recordOf(who);
      // What is left of a block that people have worked on answers for all of it.
      if (written && stands.has(written.id)) return;
      const standsThere = this.#byId.get(own?.record ?? '');
      if ([written, standsThere].some((record) => record && isGivenToPerson(record))) return;
      const last = found.at(-1);
      if (last?.end === index && last.tool === who.tool) last.end = index + 1;
      else
        found.push({
          start: index + 1,
          end: index + 1,
          ...(who.tool === undefined ? {} : { tool: who.tool }),
        });
    });
    return found;
  }

  /** The log of a commit is written from the records: a tool that it has otherwise was altered since, here or there. */
  #otherToolsIn(noted: readonly (NotedAuthor | undefined)[], { blocks }: Standing): NotedTool[] {
    const stands = new Map(blocks.map(({ record }) => [record.id, record]));
    const found = new Map<string, NotedTool>();
    for (const who of noted) {
      const written = who && isOfAssistant(who) ? this.#recordOf(who) : undefined;
      const record = written && stands.get(written.id);
      // Who says that an assistant wrote it may name another one.
      if (!who || !record || record.corrections.length > 0) continue;
      const known = record.tool?.id === 'unknown' ? undefined : record.tool?.id;
      if (known === who.tool) continue;
      found.set(record.id, { record: record.id, ...(who.tool === undefined ? {} : { tool: who.tool }) });
    }
    return [...found.values()];
  }

  #recordOf({ edit, record }: NotedAuthor): BlockRecord | undefined {
    return this.#byEdit.get(edit ?? '') ?? this.#byId.get(record ?? '');
  }
}

function isOfAssistant({ origin }: { origin: Origin }): boolean {
  return origin === 'ai' || origin === 'mixed';
}
