import { z } from 'zod';
import { largestFile } from '../../host/agent-workspace.ts';
import { recordPath } from '../../host/ledger-homes.ts';
import { lineProvenance } from '../../host/line-provenance.ts';
import { openRecords } from '../../host/record-source.ts';
import { readSource } from '../../host/source-text.ts';
import { WorkspaceCharters } from '../../host/workspace-charters.ts';
import { defineTool, fileIn, ToolError } from './tool.ts';

const number = z.number().int().min(1).max(10_000_000);

export const blame = defineTool({
  name: 'blame',
  title: 'Who wrote each line',
  description:
    'Who or what wrote each line of a file as it is on disk, as far as it is known: origin, tool, model, conversation, commit and reviews.',
  readOnly: true,
  input: z.strictObject({
    path: z.string().min(1).max(4096).describe('A file of the workspace.'),
    startLine: number.optional().describe('The first line, from 1.'),
    endLine: number.optional().describe('The last line.'),
  }),
  async run({ path: name, startLine = 1, endLine = Number.POSITIVE_INFINITY }, context) {
    const { file, relative } = await fileIn(context, name);
    const text = readSource(file, largestFile);
    if (text.kind !== 'text') throw new ToolError(`${name} is no text that can be read.`);
    const troubles: string[] = [];
    const source = await openRecords(file, ({ message }) => troubles.push(message));
    try {
      const known = source && (await recordPath(source.root, file));
      const lines = await lineProvenance({
        source: known === undefined ? undefined : source,
        charters: await WorkspaceCharters.load(undefined),
        file,
        path: known ?? relative,
        text: text.text,
        onTrouble: (reason) => troubles.push(reason),
      });
      const asked = lines.filter(({ line }) => line >= startLine && line <= endLine);
      return {
        text: asked
          .map(({ line, origin, tool, model, text: row }) => {
            const who = [origin, tool, model].filter((each) => each !== undefined).join(' ');
            return `${line} [${who}] ${row}`;
          })
          .join('\n'),
        structured: { path: relative, lines: asked, problems: troubles },
      };
    } finally {
      await source?.close();
    }
  },
});
