import assert from 'node:assert/strict';
import { findLacks } from '../../server/src/lsp/tier-state.ts';
import { defaultCharter } from '../../server/src/policy/charter.ts';
import type { BlockView } from '../../server/src/protocol/status.ts';

const block: BlockView = {
  id: 'a',
  startLine: 0,
  endLine: 1,
  tool: 'github.copilot',
  time: '2026-01-01T00:00:00.000Z',
  review: 'approved',
  reviewers: [],
};

const place = { charter: defaultCharter, tier: 'critical' as const, problem: undefined };
const nothing = { place, blocks: [block], verdicts: [], today: '2026-06-01', notice: undefined };
const says = (state: Partial<typeof nothing> & object) =>
  findLacks({ ...nothing, ...state } as Parameters<typeof findLacks>[0]).map((lack) => lack.says);

describe('what a file lacks of what its tier asks for', () => {
  it('is nothing where all is as it should be', () => {
    assert.deepEqual(says({}), []);
  });

  it('is reviews that are outstanding or have lapsed, and findings that count', () => {
    const blocks: BlockView[] = [
      { ...block, review: 'pending' },
      { ...block, review: 'lapsed' },
    ];
    const verdicts = [{ blocking: true }, { blocking: false }];
    assert.deepEqual(says({ blocks, verdicts } as object), [
      '2 blocks of AI code without approval, 1 of them because the code has changed since',
      '1 finding of severity warning or above',
    ]);
  });

  it('is code of tools that the charter does not approve, or that nobody knows where much is at stake', () => {
    const charter = { ...defaultCharter, approvedTools: [{ id: 'other.tool', models: ['*'] }] };
    const { tool: _, ...unknown } = block;
    assert.deepEqual(says({ place: { ...place, charter } } as object), [
      'AI code of a tool that is not approved: github.copilot is not among the approved tools',
    ]);
    assert.deepEqual(says({ blocks: [unknown] } as object), ['AI code of which nobody knows the tool']);
    assert.deepEqual(says({ blocks: [unknown], place: { ...place, tier: 'trusted' } } as object), []);
  });

  it('is what is wrong with the charter itself', () => {
    const state = { place: { ...place, problem: 'broken' }, notice: 'overdue' };
    assert.deepEqual(says(state as object), ['broken', 'overdue']);
  });
});
