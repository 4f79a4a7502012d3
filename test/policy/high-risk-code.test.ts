import assert from 'node:assert/strict';
import { Names } from '../../server/src/engine/names/names.ts';
import { SourceFile } from '../../server/src/engine/source-file.ts';
import { createParser } from '../../server/src/host/assets.ts';
import { findHighRiskCode, mayHoldHighRiskCode } from '../../server/src/policy/high-risk-code.ts';

const parser = await createParser();

async function find(language: 'typescript' | 'python', text: string): Promise<string | undefined> {
  const grammar = await parser.grammar(language);
  const options = { budget: 10_000, now: () => 0 };
  const file = new SourceFile('a', text, parser, grammar, options);
  const found = findHighRiskCode(new Names(file.tree));
  if (found) assert.ok(mayHoldHighRiskCode(text), 'it is looked for where it is');
  const marked = found && text.slice(found.start, found.end);
  file.dispose();
  return found && `${found.kind}: ${found.evidence} at ${marked}`;
}

describe('Code that makes a place dangerous', () => {
  const script: [text: string, found: string | undefined][] = [
    ['import bcrypt from "bcrypt";\nbcrypt.compare(a, b);', 'authentication: bcrypt at bcrypt'],
    ['const argon2 = require("argon2");', 'authentication: argon2 at argon2'],
    [
      'import { scryptSync } from "node:crypto";\nscryptSync(p, s, 64);',
      'authentication: crypto.scryptSync at scryptSync',
    ],
    ['import * as jwt from "jsonwebtoken";', 'authentication: jsonwebtoken at jsonwebtoken'],
    ['import Stripe from "stripe";\nnew Stripe(key);', 'payments: stripe at stripe'],
    [
      'import crypto from "crypto";\ncrypto.createCipheriv("aes-256-gcm", k, iv);',
      'cryptography: crypto.createCipheriv at crypto.createCipheriv',
    ],
    [
      'import { chacha20 } from "@noble/ciphers/chacha";',
      'cryptography: @noble/ciphers/chacha at @noble/ciphers/chacha',
    ],
    ['const { webcrypto } = require("crypto");\nlet x = 1;', undefined],
    [
      'import { randomUUID, createHash } from "node:crypto";\nrandomUUID();\ncreateHash("sha256");',
      undefined,
    ],
    ['import type { Stripe } from "stripe";', undefined],
    ['import { verify } from "./stripe";\nverify(a);', undefined],
    ['const crypto = make();\ncrypto.sign(a);', undefined],
    ['// bcrypt\nconst s = "stripe";', undefined],
  ];
  for (const [text, found] of script)
    it(`${found ?? 'is not'}: ${JSON.stringify(text)}`, async () =>
      assert.equal(await find('typescript', text), found));

  const python: [text: string, found: string | undefined][] = [
    ['import bcrypt\nbcrypt.checkpw(a, b)', 'authentication: bcrypt at bcrypt'],
    ['from passlib.context import CryptContext', 'authentication: passlib.context at passlib.context'],
    [
      'from werkzeug.security import check_password_hash as check\ncheck(a, b)',
      'authentication: werkzeug.security.check_password_hash at check',
    ],
    [
      'import hashlib\nhashlib.pbkdf2_hmac("sha256", a, b, 1)',
      'authentication: hashlib.pbkdf2_hmac at hashlib.pbkdf2_hmac',
    ],
    ['import stripe', 'payments: stripe at stripe'],
    [
      'from cryptography.hazmat.primitives import hashes',
      'cryptography: cryptography.hazmat.primitives at cryptography.hazmat.primitives',
    ],
    ['from Crypto.Cipher import AES', 'cryptography: Crypto.Cipher at Crypto.Cipher'],
    ['from cryptography import x509', undefined],
    ['import hashlib\nhashlib.sha256(a)', undefined],
    ['from .stripe import charge', undefined],
  ];
  for (const [text, found] of python)
    it(`${found ?? 'is not'}: ${JSON.stringify(text)}`, async () =>
      assert.equal(await find('python', text), found));
});
