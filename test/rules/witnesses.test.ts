/**
 * Witnesses: samples in `witnesses/`, a file for each rule or model file and language, that show what no page shows.
 * `npm run rules:witness -- NAME` proposes more of them.
 */
import assert from 'node:assert/strict';
import { loadRunners, type RuleRunner, witnessClaimsOf } from './rule-runner.ts';
import { parseWitnesses, renderWitness, type Witness } from './witness-file.ts';

const { runners } = await loadRunners();
const byFile = new Map<string, { runner: RuleRunner; witness: Witness }[]>();
for (const runner of runners)
  for (const witness of runner.witnesses)
    byFile.set(witness.file, [...(byFile.get(witness.file) ?? []), { runner, witness }]);

describe('The samples beside the pages, in', () => {
  for (const [file, samples] of [...byFile].sort(([a], [b]) => (a < b ? -1 : 1))) {
    it(`${file}, are judged as they are marked`, () => {
      const wrong = samples.filter(({ runner, witness }) => {
        const claim = witnessClaimsOf(runner).find(({ example }) => example === witness.example)!;
        return !claim.holds();
      });
      assert.deepEqual(
        wrong.map(({ witness: { ruleId, line } }) => `line ${line}: ${ruleId}`),
        [],
      );
    });
  }
});

describe('A file of witnesses', () => {
  const text = `# --- weak-hash
hashlib.md5(data) # flagged
hashlib.sha256(data)

# --- debug-mode-enabled file=settings.py
DEBUG = True # flagged
`;

  it('is read sample by sample, without its marks', () => {
    const [first, second] = parseWitnesses('weak-hash.py', text);
    assert.equal(first!.ruleId, 'weak-hash');
    assert.equal(first!.example.text, 'hashlib.md5(data)\nhashlib.sha256(data)\n');
    assert.deepEqual(first!.example.flaggedLines, [0]);
    assert.deepEqual(second!.example.attributes, { file: 'settings.py' });
    assert.equal(second!.line, 5);
  });

  it('is written as it is read', () => {
    const samples = parseWitnesses('weak-hash.py', text);
    assert.equal(samples.map((sample) => renderWitness(sample, 'weak-hash.py')).join('\n'), text);
  });

  it('says of which language a sample is where its name cannot', () => {
    const [sample] = parseWitnesses(
      'runs-as-root.txt',
      '# --- runs-as-root as=dockerfile\nUSER root # flagged\n',
    );
    assert.equal(sample!.example.language, 'dockerfile');
  });
});
