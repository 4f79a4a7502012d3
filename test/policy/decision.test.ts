import assert from 'node:assert/strict';
import type { Confidence, Severity } from '../../server/src/engine/finding.ts';
import { defaultCharter } from '../../server/src/policy/charter.ts';
import { decide, reaches } from '../../server/src/policy/decision.ts';
import type { Origin, TierName } from '../../server/src/protocol/status.ts';

const severities: Severity[] = ['error', 'warning', 'info', 'hint'];

/** `E!` is shown as an error and fails the check by its tier's default limit; `-` is not shown. */
const letters: Record<string, string> = { E: 'error', W: 'warning', I: 'info', H: 'hint', '-': 'silent' };

/**
 * Every cell, written out: tier, origin, then what error, warning, info and hint become of a rule that is sure (high or
 * medium confidence), and of a doubtful one.
 */
const cells: [tier: TierName, origin: Origin, sure: string, doubtful: string][] = [
  ['experimental', 'human', 'W I H H', '- - - -'],
  ['experimental', 'unknown', 'W I H H', '- - - -'],
  ['experimental', 'paste', 'W I H H', '- - - -'],
  ['experimental', 'mixed', 'E W I H', 'H H H H'],
  ['experimental', 'ai', 'E W I H', 'H H H H'],
  ['trusted', 'human', 'E! W I H', 'H H H H'],
  ['trusted', 'unknown', 'E! W I H', 'H H H H'],
  ['trusted', 'paste', 'E! W I H', 'H H H H'],
  ['trusted', 'mixed', 'E! W I H', 'E! W I H'],
  ['trusted', 'ai', 'E! W I H', 'E! W I H'],
  ['critical', 'human', 'E! W! I H', 'E! W! I H'],
  ['critical', 'unknown', 'E! W! I H', 'E! W! I H'],
  ['critical', 'paste', 'E! E! W! I', 'E! W! I H'],
  ['critical', 'mixed', 'E! E! W! I', 'E! W! I H'],
  ['critical', 'ai', 'E! E! W! I', 'E! W! I H'],
];

describe('decision', () => {
  for (const [tier, origin, sure, doubtful] of cells) {
    for (const confidence of ['high', 'medium', 'low'] as Confidence[]) {
      for (const [index, cell] of (confidence === 'low' ? doubtful : sure).split(' ').entries()) {
        const severity = severities[index]!;
        it(`${tier}, ${origin}, ${confidence} confidence: ${severity} becomes ${cell}`, () => {
          const { failOn } = defaultCharter.tiers[tier];
          assert.deepEqual(decide({ severity, confidence }, origin, tier, failOn), {
            shown: letters[cell[0]!],
            blocking: cell.endsWith('!'),
          });
        });
      }
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

  it('shows the doubts of a rule that somebody has asked for, as hints', () => {
    const doubt = { severity: 'error', confidence: 'low', own: true } as const;
    assert.deepEqual(decide(doubt, 'human', 'experimental', 'info'), { shown: 'hint', blocking: false });
    assert.deepEqual(decide(doubt, 'ai', 'trusted', 'error'), { shown: 'error', blocking: true });
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
