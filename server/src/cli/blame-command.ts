import path from 'node:path';
import type { Command } from 'commander';
import { committedText } from '../host/committed-text.ts';
import { runGit } from '../host/git.ts';
import { recordPath } from '../host/ledger-homes.ts';
import { lineProvenance } from '../host/line-provenance.ts';
import { openRecords, type RecordSource } from '../host/record-source.ts';
import { displayPath } from '../host/scan.ts';
import { readSource, type SourceText, takeSource } from '../host/source-text.ts';
import { readStandardInput } from '../host/text-file.ts';
import { WorkspaceCharters } from '../host/workspace-charters.ts';
import { Exit, UsageError } from './exit.ts';
import { type BlameReport, formatBlameJson, formatBlameText } from './formats/blame.ts';
import { visiblePath } from './formats/visible.ts';
import { tellTrouble } from './notices.ts';
import { formatOption, parseSize } from './options.ts';
import { say } from './say.ts';

interface BlameOptions {
  lines?: string;
  rev?: string;
  stdin?: true;
  charter?: string;
  format: 'text' | 'json';
}

const maxBytes = parseSize('20MB');

export function addBlameCommand(program: Command): void {
  program
    .command('blame')
    .description('show who or what wrote each line of a file, and who has reviewed it')
    .argument('<file>')
    .option('-L, --lines <range>', 'these lines alone: 10,20 or 10,+5 or 10')
    .option('--rev <revision>', 'the file as this revision has it, in place of the one on disk')
    .option('--stdin', 'the text on standard input in place of the one on disk')
    .option('--charter <file>', 'use this charter instead of the workspace’s')
    .addOption(formatOption(['text', 'json']))
    .action(blame);
}

async function blame(name: string, options: BlameOptions): Promise<void> {
  if (options.stdin && options.rev !== undefined)
    throw new UsageError('--stdin and --rev exclude each other: one text alone can be spoken of.');
  const file = path.resolve(name);
  const source = await openRecords(file, tellTrouble);
  try {
    const report = await reportOn(file, source, options);
    process.stdout.write(
      options.format === 'json' ? formatBlameJson(report) : formatBlameText(report, new Date()),
    );
  } finally {
    await source?.close();
  }
}

async function reportOn(
  file: string,
  source: RecordSource | undefined,
  options: BlameOptions,
): Promise<BlameReport> {
  const known = source && (await recordPath(source.root, file));
  const revision = options.rev === undefined ? undefined : await commitOf(source, options.rev);
  const text = await textOf(file, { root: source?.root, known, revision, options });
  const lines = await lineProvenance({
    source: known === undefined ? undefined : source,
    charters: await WorkspaceCharters.load(options.charter),
    file,
    path: known ?? path.basename(file),
    text,
    ...(revision === undefined ? {} : { revision }),
    onTrouble: (reason) => {
      say(
        `${visiblePath(file)}: git cannot tell its history (${reason}); its lines are told from records alone.`,
      );
      process.exitCode = Exit.incomplete;
    },
  });
  const { from, to } = rangeOf(options.lines, lines.length);
  return {
    path: displayPath(file),
    ...(revision === undefined ? {} : { revision }),
    lines: lines.slice(from - 1, to),
  };
}

async function commitOf(source: RecordSource | undefined, revision: string): Promise<string> {
  if (!source?.hasHistory) throw new UsageError(`--rev ${revision}: the file is in no git repository.`);
  try {
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
    return (await runGit(source.root, args)).trim();
  } catch {
    throw new UsageError(`--rev ${revision}: git knows no such revision.`);
  }
}

async function textOf(
  file: string,
  where: {
    root: string | undefined;
    known: string | undefined;
    revision: string | undefined;
    options: BlameOptions;
  },
): Promise<string> {
  const { root, known, revision, options } = where;
  let source: SourceText;
  if (revision !== undefined) {
    const there =
      root !== undefined && known !== undefined ? await committedText(root, revision, known) : undefined;
    if (!there) throw new UsageError(`${visiblePath(file)}: ${options.rev} has no such file.`);
    source = there;
  } else {
    source = options.stdin ? takeSource(await readStandardInput(), maxBytes) : readSource(file, maxBytes);
  }
  if (source.kind === 'text') return source.text;
  const reason = {
    unreadable: source.kind === 'unreadable' ? source.reason : '',
    binary: 'is no text',
    'too-large': 'is larger than 20 MB',
  };
  throw new UsageError(`${visiblePath(file)}: ${reason[source.kind]}`);
}

/** `10,20`, `10,+5`, `10`, `,20`; lines from 1, both inclusive. */
function rangeOf(range: string | undefined, count: number): { from: number; to: number } {
  if (range === undefined) return { from: 1, to: count };
  const parts = /^(\d*)(?:(,)(\+?)(\d*))?$/.exec(range.trim());
  const from = Number(parts?.[1] || 1);
  const end = parts?.[4] ? Number(parts[4]) : parts?.[2] ? count : from;
  const to = parts?.[3] ? from + end - 1 : end;
  if (!parts || range.trim() === '' || from < 1 || to < from)
    throw new UsageError(`-L ${range}: expected lines such as 10,20 or 10,+5, counted from 1.`);
  if (from > count)
    throw new UsageError(`-L ${range}: the file has ${count === 1 ? '1 line' : `${count} lines`}.`);
  return { from, to };
}
