/** The hooks of GitHub Copilot: those of VS Code, and those of its command line with names in camel case. */
import { readPatch } from './apply-patch.ts';
import { readReplacements } from './claude.ts';
import { type Ending, type FileEdit, type Protocol, sayJson, silence } from './event.ts';
import { anyTextAt, given, isObject, type Json, listAt, needText, objectAt, textAt } from './hook-input.ts';

export const copilot: Protocol = {
  read(input) {
    // The command line does not name the event; what a tool has come to tells the two apart.
    const event =
      textAt(input, 'hook_event_name', 'hookEventName') ?? (hasResult(input) ? 'PostToolUse' : 'PreToolUse');
    const moment = /^pretooluse$/i.test(event)
      ? 'before'
      : /^posttooluse$/i.test(event)
        ? 'after'
        : undefined;
    if (!moment || (moment === 'after' && hasFailed(input))) return undefined;
    const edits = readEdits(needText(input, 'tool_name', 'toolName'), input);
    if (edits.length === 0) return undefined;
    return {
      moment,
      tool: {
        id: 'github.copilot',
        ...given('model', textAt(input, 'model', 'modelId')),
        ...given('conversation', textAt(input, 'session_id', 'sessionId')),
      },
      roots: [textAt(input, 'cwd') ?? process.cwd()],
      ...given('call', textAt(input, 'tool_use_id', 'toolUseId', 'toolCallId')),
      ...given('transcript', textAt(input, 'transcript_path', 'transcriptPath')),
      edits,
    };
  },

  answer({ decision, reason }, input) {
    if (decision === 'none')
      return reason === undefined || isPlain(input) ? silence : sayJson({ systemMessage: reason });
    const answer = { permissionDecision: decision, ...given('permissionDecisionReason', reason) };
    if (isPlain(input)) return sayJson(answer);
    return sayJson({ hookSpecificOutput: { hookEventName: 'PreToolUse', ...answer } });
  },

  handBack(findings, input): Ending {
    if (findings === undefined) return silence;
    if (isPlain(input)) return sayJson({ additionalContext: findings });
    return sayJson({
      decision: 'block',
      reason: findings,
      hookSpecificOutput: { hookEventName: 'PostToolUse', additionalContext: findings },
    });
  },
};

/** The command line's own shape, which has no envelope. */
const isPlain = (input: Json) => textAt(input, 'toolName') !== undefined;

const resultOf = (input: Json) => objectAt(input, 'toolResult', 'tool_result', 'tool_response');

const hasResult = (input: Json) =>
  'toolResult' in input || 'tool_result' in input || 'tool_response' in input;

const hasFailed = (input: Json) =>
  /^(failure|denied|error)$/.test(textAt(resultOf(input), 'resultType', 'result_type') ?? '');

function readEdits(tool: string, input: Json): FileEdit[] {
  const told = objectAt(input, 'tool_input', 'toolInput', 'toolArgs');
  const path = textAt(told, 'filePath', 'file_path', 'path');
  const one = (edit: Omit<FileEdit, 'path'>): FileEdit[] => {
    if (path === undefined) needText(told, 'filePath');
    return [{ path: path!, ...edit }];
  };
  switch (tool) {
    case 'create_file':
    case 'create': {
      const text = anyTextAt(told, 'content', 'file_text') ?? '';
      return one({ told: { kind: 'whole', text }, isNew: true });
    }
    case 'replace_string_in_file':
    case 'str_replace':
    case 'edit':
      return one({ told: { kind: 'replaced', replacements: readReplacements([told]) } });
    case 'str_replace_editor':
      return readEditor(told, one);
    case 'multi_replace_string_in_file':
      return readMany(listAt(told, 'replacements', 'edits'));
    case 'insert_edit_into_file':
      return one({ told: { kind: 'untold', ...given('code', textAt(told, 'code')) } });
    case 'edit_notebook_file':
      return one({ told: { kind: 'untold' } });
    case 'delete_file':
      return one({ told: { kind: 'deleted' } });
    case 'apply_patch':
    case 'git_apply_patch':
      return readPatch(
        textAt(told, 'input', 'patch', 'patchText') ?? textAt(input, 'toolArgs', 'tool_input') ?? '',
      );
    case 'editFiles':
      return listAt(told, 'files').flatMap((file): FileEdit[] =>
        typeof file === 'string' ? [{ path: file, told: { kind: 'untold' } }] : [],
      );
    default:
      return [];
  }
}

function readEditor(told: Json, one: (edit: Omit<FileEdit, 'path'>) => FileEdit[]): FileEdit[] {
  switch (told.command) {
    case 'create':
      return one({ told: { kind: 'whole', text: anyTextAt(told, 'file_text') ?? '' } });
    case 'str_replace':
      return one({ told: { kind: 'replaced', replacements: readReplacements([told]) } });
    case 'view':
      return [];
    default:
      return one({ told: { kind: 'untold' } });
  }
}

/** Replacements of several files, each file with its own in order. */
function readMany(list: readonly unknown[]): FileEdit[] {
  const byPath = new Map<string, Json[]>();
  for (const each of list.filter(isObject)) {
    const path = textAt(each, 'filePath', 'file_path', 'path');
    if (path !== undefined) byPath.set(path, [...(byPath.get(path) ?? []), each]);
  }
  return [...byPath].map(([path, edits]) => ({
    path,
    told: { kind: 'replaced', replacements: readReplacements(edits) },
  }));
}
