import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { renderRuleTable } from '../server/src/host/rule-table.ts';
import { renderDecisionTable } from '../server/src/policy/decision-table.ts';

const root = path.resolve(import.meta.dirname, '..');
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

describe('the documentation', () => {
  it('lists every rule as it is (node scripts/run.mjs rule-table)', async () => {
    assert.equal(read('docs/rules.md'), await renderRuleTable());
  });

  it('has the decision table as it is (node scripts/run.mjs decision-table)', () => {
    assert.ok(read('docs/governance.md').includes(`-->\n\n${renderDecisionTable()}\n`));
  });

  it('tells of every setting and its default', () => {
    const { contributes } = JSON.parse(read('package.json'));
    for (const [name, { default: value }] of Object.entries<{ default: unknown }>(
      contributes.configuration.properties,
    )) {
      const shown = typeof value === 'string' ? value : JSON.stringify(value);
      assert.ok(read('README.md').includes(`| \`${name}\` | \`${shown}\` |`), name);
    }
  });

  for (const file of [
    ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md'],
    ...['docs/rules.md', 'docs/governance.md', 'docs/provenance.md'],
  ]) {
    it(`has no dead link in ${file}`, () => {
      const targets = [...read(file).matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, target]) => target);
      const dead = targets.filter((target) => !existsSync(path.resolve(root, path.dirname(file), target)));
      assert.deepEqual(dead, []);
    });
  }
});
