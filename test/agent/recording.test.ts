import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Schema, Validator } from '@cfworker/json-schema';
import { sha256 } from '../../server/src/host/digest.ts';
import { languageIdOf } from '../../server/src/ledger/language-id.ts';
import { findStanding } from '../../server/src/ledger/standing.ts';
import { touchstone } from '../cli/touchstone.ts';
import { NotedRepository } from '../host/noted-repository.ts';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { readNote } from '../ledger/note-reader.ts';
import { ClaudeCode, hook, put, textOf } from './agents.ts';

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../ledger/fixtures/agent-trace.schema.json'), 'utf8'),
);

const person = 'function total(items) {\n  return items.length;\n}\n';

describe('what an agent writes', () => {
  const folder = temporaryFolder();
  let repository: NotedRepository;
  let claude: ClaudeCode;

  beforeEach(() => {
    repository = new NotedRepository(folder.path);
    put(folder.path, 'src/cart.js', person);
    // What is found in the code is for other tests to ask; here it would only take time.
    put(folder.path, '.touchstone.yml', 'version: 1\ntiers: {trusted: {fail-on: never}}\n');
    repository.commit('start');
    claude = new ClaudeCode(folder.path);
  });

  afterEach(() => claude.leave());

  /** One word a line: its origin, with the tool and conversation of the block. */
  async function authors(path: string): Promise<string[]> {
    const records = await repository.records();
    const known = records!.of(path);
    await records!.close();
    const byId = new Map(known.map((record) => [record.id, record]));
    return findStanding(textOf(folder.path, path), languageIdOf(path), known, sha256)
      .lines.slice(0, -1)
      .map(({ origin, record: id }) => {
        const tool = byId.get(id ?? '')?.tool;
        return tool ? `${origin} ${tool.id} ${tool.model ?? '-'} ${tool.conversation ?? '-'}` : origin;
      });
  }

  const opus = 'ai claude-code claude-opus-5 session-1';

  for (const [name, options] of [
    ['the text before is told', { original: true }],
    ['its text was kept before the edit', {}],
  ] as const) {
    it(`is recorded where ${name}`, async () => {
      claude = new ClaudeCode(folder.path, options);
      await claude.edit('src/cart.js', '}\n', '}\n\nfunction tax(sum) {\n  return sum * 0.2;\n}\n');
      assert.deepEqual(await authors('src/cart.js'), [
        ...['unknown', 'unknown', 'unknown', 'unknown'],
        ...[opus, opus, opus],
      ]);
      await claude.write('src/new.js', 'export const first = 1;\nexport const second = 2;\n');
      assert.deepEqual(await authors('src/new.js'), [opus, opus]);
      await claude.write(
        'src/cart.js',
        `${textOf(folder.path, 'src/cart.js')}\nmodule.exports = { total, tax };\n`,
      );
      assert.deepEqual((await authors('src/cart.js')).slice(7), ['unknown', opus]);
    });
  }

  it('is what it says to have put in the place of something, and no whole text, where nothing was told before', async () => {
    claude = new ClaudeCode(folder.path, { before: false });
    const uncommitted = `${person}const rate = byHand(2);\n`;
    put(folder.path, 'src/cart.js', uncommitted);
    await claude.edit('src/cart.js', 'const rate', 'const tax = sum * 2;\nconst rate');
    assert.deepEqual((await authors('src/cart.js')).slice(3), [opus, 'unknown']);
    await claude.write('src/cart.js', `${uncommitted}module.exports = { total };\n`);
    assert.deepEqual((await authors('src/cart.js')).slice(3), ['unknown', 'unknown']);
    put(folder.path, 'src/new.js', 'const mine = byHand(1);\n');
    await claude.write('src/new.js', 'const mine = byHand(1);\nconst added = 2;\n');
    assert.deepEqual(await authors('src/new.js'), ['unknown', 'unknown']);
    const file_path = join(folder.path, 'src/new.js');
    const edits = [{ old_string: '', new_string: textOf(folder.path, 'src/new.js') }];
    const event = { hook_event_name: 'afterFileEdit', conversation_id: 'c', file_path, edits };
    await hook('cursor', folder.path, { ...event, workspace_roots: [folder.path] });
    assert.deepEqual(await authors('src/new.js'), ['unknown', 'unknown']);
  });

  it('is one block where the agent goes on, and keeps what a person wrote in between', async () => {
    await claude.edit('src/cart.js', '}\n', '}\nfunction tax(sum) {\n  return sum * 0.2;\n}\n');
    put(folder.path, 'src/cart.js', `// by hand\n${textOf(folder.path, 'src/cart.js')}`);
    await claude.edit('src/cart.js', '  return sum * 0.2;', '  const rate = 0.2;\n  return sum * rate;');
    const records = await repository.records();
    assert.equal(records!.of('src/cart.js').length, 1);
    await records!.close();
    assert.deepEqual(await authors('src/cart.js'), [...Array(4).fill('unknown'), ...Array(4).fill(opus)]);
  });

  it('is not what an edit of a person before it was', async () => {
    put(folder.path, 'src/cart.js', `${person}const uncommitted = 'by hand';\n`);
    await claude.write(
      'src/cart.js',
      `${person}const uncommitted = 'by hand';\nconst added = 'by an agent';\n`,
    );
    assert.deepEqual((await authors('src/cart.js')).slice(3), ['unknown', opus]);
  });

  it('keeps the authors of lines that the agent moves', async () => {
    await claude.edit('src/cart.js', '}\n', '}\nfunction tax(sum) {\n  return sum * 0.2;\n}\n');
    const [first, second] = [person, textOf(folder.path, 'src/cart.js').slice(person.length)];
    await claude.write('src/cart.js', second + first);
    assert.deepEqual(await authors('src/cart.js'), [opus, opus, opus, ...Array(3).fill('unknown')]);
  });

  const two = `${person}\nfunction rate(order) {\n  order.check();\n  return order.rate_of_tax;\n}\n`;

  for (const isCommitted of [true, false])
    it(`is not what it puts back as it was, ${isCommitted ? 'committed' : 'uncommitted'}`, async () => {
      put(folder.path, 'src/two.js', two);
      if (isCommitted) repository.commit('two');
      const body = '  order.check();\n  return order.rate_of_tax;\n';
      const other = '  with_running(order);\n  return compute(order, order.check());\n';
      await claude.edit('src/two.js', body, other);
      assert.ok((await authors('src/two.js')).slice(5, 7).every((line) => line.endsWith(opus.slice(3))));
      await claude.edit('src/two.js', other, body);
      assert.deepEqual(await authors('src/two.js'), Array(8).fill('unknown'));
      await claude.write('src/two.js', two.replace(body, other));
      await claude.write('src/two.js', two);
      assert.deepEqual(await authors('src/two.js'), Array(8).fill('unknown'));
      const records = await repository.records();
      assert.ok(records!.of('src/two.js').every(({ state }) => state === 'withdrawn'));
      await records!.close();
    });

  it('is not what it takes out in one edit and brings back elsewhere in another', async () => {
    put(folder.path, 'src/two.js', two);
    const moved = two.slice(person.length);
    await claude.edit('src/two.js', moved, '');
    await claude.edit('src/two.js', 'function total', `${moved.slice(1)}\nfunction total`);
    assert.deepEqual(await authors('src/two.js'), Array(8).fill('unknown'));
    await claude.edit('src/two.js', moved.slice(1), '');
    await claude.write('src/moved.js', `const added = 'by the agent';\n${moved}`);
    assert.deepEqual(await authors('src/moved.js'), [opus, ...Array(5).fill('unknown')]);
  });

  it('is not what it has put into a new file before it takes it out of the old one', async () => {
    put(folder.path, 'src/two.js', two);
    repository.commit('two');
    const moved = two.slice(person.length + 1);
    await claude.write('src/moved.js', `const added = 'by the agent';\n${moved}`);
    await claude.write('src/two.js', person);
    assert.deepEqual(await authors('src/moved.js'), [opus, ...Array(4).fill('unknown')]);
  });

  it('is no committed file that it writes under another name, before or after the old one goes', async () => {
    put(folder.path, 'src/two.js', two);
    put(folder.path, 'src/three.js', two.replaceAll('rate', 'fee'));
    repository.commit('two and three');
    await claude.write('src/copied.js', two);
    rmSync(join(folder.path, 'src/two.js'));
    rmSync(join(folder.path, 'src/three.js'));
    await claude.write('src/joined.js', `const added = 'by the agent';\n${two.replaceAll('rate', 'fee')}`);
    const lines = two.split('\n').length - 1;
    assert.deepEqual(await authors('src/copied.js'), Array(lines).fill('unknown'));
    assert.deepEqual(await authors('src/joined.js'), [opus, ...Array(lines).fill('unknown')]);
  });

  it('is wholly the agent’s on a new line beside one that it changed', async () => {
    const line = '  notify(order.third_value());\n';
    put(folder.path, 'src/beside.js', `function third(order) {\n${line}}\n`);
    const changed = '  notify(order.third_value(strict));\n  publish_metrics(order());\n';
    await claude.edit('src/beside.js', line, changed);
    const origins = (await authors('src/beside.js')).map((author) => author.split(' ')[0]);
    assert.deepEqual(origins, ['unknown', 'mixed', 'ai', 'unknown']);
  });

  it('is unknown where nobody knows what was there before', async () => {
    claude = new ClaudeCode(folder.path, { before: false });
    const text = 'const by = hand(1);\nconst old = hand(2);\nconst old = hand(2);\n';
    put(folder.path, 'src/some.js', text);
    const file_path = join(folder.path, 'src/some.js');
    const written = await claude.tell('Write', { file_path, content: text }, { type: 'update' });
    assert.match(written.err, /cannot be told, because no hook ran before/);
    const edit = { file_path, old_string: 'foot(2)', new_string: 'hand(2)', replace_all: true };
    await claude.tell('Edit', edit);
    await claude.tell('Edit', { ...edit, replace_all: false });
    assert.deepEqual(await authors('src/some.js'), Array(3).fill('unknown'));
    await claude.tell('Edit', { ...edit, old_string: 'const b', new_string: 'const by = hand(1)' });
    assert.match((await authors('src/some.js'))[0]!, /^(ai|mixed) claude-code/);
  });

  it('stays the agent’s where it takes its own lines out and brings them back', async () => {
    await claude.write('src/own.js', two);
    await claude.edit('src/own.js', two.slice(person.length), '');
    await claude.write('src/other.js', two.slice(person.length + 1));
    assert.deepEqual(await authors('src/other.js'), Array(4).fill(opus));
    repository.commit('own');
    const line = '  return items.length;\n';
    await claude.edit('src/own.js', line, '  return count(items);\n');
    await claude.edit('src/own.js', '  return count(items);\n', line);
    assert.deepEqual(await authors('src/own.js'), Array(3).fill(opus));
  });

  it('is the agent’s alone where a formatter ran in between', async () => {
    const file = join(folder.path, 'src/cart.js');
    const input = {
      file_path: file,
      old_string: '}\n',
      new_string: '}\nfunction tax(sum){return sum*0.2}\n',
    };
    await claude.ask('Edit', input);
    writeFileSync(
      file,
      'function total(items) {\n    return items.length;\n}\nfunction tax(sum) {\n    return sum * 0.2;\n}\n'.replace(
        '0.2;',
        '0.2',
      ),
    );
    await claude.tell('Edit', input);
    assert.deepEqual(await authors('src/cart.js'), [...Array(3).fill('unknown'), opus, opus, opus]);
  });

  it('is recorded once, however many hooks tell of it', async () => {
    const edit = { old_string: '}\n', new_string: '}\nfunction tax(sum) {\n  return sum * 0.2;\n}\n' };
    put(folder.path, 'src/cart.js', person.replace(edit.old_string, edit.new_string));
    const event = (name: string, more: object) => ({
      ...{ conversation_id: 'c1', generation_id: 'g1', model: 'gpt-5', cursor_version: '2.0.77' },
      ...{ hook_event_name: name, workspace_roots: [folder.path], ...more },
    });
    const file_path = join(folder.path, 'src/cart.js');
    await hook('cursor', folder.path, event('afterFileEdit', { file_path, edits: [edit] }));
    await hook(
      'cursor',
      folder.path,
      event('postToolUse', { tool_name: 'Write', tool_input: { file_path, ...edit } }),
    );
    const records = await repository.records();
    assert.equal(records!.all().length, 1);
    await records!.close();
    assert.deepEqual((await authors('src/cart.js')).slice(3), Array(3).fill('ai cursor gpt-5 c1'));
  });

  it('is not recorded again where the editor has seen the agent write it', async () => {
    await repository.assist('src/cart.js', 'const seen = inTheEditor();\nreport(seen);\n');
    const [filePath, cwd] = [join(folder.path, 'src/cart.js'), folder.path];
    const newString = '}\nconst seen = inTheEditor();\nreport(seen);\n';
    const tool_input = { filePath, oldString: '}\n', newString };
    const common = { sessionId: 's', cwd, tool_name: 'replace_string_in_file', tool_input };
    await hook('copilot', cwd, { ...common, hookEventName: 'PostToolUse', tool_response: 'ok' });
    const records = await repository.records();
    assert.deepEqual(
      records!.all().map(({ route }) => route),
      ['reason'],
    );
    await records!.close();
  });

  it('keeps its line breaks and its encoding out of the matter', async () => {
    put(folder.path, 'src/crlf.js', '\ufefffirst();\r\nsecond();\r\n');
    repository.commit('crlf');
    const file = join(folder.path, 'src/crlf.js');
    const input = { file_path: file, old_string: 'first();\n', new_string: 'first();\nbetween();\n' };
    await claude.ask('Edit', input);
    writeFileSync(file, '\ufefffirst();\r\nbetween();\r\nsecond();\r\n');
    await claude.tell('Edit', input);
    assert.deepEqual(await authors('src/crlf.js'), ['unknown', opus, 'unknown']);
  });

  it('ends in notes that give exactly its lines to tool and model', async () => {
    await claude.edit('src/cart.js', '}\n', '}\n\nfunction tax(sum) {\n  return sum * 0.2;\n}\n');
    await claude.edit('src/cart.js', 'items.length', 'items.reduce((sum, { price }) => sum + price, 0)');
    await claude.write('src/new.js', 'export const first = 1;\nexport const second = 2;\n');
    put(folder.path, 'src/cart.js', `${textOf(folder.path, 'src/cart.js')}// by hand, at the end\n`);
    repository.commit('work');
    const noted = await touchstone(folder.path, ['provenance', 'note', '--verbose']);
    assert.match(noted.err, /1 commit noted/);
    const { lines } = readNote(repository.note());
    const of = (path: string) => [...(lines.get(path) ?? [])].sort(([a], [b]) => a - b);
    const who = 'claude-code claude-opus-5';
    assert.deepEqual(
      of('src/cart.js'),
      [2, 5, 6, 7].map((line) => [line, who]),
    );
    assert.deepEqual(
      of('src/new.js'),
      [1, 2].map((line) => [line, who]),
    );
  });

  it('is a valid Agent Trace record, without a word of the conversation anywhere', async () => {
    await claude.edit('src/cart.js', '}\n', '}\nfunction tax(sum) {\n  return sum * 0.2;\n}\n');
    const ledger = textOf(folder.path, '.git/touchstone/ledger.jsonl');
    for (const line of ledger.trimEnd().split('\n')) {
      const { valid, errors } = new Validator(schema as Schema, '2020-12', false).validate(JSON.parse(line));
      assert.ok(valid, JSON.stringify(errors));
    }
    const files = readdirSync(folder.path, { recursive: true, encoding: 'utf8' });
    for (const name of files) {
      const file = join(folder.path, name);
      if (statSync(file).isFile()) assert.ok(!readFileSync(file, 'latin1').includes('a secret of'), name);
    }
  });

  it('leaves the file alone, so that the agent’s next edit applies', async () => {
    await claude.edit('src/cart.js', '}\n', '}\nfunction tax(sum) {\n  return sum * 0.2;\n}\n');
    assert.ok(!textOf(folder.path, 'src/cart.js').includes('AI-Provenance'));
  });

  it('has its tag written by a command, once, where the charter asks for tags', async () => {
    await claude.edit('src/cart.js', '}\n', '}\n\nfunction tax(sum) {\n  return sum * 0.2;\n}\n');
    await claude.write('src/short.js', 'one(line);\n');
    await claude.write('src/deep/new.py', 'def first():\n    return 1\n');
    const tag = (...args: string[]) => touchstone(folder.path, ['provenance', 'tag', ...args]);
    assert.equal((await tag('--dry-run', 'src/deep')).out, 'src/deep/new.py: 1 tag missing\n');
    assert.equal((await tag()).out, 'src/cart.js: 1 tag written\nsrc/deep/new.py: 1 tag written\n');
    assert.match(
      textOf(folder.path, 'src/cart.js'),
      /^\}\n\n\/\/ AI-Provenance: id=\w{8} tool=claude-code tier=trusted review=pending\nfunction tax/m,
    );
    assert.match(textOf(folder.path, 'src/deep/new.py'), /^# AI-Provenance: .*\ndef first/);
    assert.equal((await tag()).out, '');
    await claude.edit('src/cart.js', '  return sum * 0.2;', '  const rate = 0.2;\n  return sum * rate;');
    assert.equal((await tag()).out, '', 'a block has one tag');
    assert.deepEqual((await authors('src/cart.js')).slice(4), Array(5).fill(opus));
    put(
      folder.path,
      '.touchstone.yml',
      'version: 1\ntiers: {trusted: {fail-on: never}}\nprovenance: {tags: ledger-only}\n',
    );
    await claude.write('src/other.js', 'first(one);\nsecond(two);\n');
    assert.equal((await tag()).out, '');
  });

  it('is not recorded outside of the workspace, nor for what is no text, gone or too large', async () => {
    const outside = join(folder.path, '..', `outside-${process.pid}.js`);
    const tell = (file_path: string) => claude.tell('Write', { file_path, content: 'one();\ntwo();\n' });
    for (const file of [outside, join(folder.path, 'gone.js'), join(folder.path, 'src')]) {
      const { code, out } = await tell(file);
      assert.deepEqual([code, out], [0, '']);
    }
    put(folder.path, 'picture.png', 'one();\0two();\n');
    assert.deepEqual((await tell(join(folder.path, 'picture.png'))).err, '');
    put(folder.path, 'large.js', 'x();\n'.repeat(500_000));
    assert.match(
      (await tell(join(folder.path, 'large.js'))).err,
      /large\.js is too large .* nothing is recorded/,
    );
    const records = await repository.records();
    assert.deepEqual(records!.all(), []);
    await records!.close();
  });

  it('is recorded for the file itself where a link leads to it', async function () {
    if (process.platform === 'win32') this.skip();
    symlinkSync(folder.path, join(folder.path, 'here'));
    const file_path = join(folder.path, 'here', 'src/new.js');
    put(folder.path, 'src/new.js', 'one(first);\ntwo(second);\n');
    const input = { file_path, content: 'one(first);\ntwo(second);\n' };
    await claude.tell('Write', input, { type: 'create' });
    assert.deepEqual(await authors('src/new.js'), [opus, opus]);
  });

  it('is recorded where it belongs in a submodule, and in a linked work tree', async () => {
    mkdirSync(join(folder.path, 'inner'));
    const inner = new NotedRepository(join(folder.path, 'inner'));
    put(inner.folder, 'a.js', 'one(first);\n');
    inner.commit('inner');
    await claude.write('inner/b.js', 'two(second);\nthree(third);\n');
    const own = await inner.records();
    assert.deepEqual(
      own!.all().map(({ path }) => path),
      ['b.js'],
    );
    await own!.close();
    const linked = `${folder.path}-linked`;
    repository.git('worktree', 'add', '-q', linked);
    const input = { file_path: join(linked, 'src/x.js'), content: 'one(first);\ntwo(second);\n' };
    const made = { tool_response: { type: 'create' } };
    const event = { ...claude.event('PostToolUse', 'Write', input, made), cwd: linked };
    put(linked, 'src/x.js', 'one(first);\ntwo(second);\n');
    await hook('claude', linked, event);
    const all = await repository.records();
    assert.deepEqual(
      all!.all().map(({ path }) => path),
      ['src/x.js'],
    );
    await all!.close();
    rmSync(linked, { recursive: true });
  });

  it('is handed to Git AI where that looks after the repository', async function () {
    if (process.platform === 'win32') this.skip();
    const bin = join(folder.path, '..', `bin-${process.pid}`);
    put(bin, 'git-ai', `#!/bin/sh\necho "$* $(cat)" >> '${bin}/calls'\n`);
    chmodSync(join(bin, 'git-ai'), 0o755);
    const env = { PATH: `${bin}${delimiter}${process.env.PATH}` };
    const file_path = join(folder.path, 'src/cart.js');
    const input = { file_path, old_string: '}\n', new_string: '}\nadded(later);\n' };
    const tell = async (name: string) =>
      touchstone(folder.path, ['hook', 'claude'], {
        stdin: JSON.stringify(claude.event(name, 'Edit', input)),
        env,
      });
    await tell('PreToolUse');
    assert.ok(!existsSync(join(bin, 'calls')), 'there is a git-ai, and it does not know the repository');
    put(folder.path, '.git/ai/working_logs/x', '');
    await tell('PreToolUse');
    put(folder.path, 'src/cart.js', `${person}added(later);\n`);
    await tell('PostToolUse');
    const calls = textOf(bin, 'calls').trimEnd().split('\n');
    const command = 'checkpoint agent-v1 --hook-input stdin ';
    assert.ok(calls.every((call) => call.startsWith(command)));
    assert.deepEqual(
      calls.map((call) => JSON.parse(call.slice(command.length))),
      [
        { type: 'human', repo_working_dir: folder.path, will_edit_filepaths: [file_path] },
        {
          ...{ type: 'ai_agent', repo_working_dir: folder.path, edited_filepaths: [file_path] },
          transcript: { messages: [] },
          ...{ agent_name: 'claude-code', model: 'claude-opus-5', conversation_id: 'session-1' },
        },
      ],
    );
    rmSync(bin, { recursive: true });
  });

  it('is not recorded in a repository where git cannot be run, nor any file made there', async () => {
    put(folder.path, 'src/new.js', 'one(first);\ntwo(second);\n');
    const event = claude.event('PostToolUse', 'Write', {
      file_path: join(folder.path, 'src/new.js'),
      content: 'one(first);\ntwo(second);\n',
    });
    const { err, code } = await touchstone(folder.path, ['hook', 'claude'], {
      stdin: JSON.stringify(event),
      env: { PATH: '/nonexistent' },
    });
    assert.match(err, /git cannot be run .* nothing is recorded/);
    assert.deepEqual([code, existsSync(join(folder.path, '.touchstone'))], [0, false]);
  });

  it('waits in the user’s own folder where the ledger cannot be written, and gets there when it can', async () => {
    const ledger = join(folder.path, '.git/touchstone/ledger.jsonl');
    const pending = join(folder.path, 'state/touchstone/pending');
    mkdirSync(ledger, { recursive: true });
    process.env.XDG_STATE_HOME = join(folder.path, 'state');
    try {
      const { err, code } = await claude.write('src/new.js', 'one(first);\ntwo(second);\n');
      assert.match(err, /cannot be written .* 1 record kept in .*pending.* until it can/);
      assert.ok(!err.includes('kept in memory'), err);
      assert.equal(code, 0);
      const [name] = readdirSync(pending);
      assert.equal(statSync(join(pending, name!)).mode & 0o77, 0, 'nobody else reads it');
      const { out } = await touchstone(folder.path, ['blame', 'src/new.js', '--format', 'json']);
      assert.equal(JSON.parse(out).summary.origins.ai, 2, 'and is in force meanwhile');
      rmSync(ledger, { recursive: true });
      await claude.write('src/more.js', 'three(third);\nfour(fourth);\n');
      assert.equal(readFileSync(ledger, 'utf8').split('\n').filter(Boolean).length, 2);
      assert.deepEqual(readdirSync(pending), []);
    } finally {
      delete process.env.XDG_STATE_HOME;
    }
  });

  it('is known where the repository takes no text from before the edit', async () => {
    mkdirSync(join(folder.path, '.git/touchstone'), { recursive: true });
    writeFileSync(join(folder.path, '.git/touchstone/before-agents'), 'no folder');
    process.env.XDG_STATE_HOME = join(folder.path, 'state');
    try {
      await claude.write('src/cart.js', `${person}one(first);\n`);
      assert.deepEqual((await authors('src/cart.js')).slice(2), ['unknown', opus]);
      assert.deepEqual(readdirSync(join(folder.path, 'state/touchstone/before-agents')), []);
    } finally {
      delete process.env.XDG_STATE_HOME;
    }
  });

  it('is left alone where more is told than any edit is', async () => {
    const event = claude.event('PostToolUse', 'Write', {
      file_path: 'a.js',
      content: ' '.repeat(65 * 1024 * 1024),
    });
    const { out, err, code } = await hook('claude', folder.path, event);
    assert.deepEqual([out, code], ['', 0]);
    assert.match(err, /larger than 64 MB, and is left alone/);
  });

  it('is said to be lost where that folder takes nothing either', async () => {
    mkdirSync(join(folder.path, '.git/touchstone/ledger.jsonl'), { recursive: true });
    writeFileSync(join(folder.path, 'state'), '');
    process.env.XDG_STATE_HOME = join(folder.path, 'state');
    try {
      const { err, code } = await claude.write('src/new.js', 'one(first);\ntwo(second);\n');
      assert.match(err, /cannot be written .* 1 record lost/);
      assert.equal(code, 0);
    } finally {
      delete process.env.XDG_STATE_HOME;
    }
  });

  it('leaves no text from before an edit for longer than a day', async () => {
    const file_path = join(folder.path, 'src/cart.js');
    await claude.ask('Write', { file_path, content: 'never written' });
    const kept = join(folder.path, '.git/touchstone/before-agents');
    const [name] = readdirSync(kept);
    const old = new Date(Date.now() - 2 * 86_400_000);
    utimesSync(join(kept, name!), old, old);
    await claude.tell('Write', { file_path: join(folder.path, 'src/gone.js'), content: '' });
    assert.deepEqual(readdirSync(kept), []);
  });

  it('is kept in the workspace where there is no git', async () => {
    const plain = `${folder.path}-plain`;
    mkdirSync(plain);
    const input = { file_path: join(plain, 'a.js'), content: 'one(first);\ntwo(second);\n' };
    for (const moment of ['PreToolUse', 'PostToolUse']) {
      const told = await touchstone(plain, ['hook', 'claude'], {
        stdin: JSON.stringify({ ...claude.event(moment, 'Write', input), cwd: plain }),
        env: { PATH: '/nonexistent' },
      });
      assert.equal(told.code, 0, told.err);
      put(plain, 'a.js', input.content);
    }
    assert.deepEqual(readdirSync(join(plain, '.touchstone/before-agents')), []);
    assert.match(textOf(plain, '.touchstone/ledger.jsonl'), /"path":"a\.js"/);
    rmSync(plain, { recursive: true });
  });
});
