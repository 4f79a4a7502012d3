import assert from 'node:assert/strict';
import { defaultCharter } from '../../server/src/policy/charter.ts';
import { exclusionOf } from '../../server/src/policy/exclusions.ts';

describe('what a charter leaves alone', () => {
  const charter = {
    ...defaultCharter,
    exclude: { ...defaultCharter.exclude, paths: ['gen/**', '!gen/kept.js'] },
  };
  const isExcluded = exclusionOf(charter, ['# comment\n/third\r\n*.pb.js\n']);

  for (const [path, expected] of Object.entries({
    'gen/a.js': true,
    'gen/kept.js': false,
    'src/gen.js': false,
    'third/a.js': true,
    'src/third/a.js': false,
    'src/a.pb.js': true,
    '../outside.js': false,
  })) {
    it(`${expected ? 'holds' : 'does not hold'} ${path}`, () => assert.equal(isExcluded(path), expected));
  }
});
