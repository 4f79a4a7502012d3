import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type Command, Option } from 'commander';
import type { RuleError } from '../engine/rule/rule.ts';
import { cacheHome } from '../host/cache-home.ts';
import { type ChangedLines, changedLinesAt, selectChanged } from '../host/changed-lines.ts';
import { listFiles } from '../host/file-list.ts';
import {
  type FileReport,
  passedOver,
  type ReportedFinding,
  type ReportedProblem,
} from '../host/file-report.ts';
import { FileScanner, type ScannerOptions } from '../host/file-scanner.ts';
import { GitError } from '../host/git.ts';
import { recordsAt } from '../host/recorded-files.ts';
import { scanFiles } from '../host/scan.ts';
import { takeSource } from '../host/source-text.ts';
import { readStandardInput, writeTextFile } from '../host/text-file.ts';
import type { FailOn } from '../policy/charter.ts';
import { readBaseline, writeBaseline } from './baseline.ts';
import { Exit, UsageError } from './exit.ts';
import { fixFiles } from './fix-files.ts';
import { formatJson } from './formats/json.ts';
import { formatSarif } from './formats/sarif.ts';
import { formatText, isOfSuppression } from './formats/text.ts';
import { visiblePath } from './formats/visible.ts';
import { tell, tellForeign, tellProblems, tellTrouble } from './notices.ts';
import { collect, formatOption, mostJobs, parseJobs, parseSize } from './options.ts';
import { Progress } from './progress.ts';
import { say } from './say.ts';
import type { ScanResult } from './scan-result.ts';

interface ScanOptions {
  format: 'text' | 'json' | 'sarif';
  output?: string;
  rules?: string[];
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
  lookupPackages?: boolean;
  maxFileSize: number;
  verbose?: boolean;
  cache: boolean;
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
    .option('--rules <path>', 'further rules, a YAML file or a folder (may be repeated)', collect)
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
    .option('--jobs <n>', `threads, at most ${mostJobs}`, parseJobs)
    .addOption(
      new Option('--max-file-size <size>', 'pass over larger files')
        .argParser(parseSize)
        .default(parseSize('2MB'), '2MB'),
    )
    .option('--no-cache', 'analyse again what has not changed since an earlier scan')
    .option('--lookup-packages', 'ask your package registries about packages that nothing here knows')
    .option('--verbose', 'say what was done and what was passed over')
    .action(async (paths: string[], options: ScanOptions) => {
      process.exitCode = await scan(paths, options);
    });
}

async function scan(named: string[], options: ScanOptions): Promise<number> {
  checkUse(named, options);
  const paths = named.length > 0 ? named : ['.'];
  const started = performance.now();
  const scannerOptions: ScannerOptions = {
    rules: { defaults: options.defaultRules, extra: (options.rules ?? []).map((file) => path.resolve(file)) },
    charterFile: options.charter,
    failOn: options.failOn,
    maxBytes: options.maxFileSize,
    parseBudget,
    today: new Date().toISOString().slice(0, 10),
    cache: options.cache ? cacheHome() : undefined,
    lookup: options.lookupPackages === true,
    records: await recordsAt(
      options.stdin ? [path.dirname(options.stdinFilename ?? '')] : paths,
      tellTrouble,
    ),
  };
  const scanner = await FileScanner.create(scannerOptions);
  const isKnown = options.baseline === undefined ? () => false : await readBaseline(options.baseline);
  const mistakes = await findRuleMistakes(scanner, options);
  const warnings = scanner.rulebook.warnings.map((warning) => describeRuleError(warning, 'rule-warning'));
  for (const mistake of [...mistakes, ...warnings]) tell(mistake);
  tellForeign(scanner.rulebook.foreign);
  const { reports, skipped } = options.stdin
    ? { reports: [await scanStandardInput(scanner, options)], skipped: 0 }
    : await scanPaths(paths, options, scannerOptions, scanner);
  const findCounting = async () => {
    const changes = await changesSince(
      options.base,
      paths,
      reports.map((report) => report.path),
    );
    return (finding: ReportedFinding) => !isKnown(finding) && touches(changes, finding);
  };
  if (options.fix) await fixFiles(reports, scanner, findCounting);
  const faults = findCharterMistakes(scanner);
  for (const fault of faults) tell(fault);
  mistakes.push(...faults);
  const result = collectResult(
    reports,
    [...mistakes, ...warnings],
    await findCounting(),
    scanner,
    started,
    skipped,
  );
  if (options.writeBaseline !== undefined)
    await writeBaseline(
      options.writeBaseline,
      reports.flatMap((report) => report.findings),
    );
  await print(result, options);
  // Those of suppressions stand in the report for people, in a section of their own.
  const isReported = ({ kind }: ReportedProblem) => options.format === 'text' && isOfSuppression(kind);
  tellProblems(
    reports.flatMap((report) => report.problems.filter((problem) => !isReported(problem))),
    options.verbose === true,
  );
  if (mistakes.length > 0) return Exit.usage;
  // What has just been recorded as known does not count.
  if (options.writeBaseline === undefined && result.findings.some((finding) => finding.blocking))
    return Exit.findings;
  return result.problems.some((problem) => problem.incomplete) ? Exit.incomplete : Exit.clean;
}

