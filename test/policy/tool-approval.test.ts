import assert from 'node:assert/strict';
import { assistants, namesOf } from '../../server/src/policy/assistants.ts';
import { stateOfTool, type UsedTool } from '../../server/src/policy/tool-approval.ts';

const approved = [
  { id: 'github.copilot', models: ['gpt-*-mini', 'claude*'] },
  { id: 'team.*', models: ['*'], until: '2026-06-30' },
];

describe('A tool beside those that the charter approves', () => {
  const rows: [tool: UsedTool, state: string][] = [
    [{ id: 'github.copilot', model: 'gpt-5-mini' }, 'approved'],
    [{ id: 'github.copilot', model: 'GPT-5-MINI' }, 'approved'],
    [{ id: 'github.copilot-chat', model: 'claude-sonnet' }, 'approved'],
    [{ id: 'github.copilot', model: 'gpt-mini' }, 'unapproved'],
    [{ id: 'github.copilot', model: 'gpt-5-mini-x' }, 'unapproved'],
    [{ id: 'github.copilot' }, 'unknown'],
    [{ id: 'github.copilotx', model: 'claude' }, 'unapproved'],
    [{ id: 'team.own' }, 'expired'],
    [{ id: 'unknown' }, 'unknown'],
    [{}, 'unknown'],
  ];
  for (const [tool, state] of rows)
    it(`is ${state}: ${tool.id ?? 'none'} ${tool.model ?? ''}`, () => {
      assert.equal(stateOfTool(tool, approved, '2026-07-01', namesOf).state, state);
    });

  it('is approved on the last day', () => {
    assert.equal(stateOfTool({ id: 'team.own' }, approved, '2026-06-30').state, 'approved');
  });

  it('is approved where the charter lists none, and not where it lists an empty number', () => {
    assert.equal(stateOfTool({ id: 'any' }, undefined, '2026-07-01').state, 'approved');
    assert.equal(stateOfTool({ id: 'any' }, [], '2026-07-01').state, 'unapproved');
  });
});

describe('The ids of assistants', () => {
  it('each name one product', () => {
    const ids = assistants.flatMap((assistant) => assistant.ids);
    assert.equal(new Set(ids).size, ids.length);
    for (const id of ids) assert.equal(id, id.toLowerCase());
  });
});
