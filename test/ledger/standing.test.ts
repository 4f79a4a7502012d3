import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { languageIdOf } from '../../server/src/ledger/language-id.ts';
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
