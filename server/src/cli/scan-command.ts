import path from 'node:path';
import { type Command, Option } from 'commander';
import { type ChangedLines, changedLines } from '../host/changed-lines.ts';
import { listFiles } from '../host/file-list.ts';
import type { ReportedFinding } from '../host/file-scanner.ts';
import {
  type FileReport,
  FileScanner,
  type ReportedProblem,
  type ScannerOptions,
} from '../host/file-scanner.ts';
import { displayPath, scanFiles } from '../host/scan.ts';
import { readStandardInput, writeTextFile } from '../host/text-file.ts';
import type { FailOn } from '../policy/charter.ts';
import { readBaseline, writeBaseline } from './baseline.ts';
import { Exit, UsageError } from './exit.ts';
import { fixFiles } from './fix-files.ts';
import { formatJson } from './formats/json.ts';
import { formatSarif } from './formats/sarif.ts';
import { formatText } from './formats/text.ts';
import { collect, formatOption, parseCount, parseSize } from './options.ts';
import { Progress } from './progress.ts';
import type { ScanResult } from './scan-result.ts';

interface ScanOptions {
  format: 'text' | 'json' | 'sarif';
  output?: string;
  rules: string[];
  defaultRules: boolean;
  charter?: string;
  failOn?: FailOn;
  baseline?: string;
  writeBaseline?: string;
  base?: string;
  stdin?: boolean;
  stdinFilename?: string;
  fix?: boolean;
  jobs?: number;
  maxFileSize: number;
  verbose?: boolean;
}

/** Parsing one file may take so long on the command line; the editor is stricter. */
const parseBudget = 10_000;

export function addScanCommand(program: Command): void {
  program
    .command('scan')
    .description('find insecure and careless patterns in files and folders')
    .argument('[path...]', 'files and folders; the working directory if none is given')
    .addOption(formatOption(['text', 'json', 'sarif']))
    .option('--output <file>', 'write the report there instead of to standard output')
    .option('--rules <path>', 'further rules, a YAML file or a folder (may be repeated)', collect, [])
    .option('--no-default-rules', 'leave out the rules that ship')
    .option('--charter <file>', 'use this charter instead of the workspace’s')
    .addOption(
      new Option(
        '--fail-on <severity>',
        'exit 1 from this severity on, in place of each tier’s own limit',
      ).choices(['error', 'warning', 'info', 'never']),
    )
    .option('--baseline <file>', 'leave out the findings recorded there')
    .option('--write-baseline <file>', 'record the present findings as known')
    .option('--base <ref>', 'only what has changed since this git revision')
    .option('--stdin', 'read one file from standard input')
    .option('--stdin-filename <name>', 'the name of that file: it tells language and tier')
    .option('--fix', 'apply the fixes that are safe')
    .option('--jobs <n>', 'threads', parseCount)
    .option('--max-file-size <size>', 'pass over larger files', parseSize, parseSize('2MB'))
    .option('--verbose', 'say what was done and what was passed over')
    .action(async (paths: string[], options: ScanOptions) => {
      process.exitCode = await scan(paths, options);
    });
}

async function scan(paths: string[], options: ScanOptions): Promise<number> {
  const started = performance.now();
  const scannerOptions: ScannerOptions = {
    rules: { defaults: options.defaultRules, extra: options.rules.map((file) => path.resolve(file)) },
    charterFile: options.charter,
    failOn: options.failOn,
    maxBytes: options.maxFileSize,
    parseBudget,
    today: new Date().toISOString().slice(0, 10),
  };
  const scanner = await FileScanner.create(scannerOptions);
  const faulty = await reportConfiguration(scanner, options);
  const changes = options.base === undefined ? undefined : await changesSince(options.base);
  const { reports, skipped } = options.stdin
    ? { reports: [await scanStandardInput(scanner, options)], skipped: 0 }
    : await scanPaths(paths, options, scannerOptions, scanner, changes);
  if (options.fix && !options.stdin) await fixFiles(reports, scanner);
  const isKnown = options.baseline === undefined ? () => false : await readBaseline(options.baseline);
  const isNew = (finding: ReportedFinding) => !isKnown(finding) && touches(changes, finding);
  const result = collectResult(reports, isNew, scanner, started, skipped);
  if (options.writeBaseline !== undefined) await writeBaseline(options.writeBaseline, result.findings);
  const { format } = options;
  const report =
    format === 'json'
      ? formatJson(result)
      : format === 'sarif'
        ? await formatSarif(result)
        : formatText(result);
  if (options.output === undefined) process.stdout.write(report);
  else await writeTextFile(options.output, report);
  return exitCode(result, faulty || (await reportCharterFaults(scanner)), options);
}

