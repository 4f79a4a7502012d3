/** The hooks of Windsurf's Cascade: `pre_write_code` and `post_write_code`. */
import { readReplacements } from './claude.ts';
import { type Protocol, silence } from './event.ts';
import { given, listAt, needText, objectAt, textAt } from './hook-input.ts';

export const windsurf: Protocol = {
  read(input) {
    const action = needText(input, 'agent_action_name');
    if (action !== 'pre_write_code' && action !== 'post_write_code') return undefined;
    const told = objectAt(input, 'tool_info');
    const replacements = readReplacements(listAt(told, 'edits'));
    const model = textAt(input, 'model_name');
    return {
      moment: action === 'pre_write_code' ? 'before' : 'after',
      tool: {
        id: 'windsurf',
        ...given('model', model === 'Unknown' ? undefined : model),
        ...given('conversation', textAt(input, 'trajectory_id')),
      },
      roots: [textAt(told, 'cwd') ?? textAt(input, 'cwd') ?? process.cwd()],
      edits: [
        {
          path: needText(told, 'file_path'),
          told: replacements.length > 0 ? { kind: 'replaced', replacements } : { kind: 'untold' },
        },
      ],
    };
  },

  answer({ decision, reason = '' }) {
    switch (decision) {
      case 'deny':
        return { err: reason, code: 2 };
      case 'ask':
        // Cascade's hooks can let through or block; a question that nobody is asked must not pass.
        return { err: `${reason} Cascade's hooks cannot ask a person, so this is blocked.`, code: 2 };
      default:
        return reason === '' ? silence : { out: reason, code: 0 };
    }
  },

  handBack: (findings) => (findings === undefined ? silence : { out: findings, code: 0 }),
};
