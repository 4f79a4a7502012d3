import assert from 'node:assert/strict';
import { parseCharter } from '../../server/src/policy/charter-parser.ts';
import { TierMap } from '../../server/src/policy/tiers.ts';

function charterOf(yaml: string, file = '.touchstone.yml') {
  const { charter, problems } = parseCharter(yaml, file);
  assert.deepEqual(problems, []);
  return charter!;
}

describe('tier of a path without a charter', () => {
  const tiers = new TierMap();
  const critical: Record<string, string[]> = {
    authentication: [
      'src/auth/index.ts',
      'app/Http/Controllers/Auth/LoginController.php',
      'lib/authentication.rb',
      'pkg/authz/policy.go',
      'src/middleware/auth.ts',
      'src/middleware/requireAuth.ts',
      'app/models/user_authenticator.rb',
      'com/acme/security/SecurityConfig.java',
      'src/OAuth2Client.cs',
      'pages/api/auth/[...nextauth].ts',
      'authservice/main.go',
      'server/login.py',
      'src/app/sign-in/page.tsx',
      'src/guards/roles.ts',
      'services/PasswordHasher.kt',
      'lib/jwt.js',
      'rbac/roles.yaml',
      'src/two_factor.py',
      'dienste/anmeldung/formular.ts',
      'src/autenticacio\u0301n/sesion.py',
      '认证/服务.go',
    ],
    sessions: ['src/session.ts', 'web/sessionStore.js', 'app/controllers/sessions_controller.rb'],
    payments: [
      ...['src/payments/charge.ts', 'PaymentGateway.java', 'stripe_webhook.py', 'apps/checkout/cart.ts'],
      ...[
        'zahlungen/buchen.ts',
        'src/paiement/carte.py',
        'pagos/cobro.js',
        'src/支付/订单.ts',
        '決済/api.rb',
        'checkout.tsx',
        'src/pages/CheckoutForm.vue',
      ],
    ],
    billing: [
      'billing/run.py',
      'src/Rechnung.kt',
      'app/facturas/lista.py',
      'src/BillingService.cs',
      'lib/invoice_total.rb',
    ],
    cryptography: [
      'src/Verschlüsselung/schluessel.kt',
      'lib/加密.py',
      'src/crypto/aes.ts',
      'internal/encryption/box.go',
      'cryptoUtil.js',
      'lib/tls.c',
    ],
    keys: [
      'keys/rotate.sh',
      'config/secrets.yml',
      'deploy.pem',
      'home/id_rsa',
      'id_ed25519',
      '.env',
      '.env.production',
      'src/apiKeys.ts',
    ],
    privacy: ['src/gdpr/erase.ts', 'lib/pii.py', 'anonymizer/run.py', 'privacy/export.go'],
    governance: [
      '.touchstone.yml',
      'packages/api/.touchstone.yml',
      '.github/CODEOWNERS',
      '.mcp.json',
      'a/.claude/settings.json',
      '.github/hooks/x.json',
    ],
    migrations: [
      'db/migrate/001_users.rb',
      'app/migrations/0001_initial.py',
      'sql/V12__add_users.sql',
      'prisma/schema.prisma',
    ],
    infrastructure: [
      'infra/main.ts',
      'vpc.tf',
      'Dockerfile',
      'k8s/web.yaml',
      'docker-compose.prod.yml',
      'helm/values.yaml',
    ],
    CI: ['.github/workflows/test.yml', '.gitlab-ci.yml', 'Jenkinsfile', 'ci/build.sh'],
  };
  for (const [kind, paths] of Object.entries(critical)) {
    for (const path of paths) {
      it(`${path} is critical for ${kind}`, () => {
        const { tier, decidedBy } = tiers.tierOf(path);
        assert.deepEqual([tier, decidedBy.source], ['critical', `built-in: ${kind}`]);
      });
    }
  }

  const experimental: Record<string, string[]> = {
    tests: [
      'test/auth/login.ts',
      'src/auth/login.test.ts',
      'src/auth/__tests__/a.js',
      'auth_test.go',
      'test_login.py',
      'src/test/java/SessionTest.java',
      'spec/models/payment_spec.rb',
      'Acme.Auth.Tests/A.cs',
    ],
    docs: ['docs/auth.md', 'README.md', 'src/payments/NOTES.md'],
    examples: ['examples/payments/run.ts'],
    sandbox: ['sandbox/try.py', 'Playground/x.ts'],
  };
  for (const [kind, paths] of Object.entries(experimental)) {
    for (const path of paths) {
      it(`${path} is experimental as one of the ${kind}`, () => {
        const { tier, decidedBy } = tiers.tierOf(path);
        assert.deepEqual([tier, decidedBy.source], ['experimental', `built-in: ${kind}`]);
      });
    }
  }

  for (const path of [
    'src/index.ts',
    '.env.example',
    'apps/web/.env.local.example',
    'scripts/git-checkout.ts',
    'src/authors/list.ts',
    'src/author.ts',
    'lib/authority_list.py',
    'src/tokenizer.ts',
    'src/keyboard.ts',
    'src/Latest.java',
    'src/queryKeys.ts',
    'src/design-token.ts',
    'contest.py',
    'src/sessional.ts',
    'AGENTS.md',
    'src/opsin.ts',
    '../auth/x.ts',
  ]) {
    it(`${path} is trusted`, () => {
      assert.deepEqual(tiers.tierOf(path), {
        tier: 'trusted',
        decidedBy: { pattern: '*', source: 'default tier' },
      });
    });
  }

  it('names the folder that decided', () => {
    assert.equal(tiers.tierOf('src/auth/deep/x.ts').decidedBy.pattern, 'auth/');
  });
});

