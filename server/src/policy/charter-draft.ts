/** The charter to begin with: the defaults, explained. */

/**
 * What holds without a charter, written out, so that saving it changes nothing. Lines that begin with `# ` and a key
 * are examples of what the defaults leave out.
 */
export const charterDraft = `# The charter: how far each place is trusted, and what it asks of AI-written code.
# What stands here holds anyway. Change what shall be otherwise, and delete the
# rest if you like.
version: 1

# Paths are patterns as in .gitignore, seen from this folder. The most specific one
# decides, then the higher tier. Places with a dangerous name (auth/, payments/,
# crypto/, migrations/, infra/ ...) are critical without being named; tests, docs and
# examples are experimental.
tiers:
  critical:
    # paths: ["**/ledger/**", "src/billing.ts"]
    ai: warn                      # AI code arrives: allow, warn, ask, deny (take it out)
    # prohibit: [cryptography]    # kinds of code that AI may not write here
    approvals:
      count: 2                    # people who must approve AI-written code
      from: anyone                # or codeowners
      signed: false               # true: people sign with SSH keys, the author too
      author-may-approve: false
    fail-on: warning              # from info, warning or error on; or never
    # max-complexity: 10          # the highest cognitive complexity of a function
  trusted:
    ai: allow
    approvals: {count: 1, from: anyone, signed: false, author-may-approve: true}
    fail-on: error
  experimental:
    # paths: ["lab/**"]
    ai: allow
    approvals: {count: 0, from: anyone, signed: false, author-may-approve: true}
    fail-on: never

# The tier of every path that neither a pattern nor a name speaks of.
default-tier: trusted

# Without this list every tool may write code.
# approved-tools: [{id: github.copilot, models: ["*"], until: 2027-06-30}]

# Whom CODEOWNERS means, by the addresses with which they commit.
# people: {"@alice": alice@example.com, "@org/payments": [bob@example.com]}

provenance:
  tags: comment                   # one comment line above AI-written code, or ledger-only
  # min-lines: 2                  # shorter blocks get a record alone
  prompt: hash                    # what is kept of a prompt: none, hash, keep
  # retention-days: 730           # how long records are kept

suppressions:
  require-reason: false           # true: touchstone-ignore must say why
  # max-days: 90                  # the furthest day that until= may name

# When this charter must be read through and confirmed again.
# recertify: {every-days: 90, last: 2026-10-01, by: security@example.com}

exclude:
  generated: true                 # generated and vendored files are left alone
  ignore-files: [.aiexclude, .aiignore]
  # paths: ["third-party/"]
`;
