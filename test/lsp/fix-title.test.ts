import assert from 'node:assert/strict';
import { titleOf } from '../../server/src/lsp/fix-title.ts';

/** `before` is the whole text, and all of it is replaced. */
function title(before: string, after: string, ...imports: string[]): string {
  const edits = imports.map((line) => ({ start: 0, end: 0, text: `${line}\n` }));
  edits.push({ start: 0, end: before.length, text: after });
  return titleOf({ title: 'Fix: it', safety: 'safe', edits }, before);
}

describe('the title of a fix', () => {
  for (const [before, after, expected] of [
    ['get(u, verify=False, timeout=3)', 'get(u, verify=True, timeout=3)', 'Replace `False` with `True`'],
    ['yaml.load(x)', 'yaml.safe_load(x)', 'Replace `load` with `safe_load`'],
    ["createHash('md5')", "createHash('sha256')", 'Replace `md5` with `sha256`'],
    ['get(u)', 'get(u, timeout=10)', 'Add `, timeout=10`'],
    ['f(a, debug=True)', 'f(a)', 'Remove `, debug=True`'],
    ['aa', 'aaa', 'Replace `aa` with `aaa`'],
    ['f(x)', `f(${'y'.repeat(60)})`, 'Fix: it'],
    ['f(x)', 'a\nb', 'Fix: it'],
    ['f(x)', 'f(x)', 'Fix: it'],
  ]) {
    it(`says what turns ${before} into ${JSON.stringify(after.slice(0, 32))}`, () => {
      assert.equal(title(before!, after!), expected);
    });
  }

  it('names what is added elsewhere', () => {
    assert.equal(
      title('eval(x)', 'ast.literal_eval(x)', 'import ast'),
      'Replace `eval` with `ast.literal_eval`, and add `import ast`',
    );
    assert.equal(title('eval(x)', 'f(x)', 'import a', 'import b'), 'Fix: it');
  });

  it('leaves a fix of several places to its own title', () => {
    const edits = [0, 2].map((start) => ({ start, end: start + 1, text: 'y' }));
    assert.equal(titleOf({ title: 'Fix: it', safety: 'safe', edits }, 'x x'), 'Fix: it');
  });
});
