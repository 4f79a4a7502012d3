import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Schema, Validator } from '@cfworker/json-schema';
import { DocumentLedger } from '../../server/src/ledger/document-ledger.ts';
import { type BlockRecord, readLine, supersede, toTrace } from '../../server/src/ledger/record.ts';
import { recordOf } from '../host/sample-record.ts';
import { completion, Desk } from './desk.ts';

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, 'fixtures/agent-trace.schema.json'), 'utf8'),
);
const validator = new Validator(schema as Schema, '2020-12', false);
const digest = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;

function assertValid(record: BlockRecord): void {
  const { valid, errors } = validator.validate(JSON.parse(JSON.stringify(toTrace(record))));
  assert.ok(valid, JSON.stringify(errors));
}

describe('record', () => {
  const variants: [name: string, record: BlockRecord][] = [
    ['a completion', recordOf('aa')],
    ['a paste', recordOf('ab', 0, { origin: 'paste', tool: undefined, act: 'paste' })],
    ['an unnamed tool', recordOf('ac', 0, { tool: undefined, acceptedBy: undefined })],
    ['a copy', recordOf('ad', 0, { copiedFrom: recordOf('aa').id, state: 'withdrawn' })],
    [
      'a reviewed and corrected block',
      recordOf('ae', 0, {
        reviews: [{ reviewer: 'B <b@x>', time: '2026-10-02T10:00:00Z', content: 'c', decision: 'approved' }],
        corrections: [{ by: 'B <b@x>', time: 't', from: 'paste', to: 'ai', startLine: 1, endLine: 5 }],
      }),
    ],
  ];
  for (const [name, record] of variants) {
    it(`of ${name} is valid Agent Trace, and reads back as it was`, () => {
      const plain = JSON.parse(JSON.stringify(record));
      assertValid(plain);
      assert.deepEqual(readLine(JSON.stringify(toTrace(plain))), { kind: 'block', record: plain });
    });
  }

  it('of a block in a text is valid, and names its lines from 1', () => {
    const desk = new Desk('first();\n');
    desk.append(completion, 'two();\n\nthree();\n');
    desk.replace({ act: 'type' }, 'three', 'thrice');
    const [block] = [...desk.ledger.blocks.values()];
    const record = desk.ledger.describe(block!, 'src/a.ts', 'typescript', digest, '2026-10-01T00:00:00Z');
    assertValid({ ...record, time: '2026-10-01T00:00:00Z' });
    assert.deepEqual(
      record.ranges.map(({ startLine, endLine, contributor }) => [startLine, endLine, contributor]),
      [
        [3, 3, 'ai'],
        [5, 5, 'mixed'],
      ],
    );
    assert.equal(record.ranges[0]!.content, digest('two();'));
  });

  it('counts the lines of corrections from 1, also those that an earlier record counts from 0', () => {
    const correction = { by: 'B <b@x>', time: 't', from: 'paste', to: 'ai' } as const;
    const record = recordOf('af', 0, { corrections: [{ ...correction, startLine: 3, endLine: 5 }] });
    const trace = JSON.parse(JSON.stringify(toTrace(record)));
    const own = trace.metadata['dev.touchstone'];
    assert.deepEqual(own.corrections, [{ ...correction, start_line: 3, end_line: 5 }]);
    own.corrections = [{ ...correction, startLine: 2, endLine: 4 }];
    const earlier = readLine(JSON.stringify(trace));
    assert.ok(earlier.kind === 'block');
    assert.deepEqual(earlier.record.corrections, record.corrections);
    assert.equal(supersede(earlier.record, record).corrections.length, 1, 'they are one and the same');
  });

  const corrupt: [string, string][] = [
    ['{"version":"0.1.0","id":', 'not JSON'],
    ['[]', 'not an Agent Trace record'],
    ['{"id":1}', 'not an Agent Trace record'],
    [
      JSON.stringify({ id: 'x', files: [], metadata: { 'dev.touchstone': 7 } }),
      'unreadable data under dev.touchstone',
    ],
    [JSON.stringify({ ...toTrace(recordOf('aa')), id: 'no-uuid' }), 'unreadable data under dev.touchstone'],
  ];
  for (const [line, reason] of corrupt) {
    it(`that reads ${line.slice(0, 30)} is ${reason}`, () => {
      assert.deepEqual(readLine(line), { kind: 'corrupt', reason });
    });
  }

  it('of another tool is left alone', () => {
    assert.deepEqual(readLine('{"version":"1.0.0","id":"x","timestamp":"t","files":[]}'), {
      kind: 'foreign',
      id: 'x',
    });
  });

  it('is replaced by a later one, except that reviews add up', () => {
    const review = (reviewer: string) => ({
      reviewer,
      time: '2026-10-02T10:00:00Z',
      content: 'c',
      decision: 'approved' as const,
    });
    const merged = supersede(
      recordOf('aa', 0, { reviews: [review('a'), review('b')] }),
      recordOf('aa', 0, { tier: 'trusted', reviews: [review('b'), review('c')] }),
    );
    assert.equal(merged.tier, 'trusted');
    assert.deepEqual(
      merged.reviews.map(({ reviewer }) => reviewer),
      ['a', 'b', 'c'],
    );
  });
});

