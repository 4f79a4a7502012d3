import assert from 'node:assert/strict';
import { flavourOf, parseCodeOwners } from '../../../server/src/policy/code-owners/code-owners.ts';
import { demandsIn, itAsks, type Table } from './demands.ts';

const place = '.github/CODEOWNERS';

const documented = `
# Owners of all that no later line names.
*       @global-owner1 @global-owner2
*.js    @js-owner #This is an inline comment.
*.go docs@example.com
*.txt @octo-org/octocats
/build/logs/ @doctocat
docs/*  docs@example.com
apps/ @octocat
/docs/ @doctocat
/scripts/ @doctocat @octocat
**/logs @octocat
/apps/ @octocat
/apps/github
`;

const ofDocumented: Table = [
  ['README', '@global-owner1 @global-owner2'],
  ['src/deep/main.c', '@global-owner1 @global-owner2'],
  ['.editorconfig', '@global-owner1 @global-owner2'],
  ['index.js', '@js-owner'],
  ['src/a/b/index.js', '@js-owner'],
  ['src/index.jsx', '@global-owner1 @global-owner2'],
  ['main.go', 'docs@example.com'],
  ['cmd/x/main.go', 'docs@example.com'],
  ['LICENSE.txt', '@octo-org/octocats'],
  ['src/notes.txt', '@octo-org/octocats'],
  ['build/logs', '@octocat'],
  ['build/logs/a.log', '@octocat'],
  ['scripts/logs/today', '@octocat'],
  ['deeply/nested/logs/x/y', '@octocat'],
  ['logs/x', '@octocat'],
  ['scripts/run.sh', '@doctocat @octocat'],
  ['tools/scripts/run.sh', '@global-owner1 @global-owner2'],
  ['docs/getting-started.md', '@doctocat'],
  ['docs/build-app/troubleshooting.md', '@doctocat'],
  ['other/apps/a.c', '@octocat'],
  ['apps/main/a.c', '@octocat'],
  ['apps/github', ''],
  ['apps/github/a.c', ''],
  ['apps/github-enterprise/a.c', '@octocat'],
  ['other/apps/github/a.c', '@octocat'],
];

/** A pattern, paths that it names, and paths that it does not. */
const patterns: readonly (readonly [pattern: string, named: string[], others: string[]])[] = [
  ['*', ['a', 'a/b', '.a', 'a/.b/c'], []],
  ['/*', ['a', '.a'], ['a/b']],
  ['docs/*', ['docs/a.md', 'docs/.a'], ['docs/a/b.md', 'x/docs/a.md', 'docs']],
  ['/docs/*', ['docs/a.md'], ['docs/a/b.md', 'x/docs/a.md']],
  ['docs/**', ['docs/a', 'docs/a/b'], ['docs', 'x/docs/a']],
  ['docs/*/', ['docs/a/b', 'docs/a/b/c'], ['docs/a']],
  ['docs/*.md', ['docs/a.md'], ['docs/x/a.md', 'docs/a.mdx', 'x/docs/a.md']],
  ['docs/**/*.md', ['docs/a.md', 'docs/x/y/a.md'], ['docs.md', 'docs/a.txt']],
  ['**/docs', ['docs', 'docs/a', 'x/docs', 'x/y/docs/a'], ['mydocs', 'docs2/a']],
  ['**/docs/', ['docs/a', 'x/docs/a/b'], ['docs', 'x/docs']],
  ['docs', ['docs', 'docs/a', 'x/docs/a'], ['docs2', 'x/mydocs']],
  ['/docs', ['docs', 'docs/a/b'], ['x/docs']],
  ['docs/', ['docs/a', 'x/docs/a/b'], ['docs', 'x/docs']],
  ['/docs/', ['docs/a', 'docs/a/b'], ['docs', 'x/docs/a']],
  ['a/b', ['a/b', 'a/b/c'], ['x/a/b', 'a/bc']],
  ['a/**/z', ['a/z', 'a/b/z', 'a/b/c/z', 'a/b/z/file'], ['a/bz', 'x/a/z']],
  ['*.test.*', ['a.test.ts', 'x/a.test.ts'], ['a.tests.ts']],
  ['file?.c', ['file1.c', 'x/fileA.c'], ['file.c', 'file12.c', 'file/.c']],
  ['a*b*c', ['abc', 'a-b-c', 'x/aabbcc'], ['acb', 'a/b/c']],
  ['Docs/', ['Docs/a'], ['docs/a']],
  ['my\\ folder/', ['my folder/a', 'x/my folder/b'], ['my/a', 'folder/a']],
  ['we\\*rd', ['we*rd'], ['weird']],
  ['a#b', ['a#b'], ['a']],
  ['été/', ['été/plage.md'], ['ete/plage.md']],
  ['🎉?', ['🎉a', '🎉🎈'], ['🎉']],
  ['{a,b}.c', ['{a,b}.c'], ['a.c', 'b.c']],
];

