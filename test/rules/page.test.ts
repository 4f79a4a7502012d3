import assert from 'node:assert/strict';
import { PageError, parsePage } from '../../server/src/engine/page.ts';

const lines = [
  '# Something wrong',
  '',
  '## What',
  '',
  'Words.',
  '',
  '## Why AI writes it',
  '',
  'Words.',
  '',
  '## Flags',
  '',
  '```js file=a.config.js pasted',
  'bad(); // flagged',
  'good();',
  'worse(); #flagged',
  '```',
  '',
  '## Accepts',
  '',
  '```py',
  '# not a heading',
  'good()',
  '```',
  '',
  '## Fix',
  '',
  '```js',
  'bad();',
  '```',
  '',
  '```js',
  'good();',
  '```',
  '',
  '## Limits',
  '',
  'Words.',
];

/** The page with some lines replaced, by their numbers from 1. */
const changed = (changes: Record<number, string | undefined>): string =>
  lines.flatMap((line, at) => (at + 1 in changes ? (changes[at + 1] ?? []) : line)).join('\n');

function errorOf(markdown: string): string {
  try {
    parsePage(markdown);
  } catch (error) {
    assert.ok(error instanceof PageError);
    return error.message;
  }
  assert.fail('the page was accepted');
}

describe('The parser of rule pages', () => {
  it('takes sections, examples, marks and fixes apart', () => {
    const page = parsePage(lines.join('\n'));
    assert.equal(page.title, 'Something wrong');
    assert.equal(page.sections.What, 'Words.');
    assert.equal(page.sections.Limits, 'Words.');
    const [flagged, accepted] = page.examples;
    assert.deepEqual(flagged, {
      section: 'Flags',
      language: 'js',
      attributes: { file: 'a.config.js', pasted: '' },
      beside: new Map(),
      text: 'bad();\ngood();\nworse();\n',
      flaggedLines: [0, 2],
      fenceLine: 13,
    });
    assert.equal(accepted!.text, '# not a heading\ngood()\n');
    assert.deepEqual(
      page.fixes.map(({ before, after }) => [before.text, after.text]),
      [['bad();\n', 'good();\n']],
    );
  });

  it('gives examples the files that stand beside them in their section', () => {
    const fences = (names: string[]) =>
      names.map((name) => `\`\`\`json beside=${name}\n{}\n\`\`\``).join('\n\n');
    const flags = '```js\nbad(); // flagged\n```';
    const page = parsePage(
      `# T\n\n## What\n\nx\n\n## Why AI writes it\n\nx\n\n## Flags\n\n${flags}\n\n${fences(['package.json'])}\n\n${flags}\n\n` +
        `## Accepts\n\n${fences(['a.json', 'b.json'])}\n\n\`\`\`js\ngood();\n\`\`\`\n\n## Fix\n\nx\n\n## Limits\n\nx\n`,
    );
    assert.deepEqual(
      page.examples.map(({ beside }) => [...beside]),
      [
        [],
        [['package.json', '{}\n']],
        [
          ['a.json', '{}\n'],
          ['b.json', '{}\n'],
        ],
      ],
    );
  });

  it('reads pages with either kind of line break', () => {
    assert.deepEqual(parsePage(lines.join('\r\n')).examples, parsePage(lines.join('\n')).examples);
  });

  const mistakes: [string, Record<number, string | undefined>, string][] = [
    ['a missing title', { 1: undefined }, 'line 2: a page starts with "# <title>"'],
    [
      'a missing heading',
      { 7: undefined },
      'line 10: "## Why AI writes it" is expected here, not "Flags" (out of order or doubled)',
    ],
    ['an unknown heading', { 7: '## Why' }, 'line 7: "## Why AI writes it" is expected here, not "Why"'],
    ['a heading too many', { 38: '## More' }, 'line 38: "More" comes after the last heading, "Limits"'],
    ['a missing end', { 36: undefined }, 'line 37: "## Limits" is missing'],
    ['an empty section', { 5: '' }, 'line 7: "## What" is empty'],
    ['text before the headings', { 2: 'Words.' }, 'line 3: text before the first heading'],
    ['a fence without language', { 21: '```' }, 'line 21: a fence names its language, such as ```js'],
    ['a fence that stays open', { 34: undefined }, 'line 32: this fence is never closed'],
    [
      'an example without marks',
      { 14: 'bad();', 16: 'worse();' },
      'line 13: an example under "Flags" marks at least one line as flagged',
    ],
    [
      'a mark in the wrong section',
      { 23: 'good() # flagged' },
      'line 21: only examples under "Flags" mark lines as flagged, not under "Accepts"',
    ],
    [
      'a fix without its result',
      { 32: '```py' },
      'line 28: examples under "Fix" come in pairs of one language: before, after',
    ],
  ];
  for (const [what, changes, message] of mistakes) {
    it(`says where ${what} is`, () => assert.equal(errorOf(changed(changes)), message));
  }
});
