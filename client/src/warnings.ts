/** The calm warning on entering a place where much is at stake: once per place and day, never again if so wished. */
import type { Memento } from 'vscode';
import { warnOfTier } from './tier-message.ts';

const memory = 'touchstone.warned';
const neverHere = "Don't ask again here";

export class Warnings {
  readonly #memento: Memento;

  constructor(memento: Memento) {
    this.#memento = memento;
  }

  /** Shows the message unless this place had one today or wants none. */
  async warn(key: string, message: string): Promise<void> {
    const today = new Date().toLocaleDateString('sv');
    const last = this.#read()[key];
    if (last === 'never' || last === today) return;
    await this.#remember(key, today);
    if ((await warnOfTier(message, neverHere)) === neverHere) await this.#remember(key, 'never');
  }

  #read(): Record<string, string> {
    return this.#memento.get(memory, {});
  }

  async #remember(key: string, value: string): Promise<void> {
    await this.#memento.update(memory, { ...this.#read(), [key]: value });
  }
}