function checkUse(paths: string[], options: ScanOptions): void {
  if (!options.stdin) {
    if (options.stdinFilename !== undefined) throw new UsageError('--stdin-filename goes with --stdin');
    return;
  }
  if (paths.length > 0) throw new UsageError('--stdin reads one text; name it with --stdin-filename');
  if (!options.stdinFilename)
    throw new UsageError('--stdin needs --stdin-filename: language and tier go by the name');
  if (options.fix) throw new UsageError('--fix changes files, and with --stdin there is none');
  if (options.base !== undefined) throw new UsageError('--base asks git about files, and --stdin is none');
}

async function print(result: ScanResult, { format, output }: ScanOptions): Promise<void> {
  const report =
    format === 'json'
      ? formatJson(result)
      : format === 'sarif'
        ? await formatSarif(result)
        : formatText(result);
  if (output === undefined) process.stdout.write(report);
  else await writeTextFile(output, stripVTControlCharacters(report));
}

/** Mistakes in rules are a wrong configuration; the other rules still run. */
async function findRuleMistakes(scanner: FileScanner, { rules }: ScanOptions): Promise<ReportedProblem[]> {
  // The rules that ship are proven by their tests; compiling them all just to check them would take time.
  const errors = rules ? await scanner.checkRules() : scanner.rulebook.errors;
  return errors.map((error) => describeRuleError(error, 'rule'));
}

function describeRuleError(
  { file, line, column, ruleId, message }: RuleError,
  kind: 'rule' | 'rule-warning',
): ReportedProblem {
  const text = ruleId ? `rule ${ruleId}: ${message}` : message;
  return { path: file, line, column, kind, incomplete: false, message: text };
}

function findCharterMistakes(scanner: FileScanner): ReportedProblem[] {
  return scanner.charters.faults.map(({ file, line, column, message, instead }) => ({
    ...{ path: file, line, column, kind: 'charter', incomplete: false },
    message: `${message} (${instead} was used instead)`,
  }));
}

/** Those of the files that have changed since `base`, with the lines; undefined where everything counts. */
async function changesSince(
  base: string | undefined,
  places: string[],
  files: string[],
): Promise<ChangedLines | undefined> {
  if (base === undefined) return undefined;
  try {
    return await selectChanged(files, await changedLinesAt(base, places));
  } catch (error) {
    if (error instanceof GitError) throw new UsageError(`--base ${base}: ${error.message}`);
    throw error;
  }
}

function touches(changes: ChangedLines | undefined, { path: file, start, end }: ReportedFinding): boolean {
  if (!changes) return true;
  return changes.get(file)?.some((range) => start.line <= range.end && end.line >= range.start) ?? false;
}

async function scanStandardInput(
  scanner: FileScanner,
  { stdinFilename = '', maxFileSize }: ScanOptions,
): Promise<FileReport> {
  const file = path.resolve(stdinFilename);
  return scanner.scanSource(file, takeSource(await readStandardInput(), maxFileSize), true);
}

async function scanPaths(
  paths: string[],
  options: ScanOptions,
  scannerOptions: ScannerOptions,
  scanner: FileScanner,
): Promise<{ reports: FileReport[]; skipped: number }> {
  const list = await listFiles(paths);
  if (list.unreadable.length > 0 && list.files.length === 0 && paths.length === list.unreadable.length) {
    throw new UsageError(
      list.unreadable.map(({ path: place, reason }) => `${visiblePath(place)}: ${reason}`).join('\n'),
    );
  }
  const changes = await changesSince(options.base, paths, list.files);
  const files = changes ? [...changes.keys()] : list.files;
  // Threads meet their charters themselves; here their mistakes are found.
  for (const file of files) await scanner.charters.for(file);
  const progress = new Progress(files.length);
  const reports = list.unreadable.map(({ path: place, reason }) =>
    passedOver(place, 0, { kind: 'unreadable', message: `cannot be read: ${reason}` }),
  );
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
  const unread = reports.filter(({ outcome }) => outcome === 'passed over');
  const skipped = list.skipped + unread.length;
  if (options.verbose) {
    for (const { path: file } of unread) say(`${visiblePath(file)}: passed over`);
    say(
      `${files.length} files read, ${skipped} places passed over (ignored, generated, vendored, links, no text)`,
    );
  }
  return { reports: reports.sort((a, b) => (a.path < b.path ? -1 : 1)), skipped };
}

function collectResult(
  reports: FileReport[],
  mistakes: ReportedProblem[],
  counts: (finding: ReportedFinding) => boolean,
  scanner: FileScanner,
  started: number,
  skipped: number,
): ScanResult {
  const total = (figure: (report: FileReport) => number) =>
    reports.reduce((sum, report) => sum + figure(report), 0);
  const analysed = reports.filter(({ outcome }) => outcome === 'analysed');
  const { rules } = scanner.rulebook;
  return {
    findings: reports.flatMap((report) => report.findings.filter(counts)),
    problems: [...mistakes, ...reports.flatMap((report) => report.problems)],
    rules: new Map(rules.map((rule) => [rule.id, rule])),
    stats: {
      files: analysed.length,
      partlyAnalysed: analysed.filter(({ problems }) => problems.some(({ incomplete }) => incomplete)).length,
      notAnalysed: reports.filter(({ outcome }) => outcome === 'failed').length,
      lines: total((report) => report.lines),
      bytes: total((report) => report.bytes),
      skipped,
      suppressed: total((report) => report.suppressed),
      rules: new Set(rules.map((rule) => rule.id)).size,
      seconds: Math.round(performance.now() - started) / 1000,
    },
  };
}
