import assert from 'node:assert/strict';
import { applySuppressions, parseSuppressions } from '../../server/src/policy/suppressions.ts';

const today = '2026-10-01';
const lenient = {
  requireReason: false,
  today,
  ran: () => true,
  known: new Set(['r', 's', 'code-injection']),
};

/** Findings stand where the text says `BAD`, of the rule `r` unless `BAD(rule)` names another. */
function run(text: string, rules: Partial<Parameters<typeof applySuppressions>[2]> = {}) {
  const findings = [...text.matchAll(/BAD(?:\((\w+)\))?/g)].map((found) => ({
    ruleId: found[1] ?? 'r',
    start: found.index,
    end: found.index + found[0].length,
  }));
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length - 1;
  const parsed = parseSuppressions(text);
  const applied = applySuppressions(findings, parsed.suppressions, { ...lenient, ...rules }, lineOf);
  return {
    kept: applied.kept.length,
    suppressed: applied.suppressed.length,
    problems: [...parsed.problems, ...applied.problems].map(({ kind }) => kind),
    parsed,
    applied,
  };
}

describe('suppression', () => {
  const silenced: [name: string, text: string][] = [
    ['on the line', 'BAD // touchstone-ignore r: fine here'],
    ['on the line above', '// touchstone-ignore r: fine here\nBAD'],
    ['above, in Python', '    # touchstone-ignore r: fine here\n    BAD'],
    ['above, in a block comment', '/* touchstone-ignore r: fine here */\nBAD'],
    ['before the code of its line', '/* touchstone-ignore r: fine here */ BAD'],
    ['above, in HTML', '<!-- touchstone-ignore r: fine here -->\nBAD'],
    ['above, in JSX', '{/* touchstone-ignore r: fine here */}\nBAD'],
    ['above, in SQL', '-- touchstone-ignore r: fine here\nBAD'],
    ['over another suppression', '// touchstone-ignore r: a\n// touchstone-ignore s: b\nBAD BAD(s)'],
    ['over a provenance tag', '// touchstone-ignore r: a\n// AI-Provenance: id=0\nBAD'],
    ['for several rules', 'BAD BAD(s) // touchstone-ignore r, s: both'],
    ['with Windows line ends', '// touchstone-ignore r: fine\r\nBAD\r\n'],
    ['until a day that has not passed', 'BAD // touchstone-ignore r: soon gone until=2026-10-01'],
  ];
  for (const [name, text] of silenced) {
    it(`silences ${name}`, () => {
      const { kept, problems } = run(text);
      assert.deepEqual([kept, problems], [0, []]);
    });
  }

  it('reads the reason without the end of the comment and the date', () => {
    const { suppressions } = parseSuppressions('/* touchstone-ignore r: a b until=2027-01-31 */');
    assert.deepEqual([suppressions[0]!.reason, suppressions[0]!.until], ['a b', '2027-01-31']);
  });

  it('takes the words that an editor leaves for the reason for none', () => {
    for (const text of ['why this is safe here', 'why this is safe here until=2026-12-01']) {
      const line = `BAD // touchstone-ignore r: ${text}`;
      assert.deepEqual(run(line).problems, ['unexplained']);
      assert.deepEqual(
        [run(line, { requireReason: true }).kept, run(line, { requireReason: true }).problems],
        [1, ['no-reason']],
      );
    }
  });

  it('does not reach two lines down, nor other rules', () => {
    assert.deepEqual(run('// touchstone-ignore r: x\n\nBAD').kept, 1);
    assert.deepEqual(run('// touchstone-ignore s: x\nBAD').kept, 1);
    assert.deepEqual(run('let a // touchstone-ignore r: x\nBAD').kept, 1);
  });

  it('is only read in a comment', () => {
    assert.equal(run('const s = "touchstone-ignore r: no"; BAD').kept, 1);
    const text = 'x = `// touchstone-ignore r: no`; BAD';
    assert.deepEqual(parseSuppressions(text, () => false).suppressions, []);
  });

  const refused: [name: string, text: string, rules: object, problem: string][] = [
    ['expired', 'BAD // touchstone-ignore r: x until=2026-09-30', {}, 'expired'],
    [
      'without a reason where one is asked',
      'BAD // touchstone-ignore r',
      { requireReason: true },
      'no-reason',
    ],
    ['for a reason that says nothing', 'BAD // touchstone-ignore r: .', { requireReason: true }, 'no-reason'],
    ['without an end where one is asked', 'BAD // touchstone-ignore r: x', { maxDays: 90 }, 'no-end'],
    [
      'for longer than allowed',
      'BAD // touchstone-ignore r: x until=2026-12-31',
      { maxDays: 90 },
      'too-long',
    ],
    ['without a rule', 'BAD // touchstone-ignore', {}, 'malformed'],
    ['with a sentence for a rule', 'BAD // touchstone-ignore this is fine', {}, 'malformed'],
    ['until a day that does not exist', 'BAD // touchstone-ignore r: x until=2026-02-30', {}, 'malformed'],
  ];
  for (const [name, text, rules, problem] of refused) {
    it(`does not silence ${name}, and says so`, () => {
      const { kept, problems } = run(text, rules);
      assert.deepEqual([kept, problems], [1, [problem]]);
    });
  }

  it('allows the last day of the longest time', () => {
    assert.equal(run('BAD // touchstone-ignore r: x until=2026-12-30', { maxDays: 90 }).kept, 0);
  });

  it('silences without a reason where none is asked, and asks for one', () => {
    const { kept, problems, applied } = run('BAD // touchstone-ignore r');
    assert.deepEqual([kept, problems], [0, ['unexplained']]);
    assert.match(applied.problems[0]!.message, /"touchstone-ignore r: REASON"/);
    assert.deepEqual(
      run('good // touchstone-ignore r').problems,
      ['unused'],
      'no reason is needed to remove it',
    );
  });

  it('is reported when it names a rule that does not exist, with the one that was meant', () => {
    const typo = run('BAD // touchstone-ignore code-injecton: typo', { ran: (id) => id === 'r' });
    assert.deepEqual([typo.kept, typo.problems], [1, ['unknown-rule']]);
    assert.match(typo.applied.problems[0]!.message, /"code-injecton".*Did you mean "code-injection"\?/);
    const far = run('BAD // touchstone-ignore r, entirely-else: x', { ran: (id) => id === 'r' });
    assert.deepEqual([far.kept, far.problems], [0, ['unknown-rule']]);
    assert.match(far.applied.problems[0]!.message, /"touchstone rules list"/);
  });

  it('is reported when unused, but not for a rule that did not run', () => {
    const unused = run('good // touchstone-ignore r: x');
    assert.deepEqual(unused.problems, ['unused']);
    assert.match(unused.applied.problems[0]!.message, /r found nothing on line 1/);
    assert.deepEqual(run('good // touchstone-ignore r: x', { ran: () => false }).problems, []);
    assert.deepEqual(run('BAD // touchstone-ignore r, s: x').problems, ['unused']);
  });

  it('marks exactly the suppression', () => {
    const text = 'good /* touchstone-ignore r: x */ more';
    const { start, end } = run(text).applied.problems[0]!;
    assert.equal(text.slice(start, end), 'touchstone-ignore r: x');
  });
});
