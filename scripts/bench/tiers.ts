/** How long the tier of a path takes that was never asked for, under a charter with many patterns. */
import { parseCharter } from '../../server/src/policy/charter-parser.ts';
import { TierMap } from '../../server/src/policy/tiers.ts';
import { type Figures, measure } from './measure.ts';

const patternCount = 500;
const pathCount = 20_000;

/** Patterns of the shapes that people write, each tier having a third of them. */
function charterText(): string {
  const patterns = Array.from({ length: patternCount / 4 }, (_, i) => [
    ...[`**/area${i}/**`, `services/service${i}/src/**`, `*-part${i}.ts`, `**/*kind${i}*/**`],
  ]).flat();
  const third = (rest: number) => JSON.stringify(patterns.filter((_, index) => index % 3 === rest));
  return `version: 1\ntiers:\n  critical: {paths: ${third(0)}}\n  trusted: {paths: ${third(1)}}\n  experimental: {paths: ${third(2)}}\n`;
}

/** Microseconds for each path, of as many runs over all paths as asked for. */
export async function measureTiers(runs: number): Promise<Figures> {
  const { charter } = parseCharter(charterText(), '.touchstone.yml');
  const paths = Array.from(
    { length: pathCount },
    (_, i) => `services/service${i % 200}/src/feature${i % 37}/part${i % 11}/file${i}.ts`,
  );
  const { median, p95, worst } = await measure(runs, 1, () => {
    const tiers = new TierMap(charter && [{ folder: '', charter }]);
    for (const path of paths) tiers.tierOf(path);
  });
  const each = (milliseconds: number) => (milliseconds / pathCount) * 1000;
  return { median: each(median), p95: each(p95), worst: each(worst) };
}
