import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { compareMarks, ruleOf } from './marked-code.ts';

/** Tests and calculations are taken to be safe, as in the rules that ship. */
const body = `
mode: taint
options: {taint_assume_safe_checked: true, taint_assume_safe_comparisons: true, taint_assume_safe_numbers: true}
pattern-sources:
  - pattern: source(...)
  - pattern: req.query
  - pattern: request.args
pattern-sinks:
  - pattern: sink(...)
pattern-sanitizers:
  - pattern: clean(...)
`;

/** Snippets, parted by lines of three hyphens; lines that must be reported are marked. */
function readIdioms(language: string): string[] {
  return readFileSync(new URL(`idioms/${language}.txt`, import.meta.url), 'utf8').split(/^---\n/m);
}

for (const [language, extension] of [
  ['javascript', 'js'],
  ['python', 'py'],
] as const) {
  describe(`data flow through ${language} as people write it`, () => {
    for (const code of readIdioms(language)) {
      it(code.split('\n')[0].replace(/\s*(\/\/|#) hit$/, ''), async () => {
        const { reported, marked } = await compareMarks(ruleOf(language, body), `a.${extension}`, code);
        assert.deepEqual(reported, marked);
      });
    }
  });
}