describe('tier of a path with a charter', () => {
  const charter = charterOf(`version: 1
tiers:
  critical:
    paths:
      - "**/vault/**"
      - "infra/**"
      - "!infra/README.txt"
  trusted:
    paths: ["src/payments/mock/**"]
  experimental:
    paths: ["lab/**", "lab/vault/open.ts", "both/**"]
default-tier: experimental
`);
  const tiers = new TierMap([{ folder: '', charter }]);
  const rows: [path: string, tier: string, pattern: string, source: string][] = [
    ['a/vault/b.ts', 'critical', '**/vault/**', '.touchstone.yml:5'],
    ['infra/x.ts', 'critical', 'infra/**', '.touchstone.yml:6'],
    ['a/infra2/x.ts', 'experimental', 'default-tier', '.touchstone.yml:12'],
    ['infra/README.txt', 'critical', 'infra/', 'built-in: infrastructure'],
    ['lab/vault/x.ts', 'critical', '**/vault/**', '.touchstone.yml:5'],
    ['lab/vault/open.ts', 'experimental', 'lab/vault/open.ts', '.touchstone.yml:11'],
    ['src/payments/mock/x.ts', 'trusted', 'src/payments/mock/**', '.touchstone.yml:9'],
    ['src/payments/x.ts', 'critical', 'payments/', 'built-in: payments'],
    ['Lab/x.ts', 'experimental', 'default-tier', '.touchstone.yml:12'],
    ['src/x.ts', 'experimental', 'default-tier', '.touchstone.yml:12'],
  ];
  for (const [path, tier, pattern, source] of rows) {
    it(`${path} is ${tier} by ${pattern}`, () => {
      assert.deepEqual(tiers.tierOf(path), { tier, decidedBy: { pattern, source } });
    });
  }

  it('lets the higher tier win between patterns that are equally specific', () => {
    const tied = charterOf(`version: 1
tiers:
  critical: {paths: ["**/core/**"]}
  experimental: {paths: ["lab/**"]}
`);
    assert.equal(new TierMap([{ folder: '', charter: tied }]).tierOf('lab/core/x.ts').tier, 'critical');
  });

  it('reads patterns as git does', () => {
    const matching: [pattern: string, path: string, matches: boolean][] = [
      ['core', 'a/core/x.ts', true],
      ['core/', 'core', false],
      ['/core', 'a/core/x.ts', false],
      ['a/**/z', 'a/z', true],
      ['*.ts', 'deep/x.ts', true],
      ['c?re', 'core', true],
      ['[cd]ore/', 'dore/x', true],
      ['core  ', 'core/x', true],
      ['co\\re', 'core', true],
      ['\\!core', '!core', true],
      ['Core', 'core', false],
    ];
    for (const [pattern, path, matches] of matching) {
      const one = charterOf(`version: 1\ntiers: {critical: {paths: [${JSON.stringify(pattern)}]}}\n`);
      const { decidedBy } = new TierMap([{ folder: '', charter: one }]).tierOf(path);
      assert.equal(decidedBy.source === '.touchstone.yml:2', matches, `${pattern} and ${path}`);
    }
  });
});

