/**
 * Takes patterns, conditions, alternatives and model entries away, one at a time: some example on a page, or a
 * witness beside it, has to notice, or nobody would know if it broke. How much none notices yet is written down for each file in
 * mutations/known-survivors.txt, and only gets less. `npm run rules:mutate -- RULE` shows what it is for one rule,
 * `npm run rules:mutate -- --update` writes the numbers anew.
 */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parsePage } from '../../server/src/engine/page.ts';
import { loadModel, loadRules } from '../../server/src/engine/rule/load.ts';
import { createParser } from '../../server/src/host/assets.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { Jury } from './mutations/jury.ts';
import { allSites } from './mutations/sites.ts';
import { countByFile, readKnown } from './mutations/survivors.ts';
import { claimsOf, loadRunners, RuleRunner, witnessClaimsOf } from './rule-runner.ts';

describe('What is taken away from the rules and the models', function () {
  this.timeout(900_000);
  let survivors: Map<string, number>;
  let runners: RuleRunner[];
  const known = readKnown();

  before(async () => {
    const loaded = await loadRunners();
    runners = loaded.runners;
    const sites = allSites(runners, loaded.models, loaded.parser);
    const jury = new Jury(loaded.parser);
    const unnoticed = sites.filter((site) => !jury.notices(site));
    survivors = countByFile(unnoticed);
    console.log(`      ${sites.length} tried; ${unnoticed.length} survive`);
  });

  const compare = (from: Map<string, number>, to: Map<string, number>) =>
    [...to].filter(([file, count]) => count > (from.get(file) ?? 0)).map(([file]) => file);

  it('is noticed by some example, unless it is known not to be', () => {
    assert.deepEqual(
      compare(known, survivors),
      [],
      'More than before survives in these files: add examples that notice (`npm run rules:mutate -- FILE` shows what, `npm run rules:witness -- FILE` proposes some).',
    );
  });

  it('is off the list of survivors once an example notices it', () => {
    assert.deepEqual(
      compare(survivors, known),
      [],
      'Well done: `npm run rules:mutate -- --update` writes the smaller numbers down.',
    );
  });

  it('is put back afterwards', () => {
    const broken = runners.filter((runner) =>
      [...claimsOf(runner), ...witnessClaimsOf(runner)].some((claim) => !claim.holds()),
    );
    assert.deepEqual(
      broken.map(({ id }) => id),
      [],
    );
  });
});

describe('Mutation', () => {
  const folder = temporaryFolder();
  const rule = `rules:
  - id: sample
    languages: [javascript]
    severity: ERROR
    message: found
    mode: taint
    pattern-sources:
      - kind: given
      - patterns:
          - pattern-either:
              - pattern: ask($X)
              - pattern: beg($X)
          - pattern-not: ask(1)
          - metavariable-regex:
              metavariable: $X
              regex: ^.$
    pattern-sinks:
      - pattern: sink(...)
    pattern-sanitizers:
      - kind: washed
`;
  const model = `library: sample
languages: [javascript]
sources:
  - kind: other
    pattern: other.value
  - kind: given
    pattern: given.value
sanitizers:
  - kind: washed
    pattern: wash(...)
`;
  const page = (flags: string, accepts: string) =>
    `# Sample\n\n## What\n\nx\n\n## Why AI writes it\n\nx\n\n## Flags\n\n\`\`\`js\n${flags}\n\`\`\`\n\n## Accepts\n\n\`\`\`js\n${accepts}\n\`\`\`\n\n## Fix\n\nx\n\n## Limits\n\nx\n`;

  /** The lines of what can be taken away, and whether the page notices. */
  async function judge(flags: string, accepts: string): Promise<string[]> {
    const files = ['rule.yaml', 'model.yaml'].map((name) => path.join(folder.path, name));
    writeFileSync(files[0]!, rule);
    writeFileSync(files[1]!, model);
    const parser = await createParser();
    await parser.grammar('javascript');
    const { rules, errors } = loadRules(files[0]!, rule);
    assert.deepEqual(errors, []);
    const models = [loadModel(files[1]!, model).model!];
    const runner = new RuleRunner(rules, models, parsePage(page(flags, accepts)), parser);
    assert.ok(claimsOf(runner).every((claim) => claim.holds()));
    const jury = new Jury(parser);
    const judged = allSites([runner], models, parser).map(
      (site) =>
        `${site.file.split('/').at(-1)}:${site.line} ${site.what}${jury.notices(site) ? '' : ' survives'}`,
    );
    assert.ok(claimsOf(runner).every((claim) => claim.holds()));
    return judged;
  }

  it('knows every operator of a rule and its models, and what a page notices', async () => {
    const flags = 'sink(ask(2)); // flagged\nsink(beg(2)); // flagged\nsink(given.value); // flagged';
    assert.deepEqual(await judge(flags, 'sink(ask(1));\nsink(ask(10));\nsink(wash(given.value));'), [
      'rule.yaml:2 rule',
      'rule.yaml:8 source',
      'rule.yaml:9 source',
      'rule.yaml:11 alternative pattern',
      'rule.yaml:12 alternative pattern',
      'rule.yaml:13 pattern-not',
      'rule.yaml:15 metavariable-regex',
      'rule.yaml:18 sink',
      'rule.yaml:20 sanitizer',
      'model.yaml:4 source other survives',
      'model.yaml:6 source given',
      'model.yaml:9 sanitizer washed',
    ]);
  });

  it('finds what no example needs', async () => {
    const survivors = (await judge('sink(ask(2)); // flagged', 'sink(ask(1));')).filter((line) =>
      / survives$/.test(line),
    );
    assert.deepEqual(survivors, [
      'rule.yaml:8 source survives',
      'rule.yaml:12 alternative pattern survives',
      'rule.yaml:15 metavariable-regex survives',
      'rule.yaml:20 sanitizer survives',
      'model.yaml:4 source other survives',
      'model.yaml:6 source given survives',
      'model.yaml:9 sanitizer washed survives',
    ]);
  });
});
