/**
 * Variants of every example: other names, quotes, imports, ways to put a text together, surroundings. Of those of the
 * flagged ones, and of those of the accepted ones, each rule has to judge 95 in 100 as it judges the example, and of each
 * way of writing more than half. What does not get there yet is listed with the share that it reaches; `npm run rules:variants -- RULE` shows where they
 * fail, `npm run rules:variants -- --update` writes the list anew.
 */
import assert from 'node:assert/strict';
import { loadRunners } from './rule-runner.ts';
import {
  complain,
  listedRules,
  measureShare,
  percent,
  readExpectations,
  type Share,
  wanted,
} from './variants/shares.ts';

const { runners } = await loadRunners();
const expectations = readExpectations();
const measured: Share[] = [];

const shown = ({ failed }: Share): string =>
  failed
    .slice(0, 3)
    .map(
      ({ example, variant }) =>
        `${variant.what}, of the example in line ${example.fenceLine}:\n${variant.text}`,
    )
    .join('\n');

describe('Variants of the examples of', () => {
  for (const runner of runners) {
    it(`${runner.id} are judged as the examples are`, () => {
      for (const side of ['Flags', 'Accepts'] as const) {
        const share = measureShare(runner, side);
        measured.push(share);
        const complaints = complain(share, expectations);
        assert.deepEqual(complaints, [], `${side}: ${complaints.join('; ')}\n${shown(share)}`);
      }
    });
  }

  it('all rules parse as the examples do, for one in a hundred at most is left out', () => {
    const broken = measured.flatMap((share) => share.broken.map(({ variant }) => variant));
    const all = measured.reduce((sum, { held, failed }) => sum + held.length + failed.length, broken.length);
    assert.ok(broken.length * 100 <= all, broken.map(({ what, text }) => `${what}\n${text}`).join('\n'));
  });

  it('all rules are many', () => {
    const few = measured.filter(
      ({ held, failed, side }) => side === 'Flags' && held.length + failed.length < 3,
    );
    assert.deepEqual(
      few.map(({ id }) => id),
      [],
    );
  });

  it('rules that are listed are those of rules that there are', () => {
    const ids = runners.map(({ id }) => id);
    const listed = listedRules(expectations);
    assert.deepEqual(
      listed.filter((id) => !ids.includes(id)),
      [],
    );
  });

  after(() => {
    const low = measured.filter((share) => percent(share) < wanted).sort((a, b) => percent(a) - percent(b));
    for (const share of low)
      console.log(`      ${percent(share).toFixed(1).padStart(5)} %  ${share.side.padEnd(7)}  ${share.id}`);
  });
});
