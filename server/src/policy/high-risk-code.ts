/**
 * What code does that makes a place dangerous, whatever the place is called; told by what it takes from libraries. An
 * offer must not nag, so less counts here than where a charter prohibits a kind of code: a digest alone is no danger.
 */
import type { Span } from '../engine/finding.ts';
import { importsOf } from '../engine/modules/imports.ts';
import { modulePath } from '../engine/names/modules.ts';
import type { Names } from '../engine/names/names.ts';
import { calleeOf } from '../engine/syntax/callee.ts';

export interface HighRiskCode extends Span {
  /** As in `high-risk-places.ts`. */
  kind: string;
  /** What it does, to go on with "This file". */
  deed: string;
  /** The module or function that shows it, as people write it. */
  evidence: string;
}

interface Deed {
  kind: string;
  deed: string;
  /** Modules that are there for nothing else: to import one is enough. Dots stand for slashes as well. */
  modules: readonly string[];
  /** Functions of modules that do other things too. */
  functions: readonly string[];
}

const deeds: readonly Deed[] = [
  {
    kind: 'authentication',
    deed: 'verifies passwords',
    modules: ['bcrypt', 'bcryptjs', '@node-rs.bcrypt', 'argon2', '@node-rs.argon2', 'passlib', 'pwdlib'],
    functions: [
      ...['crypto.scrypt', 'crypto.scryptSync', 'crypto.pbkdf2', 'crypto.pbkdf2Sync'],
      ...['crypto.argon2', 'crypto.argon2Sync'],
      ...['hashlib.scrypt', 'hashlib.pbkdf2_hmac', 'crypt.crypt'],
      ...['werkzeug.security.check_password_hash', 'werkzeug.security.generate_password_hash'],
      ...['django.contrib.auth.hashers.check_password', 'django.contrib.auth.hashers.make_password'],
      ...['django.contrib.auth.authenticate', 'django.contrib.auth.login'],
    ],
  },
  {
    kind: 'authentication',
    deed: 'signs people in',
    modules: [
      ...[
        'jsonwebtoken',
        'jose',
        'passport',
        'openid-client',
        'next-auth',
        'oidc-provider',
        'otplib',
        'speakeasy',
      ],
      ...['jwt', 'authlib', 'pyotp', 'python_jose', 'oauthlib', '@simplewebauthn.server', 'webauthn'],
    ],
    functions: ['flask_login.login_user'],
  },
  {
    kind: 'payments',
    deed: 'charges cards',
    modules: [
      ...['stripe', 'braintree', 'paypalrestsdk', '@paypal.checkout-server-sdk', '@paypal.paypal-server-sdk'],
      ...[
        'square',
        'squareup',
        'razorpay',
        '@adyen.api-library',
        'Adyen',
        'authorizenet',
        'mollie',
        '@mollie.api-client',
      ],
    ],
    functions: [],
  },
  {
    kind: 'cryptography',
    deed: 'encrypts or signs by itself',
    modules: [
      ...[
        'tweetnacl',
        'libsodium-wrappers',
        'sodium-native',
        'node-forge',
        'crypto-js',
        'openpgp',
        'elliptic',
      ],
      ...['@noble.ciphers', '@noble.curves', '@noble.ed25519', '@noble.secp256k1'],
      ...[
        'cryptography.hazmat',
        'cryptography.fernet',
        'Crypto.Cipher',
        'Crypto.Signature',
        'Crypto.PublicKey',
      ],
      ...['Cryptodome.Cipher', 'Cryptodome.Signature', 'Cryptodome.PublicKey', 'nacl'],
    ],
    functions: [
      ...[
        'createCipheriv',
        'createDecipheriv',
        'createCipher',
        'createDecipher',
        'createSign',
        'createVerify',
      ],
      ...['sign', 'verify', 'privateDecrypt', 'privateEncrypt', 'publicDecrypt', 'publicEncrypt'],
      ...['generateKeyPair', 'generateKeyPairSync', 'createDiffieHellman', 'createECDH', 'hkdf', 'hkdfSync'],
      ...['createHmac', 'subtle.encrypt', 'subtle.decrypt', 'subtle.sign', 'subtle.verify'],
    ].map((name) => `crypto.${name}`),
  },
];

const byModule = new Map(deeds.flatMap((deed) => deed.modules.map((name) => [name, deed] as const)));
const byFunction = new Map(deeds.flatMap((deed) => deed.functions.map((name) => [name, deed] as const)));

/** Some word of every module that counts; a text without any need not be looked at. */
const telling = new RegExp(
  [...byModule.keys(), ...byFunction.keys()]
    .map((name) => name.split('.')[0]!)
    .filter((name, index, all) => all.indexOf(name) === index)
    .map((name) => name.replace(/[^\w]/g, '\\$&'))
    .join('|'),
);

/** Whether it is worth the while to look for high-risk code in a text. */
export function mayHoldHighRiskCode(text: string): boolean {
  return telling.test(text);
}

/** The first stretch of a file that does something dangerous. */
export function findHighRiskCode(names: Names): HighRiskCode | undefined {
  return firstOf([...importedDeeds(names), ...calledDeeds(names)]);
}

function* importedDeeds(names: Names): Generator<HighRiskCode> {
  for (const { module, typesOnly, start, end } of importsOf(names)) {
    if (typesOnly) continue;
    const path = modulePath(module);
    for (let length = path.length; length > 0; length--) {
      const found = byModule.get(path.slice(0, length).join('.'));
      if (!found) continue;
      yield { kind: found.kind, deed: found.deed, evidence: module, start, end };
      break;
    }
  }
}

function* calledDeeds(names: Names): Generator<HighRiskCode> {
  const { tree } = names;
  for (const kind of ['call_expression', 'call']) {
    const id = tree.grammar.kind(kind);
    if (id < 0) continue;
    for (const call of tree.ofKind(id)) {
      const callee = calleeOf(tree, call);
      const path = callee < 0 ? undefined : names.path(callee)?.join('.');
      const found = path === undefined ? undefined : byFunction.get(path);
      if (!found) continue;
      const [start, end] = [tree.start[callee]!, tree.end[callee]!];
      yield { kind: found.kind, deed: found.deed, evidence: path!, start, end };
    }
  }
}

function firstOf(found: readonly HighRiskCode[]): HighRiskCode | undefined {
  return found.toSorted((a, b) => a.start - b.start)[0];
}
