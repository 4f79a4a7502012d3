import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findClones } from '../../server/src/report/clones.ts';
import { countDensities } from '../../server/src/report/density.ts';
import type { BlockFacts, FileFacts, FindingFacts, ReportFacts } from '../../server/src/report/facts.ts';
import { duration, percent } from '../../server/src/report/figures.ts';
import { columnChart, stackedBar } from '../../server/src/report/html/charts.ts';
import { html } from '../../server/src/report/html/markup.ts';
import { countRemediation } from '../../server/src/report/remediation.ts';
import { countReviews } from '../../server/src/report/reviews.ts';
import { countRework } from '../../server/src/report/rework.ts';
import { countShares } from '../../server/src/report/shares.ts';

function facts(given: Partial<ReportFacts> = {}): ReportFacts {
  return {
    ...{ time: '2026-11-26T12:00:00.000Z', version: '1', rules: 'sha256:r' },
    repository: { name: 'r', isChanged: false },
    ...{ charters: [], files: [], blocks: [], reviews: [], commits: [], tools: [], gaps: [] },
    ...given,
  };
}

function finding(given: Partial<FindingFacts> = {}): FindingFacts {
  return {
    ...{ ruleId: 'r', severity: 'error', message: 'm', origin: 'ai', line: 1, code: 'eval(everything)' },
    ...given,
  };
}

function file(path: string, lines: FileFacts['lines'], findings: FindingFacts[] = []): FileFacts {
  return { path, tier: 'trusted', lines, findings };
}

function block(given: Partial<BlockFacts> = {}): BlockFacts {
  return {
    ...{ id: 'a', path: 'a.ts', tier: 'trusted', time: '2026-11-20T00:00:00.000Z' },
    ...{ recorded: 10, intact: 10, changed: 0 },
    ...given,
  };
}

describe('The share of AI code', () => {
  it('is of lines whose origin is known to be one, edited by a person or not', () => {
    const { all } = countShares(
      facts({ files: [file('a/b/c/d.ts', { ai: 3, mixed: 2, human: 4, unknown: 1 })] }),
    );
    assert.deepEqual([all.lines, all.ai], [10, 5]);
  });

  it('is told for two folders deep, with those first that have the most', () => {
    const { byFolder } = countShares(
      facts({
        files: [
          file('x.ts', { unknown: 9 }),
          file('a/b/c/d.ts', { ai: 1 }),
          file('a/b/e.ts', { human: 1 }),
          file('a/f.ts', { ai: 5 }),
        ],
      }),
    );
    assert.deepEqual(
      byFolder.map(({ name, ai, lines }) => [name, ai, lines]),
      [
        ['a/', 5, 5],
        ['a/b/', 1, 2],
        ['./', 0, 9],
      ],
    );
  });

  it('gives a product one row, under whichever ids it went', () => {
    const standing = {
      line: 1,
      endLine: 2,
      state: 'none',
      given: 0,
      needed: 0,
      missing: [],
      owners: [],
    } as const;
    const { byTool } = countShares(
      facts({
        blocks: [
          block({
            tool: { id: 'github.copilot-chat', model: 'b' },
            standing: { ...standing, missing: [], owners: [] },
          }),
          block({ tool: { id: 'Copilot', model: 'a' }, standing: { ...standing, missing: [], owners: [] } }),
          block({ tool: { id: 'gone' } }),
        ],
      }),
    );
    assert.deepEqual(byTool, [{ id: 'github.copilot', models: ['a', 'b'], lines: 20, share: 1 }]);
  });

  it('goes by weeks that begin on Monday, none left out between the first and now', () => {
    const weeks = (since?: string) =>
      countShares(
        facts({
          blocks: [block({ time: '2026-11-08T23:59:59.000Z' }), block({ time: '2026-11-09T00:00:00.000Z' })],
          commits: [{ id: 'c', time: '2026-11-22T12:00:00+02:00', added: 7 }],
          ...(since === undefined ? {} : { since }),
        }),
      ).byWeek.map(({ start, ai, added }) => `${start} ${ai} ${added}`);
    assert.deepEqual(weeks(), ['2026-11-02 10 0', '2026-11-09 10 0', '2026-11-16 0 7', '2026-11-23 0 0']);
    assert.deepEqual(weeks('2026-11-12'), ['2026-11-09 10 0', '2026-11-16 0 7', '2026-11-23 0 0']);
    assert.deepEqual(weeks('2030-01-01'), []);
  });
});

describe('Findings per thousand lines', () => {
  it('are those of the same origin, without hints, and not told for a handful of lines', () => {
    const found = countDensities([
      file('a.ts', { ai: 400, human: 20 }, [
        finding(),
        finding({ severity: 'warning' }),
        finding({ severity: 'hint' }),
        finding({ origin: 'human' }),
      ]),
      file('b.ts', { ai: 100 }),
    ]);
    assert.deepEqual(found, [
      { origin: 'ai', lines: 500, findings: 2, errors: 1, perThousand: 4 },
      { origin: 'human', lines: 20, findings: 1, errors: 1 },
    ]);
  });
});

