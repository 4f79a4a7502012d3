import assert from 'node:assert/strict';
import { parseCharter } from '../../../server/src/policy/charter-parser.ts';
import { TierMap } from '../../../server/src/policy/tiers.ts';
import { ignoredBy } from './check-ignore.ts';
import { demandsIn } from './demands.ts';

/** What CODEOWNERS on GitHub has in common with gitignore. */
const patterns = [
  ...['*', '**', '*.js', 'docs', 'docs/', '/docs', '/docs/', 'docs/**', '/docs/**', '**/docs', '**/docs/'],
  ...['a/b', '/a/b', 'a/b/', 'a/**/b', 'a/**/b/', '**/a/b', 'a/**/*.js', '**/*.js', '*/', '/*/', '*/docs/'],
  ...[
    'a*',
    '*a',
    '*a*',
    'a*b',
    'a?',
    '?',
    '?ocs',
    'do*s/',
    'docs/*.js',
    '/docs/*.md',
    'docs/*/b',
    'a/*/b.js',
  ],
  ...[
    '.env',
    '.*',
    '*.*',
    'x\\ y',
    'x\\ y/',
    'we\\*rd',
    'we\\ird',
    'é.js',
    '/**/docs',
    '**/**/b',
    'a**b',
    'a/**b',
  ],
];

/** What the patterns of tiers have beyond that. */
const further = [
  'docs/*',
  '/*',
  '*/*',
  '[ab]',
  '[!a]',
  'do[ck]s/',
  '\\#x',
  '\\!x',
  '[a-c]?',
  'a/[bx]/*',
  '*.[jm]*',
];

const names = ['a', 'b', 'ab', 'docs', 'b.js', 'x.md', '.env', 'x y', 'we*rd', 'é.js', '#x', '!x'];
const paths = names.flatMap((one) => [one, ...names.flatMap((two) => [`${one}/${two}`, `a/${one}/${two}`])]);

describe('Patterns compared with git check-ignore', () => {
  let ignored: Set<string>[];
  before(async () => {
    ignored = await ignoredBy([...patterns, ...further], paths);
  });

  for (const [index, pattern] of patterns.entries()) {
    it(`CODEOWNERS: ${pattern}`, () => {
      const owned = paths.filter((path) => demandsIn(`${pattern} @x`, '.github/CODEOWNERS', path) !== '');
      assert.deepEqual(owned.sort(), [...ignored[index]!].sort());
    });
  }

  for (const [index, pattern] of [...patterns, ...further].entries()) {
    it(`tiers: ${pattern}`, () => {
      const text = `version: 1\ntiers: {critical: {paths: [${JSON.stringify(pattern)}]}}\n`;
      const { charter, problems } = parseCharter(text, '.touchstone.yml');
      assert.deepEqual(problems, []);
      const tiers = new TierMap([{ folder: '', charter: charter! }]);
      const given = paths.filter((path) => tiers.tierOf(path).decidedBy.pattern === pattern);
      assert.deepEqual(given.sort(), [...ignored[index]!].sort());
    });
  }
});
