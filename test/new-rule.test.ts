/** `npm run rules:new`: what it writes is a rule with a page that holds, and what it says to do next works. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const name = 'correctness/drafted-by-the-test';
const files = ['.yaml', '.md'].map((extension) => path.join(root, 'rules', name + extension));

function run(...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

const draft = (of: string) => run(path.join('scripts', 'new-rule.ts'), of);

describe('a rule that is begun', () => {
  const remove = () => {
    for (const file of files) rmSync(file, { force: true });
  };
  beforeEach(remove);
  afterEach(remove);

  it('holds as it is, by the command that it names, in every language that it is for', () => {
    const { status, output } = draft(name);
    assert.equal(status, 0, output);
    const [, command] = /^ *node (dist\/cli\.mjs rules test \S+)$/m.exec(output) ?? assert.fail(output);
    assert.deepEqual(run(...command!.split(' ')), { status: 0, output: '1 page holds\n' });
    const [rule, page] = files.map((file) => readFileSync(file, 'utf8'));
    assert.match(rule!, /languages: \[javascript, typescript, python\]/);
    assert.match(rule!, /family: correctness\n/);
    for (const fence of ['js', 'py']) assert.ok(page!.split(`\`\`\`${fence}\n`).length > 3, fence);
  });

  it('does not write over one that is there, nor take any name', () => {
    draft(name);
    assert.equal(draft(name).status, 2);
    rmSync(files[0]!);
    assert.equal(draft(name).status, 2, 'nor over half of one');
    assert.equal(existsSync(files[0]!), false);
    assert.equal(draft('../outside').status, 2);
    assert.equal(draft('No Group').status, 2);
  });
});
