import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Analyzer } from '../../server/src/engine/analyzer.ts';
import { parsePage } from '../../server/src/engine/page.ts';
import { edgesOf, Guard } from '../../server/src/engine/pattern/guard.ts';
import { Pattern } from '../../server/src/engine/pattern/pattern.ts';
import { compileRegex } from '../../server/src/engine/regex.ts';
import { needOfRegex } from '../../server/src/engine/rule/regex-need.ts';
import { TextIndex } from '../../server/src/engine/syntax/text-index.ts';
import { loadRulebook } from '../../server/src/host/rulebook.ts';
import { rulesFolder } from '../../server/src/host/shipped-rules.ts';
import { openFile, parser } from './marked-code.ts';

/** Everything that the pages of the rules show. */
const examples = readdirSync(rulesFolder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.md'))
  .flatMap((name) => parsePage(readFileSync(path.join(rulesFolder, name), 'utf8')).examples);

describe('What is passed over because a file lacks it', function () {
  this.timeout(300_000);

  it('would not have been found', async () => {
    const [{ ruleSet: quick }, { ruleSet: thorough }] = await Promise.all([
      loadRulebook(),
      loadRulebook({ defaults: true, extra: [], check: true }),
    ]);
    const quickly = new Analyzer(parser, quick);
    const thoroughly = new Analyzer(parser, thorough);
    await Promise.all([quickly.prepare(), thoroughly.prepare()]);
    for (const name of ['a.js', 'a.ts', 'a.tsx', 'a.py']) {
      const { grammar } = await openFile(name, '');
      forgetShortcuts(thorough.forLanguage(parser, grammar!));
    }
    forgetShortcuts(thorough.forText(parser));
    let findings = 0;
    for (const { text, language } of examples) {
      const file = await openFile(`a.${language}`, text);
      const found = quickly.analyze(file);
      file.memory = undefined;
      assert.deepEqual(found, thoroughly.analyze(file), text);
      findings += found.findings.length;
      file.dispose();
    }
    assert.ok(findings > 300, `${findings} findings`);
  });

  /** Expressions, and texts that they match in ways which an eye for literals might miss. */
  const matches: [expression: string, text: string][] = [
    ['secret', 'my secret'],
    ['(?i)secret', 'MY SECRET'],
    ['[Ss]ecret_?[Kk]ey', 'a Secretkey'],
    ['abc?def', 'abdef'],
    ['abc*def', 'abdef'],
    ['abc+def', 'abcccdef'],
    ['abc{0,2}def', 'abdef'],
    ['abc{2}def', 'abccdef'],
    ['abc{5,}def', 'abcccccccdef'],
    ['ab(cde|fg)?hij', 'abhij'],
    ['abc(?=def)', 'abcdef'],
    ['abc(?!def)ghi', 'abcghi'],
    ['(?<=abc)def', 'abcdef'],
    ['(?<!abc)def', 'xdef'],
    ['abc|def', 'def'],
    ['abc|', 'nothing'],
    ['a\\.b\\.c', 'a.b.c'],
    ['\\x41\\x42\\x43', 'ABC'],
    ['[^a]bcd', 'xbcd'],
    ['[a-c]def', 'bdef'],
    ['[]abc]xyz', ']xyz'],
    ['abc\\bdef|abc def', 'abc def'],
    ['ab\\0cd', 'ab\0cd'],
    ['(abc)\\1', 'abcabc'],
    ['[\\u202a-\\u202e]', 'x\u202ay'],
    ['…|\\.\\.\\.', 'x...y'],
    ['(?i)kelvin\\p{Lu}?', '\u212aelvin'],
    ['(?i)mass\\p{Lu}?', 'ma\u017fs'],
    ['(?x) abc  # a comment\n def', 'abcdef'],
    ['abc(?i:def)', 'abcDEF'],
    ['(?P<name>abc)def', 'abcdef'],
  ];
  for (const [expression, text] of matches) {
    it(`is not what /${expression}/ finds in ${JSON.stringify(text)}`, () => {
      const regex = compileRegex(expression, 'm');
      assert.match(text, regex);
      assert.ok(needOfRegex(regex).mayBeMet(TextIndex.of(text)));
    });
  }

  it('is much', () => {
    const index = TextIndex.of('const total = price * amount;\n');
    for (const expression of [
      'secret',
      '(?i)(pass|pwd|secret)_?key',
      '\\bsk_live_\\w+',
      '[\\u202a-\\u202e]+',
    ])
      assert.equal(needOfRegex(compileRegex(expression, '')).mayBeMet(index), false, expression);
  });

  it('is there again as soon as an edit brings it', () => {
    const before = 'const total = price;\n';
    const after = 'const total = price + secretKey;\n';
    const need = needOfRegex(compileRegex('secret', ''));
    const index = TextIndex.of(before);
    assert.equal(need.mayBeMet(index), false);
    for (let end = after.indexOf('Key'); end <= after.length; end++) {
      const start = before.indexOf(';');
      assert.equal(need.mayBeMet(index.edited(after, { start, end })), true);
    }
    const split = 'const total = sexyret;\n';
    const joined = 'const total = secret;\n';
    const at = split.indexOf('xy');
    assert.equal(need.mayBeMet(TextIndex.of(split).edited(joined, { start: at, end: at + 1 })), true);
  });
});

describe('A condition on the text of a metavariable', () => {
  const passing: [expression: string, text: string][] = [
    ['^(\\w+\\.)*key$', 'a.key'],
    ['(?i)^\\w*key$', 'MY_KEY'],
    ['(?m)^key$', 'key\nring'],
    ['^(a|b$)', 'a lot'],
    ['^key(ring)?$', 'keyring'],
    ['^key(?=s)\\w(?<=s)$', 'keys'],
    ['^(?!x)$', ''],
    ['^clé$', 'clé'],
    ['^[^\\w]$', ';'],
  ];
  for (const [expression, text] of passing)
    it(`/${expression}/ lets ${JSON.stringify(text)} pass`, () =>
      assert.ok(new Guard('$X', compileRegex(expression, 'y')).passes(text, 0, text.length)));
  it('sees at the end of a text that it does not hold', () => {
    const { first, last } = edgesOf(compileRegex('^(\\w+\\.)*(key|pin\\d?)$', 'y'));
    const held = (units: Uint8Array, text: string) =>
      [...text].filter((c) => units[c.charCodeAt(0)]).join('');
    assert.equal(held(first, 'ky9.();'), 'ky9');
    assert.equal(held(last, 'ky9.();n'), 'y9n');
  });
});

/** Takes away what spares patterns their search, from everything that rules hold. */
function forgetShortcuts(part: unknown, seen = new Set<unknown>()): void {
  if (typeof part !== 'object' || part === null || seen.has(part)) return;
  seen.add(part);
  if (part instanceof Pattern) {
    Object.assign(part, { need: undefined, guards: [] });
    Object.assign(part.compiled, { anchor: undefined, features: 0 });
    return;
  }
  if ('need' in part) part.need = undefined;
  for (const value of Object.values(part)) forgetShortcuts(value, seen);
}
