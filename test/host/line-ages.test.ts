/** Whoever tells of a line's origin tells the same: a record has written nothing that was committed before it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { touchstone, write } from '../cli/touchstone.ts';
import { record, recordOfLines } from './recorded-block.ts';
import { git, temporaryFolder } from './temporary-folder.ts';

const charter = `version: 1
tiers: {critical: {paths: ["*"], approvals: {count: 1}}}
`;

describe('The age of a line', function () {
  this.timeout(300_000);
  const folder = temporaryFolder();

  beforeEach(() => {
    git(folder.path, 'init', '-q', '-b', 'main');
    git(folder.path, 'config', 'user.email', 'ada@example.com');
    git(folder.path, 'config', 'user.name', 'Ada');
  });

  function commit(time: string): void {
    git(folder.path, 'add', '-A');
    Object.assign(process.env, { GIT_AUTHOR_DATE: time, GIT_COMMITTER_DATE: time });
    try {
      git(folder.path, 'commit', '-q', '--allow-empty', '-m', time);
    } finally {
      delete process.env.GIT_AUTHOR_DATE;
      delete process.env.GIT_COMMITTER_DATE;
    }
  }

  const json = async (...args: string[]) => {
    const { out, err } = await touchstone(folder.path, [...args, '--format', 'json']);
    assert.notEqual(out, '', err);
    return JSON.parse(out);
  };

  /** The lines of a file, from 1, that are an assistant's, as each command tells them of code that a rule finds. */
  async function views(file: string): Promise<Record<string, number[]>> {
    const isAi = ({ origin }: { origin: string }) => origin === 'ai' || origin === 'mixed';
    const startOf = ({ start }: { start: { line: number } }) => start.line;
    const lines = (report: { lines: { line: number; origin: string }[] }) =>
      report.lines.filter(isAi).map(({ line }) => line);
    const { findings } = await json('scan', '--no-cache', file);
    const { shares } = await json('report', '--no-cache');
    const { out } = await touchstone(folder.path, ['verify', '--format', 'json']);
    const { blocks } = JSON.parse(out) as { blocks: { start: { line: number }; end: { line: number } }[] };
    return {
      blame: lines(await json('blame', file)),
      scan: [...new Set<number>(findings.filter(isAi).map(startOf))],
      report: [shares.all.ai],
      verify: blocks.flatMap(({ start, end }) => [start.line, end.line]),
    };
  }

  it('is told alike by blame, scan, report and verify', async () => {
    const evil = (name: string) => `const ${name} = eval(request.query.${name});`;
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(3), { minLength: 3, maxLength: 6 }), async (kinds) => {
        // Of each line: committed before the record, after it, not yet, or not the record's at all.
        const rows = kinds.map((_, index) => evil(`value${index}`));
        const some = (...of: number[]) =>
          `${rows.filter((_, index) => of.includes(kinds[index]!)).join('\n')}\n`;
        write(folder.path, { '.touchstone.yml': charter, 'a.js': some(0) });
        commit('2026-01-01T10:00:00Z');
        write(folder.path, { 'a.js': some(0, 1, 3) });
        commit('2026-01-03T10:00:00Z');
        const text = `${rows.join('\n')}\n`;
        write(folder.path, { 'a.js': text });
        const own = recordOfLines('aaaa', 'a.js', text, [1, rows.length], {
          time: '2026-01-02T10:00:00.000Z',
        });
        const lines = own.lines.map((line, index) => (kinds[index] === 3 ? 'another' : line));
        await record(folder.path, { ...own, lines });
        const expected = rows.flatMap((_, index) => ([1, 2].includes(kinds[index]!) ? [index + 1] : []));
        const told = await views('a.js');
        const { blame } = told as { blame: number[] };
        const verify = blame.length === 0 ? [] : [Math.min(...blame), Math.max(...blame)];
        assert.deepEqual(told, { blame, scan: blame, report: [blame.length], verify });
        assert.deepEqual(blame, expected);
        git(folder.path, 'update-ref', '-d', 'HEAD');
      }),
      { numRuns: 6 },
    );
  });
});
