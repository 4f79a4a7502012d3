import { gramsOf, type TextIndex } from '../syntax/text-index.ts';

type Content =
  | { op: 'words'; hashes: readonly number[] }
  /** ASCII, in whatever case. */
  | { op: 'text'; text: string }
  /** Something beyond ASCII. */
  | { op: 'wide' }
  | { op: 'all'; needs: readonly Need[] }
  | { op: 'any'; needs: readonly Need[] };

/** What a text must hold for something to be found in it. */
export class Need {
  #grams: readonly number[] | undefined;
  #content: Content | (() => Need | undefined);
  /** The text that was asked about last, and the answer: rules that share a need mostly ask one after the other. */
  #asked = -1;
  #answer = false;

  /** A function that tells what is needed is called when that is first asked; undefined means nothing. */
  constructor(content: Content | (() => Need | undefined)) {
    this.#content = content;
  }

  /** False only where the text lacks what is needed. */
  mayBeMet(index: TextIndex): boolean {
    if (this.#asked !== index.serial) {
      this.#asked = index.serial;
      this.#answer = this.#mayBeMet(index);
    }
    return this.#answer;
  }

  #mayBeMet(index: TextIndex): boolean {
    if (typeof this.#content === 'function') {
      const need = this.#content();
      this.#content = { op: 'all', needs: need ? [need] : [] };
    }
    const content = this.#content;
    switch (content.op) {
      case 'words':
        for (const hash of content.hashes) if (!index.mayHaveWord(hash)) return false;
        return true;
      case 'text':
        this.#grams ??= gramsOf(content.text);
        return index.mayHaveGrams(this.#grams);
      case 'wide':
        return index.mayBeWide;
      case 'all':
        for (const part of content.needs) if (!part.mayBeMet(index)) return false;
        return true;
      case 'any':
        for (const part of content.needs) if (part.mayBeMet(index)) return true;
        return false;
    }
  }
}

/** Everything that is needed; undefined where that is nothing. */
export function allOf(needs: readonly (Need | undefined)[]): Need | undefined {
  const real = [...new Set(needs)].flatMap((need) => need ?? []);
  return real.length < 2 ? real[0] : new Need({ op: 'all', needs: real });
}

/** One of what is needed; undefined where one of them is nothing. */
export function anyOf(needs: readonly (Need | undefined)[]): Need | undefined {
  if (needs.includes(undefined)) return undefined;
  const real = [...new Set(needs)].flatMap((need) => need ?? []);
  return real.length === 1 ? real[0] : new Need({ op: 'any', needs: real });
}
