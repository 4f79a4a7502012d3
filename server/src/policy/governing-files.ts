/** Files by which people govern what agents do: no agent changes them unasked. */

const governing: readonly [pattern: RegExp, what: string][] = [
  [/(^|\/)\.touchstone\.yml$/, 'a charter'],
  [/(^|\/)allowed_signers$/, 'the list of keys that may sign approvals'],
  [/^(\.github\/|\.gitlab\/|docs\/)?CODEOWNERS$/, 'the list of code owners'],
  [/(^|\/)revoked_keys$/, 'the list of keys that sign no longer'],
  [/(^|\/)\.mcp\.json$/, 'a list of MCP servers'],
  [/(^|\/)\.(vscode|cursor|roo|amazonq|junie\/mcp)\/mcp\.json$/, 'a list of MCP servers'],
  [
    /(^|\/)(\.(windsurf|codeium\/windsurf)\/mcp_config|cline_mcp_settings|\.gemini\/settings)\.json$/,
    'a list of MCP servers',
  ],
  [/(^|\/)(\.codex\/config\.toml|opencode\.jsonc?)$/, 'a list of MCP servers'],
  [/^\.claude\/settings(\.local)?\.json$/, 'a file of hooks'],
  [/^\.github\/hooks\//, 'a file of hooks'],
  [/^\.(cursor|windsurf)\/hooks\.json$/, 'a file of hooks'],
  [/^\.husky\//, 'a git hook'],
  [/^\.?lefthook(-local)?\.(ya?ml|toml|json)$/, 'a file of git hooks'],
  [/^\.pre-commit-config\.yaml$/, 'a file of git hooks'],
  [/^\.github\/(workflows|actions)\//, 'a pipeline, which may run the gate'],
  [/^\.gitlab-ci\.ya?ml$/, 'a pipeline, which may run the gate'],
  [/(^|\/)\.(aiexclude|aiignore|noai|cursorignore)$/, 'a list of what AI must not touch'],
  [/(^|\/)\.git\//, 'a file of git itself'],
];

/** What a file governs, as words; `path` is relative to the root of the workspace, with `/`. */
export function roleOf(path: string): string | undefined {
  return governing.find(([pattern]) => pattern.test(path))?.[1];
}
