import assert from 'node:assert/strict';
import { charterDraft } from '../../server/src/policy/charter-draft.ts';
import { addPattern, charterWith, patternOf } from '../../server/src/policy/charter-edit.ts';
import { parseCharter } from '../../server/src/policy/charter-parser.ts';
import { TierMap } from '../../server/src/policy/tiers.ts';

function add(text: string, path = 'src/pay.ts'): string | undefined {
  const insertion = addPattern(text, 'critical', patternOf(path));
  return insertion && text.slice(0, insertion.offset) + insertion.text + text.slice(insertion.offset);
}

const tierOf = (text: string, path: string) => {
  const { charter } = parseCharter(text, '.touchstone.yml');
  return new TierMap([{ folder: '', charter: charter! }]).tierOf(path).tier;
};

describe('A path that is added to a tier', () => {
  const rows: [where: string, text: string, expected: string][] = [
    [
      'a list in brackets',
      'version: 1\ntiers: {critical: {paths: [a]}}\n',
      'version: 1\ntiers: {critical: {paths: [a, "/src/pay.ts"]}}\n',
    ],
    [
      'an empty list',
      'version: 1\ntiers: {critical: {paths: []}}\n',
      'version: 1\ntiers: {critical: {paths: ["/src/pay.ts"]}}\n',
    ],
    [
      'a list of lines',
      'version: 1\ntiers:\n  critical:\n    paths:\n      # keep\n      - a   # why\n      - b\n',
      'version: 1\ntiers:\n  critical:\n    paths:\n      # keep\n      - "/src/pay.ts"\n      - a   # why\n      - b\n',
    ],
    [
      'a tier without paths',
      'version: 1\ntiers:\n  critical:\n    ai: ask\n',
      'version: 1\ntiers:\n  critical:\n    paths: ["/src/pay.ts"]\n    ai: ask\n',
    ],
    [
      'a tier in braces',
      'version: 1\ntiers: {critical: {ai: ask}}\n',
      'version: 1\ntiers: {critical: {paths: ["/src/pay.ts"], ai: ask}}\n',
    ],
    [
      'other tiers',
      'version: 1\r\ntiers:\r\n  trusted: {}\r\n',
      'version: 1\r\ntiers:\r\n  critical:\r\n    paths: ["/src/pay.ts"]\r\n  trusted: {}\r\n',
    ],
    [
      'other tiers in braces',
      'version: 1\ntiers: {trusted: {}}\n',
      'version: 1\ntiers: {critical: {paths: ["/src/pay.ts"]}, trusted: {}}\n',
    ],
    [
      'no tiers',
      '# ours\nversion: 1\n',
      '# ours\ntiers:\n  critical:\n    paths: ["/src/pay.ts"]\nversion: 1\n',
    ],
    ['no tiers in braces', '{version: 1}\n', '{tiers: {critical: {paths: ["/src/pay.ts"]}}, version: 1}\n'],
  ];
  for (const [where, text, expected] of rows) {
    it(`goes into ${where}`, () => {
      assert.equal(add(text), expected);
      assert.equal(tierOf(expected, 'src/pay.ts'), 'critical');
    });
  }

  it('goes into the drafted charter, and into one that is made for it', () => {
    assert.equal(tierOf(add(charterDraft)!, 'src/pay.ts'), 'critical');
    assert.equal(tierOf(charterWith('critical', patternOf('a.ts')), 'a.ts'), 'critical');
  });

  it('means itself alone, whatever its name is', () => {
    for (const name of [
      'a[1].ts',
      'a*b.ts',
      '!a.ts',
      '#a.ts',
      'a b /c.ts',
      'a\\b.ts',
      '[...all].ts',
      'end ',
    ]) {
      const text = add('version: 1\n', `src/${name}`)!;
      assert.equal(tierOf(text, `src/${name}`), 'critical', name);
      assert.equal(tierOf(text, 'src/a1.ts'), 'trusted', name);
    }
  });

  it('is not squeezed into a charter with a mistake', () => {
    for (const text of ['', 'version: 2\n', 'tiers: [\n', 'version: 1\ntiers:\n  critical: {paths: a}\n'])
      assert.equal(add(text), undefined, text);
  });
});
