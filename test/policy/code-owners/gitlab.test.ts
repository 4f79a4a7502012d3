import assert from 'node:assert/strict';
import { parseCodeOwners } from '../../../server/src/policy/code-owners/code-owners.ts';
import { demandsIn, itAsks } from './demands.ts';

const place = '.gitlab/CODEOWNERS';

/** A pattern, paths that it names, and paths that it does not. */
const patterns: readonly (readonly [pattern: string, named: string[], others: string[]])[] = [
  ['*', ['a', 'a/b/c', '.gitignore', 'a/.b'], []],
  ['/', ['a', 'a/b'], []],
  ['/*', ['a', '.a'], ['a/b']],
  ['/README.md', ['README.md'], ['docs/README.md']],
  ['/docs/README.md', ['docs/README.md'], ['README.md', 'x/docs/README.md']],
  ['README.md', ['README.md', 'internal/README.md', 'app/lib/README.md'], ['README.md.bak', 'README.md/x']],
  [
    'internal/README.md',
    ['internal/README.md', 'docs/internal/README.md', 'docs/api/internal/README.md'],
    ['README.md'],
  ],
  ['/docs/', ['docs/a', 'docs/a/b', 'docs/.a'], ['docs', 'x/docs/a']],
  ['lib/', ['lib/a', 'x/lib/a/b'], ['lib', 'mylib/a']],
  ['docs', ['docs', 'x/docs'], ['docs/a']],
  ['/docs/*.md', ['docs/a.md'], ['docs/api/a.md']],
  ['/docs/index.*', ['docs/index.md', 'docs/index.html', 'docs/index.xml'], ['docs/index']],
  [
    '/docs/*spec*',
    ['docs/qa_specs.rb', 'docs/spec_helpers.rb', 'docs/runtime.spec'],
    ['docs/a.rb', 'docs/x/spec.rb'],
  ],
  ['/docs/*/README.md', ['docs/api/README.md'], ['docs/README.md', 'docs/a/b/README.md']],
  ['/docs/**/index.md', ['docs/index.md', 'docs/api/index.md', 'docs/api/graphql/index.md'], ['index.md']],
  ['**/*.rb', ['config/database.rb', 'app/controllers/users/stars_controller.rb', 'a.rb'], ['a.rbx']],
  ['/docs/**', ['docs/a'], ['docs/a/b', 'docs']],
  ['/docs/**/*', ['docs/a', 'docs/a/b'], ['docs']],
  ['/docs/**/', ['docs/a', 'docs/a/b'], ['docs']],
  ['\\#file_with_pound.rb', ['#file_with_pound.rb', 'x/#file_with_pound.rb'], ['file_with_pound.rb']],
  ['path\\ with\\ spaces/', ['path with spaces/a', 'x/path with spaces/b'], ['path/a']],
  ['path\\ with\\ spaces/*.md', ['path with spaces/a.md'], ['path with spaces/a.rb']],
  ['[ab].c', ['a.c', 'x/b.c'], ['c.c', '[ab].c']],
  ['[!ab].c', ['c.c'], ['a.c']],
  ['[^a-c].c', ['d.c'], ['b.c']],
  ['[a-].c', ['-.c', 'a.c'], ['b.c']],
  ['x[ab.c', [], ['x[ab.c', 'xa.c']],
  ['\\[id\\].ts', ['[id].ts'], ['i.ts']],
  ['?.c', ['a.c'], ['.c', 'ab.c']],
  ['{a,b}.c', ['{a,b}.c'], ['a.c']],
  ['Docs/', ['Docs/a'], ['docs/a']],
];