/** Mistakes in rules: those of the user's own files are a wrong configuration, and the other rules still run. */
async function reportConfiguration(scanner: FileScanner, options: ScanOptions): Promise<boolean> {
  const errors = options.rules.length > 0 ? await scanner.checkRules() : scanner.rulebook.errors;
  for (const { file, line, column, ruleId, message } of errors) {
    process.stderr.write(
      `${displayPath(file)}:${line}:${column}: ${ruleId ? `rule ${ruleId}: ` : ''}${message}\n`,
    );
  }
  return errors.length > 0;
}

async function reportCharterFaults(scanner: FileScanner): Promise<boolean> {
  const { faults } = scanner.charters;
  for (const { file, line, column, message } of faults) {
    process.stderr.write(
      `${displayPath(file)}:${line}:${column}: ${message} (the built-in charter was used instead)\n`,
    );
  }
  return faults.length > 0;
}

async function changesSince(base: string): Promise<ChangedLines> {
  try {
    return await changedLines(base, process.cwd());
  } catch (error) {
    const said = (error as { stderr?: string }).stderr?.trim() || (error as Error).message;
    throw new UsageError(`--base ${base}: ${said}`);
  }
}

function touches(changes: ChangedLines | undefined, { path: file, start, end }: ReportedFinding): boolean {
  if (!changes) return true;
  return changes.get(file)?.some((range) => start.line <= range.end && end.line >= range.start) ?? false;
}

async function scanStandardInput(scanner: FileScanner, options: ScanOptions): Promise<FileReport> {
  const file = path.resolve(options.stdinFilename ?? 'stdin');
  return scanner.scanText(file, await readStandardInput());
}

async function scanPaths(
  paths: string[],
  options: ScanOptions,
  scannerOptions: ScannerOptions,
  scanner: FileScanner,
  changes: ChangedLines | undefined,
): Promise<{ reports: FileReport[]; skipped: number }> {
  const list = await listFiles(paths.length > 0 ? paths : ['.']);
  if (list.unreadable.length > 0 && list.files.length === 0 && paths.length === list.unreadable.length) {
    throw new UsageError(
      list.unreadable.map(({ path: place, reason }) => `${displayPath(place)}: ${reason}`).join('\n'),
    );
  }
  const files = changes ? list.files.filter((file) => changes.has(file)) : list.files;
  const progress = new Progress(files.length);
  const reports: FileReport[] = list.unreadable.map(({ path: place, reason }) => ({
    path: place,
    findings: [],
    problems: [{ path: place, kind: 'unreadable', message: `cannot be read: ${reason}`, incomplete: true }],
    suppressed: 0,
    lines: 0,
    bytes: 0,
    skipped: false,
  }));
  const requests = files.map((file) => ({ file, named: list.named.has(file) }));
  await scanFiles(
    requests,
    scannerOptions,
    options.jobs ?? 0,
    (report) => {
      reports.push(report);
      progress.advance();
    },
    scanner,
  );
  progress.end();
  const skipped = list.skipped + reports.filter((report) => report.skipped).length;
  if (options.verbose) {
    for (const { path: file } of reports.filter((report) => report.skipped))
      process.stderr.write(`${displayPath(file)}: passed over\n`);
    process.stderr.write(
      `${files.length} files read, ${skipped} places passed over (ignored, generated, vendored, no text)\n`,
    );
  }
  return { reports: reports.sort((a, b) => (a.path < b.path ? -1 : 1)), skipped };
}

function collectResult(
  reports: FileReport[],
  isNew: (finding: ReportedFinding) => boolean,
  scanner: FileScanner,
  started: number,
  skipped: number,
): ScanResult {
  const total = (figure: (report: FileReport) => number) =>
    reports.reduce((sum, report) => sum + figure(report), 0);
  const { rules } = scanner.rulebook;
  return {
    findings: reports.flatMap((report) => report.findings.filter(isNew)),
    problems: reports.flatMap((report) => report.problems),
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    stats: {
      files: reports.filter((report) => !report.skipped).length,
      lines: total((report) => report.lines),
      bytes: total((report) => report.bytes),
      skipped,
      suppressed: total((report) => report.suppressed),
      rules: new Set(rules.map((rule) => rule.id)).size,
      seconds: Math.round(performance.now() - started) / 1000,
    },
  };
}

function exitCode(result: ScanResult, misconfigured: boolean, { verbose }: ScanOptions): number {
  const told: ReportedProblem[] = result.problems.filter((p) => p.incomplete || verbose);
  for (const { path: file, line, message } of told) {
    process.stderr.write(`${displayPath(file)}${line ? `:${line}` : ''}: ${message}\n`);
  }
  if (misconfigured) return Exit.usage;
  if (result.findings.some((finding) => finding.blocking)) return Exit.findings;
  return result.problems.some((problem) => problem.incomplete) ? Exit.incomplete : Exit.clean;
}
