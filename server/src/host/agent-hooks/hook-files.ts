/** Where each agent looks for its hooks, and what stands there for Touchstone's. */
import { cliSetting, nodeSetting } from '../git-hooks/hook-script.ts';

export interface HookFile {
  /** Relative to the root of the workspace. */
  file: string;
  /** What a new file begins with. */
  base: Readonly<Record<string, unknown>>;
  /** By the name of the event. */
  entries: Readonly<Record<string, unknown>>;
}

export const agentNames = ['claude', 'copilot', 'cursor', 'windsurf'] as const;

export type AgentName = (typeof agentNames)[number];

/** Seconds after which an agent goes on without an answer. */
const patience = 30;

/**
 * The files are shared by everybody who works on a repository, so the command names no machine: which Node and which command
 * line run is configuration of the clone. Where neither is found, the agent goes on.
 */
function commandOf(agent: AgentName): string {
  const script = [
    'cd "$(git rev-parse --show-toplevel 2>/dev/null || pwd)"',
    `node=$(git config --get ${nodeSetting})`,
    `cli=$(git config --get ${cliSetting})`,
    `if [ -x "$node" ] && [ -f "$cli" ]; then exec "$node" "$cli" hook ${agent}; fi`,
    `if [ -x node_modules/.bin/touchstone ]; then exec node_modules/.bin/touchstone hook ${agent}; fi`,
    `if command -v touchstone >/dev/null 2>&1; then exec touchstone hook ${agent}; fi`,
    'exit 0',
  ];
  return `sh -c '${script.join('; ')}'`;
}

export const hookFiles: Record<AgentName, HookFile> = {
  claude: {
    file: '.claude/settings.json',
    base: {},
    entries: {
      PreToolUse: claudeEntry(),
      PostToolUse: claudeEntry(),
    },
  },
  // The format of Copilot's command line, which VS Code reads as well.
  copilot: {
    file: '.github/hooks/touchstone.json',
    base: { version: 1 },
    entries: { preToolUse: copilotEntry(), postToolUse: copilotEntry() },
  },
  cursor: {
    file: '.cursor/hooks.json',
    base: { version: 1 },
    entries: {
      preToolUse: {
        command: commandOf('cursor'),
        matcher: 'Write|StrReplace|Edit|MultiEdit|ApplyPatch|EditNotebook|Delete',
      },
      postToolUse: {
        command: commandOf('cursor'),
        matcher: 'Write|StrReplace|Edit|MultiEdit|ApplyPatch|EditNotebook',
      },
      afterFileEdit: { command: commandOf('cursor') },
      afterTabFileEdit: { command: commandOf('cursor') },
    },
  },
  windsurf: {
    file: '.windsurf/hooks.json',
    base: {},
    entries: {
      pre_write_code: { command: commandOf('windsurf'), show_output: true },
      post_write_code: { command: commandOf('windsurf'), show_output: true },
    },
  },
};

function claudeEntry() {
  return {
    matcher: 'Edit|MultiEdit|Write|NotebookEdit',
    hooks: [{ type: 'command', command: commandOf('claude'), timeout: patience }],
  };
}

function copilotEntry() {
  return { type: 'command', bash: commandOf('copilot'), timeoutSec: patience };
}

/** Whether a text is a command that was made here, perhaps by another version. */
export function isOurCommand(text: unknown): boolean {
  return (
    typeof text === 'string' &&
    text.includes(cliSetting) &&
    /\bhook (claude|copilot|cursor|windsurf)\b/.test(text)
  );
}
