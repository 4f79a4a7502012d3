import assert from 'node:assert/strict';
import { stringify } from 'yaml';
import { applyEdits } from '../../server/src/engine/edits.ts';
import { analyze, compareMarks } from '../engine/marked-code.ts';
import { type Case, readTopics } from './case-file.ts';

const extensions = { javascript: 'js', typescript: 'ts', python: 'py', generic: 'txt', regex: 'txt' };

function ruleFile({ language, rule }: Case): string {
  const head = { id: 'example', languages: [language], message: 'found', severity: 'WARNING' };
  return stringify({ rules: [{ ...head, ...rule }] }, { lineWidth: 0 });
}

/** Throws where the engine answers otherwise than the example expects. */
async function check(example: Case): Promise<void> {
  const { code, finds, says, severity, fixed } = example;
  const rules = ruleFile(example);
  const file = example.file ?? `example.${extensions[example.language]}`;
  const { reported, marked } = await compareMarks(rules, file, code);
  if (marked.length > 0 || (!finds && !says && fixed === undefined))
    assert.deepEqual(reported, marked, 'lines reported, lines marked');
  if (!finds && !says && severity === undefined && fixed === undefined) return;
  const text = code.replaceAll(/[ \t]*(?:\/\/|#) hit$/gm, '');
  const { findings } = await analyze(rules, file, text);
  findings.sort((a, b) => a.start - b.start || b.end - a.end);
  const found = findings.map(({ start, end }) => text.slice(start, end));
  if (finds) assert.deepEqual(found, finds);
  if (says)
    assert.deepEqual(
      findings.map(({ message }) => message),
      says,
    );
  if (severity) assert.deepEqual(new Set(findings.map((finding) => finding.severity)), new Set([severity]));
  const edits = findings.map(({ fix }) => fix?.edits ?? []);
  if (fixed !== undefined) assert.equal(applyEdits(text, edits).text, fixed);
}

/** A pending case must fail, so that its mark goes once the engine passes. */
async function checkPending(example: Case): Promise<void> {
  try {
    await check(example);
  } catch {
    return;
  }
  assert.fail('the engine passes: take the mark `pending` away');
}

const { topics, mistakes } = readTopics();
const cases = topics.flatMap(({ features }) => features.flatMap((feature) => feature.cases));

describe('the rule format', () => {
  it('has case files without mistakes', () => assert.deepEqual(mistakes, []));

  for (const { topic, features } of topics) {
    describe(topic, () => {
      for (const feature of features) {
        describe(feature.says, () => {
          for (const example of feature.cases) {
            const name = `${example.name} (${example.language})`;
            if (example.pending === undefined) it(name, () => check(example));
            else it(`PENDING ${name}: ${example.pending}`, () => checkPending(example));
          }
        });
      }
    });
  }

  after(() => {
    const causes = cases.flatMap(({ pending }) => pending ?? []);
    console.log(`\n  ${cases.length} cases of the rule format, ${causes.length} of them PENDING`);
    for (const cause of new Set(causes))
      console.log(`  ${String(causes.filter((other) => other === cause).length).padStart(4)}  ${cause}`);
  });
});
