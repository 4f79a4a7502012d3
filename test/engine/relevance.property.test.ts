import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from './marked-code.ts';
import { rule, statement } from './passing-statements.ts';

/** One for each way by which a value gets from one statement to another. */
const examples = [
  ['let p = 1;', 'p = source();', 'sink(p);'],
  ['const p = {};', 'p.x = source();', 'sink(p.x);'],
  ['const p = {};', '[p.x] = [source()];', 'sink(p.x);'],
  ['const p = {};', '({ x: p.x } = source());', 'sink(p.x);'],
  ['const p = {};', 'for (p.x of source()) on();', 'sink(p.x);'],
  ['const p = [];', 'function q() { p.push(source()) }', 'sink(p);'],
  ['const p = { keep(x) { this.x = x }, x: 1 };', 'p.keep(source());', 'sink(p.x);'],
  ['const p = Object.freeze({ keep(x) { this.x = x } });', 'p.keep(source());', 'sink(p.x);'],
  ['const p = make();', 'fill(p);', 'sink(p);'],
  ['const p = make();', 'copy(source(), p);', 'sink(p);'],
  ['function p(x) { sink(x) }', 'function q(x) { p(x) }', 'q(source());'],
  ['const p = [];', 'function q(x) { p.push(x) }', 'q(source());', 'on(() => sink(p));'],
  ['class p { static keep(x) { this.x = x } }', 'p.keep(source());', 'sink(p.x);'],
  ['class p { constructor() { this.x = source() } }', 'class q extends p { run() { sink(this.x) } }'],
  ['exports.p = source();', 'sink(exports.p);'],
  ['this.p = source();', 'sink(this.p);'],
  ['function p(x) { if (!/^a+$/.test(x)) throw 1 }', 'const q = source();', 'p(q);', 'sink(q);'],
  [
    'function p(x) { return /^a+$/.test(x) }',
    'const q = source();',
    'if (!p(q)) process.exit();',
    'sink(q);',
  ],
  ['const p = source();', 'if (!isValid(p)) process.exit();', 'sink(p);'],
  ['const p = source();', 'scrub(p);', 'sink(p);'],
].map((statements): [string[]] => [statements]);

async function linesFound(code: string): Promise<number[]> {
  const { findings } = await analyze(rule, 'a.js', code);
  return findings.map(({ start }) => code.slice(0, start).split('\n').length);
}

describe('what statements of a file hand to each other', function () {
  this.timeout(300_000);

  it('is followed as if they were one statement', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(statement, { minLength: 2, maxLength: 8 }), async (statements) => {
        const apart = ['', ...statements, ''].join('\n');
        const together = ['{', ...statements, '}'].join('\n');
        assert.deepEqual(await linesFound(apart), await linesFound(together), apart);
      }),
      { examples, numRuns: Number(process.env.RELEVANCE_RUNS ?? 300) },
    );
  });
});
