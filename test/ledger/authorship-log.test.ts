import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  type AuthorshipLog,
  emptyLog,
  formatLog,
  humanKey,
  LogError,
  parseLog,
  rangesOf,
  sessionKey,
} from '../../server/src/ledger/authorship-log.ts';
import { readNote } from './note-reader.ts';

const hex = (text: string) => createHash('sha256').update(text).digest('hex');
const digest = (text: string) => `sha256:${hex(text)}`;
const session = sessionKey('github.copilot', 'talk-1', digest);
const ada = humanKey('Ada <ada@example.com>', digest);
const author = `${session}::t_0123456789abcd`;

function sample(): AuthorshipLog {
  const log = emptyLog('f'.repeat(40));
  log.sessions.set(session, {
    agent: { tool: 'github.copilot', id: 'talk-1', model: 'gpt' },
    humanAuthor: 'Ada <ada@example.com>',
  });
  log.humans.set(ada, 'Ada <ada@example.com>');
  log.files.set('src/a b.ts', [{ author, ranges: rangesOf([3, 1, 2, 7]) }]);
  log.files.set('src/a.ts', [
    { author, ranges: rangesOf([5]) },
    { author: ada, ranges: rangesOf([9, 10]) },
  ]);
  return log;
}

describe('An authorship log', () => {
  it('is written as the format describes', () => {
    const [lines, metadata] = formatLog(sample()).split('---\n');
    assert.equal(lines, `"src/a b.ts"\n  ${author} 1-3,7\nsrc/a.ts\n  ${author} 5\n  ${ada} 9-10\n`);
    assert.deepEqual(JSON.parse(metadata!), {
      schema_version: 'authorship/3.0.0',
      base_commit_sha: 'f'.repeat(40),
      prompts: {},
      sessions: {
        [`s_${hex('github.copilot:talk-1').slice(0, 14)}`]: {
          agent_id: { tool: 'github.copilot', id: 'talk-1', model: 'gpt' },
          human_author: 'Ada <ada@example.com>',
        },
      },
      humans: { [`h_${hex('Ada <ada@example.com>').slice(0, 14)}`]: { author: 'Ada <ada@example.com>' } },
    });
  });

  it('is understood by a reader that knows the description alone', () => {
    const { lines } = readNote(formatLog(sample()));
    assert.deepEqual(
      lines.get('src/a b.ts'),
      new Map([1, 2, 3, 7].map((line) => [line, 'github.copilot gpt'])),
    );
    assert.deepEqual(
      lines.get('src/a.ts'),
      new Map([
        [5, 'github.copilot gpt'],
        [9, 'Ada <ada@example.com>'],
        [10, 'Ada <ada@example.com>'],
      ]),
    );
  });

  it('comes back as it was, whatever its paths hold', () => {
    const log = sample();
    for (const path of [
      '---',
      'it"s.ts',
      '"q".ts',
      'tab\there',
      'line\nbreak',
      'back\\slash',
      'größe/日本 語.ts',
    ])
      log.files.set(path, [{ author, ranges: [{ start: 1, end: 2 }] }]);
    const again = parseLog(formatLog(log), 'strict');
    assert.deepEqual([...again.files].sort(), [...log.files].sort());
    assert.deepEqual(again.sessions, log.sessions);
    assert.deepEqual(again.humans, log.humans);
  });

  it('keeps what others have put into its metadata', () => {
    const log = sample();
    log.rest = { prompts: { abc: { agent_id: {} } }, git_ai_version: '1.4' };
    assert.deepEqual(parseLog(formatLog(log)).rest, log.rest);
  });

  const metadata = JSON.stringify({
    schema_version: 'authorship/3.0.0',
    base_commit_sha: '',
    prompts: {},
    sessions: { [session]: { agent_id: { tool: 'x', id: 'y', model: 'z' } } },
    humans: {},
  });
  const deviations = {
    'a range that begins at 0': `a.ts\n  ${author} 0-3\n`,
    'a range that ends before it begins': `a.ts\n  ${author} 4-3\n`,
    'ranges out of order': `a.ts\n  ${author} 5,2\n`,
    'a space in ranges': `a.ts\n  ${author} 1-2, 4\n`,
    'an entry before any path': `  ${author} 1\n`,
    'an author of another form': 'a.ts\n  me 1\n',
    'a session that is not in the metadata': 'a.ts\n  s_00000000000000::t_00000000000000 1\n',
    'another indentation': `a.ts\n\t${author} 1\n`,
    'an empty line': `a.ts\n\n  ${author} 1\n`,
  };
  for (const [what, lines] of Object.entries(deviations)) {
    it(`is refused for ${what} when read strictly, and read for the rest otherwise`, () => {
      const text = `${lines}b.ts\n  ${author} 7\n---\n${metadata}`;
      assert.throws(() => parseLog(text, 'strict'), LogError);
      assert.deepEqual(parseLog(text).files.get('b.ts'), [{ author, ranges: [{ start: 7, end: 7 }] }]);
    });
  }

  it('is refused without divider, metadata or a version that is known', () => {
    for (const text of ['', 'a.ts\n', '---\n', '---\n[]', '---\n{"schema_version":"authorship/9.0.0"}'])
      assert.throws(() => parseLog(text), LogError, text);
  });

  it('does not fill the memory with lines that no file has', () => {
    const text = `a.ts\n  ${author} 1-99999999999\n---\n${metadata}`;
    assert.deepEqual(parseLog(text).files.get('a.ts'), []);
  });
});
