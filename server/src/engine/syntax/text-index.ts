import type { Stretch } from './columns.ts';

const wordMask = 0xffff;
export const unitsPerGram = 3;
const bitsPerUnit = 6;
const gramMask = (1 << (unitsPerGram * bitsPerUnit)) - 1;
/** What stands for a unit beyond ASCII: no gram holds one. */
const beyond = 0xff;

/** By ASCII unit: its class. Letters in either case, digits and `_` have each their own, the other signs share some. */
const classes = Uint8Array.from({ length: 128 }, (_, unit) => classOf(String.fromCharCode(unit)));

function classOf(unit: string): number {
  if (/[a-z]/i.test(unit)) return unit.toLowerCase().charCodeAt(0) - 97;
  if (/\d/.test(unit)) return 26 + Number(unit);
  return unit === '_' ? 36 : 37 + (unit.charCodeAt(0) % 27);
}

/** Beyond ASCII, what some expressions take for a letter of it: the long s and the sign of the kelvin. */
function classBeyond(unit: number): number {
  return unit === 0x17f ? classes[115] : unit === 0x212a ? classes[107] : beyond;
}

/** Behind the grams, the words have their places. */
const wordBase = gramMask + 1;

/**
 * Which words and which runs of three characters (grams) a text holds, as a set of hashes: what is not in it is not in
 * the text.
 */
export class TextIndex {
  static #made = 0;
  /** Indices that hold something else have other numbers. */
  #serial: number;
  /** The number of the index that this one comes of by edits: what that held, this one holds, too. */
  readonly origin: number;
  /** A bit for each place. */
  readonly #taken: Uint8Array;
  #wide: boolean;

  private constructor(taken: Uint8Array, wide: boolean, from?: TextIndex) {
    this.#taken = taken;
    this.#wide = wide;
    this.#serial = from?.serial ?? TextIndex.#made++;
    this.origin = from?.origin ?? this.#serial;
  }

  static of(text: string): TextIndex {
    const index = new TextIndex(new Uint8Array((wordBase + wordMask + 1) >> 3), false);
    index.#add(text, { start: 0, end: text.length });
    return index;
  }

  /** The index of a text that differs in one stretch; what the stretch held before may stay. */
  edited(text: string, stretch: Stretch): TextIndex {
    const index = new TextIndex(this.#taken.slice(), this.#wide, this);
    if (index.#add(text, stretch)) index.#serial = TextIndex.#made++;
    return index;
  }

  get serial(): number {
    return this.#serial;
  }

  /** Groups are their length and so many places, one after the other; false only if each of them has one that is not taken. */
  mayHoldOne(groups: Int32Array): boolean {
    const taken = this.#taken;
    for (let i = 0; i < groups.length; ) {
      const end = i + 1 + groups[i];
      let at = i + 1;
      while (at < end && (taken[groups[at] >> 3] & (1 << (groups[at] & 7))) !== 0) at++;
      if (at === end) return true;
      i = end;
    }
    return false;
  }

  /** Whether the text may hold anything beyond ASCII. */
  get mayBeWide(): boolean {
    return this.#wide;
  }

  /** Adds the words and grams that a stretch of the text holds or touches; answers whether any is new. */
  #add(text: string, { start, end }: Stretch): boolean {
    let isNew = false;
    const take = (place: number) => {
      const bit = 1 << (place & 7);
      if ((this.#taken[place >> 3] & bit) !== 0) return;
      this.#taken[place >> 3] |= bit;
      isNew = true;
    };
    let from = start;
    while (from > 0 && isWordUnit(text.charCodeAt(from - 1))) from--;
    from = Math.max(0, Math.min(from, start - unitsPerGram + 1));
    while (from > 0 && isWordUnit(text.charCodeAt(from - 1))) from--;
    let hash = emptyHash;
    let inWord = false;
    let gram = 0;
    /** Units in a row that the gram holds. */
    let held = 0;
    for (let i = from; i <= text.length; i++) {
      const unit = i < text.length ? text.charCodeAt(i) : 0;
      const unitClass = unit < 128 ? classes[unit] : classBeyond(unit);
      if (unit > 127 && !this.#wide) {
        this.#wide = true;
        isNew = true;
      }
      if (unitClass === beyond) held = 0;
      else {
        gram = ((gram << bitsPerUnit) | unitClass) & gramMask;
        if (++held >= unitsPerGram) take(gram);
      }
      if (isWordUnit(unit)) {
        hash = Math.imul(hash ^ unit, hashFactor);
        inWord = true;
      } else {
        if (inWord) take(wordBase + (hash & wordMask));
        hash = emptyHash;
        inWord = false;
        if (i >= end + unitsPerGram) break;
      }
    }
    return isNew;
  }
}

/** Signs of source code, roughly from the most to the least frequent. */
const frequent = ' etrnaioscld(u).p,mf;hg_y={}=b\'x"v/w01kj2:qz';

/** The places of a text of ASCII, those first that are rarest in source code; none where it is too short to have any. */
export function placesOfText(text: string): number[] {
  const grams = new Map<number, number>();
  let gram = 0;
  let rarity = 0;
  const rank = (i: number) => (i < 0 ? 0 : (frequent.indexOf(text[i].toLowerCase()) + 100) % 100);
  for (let i = 0; i < text.length; i++) {
    gram = ((gram << bitsPerUnit) | classes[text.charCodeAt(i)]) & gramMask;
    rarity += rank(i) - rank(i - unitsPerGram);
    if (i >= unitsPerGram - 1) grams.set(gram, rarity);
  }
  return [...grams].sort(([, a], [, b]) => b - a).map(([found]) => found);
}

const emptyHash = 0x811c9dc5;
const hashFactor = 0x01000193;

export function placeOfWord(word: string): number {
  return wordBase + (hashWord(word) & wordMask);
}

/** FNV-1a over UTF-16 units. */
export function hashWord(word: string): number {
  let hash = emptyHash;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), hashFactor);
  return hash >>> 0;
}

/** The same of a stretch of a text. */
export function hashBetween(text: string, start: number, end: number): number {
  let hash = emptyHash;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), hashFactor);
  return hash >>> 0;
}

function isWordUnit(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 48 && unit <= 57) ||
    unit === 95 ||
    unit === 36 ||
    unit > 127
  );
}
