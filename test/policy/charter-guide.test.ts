import assert from 'node:assert/strict';
import { explainInCharter, suggestInCharter } from '../../server/src/policy/charter-guide.ts';
import { parseCharter } from '../../server/src/policy/charter-parser.ts';
import { codeKinds } from '../../server/src/policy/code-kinds.ts';

/** `|` is the cursor. */
function suggest(marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  return { text, ...suggestInCharter(text, offset) };
}

const labels = (marked: string) => suggest(marked).suggestions.map(({ label }) => label);

const top = [
  ...['tiers', 'default-tier', 'approved-tools', 'people'],
  ...['provenance', 'suppressions', 'recertify', 'exclude'],
];
const demands = ['paths', 'ai', 'prohibit', 'approvals', 'fail-on', 'max-complexity'];
const tiers = ['experimental', 'trusted', 'critical'];

describe('What may be written in a charter', () => {
  const rows: [where: string, marked: string, labels: string[]][] = [
    ['an empty file', '|', ['version', ...top]],
    ['a new line at the root', 'version: 1\n|', top],
    ['a key that is begun', 'version: 1\ndef|', top],
    ['a key above others', 'version: 1\n|\ntiers: {}\n', top.filter((key) => key !== 'tiers')],
    ['a line below a key', 'version: 1\ntiers:\n  |', tiers],
    ['a line between tiers', 'tiers:\n  critical: {}\n  |\n  trusted: {}\n', ['experimental']],
    ['a tier', 'tiers:\n  critical:\n    ai: ask\n    |\n', demands.filter((key) => key !== 'ai')],
    ['a tier in braces', 'tiers: {critical: {ai: ask, |}}', demands.filter((key) => key !== 'ai')],
    ['the first key in braces', 'tiers: {critical: {|}}', demands],
    ['the value of a choice', 'tiers:\n  critical:\n    ai: |\n', ['allow', 'warn', 'ask', 'deny']],
    ['a value that is begun', 'tiers: {critical: {ai: de|}}', ['allow', 'warn', 'ask', 'deny']],
    [
      'a value before others',
      'tiers:\n  critical:\n    ai: |\n    fail-on: error\n',
      ['allow', 'warn', 'ask', 'deny'],
    ],
    ['the name of a tier', 'default-tier: |', tiers],
    ['yes or no', 'suppressions: {require-reason: |}', ['true', 'false']],
    ['the version', 'version: |', ['1']],
    ['an item of a list of maps', 'approved-tools:\n  - |', ['id', 'models', 'until']],
    ['a further key of an item', 'approved-tools:\n  - id: a.b\n    |', ['models', 'until']],
    ['text of one’s own', 'tiers: {critical: {paths: [|]}}', []],
    ['text of one’s own in a list', 'tiers:\n  critical:\n    paths:\n      - |\n', []],
    ['a number', 'tiers: {critical: {max-complexity: |}}', []],
    ['a comment', '# |', []],
    ['a comment behind a value', 'version: 1 # |', []],
    ['a key that there is not', 'zebra:\n  |', []],
  ];
  for (const [where, marked, expected] of rows) {
    it(`is ${expected.join(', ') || 'nothing'}: ${where}`, () => assert.deepEqual(labels(marked), expected));
  }

  it('replaces the word under the cursor, and leaves a colon that is there', () => {
    const { text, start, end, suggestions } = suggest('version: 1\nde|fault-tier: trusted\n');
    assert.equal(text.slice(start, end), 'default-tier');
    assert.equal(suggestions.find(({ label }) => label === 'default-tier')?.snippet, 'default-tier');
  });

  it('is kinds of code where a charter prohibits some', () => {
    assert.deepEqual(labels('tiers: {critical: {prohibit: [|]}}'), codeKinds);
    assert.deepEqual(labels('tiers:\n  critical:\n    prohibit:\n      - |\n'), codeKinds);
    assert.deepEqual(labels('exclude: {paths: [|]}'), []);
  });

  it('comes to a charter without a mistake, whatever is taken where everything is offered', () => {
    const fill = (snippet: string) =>
      snippet.replaceAll(/\$\{\d\|([^,|]*)[^}]*\}/g, '$1').replaceAll(/\$\{\d:([^}]*)\}/g, '$1');
    for (const marked of ['version: 1\ntiers:\n  |', 'version: 1\ntiers: {|}', 'version: 1\n|']) {
      const { text, start, end, suggestions } = suggest(marked);
      const indentation = /[ ]*$/.exec(text.slice(0, start))![0];
      for (const { label, snippet } of suggestions) {
        const filled = fill(snippet).replaceAll('\n', `\n${indentation}`);
        if (/\$\d/.test(filled)) continue;
        const { problems } = parseCharter(text.slice(0, start) + filled + text.slice(end), 'c');
        assert.deepEqual(problems, [], `${label} in ${marked}: ${filled}`);
      }
    }
  });

  it('is nothing in text that is no charter, whatever it is', () => {
    for (const marked of ['{{{|', '- - -|', '"|', '&a [*a, |]', '? |', '%TAG|', '\u0000|', '|\r\n\t:'])
      assert.ok(Array.isArray(labels(marked)), marked);
  });
});

describe('What stands in a charter', () => {
  const text = 'version: 1\ntiers:\n  critical:\n    ai: deny\n    approvals: {count: 2}\nzebra: 1\n';
  const about = (word: string) => explainInCharter(text, text.indexOf(word) + 1)?.markdown;

  it('is explained with its choices and what holds without it', () => {
    assert.equal(
      about('ai:'),
      'What happens when AI code arrives here.\n\n- `allow` — It stays.\n- `warn` — It stays, with a warning.\n' +
        '- `ask` — A person is asked whether it stays.\n- `deny` — It is taken out again, and the reason is told; the gate lets none of it in.\n\nDefault: `warn`',
    );
    assert.equal(about('count'), 'How many people must approve.\n\nDefault: `2`');
    assert.match(about('critical')!, /where a mistake is dear/);
  });

  it('is explained by the value that was chosen', () => {
    assert.equal(
      about('deny'),
      '`deny` — It is taken out again, and the reason is told; the gate lets none of it in.',
    );
  });

  it('is explained where keys are of one’s own choice', () => {
    const people = 'version: 1\npeople:\n  "@org/pay": [ada@example.com]\n  "__proto__": b@example.com\n';
    const say = (word: string) => explainInCharter(people, people.indexOf(word) + 1)?.markdown;
    assert.match(say('people')!, /^Who stands behind the names that CODEOWNERS uses/);
    assert.equal(say('org/pay'), 'One e-mail address, or a list of them.');
    assert.equal(say('__proto__'), 'One e-mail address, or a list of them.');
    assert.equal(say('ada@'), 'The e-mail address with which this person commits.');
    assert.deepEqual(
      parseCharter(people, 'c').problems.map(({ line }) => line),
      [4],
    );
  });

  it('is not explained where there is nothing to say', () => {
    assert.equal(about('zebra'), undefined);
    assert.equal(explainInCharter('{{{', 1), undefined);
    assert.equal(explainInCharter('', 0), undefined);
  });
});
