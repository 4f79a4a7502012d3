import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { AgentRecorder } from '../../server/src/host/agent-recorder.ts';
import { createParser } from '../../server/src/host/assets.ts';
import { CodeKindFinder } from '../../server/src/host/code-kinds.ts';
import { sha256 } from '../../server/src/host/digest.ts';
import { LedgerHomes } from '../../server/src/host/ledger-homes.ts';
import type { LedgerTrouble } from '../../server/src/host/ledger-store.ts';
import { WorkspaceCharters } from '../../server/src/host/workspace-charters.ts';
import { Governor } from '../../server/src/lsp/governor.ts';
import { ProhibitedKinds } from '../../server/src/lsp/prohibited-kinds.ts';
import { Provenance } from '../../server/src/lsp/provenance.ts';
import { RefusedError } from '../../server/src/lsp/refused.ts';
import type { Evidence, PasteFinding, Reaction, TextChange } from '../../server/src/protocol/edits.ts';
import { signer } from '../host/signers.ts';
import { git, temporaryFolder } from '../host/temporary-folder.ts';

const completion: Evidence = { act: 'completion', extent: 'whole', tool: { id: 'github.copilot' } };
const type: Evidence = { act: 'type' };
const body = 'function add(a, b) {\n  return a + b;\n}\n';

/** One session of the server, with the editor played by the test. */
class Session {
  readonly provenance: Provenance;
  readonly homes: LedgerHomes;
  readonly troubles: LedgerTrouble[] = [];
  readonly documents = new Map<string, { version: number; text: string }>();
  findings: PasteFinding[] = [];
  scanned: [start: number, end: number][] = [];

  private constructor(folder: string, governor: Governor) {
    const prohibited = new ProhibitedKinds({
      governor: async () => governor,
      createFinder: async () => CodeKindFinder.create(await createParser()),
      originsOf: () => () => 'unknown',
    });
    this.homes = new LedgerHomes({
      folderOf: (path) => (path.startsWith(folder) ? folder : undefined),
      onTrouble: (trouble) => this.troubles.push(trouble),
    });
    this.provenance = new Provenance({
      homes: this.homes,
      placeOf: (uri) => governor.of(uri),
      documentOf: (uri) => this.documents.get(uri),
      savedTextOf: async (uri) => {
        const file = uri.startsWith('file:') ? fileURLToPath(uri) : '';
        return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
      },
      commentAllowedAt: () => true,
      scanBlock: async (_, start, end) => {
        this.scanned.push([start, end]);
        return this.findings;
      },
      settings: () => ({ minLines: 2, tags: 'comment' }),
      prohibitedKinds: (place, text) => prohibited.find(place, text),
      tellsEdits: () => true,
      now: () => '2026-10-02T00:00:00.000Z',
      newId: randomUUID,
      digest: sha256,
    });
  }

  static async start(folder: string): Promise<Session> {
    return new Session(folder, new Governor(await WorkspaceCharters.load(undefined)));
  }

  async open(uri: string, text: string, languageId = 'javascript'): Promise<void> {
    this.documents.set(uri, { version: 1, text });
    await this.provenance.open(uri, languageId, 1, text);
  }

  /** Plays one change event and the client's part: tags and reverts are applied and told. */
  async edit(uri: string, evidence: Evidence, ...changes: TextChange[]): Promise<Reaction[]> {
    const document = this.documents.get(uri)!;
    for (const { start, length, text } of [...changes].sort((a, b) => b.start - a.start)) {
      document.text = document.text.slice(0, start) + text + document.text.slice(start + length);
    }
    const version = ++document.version;
    const time = '2026-10-01T12:00:00.000Z';
    const reactions = await this.provenance.handleEdit({
      uri,
      version,
      changes,
      evidence,
      route: 'reason',
      time,
    });
    for (const reaction of reactions) {
      if (reaction.do !== 'edit-tags' && reaction.do !== 'revert') continue;
      assert.equal(reaction.version, version);
      await this.edit(uri, { act: 'own' }, ...reaction.changes);
    }
    return reactions;
  }

  append(uri: string, evidence: Evidence, text: string): Promise<Reaction[]> {
    return this.edit(uri, evidence, { start: this.documents.get(uri)!.text.length, length: 0, text });
  }

