/** Offsets to lines and back; lines end in LF, CRLF or CR, as in LSP. Lines and columns count from 0; columns are UTF-16 units, as LSP wants them. */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #length: number;

  constructor(text: string) {
    this.#length = text.length;
    const find = (sign: string, from: number) => {
      const at = text.indexOf(sign, from);
      return at < 0 ? Number.POSITIVE_INFINITY : at;
    };
    let feed = find('\n', 0);
    let carriage = find('\r', 0);
    while (feed < text.length || carriage < text.length) {
      const start = (carriage + 1 === feed ? feed : Math.min(feed, carriage)) + 1;
      this.#starts.push(start);
      if (feed < start) feed = find('\n', start);
      if (carriage < start) carriage = find('\r', start);
    }
  }

  get count(): number {
    return this.#starts.length;
  }

  lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  positionOf(offset: number): { line: number; character: number } {
    const line = this.lineOf(offset);
    return { line, character: offset - this.#starts[line] };
  }

  /** The offset at which a line begins; the text's end for lines beyond it. */
  startOf(line: number): number {
    return line < this.#starts.length ? this.#starts[line] : this.#length;
  }
}
