/** Whether the charter lets a tool write code. */
import type { ApprovedTool } from './charter.ts';

export type ToolState = 'approved' | 'expired' | 'unapproved' | 'unknown';

export interface UsedTool {
  /** Absent: somebody's AI wrote it, and nobody knows whose. */
  id?: string;
  model?: string;
}

/**
 * `approved` is the charter's list; without one every tool is approved. `today` is `YYYY-MM-DD`. `namesOf` gives the
 * further ids under which the same product goes.
 */
export function stateOfTool(
  tool: UsedTool,
  approved: readonly ApprovedTool[] | undefined,
  today: string,
  namesOf: (id: string) => readonly string[] = () => [],
): { state: ToolState; reason: string } {
  const { id, model } = tool;
  if (id === undefined || id === '' || id === 'unknown')
    return { state: 'unknown', reason: 'nobody knows which tool it is' };
  if (!approved)
    return { state: 'approved', reason: 'the charter lists no tools, so every tool may be used' };
  const names = [id, ...namesOf(id)];
  const entries = approved.filter((entry) => names.some((name) => matches(entry.id, name)));
  if (entries.length === 0) return { state: 'unapproved', reason: `${id} is not among the approved tools` };
  const fitting = entries.filter(({ models }) => isModelIn(models, model));
  if (fitting.length === 0) {
    return model === undefined
      ? {
          state: 'unknown',
          reason: `${id} is approved for some models only, and nobody knows which one it used`,
        }
      : { state: 'unapproved', reason: `${id} is approved, but not with the model ${model}` };
  }
  if (fitting.some(({ until }) => until === undefined || until >= today))
    return { state: 'approved', reason: `${id} is approved` };
  const last = fitting
    .map(({ until }) => until!)
    .sort()
    .at(-1)!;
  return { state: 'expired', reason: `the approval of ${id} ended on ${last}` };
}

function isModelIn(models: readonly string[], model: string | undefined): boolean {
  return models.some((pattern) => pattern === '*' || (model !== undefined && matches(pattern, model)));
}

/**
 * `*` stands for any text; upper and lower case are the same, as in the ids of extensions. In what an MCP server runs
 * they are not, as in names of files.
 */
function matches(pattern: string, text: string): boolean {
  const fold = (id: string) => (/^mcp:/i.test(text) ? id.replace(/^mcp:/i, 'mcp:') : id.toLowerCase());
  const parts = fold(pattern).split('*');
  const value = fold(text);
  if (parts.length === 1) return value === parts[0];
  const [first, last] = [parts[0]!, parts.at(-1)!];
  if (value.length < first.length + last.length || !value.startsWith(first) || !value.endsWith(last))
    return false;
  let at = first.length;
  for (const part of parts.slice(1, -1)) {
    const found = value.indexOf(part, at);
    if (found < 0 || found + part.length > value.length - last.length) return false;
    at = found + part.length;
  }
  return true;
}
