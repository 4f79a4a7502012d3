import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { Analyzer } from '../../server/src/engine/analyzer.ts';
import { parsePage } from '../../server/src/engine/page.ts';
import { loadRulebook } from '../../server/src/host/rulebook.ts';
import { rulesFolder } from '../../server/src/host/shipped-rules.ts';
import { assertFoundAsFresh, openFile, parser } from './marked-code.ts';

/** The lines of everything that the pages of the rules show, by language. */
const examples = new Map<string, string[][]>();
for (const name of readdirSync(rulesFolder, { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.md')) continue;
  for (const { text, language } of parsePage(readFileSync(path.join(rulesFolder, name), 'utf8')).examples) {
    const list = examples.get(language) ?? [];
    list.push(text.split('\n'));
    examples.set(language, list);
  }
}

/** An edit of lines: how many go, how many of an example come, and whether what comes lacks its last characters. */
const edit = fc.record({
  at: fc.nat(),
  removed: fc.nat(2),
  example: fc.nat(),
  from: fc.nat(),
  inserted: fc.nat(3),
  cut: fc.nat(6),
});

describe('What pages show', function () {
  this.timeout(300_000);

  for (const language of ['js', 'ts', 'py']) {
    it(`is found the same after edits as in a fresh file (${language})`, async () => {
      const { ruleSet } = await loadRulebook();
      const analyzer = new Analyzer(parser, ruleSet);
      await analyzer.prepare();
      const list = examples.get(language) ?? [];
      assert.ok(list.length > 10);
      const pick = (i: number) => list[i % list.length];
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
          fc.array(edit, { minLength: 1, maxLength: 5 }),
          async (parts, edits) => {
            const lines = parts.flatMap(pick);
            const file = await openFile(`a.${language}`, lines.join('\n'));
            analyzer.analyze(file);
            try {
              for (const { at, removed, example, from, inserted, cut } of edits) {
                const first = at % (lines.length + 1);
                const given = pick(example);
                const begin = from % given.length;
                const come = given.slice(begin, begin + inserted);
                if (cut > 0 && come.length > 0) come[come.length - 1] = come[come.length - 1].slice(0, -cut);
                const before = lines
                  .slice(0, first)
                  .map((line) => `${line}\n`)
                  .join('');
                const gone = lines.splice(first, removed, ...come);
                const start = Math.min(before.length, file.text.length);
                const end = Math.min(
                  start + gone.reduce((sum, line) => sum + line.length + 1, 0),
                  file.text.length,
                );
                file.edit([{ start, end, text: come.map((line) => `${line}\n`).join('') }]);
                await assertFoundAsFresh(analyzer, file);
              }
            } finally {
              file.dispose();
            }
          },
        ),
        { numRuns: Number(process.env.EDIT_RUNS ?? 40) },
      );
    });
  }
});
