/** Numbers for stretches of bytes, the same one for the same bytes. No text is made of any: that would cost the most. */

/** Nobody can prepare stretches that all fall on one slot. */
const SEED = (Math.random() * 0x7fffffff) | 0;

export class ByteKeys {
  /** The key in each slot, plus one; a power of two of them, at most half of them taken. */
  #slots = new Int32Array(1 << 10);
  readonly #hashes: number[] = [];
  readonly #sources: Uint8Array[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** Keys count from 0, in the order in which their bytes came first. */
  get size(): number {
    return this.#hashes.length;
  }

  /** The key of `bytes[start, end)`; undefined where these never came. */
  find(bytes: Uint8Array, start = 0, end = bytes.length): number | undefined {
    const found = this.#slots[this.#slotOf(hashOf(bytes, start, end), bytes, start, end)]!;
    return found === 0 ? undefined : found - 1;
  }

  /** The key of `bytes[start, end)`, a new one where these never came. Keeps `bytes`, which must not be changed. */
  take(bytes: Uint8Array, start = 0, end = bytes.length): number {
    const hash = hashOf(bytes, start, end);
    const slot = this.#slotOf(hash, bytes, start, end);
    const found = this.#slots[slot]!;
    if (found > 0) return found - 1;
    const key = this.#hashes.push(hash) - 1;
    this.#sources.push(bytes);
    this.#starts.push(start);
    this.#ends.push(end);
    this.#slots[slot] = key + 1;
    if (this.size * 2 > this.#slots.length) this.#grow();
    return key;
  }

  /** Where the bytes are, or would go. */
  #slotOf(hash: number, bytes: Uint8Array, start: number, end: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const found = this.#slots[slot]!;
      if (found === 0 || (this.#hashes[found - 1] === hash && this.#is(found - 1, bytes, start, end)))
        return slot;
    }
  }

  #is(key: number, bytes: Uint8Array, start: number, end: number): boolean {
    const [own, from] = [this.#sources[key]!, this.#starts[key]!];
    if (this.#ends[key]! - from !== end - start) return false;
    for (let at = start; at < end; at++) if (bytes[at] !== own[from + at - start]) return false;
    return true;
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 4);
    const mask = this.#slots.length - 1;
    this.#hashes.forEach((hash, key) => {
      let slot = hash & mask;
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
      this.#slots[slot] = key + 1;
    });
  }
}

/** FNV-1a, with its high bits mixed into the low ones that choose the slot. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = SEED;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
}
