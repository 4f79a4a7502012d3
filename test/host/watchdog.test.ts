import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { FileReport } from '../../server/src/host/file-report.ts';
import { scanFiles } from '../../server/src/host/scan.ts';
import { write } from '../cli/touchstone.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('a thread that is wedged', function () {
  this.timeout(120_000);
  const folder = temporaryFolder();

  it('is replaced: its file is told of, and the others are scanned', async () => {
    write(folder.path, {
      'slow.yml':
        'rules:\n  - {id: slow, languages: [regex], severity: INFO, message: m, pattern-regex: "x*x*x*x*x*x*x*y"}\n' +
        '  - {id: quick, languages: [javascript], severity: INFO, message: m, pattern: f()}\n',
      'a.js': 'f();\n',
      'b.txt': 'x'.repeat(100_000),
      'c.js': 'f();\n',
    });
    const reports = new Map<string, FileReport>();
    await scanFiles(
      ['a.js', 'b.txt', 'c.js'].map((name) => ({ file: join(folder.path, name), named: true })),
      {
        rules: { defaults: false, extra: [join(folder.path, 'slow.yml')] },
        charterFile: undefined,
        failOn: undefined,
        maxBytes: 1_000_000,
        parseBudget: 10_000,
        patience: 10_000,
        cache: undefined,
        today: '2026-01-01',
      },
      1,
      (report) => reports.set(report.path.slice(folder.path.length + 1), report),
    );
    assert.deepEqual([...reports.keys()].sort(), ['a.js', 'b.txt', 'c.js']);
    assert.match(reports.get('b.txt')!.problems[0]!.message, /no answer within 10 s/);
    assert.equal(reports.get('b.txt')!.outcome, 'failed');
    for (const name of ['a.js', 'c.js'])
      assert.deepEqual(
        reports.get(name)!.findings.map(({ ruleId }) => ruleId),
        ['quick'],
      );
  });
});
