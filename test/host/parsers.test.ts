/** Several parsers in one process, which share one WebAssembly module whether they like it or not. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..', '..');

/** A process of its own: in this one the module may be loaded already. */
const script = `
  const { createParser } = await import('./server/src/host/assets.ts');
  const { SourceFile } = await import('./server/src/engine/source-file.ts');
  const options = { budget: 60_000, now: () => 0 };
  const parsers = await Promise.all([createParser(), createParser(), createParser()]);
  const counts = [];
  for (let round = 0; round < 3; round++) {
    for (const parser of parsers) {
      const file = new SourceFile('a.js', 'f(1);\\n'.repeat(500), parser, await parser.grammar('javascript'), options);
      file.edit([{ start: 0, end: 0, text: 'g(2);\\n' }]);
      counts.push(file.tree.count);
      file.dispose();
    }
  }
  process.stdout.write(JSON.stringify(counts));
`;

describe('parsers', () => {
  it('that are made at the same time do not get into each other’s memory', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: root,
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    const counts: number[] = JSON.parse(stdout);
    assert.equal(counts.length, 9);
    assert.ok(counts[0]! > 1000);
    assert.equal(new Set(counts).size, 1);
  });
});