describe('Reviews', () => {
  const review = (hours: number) => ({
    tier: 'trusted' as const,
    written: '2026-11-01T00:00:00.000Z',
    approved: new Date(Date.parse('2026-11-01T00:00:00.000Z') + hours * 3_600_000).toISOString(),
  });

  it('take as long as half of them, and nine of ten, did', () => {
    const { latency, spread } = countReviews(
      facts({ reviews: [1, 2, 3, 4, 5, 6, 7, 8, 9, 100].map(review) }),
    );
    assert.deepEqual(latency, { approvals: 10, median: 5, ninth: 9 });
    assert.deepEqual(
      spread.map(({ approvals }) => approvals),
      [1, 8, 0, 1, 0, 0],
    );
    assert.equal(countReviews(facts()).latency, undefined);
  });

  it('are outstanding for the highest tier first, then for the oldest code', () => {
    const standing = (state: 'pending' | 'approved' | 'lapsed' | 'none') => ({
      ...{ line: 1, endLine: 2, given: 0, needed: 1, missing: [], owners: [] },
      state,
    });
    const { outstanding } = countReviews(
      facts({
        blocks: [
          block({ id: 'young', standing: standing('pending') }),
          block({ id: 'old', time: '2026-10-01T00:00:00.000Z', standing: standing('lapsed') }),
          block({ id: 'critical', tier: 'critical', standing: standing('pending') }),
          block({ id: 'done', standing: standing('approved') }),
          block({ id: 'free', standing: standing('none') }),
          block({ id: 'gone' }),
        ],
      }),
    );
    assert.deepEqual(
      outstanding.map(({ id, waitingDays }) => [id, waitingDays]),
      [
        ['critical', 6],
        ['old', 56],
        ['young', 6],
      ],
    );
  });
});

describe('Time to remediate', () => {
  it('is from commit to commit, and known for what came in while one looked', () => {
    const lives = [
      { severity: 'error', begin: '2026-11-01T00:00:00Z', end: '2026-11-03T00:00:00Z' },
      { severity: 'error', begin: '2026-11-01T00:00:00Z', end: '2026-11-09T00:00:00Z' },
      { severity: 'error', end: '2026-11-09T00:00:00Z' },
      { severity: 'error', begin: '2026-11-25T12:00:00Z' },
      { severity: 'error' },
    ] as const;
    const history = { since: '2026-10-01', files: 1, versions: 9, isCut: false, lives: [...lives] };
    assert.deepEqual(countRemediation(facts({ history })), {
      ...{ isKnown: true, files: 1, versions: 9, since: '2026-10-01', isCut: false },
      repaired: { findings: 3, days: { median: 2, ninth: 8 } },
      open: { findings: 2, days: { median: 1, ninth: 1 } },
    });
    assert.equal(countRemediation(facts()).isKnown, false);
  });
});

describe('Rework', () => {
  it('is what was changed and what is gone of the lines that assistants wrote', () => {
    const blocks = [
      block({ recorded: 10, intact: 6, changed: 3 }),
      block({ recorded: 5, intact: 0, changed: 0 }),
    ];
    assert.deepEqual(countRework(facts({ blocks })), { written: 15, intact: 6, changed: 3, gone: 6 });
    assert.equal(countRework(facts()), undefined);
  });
});

describe('Clones of a finding', () => {
  it('are the same rule and code in several files, spaces aside', () => {
    const clones = findClones([
      file('a.ts', {}, [
        finding(),
        finding({ line: 9, code: ' eval( everything )' }),
        finding({ code: 'x()' }),
      ]),
      file('b.ts', {}, [finding({ line: 3 }), finding({ ruleId: 'other' }), finding({ code: 'x()' })]),
    ]);
    assert.deepEqual(
      clones.map(({ ruleId, places }) => [ruleId, places.map(({ path, line }) => `${path}:${line}`)]),
      [['r', ['a.ts:1', 'a.ts:9', 'b.ts:3']]],
    );
  });

  it('are none within one file alone', () => {
    assert.deepEqual(findClones([file('a.ts', {}, [finding(), finding({ line: 2 })])]), []);
  });
});

describe('Figures for people', () => {
  it('never round something to nothing, or nearly all to all', () => {
    assert.deepEqual(
      [
        percent(0, 5),
        percent(1, 100_000),
        percent(1, 30),
        percent(1, 2),
        percent(9_999, 10_000),
        percent(5, 5),
        percent(0, 0),
      ],
      ['0 %', '0.1 %', '3.3 %', '50 %', '99 %', '100 %', '0 %'],
    );
  });

  it('tell times in the unit that fits', () => {
    assert.deepEqual([0.2, 1, 5.25, 30, 60, 720].map(duration), [
      '12 min',
      '1 h',
      '5.3 h',
      '30 h',
      '2.5 days',
      '30 days',
    ]);
  });
});

describe('The page of a report', () => {
  it('holds text as text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { source } = html`<p title="${text}">${text}</p>`;
        const inner = source.slice('<p title="'.length, -'</p>'.length);
        assert.ok(!/[<"']|\p{Cc}|\p{Cf}/u.test(inner.replace('">', '')), source);
      }),
    );
  });

  it('shows what is little and leaves out what is nothing', () => {
    const { source } = stackedBar(
      [
        { colour: 'ai', value: 1 },
        { colour: 'human', value: 0 },
        { colour: 'unknown', value: 1_000_000 },
      ],
      1_000_001,
      'told',
    );
    assert.equal(source.match(/<rect/g)?.length, 2);
    assert.match(source, /class="ai" x="0" y="0" width="2"/);
  });

  it('draws columns within the picture, and labels that do not run into each other', () => {
    for (const count of [1, 2, 26, 200]) {
      const columns = Array.from({ length: count }, (_, index) => {
        return { label: `l${index}`, whole: index * 3, part: index, told: 'x' };
      });
      const { source } = columnChart(columns, 'told');
      const numbers = [...source.matchAll(/(?:x|y|width|height)="(-?[\d.]+)"/g)].map(([, value]) =>
        Number(value),
      );
      assert.ok(numbers.every((value) => value >= 0 && value <= 720));
      const labels = [...source.matchAll(/<text x="([\d.]+)" y="144"/g)].map(([, x]) => Number(x));
      assert.ok(labels.every((x, index) => index === 0 || x - labels[index - 1]! >= 60));
      assert.ok(source.includes(`l${count - 1}</text>`), 'the last one is labelled');
    }
  });
});
