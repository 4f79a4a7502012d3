import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { languageIdOf } from '../../server/src/ledger/language-id.ts';
import { readLine, toTrace } from '../../server/src/ledger/record.ts';
import { findStanding } from '../../server/src/ledger/standing.ts';
import { completion, Desk } from './desk.ts';

const digest = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;
const code = 'export function total(items) {\n  return items.length * 2;\n}\n';

function written() {
  const desk = new Desk('const first = 1;\n');
  desk.append(completion, code);
  const [block] = desk.ledger.blocks.values();
  return { text: desk.text, record: desk.ledger.describe(block!, 'a.ts', 'typescript', digest, 't') };
}

describe('Recorded blocks in a text as it stands', () => {
  it('are found where their lines are by now, with the digest of what they read there', () => {
    const { text, record } = written();
    const { blocks, lines } = findStanding(`// moved down\n${text}`, 'typescript', [record], digest);
    assert.deepEqual(
      blocks.map(({ record, ranges, content }) => [record.id, ranges[0]!.startLine, content]),
      [[record.id, record.ranges[0]!.startLine + 1, record.content]],
    );
    assert.deepEqual(
      lines.map(({ origin }) => origin),
      ['unknown', 'unknown', 'ai', 'ai', 'ai', 'ai', 'unknown'],
    );
    assert.equal(lines[2]!.isTag, true);
  });

  it('read otherwise once their substance has changed, and the same when only their layout has', () => {
    const { text, record } = written();
    const contentOf = (changed: string) =>
      findStanding(changed, 'typescript', [record], digest).blocks[0]?.content;
    assert.equal(contentOf(text.replace('  return', '\treturn')), record.content);
    assert.notEqual(contentOf(text.replace('return items.length * 2;\n', '')), record.content);
  });

  it('read otherwise once somebody writes in between, be it beside a tag', () => {
    const { text, record } = written();
    const contentOf = (line: string) => {
      const changed = text.replace('  return', `  ${line}\n  return`);
      return findStanding(changed, 'typescript', [record], digest).blocks[0]?.content;
    };
    assert.notEqual(contentOf('items = [];'), record.content);
    const tag = 'AI-Provenance: id=88880000 tool=x tier=critical review=pending';
    assert.equal(contentOf(`// ${tag}`), record.content);
    assert.notEqual(contentOf(`f(); // ${tag}`), record.content);
  });

  const code = [
    'export function charge(card, amount, currency) {',
    "  const result = gateway.charge(card.number, amount, currency, { key: keyOf(card, 'v1') });",
    '  if (!result.ok) { throw new Error("declined"); }',
    '  return result.receipt;',
    '}',
    '',
  ].join('\n');

  function reformatted(languageId: string, before: string, after: string) {
    const desk = new Desk('', { uri: 'file:///a', languageId });
    desk.context.tags = false;
    desk.append(completion, before);
    const [block] = desk.ledger.blocks.values();
    const record = desk.ledger.describe(block!, 'a', languageId, digest, 't');
    const [found] = findStanding(`# moved\n${after}`, languageId, [record], digest).blocks;
    return { record, found };
  }

  it('are found, and read the same, when Prettier has broken their lines otherwise', () => {
    const after = `export function charge(
  card,
  amount,
  currency,
) {
  const result = gateway.charge(card.number, amount, currency, {
    key: keyOf(card, "v1"),
  });
  if (!result.ok) {
    throw new Error("declined");
  }
  return result.receipt;
}
`;
    const { record, found } = reformatted('typescript', code, after);
    assert.equal(found?.content, record.content);
    assert.deepEqual(
      found?.ranges.map(({ startLine, endLine, contributor }) => [startLine, endLine, contributor]),
      [[2, 14, 'ai']],
    );
    const another = after.replace('amount, currency, {', 'amount * 100, currency, {');
    assert.notEqual(reformatted('typescript', code, another).found?.content, record.content);
  });

  it('are found, and read the same, when Black has', () => {
    const before = `def charge(card, amount):
    result = gateway.charge(card.number, amount, idempotency=key_of(card, amount))
    if not result.ok:
        raise Declined('declined')
    return result.receipt
`;
    const after = `def charge(card, amount):
    result = gateway.charge(
        card.number,
        amount,
        idempotency=key_of(card, amount),
    )
    if not result.ok:
        raise Declined("declined")
    return result.receipt
`;
    const { record, found } = reformatted('python', before, after);
    assert.equal(found?.content, record.content);
    const outdented = after.replace('        raise', '    raise');
    assert.notEqual(reformatted('python', before, outdented).found?.content, record.content);
  });

  /** The lines of `now` that are the assistant's, which put `inserted` before the first place of `before`. */
  function found(text: string, inserted: string, before: string, now: string, ages?: number[]): string[] {
    const desk = new Desk(text);
    desk.context.tags = false;
    desk.change(completion, [{ start: text.indexOf(before), length: 0, text: inserted }]);
    const [block] = desk.ledger.blocks.values();
    const described = desk.ledger.describe(block!, 'a.ts', 'typescript', digest, 't');
    const record = { ...described, id: crypto.randomUUID(), time: '2026-06-01T12:00:00.000Z' };
    assert.deepEqual(readLine(JSON.stringify(toTrace(record))), { kind: 'block', record });
    const { lines } = findStanding(now, 'typescript', [record], digest, ages);
    return now.split('\n').filter((_, index) => lines[index]!.origin === 'ai');
  }

  const byHand = 'const limit = readLimit();\nconst rows = [];\nexport { limit, rows };\n';
  const line = 'const limit = readLimit();\n';

  it('are not a person’s line that reads the same, once the assistant’s is gone', () => {
    const before = 'export {';
    assert.deepEqual(found(byHand, line, before, byHand), []);
    assert.deepEqual(found(byHand, line, before, `// moved\n${byHand}`), []);
    const both = byHand.replace(before, `${line}${before}`);
    assert.deepEqual(found(byHand, line, before, both), [line.trim()]);
  });

  it('are not the rest of two copies that stood under each other', () => {
    const copy = 'total += item.price;\ncount += item.count;\n';
    const text = `begin();\n${copy}end();\n`;
    assert.deepEqual(found(text, copy, 'total', text), []);
    assert.deepEqual(found(text, copy, 'end', text), []);
  });

  it('are a line that stands alone by now, as long as it has kept a neighbour that tells something', () => {
    const insert = 'const depth = measureDepth(rows);\n';
    const text = byHand.replace('export', `${insert}export`);
    const now = (change: (text: string) => string) => found(byHand, insert, 'export', change(text));
    assert.deepEqual(
      now((text) => `// moved\n// down\n${text}`),
      [insert.trim()],
    );
    assert.deepEqual(
      now((text) => `// moved\n${text.replace('const rows', 'let rows')}`),
      [insert.trim()],
    );
    assert.deepEqual(
      now((text) => `${insert}// above all\n${text.replace(insert, '')}`),
      [],
    );
  });

  it('are one line that is left of a block, between those that stood around the block', () => {
    const block = 'alphaStep(1);\nbetaStep(2);\ngammaStep(3);\n';
    const above = 'const limit = readLimit();\n';
    const left = (now: string) => found(`${above}}`, block, '}', now);
    assert.deepEqual(left(`${above}gammaStep(3);\n}`), ['gammaStep(3);']);
    assert.deepEqual(left(`${above}betaStep(2);\n`), ['betaStep(2);']);
    assert.deepEqual(left('gammaStep(3);\n'), []);
  });

  it('are no lines that were committed before the record was made', () => {
    const insert = 'const depth = measureDepth(rows);\nconst width = measureWidth(rows);\n';
    const text = byHand.replace('export', `${insert}export`);
    const time = Date.parse('2026-01-01T00:00:00Z');
    assert.equal(found(byHand, insert, 'export', text).length, 2);
    assert.deepEqual(found(byHand, insert, 'export', text, Array(6).fill(time)), []);
    assert.equal(found(byHand, insert, 'export', text, Array(6).fill(Date.parse('2099-01-01'))).length, 2);
    // The older of two copies is not taken for the assistant's, wherever this one stands now.
    const again = `${insert}\n// by hand\n\n${byHand.replace('export', `${insert}export`)}`;
    const ages = again.split('\n').map((_, index) => (index < 5 ? time : 0));
    const mine = found(
      byHand,
      insert,
      'export',
      again,
      ages.map((age) => age || Number.NaN),
    );
    assert.equal(mine.length, 2);
  });

  it('are not there once they are withdrawn or gone', () => {
    const { text, record } = written();
    const withdrawn = { ...record, state: 'withdrawn' as const };
    assert.deepEqual(findStanding(text, 'typescript', [withdrawn], digest).blocks, []);
    assert.deepEqual(findStanding('const first = 1;\n', 'typescript', [record], digest).blocks, []);
  });
});

describe('The language of a file name', () => {
  it('is the editor’s id of it', () => {
    assert.deepEqual(
      ['src/a.TSX', 'Dockerfile', 'x/Makefile', 'a.py', 'infra/main.tf', 'LICENSE', 'py', '.env'].map(
        languageIdOf,
      ),
      [
        ...['typescriptreact', 'dockerfile', 'makefile', 'python', 'terraform', 'plaintext', 'plaintext'],
        'dotenv',
      ],
    );
  });
});
