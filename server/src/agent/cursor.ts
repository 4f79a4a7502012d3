/** The hooks of Cursor: `preToolUse` and `postToolUse` of the tools that write, `afterFileEdit` and `afterTabFileEdit`. */
import { readPatch } from './apply-patch.ts';
import { readReplacements } from './claude.ts';
import { type FileEdit, type Protocol, sayJson, silence } from './event.ts';
import { anyTextAt, given, type Json, listAt, needText, objectAt, textAt } from './hook-input.ts';

export const cursor: Protocol = {
  read(input) {
    const event = needText(input, 'hook_event_name');
    const edits = readEdits(event, input);
    if (edits.length === 0) return undefined;
    const roots = listAt(input, 'workspace_roots').filter((root) => typeof root === 'string');
    return {
      moment: event === 'preToolUse' ? 'before' : 'after',
      tool: {
        id: 'cursor',
        ...given('version', textAt(input, 'cursor_version')),
        ...given('model', textAt(input, 'model')),
        ...given('conversation', textAt(input, 'conversation_id', 'session_id')),
      },
      roots: roots.length > 0 ? roots : [textAt(input, 'cwd') ?? process.cwd()],
      ...given('call', textAt(input, 'tool_use_id')),
      edits,
    };
  },

  answer({ decision, reason }) {
    // Cursor takes `ask` and lets the edit pass: a question that nobody is asked must not.
    const permission = decision === 'deny' || decision === 'ask' ? 'deny' : 'allow';
    const told =
      decision === 'ask' ? `${reason} Cursor's hooks cannot ask a person, so this is denied.` : reason;
    return sayJson({
      permission,
      // Older versions of Cursor know these names in camel case.
      ...given('user_message', told),
      ...given('userMessage', told),
      ...(permission === 'allow' ? {} : { ...given('agent_message', told), ...given('agentMessage', told) }),
    });
  },

  handBack: (findings) => (findings === undefined ? silence : sayJson({ additional_context: findings })),
};

function readEdits(event: string, input: Json): FileEdit[] {
  switch (event) {
    case 'afterFileEdit':
    case 'afterTabFileEdit':
      return [
        {
          path: needText(input, 'file_path'),
          told: { kind: 'replaced', replacements: readReplacements(listAt(input, 'edits')) },
        },
      ];
    case 'preToolUse':
    case 'postToolUse':
      return readTool(needText(input, 'tool_name'), objectAt(input, 'tool_input'), input);
    default:
      return [];
  }
}

function readTool(tool: string, told: Json, input: Json): FileEdit[] {
  const path = textAt(told, 'file_path', 'path', 'filePath', 'target_file', 'target_notebook');
  const one = (edit: Omit<FileEdit, 'path'>): FileEdit[] => [
    { path: path ?? needText(told, 'file_path'), ...edit },
  ];
  switch (tool) {
    case 'Write': {
      const text = anyTextAt(told, 'content', 'contents');
      return one({ told: text === undefined ? readStrings(told) : { kind: 'whole', text } });
    }
    case 'StrReplace':
    case 'Edit':
    case 'MultiEdit':
      return one({ told: readStrings(told) });
    case 'EditNotebook':
      return one({ told: { kind: 'untold' } });
    case 'Delete':
      return one({ told: { kind: 'deleted' } });
    case 'ApplyPatch':
      return readPatch(textAt(told, 'patch', 'input') ?? textAt(input, 'tool_input') ?? '');
    default:
      return [];
  }
}

function readStrings(told: Json): FileEdit['told'] {
  const edits = listAt(told, 'edits');
  const replacements = readReplacements(edits.length > 0 ? edits : [told]);
  return replacements.length > 0 ? { kind: 'replaced', replacements } : { kind: 'untold' };
}
