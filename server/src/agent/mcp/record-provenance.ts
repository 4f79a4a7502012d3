import { z } from 'zod';
import { largestFile } from '../../host/agent-workspace.ts';
import { textIn } from '../../host/change.ts';
import { sha256 } from '../../host/digest.ts';
import { openRecords } from '../../host/record-source.ts';
import { readSource } from '../../host/source-text.ts';
import { languageIdOf } from '../../ledger/language-id.ts';
import { linesBrought } from '../../ledger/line-changes.ts';
import { findStanding } from '../../ledger/standing.ts';
import type { AgentEvent, FileEdit } from '../event.ts';
import { recordEdits } from '../recording.ts';
import { unify } from '../told-edits.ts';
import { defineTool, fileIn, type ToolContext, ToolError } from './tool.ts';

const text = z.string().max(largestFile);
const line = z.number().int().min(1).max(10_000_000);

export const recordProvenance = defineTool({
  name: 'record_provenance',
  title: 'Record who wrote code',
  description:
    'Records code that you have just written to a file, unless a hook does it. Give the `ranges` of lines as they stand now, or the `edits` that you made. Lines that are recorded already stay as they are, and so do lines of `ranges` that HEAD has.',
  readOnly: false,
  input: z.strictObject({
    path: z.string().min(1).max(4096).describe('The file, as it is on disk now.'),
    ranges: z
      .array(z.strictObject({ startLine: line, endLine: line }))
      .max(1000)
      .optional()
      .describe('Lines from 1, both inclusive.'),
    edits: z
      .array(z.strictObject({ oldText: text, newText: text }))
      .max(1000)
      .optional()
      .describe('Replacements, one after the other; `oldText` is empty for a new file.'),
    tool: z
      .string()
      .regex(/^[\w.@/-]{1,100}$/)
      .optional()
      .describe('Your id, such as `claude-code`; the client’s name if you leave it out.'),
    model: z.string().min(1).max(250).optional().describe('The model that wrote the code.'),
    conversation: z.string().min(1).max(200).optional().describe('The id of the conversation.'),
  }),
  async run(input, context) {
    const tool = input.tool ?? context.client;
    if (tool === undefined)
      throw new ToolError('Give the `tool` that wrote the code: the client has no name.');
    if ((input.ranges === undefined) === (input.edits === undefined))
      throw new ToolError('Give either `ranges` or `edits`.');
    const { edit, committed } = input.edits
      ? {
          edit: {
            path: input.path,
            told: {
              kind: 'replaced' as const,
              replacements: input.edits.map((each) => ({ old: each.oldText, new: each.newText })),
            },
            // An agent that found nothing says that it has made the file.
            ...(input.edits[0]?.oldText === '' ? { isNew: true as const } : {}),
          },
          committed: [],
        }
      : await claim(input.path, input.ranges!, context);
    const event: AgentEvent = {
      moment: 'after',
      tool: {
        id: tool,
        ...(input.model === undefined ? {} : { model: input.model }),
        ...(input.conversation === undefined ? {} : { conversation: input.conversation }),
      },
      roots: context.workspace.folders,
      edits: [edit],
    };
    await fileIn(context, input.path);
    const { written, troubles } = await recordEdits(event, context.now);
    if (troubles.length > 0) throw new ToolError(troubles.join('\n'));
    const lines = [...(written[0]?.lines ?? [])].sort((a, b) => a - b);
    const said =
      lines.length === 0
        ? `Nothing new of ${input.path} was recorded.`
        : `Recorded ${nameLines(lines)} of ${written[0]!.relative} as written by ${tool}.`;
    const left =
      committed.length === 0
        ? ''
        : ` Left out: ${nameLines(committed)}, which HEAD has already: they are not new.`;
    return { text: said + left, structured: { path: written[0]?.relative ?? input.path, tool, lines } };
  },
});

const nameLines = (lines: readonly number[]) =>
  `${lines.length === 1 ? 'line' : 'lines'} ${lines.join(', ')}`;

/**
 * The edit that brought the lines, but for those that are accounted for, and for those that are committed, which a claim
 * alone does not make the agent's.
 * @throws ToolError where all are committed.
 */
async function claim(
  name: string,
  ranges: readonly { startLine: number; endLine: number }[],
  context: ToolContext,
): Promise<{ edit: FileEdit; committed: number[] }> {
  const { file, relative, root, repository } = await fileIn(context, name);
  const source = readSource(file, largestFile);
  if (source.kind !== 'text') throw new ToolError(`${name} is no text that can be read.`);
  const after = unify(source.text);
  const rows = after.split(/(?<=\n)/);
  for (const { startLine, endLine } of ranges)
    if (endLine < startLine || endLine > rows.length)
      throw new ToolError(`Lines ${startLine} to ${endLine} are not in ${name}, which has ${rows.length}.`);
  const records = await openRecords(file, () => {});
  const known = findStanding(after, languageIdOf(relative), records?.of(relative) ?? [], sha256).lines;
  await records?.close();
  const head = repository && (await textIn(root, 'HEAD', relative));
  const brought = new Set(linesBrought(head === undefined ? '' : unify(head), after));
  const isMeant = (number: number) =>
    ranges.some(({ startLine, endLine }) => number >= startLine && number <= endLine) &&
    known[number - 1]?.record === undefined;
  const meant = rows.map((_, index) => index + 1).filter(isMeant);
  const own = new Set(meant.filter((number) => brought.has(number)));
  const committed = meant.filter((number) => !own.has(number) && rows[number - 1]!.trim() !== '');
  if (own.size === 0 && committed.length > 0)
    throw new ToolError(
      `HEAD has these lines of ${name} already, and who wrote them cannot be claimed afterwards: nothing is recorded.`,
    );
  const before = rows.filter((_, index) => !own.has(index + 1)).join('');
  return { edit: { path: name, told: { kind: 'untold' }, before }, committed };
}
