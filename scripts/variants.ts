/**
 * `npm run rules:variants`: tries variants of every page's examples and prints the share of each rule that is judged
 * like the example. With names of rules it prints each variant that is not. With `--update` it writes down which rules
 * do not reach what is wanted.
 */
import { loadRunners } from '../test/rules/rule-runner.ts';
import {
  measureShare,
  percent,
  type Share,
  wanted,
  writeExpectations,
} from '../test/rules/variants/shares.ts';

const named = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const { runners } = await loadRunners();
const chosen = runners.filter(({ id }) => named.length === 0 || named.includes(id));
const shares = chosen.flatMap((runner) =>
  (['Flags', 'Accepts'] as const).map((side) => measureShare(runner, side)),
);

const row = (share: Share): string =>
  `${percent(share).toFixed(1).padStart(6)} %  of ${String(share.held.length + share.failed.length).padStart(4)}  ${share.side.padEnd(7)}  ${share.id}`;
for (const share of shares.toSorted((a, b) => percent(a) - percent(b)))
  if (named.length > 0 || percent(share) < wanted) console.log(row(share));

for (const { id, side, failed, broken } of named.length > 0 ? shares : []) {
  for (const { example, variant } of failed)
    console.log(
      `\n== ${id}: ${side}, the example of line ${example.fenceLine}, ${variant.what}\n${variant.text}`,
    );
  for (const { example, variant } of broken)
    console.log(`\n== ${id}: does not parse, of line ${example.fenceLine}, ${variant.what}\n${variant.text}`);
}

const sum = (count: (share: Share) => number) => shares.reduce((total, share) => total + count(share), 0);
const failed = sum((share) => share.failed.length);
const all = failed + sum((share) => share.held.length);
const broken = sum((share) => share.broken.length);
console.log(`\n${all} variants, ${failed} judged otherwise; ${broken} did not parse and do not count.`);
const byKind: Record<string, number> = {};
for (const { variant } of shares.flatMap((share) => share.failed))
  byKind[variant.what] = (byKind[variant.what] ?? 0) + 1;
for (const [what, count] of Object.entries(byKind).sort((a, b) => b[1] - a[1]))
  console.log(`  ${String(count).padStart(4)}  ${what}`);
// The list is of all rules or it is none.
if (process.argv.includes('--update') && named.length === 0) writeExpectations(shares);