  /** Saves as an editor does: what the server has to say about tags goes in first. Answers with that. */
  async save(uri: string): Promise<TextChange[]> {
    const document = this.documents.get(uri)!;
    const changes = await this.provenance.tagEdits(uri, document.version);
    if (changes.length > 0) await this.edit(uri, { act: 'own' }, ...changes);
    writeFileSync(fileURLToPath(uri), document.text);
    await this.provenance.save(uri);
    return changes;
  }

  textOf(uri: string): string {
    return this.documents.get(uri)!.text;
  }
}

const kinds = (reactions: Reaction[]) => reactions.map((reaction) => reaction.do);

describe('provenance of open documents', () => {
  const folder = temporaryFolder();
  let session: Session;
  let login: string;
  let plain: string;

  function become(name: string): void {
    git(folder.path, 'config', 'user.name', name);
    git(folder.path, 'config', 'user.email', `${name.toLowerCase()}@example.com`);
  }

  beforeEach(async () => {
    git(folder.path, 'init', '-q');
    become('Ada');
    mkdirSync(join(folder.path, 'src/auth'), { recursive: true });
    login = pathToFileURL(join(folder.path, 'src/auth/login.js')).href;
    plain = pathToFileURL(join(folder.path, 'src/plain.js')).href;
    session = await Session.start(folder.path);
  });
  afterEach(() => session.homes.close());

  const ledgerFile = () => join(folder.path, '.git/touchstone/ledger.jsonl');
  const records = () => {
    return readFileSync(ledgerFile(), 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  };

  it('tags and records an accepted completion, and warns of the critical folder', async () => {
    await session.open(login, 'start();\n');
    const reactions = await session.append(login, completion, body);
    assert.deepEqual(kinds(reactions), ['warn', 'edit-tags']);
    const [warning] = reactions;
    assert.ok(warning?.do === 'warn');
    assert.match(warning.message, /src\/auth\/, a critical place \(auth\/, built-in: authentication\)/);
    assert.match(
      session.textOf(login),
      /\/\/ AI-Provenance: id=\w{8} tool=github.copilot tier=critical review=pending\nfunction/,
    );
    // How often it is shown is the client's to say, who alone knows which day it is there.
    assert.deepEqual(await session.append(login, type, 'x();\n'), [warning]);
    await session.homes.close();
    const [record] = records();
    assert.equal(record.files[0].path, 'src/auth/login.js');
    assert.equal(record.metadata['dev.touchstone'].accepted_by, 'Ada <ada@example.com>');
    assert.deepEqual(await session.provenance.status(login), { pending: 1 });
  });

  it('withdraws the record when the insertion is undone, and puts it in force again by redo', async () => {
    await session.open(login, '');
    await session.append(login, completion, body);
    const whole = session.textOf(login);
    const id = /id=(\w{8})/.exec(whole)![1]!;
    assert.ok((await session.provenance.pages.ledgerView(login)).includes(id));
    await session.edit(login, { act: 'undo' }, { start: 0, length: whole.length, text: '' });
    assert.ok(!(await session.provenance.pages.ledgerView(pathToFileURL(folder.path).href)).includes(id));
    assert.deepEqual(await session.provenance.status(login), { pending: 0 });
    await session.edit(login, { act: 'redo' }, { start: 0, length: 0, text: whole });
    assert.ok((await session.provenance.pages.ledgerView(login)).includes(id));
    await session.homes.close();
    assert.deepEqual(
      records().map((record) => record.metadata['dev.touchstone'].state),
      // The tag moves the code down, which is a line of its own.
      ['active', 'active', 'withdrawn', 'active'],
    );
  });

  it('finds its spans again in the next session, where they moved to', async () => {
    await session.open(plain, 'start();\n');
    await session.append(plain, completion, body);
    await session.edit(plain, type, { start: 0, length: 0, text: 'import x;\n' });
    await session.provenance.close(plain);
    await session.homes.close();
    const text = session.textOf(plain);
    const next = await Session.start(folder.path);
    await next.open(plain, text);
    const spans = await next.provenance.spans(plain);
    assert.deepEqual(
      spans.map(({ origin, startLine, endLine, tool, review }) => [origin, startLine, endLine, tool, review]),
      [['ai', 2, 5, 'github.copilot', 'pending']],
    );
    assert.equal(next.provenance.originsOf(plain)(3), 'ai');
    assert.equal(next.provenance.originsOf(plain)(0), 'unknown');
    const saved = await next.homes.of(folder.path);
    assert.deepEqual(
      saved!.store.records()[0]!.ranges.map(({ startLine, endLine }) => [startLine, endLine]),
      [[4, 6]],
    );
  });

  it('lets records follow a file that is renamed, whether it is opened before or after', async () => {
    const uriOf = (name: string) => pathToFileURL(join(folder.path, name)).href;
    const session = await Session.start(folder.path);
    await session.open(uriOf('first.js'), '');
    await session.append(uriOf('first.js'), completion, body);
    const { text } = session.documents.get(uriOf('first.js'))!;
    for (const [index, name] of ['second.js', 'third.js'].entries()) {
      writeFileSync(join(folder.path, name), text);
      const from = uriOf(['first.js', 'second.js'][index]!);
      if (index === 0) await session.open(uriOf(name), text);
      await session.provenance.rename(from, uriOf(name));
      if (index === 1) await session.open(uriOf(name), text);
      const origins = (await session.provenance.spans(uriOf(name))).map(({ origin }) => origin);
      assert.deepEqual(origins, ['ai']);
    }
  });

  it('lets records follow a file that was moved outside of the editor, and leaves those of one that is there', async () => {
    const [from, to, copy] = ['first.js', 'second.js', 'copy.js'].map((name) => join(folder.path, name));
    const uriOf = (file: string) => pathToFileURL(file).href;
    session = await Session.start(folder.path);
    await session.open(uriOf(from!), '');
    await session.append(uriOf(from!), completion, body);
    const { text } = session.documents.get(uriOf(from!))!;
    for (const file of [from!, copy!]) writeFileSync(file, text);
    await session.open(uriOf(copy!), text);
    assert.deepEqual(await session.provenance.spans(uriOf(copy!)), []);
    await session.provenance.close(uriOf(from!));
    renameSync(from!, to!);
    await session.open(uriOf(to!), text);
    assert.deepEqual(
      (await session.provenance.spans(uriOf(to!))).map(({ origin }) => origin),
      ['ai'],
    );
  });

  it('approves by another person, and lapses with the code', async () => {
    writeFileSync(
      join(folder.path, '.touchstone.yml'),
      'version: 1\ntiers: {critical: {approvals: {count: 1}}}\n',
    );
    session = await Session.start(folder.path);
    await session.open(login, '');
    await session.append(login, completion, body);
    const [span] = await session.provenance.spans(login);
    await assert.rejects(session.provenance.approve(login, span!.id), /author may not approve/);
    become('Bob');
    const { reviewer, reactions } = await session.provenance.approve(login, span!.id);
    assert.equal(reviewer, 'Bob <bob@example.com>');
    const [reaction] = reactions;
    assert.ok(reaction?.do === 'edit-tags');
    await session.edit(login, { act: 'own' }, ...reaction.changes);
    assert.match(session.textOf(login), /review=approved/);
    assert.equal((await session.provenance.spans(login))[0]!.review, 'approved');
    await assert.rejects(session.provenance.approve(login, span!.id), /already/);
    assert.deepEqual(await session.provenance.status(login), { pending: 0 });
    const at = session.textOf(login).indexOf('a + b');
    await session.edit(login, type, { start: at, length: 5, text: 'a * b' });
    assert.equal((await session.provenance.spans(login))[0]!.review, 'lapsed');
    assert.deepEqual(await session.provenance.status(login), { pending: 1 });
    assert.match(await session.provenance.pages.ledgerView(login), /lapsed: Bob/);
    assert.match(session.textOf(login), /review=approved/, 'nothing moves while somebody types');
    await session.save(login);
    assert.match(session.textOf(login), /review=lapsed/);
    assert.deepEqual(await session.save(login), []);
    assert.equal(session.provenance.originsOf(login)(0), 'ai');
  });

  it('says nothing about tags for a version that it does not know', async () => {
    await session.open(plain, '');
    await session.append(plain, completion, body);
    const { version } = session.documents.get(plain)!;
    await session.provenance.save(plain);
    assert.deepEqual(await session.provenance.tagEdits(plain, version + 1), []);
  });

  it('tells the ledger as it stands, saved or not', async () => {
    await session.open(plain, '');
    await session.append(plain, completion, body);
    await session.edit(plain, type, { start: 0, length: 0, text: '\n\n' });
    const page = await session.provenance.pages.ledgerView(plain);
    assert.match(page, /plain\.js` 4–6/);
    assert.match(page, /^Of `touchstone-\w+`, kept in `\.git.touchstone.ledger\.jsonl`\.$/m);
  });

  it('ends what was accepted in a file that is closed unsaved', async () => {
    writeFileSync(fileURLToPath(plain), 'start();\n');
    await session.open(plain, 'start();\n');
    await session.append(plain, completion, body);
    await session.save(plain);
    await session.append(plain, { act: 'chat', tool: { id: 'other' } }, body.replace('add', 'sub'));
    await session.provenance.close(plain);
    const page = await session.provenance.pages.ledgerView(pathToFileURL(folder.path).href);
    assert.match(page, /github/);
    assert.doesNotMatch(page, /other/);
    await session.homes.close();
    const last = records().at(-1);
    assert.deepEqual([last.tool.name, last.metadata['dev.touchstone'].state], ['other', 'withdrawn']);
  });

  it('ends what was accepted in a file that is read anew from disk', async () => {
    writeFileSync(fileURLToPath(plain), 'start();\n');
    await session.open(plain, 'start();\n');
    await session.append(plain, completion, body);
    const { length } = session.textOf(plain);
    await session.edit(plain, { act: 'disk' }, { start: 0, length, text: 'start();\n' });
    assert.deepEqual(await session.provenance.status(plain), { pending: 0 });
    assert.match(await session.provenance.pages.ledgerView(plain), /No AI-written/);
  });

  describe('of files that an agent writes to', () => {
    const before = 'start();\n';
    const agent = { id: 'claude-code', model: 'claude-opus-5', conversation: 'c1' };

    /** What the agent's hook does once the file is written. */
    async function tell(from: string, to: string): Promise<void> {
      const recorder = await AgentRecorder.open(folder.path, ({ message }) => assert.fail(message));
      const [file, time, tier] = [fileURLToPath(plain), '2026-10-01T13:00:00.000Z', 'trusted' as const];
      await recorder.record({ file, before: from, written: to, after: to, tool: agent, time, tier });
      await recorder.close();
    }

    async function reload(text: string): Promise<void> {
      writeFileSync(fileURLToPath(plain), text);
      const { length } = session.textOf(plain);
      await session.edit(plain, { act: 'disk' }, { start: 0, length, text });
    }

    const shown = async () =>
      (await session.provenance.spans(plain)).map(({ origin, startLine, endLine, tool, model }) => {
        return [origin, startLine, endLine, tool, model];
      });

    for (const order of ['before', 'after'] as const)
      it(`gives the agent its lines where it tells ${order} the file is read anew`, async () => {
        await session.open(plain, before);
        if (order === 'before') await tell(before, before + body);
        await reload(before + body);
        if (order === 'after') {
          assert.deepEqual(await shown(), []);
          await tell(before, before + body);
          assert.equal(await session.provenance.takeIn(plain), true);
        }
        assert.deepEqual(await shown(), [['ai', 1, 3, 'claude-code', 'claude-opus-5']]);
        assert.equal(await session.provenance.takeIn(plain), false);
        const grown = before + body.replace('  return', '  check(a);\n  return');
        await tell(before + body, grown);
        await reload(grown);
        assert.deepEqual(await shown(), [['ai', 1, 4, 'claude-code', 'claude-opus-5']]);
        await session.save(plain);
        assert.match(session.textOf(plain), /^start\(\);\n\/\/ AI-Provenance: id=\w{8} tool=claude-code/);
        await session.homes.close();
        const ids = new Set(records().map(({ id }) => id));
        assert.equal(ids.size, 1, 'the editor goes on with the agent’s record');
      });
  });

  it('ends what an editor brought over from its last session unsaved, once that is closed unsaved', async () => {
    writeFileSync(fileURLToPath(plain), 'start();\n');
    await session.open(plain, 'start();\n');
    await session.append(plain, completion, body);
    await session.homes.close();
    const next = await Session.start(folder.path);
    await next.open(plain, session.textOf(plain));
    assert.deepEqual(await next.provenance.status(plain), { pending: 1 });
    await next.provenance.close(plain);
    assert.match(await next.provenance.pages.ledgerView(pathToFileURL(folder.path).href), /No AI-written/);
    await next.homes.close();
  });

  it('names who is at the keyboard now, and asks git of no one who types', async () => {
    const asked: string[] = [];
    const { identity } = LedgerHomes.prototype;
    session.homes.identity = (root) => {
      asked.push(root);
      return identity.call(session.homes, root);
    };
    await session.open(plain, '');
    await session.append(plain, completion, body);
    become('Bob');
    await session.append(plain, type, 'x();\n');
    assert.equal(asked.length, 1);
    await session.append(plain, { act: 'chat', tool: { id: 'other' } }, body.replace('add', 'sub'));
    await session.homes.close();
    const people = new Map(
      records().map(({ tool, metadata }) => [tool.name, metadata['dev.touchstone'].accepted_by]),
    );
    assert.deepEqual(Object.fromEntries(people), {
      'github.copilot': 'Ada <ada@example.com>',
      other: 'Bob <bob@example.com>',
    });
  });

  it('lets an approval of committed code travel with the notes of its commit', async () => {
    await session.open(login, '');
    await session.append(login, completion, body);
    await session.save(login);
    writeFileSync(fileURLToPath(login), session.textOf(login));
    git(folder.path, 'add', '-A');
    git(folder.path, 'commit', '-q', '-m', 'begin');
    const [span] = await session.provenance.spans(login);
    become('Bob');
    await session.provenance.approve(login, span!.id);
    const [record] = git(folder.path, 'notes', '--ref=touchstone', 'show', 'HEAD').trim().split('\n');
    const { reviews } = JSON.parse(record!).metadata['dev.touchstone'];
    assert.deepEqual(
      reviews.map(({ reviewer }: { reviewer: string }) => reviewer),
      ['Bob <bob@example.com>'],
    );
  });

  it('lets owners approve where the charter asks for theirs', async () => {
    writeFileSync(
      join(folder.path, '.touchstone.yml'),
      'version: 1\ntiers: {critical: {approvals: {count: 1, from: codeowners}}}\npeople: {"@bob": bob@example.com}\n',
    );
    session = await Session.start(folder.path);
    await session.open(login, '');
    await session.append(login, completion, body);
    const [span] = await session.provenance.spans(login);
    const approve = () => session.provenance.approve(login, span!.id);
    become('Bob');
    await assert.rejects(approve(), /There is no CODEOWNERS file, so nobody can approve/);
    writeFileSync(join(folder.path, 'CODEOWNERS'), '* @ada\nauth/ @bob\n');
    await approve();
    const [approved] = await session.provenance.spans(login);
    assert.equal(approved!.review, 'approved');
    writeFileSync(join(folder.path, 'CODEOWNERS'), '* @ada\n');
    const [now] = await session.provenance.spans(login);
    assert.equal(now!.review, 'pending');
  });

  it('signs approvals where the charter asks for it, with the key that git signs with', async () => {
    const keys = join(folder.path, 'keys');
    const bob = signer(keys, 'Bob');
    const locked = signer(keys, 'Cy', { passphrase: 'a secret' });
    writeFileSync(
      join(folder.path, '.touchstone.yml'),
      'version: 1\ntiers: {critical: {approvals: {count: 1, signed: true}}}\n',
    );
    session = await Session.start(folder.path);
    await session.open(login, '');
    await session.append(login, completion, body);
    const [span] = await session.provenance.spans(login);
    const approve = () => session.provenance.approve(login, span!.id);
    const refuses = (told: RegExp) =>
      assert.rejects(approve(), (error) => error instanceof RefusedError && told.test(error.message));
    become('Bob');
    await refuses(/asks for a signature.*user\.signingkey/);
    git(folder.path, 'config', 'user.signingkey', locked.key);
    await refuses(
      /does not sign: .*passphrase.*In a terminal, "touchstone approve src\/auth\/login\.js:2-4"/,
    );
    git(folder.path, 'config', 'user.signingkey', bob.key);
    await refuses(/would not count\. There is no allowed_signers file/);
    writeFileSync(join(folder.path, 'allowed_signers'), locked.allowed());
    await refuses(/would not count\. Key SHA256:\S+ is not in allowed_signers/);
    writeFileSync(join(folder.path, 'allowed_signers'), bob.allowed());
    await approve();
    const [signed] = await session.provenance.spans(login);
    assert.deepEqual(
      [signed!.review, signed!.reviewers],
      ['pending', [bob.person]],
      'Ada has not signed off',
    );
    await refuses(/has approved this code already/);

    const ada = signer(keys, 'Ada');
    become('Ada');
    git(folder.path, 'config', 'user.signingkey', locked.key);
    await refuses(/In a terminal, "touchstone approve --sign-off src\/auth\/login\.js:2-4"/);
    git(folder.path, 'config', 'user.signingkey', ada.key);
    writeFileSync(join(folder.path, 'allowed_signers'), bob.allowed() + ada.allowed());
    assert.equal((await approve()).decision, 'signed-off');
    const [released] = await session.provenance.spans(login);
    assert.equal(released!.review, 'approved');
    await refuses(/has signed off this code already/);
  });

  const policies: [policy: string, kinds: string[]][] = [
    ['allow', ['warn', 'edit-tags']],
    ['warn', ['warn', 'edit-tags']],
    ['ask', ['warn', 'ask', 'edit-tags']],
    ['deny', ['revert']],
  ];
  for (const [policy, expected] of policies) {
    it(`follows the charter's ai: ${policy}`, async () => {
      writeFileSync(join(folder.path, '.touchstone.yml'), `version: 1\ntiers: {critical: {ai: ${policy}}}\n`);
      session = await Session.start(folder.path);
      await session.open(login, 'keep();\n');
      assert.deepEqual(kinds(await session.append(login, completion, body)), expected);
      if (policy !== 'deny') return;
      assert.equal(session.textOf(login), 'keep();\n');
      assert.deepEqual(await session.provenance.status(login), { pending: 0 });
      assert.match(await session.provenance.pages.ledgerView(login), /No AI-written or pasted code/);
    });
  }

  it('says what of AI code the charter prohibits, whatever becomes of it', async () => {
    const charter = (ai: string) => `version: 1\ntiers: {trusted: {ai: ${ai}, prohibit: [cryptography]}}\n`;
    const hashes = "import { createHash } from 'node:crypto';\nexport const hash = createHash('sha256');\n";
    for (const [ai, expected] of [
      ['allow', 'warn'],
      ['ask', 'ask'],
      ['deny', 'revert'],
    ]) {
      writeFileSync(join(folder.path, '.touchstone.yml'), charter(ai));
      session = await Session.start(folder.path);
      await session.open(plain, 'keep();\n');
      const reaction = (await session.append(plain, completion, hashes)).find(
        ({ do: kind }) => kind === expected,
      );
      const said = JSON.stringify(reaction);
      assert.match(
        said,
        /Line 3 holds cryptography code, which the charter lets no AI write there: .*cryptographic/,
        ai,
      );
      const others = await session.append(plain, completion, body);
      assert.doesNotMatch(JSON.stringify(others), /cryptography/, 'of the rest nothing is said');
    }
  });

  it('scans what is pasted, as it stands, and reports only what is found', async () => {
    await session.open(plain, 'ab');
    assert.deepEqual(
      kinds(
        await session.edit(plain, { act: 'paste', from: 'outside' }, { start: 1, length: 0, text: 'x\ny' }),
      ),
      [],
    );
    session.findings = [
      { ruleId: 'r', title: 'R', severity: 'error', line: 0, column: 0, hasSafeFix: false },
    ];
    const reactions = await session.edit(
      plain,
      { act: 'paste', from: 'outside' },
      { start: 4, length: 1, text: 'zz' },
    );
    assert.deepEqual(kinds(reactions), ['report-paste']);
    assert.deepEqual(session.scanned, [
      [1, 4],
      [4, 6],
    ]);
  });

  it('knows of a paste whose copy was told where it comes from, whoever else wrote the same', async () => {
    const line = 'report(total);\n';
    const other = pathToFileURL(join(folder.path, 'src/other.js')).href;
    await session.open(other, '');
    await session.append(other, type, line);
    await session.edit(other, type, { start: 0, length: line.length, text: '' });
    await session.open(plain, '');
    await session.append(plain, completion, line);
    const copy = { uri: plain, places: [{ start: 0, length: line.length }] };
    await session.provenance.handleCopy({ ...copy, version: session.documents.get(plain)!.version });
    await session.append(other, { act: 'paste', from: 'editor' }, `  ${line}`);
    assert.equal(session.provenance.originsOf(other)(0), 'ai');
    await session.provenance.handleCopy({ ...copy, version: 99 });
    await session.append(other, { act: 'paste', from: 'editor' }, 'nobody(knows);\n');
    assert.equal(session.provenance.originsOf(other)(1), 'paste');
  });

  it('keeps authors, and records blocks, when a document without a file gets one', async () => {
    const draft = 'untitled:Untitled-1';
    await session.open(draft, '');
    await session.append(draft, type, 'mine();\n');
    await session.append(draft, completion, body);
    const { text } = session.documents.get(draft)!;
    await session.open(plain, '');
    await session.append(plain, { act: 'unknown' }, text);
    const origins = session.provenance.originsOf(plain);
    assert.deepEqual([0, 1, 3].map(origins), ['human', 'ai', 'ai']);
    await session.provenance.close(draft);
    assert.match(JSON.stringify(await session.save(plain)), /AI-Provenance: id=/);
    await session.homes.close();
    assert.equal(records().at(-1).files[0].path, 'src/plain.js');
  });

  it('keeps the authors of what was not saved when a file that is open gets another name', async () => {
    await session.open(plain, '');
    await session.append(plain, completion, body);
    await session.save(plain);
    await session.append(plain, type, 'mine();\n');
    const { text } = session.documents.get(plain)!;
    const other = plain.replace('plain', 'renamed');
    renameSync(fileURLToPath(plain), fileURLToPath(other));
    await session.provenance.close(plain);
    await session.open(other, text);
    await session.provenance.rename(plain, other);
    const lines = text.split('\n');
    const origins = session.provenance.originsOf(other);
    assert.equal(origins(lines.indexOf('mine();')), 'human');
    assert.equal(origins(lines.findIndex((line) => body.startsWith(line))), 'ai');
  });

  it('gives a file that was made in the editor the authors of the open one whose copy it is', async () => {
    await session.open(plain, '');
    await session.append(plain, type, 'mine();\n');
    await session.append(plain, completion, body);
    await session.save(plain);
    const { text } = session.documents.get(plain)!;
    const [found, made] = ['found', 'made'].map((name) => plain.replace('plain', name));
    await session.open(found!, text);
    assert.equal(session.provenance.originsOf(found!)(2), 'unknown', 'which may be older');
    session.provenance.noteCreated(made!);
    await session.open(made!, text);
    assert.deepEqual([0, 2, 4].map(session.provenance.originsOf(made!)), ['human', 'ai', 'ai']);
    await session.save(made!);
    const [first, second] = [plain, made!].map((uri) => /id=(\w+)/.exec(session.textOf(uri))?.[1]);
    assert.ok(second && first !== second, 'with a tag of its own');
    assert.equal(session.textOf(made!).split('AI-Provenance').length, 2);
  });

  it('keeps authors in a file that the editor makes of another one under a new name', async () => {
    await session.open(plain, '');
    await session.append(plain, type, 'mine();\n');
    await session.append(plain, completion, body);
    const { text } = session.documents.get(plain)!;
    const [found, made] = ['found', 'made'].map((name) => plain.replace('plain', name));
    await session.open(found!, '');
    await session.append(found!, { act: 'disk' }, text);
    assert.equal(
      session.provenance.originsOf(found!)(2),
      'unknown',
      'which another program may have written',
    );
    session.provenance.noteCreated(made!);
    await session.open(made!, '');
    await session.append(made!, { act: 'disk' }, text);
    assert.deepEqual([0, 2, 4].map(session.provenance.originsOf(made!)), ['human', 'ai', 'ai']);
    const begun = plain.replace('plain', 'begun');
    session.provenance.noteCreated(begun);
    await session.open(begun, '');
    await session.append(begun, type, 'm');
    await session.edit(begun, type, { start: 0, length: 1, text: '' });
    await session.append(begun, { act: 'disk' }, text);
    assert.equal(session.provenance.originsOf(begun)(2), 'unknown', 'which began with something else');
  });

  it('gives a file that was made in the editor the authors of one that is all a person’s', async () => {
    await session.open(plain, '');
    await session.append(plain, type, 'mine();\n');
    const made = plain.replace('plain', 'made');
    session.provenance.noteCreated(made);
    await session.open(made, 'mine();\n');
    assert.equal(session.provenance.originsOf(made)(0), 'human');
  });

  it('tells which lines are to be marked', async () => {
    await session.open(plain, '');
    await session.append(plain, type, 'mine();\n');
    await session.append(plain, completion, body);
    await session.append(plain, type, 'mine();\n');
    await session.append(plain, { act: 'paste', from: 'outside' }, 'const one = 1;\n');
    const inside = session.textOf(plain).indexOf('a + b') + 1;
    await session.edit(plain, type, { start: inside, length: 0, text: 's' });
    assert.deepEqual(await session.provenance.marks(plain), {
      ai: [1, 2, 4, 4],
      mixed: [3, 3],
      paste: [6, 6],
    });
    assert.deepEqual(await session.provenance.marks('file:///none.js'), { ai: [], mixed: [], paste: [] });
  });

  it('marks a pasted block as AI code, with tag and record', async () => {
    await session.open(plain, '');
    await session.append(plain, { act: 'paste', from: 'outside' }, body);
    const [reaction] = await session.provenance.markOrigin(plain, 0, 2, { origin: 'ai', tool: 'chatgpt' });
    assert.ok(reaction?.do === 'edit-tags');
    await session.edit(plain, { act: 'own' }, ...reaction.changes);
    assert.match(session.textOf(plain), /tool=chatgpt tier=trusted/);
    await session.homes.close();
    const { corrections } = records().at(-1).metadata['dev.touchstone'];
    assert.deepEqual([corrections[0].start_line, corrections[0].end_line], [1, 3]);
    assert.deepEqual(
      [corrections[0].by, corrections[0].from, corrections[0].to],
      ['Ada <ada@example.com>', 'paste', 'ai'],
    );
  });

  it('follows the charter where a paste turns out to be AI code, and only for what was pasted', async () => {
    writeFileSync(join(folder.path, '.touchstone.yml'), 'version: 1\ntiers: {trusted: {ai: deny}}\n');
    session = await Session.start(folder.path);
    const uri = pathToFileURL(join(folder.path, 'src/odd.js')).href;
    await session.open(uri, 'old();\n');
    await session.append(uri, { act: 'paste', from: 'outside' }, body);
    assert.deepEqual(kinds(await session.provenance.markOrigin(uri, 0, 3, { origin: 'ai' })), ['edit-tags']);
    await session.provenance.markOrigin(uri, 0, 3, { origin: 'human' });
    await session.append(uri, { act: 'paste', from: 'outside' }, 'const pasted = 1;\nconst more = 2;\n');
    const [reaction] = await session.provenance.markOrigin(uri, 4, 5, { origin: 'ai' });
    assert.ok(reaction.do === 'revert');
    await session.edit(uri, { act: 'own' }, ...reaction.changes);
    assert.equal(session.textOf(uri), `old();\n${body}`);
    assert.match(reaction.reason, /AI may not write code here/);
  });

  it('takes edits in their order, though each has to wait', async () => {
    const opening = session.open(plain, '');
    const reactions = await Promise.all(
      ['a();\n', 'b();\n', 'c();\n'].map((text) => session.append(plain, type, text)),
    );
    await opening;
    assert.deepEqual(reactions.map(kinds), [[], [], []]);
    assert.deepEqual(
      (await session.provenance.spans(plain)).map(({ origin, endLine }) => [origin, endLine]),
      [['human', 2]],
    );
  });

  it('catches up with the editor when a signal was missed', async () => {
    await session.open(plain, 'one();\n');
    await session.append(plain, type, 'two();\n');
    const document = session.documents.get(plain)!;
    document.text = `${document.text}never.told();\n`;
    document.version++;
    await session.append(plain, type, 'four();\n');
    assert.deepEqual([0, 1, 2, 3].map(session.provenance.originsOf(plain)), [
      'unknown',
      'human',
      'unknown',
      'unknown',
    ]);
    await session.append(plain, type, 'five();\n');
    assert.equal(session.provenance.originsOf(plain)(4), 'human');
  });

  it('keeps records in memory, and says so, while the ledger cannot be written', async () => {
    mkdirSync(ledgerFile(), { recursive: true });
    await session.open(plain, '');
    await session.append(plain, completion, body);
    assert.match(
      await session.provenance.pages.ledgerView(plain),
      /could not be written yet[\s\S]*github\\?\.copilot/,
    );
    assert.equal(
      (await session.provenance.status(plain)).problem,
      '1 record of the ledger could not be written yet.',
    );
    assert.ok(session.troubles.some(({ message }) => /cannot be written/.test(message)));
    rmdirSync(ledgerFile());
    await session.homes.close();
    assert.equal(new Set(records().map(({ id }) => id)).size, 1);
  });

  it('writes no tag where no record is kept', async () => {
    const untitled = 'untitled:Untitled-1';
    await session.open(untitled, '');
    assert.deepEqual(kinds(await session.append(untitled, completion, body)), []);
    assert.equal((await session.provenance.spans(untitled))[0]!.origin, 'ai');
  });

  it('keeps the ledger of a workspace without git in the workspace', async () => {
    const bare = join(folder.path, 'bare');
    mkdirSync(bare);
    // A repository around would be found; a broken one is none.
    writeFileSync(join(bare, '.git'), 'gitdir: /nowhere\n');
    session = await Session.start(bare);
    const uri = pathToFileURL(join(bare, 'a.js')).href;
    await session.open(uri, '');
    await session.append(uri, completion, body);
    await session.homes.close();
    assert.ok(existsSync(join(bare, '.touchstone/ledger.jsonl')));
  });
});
