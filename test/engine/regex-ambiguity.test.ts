import assert from 'node:assert/strict';
import { compileRegex } from '../../server/src/engine/regex.ts';
import { isExponential } from '../../server/src/engine/regex-ambiguity.ts';

const exponential = {
  'a repetition of repetitions': ['(a+)+b', '(?:[\\w.]*)*$', '([\\]\\\\]+)+$', '((a)*)*$', '(?=(a+)+$)b'],
  'one with something optional beside it': [
    '(a*b?)*c',
    '^(\\w+\\s?)*$',
    '(?:\\.?[a-z]+)*$',
    '(\\s*\\w+\\s*)*;',
  ],
  'two ways for one character': ['(a|a)*$', '(?:.|\\s)*x', '(".*?")*$', '(?:[a-z]+[A-Z]?)*$(?#i)'],
  'two lengths of one piece': ['([a-z0-9]{2,4})+$', '(?:a|aa)+$', '(x+x+)+y'],
  'what a following character can be, too': ['^(([a-z])+.)+[A-Z]([a-z])+$'],
  'groups of Python': ['(?P<word>\\w+\\s?)*\\Z'],
};

const harmless = {
  'what comes between': [
    '(a+b)+$',
    '(?:[a-z]+,)*[a-z]+$',
    '^\\w+(?:\\s\\w+)*$',
    '(?:\\w+\\W)*$',
    '(\\d{1,3}\\.){3}$',
  ],
  'a character in one way each': ['(a|b)*$', '(?:a|ab)*c', '(?:\\\\.|[^"\\\\])*"', '([A-Z][a-z]*)+$'],
  'no repetition': ['([^\\]]+)$', 'a+b+$', '(\\[a+\\])+$', '\\s+$', '(a?){50}$'],
  'nothing that could fail afterwards': ['(a+)+', '(\\s*\\w+)*', '(a+)+.*'],
  'a boundary in between': ['(\\w+\\b)+$', '(?>a+)+$', '(?:(?!x)\\w)+$'],
};

describe('A regular expression that can take exponential time', () => {
  for (const [why, sources] of Object.entries(exponential))
    for (const source of sources)
      it(`has ${why}: ${source}`, () => {
        const flags = source.endsWith('(?#i)') ? 'i' : '';
        assert.equal(isExponential(compileRegex(source.replace('(?#i)', ''), flags)), true);
      });

  for (const [why, sources] of Object.entries(harmless))
    for (const source of sources)
      it(`is none with ${why}: ${source}`, () => {
        assert.equal(isExponential(compileRegex(source, '')), false);
      });

  it('is not judged beyond a size', () => {
    assert.equal(isExponential(new RegExp(`(${'a'.repeat(5000)}+)+b`)), false);
    assert.equal(isExponential(/(?:(a?){5000})+b/), false);
  });
});
