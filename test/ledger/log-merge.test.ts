import assert from 'node:assert/strict';
import { formatLog, parseLog } from '../../server/src/ledger/authorship-log.ts';
import { mergeLogs } from '../../server/src/ledger/log-merge.ts';
import { notedLines } from '../../server/src/ledger/noted-lines.ts';

const [s, t, h] = ['s_0123456789abcd', 's_abcdefabcdef01', 'h_0123456789abcd'];
const session = (tool: string, more: object = {}) => ({
  agent_id: { tool, id: 'talk', model: 'm' },
  ...more,
});
const log = (lines: string, metadata: object) =>
  parseLog(
    `${lines}---\n${JSON.stringify({ schema_version: 'authorship/3.0.0', base_commit_sha: 'c', ...metadata })}`,
  );
const [first, second] = ['t_00000000000001', 't_00000000000002'];

describe('Two logs of one commit', () => {
  const own = log(`a.ts\n  ${s}::${first} 1-3\nmine.ts\n  ${s}::${first} 1\n`, {
    sessions: { [s]: session('copilot', { custom_attributes: { 'dev.touchstone.mixed': first } }) },
    prompts: { p1: session('old') },
  });
  const other = log(`a.ts\n  ${t}::${second} 3-5\n  ${h} 7\ntheirs.ts\n  ${s}::${second} 2\n`, {
    sessions: {
      [s]: session('another', { custom_attributes: { 'dev.touchstone.mixed': second } }),
      [t]: session('cursor'),
    },
    humans: { [h]: { author: 'Bo <bo@x.org>' } },
    prompts: { p2: session('older') },
  });

  it('become one that says what both say, and what the own says where they differ', () => {
    const merged = parseLog(formatLog(mergeLogs(own, other)), 'strict');
    const said = (path: string) =>
      [...notedLines(merged, path)]
        .sort(([a], [b]) => a - b)
        .map(([line, { origin, tool, person }]) => `${line} ${origin} ${tool ?? person}`);
    assert.deepEqual(said('a.ts'), [
      ...['1 mixed copilot', '2 mixed copilot', '3 mixed copilot'],
      ...['4 ai cursor', '5 ai cursor', '7 human Bo <bo@x.org>'],
    ]);
    assert.deepEqual(said('mine.ts'), ['1 mixed copilot']);
    assert.deepEqual(said('theirs.ts'), ['2 mixed copilot'], 'what a person changed stays known');
    assert.deepEqual(Object.keys(merged.rest.prompts as object).sort(), ['p1', 'p2']);
  });

  it('stay as they are where the other says nothing new', () => {
    assert.equal(formatLog(mergeLogs(own, own)), formatLog(own));
    const empty = log('', { sessions: {} });
    assert.equal(formatLog(mergeLogs(own, empty)), formatLog(own));
  });

  it('are read within bounds, however many lines they name', () => {
    const lines = `a.ts\n${`  ${s}::${first} 1-9999999\n`.repeat(1000)}`;
    const joke = log(lines, { sessions: { [s]: session('copilot') } });
    assert.ok(notedLines(joke, 'a.ts').size <= 500_000);
  });
});
