import assert from 'node:assert/strict';
import type { Evidence } from '../../server/src/protocol/edits.ts';
import { completion, Desk } from './desk.ts';

const type: Evidence = { act: 'type' };
const disk: Evidence = { act: 'disk' };

describe('what a rewritten line has lost', () => {
  const pair = 'const first = compute(1, 2);\nconst second = compute(3, 4);\n';
  const shorter = 'const first = compute(1);\nconst second = compute(3, 4);\n';

  it('makes an AI line mixed that another program cut into', () => {
    const desk = new Desk('');
    desk.append(completion, pair);
    desk.replace(disk, pair, shorter);
    assert.equal(desk.origins, 'Ama.');
  });

  it('makes a typed line mixed that an agent cut into', () => {
    const desk = new Desk('');
    desk.append(type, pair);
    desk.replace({ act: 'agent', tool: { id: 'claude-code' } }, pair, shorter);
    assert.equal(desk.origins, 'mh.');
  });

  it('leaves a typed line the person’s where nobody knows who cut into it', () => {
    const desk = new Desk('');
    desk.append(type, pair);
    desk.replace(disk, pair, shorter);
    assert.equal(desk.origins, 'hh.');
  });

  it('is taken back by undo', () => {
    const desk = new Desk('');
    desk.append(completion, pair);
    desk.replace({ act: 'unknown' }, pair, shorter);
    assert.equal(desk.origins, 'Ama.');
    desk.undo();
    assert.equal(desk.origins, 'Aaa.');
  });
});
