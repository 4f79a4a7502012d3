/**
 * The records of a ledger by id and by path, each parsed when it is first asked for.
 *
 * What must hold: a record is what all lines of its id make of each other in their order, whatever clocks say; a line
 * that cannot be parsed takes nothing from the others of its id.
 */
import { type BlockRecord, readLine, supersede } from '../ledger/record.ts';
import { scanRecordLine } from '../ledger/record-scan.ts';
import { ByteKeys } from './byte-keys.ts';

const LINE_FEED = 10;

export class LedgerIndex {
  readonly #onCorrupt: (line: string) => void;
  // The lines by number, in columns: a hundred thousand objects would take longer than the reading.
  readonly #sources: (Buffer | BlockRecord)[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** The key of each line's id. */
  readonly #keys: number[] = [];
  /** The line before it that has the same id, or -1. */
  readonly #earlier: number[] = [];
  readonly #ids = new ByteKeys();
  /** The last line of each id, by its key: in the order in which the ids came first. */
  readonly #last: number[] = [];
  /** Paths as they are spelled in lines, and the lines of each spelling; spellings of one path share theirs. */
  readonly #spellings = new ByteKeys();
  readonly #bySpelling: number[][] = [];
  readonly #byPath = new Map<string, number[]>();
  /** What was parsed of each id, by its key, and up to which line. */
  readonly #read = new Map<number, { record: BlockRecord | undefined; to: number }>();

  /** `onCorrupt` is called for each line that turns out not to be readable, when it is first looked at. */
  constructor(onCorrupt: (line: string) => void) {
    this.#onCorrupt = onCorrupt;
  }

  /** Takes in whole lines, each with its end. Keeps `bytes`, which must not be changed afterwards. */
  addLines(bytes: Buffer): void {
    for (let start = 0; start < bytes.length; ) {
      const end = bytes.indexOf(LINE_FEED, start);
      if (end > start) this.#addLine(bytes, start, end);
      start = end + 1;
    }
  }

  add(record: BlockRecord): void {
    this.#put(this.#ids.take(Buffer.from(record.id)), this.#linesOf(record.path), record, 0, 0);
  }

  get(id: string): BlockRecord | undefined {
    const key = this.#ids.find(Buffer.from(id));
    return key === undefined ? undefined : this.#recordOf(key);
  }

  /** In the order in which they were first recorded. */
  records(): BlockRecord[] {
    return this.#last.flatMap((_, key) => this.#recordOf(key) ?? []);
  }

  recordsOf(path: string): BlockRecord[] {
    const keys = new Set(this.#byPath.get(path)?.map((line) => this.#keys[line]!));
    // Lines after these may say that a record has moved elsewhere.
    return [...keys].flatMap((key) => this.#recordOf(key) ?? []).filter((record) => record.path === path);
  }

  /** Every path that a record has or had. */
  paths(): string[] {
    return [...this.#byPath.keys()];
  }

  #recordOf(key: number): BlockRecord | undefined {
    const last = this.#last[key]!;
    const known = this.#read.get(key);
    if (known?.to === last) return known.record;
    const unread: number[] = [];
    for (let line = last; line > (known?.to ?? -1); line = this.#earlier[line]!) unread.push(line);
    let record = known?.record;
    for (const line of unread.reverse()) {
      const later = this.#parse(line);
      if (later) record = record ? supersede(record, later) : later;
    }
    this.#read.set(key, { record, to: last });
    return record;
  }

  #addLine(bytes: Buffer, start: number, end: number): void {
    const found = scanRecordLine(bytes, start, end);
    if (found) {
      const { id, path } = found;
      const key = this.#ids.take(bytes, start + id.start, start + id.end);
      this.#put(key, this.#linesSpelled(bytes, start + path.start, start + path.end), bytes, start, end);
      return;
    }
    const line = bytes.toString('utf8', start, end);
    if (line.trim() === '') return;
    const read = readLine(line);
    if (read.kind === 'block') this.add(read.record);
    else if (read.kind === 'corrupt') this.#onCorrupt(line);
  }

  #put(key: number, lines: number[], source: Buffer | BlockRecord, start: number, end: number): void {
    const line = this.#keys.push(key) - 1;
    this.#sources.push(source);
    this.#starts.push(start);
    this.#ends.push(end);
    this.#earlier.push(this.#last[key] ?? -1);
    this.#last[key] = line;
    lines.push(line);
  }

  #linesSpelled(bytes: Buffer, start: number, end: number): number[] {
    const spelling = this.#spellings.take(bytes, start, end);
    const known = this.#bySpelling[spelling];
    if (known) return known;
    const path = bytes.toString('utf8', start, end);
    const lines = this.#linesOf(path.includes('\\') ? decodePath(path) : path);
    this.#bySpelling[spelling] = lines;
    return lines;
  }

  #linesOf(path: string): number[] {
    const lines = this.#byPath.get(path) ?? [];
    if (lines.length === 0) this.#byPath.set(path, lines);
    return lines;
  }

  #parse(number: number): BlockRecord | undefined {
    const source = this.#sources[number]!;
    if (!Buffer.isBuffer(source)) return source;
    const line = source.toString('utf8', this.#starts[number]!, this.#ends[number]!);
    const read = readLine(line);
    if (read.kind === 'block') return read.record;
    this.#onCorrupt(line);
    return undefined;
  }
}

/** A path as it stands between the quotes of a JSON string; itself where it is none. */
function decodePath(quoted: string): string {
  try {
    return JSON.parse(`"${quoted}"`);
  } catch {
    return quoted;
  }
}