describe("CODEOWNERS by GitHub's rules", () => {
  describe('the documented example', () => itAsks(place, documented, ofDocumented));

  describe('a pattern', () => {
    for (const [pattern, named, others] of patterns) {
      for (const path of named)
        it(`${pattern} names ${path}`, () => assert.equal(demandsIn(`${pattern} @x`, place, path), '@x'));
      for (const path of others)
        it(`${pattern} does not name ${path}`, () =>
          assert.equal(demandsIn(`${pattern} @x`, place, path), ''));
    }
  });

  describe('a later line', () => {
    itAsks(place, '/apps/ @octocat\n/apps/github @doctocat\n', [
      ['apps/a', '@octocat'],
      ['apps/github/a', '@doctocat'],
    ]);
    itAsks(place, '*.rb @ruby\n* @all\n', [['a.rb', '@all']]);
    itAsks(place, '/apps/ @octocat\r\n/apps/github # nobody\r\n', [['apps/github/a', '']]);
  });

  describe('a line with a mistake is skipped, and said where', () => {
    const mistakes: readonly (readonly [line: string, column: number, about: RegExp])[] = [
      ['!docs/ @a', 1, /"!"/],
      ['\\#notes @a', 1, /"#"/],
      ['[ab].c @a', 1, /ranges of characters/],
      ['src/[id].ts @a', 1, /ranges of characters/],
      ['/ @a', 1, /names nothing/],
      ['docs/ alice', 7, /"alice" is no owner/],
      ['docs/ @a bob@', 10, /"bob@" is no owner/],
      ['  docs/   @org/team/sub', 11, /is no owner/],
      ['docs/ @@maintainer', 7, /is no owner/],
      ['docs/ @a, @b', 7, /is no owner/],
    ];
    for (const [line, column, about] of mistakes) {
      it(line, () => {
        const owners = parseCodeOwners(`* @all\n\n${line}\n`, place);
        assert.equal(owners.problems.length, 1);
        assert.equal(owners.problems[0]!.line, 3);
        assert.equal(owners.problems[0]!.column, column);
        assert.match(owners.problems[0]!.message, about);
        assert.equal(demandsIn(`* @all\n\n${line}\n`, place, 'docs/a'), '@all');
      });
    }
    it('and one that has none says nothing', () =>
      assert.deepEqual(parseCodeOwners(documented, place).problems, []));
  });

  it('a file of more lines than anybody has counts for nothing, at once', () => {
    const owners = parseCodeOwners('* @a\n'.repeat(600_000), place);
    assert.deepEqual(owners.demandsFor('a'), []);
    assert.deepEqual(
      owners.problems.map(({ line, message }) => `${line} ${message}`),
      ['50001 There are more than 50000 lines, so the file counts for nothing.'],
    );
  });

  it('a file that is empty asks for nobody', () => assert.equal(demandsIn('', place, 'a'), ''));

  it('a pattern of many stars takes no longer for it', () => {
    const path = `${'a'.repeat(20_000)}b`;
    assert.equal(demandsIn(`${'*a'.repeat(200)}*c @x\n${'**/a/'.repeat(200)}c @x\n`, place, path), '');
  });
});

describe('The flavour of CODEOWNERS', () => {
  const cases: readonly (readonly [place: string, text: string, flavour: string])[] = [
    ['.github/CODEOWNERS', '[Docs]\n*.md @a\n', 'github'],
    ['.gitlab/CODEOWNERS', '*.md @a\n', 'gitlab'],
    ['CODEOWNERS', '*.md @a\n', 'github'],
    ['CODEOWNERS', '*.md @a\n[Docs]\n', 'gitlab'],
    ['CODEOWNERS', '^[Docs][2] @a\n', 'gitlab'],
    ['CODEOWNERS', '* @a\r\n!pom.xml\r\n', 'gitlab'],
    ['docs/CODEOWNERS', '/config/ @@maintainer\n', 'gitlab'],
    ['docs/CODEOWNERS', '# [Docs]\n# !x\n* @a\n', 'github'],
    ['CODEOWNERS', '[id].ts @a\n', 'github'],
  ];
  for (const [where, text, flavour] of cases)
    it(`${where} ${JSON.stringify(text)}: ${flavour}`, () => assert.equal(flavourOf(where, text), flavour));
});