describe('tier of a path under nested charters', () => {
  const outer = charterOf(`version: 1
tiers:
  critical: {paths: ["**/vault/**"]}
  trusted: {paths: ["packages/api/payments/mock/**"]}
  experimental: {paths: ["packages/api/lab/**"]}
`);
  const inner = charterOf(
    `version: 1
tiers:
  critical: {paths: ["core/**"]}
  trusted: {paths: ["lab/served/**", "vault/open/**"]}
  experimental: {paths: ["play/**", "auth/**"]}
`,
    'packages/api/.touchstone.yml',
  );
  const innermost = charterOf('version: 1\ndefault-tier: critical\n', 'packages/api/lab/.touchstone.yml');
  const tiers = new TierMap([
    { folder: 'packages/api', charter: inner },
    { folder: '', charter: outer },
    { folder: 'packages/api/lab', charter: innermost },
  ]);
  const rows: [what: string, path: string, tier: string, pattern: string, source: string][] = [
    ['raises', 'packages/api/core/x.ts', 'critical', 'core/**', 'packages/api/.touchstone.yml:3'],
    ['speaks of its folder alone', 'core/x.ts', 'trusted', '*', 'default tier'],
    ['lowers no pattern', 'packages/api/vault/open/x.ts', 'critical', '**/vault/**', '.touchstone.yml:3'],
    ['lowers no built-in place', 'packages/api/auth/x.ts', 'critical', 'auth/', 'built-in: authentication'],
    ['lowers no default tier', 'packages/api/play/x.ts', 'trusted', '*', 'default tier'],
    [
      'is told where both say the same',
      'packages/api/lab/x.ts',
      'critical',
      'default-tier',
      'packages/api/lab/.touchstone.yml:2',
    ],
    [
      'adds nothing where it says nothing',
      'packages/api/payments/mock/x.ts',
      'trusted',
      'packages/api/payments/mock/**',
      '.touchstone.yml:4',
    ],
    [
      'raises no test by its default tier',
      'packages/api/lab/x.test.ts',
      'experimental',
      'packages/api/lab/**',
      '.touchstone.yml:5',
    ],
  ];
  for (const [what, path, tier, pattern, source] of rows) {
    it(`${what}: ${path} is ${tier}`, () => {
      assert.deepEqual(tiers.tierOf(path), { tier, decidedBy: { pattern, source } });
    });
  }

  it('names the nearest charter where several say the same', () => {
    const same = new TierMap([
      { folder: '', charter: outer },
      {
        folder: 'a',
        charter: charterOf('version: 1\ntiers: {critical: {paths: ["vault/"]}}\n', 'a/.touchstone.yml'),
      },
    ]);
    assert.equal(same.tierOf('a/vault/x.ts').decidedBy.source, 'a/.touchstone.yml:2');
  });

  it('is decided by names from the root on where the only charter stands further in', () => {
    const only = new TierMap([{ folder: 'auth/web', charter: inner }]);
    assert.equal(only.tierOf('auth/web/x.ts').decidedBy.source, 'built-in: authentication');
    assert.equal(only.tierOf('auth/web/play/x.ts').tier, 'experimental');
  });
});
