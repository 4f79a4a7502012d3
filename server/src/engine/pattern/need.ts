import { placeOfWord, placesOfText, type TextIndex } from '../syntax/text-index.ts';

/** What is needed. */
export type NeedContent =
  /** Places in an index: one of several groups, each of which is its length and the places that must all be taken. */
  | { op: 'places'; groups: Int32Array }
  /** Something beyond ASCII. */
  | { op: 'wide' }
  | { op: 'all'; needs: readonly Need[] }
  | { op: 'any'; needs: readonly Need[] };

/** What a text must hold for something to be found in it. */
export class Need {
  #content: NeedContent | (() => NeedContent);
  /** The text that was asked about last, and the answer: rules that share a need mostly ask one after the other. */
  #asked = -1;
  #origin = -1;
  #answer = false;

  /** A function that tells what is needed is called when that is first asked. */
  constructor(content: NeedContent | (() => NeedContent)) {
    this.#content = content;
  }

  static ofWords(words: readonly string[]): Need {
    return ofPlaces(words.map(placeOfWord));
  }

  /** ASCII, in whatever case, of three characters at least. */
  static ofText(text: string): Need {
    return ofPlaces(placesOfText(text));
  }

  get content(): NeedContent {
    if (typeof this.#content === 'function') this.#content = this.#content();
    return this.#content;
  }

  /** The groups of places that it is all about; undefined where it is about more. */
  get groups(): Int32Array | undefined {
    return typeof this.#content === 'object' && this.#content.op === 'places'
      ? this.#content.groups
      : undefined;
  }

  /** False only where the text lacks what is needed. */
  mayBeMet(index: TextIndex): boolean {
    if (this.#asked !== index.serial) {
      const isKnown = this.#answer && this.#origin === index.origin;
      this.#answer = isKnown || this.#mayBeMet(index);
      this.#asked = index.serial;
      this.#origin = index.origin;
    }
    return this.#answer;
  }

  #mayBeMet(index: TextIndex): boolean {
    const { content } = this;
    switch (content.op) {
      case 'places':
        return index.mayHoldOne(content.groups);
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

function ofPlaces(places: readonly number[]): Need {
  return new Need({ op: 'places', groups: Int32Array.of(places.length, ...places) });
}

/** Everything that is needed; undefined where that is nothing. */
export function allOf(needs: readonly (Need | undefined)[]): Need | undefined {
  const real = [...new Set(needs)].flatMap((need) => need ?? []);
  if (real.length < 2) return real[0];
  // What is looked up at once comes first.
  const [plain, others] = parted(
    real,
    ({ groups }) => groups !== undefined && groups[0] === groups.length - 1,
  );
  const places = new Set(plain.flatMap(({ groups }) => [...(groups?.subarray(1) ?? [])]));
  const parts = plain.length > 0 ? [ofPlaces([...places]), ...others] : others;
  return parts.length === 1 ? parts[0] : new Need({ op: 'all', needs: parts });
}

/** One of what is needed; undefined where one of them is nothing. */
export function anyOf(needs: readonly (Need | undefined)[]): Need | undefined {
  if (needs.includes(undefined)) return undefined;
  const real = [...new Set(needs)].flatMap((need) => need ?? []);
  if (real.length === 1) return real[0];
  const [plain, others] = parted(real, ({ groups }) => groups !== undefined);
  const groups = Int32Array.from(plain.flatMap((need) => [...(need.groups ?? [])]));
  const parts = plain.length > 0 ? [new Need({ op: 'places', groups }), ...others] : others;
  return parts.length === 1 ? parts[0] : new Need({ op: 'any', needs: parts });
}

function parted(needs: readonly Need[], holds: (need: Need) => boolean): [Need[], Need[]] {
  return [needs.filter(holds), needs.filter((need) => !holds(need))];
}
