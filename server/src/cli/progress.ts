/** A counter on the terminal; says nothing where standard error is no terminal. */
export class Progress {
  readonly #total: number;
  readonly #shown = Boolean(process.stderr.isTTY) && !process.env.CI && process.env.TERM !== 'dumb';
  #done = 0;
  #last = 0;

  constructor(total: number) {
    this.#total = total;
  }

  advance(): void {
    this.#done++;
    const now = performance.now();
    if (!this.#shown || now - this.#last < 100) return;
    this.#last = now;
    process.stderr.write(
      `\r\u001b[K${this.#done.toLocaleString('en')} of ${this.#total.toLocaleString('en')} files`,
    );
  }

  end(): void {
    if (this.#shown) process.stderr.write('\r\u001b[K');
  }
}
