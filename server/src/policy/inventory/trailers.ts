/** Assistants that the message of a commit names. */
import { assistants } from '../assistants.ts';
import type { UsedTool } from '../tool-approval.ts';

/** How assistants sign as co-authors. */
const coAuthors: readonly (readonly [sign: RegExp, tool: string])[] = [
  [/noreply@anthropic\.com|^claude\b/i, 'claude-code'],
  [/^(?:github )?copilot\b|copilot[^@]*@users\.noreply\.github\.com/i, 'github.copilot'],
  [/cursoragent@cursor\.com|^cursor(?: agent)?\b/i, 'cursor'],
  [/^codex\b|codex@openai\.com/i, 'codex'],
  [/^gemini\b|gemini-code-assist/i, 'gemini'],
  [/^aider\b|@aider\.chat/i, 'aider'],
  [/^windsurf\b|^cascade\b/i, 'windsurf'],
  [/^amazon[ -]q\b/i, 'amazon-q'],
  [/^junie\b|junie@jetbrains/i, 'junie'],
  [/^devin\b|devin-ai-integration/i, 'devin'],
  [/google-labs-jules/i, 'jules'],
];

/** Each trailer that names an assistant, in order. `trailers` are lines `Key: value`. */
export function toolsInTrailers(trailers: readonly string[]): UsedTool[] {
  return trailers.flatMap((trailer) => {
    const [, key = '', value = ''] = /^([\w-]+)\s*:\s*(.+)$/.exec(trailer.trim()) ?? [];
    if (/^assisted-by$/i.test(key)) return assistedBy(value);
    if (!/^co-authored-by$/i.test(key)) return [];
    const [name, email = ''] = value.split(/\s*<|>/);
    const found = coAuthors.find(([sign]) => sign.test(name!.trim()) || sign.test(email));
    return found ? [{ id: found[1] }] : [];
  });
}

/** `TOOL:MODEL`, or `TOOL`; what stands behind it in brackets names helpers. */
function assistedBy(value: string): UsedTool[] {
  const [, named = '', model] = /^([^:[\]<]+)(?::([^\s[\]<]+))?/.exec(value.trim()) ?? [];
  const name = named.trim();
  if (name === '') return [];
  const known = assistants.find((each) => each.name.toLowerCase() === name.toLowerCase());
  return [{ id: known?.ids[0] ?? name, ...(model === undefined ? {} : { model }) }];
}
