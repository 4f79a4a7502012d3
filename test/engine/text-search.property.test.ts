import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileRegex } from '../../server/src/engine/regex.ts';
import { reachOf } from '../../server/src/engine/rule/regex-reach.ts';
import { findRegex } from '../../server/src/engine/rule/text-matches.ts';
import { TextSearch } from '../../server/src/engine/rule/text-search.ts';
import { compareTexts } from '../../server/src/engine/syntax/text-change.ts';

const expressions = [
  'a+b?',
  'a\\s*b',
  '^[ \\t]*a.*$',
  '(?<=b)\\s+(a|b\\n?b)',
  '(?<!a\\s)b(?=\\s*(\\S+))',
  'a[^b]*?b',
  '(?s)a.{0,3}b',
  '(?:a\\s+){2}b',
  '\\Aa|b\\z',
  'b\\b.?\\n\\n?a',
  'a\\r?\\n(?<second>\\w+)',
  '\\s+$',
  'a;[^;]*b',
  '(?<![^;]b);\\s*a?[^;]*;b?',
  '(a|;)[^.]*b(?=[^.]*\\.)',
  '^[^;]*;$',
  '\\b[^;]*b',
  '(?s)\\A.*?(a|b)\\.(b*).*\\z',
  '(?s)\\A.*(a|aba|;)\\s*(a?).*\\Z',
  '(?s)\\A.*?(ab)?.*\\z',
].map((source) => compileRegex(source, 'gm'));

/** Few characters, so that edits meet matches. */
const text = (maxLength: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\n', '.', ';', '\r'), maxLength });

describe('matches of a regular expression', () => {
  it('are the same looked for around an edit as in the whole text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...expressions),
        text(120),
        fc.array(fc.tuple(fc.nat(120), fc.nat(6), text(5)), { minLength: 1, maxLength: 4 }),
        (regex, first, edits) => {
          let before = first;
          let known = new TextSearch(before);
          known.find(regex);
          for (const [at, length, inserted] of edits) {
            const after = before.slice(0, at) + inserted + before.slice(at + length);
            const change = compareTexts(before, after);
            const search = new TextSearch(after, { matches: known.found, change });
            assert.deepEqual(search.find(regex), findRegex(after, regex, undefined));
            before = after;
            known = search;
          }
        },
      ),
      { numRuns: 20_000 },
    );
  });

  it('are looked for everywhere only where nothing bounds how far the expression looks', () => {
    const reaches = [
      'a.*b',
      'a\\s*b',
      '\\S+\\s*=\\s*"[^"\\n]*"',
      '\\([^()]*\\)',
      'a[^b]*;',
      '(?s)a.*b',
      '(a\\n)+',
    ].map((source) => reachOf(compileRegex(source, 'gm')));
    assert.deepEqual(reaches, [
      { sign: '\n', count: 0 },
      { sign: '\n', count: 1 },
      { sign: '\n', count: 2 },
      { sign: '(', count: 1 },
      undefined,
      undefined,
      { sign: '(', count: 0 },
    ]);
  });
});
