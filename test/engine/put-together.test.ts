import assert from 'node:assert/strict';
import { linesFound } from './lines-found.ts';

const python = `
patterns:
  - pattern: go(f"...{$TO}...", ...)
  - metavariable-regex: {metavariable: $TO, regex: ^token$}`;

const script = `
patterns:
  - pattern: 'go(\`...\${$TO}...\`)'
  - metavariable-regex: {metavariable: $TO, regex: ^token$}`;

describe('A text that is put together, in the rules that ship,', () => {
  it('is the same as an f-string, a sum, with % and by format', async () => {
    const forms = [
      'go(f"/a?b={token}")',
      'go("/a?b=" + token)',
      'go("/a?b=" + str(token) + "&c", 1)',
      'go("/a?b=%s&c=%d" % (other, token))',
      'go("/a?b=%s" % token)',
      'go("/a?b={}&c={}".format(other, token))',
      'go("/a?b={0}&c={name:>5}".format(other, name=token))',
      'go("/a" f"?b={token}")',
    ];
    assert.deepEqual(await linesFound(python, 'a.py', forms.join('\n')), [1, 2, 3, 4, 5, 6, 7, 8]);
    assert.deepEqual(await linesFound(python, 'a.py', forms.join('\n'), false), [1]);
  });

  it('is the same as a template and as a sum', async () => {
    const forms = ['go(`/a?b=${token}`);', "go('/a?b=' + token + '&c');", "go('/a?b=' + String(token));"];
    assert.deepEqual(await linesFound(script, 'a.js', forms.join('\n')), [1, 2, 3]);
    assert.deepEqual(await linesFound(script, 'a.js', forms.join('\n'), false), [1]);
  });

  it('has a literal, a value for every sign, and is no part of a longer one', async () => {
    const others = [
      'go(1 + token)',
      'go("/a?b={}" + c.format(token))',
      'go("/a?b={}&c={}".format(token))',
      'go("/a?b={other}".format(token))',
      'go("/a?b=%s" * token)',
    ];
    assert.deepEqual(await linesFound(python, 'a.py', others.join('\n')), []);
    const alone = `pattern: '\`...\${$TO}...\`'`;
    assert.deepEqual(await linesFound(alone, 'a.js', "x = 'a' +\n b +\n c;"), [1]);
  });

  it('has the same words between its values', async () => {
    const body = 'pattern: f"{$X} of {$X}!"';
    const forms = ['a("{} of {}!".format(x, x))', 'a("%s of %s!" % (x, x))', 'a("%s on %s!" % (x, x))'];
    assert.deepEqual(await linesFound(body, 'a.py', forms.join('\n')), [1, 2]);
  });
});