describe("CODEOWNERS by GitLab's rules", () => {
  describe('a pattern', () => {
    for (const [pattern, named, others] of patterns) {
      for (const path of named)
        it(`${pattern} names ${path}`, () => assert.equal(demandsIn(`${pattern} @x`, place, path), '@x'));
      for (const path of others)
        it(`${pattern} does not name ${path}`, () =>
          assert.equal(demandsIn(`${pattern} @x`, place, path), ''));
    }
  });

  describe('the documented owners', () => {
    const text = `
# All files
* @default-owner
README.md @doc-team @tech-lead
*.rb @ruby-owner
LICENSE @legal janedoe@gitlab.com
README @group @group/with-nested/subgroup
/docs/ @all-docs
/docs/* @root-docs
/docs/**/*.md @markdown-docs  # Match specific file types in any subdirectory
/db/**/index.md @index-docs
/config/ @@maintainer
`;
    itAsks(place, text, [
      ['a.c', '@default-owner'],
      ['README.md', '@doc-team @tech-lead'],
      ['lib/a.rb', '@ruby-owner'],
      ['LICENSE', '@legal janedoe@gitlab.com'],
      ['README', '@group @group/with-nested/subgroup'],
      ['docs/a/b.txt', '@all-docs'],
      ['docs/b.txt', '@root-docs'],
      ['docs/x/y.md', '@markdown-docs'],
      ['db/a/index.md', '@index-docs'],
      ['config/routes.rb', '@@maintainer'],
    ]);
  });

  describe('sections ask each for itself', () => {
    const text = `
* @admin

[README Owners]
README.md @user1 @user2
internal/README.md @user4

[README other owners]
README.md @user3
`;
    itAsks(place, text, [
      ['README.md', '@admin; @user1 @user2 (README Owners); @user3 (README other owners)'],
      ['internal/README.md', '@admin; @user4 (README Owners); @user3 (README other owners)'],
      ['a.c', '@admin'],
    ]);
  });

  describe('owners of a heading hold for entries without any', () => {
    const text = `
[Documentation] @docs-team
docs/
README.md

[Database] @database-team @agarcia
model/db/
config/db/database-setup.md @docs-team
`;
    itAsks(place, text, [
      ['docs/a', '@docs-team (Documentation)'],
      ['x/README.md', '@docs-team (Documentation)'],
      ['model/db/a.sql', '@database-team @agarcia (Database)'],
      ['config/db/database-setup.md', '@docs-team (Database)'],
    ]);
  });

  describe('entries without a section are not overridden by sections', () => {
    const text = `
* @general-approvers
[Documentation] @docs-team
docs/
README.md
*.txt
[Database] @database-team
model/db/
config/db/database-setup.md @docs-team
`;
    itAsks(place, text, [
      ['model/db/CHANGELOG.txt', '@general-approvers; @docs-team (Documentation); @database-team (Database)'],
      ['config/db/database-setup.md', '@general-approvers; @docs-team (Database)'],
    ]);
  });

  describe('sections of one name are one', () => {
    const text = `
[Documentation]
ee/docs/    @docs
docs/       @docs
README.md   @first

[Database]
README.md  @database
model/db/   @database

[DOCUMENTATION]
README.md  @docs
`;
    itAsks(place, text, [
      ['README.md', '@docs (Documentation); @database (Database)'],
      ['ee/docs/a', '@docs (Documentation)'],
    ]);
  });

  describe('a section may be optional, and ask for more than one', () => {
    const text = `
[Documentation][2] @docs-team
docs/
^[Go]
*.go @root
^[Both]
*.c @c
[both]
*.h @h
^[Counted][3] @many
*.z
[Zero][0] @zero
*.zero
`;
    itAsks(place, text, [
      ['docs/a', '@docs-team (2 of Documentation)'],
      ['main.go', '@root (optional Go)'],
      ['a.c', '@c (Both)'],
      ['a.z', '@many (optional 3 of Counted)'],
      ['a.zero', '@zero (Zero)'],
    ]);
  });

  describe('an exclusion holds in its section, wherever it stands', () => {
    const text = `
* @username
!pom.xml
!**/generated/

[Ruby]
*.rb @ruby-team
!/config/**/*.rb @ignored
/config/routes.rb @ops

[Config]
/config/ @ops-team
`;
    itAsks(place, text, [
      ['a.c', '@username'],
      ['pom.xml', ''],
      ['x/pom.xml', ''],
      ['x/generated/y.c', ''],
      ['lib/a.rb', '@username; @ruby-team (Ruby)'],
      ['config/a/b.rb', '@username; @ops-team (Config)'],
      ['config/routes.rb', '@username; @ops-team (Config)'],
    ]);
  });

  describe('what nobody owns asks for nothing', () => {
    itAsks(place, '* @all\ndocs/\n[S]\n*.md nobody\n', [
      ['a', '@all'],
      ['docs/a', ''],
      ['b.md', '@all'],
    ]);
  });

  describe('a mistake is said where it is', () => {
    const mistakes: readonly (readonly [line: string, column: number, about: RegExp, asked: string])[] = [
      ['[Section name', 1, /lacks its "\]"/, '@all'],
      [
        'docs/ @group user_without_at_symbol @user',
        14,
        /"user_without_at_symbol" is no owner/,
        '@group @user',
      ],
      ['docs/ @@guest @a', 7, /"@@guest" is no owner/, '@a'],
      ['docs/', 1, /Nobody owns/, ''],
      ['[] @a', 1, /needs a name/, '@all'],
      ['[S][two] @a', 1, /"two" is no number/, '@all'],
      ['[S][0] @a', 1, /"0" is no number/, '@all'],
    ];
    for (const [line, column, about, asked] of mistakes) {
      it(line, () => {
        const text = `* @all\n\n${line}\n`;
        const [problem, ...more] = parseCodeOwners(text, place).problems;
        assert.deepEqual(more, []);
        assert.equal(problem?.line, 3);
        assert.equal(problem.column, column);
        assert.match(problem.message, about);
        assert.equal(demandsIn(text, place, 'docs/a'), asked);
      });
    }
  });
});
