/** AI assistants and the ids under which each goes: in editors, in agents' hooks and in records. */

export interface Assistant {
  name: string;
  /** In lower case, the usual one first. */
  ids: readonly string[];
}

export const assistants: readonly Assistant[] = [
  {
    name: 'GitHub Copilot',
    ids: ['github.copilot', 'github.copilot-chat', 'copilot', 'github-copilot', 'copilot-cli'],
  },
  { name: 'Claude Code', ids: ['claude-code', 'claude', 'anthropic.claude-code'] },
  { name: 'Cursor', ids: ['cursor', 'cursor-agent'] },
  { name: 'Windsurf', ids: ['windsurf', 'codeium.windsurf', 'cascade'] },
  { name: 'Codeium', ids: ['codeium', 'codeium.codeium'] },
  { name: 'Codex', ids: ['codex', 'openai.chatgpt', 'openai-codex'] },
  { name: 'Gemini', ids: ['gemini', 'gemini-cli', 'google.geminicodeassist'] },
  { name: 'Cline', ids: ['cline', 'saoudrizwan.claude-dev'] },
  { name: 'Continue', ids: ['continue', 'continue.continue'] },
  { name: 'Tabnine', ids: ['tabnine', 'tabnine.tabnine-vscode'] },
  { name: 'Amazon Q', ids: ['amazon-q', 'amazonwebservices.amazon-q-vscode'] },
  { name: 'Aider', ids: ['aider'] },
  { name: 'Junie', ids: ['junie', 'jetbrains.junie'] },
  { name: 'Roo Code', ids: ['roo', 'rooveterinaryinc.roo-cline'] },
  { name: 'Kiro', ids: ['kiro'] },
  { name: 'Trae', ids: ['trae'] },
  { name: 'Augment', ids: ['augment', 'augment.vscode-augment'] },
  { name: 'Warp', ids: ['warp'] },
  { name: 'OpenCode', ids: ['opencode', 'sst-dev.opencode'] },
];

const byId = new Map(assistants.flatMap((assistant) => assistant.ids.map((id) => [id, assistant] as const)));

/** All ids of the product that goes under this one, in any case; none where nobody knows it. */
export function namesOf(id: string): readonly string[] {
  return byId.get(id.toLowerCase())?.ids ?? [];
}

/** Addresses under which assistants commit; that of a forge’s bot says so itself. */
const addresses = [
  /^(?:noreply@anthropic\.com|[\w.+-]*@aider\.chat|cursoragent@cursor\.com|codex@openai\.com|noreply@openai\.com|junie@jetbrains\.com)$/i,
  /^(?:\d+\+)?(?:copilot(?:-swe-agent)?|devin-ai-integration|gemini-code-assist|google-labs-jules|[\w.-]+\[bot\])(?:\[bot\])?@users\.noreply\.github\.com$/i,
  /^copilot@github\.com$/i,
];

/** Whether an e-mail address is that of an assistant, or of another program that commits. */
export function isAssistantAddress(address: string): boolean {
  return addresses.some((pattern) => pattern.test(address));
}
