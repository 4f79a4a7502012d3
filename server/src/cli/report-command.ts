import { randomUUID } from 'node:crypto';
import { type Command, InvalidArgumentError, Option } from 'commander';
import { cacheHome } from '../host/cache-home.ts';
import { GitError } from '../host/git.ts';
import { findAiDependencies } from '../host/report/ai-dependencies.ts';
import { openRecorded, type RecordedRepository } from '../host/report/recorded-repository.ts';
import { gatherReport } from '../host/report/report-facts.ts';
import { readRepositoryFacts } from '../host/report/repository-facts.ts';
import { writeTextFile } from '../host/text-file.ts';
import { formatReportHtml } from '../report/html/page.ts';
import { formatReportMarkdown } from '../report/markdown.ts';
import { makeReport, type Report } from '../report/report.ts';
import { formatSbom } from '../report/sbom.ts';
import { Exit, UsageError } from './exit.ts';
import { tellTrouble } from './notices.ts';
import { collect, mostJobs, parseJobs } from './options.ts';
import { Progress } from './progress.ts';
import { version } from './version.ts';

interface ReportOptions {
  /** HTML where none is named. */
  format?: 'html' | 'md' | 'json';
  output?: string;
  since?: string;
  jobs?: number;
  cache: boolean;
  sbom?: boolean;
  extension?: string[];
}

export function addReportCommand(program: Command): void {
  program
    .command('report')
    .description('tell how much of the code is AI-written, what became of it, and what is outstanding')
    .addOption(
      new Option('--format <format>', 'how to write it; html where none is named').choices([
        'html',
        'md',
        'json',
      ]),
    )
    .option('--sbom', 'write the dependencies that AI-written lines brought in instead, as CycloneDX')
    .option('--output <file>', 'write the report there instead of to standard output')
    .option('--since <date>', 'leave out what happened before this day, such as 2026-10-01', parseDay)
    .option(
      '--extension <id>',
      'an extension that an editor has here, reported if it is an assistant (may be repeated)',
      collect,
    )
    .option('--jobs <n>', `threads, at most ${mostJobs}`, parseJobs)
    .option('--no-cache', 'analyse again what has not changed since an earlier scan')
    .action(async (options: ReportOptions) => {
      process.exitCode = await report(options);
    });
}

const writers: Record<NonNullable<ReportOptions['format']>, (report: Report) => string> = {
  html: formatReportHtml,
  md: formatReportMarkdown,
  json: (report) => `${JSON.stringify(report, null, 2)}\n`,
};

async function report(options: ReportOptions): Promise<number> {
  if (options.sbom && options.format !== undefined && options.format !== 'json')
    throw new UsageError('--sbom is CycloneDX, which is JSON; leave --format out.');
  const recorded = await open();
  const text = options.sbom ? await writeSbom(recorded) : await writeReport(recorded, options);
  if (options.output === undefined) process.stdout.write(text);
  else await writeTextFile(options.output, text);
  return Exit.clean;
}

async function open(): Promise<RecordedRepository> {
  try {
    const recorded = await openRecorded(process.cwd(), tellTrouble);
    if (recorded) return recorded;
  } catch (error) {
    if (error instanceof GitError) throw new UsageError(error.message);
    throw error;
  }
  throw new UsageError('A report is made of a git repository, and this folder is in none.');
}

async function writeReport(
  recorded: RecordedRepository,
  { format = 'html', since, jobs, cache, extension = [] }: ReportOptions,
): Promise<string> {
  let progress: Progress | undefined;
  const facts = await gatherReport(recorded, {
    ...{ version, now: new Date(), jobs: jobs ?? 0, extensions: extension },
    ...(since === undefined ? {} : { since }),
    cache: cache ? cacheHome() : undefined,
    onProgress: {
      begin: (files) => {
        progress = new Progress(files);
      },
      advance: () => progress?.advance(),
    },
  });
  progress?.end();
  return writers[format](makeReport(facts));
}

async function writeSbom({ root, byFile }: RecordedRepository): Promise<string> {
  return formatSbom({
    ...{ serial: randomUUID(), time: new Date().toISOString(), version },
    repository: await readRepositoryFacts(root),
    dependencies: await findAiDependencies(root, byFile),
  });
}

function parseDay(value: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  if (!isDay) throw new InvalidArgumentError('Expected a day such as 2026-10-01.');
  return value;
}
