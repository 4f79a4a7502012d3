/** Runs work for a key once calls for it have paused; of calls that follow each other closely only the last one counts. */
export class Debounce {
  readonly #pause: number;
  readonly #waiting = new Map<string, NodeJS.Timeout>();

  /** `pause` is in milliseconds. */
  constructor(pause: number) {
    this.#pause = pause;
  }

  run(key: string, work: () => void): void {
    this.cancel(key);
    const timer = setTimeout(() => {
      this.#waiting.delete(key);
      work();
    }, this.#pause);
    this.#waiting.set(key, timer);
  }

  cancel(key: string): void {
    clearTimeout(this.#waiting.get(key));
    this.#waiting.delete(key);
  }
}
