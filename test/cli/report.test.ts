import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Schema, Validator } from '@cfworker/json-schema';
import { sha256 } from '../../server/src/host/digest.ts';
import type { Report } from '../../server/src/report/report.ts';
import { record, recordOfLines } from '../host/recorded-block.ts';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { type Run, read, touchstone, write } from './touchstone.ts';

const charter = `version: 1
tiers: {critical: {paths: ["pay/"], approvals: {count: 1, author-may-approve: false}}}
approved-tools: [{id: github.copilot}, {id: claude-code, until: 2020-01-31}]
recertify: {every-days: 90, last: 2020-01-01, by: sec@example.com}
`;

const evil = 'const out = eval(request.query.expression);\n';
const code = `export function charge(order) {\n  return order.total * 2;\n}\n\n${evil}export const done = 1;\n`;

describe('touchstone report', () => {
  const folder = temporaryFolder();
  const run = (...args: string[]): Promise<Run> => touchstone(folder.path, ['report', '--no-cache', ...args]);
  const numbers = async (...args: string[]): Promise<Report> => {
    const { code: exit, out, err } = await run('--format', 'json', ...args);
    assert.equal(exit, 0, err);
    return JSON.parse(out) as Report;
  };

  const commit = (message: string, when: string) => {
    git(folder.path, 'add', '-A');
    const dates = { GIT_AUTHOR_DATE: when, GIT_COMMITTER_DATE: when };
    Object.assign(process.env, dates);
    git(folder.path, 'commit', '-q', '-m', message);
    for (const name of Object.keys(dates)) delete process.env[name];
  };

  /** Copilot wrote lines 1 to 5 of `pay/charge.js`, which Bob approved; Cursor all of `web/page.js`. */
  beforeEach(async () => {
    git(folder.path, 'init', '-q', '-b', 'main');
    git(folder.path, 'config', 'user.email', 'ada@example.com');
    git(folder.path, 'config', 'user.name', 'Ada');
    write(folder.path, {
      '.touchstone.yml': charter,
      CODEOWNERS: 'pay/ @pay\n',
      'pay/charge.js': code,
      'AGENTS.md': '# Agents\n',
      '.mcp.json': '{"mcpServers": {"x": {"command": "npx", "args": ["x-server", "--token", "hunter2"]}}}',
    });
    commit('begin\n\nCo-authored-by: Claude <noreply@anthropic.com>', '2026-11-02T10:00:00Z');
    write(folder.path, { 'web/page.js': evil });
    commit('page', '2026-11-10T10:00:00Z');
    const charge = recordOfLines('aaaa0001', 'pay/charge.js', code, [1, 5], {
      time: '2026-11-02T08:00:00.000Z',
    });
    const review = {
      reviewer: 'Bob <bob@example.com>',
      time: '2026-11-02T20:00:00.000Z',
      decision: 'approved' as const,
    };
    await record(
      folder.path,
      { ...charge, reviews: [{ ...review, content: charge.content }] },
      recordOfLines('aaaa0002', 'web/page.js', evil, [1, 1], {
        time: '2026-11-10T08:00:00.000Z',
        tool: { id: 'cursor', model: 'auto' },
      }),
      recordOfLines('aaaa0003', 'web/gone.js', 'a\nb\n', [1, 2], { time: '2026-11-10T08:00:00.000Z' }),
    );
  });

  it('counts who wrote what, by tier, folder, tool and week', async () => {
    const { shares, findings } = await numbers();
    assert.deepEqual(
      shares.byTier.map(({ name, ai }) => [name, ai]),
      [
        ['critical', 5],
        ['trusted', 1],
      ],
    );
    const pay = shares.byFolder.find(({ name }) => name === 'pay/')!;
    assert.deepEqual(
      [pay.lines, pay.byOrigin.ai, pay.byOrigin.unknown],
      [6, 5, 1],
      'a blank line belongs to those around it',
    );
    assert.deepEqual(
      shares.byTool.map(({ id, lines, models }) => [id, lines, models]),
      [
        ['github.copilot', 5, ['openai/gpt']],
        ['cursor', 1, ['auto']],
      ],
    );
    assert.deepEqual(
      shares.byWeek.slice(0, 2).map(({ start, ai, added }) => [start, ai, added > 0]),
      [
        ['2026-11-02', 5, true],
        ['2026-11-09', 3, true],
      ],
    );
    assert.equal(findings.byOrigin.find(({ origin }) => origin === 'ai')!.findings >= 2, true);
  });

  it('names configuration that cannot be read, and what hooks run', async () => {
    write(folder.path, {
      '.cursor/mcp.json': '{"mcpServers": {',
      '.claude/settings.json':
        '{"hooks": {"Stop": [{"hooks": [{"type": "command", "command": "./stop.sh"}]}]}}',
    });
    const { tools, gaps } = await numbers();
    assert.deepEqual(tools.find(({ id }) => id === 'claude-code')!.commands, ['./stop.sh']);
    assert.ok(gaps.includes('.cursor/mcp.json cannot be read as a whole, so what it sets up is not known.'));
  });

  it('tells of reviews, rework, clones, tools and the charter', async () => {
    const { reviews, rework, clones, tools, charters, repository } = await numbers();
    assert.deepEqual(reviews.latency, { approvals: 1, median: 12, ninth: 12 });
    assert.deepEqual(
      reviews.outstanding.map(({ path, tier, standing }) => [path, tier, standing.state, standing.needed]),
      [['web/page.js', 'trusted', 'pending', 1]],
    );
    assert.deepEqual(rework, { written: 8, intact: 6, changed: 0, gone: 2 });
    const clone = clones.find(({ ruleId }) => ruleId === 'code-injection')!;
    assert.deepEqual(
      clone.places.map(({ path, line, origin }) => `${path}:${line} ${origin}`),
      ['pay/charge.js:5 ai', 'web/page.js:1 ai'],
    );
    assert.deepEqual(
      tools.map(({ id, state }) => `${id} ${state}`),
      [
        'cursor unapproved',
        'mcp:x-server unapproved',
        'claude-code expired',
        ' unknown',
        'github.copilot approved',
      ],
    );
    const withEditor = await numbers('--extension', 'Saoudrizwan.Claude-Dev', '--extension', 'vscode.git');
    assert.deepEqual(
      withEditor.tools.flatMap(({ id, state, seen }) =>
        seen.some(({ kind }) => kind === 'extension') ? [[id, state]] : [],
      ),
      [['cline', 'unapproved']],
    );
    const [own] = charters;
    assert.equal(own!.digest, sha256(charter));
    assert.match(own!.overdue!, /was confirmed until 2020-03-31 by sec@example\.com/);
    assert.equal(repository.commit, git(folder.path, 'rev-parse', 'HEAD').trim());
    assert.equal(repository.isChanged, false);
  });

  it('leaves out what happened before a day', async () => {
    const { reviews, rework, shares, since, tools } = await numbers('--since', '2026-11-09');
    assert.equal(since, '2026-11-09');
    assert.equal(reviews.latency, undefined);
    assert.deepEqual(rework, { written: 3, intact: 1, changed: 0, gone: 2 });
    assert.equal(shares.byWeek[0]!.start, '2026-11-09');
    assert.equal(shares.all.ai, 6, 'what stands, stands');
    assert.ok(!tools.some(({ seen }) => seen.some(({ kind }) => kind === 'trailer')));
  });

  it('tells how long findings stayed, by the commits', async () => {
    const { remediation: before } = await numbers();
    assert.ok(before.isKnown);
    assert.deepEqual([before.files, before.versions, before.repaired], [2, 2, { findings: 0 }]);
    const open = before.open.findings;
    assert.ok(open >= 2);
    write(folder.path, { 'web/page.js': 'const out = 1;\n' });
    commit('repair', '2026-11-12T10:00:00Z');
    write(folder.path, { 'pay/charge.js': `// moved\n${code}` });
    commit('move', '2026-11-14T10:00:00Z');
    const { remediation } = await numbers();
    assert.ok(remediation.isKnown);
    assert.deepEqual(remediation.repaired.days, { median: 2, ninth: 2 });
    assert.equal(remediation.repaired.findings + remediation.open.findings, open, 'what moves is not new');
    const late = (await numbers('--since', '2026-11-11')).remediation;
    assert.ok(late.isKnown);
    assert.equal(late.repaired.days, undefined, 'when it came in was not looked at');
    assert.match((await run()).out, /were there for at most 2 days/);
  });

  it('says the same in a clone that has the notes alone', async () => {
    await touchstone(folder.path, ['provenance', 'note', 'HEAD~1', 'HEAD']);
    const clone = join(folder.path, 'clone');
    git(folder.path, 'clone', '-q', '.', 'clone');
    git(clone, 'fetch', '-q', 'origin', 'refs/notes/*:refs/notes/*');
    const { code: exit, out } = await touchstone(clone, ['report', '--no-cache', '--format', 'json']);
    assert.equal(exit, 0);
    const there = JSON.parse(out) as Report;
    const here = await numbers();
    assert.equal(there.shares.all.ai, here.shares.all.ai);
    assert.deepEqual(there.reviews.latency, here.reviews.latency);
  });

  it('is one page without script and network, in which names are only names', async () => {
    const name = 'web/<img src=x onerror=alert(1)>.js';
    write(folder.path, { [name]: evil, '.github/hooks/"><script>alert(1)</script>.json': '{"hooks": {}}' });
    await record(
      folder.path,
      recordOfLines('aaaa0004', name, evil, [1, 1], {
        tool: { id: '<script>alert(2)</script>' },
        acceptedBy: '<b>\u202eX</b>',
      }),
    );
    const { code: exit, err } = await run('--output', 'out/report.html');
    assert.equal(exit, 0, err);
    const page = read(folder.path, 'out/report.html');
    assert.doesNotMatch(page, /<script|<img|onerror=alert\(1\)>|<b>\u202e|\u202e|hunter2/i);
    assert.match(page, /&lt;img src=x onerror=alert\(1\)&gt;\.js/);
    assert.match(
      page,
      /http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'/,
    );
    assert.doesNotMatch(page, /\b(?:src|href)="(?!#)/);
    assert.doesNotMatch(page, /url\(|@import|https?:/);
    assert.match(page, /<svg class="bar"/);
    assert.match(page, /prefers-color-scheme:dark/);
    assert.match(page, new RegExp(git(folder.path, 'rev-parse', 'HEAD').trim()));
    assert.match(page, /npx x-server --token …/);
  });

  it('is Markdown in which nothing of the workspace is markup', async () => {
    write(folder.path, { 'web/@everyone [x](http:y) `a`.js': evil });
    await record(folder.path, recordOfLines('aaaa0004', 'web/@everyone [x](http:y) `a`.js', evil, [1, 1]));
    const { out } = await run('--format', 'md');
    assert.match(out, /^# AI code in /);
    assert.match(out, /^\| pay\/ \| 6 \| 5 \| 83 % \|$/m);
    assert.match(out, /`web\/@everyone \[x\]\(http:y\) 'a'\.js:1-1`/);
  });

  it('is the bill of materials of what AI-written lines brought in, by the official schema', async () => {
    const manifest = `{
  "dependencies": {
    "express": "5.1.0",
    "@acme/left-pad": "^1.0.0",
    "zod": "3.0.0"
  }
}
`;
    write(folder.path, {
      'package.json': manifest,
      'py/requirements.txt': 'Flask_Login==0.6.3\nrequests>=2\nnumpy\n',
    });
    await record(
      folder.path,
      recordOfLines('bbbb0001', 'package.json', manifest, [3, 4]),
      recordOfLines('bbbb0002', 'py/requirements.txt', read(folder.path, 'py/requirements.txt'), [1, 2]),
    );
    const { code: exit, out } = await run('--sbom');
    assert.equal(exit, 0);
    const bom = JSON.parse(out);
    assert.deepEqual(validate(bom), []);
    assert.notDeepEqual(validate({ ...bom, serialNumber: 'none' }), []);
    assert.deepEqual(
      bom.components.map((each: { purl: string; version?: string; evidence: { occurrences: object[] } }) => [
        each.purl,
        each.version,
        each.evidence.occurrences,
      ]),
      [
        ['pkg:npm/%40acme/left-pad', undefined, [{ location: 'package.json', line: 4 }]],
        ['pkg:npm/express@5.1.0', '5.1.0', [{ location: 'package.json', line: 3 }]],
        ['pkg:pypi/flask-login@0.6.3', '0.6.3', [{ location: 'py/requirements.txt', line: 1 }]],
        ['pkg:pypi/requests', undefined, [{ location: 'py/requirements.txt', line: 2 }]],
      ],
    );
    assert.ok(
      bom.components[0].properties.some(
        ({ name, value }: { name: string; value: string }) =>
          name === 'touchstone:range' && value === '^1.0.0',
      ),
    );
  });

  it('works where nothing was committed or recorded yet', async () => {
    git(folder.path, 'init', '-q', 'new');
    const { code: exit, out } = await touchstone(join(folder.path, 'new'), ['report', '--no-cache']);
    assert.equal(exit, 0);
    assert.match(out, /No AI-written code is recorded among 0 lines\./);
    const sbom = await touchstone(join(folder.path, 'new'), ['report', '--sbom']);
    assert.deepEqual(validate(JSON.parse(sbom.out)), []);
  });

  it('is wrong use outside of a repository, with a day that is none, and with a bill of materials in HTML', async () => {
    const outside = await touchstone('/', ['report']);
    assert.deepEqual([outside.code, outside.out], [2, '']);
    assert.match(outside.err, /A report is made of a git repository/);
    assert.match((await run('--since', 'yesterday')).err, /Expected a day such as 2026-10-01/);
    assert.equal((await run('--since', '2026-13-01')).code, 2);
    assert.equal((await run('--sbom', '--format', 'html')).code, 2);
  });
});

function validate(bom: unknown): string[] {
  const require = createRequire(import.meta.url);
  const schemas = join(require.resolve('@cyclonedx/cyclonedx-library/package.json'), '..', 'res', 'schema');
  const load = (name: string) => require(join(schemas, `${name}.SNAPSHOT.schema.json`)) as Schema;
  const validator = new Validator(load('bom-1.6'), '7', false);
  for (const name of ['spdx', 'jsf-0.82']) validator.addSchema(load(name));
  return validator.validate(bom).errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`);
}
