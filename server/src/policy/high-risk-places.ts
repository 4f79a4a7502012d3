/**
 * Places that are dangerous by their name, as data. A name is read word by word (`PaymentService`,
 * `payment_service`, `payment-service` are the same two words), so `author.ts` is not `auth`.
 */

export interface RiskKind {
  kind: string;
  /** Words, or hyphenated runs of words, that make a folder or a file name dangerous. */
  words: readonly string[];
  /** Names that are telling for a whole folder but too common inside a file name. */
  folders: readonly string[];
  /** Written together (`authservice`, `nextauth`). Tried on every single word. */
  stems: readonly RegExp[];
  /** Gitignore patterns for names that are fixed by a tool. */
  patterns: readonly string[];
}

/** A list of names without white space, written one after the other. */
function names(list: string): string[] {
  return list.split(/\s+/).filter((name) => name !== '');
}

export const highRiskPlaces: readonly RiskKind[] = [
  {
    kind: 'authentication',
    words: [
      ...names(`
        login logins logout signin sign-in log-in signout sso saml oidc openid ldap kerberos mfa otp
        totp hotp 2fa two-factor webauthn passkey passkeys passwd pwd iam rbac abac acl acls permission
        permissions access-control jwt jwts access-token access-tokens refresh-token refresh-tokens csrf
        xsrf passport devise doorkeeper keycloak cognito security impersonation
      `),
      // German, French, Spanish, Portuguese, Italian, Chinese, Japanese.
      ...names(`
        anmeldung passwort kennwort autenticacion autenticación contraseña autenticacao autenticação
        autenticazione contrasena senha senhas permisos berechtigung berechtigungen 登录 认证 認証 ログイン パスワード
      `),
    ],
    folders: ['identity', 'guards', 'policies', 'tokens'],
    stems: [/^auth(?!or(?!i[sz]))/, /auth$/, /^password/, /password$/, /^credential/],
    patterns: [],
  },
  {
    kind: 'sessions',
    words: ['session', 'sessions', 'cookie', 'cookies'],
    folders: [],
    stems: [/^session(?=[a-z]{4})/],
    patterns: [],
  },
  {
    kind: 'payments',
    words: names(`
      refund refunds payout payouts stripe paypal braintree adyen klarna mollie razorpay paddle
      chargebee credit-card credit-cards checkout-form checkout-page checkout-session wallet wallets
      money-transfer zahlung zahlungen bezahlung paiement paiements pago pagos reembolso reembolsos pagamento pagamentos pagamenti rimborsi 支付 付款 退款 決済
      支払い
    `),
    folders: names('pay checkout charges cards transfers pci'),
    stems: [/^payments?/],
    patterns: ['checkout.*'],
  },
  {
    kind: 'billing',
    words: names(`
      invoice invoices invoicing payroll rechnung rechnungen facture factures facturation factura
      facturas facturacion facturación fatura faturas fattura fatture 发票 請求書
    `),
    folders: ['accounting', 'subscriptions', 'ledger'],
    stems: [/^billing/],
    patterns: [],
  },
  {
    kind: 'cryptography',
    words: names(`
      cipher ciphers tls ssl x509 pki hmac signing pgp gpg verschlüsselung verschluesselung
      chiffrement cifrado criptografia criptografía crittografia 加密 暗号 暗号化
    `),
    folders: ['signature', 'signatures', 'hashing'],
    stems: [/^crypt/, /^encrypt/, /^decrypt/, /crypto$/],
    patterns: [],
  },
  {
    kind: 'keys',
    words: names(`
      secret secrets keystore keystores keyring keychain kms hsm api-key api-keys private-key
      private-keys signing-key signing-keys truststore
    `),
    folders: ['keys', 'certs', 'certificates', 'vault'],
    stems: [],
    patterns: names(`
      *.pem *.key *.p12 *.pfx *.jks *.keystore id_rsa id_dsa id_ecdsa id_ecdsa_sk id_ed25519
      id_ed25519_sk .ssh/ .env .env.* !.env.example !.env.sample !.env.template !.env.dist
      !.env.*.example .npmrc .pypirc
    `),
  },
  {
    kind: 'privacy',
    words: names(`
      gdpr ccpa hipaa dsar pii privacy personal-data data-protection data-subject consent consents
      patient-records medical-records datenschutz privacidad privacidade confidentialité 隐私 個人情報
    `),
    folders: ['patients'],
    stems: [/^anonymi[sz]/, /^pseudonymi[sz]/, /^deidentif/],
    patterns: [],
  },
  {
    kind: 'migrations',
    words: names('migration migrations liquibase flyway alembic'),
    folders: ['migrate'],
    stems: [],
    patterns: ['schema.prisma', 'db/schema.rb', 'db/structure.sql', 'V[0-9]*__*.sql'],
  },
  {
    kind: 'infrastructure',
    words: names('infra infrastructure kubernetes k8s ansible cloudformation'),
    folders: names(`
      iac pulumi cdk helm kustomize playbooks puppet saltstack deploy deployment deployments ops
      devops docker nginx firewall argocd istio
    `),
    stems: [/^terraform/, /^terragrunt/],
    patterns: names(`
      *.tf *.tfvars *.hcl *.bicep Dockerfile Dockerfile.* *.dockerfile Containerfile
      docker-compose*.yml docker-compose*.yaml compose.yml compose.yaml Vagrantfile serverless.yml
      serverless.yaml Pulumi*.yaml nginx.conf Chart.yaml skaffold.yaml
    `),
  },
  {
    kind: 'CI',
    words: [],
    folders: ['ci', '.ci'],
    stems: [],
    patterns: names(`
      .github/workflows/ .github/actions/ action.yml action.yaml .gitlab-ci.yml .gitlab/ci/ .circleci/
      .buildkite/ .teamcity/ .tekton/ .woodpecker/ .woodpecker.yml .drone.yml .travis.yml appveyor.yml
      Jenkinsfile Jenkinsfile.* azure-pipelines*.yml cloudbuild.yaml bitbucket-pipelines.yml
      buildspec.yml .pre-commit-config.yaml .husky/
    `),
  },
  {
    kind: 'governance',
    words: [],
    folders: [],
    stems: [],
    patterns: [
      ...names('.touchstone.yml .touchstone.yaml CODEOWNERS allowed_signers revoked_keys'),
      // What assistants run, and what is run at their side.
      ...names(`
        .mcp.json **/.vscode/mcp.json **/.cursor/mcp.json **/.cursor/hooks.json **/.gemini/settings.json
        **/.claude/settings.json **/.claude/settings.local.json **/.codex/config.toml .github/hooks/
        **/.windsurf/hooks.json **/.windsurf/mcp_config.json .husky/
      `),
    ],
  },
];

