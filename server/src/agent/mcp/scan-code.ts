import path from 'node:path';
import { z } from 'zod';
import { largestFile } from '../../host/agent-workspace.ts';
import { describeFinding } from '../../host/finding-report.ts';
import { openRecords } from '../../host/record-source.ts';
import { relativeName } from '../../host/relative-name.ts';
import { readSource } from '../../host/source-text.ts';
import { createScanner } from '../scanner.ts';
import { defineTool, fileIn, type ToolContext, ToolError } from './tool.ts';

/** The usual ending of files in a language. */
const endings: Record<string, string> = {
  ...{ javascript: 'js', javascriptreact: 'jsx', typescript: 'ts', typescriptreact: 'tsx', python: 'py' },
  ...{ js: 'js', jsx: 'jsx', ts: 'ts', tsx: 'tsx', py: 'py', mjs: 'mjs', cjs: 'cjs' },
};

export const scanCode = defineTool({
  name: 'scan_code',
  title: 'Scan code',
  description:
    'Finds insecure and careless patterns. Give `code` with its `language`, or with the `path` where it shall stand (its tier decides how strict it is); `path` alone scans the file as it is on disk. Code that you are about to write is judged as AI-written.',
  readOnly: true,
  input: z.strictObject({
    code: z.string().max(largestFile).optional().describe('The code itself.'),
    language: z.string().max(40).optional().describe('Its language, such as `typescript` or `python`.'),
    path: z.string().min(1).max(4096).optional().describe('A file of the workspace, existing or not.'),
  }),
  async run({ code, language, path: name }, context) {
    const { file, text } = await subjectOf({ code, language, name }, context);
    const root = context.workspace.folders[0] ?? context.workspace.folder;
    const scanner = await createScanner(
      context.now,
      code === undefined ? { records: await recordsOf(file) } : { origin: 'ai' },
    );
    const report = await scanner.scanText(file, text);
    const nameOf = (each: string) =>
      each === file && name === undefined ? 'code' : relativeName(root, each);
    const findings = report.findings.map((finding) => describeFinding(finding, nameOf));
    const problems = report.problems.map((problem) => ({ ...problem, path: nameOf(problem.path) }));
    return {
      text:
        findings.length === 0
          ? 'No findings.'
          : findings
              .map(({ start, severity, ruleId, message, fix, blocking }) => {
                const limit = blocking ? ', fails the check' : '';
                return `line ${start.line}: ${severity} ${ruleId}${limit}: ${message}${fix ? ` Fix: ${fix.title}.` : ''}`;
              })
              .join('\n'),
      structured: { findings, problems },
    };
  },
});

async function subjectOf(
  {
    code,
    language,
    name,
  }: { code: string | undefined; language: string | undefined; name: string | undefined },
  context: ToolContext,
): Promise<{ file: string; text: string }> {
  if (code === undefined && name === undefined) throw new ToolError('Give `code`, `path`, or both.');
  if (name === undefined) {
    const ending = endings[language?.toLowerCase() ?? ''];
    // Text rules read any text; of a language that is not known here they alone can say something.
    if (language === undefined)
      throw new ToolError('Give the `language` of the code, or a `path` whose name tells it.');
    return { file: path.join(context.workspace.folder, `code.${ending ?? 'txt'}`), text: code! };
  }
  const { file } = await fileIn(context, name);
  if (code !== undefined) return { file, text: code };
  const source = readSource(file, largestFile);
  if (source.kind === 'text') return { file, text: source.text };
  const reasons = {
    binary: 'is no text',
    'too-large': `is larger than ${largestFile} bytes`,
    unreadable: 'cannot be read',
  };
  throw new ToolError(
    `${name} ${reasons[source.kind]}${source.kind === 'unreadable' ? `: ${source.reason}` : ''}.`,
  );
}

async function recordsOf(file: string) {
  const source = await openRecords(file, () => {});
  try {
    const name = source && relativeName(source.root, file);
    return new Map([[file, name === undefined ? [] : source!.of(name)]]);
  } finally {
    await source?.close();
  }
}
