import { join, type Value } from './values.ts';

/** So few variables are copied as they are. */
const few = 12;

/** Variables as they were when they were copied: they change no more, and copies share them. */
interface Layer {
  readonly below: Layer | null;
  readonly held: ReadonlyMap<string, Value>;
}

/**
 * What the names of one function (or of the file) hold, in the order in which they were declared. A copy takes no time
 * however many there are, and to join two copies takes the time of what has changed since.
 */
export class Variables {
  /** What is not in `#own`: layers of which each is much larger than the one above it. */
  #below: Layer | null = null;
  #own = new Map<string, Value>();

  get(name: string): Value | undefined {
    const own = this.#own.get(name);
    if (own || !this.#below) return own;
    for (let layer: Layer | null = this.#below; layer; layer = layer.below) {
      const value = layer.held.get(name);
      if (value) return value;
    }
    return undefined;
  }

  set(name: string, value: Value): void {
    this.#own.set(name, value);
  }

  copy(): Variables {
    const copy = new Variables();
    if (!this.#below && this.#own.size <= few) {
      copy.#own = new Map(this.#own);
      return copy;
    }
    if (this.#own.size > 0) {
      this.#below = onTopOf(this.#below, this.#own);
      this.#own = new Map();
    }
    copy.#below = this.#below;
    return copy;
  }

  all(): ReadonlyMap<string, Value> {
    return this.#above(null);
  }

  /** What lies above a layer, or above none. */
  #above(end: Layer | null): ReadonlyMap<string, Value> {
    if (this.#below === end) return this.#own;
    const layers: ReadonlyMap<string, Value>[] = [this.#own];
    for (let layer = this.#below; layer && layer !== end; layer = layer.below) layers.push(layer.held);
    const all = new Map(layers.pop());
    for (let held = layers.pop(); held; held = layers.pop())
      for (const [name, value] of held) all.set(name, value);
    return all;
  }

  /** The uppermost layer that both have. */
  #shared(other: Variables): Layer | null {
    const layers = new Set<Layer>();
    for (let layer = this.#below; layer; layer = layer.below) layers.add(layer);
    for (let layer = other.#below; layer; layer = layer.below) if (layers.has(layer)) return layer;
    return null;
  }

  /** The names that may hold something else than in another state of the same variables. */
  changedSince(other: Variables): Iterable<string> {
    const shared = this.#shared(other);
    return new Set([...this.#above(shared).keys(), ...other.#above(shared).keys()]);
  }

  /** What the names hold where either may be so. */
  joined(other: Variables): Variables {
    if (other === this) return this.copy();
    const shared = this.#shared(other);
    const joined = new Variables();
    joined.#below = shared;
    const own = this.#above(shared);
    for (const [name, value] of own) {
      const theirs = other.get(name);
      joined.#own.set(name, theirs ? join(value, theirs) : value);
    }
    for (const [name, value] of other.#above(shared)) {
      if (own.has(name)) continue;
      const ours = this.get(name);
      joined.#own.set(name, ours ? join(ours, value) : value);
    }
    return joined;
  }
}

/** Layers that are not much larger become one with what lies on them, so that there are only few. */
function onTopOf(below: Layer | null, upper: ReadonlyMap<string, Value>): Layer {
  let held = upper;
  let rest = below;
  while (rest && rest.held.size <= 2 * held.size) {
    const merged = new Map(rest.held);
    for (const [name, value] of held) merged.set(name, value);
    held = merged;
    rest = rest.below;
  }
  return { below: rest, held };
}

export const joinVariables = (a: Variables, b: Variables): Variables => a.joined(b);