/** Places where little can break, as gitignore patterns; they win over a dangerous name (`auth/login.test.ts`). */
export const lowRiskPlaces: readonly {
  kind: string;
  folders: readonly string[];
  files: readonly string[];
}[] = [
  {
    kind: 'tests',
    folders: names(`
      test/ tests/ __tests__/ spec/ specs/ testing/ e2e/ cypress/ testdata/ test-data/ test_data/
      fixtures/ __fixtures__/ __mocks__/ mocks/ __snapshots__/ *.Tests/ *.Test/ *.UnitTests/
      *.IntegrationTests/ unittests/ androidTest/
    `),
    files: names(`
      *.test.* *.tests.* *.spec.* *.e2e.* *.cy.* *_test.* *_spec.rb test_*.py tests.py conftest.py
      *Test.java *Tests.java *IT.java *Test.kt *Tests.kt *Test.cs *Tests.cs *Test.php *Tests.swift
      *Spec.scala *Spec.groovy *-test.js *-test.ts *.stories.*
    `),
  },
  {
    kind: 'docs',
    folders: ['docs/', 'doc/', 'documentation/', 'javadoc/'],
    // What instructs an agent is code in all but name, so it keeps the tier of its place.
    files: names(`
      *.md *.mdx *.markdown *.rst *.adoc LICENSE LICENSE.* README CHANGELOG !AGENTS.md !CLAUDE.md
      !GEMINI.md !SKILL.md !copilot-instructions.md !*.instructions.md
    `),
  },
  {
    kind: 'examples',
    folders: names(`
      example/ examples/ sample/ samples/ demo/ demos/ tutorial/ tutorials/ snippets/ benchmark/
      benchmarks/
    `),
    files: [],
  },
  {
    kind: 'sandbox',
    folders: names(`
      sandbox/ sandboxes/ playground/ playgrounds/ scratch/ prototype/ prototypes/ poc/ spike/ spikes/
      experiments/ experimental/
    `),
    files: [],
  },
];
