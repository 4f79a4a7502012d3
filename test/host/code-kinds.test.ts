import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { createParser } from '../../server/src/host/assets.ts';
import { CodeKindFinder } from '../../server/src/host/code-kinds.ts';
import { kindsFolder } from '../../server/src/host/shipped-rules.ts';
import { codeKinds } from '../../server/src/policy/code-kinds.ts';

/** Each line of code and the kinds that it is, in a file of its own. */
const examples: [file: string, code: string, ...kinds: string[]][] = [
  [
    'a.ts',
    "import { createCipheriv as c } from 'node:crypto';\nexport const x = (k: Buffer, v: Buffer) => c('aes-256-gcm', k, v);",
    'cryptography',
  ],
  [
    'a.js',
    "const crypto = require('crypto');\nmodule.exports = (t) => crypto.createHash('sha256').update(t).digest('hex');",
    'cryptography',
  ],
  [
    'a.js',
    'export const seal = (key, data) => crypto.subtle.encrypt({ name: "AES-GCM" }, key, data);',
    'cryptography',
  ],
  ['a.py', 'import hashlib\nprint(hashlib.sha256(b"x").hexdigest())', 'cryptography'],
  ['a.py', 'from cryptography.fernet import Fernet\nf = Fernet(key)', 'cryptography'],
  ['A.java', 'Cipher c = Cipher.getInstance("AES/GCM/NoPadding");', 'cryptography'],
  ['a.go', 'import "crypto/aes"', 'cryptography'],
  [
    'a.ts',
    'export async function f(user: User, given: string) {\n  return bcrypt.compare(given, user.hash);\n}',
    'authentication',
  ],
  ['a.ts', 'export const token = jwt.sign({ id: 1 }, secret);', 'authentication'],
  ['a.js', 'if (user.password === given) next();', 'authentication'],
  ['a.js', 'async function login(name, given) {\n  return find(name, given);\n}', 'authentication'],
  [
    'a.py',
    'def verify_password(plain, hashed):\n    return pwd_context.verify(plain, hashed)',
    'authentication',
  ],
  ['a.py', 'import bcrypt\nok = bcrypt.checkpw(a, b)', 'authentication'],
  ['a.py', 'if user.password == given:\n    pass', 'authentication'],
  ['A.java', 'PasswordEncoder encoder = new BCryptPasswordEncoder();', 'authentication'],
  ['a.js', 'req.session.user = user;', 'session'],
  ['a.py', 'from flask import session\nsession["user"] = name', 'session'],
  ['a.php', '<?php session_start();', 'session'],
  ['a.js', "db.query('SELECT id FROM users WHERE id = $1', [id]);", 'sql'],
  ['a.py', 'cur.execute("INSERT INTO t VALUES (?)", (x,))', 'sql'],
  ['A.java', 'String q = "SELECT id FROM users WHERE id = ?";', 'sql'],
  ['a.sql', 'CREATE TABLE t (id int);', 'sql'],
  ['a.js', "db.query('SELECT id FROM users WHERE id = ' + id);", 'sql', 'sql-concatenation'],
  ['a.ts', 'db.query(`SELECT id FROM users WHERE id = ${id}`);', 'sql', 'sql-concatenation'],
  ['a.py', 'cur.execute(f"SELECT id FROM users WHERE id = {user_id}")', 'sql', 'sql-concatenation'],
  ['a.py', 'q = "SELECT id FROM users WHERE id = %s" % user_id', 'sql', 'sql-concatenation'],
  ['A.java', 'String q = "SELECT id FROM users WHERE id = " + id;', 'sql', 'sql-concatenation'],
  ['a.php', '<?php $q = "SELECT id FROM users WHERE id = $id";', 'sql', 'sql-concatenation'],
  ['a.js', "import { execFile } from 'node:child_process';\nexecFile('ls');", 'shell'],
  ['a.py', 'import subprocess\nsubprocess.run(["ls"])', 'shell'],
  ['a.go', 'out, err := exec.Command("ls").Output()', 'shell'],
  ['a.sh', 'rm -r build', 'shell'],
  ['a.py', 'import pickle\nx = pickle.loads(data)', 'deserialization'],
  ['a.js', 'const x = eval(text);', 'deserialization'],
  ['A.java', 'Object o = new ObjectInputStream(in).readObject();', 'deserialization'],
  ['a.ts', "const r = await fetch('https://example.com');", 'network'],
  ['a.py', 'import requests\nr = requests.get(url)', 'network'],
  ['a.go', 'resp, err := http.Get(url)', 'network'],
  ['main.tf', 'resource "aws_s3_bucket" "b" {}', 'infrastructure'],
  ['.github/workflows/ci.yml', 'on: push', 'infrastructure'],
  ['deploy/app.yaml', 'kind: Deployment', 'infrastructure'],
  ['a.ts', "import Stripe from 'stripe';\nexport const s = new Stripe(key);", 'payments'],
  ['a.py', 'import stripe\nstripe.Charge.create(amount=1)', 'payments'],
  ['a.js', 'function chargeCard(card, amount) {\n  return gateway.send(card, amount);\n}', 'payments'],
];

