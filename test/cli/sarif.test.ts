import assert from 'node:assert/strict';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Log, Result } from 'sarif';
import { extensionRoot } from '../../server/src/host/assets.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { officialSarif, parseSarif } from './sarif-schema.ts';
import { byOwnRules, ownRules, touchstone, write } from './touchstone.ts';

describe('touchstone scan --format sarif', () => {
  const folder = temporaryFolder();

  async function sarif(...args: string[]): Promise<Log> {
    const { out, err } = await touchstone(folder.path, ['scan', '--format', 'sarif', ...args]);
    assert.ok(out, err);
    return parseSarif(out);
  }

  const resultsOf = (log: Log): Result[] => log.runs[0].results ?? [];

  it('is proven by a schema that can say no', () => {
    assert.equal(officialSarif.validate({ version: '2.1.0', runs: [{ tool: {} }] }).valid, false);
    assert.equal(officialSarif.validate({ version: '2.0.0', runs: [] }).valid, false);
  });

  it('is valid without findings', async () => {
    write(folder.path, { 'a.js': 'let x = 1;\n' });
    assert.deepEqual(resultsOf(await sarif('a.js')), []);
  });

  it('is valid for every rule that ships, with its help', async () => {
    const log = await sarif('--max-file-size', '1MB', join(extensionRoot, 'demo'));
    const { rules = [] } = log.runs[0].tool.driver;
    assert.ok(rules.length >= 5, `the demo shows ${rules.length} rules`);
    for (const rule of rules) {
      assert.match(rule.help?.markdown ?? '', /^# [\s\S]*\n## Fix/m, rule.id);
      assert.ok(rule.shortDescription?.text && rule.fullDescription?.text && rule.help?.text, rule.id);
    }
    for (const result of resultsOf(log)) assert.equal(rules[result.ruleIndex!].id, result.ruleId);
  });

  it('gives level, place, flow and tags of a finding', async () => {
    write(folder.path, {
      'src/ä b#.js': 'app.get("/", (req, res) => {\n  const id = req.query.id;\n  eval(id);\n});\n',
    });
    const log = await sarif('src');
    const [run] = log.runs;
    const [result] = resultsOf(log);
    assert.equal(result.level, 'error');
    assert.equal(run.columnKind, 'utf16CodeUnits');
    const physical = result.locations?.[0].physicalLocation;
    assert.deepEqual(physical?.region, { startLine: 3, startColumn: 8, endLine: 3, endColumn: 10 });
    assert.equal(physical?.artifactLocation?.uri, 'src/%C3%A4%20b%23.js');
    const root = run.originalUriBaseIds?.[physical?.artifactLocation?.uriBaseId ?? '']?.uri ?? '';
    assert.equal(fileURLToPath(root), `${folder.path}/`);
    const steps = result.codeFlows?.[0].threadFlows[0].locations ?? [];
    assert.equal(steps[0].location?.physicalLocation?.region?.startLine, 2);
    assert.equal(steps.at(-1)?.location?.physicalLocation?.region?.startLine, 3);
    assert.ok(steps.every((step) => step.location?.message?.text));
    assert.ok(run.tool.driver.rules?.[0].properties?.tags?.includes('external/cwe/cwe-95'));
  });

  it('gives fixes that lead to the fixed text', async () => {
    write(folder.path, { 'own-rules.yml': ownRules, 'a.js': 'f(weak(1));\n' });
    const [result] = resultsOf(await sarif(...byOwnRules, 'a.js'));
    const [change] = result.fixes?.[0].artifactChanges ?? [];
    assert.equal(change.artifactLocation.uri, 'a.js');
    const [{ deletedRegion, insertedContent }] = change.replacements;
    assert.deepEqual(deletedRegion, { startLine: 1, startColumn: 3, endLine: 1, endColumn: 10 });
    assert.equal(insertedContent?.text, 'strong(1)');
  });

  it('keeps fingerprints when lines move, and tells equal lines apart', async () => {
    const prints = async (text: string) => {
      write(folder.path, { 'a.js': text });
      return resultsOf(await sarif(...byOwnRules, 'a.js')).map((result) => result.partialFingerprints);
    };
    write(folder.path, { 'own-rules.yml': ownRules });
    const before = await prints('eval(a);\neval(b);\neval(a);\n');
    assert.equal(new Set(before.map((print) => JSON.stringify(print))).size, 3);
    assert.ok(before.every((print) => Object.values(print ?? {}).every(Boolean)));
    assert.deepEqual(await prints('// new\n\nif (x) {\n  eval(a);\n}\neval(b);\nfoo();\neval(a);\n'), before);
    assert.notDeepEqual(await prints('eval(c);\neval(b);\neval(a);\n'), before);
  });

  it('notes what could not be analysed, at its place', async () => {
    write(folder.path, {
      'broken.yml': 'rules:\n  - {id: x, languages: [js], severity: INFO, message: m, pattern: "f("}\n',
      'a.js': new Uint8Array([0x61, 0]),
      'b.js': '// touchstone-ignore no-eval: because\nf();\n',
      'own-rules.yml': ownRules,
    });
    const log = await sarif(...byOwnRules, '--rules', 'broken.yml', '.');
    const notes = log.runs[0].invocations?.[0].toolExecutionNotifications ?? [];
    assert.deepEqual(
      notes.map(({ level, locations }) => {
        const { artifactLocation, region } = locations?.[0].physicalLocation ?? {};
        return [level, artifactLocation?.uri, region?.startLine];
      }),
      [
        ['error', 'broken.yml', 2],
        ['warning', 'a.js', undefined],
        ['note', 'b.js', 1],
      ],
    );
  });
});
