import assert from 'node:assert/strict';
import { ByteKeys } from '../../server/src/host/byte-keys.ts';

describe('Byte keys', () => {
  it('tell as many stretches apart as a map of their texts does', () => {
    const keys = new ByteKeys();
    const known = new Map<string, number>();
    for (let index = 0; index < 20_000; index++) {
      const text = `${(index * 7919) % 5000}-${'x'.repeat(index % 3)}`;
      const around = Buffer.from(`<${text}>`);
      const key = keys.take(around, 1, around.length - 1);
      assert.equal(key, known.get(text) ?? known.size);
      known.set(text, key);
    }
    assert.equal(keys.size, known.size);
    for (const [text, key] of known) assert.equal(keys.find(Buffer.from(text)), key);
    assert.equal(keys.find(Buffer.from('another')), undefined);
    assert.equal(keys.find(Buffer.from('')), undefined);
    assert.equal(keys.take(Buffer.from('')), known.size);
    assert.equal(keys.find(Buffer.from('')), known.size);
  });
});
