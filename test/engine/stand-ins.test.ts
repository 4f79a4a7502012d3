import assert from 'node:assert/strict';
import { linesFound } from './lines-found.ts';

const option = `
patterns:
  - pattern: fetch($URL, ..., verify=$OFF, ...)
  - metavariable-regex: {metavariable: $OFF, regex: ^False$}`;

const quoted = `
patterns:
  - pattern: set($KEY)
  - metavariable-regex: {metavariable: $KEY, regex: '^["'']token["'']$'}`;

describe('An argument that a name stands for, in the rules that ship,', () => {
  it('is read as the constant that it is', async () => {
    assert.deepEqual(await linesFound(option, 'a.py', 'off = False\nfetch(url, verify=off)'), [2]);
    assert.deepEqual(await linesFound(quoted, 'a.js', "const key = 'token';\nset(key);\nset(other);"), [2]);
  });

  it('is read as it stands in rules of the user, as the rule format has it', async () => {
    assert.deepEqual(await linesFound(quoted, 'a.js', "const key = 'token';\nset(key);", false), []);
    assert.deepEqual(
      await linesFound('pattern: f(g(...))', 'a.js', 'const made = g();\nf(made);', false),
      [],
    );
  });

  it('matches like the expression that it was assigned', async () => {
    const body = 'pattern: f(g(...))';
    assert.deepEqual(await linesFound(body, 'a.js', 'const made = g(1);\nf(made);\nf(other);'), [2]);
    assert.deepEqual(await linesFound(body, 'a.js', 'let made = g(1);\nmade = h();\nf(made);'), []);
    assert.deepEqual(
      await linesFound(
        'pattern: hmac.new(..., hashlib.md5)',
        'a.py',
        'kind = hashlib.md5\nhmac.new(key, kind)',
      ),
      [2],
    );
  });

  it('is not what it was assigned where that may change before it is used', async () => {
    const body = 'patterns:\n  - pattern: "f({...})"\n  - pattern-not: "f({..., exp: $X, ...})"';
    assert.deepEqual(await linesFound(body, 'a.js', 'const o = {};\no.exp = 1;\nf(o);\nf({});'), [4]);
  });

  it('holds what its parts hold, but not what a call was given', async () => {
    const body = 'pattern: f(<... password ...>)';
    assert.deepEqual(await linesFound(body, 'a.py', 'text = password.encode()\nf(text)'), [2]);
    assert.deepEqual(await linesFound(body, 'a.py', 'user = find(password)\nf(user)'), []);
  });

  it('is read as the text, the subscript or the call that it was assigned, if no call was given anything', async () => {
    const body = `
patterns:
  - pattern: log($TEXT)
  - metavariable-regex: {metavariable: $TEXT, regex: '.*(password|token)'}`;
    const code = 'line = f"a {password}"\nlog(line)\ngiven = form["password"]\nlog(given)';
    assert.deepEqual(await linesFound(body, 'a.py', code), [2, 4]);
    assert.deepEqual(await linesFound(body, 'a.py', 'user = find(password)\nlog(user)'), []);
  });

  it('is not asked for what a text must not be where its name is already that', async () => {
    const body = `
patterns:
  - pattern: set($KEY)
  - metavariable-regex: {metavariable: $KEY, regex: '(?!.*test)'}`;
    assert.deepEqual(await linesFound(body, 'a.js', "const testKey = 'a';\nset(testKey);\nset(key);"), [3]);
  });
});

describe('A member that is read where there is something to read it from, in the rules that ship,', () => {
  it('fulfils a condition as the member does', async () => {
    const body = `
patterns:
  - pattern: set($VALUE)
  - metavariable-regex: {metavariable: $VALUE, regex: '^req\\.headers\\.\\w+$'}`;
    const code =
      'set(req.headers.origin);\nset(req.headers?.origin);\nset(req?.headers?.origin);\nset(req.body?.a);';
    assert.deepEqual(await linesFound(body, 'a.js', code), [1, 2, 3]);
    assert.deepEqual(await linesFound(body, 'a.js', code, false), [1]);
  });
});

describe('An import under another name, in the rules that ship,', () => {
  it('is read as the name that it has where it comes from', async () => {
    const code = [
      "const { unlink: drop } = require('fs');",
      'drop(a);',
      "import { unlink as gone } from 'fs';",
      'gone(a);',
      'other(a);',
    ].join('\n');
    assert.deepEqual(await linesFound('pattern: unlink(...)', 'a.js', code), [2, 4]);
    assert.deepEqual(await linesFound('pattern: unlink(...)', 'a.js', code, false), []);
    const python = 'from Crypto.Cipher import AES as Box\nBox.new(key)\nkey.new(Box)';
    assert.deepEqual(await linesFound('pattern: AES.new(...)', 'a.py', python), [2]);
  });

  it('fulfils a condition with that name, or with its module before it', async () => {
    const body = (regex: string) => `
patterns:
  - pattern: $CALL(x)
  - metavariable-regex: {metavariable: $CALL, regex: '${regex}'}`;
    const code = 'import os as system\nfrom os import popen as run\nsystem.popen(x)\nrun(x)\nmine(x)';
    assert.deepEqual(await linesFound(body('^os\\.popen$'), 'a.py', code), [3, 4]);
    assert.deepEqual(await linesFound(body('^popen$'), 'a.py', code), [4]);
    assert.deepEqual(await linesFound(body('^(?!popen)'), 'a.py', code), [3, 4, 5]);
  });
});
