/**
 * The records of a ledger by id and by path, each parsed when it is first asked for.
 *
 * What must hold: a record is what all lines of its id make of each other in their order, whatever clocks say; a line
 * that cannot be parsed takes nothing from the others of its id.
 */
import { type BlockRecord, readLine, supersede } from '../ledger/record.ts';
import { type ScannedLine, scanRecordLine } from '../ledger/record-scan.ts';

/** Bytes that are looked through at once: few enough that the text of them costs little. */
const STRETCH = 1 << 15;
const LINE_FEED = 10;

export class LedgerIndex {
  readonly #onCorrupt: (line: string) => void;
  // The lines by number, in columns: a hundred thousand objects would take longer than the reading.
  readonly #sources: (Buffer | BlockRecord)[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #ids: string[] = [];
  /** The line before it that has the same id, or -1. */
  readonly #earlier: number[] = [];
  /** The last line of each id, in the order in which the ids came first. */
  readonly #last = new Map<string, number>();
  readonly #byPath = new Map<string, number[]>();
  /** What was parsed, and up to which line. */
  readonly #read = new Map<string, { record: BlockRecord | undefined; to: number }>();

  /** `onCorrupt` is called for each line that turns out not to be readable, when it is first looked at. */
  constructor(onCorrupt: (line: string) => void) {
    this.#onCorrupt = onCorrupt;
  }

  /** Takes in whole lines, each with its end. Keeps `bytes`, which must not be changed afterwards. */
  addLines(bytes: Buffer): void {
    for (let from = 0; from < bytes.length; ) {
      const to = bytes.lastIndexOf(LINE_FEED, Math.min(from + STRETCH, bytes.length) - 1) + 1;
      // A line longer than a stretch.
      const end = to > from ? to : bytes.indexOf(LINE_FEED, from) + 1;
      this.#addStretch(bytes, from, end);
      from = end;
    }
  }

  add(record: BlockRecord): void {
    this.#put(record.id, record.path, record, 0, 0);
  }

  get(id: string): BlockRecord | undefined {
    const last = this.#last.get(id);
    if (last === undefined) return undefined;
    const known = this.#read.get(id);
    if (known?.to === last) return known.record;
    const unread: number[] = [];
    for (let line = last; line > (known?.to ?? -1); line = this.#earlier[line]!) unread.push(line);
    let record = known?.record;
    for (const line of unread.reverse()) {
      const later = this.#parse(line);
      if (later) record = record ? supersede(record, later) : later;
    }
    this.#read.set(id, { record, to: last });
    return record;
  }

  /** In the order in which they were first recorded. */
  records(): BlockRecord[] {
    return [...this.#last.keys()].flatMap((id) => this.get(id) ?? []);
  }

  recordsOf(path: string): BlockRecord[] {
    const ids = new Set(this.#byPath.get(path)?.map((line) => this.#ids[line]!));
    // Lines after these may say that a record has moved elsewhere.
    return [...ids].flatMap((id) => this.get(id) ?? []).filter((record) => record.path === path);
  }

  /** Every path that a record has or had. */
  paths(): string[] {
    return [...this.#byPath.keys()];
  }

  #addStretch(bytes: Buffer, from: number, to: number): void {
    // One character a byte, so that places in the text are places in the bytes.
    const text = bytes.toString('latin1', from, to);
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      if (end > start) this.#addLine(bytes, from + start, from + end, scanRecordLine(text, start, end));
      start = end + 1;
    }
  }

  #addLine(bytes: Buffer, start: number, end: number, found: ScannedLine | undefined): void {
    if (found) {
      const id = bytes.toString('latin1', start + found.id.start, start + found.id.end);
      const path = bytes.toString('utf8', start + found.path.start, start + found.path.end);
      this.#put(id, path.includes('\\') ? decodePath(path) : path, bytes, start, end);
      return;
    }
    const line = bytes.toString('utf8', start, end);
    if (line.trim() === '') return;
    const read = readLine(line);
    if (read.kind === 'block') this.add(read.record);
    else if (read.kind === 'corrupt') this.#onCorrupt(line);
  }

  #put(id: string, path: string, source: Buffer | BlockRecord, start: number, end: number): void {
    const line = this.#ids.length;
    this.#sources.push(source);
    this.#starts.push(start);
    this.#ends.push(end);
    this.#ids.push(id);
    this.#earlier.push(this.#last.get(id) ?? -1);
    this.#last.set(id, line);
    const lines = this.#byPath.get(path);
    if (lines) lines.push(line);
    else this.#byPath.set(path, [line]);
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
