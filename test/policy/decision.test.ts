import assert from 'node:assert/strict';
import type { Confidence, Severity } from '../../server/src/engine/finding.ts';
import { decide, reaches } from '../../server/src/policy/decision.ts';
import type { Origin, TierName } from '../../server/src/protocol/status.ts';

const severities: Severity[] = ['error', 'warning', 'info', 'hint'];

/** What error, warning, info and hint become, in this order; one letter each, `-` is silent. */
const letters: Record<string, string> = { E: 'error', W: 'warning', I: 'info', H: 'hint', '-': 'silent' };

/** Every cell: tier, origin, then the outcome for a sure rule (high or medium confidence) and a doubtful one. */
const cells: [tier: TierName, origin: Origin, sure: string, doubtful: string][] = [
  ['experimental', 'human', 'WIHH', '----'],
  ['experimental', 'unknown', 'WIHH', '----'],
  ['experimental', 'paste', 'WIHH', '----'],
  ['experimental', 'mixed', 'EWIH', 'HHHH'],
  ['experimental', 'ai', 'EWIH', 'HHHH'],
  ['trusted', 'human', 'EWIH', 'HHHH'],
  ['trusted', 'unknown', 'EWIH', 'HHHH'],
  ['trusted', 'paste', 'EWIH', 'HHHH'],
  ['trusted', 'mixed', 'EWIH', 'EWIH'],
  ['trusted', 'ai', 'EWIH', 'EWIH'],
  ['critical', 'human', 'EWIH', 'EWIH'],
  ['critical', 'unknown', 'EWIH', 'EWIH'],
  ['critical', 'paste', 'EEWI', 'EWIH'],
  ['critical', 'mixed', 'EEWI', 'EWIH'],
  ['critical', 'ai', 'EEWI', 'EWIH'],
];

describe('decision', () => {
  for (const [tier, origin, sure, doubtful] of cells) {
    for (const confidence of ['high', 'medium', 'low'] as Confidence[]) {
      const expected = confidence === 'low' ? doubtful : sure;
      it(`${tier}, ${origin}, ${confidence} confidence: ${expected}`, () => {
        const shown = severities.map(
          (severity) => decide({ severity, confidence }, origin, tier, 'never').shown,
        );
        assert.deepEqual(
          shown,
          [...expected].map((letter) => letters[letter]),
        );
      });
    }
  }

  it('blocks from the limit upward, on what is shown and not on what the rule said', () => {
    const warning = { severity: 'warning', confidence: 'high' } as const;
    assert.deepEqual(decide(warning, 'ai', 'critical', 'error'), { shown: 'error', blocking: true });
    assert.deepEqual(decide(warning, 'human', 'critical', 'error'), { shown: 'warning', blocking: false });
    assert.deepEqual(decide(warning, 'human', 'trusted', 'warning'), { shown: 'warning', blocking: true });
    assert.deepEqual(decide(warning, 'human', 'experimental', 'warning'), { shown: 'info', blocking: false });
  });

  it('never blocks where the limit is never, or where nothing is shown', () => {
    assert.equal(
      decide({ severity: 'error', confidence: 'high' }, 'ai', 'critical', 'never').blocking,
      false,
    );
    assert.equal(
      decide({ severity: 'error', confidence: 'low' }, 'human', 'experimental', 'info').blocking,
      false,
    );
  });

  it('lets rules about pasted code speak only of text from elsewhere', () => {
    const licence = { severity: 'warning', confidence: 'high', appliesTo: 'pasted' } as const;
    const shown = (['human', 'unknown', 'paste', 'ai', 'mixed'] as Origin[]).map(
      (origin) => decide(licence, origin, 'trusted', 'warning').shown,
    );
    assert.deepEqual(shown, ['silent', 'silent', 'warning', 'warning', 'warning']);
  });

  it('counts a hint as below every limit', () => {
    assert.equal(reaches('hint', 'info'), false);
    assert.equal(reaches('info', 'info'), true);
    assert.equal(reaches('error', 'never'), false);
  });
});