/** What looks alike and is none of it. */
const harmless: [file: string, code: string][] = [
  ['a.ts', 'export const sum = (a: number, b: number) => a + b;'],
  ['a.ts', "const label = 'select an item' + name;"],
  ['a.js', "const text = 'Delete from list' + x;\nsession.describe();"],
  ['a.js', 'const id = crypto.randomUUID();'],
  ['a.js', 'if (form.password === undefined) return;'],
  ['a.js', 'const author = authorOf(book); charge(battery); signal.hash;'],
  ['a.py', 'def total(values):\n    return sum(values)'],
  ['a.py', 'print("please select one from the list %s" % names)'],
  ['A.java', 'int total = a + b;'],
  ['notes.md', 'Use openssl enc and SELECT id FROM users.'],
];

describe('What code does', () => {
  let finder: CodeKindFinder;

  before(async () => {
    finder = await CodeKindFinder.create(await createParser());
  });

  it('is told by one file for each kind that a charter can name', () => {
    const files = readdirSync(kindsFolder).map((name) => name.replace(/\.yaml$/, ''));
    assert.deepEqual(files.sort(), [...codeKinds].sort());
    assert.deepEqual(finder.errors, []);
    for (const { id, file } of finder.rules.rules) assert.ok(file.endsWith(`${id}.yaml`), `${id} in ${file}`);
  });

  it('is asked for in patterns that every language can read', async () => {
    const parser = await createParser();
    for (const id of ['javascript', 'typescript', 'tsx', 'python'] as const)
      assert.deepEqual(finder.rules.forLanguage(parser, await parser.grammar(id)).errors, []);
    assert.deepEqual(finder.rules.forText(parser).errors, []);
  });

  for (const [file, code, ...kinds] of examples) {
    it(`is ${kinds.join(' and ')}: ${file}: ${code.split('\n').at(-1)}`, async () => {
      const found = new Set((await finder.find(file, code)).map(({ kind }) => kind));
      assert.deepEqual([...found].sort(), kinds.sort());
    });
  }

  for (const [file, code] of harmless) {
    it(`is nothing to prohibit: ${file}: ${code.split('\n')[0]}`, async () => {
      assert.deepEqual(await finder.find(file, code), []);
    });
  }

  it('is told with the place, lines and columns from 1', async () => {
    const [found] = await finder.find('a.js', '\n  eval(text);\n');
    assert.deepEqual(found?.start, { line: 2, column: 3 });
    assert.deepEqual(found?.end, { line: 2, column: 13 });
  });

  it('survives text that no grammar can make sense of', async () => {
    assert.deepEqual(await finder.find('a.ts', '((((('.repeat(1000)), []);
  });
});
