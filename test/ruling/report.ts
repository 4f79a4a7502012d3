/** Shows people how a scan differs from what was judged. */
import { type Comparison, falseRate, type Judgement, type Verdict } from './judgements.ts';
import type { Scanned, Sighting } from './scan.ts';

const show = ({ package: name, path, rule, line }: Sighting): string =>
  `${name}/${path}  ${rule}\n      ${line}`;

/** One paragraph for what is new and one for what is gone; empty where nothing differs. */
export function renderComparison({ added, gone }: Comparison): string {
  return [
    ...added.map((sighting) => `  new   ${show(sighting)}`),
    ...gone.map(
      (judgement) => `  gone  ${show(judgement)}\n      was ${judgement.verdict}: ${judgement.reason}`,
    ),
  ].join('\n');
}

/** Lines, findings by severity, verdicts, and the rate of false errors. */
export function renderRates(judgements: readonly Judgement[], scanned: Scanned): string {
  const count = (verdict: Verdict) => judgements.filter((judgement) => judgement.verdict === verdict).length;
  const verdicts = (['true', 'debatable', 'false', 'unjudged'] as const).map(
    (verdict) => `${count(verdict)} ${verdict}`,
  );
  const severities = Object.entries(scanned.counts).map(([severity, found]) => `${found} ${severity}`);
  const debatable = ((count('debatable') * 10_000) / scanned.lines).toFixed(2);
  return [
    `  ${scanned.lines} lines in ${scanned.seconds.toFixed(0)} s; ${severities.join(', ')}`,
    `  errors: ${verdicts.join(', ')}; ${falseRate(judgements, scanned.lines).toFixed(2)} false, ${debatable} debatable in 10,000 lines`,
    ...scanned.problems.map((problem) => `  ${problem}`),
  ].join('\n');
}