describe('content that reviews are bound to', () => {
  function contentAfter(
    languageId: string,
    change: (text: string) => string,
  ): [before: string, after: string] {
    const desk = new Desk('', { languageId });
    desk.append(completion, 'if a:\n    b()\n    c()\n');
    const [block] = [...desk.ledger.blocks.values()];
    const content = () => desk.ledger.describe(block!, 'a', languageId, digest, 't').content;
    const before = content();
    desk.replace({ act: 'format' }, desk.text, change(desk.text));
    return [before, content()];
  }
  const indentMore = (text: string) => text.replaceAll('    ', '  ');
  const dedent = (text: string) => text.replace('    c()', 'c()');

  it('is the same after reformatting', () => {
    for (const languageId of ['typescript', 'python']) {
      const [before, after] = contentAfter(languageId, indentMore);
      assert.equal(after, before);
    }
  });

  it('is another after a change of substance, such as indentation in Python', () => {
    assert.notEqual(...contentAfter('typescript', (text) => text.replace('c()', 'd()')));
    assert.notEqual(...contentAfter('python', dedent));
    const [before, after] = contentAfter('typescript', dedent);
    assert.equal(after, before);
  });
});

describe('blocks of an earlier session', () => {
  const code = 'export function add(a, b) {\n  const sum = a + b;\n\n  return sum;\n}\n';

  function reopen(change: (text: string) => string): DocumentLedger {
    const desk = new Desk('import x;\n');
    desk.append(completion, code);
    desk.replace({ act: 'type' }, 'a + b', 'a - b');
    const [block] = [...desk.ledger.blocks.values()];
    const record = desk.ledger.describe(block!, 'a.ts', 'typescript', digest, 't');
    const ledger = new DocumentLedger(change(desk.text));
    ledger.restore([record], digest);
    return ledger;
  }
  const origins = (ledger: DocumentLedger) =>
    ledger
      .lines()
      .map(({ origin, isTag }) => (isTag ? origin![0]!.toUpperCase() : (origin?.[0] ?? '.')))
      .join('');

  it('are found where they were', () => {
    assert.equal(origins(reopen((text) => text)), 'uAam.aa.');
  });

  it('are found where they moved to, and with lines between', () => {
    assert.equal(origins(reopen((text) => `a();\nb();\n${text}`)), 'uuuAam.aa.');
    assert.equal(origins(reopen((text) => text.replace('  return', '  log();\n  return'))), 'uAam.uaa.');
  });

  it('are found after reformatting, without the lines that changed', () => {
    assert.equal(origins(reopen((text) => text.replaceAll('  ', '\t'))), 'uAam.aa.');
    assert.equal(origins(reopen((text) => text.replace('return sum', 'return 0'))), 'uAam.uu.');
  });

  it('are not seen in lines that are everywhere', () => {
    assert.equal(origins(reopen(() => 'class A {\n  m() {\n  }\n}\n')), 'uuuu.');
  });
});
