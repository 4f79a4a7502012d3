/**
 * `npm run ruling`: scans the corpus of published packages and prints how its error-level findings differ from those
 * that were judged. With `--update` it writes the present findings down, keeping what was judged; new ones are
 * `unjudged` until somebody says otherwise in test/ruling/judgements.jsonl.
 */
import { halves } from '../test/ruling/halves.ts';
import {
  compare,
  type Judgement,
  readJudgements,
  renew,
  writeJudgements,
} from '../test/ruling/judgements.ts';
import { renderComparison, renderRates } from '../test/ruling/report.ts';
import { scanCorpus } from '../test/ruling/scan.ts';

const update = process.argv.includes('--update');
const all = readJudgements();
const renewed: Judgement[] = [];
for (const half of halves) {
  const own = all.filter((judgement) => half.packages.includes(judgement.package));
  const corpus = half.install();
  if (typeof corpus === 'string') {
    console.log(`SKIPPED: ${half.title} cannot be had here (${corpus}).`);
    renewed.push(...own);
    continue;
  }
  if (update) half.pin(corpus);
  const scanned = scanCorpus(corpus.folder, half.packages);
  const comparison = compare(own, scanned.sightings);
  renewed.push(...renew(comparison));
  console.log(`\n${half.title}\n${renderRates(renew(comparison), scanned)}\n${renderComparison(comparison)}`);
}
if (update) writeJudgements(renewed);
