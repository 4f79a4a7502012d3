import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { extensionRoot } from '../../server/src/host/assets.ts';
import { write } from '../cli/touchstone.ts';
import { git, temporaryFolder } from '../host/temporary-folder.ts';
import { emptyTree, gone, nothing, Pipeline } from './pipeline.ts';

const template = readFileSync(join(extensionRoot, 'ci', 'gitlab.yml'), 'utf8');
const [header] = parseAllDocuments(template).map((document) => document.toJS());

/** The job as GitLab makes it of the template. */
function jobWith(inputs: Record<string, string>) {
  const declared = header.spec.inputs as Record<string, { default?: string }>;
  const text = template.replaceAll(/\$\[\[ inputs\.(\w+) \]\]/g, (_, name: string) => {
    const value = inputs[name] ?? declared[name].default;
    assert.ok(value !== undefined, name);
    return value;
  });
  return parseAllDocuments(text)[1].toJS()['touchstone-gate'] as {
    variables: Record<string, string>;
    script: string[];
    artifacts: { paths: string[]; when: string };
  };
}

describe('The GitLab CI template', () => {
  const folder = temporaryFolder();
  let pipeline: Pipeline;
  let product: string;

  beforeEach(() => {
    pipeline = new Pipeline(folder.path);
    product = join(folder.path, 'product');
    git(folder.path, 'init', '--quiet', 'product');
    write(product, { 'package.json': '{}' });
    git(product, 'add', '.');
    git(product, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', 'commit', '--quiet', '-m', 'x');
  });

  function run(checkout: string, variables: Record<string, string>) {
    const job = jobWith({ repository: product, ref: git(product, 'rev-parse', 'HEAD').trim() });
    // GitLab's runner hands all lines to one shell, which ends at the first that fails.
    return pipeline.run(job.script.join('\n'), checkout, ['bash', '-eo', 'pipefail'], {
      CI_DEFAULT_BRANCH: 'main',
      CI_COMMIT_BRANCH: 'change',
      CI_BUILDS_DIR: join(folder.path, 'builds'),
      ...job.variables,
      ...variables,
    });
  }

  it('builds the commit that it is given and compares a merge request with its target', () => {
    const checkout = pipeline.clone();
    const { code, out } = run(checkout, { CI_MERGE_REQUEST_DIFF_BASE_SHA: pipeline.base });
    assert.equal(code, 0, out);
    assert.deepEqual(pipeline.calls, [
      'npm ci --ignore-scripts --no-audit --no-fund',
      'npm run build',
      `gate --base ${pipeline.base}`,
      `gate --base ${pipeline.base} --format sarif --output touchstone.sarif`,
    ]);
    assert.equal(git(checkout, 'notes', '--ref=ai', 'show', 'HEAD').trim(), 'who wrote it');
    assert.ok(existsSync(join(checkout, 'touchstone.sarif')));
    run(checkout, { CI_MERGE_REQUEST_DIFF_BASE_SHA: pipeline.base });
    assert.equal(pipeline.calls.filter((call) => call.startsWith('npm')).length, 2, 'it is built once');
  });

  /** The base that the latest run has handed to the gate. */
  const baseTaken = () => /--base (\S+)/.exec(pipeline.calls.at(-1)!)?.[1];

  it('compares a push with what was there before, though a forced push has left it on no branch', () => {
    const checkout = pipeline.clone('--single-branch');
    run(checkout, { CI_COMMIT_BEFORE_SHA: pipeline.base });
    assert.equal(baseTaken(), pipeline.base);
    const left = pipeline.leaveBehind();
    run(checkout, { CI_COMMIT_BEFORE_SHA: left });
    assert.equal(baseTaken(), left);
  });

  it('compares with the default branch where nobody has what was there before, and that one with nothing', () => {
    const checkout = pipeline.clone('--single-branch');
    for (const before of [nothing, gone]) {
      const { out } = run(checkout, { CI_COMMIT_BEFORE_SHA: before });
      assert.equal(baseTaken(), 'origin/main', out);
      run(checkout, { CI_COMMIT_BEFORE_SHA: before, CI_COMMIT_BRANCH: 'main' });
      assert.equal(baseTaken(), emptyTree);
    }
  });

  it('fails as the gate does, and keeps the report', () => {
    pipeline.endWith(1);
    const checkout = pipeline.clone();
    assert.equal(run(checkout, { CI_MERGE_REQUEST_DIFF_BASE_SHA: pipeline.base }).code, 1);
    const { artifacts } = jobWith({ repository: product, ref: 'x' });
    assert.deepEqual([artifacts.when, artifacts.paths], ['always', ['touchstone.sarif']]);
    assert.ok(existsSync(join(checkout, 'touchstone.sarif')));
  });

  it('stops AI code that nobody has approved, with the command line as it ships', async () => {
    await pipeline.changeForReal();
    const commit = git(product, 'rev-parse', 'HEAD').trim();
    mkdirSync(join(folder.path, 'builds'));
    symlinkSync(extensionRoot, join(folder.path, 'builds', `touchstone-${commit}`));
    const checkout = pipeline.clone();
    const { code, out } = run(checkout, { CI_MERGE_REQUEST_DIFF_BASE_SHA: pipeline.base });
    assert.equal(code, 1, out);
    assert.match(out, /^payments\/refund\.js:1: gate-approval-missing/m);
    assert.match(out, /2 changed files/, 'its own report is no part of the change');
    assert.match(readFileSync(join(checkout, 'touchstone.sarif'), 'utf8'), /gate-approval-missing/);
  }).timeout(60_000);
});
