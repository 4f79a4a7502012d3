/**
 * Runs every rule over published packages of good repute: each error-level finding there has been judged by people, and
 * a change of the rules that adds or loses one says so here. `npm run ruling -- --update` writes down what is new.
 */
import assert from 'node:assert/strict';
import { halves } from './halves.ts';
import type { Corpus } from './installation.ts';
import { compare, falseRate, readJudgements, renew } from './judgements.ts';
import { renderComparison, renderRates } from './report.ts';
import { type Scanned, scanCorpus } from './scan.ts';

/** What a person who looks at ten thousand lines of good code puts up with. */
const mostFalse = 1;
const advice = 'Judge it: `npm run ruling -- --update`, then say in test/ruling/judgements.jsonl what it is.';

for (const half of halves) {
  describe(`The ruling on ${half.title}`, function () {
    this.timeout(600_000);
    const judged = readJudgements().filter(({ package: name }) => half.packages.includes(name));
    let corpus: Corpus;
    let scanned: Scanned;

    before(function () {
      const installed = half.install();
      if (typeof installed === 'string') {
        console.log(`      SKIPPED: ${installed}`);
        this.skip();
      }
      corpus = installed;
      scanned = scanCorpus(corpus.folder, half.packages);
      console.log(renderRates(renew(compare(judged, scanned.sightings)), scanned));
    });

    it('reads the corpus whole', () => {
      assert.deepEqual(scanned.problems, []);
      assert.ok(scanned.lines > 300_000, `${scanned.lines} lines`);
    });

    it('finds what was judged, no more and no less', () => {
      const moved = half.moved(corpus);
      const isSame = ({ package: name }: { package: string }) => !moved.includes(name);
      const { added, gone } = compare(judged, scanned.sightings);
      const elsewhere = {
        kept: [],
        added: added.filter((s) => !isSame(s)),
        gone: gone.filter((s) => !isSame(s)),
      };
      if (moved.length > 0)
        console.log(`      NOT COMPARED, for they are there in other versions: ${moved.join(', ')}`);
      console.log(renderComparison(elsewhere));
      const differences = { kept: [], added: added.filter(isSame), gone: gone.filter(isSame) };
      assert.equal(renderComparison(differences), '', advice);
    });

    it('has a verdict and a reason for each', () => {
      const open = judged.filter(({ verdict, reason }) => verdict === 'unjudged' || reason === '');
      assert.deepEqual(open, []);
    });

    it(`has fewer than ${mostFalse} false error in 10,000 lines`, () => {
      const rate = falseRate(renew(compare(judged, scanned.sightings)), scanned.lines);
      assert.ok(rate < mostFalse, `${rate.toFixed(2)} false errors in 10,000 lines`);
    });
  });
}
