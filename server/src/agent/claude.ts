/** The hooks of Claude Code: `PreToolUse` and `PostToolUse` of the tools that write files. */
import {
  type AgentEvent,
  type FileEdit,
  type Protocol,
  type Replacement,
  sayJson,
  silence,
} from './event.ts';
import { anyTextAt, given, isObject, type Json, listAt, needText, objectAt, textAt } from './hook-input.ts';

export const claude: Protocol = {
  read(input) {
    // Other agents read Claude's settings, too, and call its hooks in their own words.
    if ('hookEventName' in input || 'cursor_version' in input) return undefined;
    const event = needText(input, 'hook_event_name');
    const moment = event === 'PreToolUse' ? 'before' : event === 'PostToolUse' ? 'after' : undefined;
    if (!moment) return undefined;
    const edit = readEdit(needText(input, 'tool_name'), objectAt(input, 'tool_input'), input);
    if (!edit) return undefined;
    return {
      moment,
      tool: { id: 'claude-code', ...given('conversation', textAt(input, 'session_id')) },
      roots: [textAt(input, 'cwd') ?? process.cwd()],
      ...given('call', textAt(input, 'tool_use_id')),
      ...given('transcript', textAt(input, 'transcript_path')),
      edits: [edit],
    } satisfies AgentEvent;
  },

  answer({ decision, reason }) {
    if (decision === 'none') return reason === undefined ? silence : sayJson({ systemMessage: reason });
    return sayJson({
      hookSpecificOutput: {
        hookEventName: 'PreToolUse',
        permissionDecision: decision,
        ...given('permissionDecisionReason', reason),
      },
    });
  },

  handBack: (findings) =>
    findings === undefined ? silence : sayJson({ decision: 'block', reason: findings }),
};

function readEdit(tool: string, told: Json, input: Json): FileEdit | undefined {
  const before = originalOf(objectAt(input, 'tool_response'));
  switch (tool) {
    case 'Write':
      return {
        path: needText(told, 'file_path'),
        told: { kind: 'whole', text: anyTextAt(told, 'content') ?? '' },
        ...before,
      };
    case 'Edit':
      return {
        path: needText(told, 'file_path'),
        told: { kind: 'replaced', replacements: readReplacements([told]) },
        ...before,
      };
    case 'MultiEdit':
      return {
        path: needText(told, 'file_path'),
        told: { kind: 'replaced', replacements: readReplacements(listAt(told, 'edits')) },
        ...before,
      };
    case 'NotebookEdit':
      return { path: needText(told, 'notebook_path'), told: { kind: 'untold' }, ...before };
    default:
      return undefined;
  }
}

/** Of edits with `old_string` and `new_string`; one without both is passed over. */
export function readReplacements(edits: readonly unknown[]): Replacement[] {
  return edits.filter(isObject).flatMap((edit): Replacement[] => {
    const old = anyTextAt(edit, 'old_string', 'oldString', 'old_str');
    const brought = anyTextAt(edit, 'new_string', 'newString', 'new_str');
    if (old === undefined || brought === undefined) return [];
    return [{ old, new: brought, ...(edit.replace_all === true ? { all: true } : {}) }];
  });
}

function originalOf(response: Json): Pick<FileEdit, 'before'> {
  if (response.type === 'create') return { before: '' };
  return given('before', anyTextAt(response, 'originalFile', 'original_file'));
}
