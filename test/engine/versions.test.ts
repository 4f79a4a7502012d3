import assert from 'node:assert/strict';
import {
  compareVersions,
  npmUppers,
  pypiUppers,
  type Upper,
} from '../../server/src/engine/dependencies/versions.ts';
import { checkVersions } from '../../server/src/engine/dependencies/vulnerable.ts';

const show = (uppers: Upper[] | undefined): string =>
  uppers === undefined
    ? 'no range'
    : uppers
        .map(({ bound, inclusive }) => (bound === undefined ? 'any' : `${inclusive ? '<=' : '<'}${bound}`))
        .join(' or ');

describe('The newest version that a range allows', () => {
  const npm: [string, string][] = [
    ['1.2.3', '<=1.2.3'],
    ['=1.2.3', '<=1.2.3'],
    ['v1.2.3', '<=1.2.3'],
    ['^1.2.3', '<2'],
    ['^0.2.3', '<0.3'],
    ['^0.0.3', '<0.0.4'],
    ['~1.2.3', '<1.3'],
    ['~1', '<2'],
    ['1.2.x', '<1.3'],
    ['1.x', '<2'],
    ['1', '<2'],
    ['*', 'any'],
    ['latest', 'any'],
    ['>=1.2.3', 'any'],
    ['>=1.2.3 <2.0.0', '<2.0.0'],
    ['>= 1.2.3 < 2.0.0', '<2.0.0'],
    ['1.2.3 - 2.3.4', '<=2.3.4'],
    ['^1.0.0 || ^2.0.0', '<2 or <3'],
    ['file:../x', 'no range'],
    ['git+https://example.com/x.git', 'no range'],
    ['npm:other@1.0.0', 'no range'],
    ['workspace:*', 'no range'],
  ];
  for (const [range, expected] of npm)
    it(`of npm: ${range}`, () => assert.equal(show(npmUppers(range)), expected));

  const pypi: [string, string][] = [
    ['==1.2.3', '<=1.2.3'],
    ['==1.2.*', '<1.3'],
    ['~=1.4.2', '<1.5'],
    ['~=2.2', '<3'],
    ['>=1,<2', '<2'],
    ['<=1.9,!=1.8', '<=1.9'],
    ['>=1.0', 'any'],
    ['', 'no range'],
  ];
  for (const [range, expected] of pypi)
    it(`of Python: ${range || 'none'}`, () => assert.equal(show(pypiUppers(range)), expected));
});

describe('Versions', () => {
  it('are compared by their numbers, and one before a release is older', () => {
    const ascending = ['0.9', '1.0.0-beta.1', '1.0.0', '1.0.1', '1.2', '1.10', '2.0rc1', '2.0', '10'];
    for (const [i, version] of ascending.entries())
      for (const [j, other] of ascending.entries())
        assert.equal(Math.sign(compareVersions(version, other)), Math.sign(i - j), `${version} and ${other}`);
  });
});

describe('A dependency', () => {
  const library = {
    tables: {
      advisories: {
        npm: {
          a: [
            { affected: '<1.5.0 || >=2.0.0 <2.3.0', id: 'A-1', what: 'one' },
            { affected: '<1.8.0', id: 'A-2', what: 'two' },
          ],
          dead: [{ affected: '<=3.0.0', id: 'D-1', what: 'dead' }],
          bad: [{ affected: '=3.3.6', id: 'B-1', what: 'bad' }],
        },
        pypi: {},
      },
    },
  };
  const check = (name: string, range: string): string =>
    checkVersions('x/package.json', JSON.stringify({ dependencies: { [name]: range } }), library)
      .map(({ values }) => `${values.ADVISORIES} -> ${values.REMEDY}`)
      .join();

  it('is reported with all that is known of it and with the version that is free of it all', () => {
    assert.equal(check('a', '1.4.9'), 'A-2 (two), A-1 (one) -> 1.8.0 or later');
    assert.equal(check('a', '~1.7.1'), 'A-2 (two) -> 1.8.0 or later');
    assert.equal(check('a', '2.2.9'), 'A-1 (one) -> 2.3.0 or later');
    assert.match(check('dead', '^2.0.0'), /another package/);
    assert.match(check('bad', '3.3.6'), /B-1/);
  });

  it('is left alone where its range allows a version that is not affected', () => {
    for (const [name, range] of [
      ['a', '^1.4.9'],
      ['a', '1.8.0'],
      ['a', '2.3.0'],
      ['a', '*'],
      ['a', '1.4.9 || 2.3.0'],
      ['a', 'github:a/a'],
      ['dead', '3.0.1'],
      ['bad', '^3.3.0'],
      ['bad', '3.3.5'],
      ['other', '1.0.0'],
    ])
      assert.equal(check(name, range), '', `${name} ${range}`);
  });
});

describe('A manifest that is made to take long', () => {
  // Without bounds each of these would run for minutes; the tests' own limit is the clock.
  const long = 200_000;
  const hostile: [string, string][] = [
    ['requirements.txt', `a${' '.repeat(long)}!`],
    ['environment.yml', `dependencies:\n  - a${' '.repeat(long)}"x`],
    ['pyproject.toml', `[project]\nx = ${'a'.repeat(long)}\n`],
    ['setup.cfg', `[options]\ninstall_requires =\n  ${'a '.repeat(long)}`],
    ['setup.py', `setup(install_requires=[${'"a'.repeat(long)}`],
    ['package.json', `{"dependencies": {${'"a'.repeat(long)}`],
  ];
  for (const [name, text] of hostile)
    it(`is read in no time: ${name}`, () => {
      checkVersions(name, text, { tables: { advisories: { npm: {}, pypi: {} } } });
    });
});
