import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { extensionRoot } from '../../server/src/host/assets.ts';
import { write } from '../cli/touchstone.ts';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { emptyTree, gone, nothing, Pipeline } from './pipeline.ts';

interface Step {
  name?: string;
  uses?: string;
  run?: string;
  shell?: string;
  if?: string;
  env?: Record<string, string>;
  with?: Record<string, string>;
  'working-directory'?: string;
}

interface Action {
  inputs: Record<string, { default: string }>;
  runs: { using: string; steps: Step[] };
}

const action = parse(readFileSync(join(extensionRoot, 'action.yml'), 'utf8')) as Action;

describe('The GitHub Action', () => {
  const folder = temporaryFolder();
  let pipeline: Pipeline;
  beforeEach(() => {
    pipeline = new Pipeline(folder.path);
  });

  const place = (name: string) => join(folder.path, name);
  const contentOf = (name: string) => (existsSync(place(name)) ? readFileSync(place(name), 'utf8') : '');

  /** Runs the action's own steps in a checkout, with what GitHub sets; ends at the first that fails, as GitHub does. */
  function runAction(
    checkout: string,
    {
      inputs = {},
      github = {},
      event = '',
      product = place('action'),
    }: {
      inputs?: Record<string, string>;
      github?: Record<string, string>;
      event?: string;
      product?: string;
    } = {},
  ): { code: number | null; out: string } {
    const known: Record<string, string> = {
      'github.event.before': event,
      'github.event.repository.default_branch': 'main',
    };
    for (const [name, input] of Object.entries(action.inputs))
      known[`inputs.${name}`] = inputs[name] ?? input.default;
    const evaluate = (text: string) =>
      text.replaceAll(/\$\{\{ *(.*?) *\}\}/g, (_, name: string) => {
        assert.ok(name in known, `the test knows no ${name}`);
        return known[name];
      });
    let result = { code: 0 as number | null, out: '' };
    for (const { run, shell, env = {}, 'working-directory': where = '.' } of action.runs.steps) {
      if (run === undefined || result.code !== 0) continue;
      assert.equal(shell, 'bash');
      assert.doesNotMatch(run, /\$\{\{/, 'what others can name must not become part of a script');
      const step = pipeline.run(
        run,
        join(checkout, evaluate(where)),
        ['bash', '--noprofile', '--norc', '-eo', 'pipefail'],
        {
          GITHUB_ACTION_PATH: product,
          GITHUB_OUTPUT: place('output'),
          GITHUB_STEP_SUMMARY: place('summary.md'),
          GITHUB_BASE_REF: '',
          GITHUB_REF: 'refs/heads/change',
          RUNNER_TEMP: folder.path,
          ...github,
          ...Object.fromEntries(Object.entries(env).map(([name, value]) => [name, evaluate(value)])),
        },
      );
      result = { code: step.code, out: result.out + step.out };
    }
    return result;
  }

  it('builds itself once', () => {
    write(place('action'), { 'package.json': '{}' });
    const checkout = pipeline.clone();
    runAction(checkout);
    assert.deepEqual(pipeline.calls.slice(0, 2), [
      'npm ci --ignore-scripts --no-audit --no-fund',
      'npm run build',
    ]);
    runAction(checkout);
    assert.equal(pipeline.calls.filter((call) => call.startsWith('npm')).length, 2);
  });

  describe('once built', () => {
    beforeEach(() =>
      write(place('action/dist'), { 'cli.mjs': readFileSync(join(pipeline.recorder, 'cli.mjs')) }),
    );

    it('compares a pull request with its target, in a checkout of one commit', () => {
      const checkout = pipeline.clone('--depth=1');
      const { code, out } = runAction(checkout, { github: { GITHUB_BASE_REF: 'main' } });
      assert.equal(code, 0, out);
      assert.match(out, /^::error file=a\.js,line=1::not approved$/m);
      assert.deepEqual(pipeline.calls, ['gate --base origin/main --format github']);
      assert.equal(contentOf('summary.md'), 'not approved\n');
      assert.equal(git(checkout, 'rev-parse', 'origin/main').trim(), pipeline.base);
      assert.equal(git(checkout, 'notes', '--ref=ai', 'show', 'HEAD').trim(), 'who wrote it');
      assert.equal(git(checkout, 'merge-base', 'HEAD', 'origin/main').trim(), pipeline.base);
    });

    it('compares a push with what was there before, though a forced push has left it on no branch', () => {
      const checkout = pipeline.clone('--single-branch');
      runAction(checkout, { event: pipeline.base });
      assert.equal(pipeline.calls[0], `gate --base ${pipeline.base} --format github`);
      const left = pipeline.leaveBehind();
      const { out } = runAction(checkout, { event: left });
      assert.equal(pipeline.calls[1], `gate --base ${left} --format github`, out);
    });

    it('compares with the default branch where nobody has what was there before, and that one with nothing', () => {
      const checkout = pipeline.clone('--single-branch');
      for (const [at, event] of [nothing, gone, ''].entries()) {
        const { out } = runAction(checkout, { event });
        assert.equal(pipeline.calls[2 * at], 'gate --base origin/main --format github', out);
        runAction(checkout, { event, github: { GITHUB_REF: 'refs/heads/main' } });
        assert.equal(pipeline.calls[2 * at + 1], `gate --base ${emptyTree} --format github`);
      }
    });

    it('compares with the base that it is given', () => {
      const checkout = pipeline.clone();
      runAction(checkout, { inputs: { base: pipeline.base }, github: { GITHUB_BASE_REF: 'main' } });
      assert.equal(pipeline.calls[0], `gate --base ${pipeline.base} --format github`);
    });

    it('fails as the gate does, after everything has been told', () => {
      for (const exit of [1, 2, 3]) {
        pipeline.endWith(exit);
        const checkout = exit === 1 ? pipeline.clone() : place('checkout');
        const { code } = runAction(checkout, {
          inputs: { sarif: 'true' },
          github: { GITHUB_BASE_REF: 'main' },
        });
        assert.equal(code, exit);
      }
      assert.equal(contentOf('output'), `sarif-file=${place('touchstone.sarif')}\n`.repeat(3));
      assert.equal(contentOf('touchstone.sarif'), '{"version":"2.1.0"}');
      assert.equal(contentOf('summary.md'), 'not approved\n'.repeat(3));
    });

    it('works in a folder of the checkout', () => {
      const checkout = pipeline.clone();
      const { code } = runAction(folder.path, { inputs: { 'working-directory': 'checkout', base: 'HEAD^' } });
      assert.deepEqual([code, existsSync(checkout)], [0, true]);
      assert.equal(pipeline.calls[0], 'gate --base HEAD^ --format github');
    });
  });

  it('stops AI code that nobody has approved, with the command line as it ships', async () => {
    await pipeline.changeForReal();
    const checkout = pipeline.clone('--depth=1');
    const { code, out } = runAction(checkout, {
      inputs: { sarif: 'true' },
      github: { GITHUB_BASE_REF: 'main' },
      product: extensionRoot,
    });
    assert.equal(code, 1, out);
    assert.match(out, /^::error file=payments\/refund\.js,line=1,.*gate-approval-missing/m);
    assert.match(contentOf('summary.md'), /❌ Gate failed: 1 violation .*since origin\/main/);
    const [, file] = /^sarif-file=(.*)$/m.exec(contentOf('output'))!;
    const { runs } = JSON.parse(readFileSync(file!, 'utf8')) as { runs: { results: { ruleId: string }[] }[] };
    assert.deepEqual(
      runs.flatMap(({ results }) => results.map(({ ruleId }) => ruleId)),
      ['gate-approval-missing'],
    );
  }).timeout(60_000);

  it('looks at all of a default branch whose former commits are gone, and says where the base that it is given is none', async () => {
    await pipeline.changeForReal();
    const checkout = pipeline.clone();
    const github = { GITHUB_REF: 'refs/heads/main' };
    const pushed = runAction(checkout, { event: gone, github, product: extensionRoot });
    assert.equal(pushed.code, 1, pushed.out);
    assert.match(pushed.out, /^::error file=payments\/refund\.js,line=1,.*gate-approval-missing/m);
    const asked = runAction(checkout, { inputs: { base: 'nowhere' }, product: extensionRoot });
    assert.equal(asked.code, 2);
    assert.match(asked.out, /--base nowhere: there is no such commit, branch or tag here/);
  }).timeout(60_000);

  it('runs nothing of others but by the very commit', () => {
    const used = action.runs.steps.flatMap(({ uses }) => uses ?? []);
    assert.equal(used.length, 2);
    for (const name of used) assert.match(name, /@[0-9a-f]{40}$/);
  });
});
