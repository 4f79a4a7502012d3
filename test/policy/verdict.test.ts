import assert from 'node:assert/strict';
import type { Finding } from '../../server/src/engine/finding.ts';
import { defaultCharter } from '../../server/src/policy/charter.ts';
import { judge } from '../../server/src/policy/verdict.ts';

const text = 'function f() {}\n';

function shown(measured: number, maxComplexity: number | undefined): number {
  const finding: Finding = {
    ruleId: 'too-complex',
    severity: 'warning',
    confidence: 'high',
    cwe: ['CWE-1121'],
    message: '',
    measured,
    start: 9,
    end: 10,
    flow: [],
  };
  const { tiers } = defaultCharter;
  return judge([finding], {
    text,
    tier: 'critical',
    charter: {
      ...defaultCharter,
      tiers: {
        ...tiers,
        critical: { ...tiers.critical, ...(maxComplexity !== undefined && { maxComplexity }) },
      },
    },
    originOf: () => 'human',
    rules: new Map(),
    knownRules: new Set(['too-complex']),
    today: '2026-01-01',
    comments: undefined,
  }).verdicts.length;
}

describe('A function that is measured', () => {
  it('is a finding over the limit of its tier', () => assert.equal(shown(11, 10), 1));
  it('is none at the limit', () => assert.equal(shown(10, 10), 0));
  it('is none where there is no limit', () => assert.equal(shown(100, undefined), 0));
});
