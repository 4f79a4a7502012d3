import assert from 'node:assert/strict';
import { join, mark, type Trace, tainted, type Value } from '../../server/src/engine/flow/values.ts';
import { Variables } from '../../server/src/engine/flow/variables.ts';

/** Numbers that look like chance and are the same in each run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 0x80000000;
    return Math.floor((state / 0x80000000) * below);
  };
}

const trace = {} as Trace;
const values = [1, 2, 4, 8].map((bit) => tainted(mark(bit, trace), 16 * bit));

function joinPlain(a: Map<string, Value>, b: Map<string, Value>): Map<string, Value> {
  const joined = new Map(a);
  for (const [name, value] of b) {
    const other = joined.get(name);
    joined.set(name, other ? join(other, value) : value);
  }
  return joined;
}

describe('Variables', () => {
  it('hold after copying, writing and joining what plain maps would hold, in the same order', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const next = numbersFrom(seed);
      const names = 10 + next(60);
      const pool: { shared: Variables; plain: Map<string, Value> }[] = [
        { shared: new Variables(), plain: new Map() },
      ];
      for (let step = 0; step < 150; step++) {
        const one = pool[next(pool.length)];
        const other = pool[next(pool.length)];
        switch (next(8)) {
          case 0:
            pool.push({ shared: one.shared.copy(), plain: new Map(one.plain) });
            break;
          case 1:
            pool[next(pool.length)] = {
              shared: one.shared.joined(other.shared),
              plain: joinPlain(one.plain, other.plain),
            };
            break;
          default: {
            const name = `n${next(names)}`;
            const value = values[next(values.length)];
            one.shared.set(name, value);
            one.plain.set(name, value);
          }
        }
      }
      for (const { shared, plain } of pool) {
        assert.deepEqual([...shared.all()], [...plain]);
        for (const [name, value] of plain) assert.deepEqual(shared.get(name), value);
      }
      const [{ shared, plain }] = pool;
      for (const other of pool) {
        const told = new Set(shared.changedSince(other.shared));
        for (const [name, value] of plain)
          if (other.plain.get(name) !== value && !told.has(name))
            assert.deepEqual(other.plain.get(name), value, name);
      }
    }
  });
});
