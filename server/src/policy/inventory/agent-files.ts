/** Files by which a repository speaks to assistants, told by where they stand. */

export type AgentFileKind = 'instructions' | 'settings' | 'hooks' | 'mcp';

export interface AgentFile {
  kind: AgentFileKind;
  /** As `assistants` names it; absent where any assistant reads the file. */
  tool?: string;
}

/** The first that fits counts. Paths end in these, in whatever folder they begin. */
const known: readonly (readonly [place: RegExp, kind: AgentFileKind, tool?: string])[] = [
  [/^AGENTS(?:\.override)?\.md$/, 'instructions'],
  [/^\.mcp\.json$/, 'mcp'],
  [/^CLAUDE(?:\.local)?\.md$/, 'instructions', 'claude-code'],
  [/^\.claude\/settings(?:\.local)?\.json$/, 'hooks', 'claude-code'],
  [/^\.claude\/(?:agents|commands|rules|skills|output-styles)\/.+\.md$/, 'instructions', 'claude-code'],
  [/^claude_desktop_config\.json$/, 'mcp', 'claude-code'],
  [/^\.github\/copilot-instructions\.md$/, 'instructions', 'github.copilot'],
  [/^\.github\/(?:instructions|prompts|chatmodes|agents)\/.+\.md$/, 'instructions', 'github.copilot'],
  [/^\.github\/hooks\/[^/]+\.json$/, 'hooks', 'github.copilot'],
  [/^\.vscode\/mcp\.json$/, 'mcp', 'github.copilot'],
  [/^\.cursorrules$/, 'instructions', 'cursor'],
  [/^\.cursor\/(?:rules|commands)\/.+/, 'instructions', 'cursor'],
  [/^\.cursor\/hooks\.json$/, 'hooks', 'cursor'],
  [/^\.cursor\/mcp\.json$/, 'mcp', 'cursor'],
  [/^\.windsurfrules$/, 'instructions', 'windsurf'],
  [/^\.windsurf\/(?:rules|workflows)\/.+/, 'instructions', 'windsurf'],
  [/^\.windsurf\/hooks\.json$/, 'hooks', 'windsurf'],
  [/^(?:\.windsurf|\.codeium\/windsurf)\/mcp_config\.json$/, 'mcp', 'windsurf'],
  [/^GEMINI\.md$/, 'instructions', 'gemini'],
  [/^\.gemini\/settings\.json$/, 'mcp', 'gemini'],
  [/^\.clinerules(?:\/.+)?$/, 'instructions', 'cline'],
  [/^cline_mcp_settings\.json$/, 'mcp', 'cline'],
  [/^\.aider\.conf\.ya?ml$/, 'settings', 'aider'],
  [/^\.continue(?:rc\.json|\/.+)$/, 'settings', 'continue'],
  [/^\.junie\/mcp\/mcp\.json$/, 'mcp', 'junie'],
  [/^\.junie\/.+\.md$/, 'instructions', 'junie'],
  [/^\.amazonq\/mcp\.json$/, 'mcp', 'amazon-q'],
  [/^\.amazonq\/rules\/.+\.md$/, 'instructions', 'amazon-q'],
  [/^\.codex\/.+\.(?:toml|md)$/, 'settings', 'codex'],
  [/^\.roo\/mcp\.json$/, 'mcp', 'roo'],
  [/^\.roo(?:rules(?:-[\w-]+)?|\/rules(?:-[\w-]+)?\/.+)$/, 'instructions', 'roo'],
  [/^\.kiro\/settings\/mcp\.json$/, 'mcp', 'kiro'],
  [/^\.kiro\/(?:steering|specs|hooks)\/.+/, 'instructions', 'kiro'],
  [/^\.trae\/mcp\.json$/, 'mcp', 'trae'],
  [/^\.trae\/rules\/.+/, 'instructions', 'trae'],
  [/^\.augment(?:-guidelines|\/rules\/.+)$/, 'instructions', 'augment'],
  [/^WARP\.md$/, 'instructions', 'warp'],
  [/^opencode\.jsonc?$/, 'mcp', 'opencode'],
];

/** What a file says to assistants by its place; `path` is relative to the repository's root, with `/`. */
export function agentFileAt(path: string): AgentFile | undefined {
  const segments = path.split('/');
  for (let from = segments.length - 1; from >= 0; from--) {
    const tail = segments.slice(from).join('/');
    const found = known.find(([place]) => place.test(tail));
    if (found) return { kind: found[1], ...(found[2] === undefined ? {} : { tool: found[2] }) };
  }
  return undefined;
}
