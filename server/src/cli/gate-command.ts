import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { type Command, Option } from 'commander';
import { signersOfChange } from '../host/allowed-signers.ts';
import { reviewsOf } from '../host/approval-standing.ts';
import { cacheHome } from '../host/cache-home.ts';
import { type Change, filesOf, findChange, textIn } from '../host/change.ts';
import { chartersOf } from '../host/change-charters.ts';
import { ChangeNotes } from '../host/change-notes.ts';
import { ChangedFiles, governedFiles, recordsOfChange } from '../host/changed-files.ts';
import { checkCharters } from '../host/charter-checks.ts';
import { charterName, existsAt } from '../host/charter-file.ts';
import { RepositoryOwners } from '../host/code-owners.ts';
import { sha256 } from '../host/digest.ts';
import type { FileReport, ReportedProblem } from '../host/file-report.ts';
import { FileScanner, type ScannerOptions } from '../host/file-scanner.ts';
import { GitError } from '../host/git.ts';
import type { LedgerTrouble } from '../host/ledger-store.ts';
import { isFolder } from '../host/real-place.ts';
import { recordsAt } from '../host/recorded-files.ts';
import { relativeName } from '../host/relative-name.ts';
import { scanFiles } from '../host/scan.ts';
import { SignatureChecker } from '../host/ssh-signatures.ts';
import { appendTextFile, readTextFile, reasonOf, writeTextFile } from '../host/text-file.ts';
import { tagIdOf } from '../ledger/block.ts';
import type { BlockRecord } from '../ledger/record.ts';
import { namesOf } from '../policy/assistants.ts';
import { aiBlocksTouched } from '../policy/gate/facts.ts';
import { checkFile } from '../policy/gate/gate.ts';
import type { Violation } from '../policy/gate/violation.ts';
import { parseBaseline, writeBaseline } from './baseline.ts';
import { Exit, UsageError } from './exit.ts';
import { formatGithub } from './formats/gate-github.ts';
import { formatGateJson } from './formats/gate-json.ts';
import { formatGateMarkdown } from './formats/gate-markdown.ts';
import { formatGateSarif } from './formats/gate-sarif.ts';
import { formatGateText } from './formats/gate-text.ts';
import { findMistakes } from './gate-mistakes.ts';
import {
  correctionsIn,
  governingNotices,
  linesSkipped,
  misnamedCharter,
  missingRecords,
  movedDown,
  submodulesAmong,
  unreadRecords,
} from './gate-notices.ts';
import { gatePushed } from './gate-pushed.ts';
import type { GateResult, ReportedViolation } from './gate-result.ts';
import { tell, tellProblems, tellTrouble } from './notices.ts';
import { collect, formatOption, mostJobs, parseJobs, parseSize } from './options.ts';
import { say } from './say.ts';

interface GateOptions {
  base?: string;
  format: 'text' | 'json' | 'sarif' | 'github';
  output?: string;
  summary?: string;
  charter?: string;
  baseline?: string;
  writeBaseline?: string;
  withoutApprovals?: true;
  pushed?: string | true;
  rules?: string[];
  defaultRules: boolean;
  jobs?: number;
  cache: boolean;
  verbose?: boolean;
}

/** Parsing one file may take so long (milliseconds), as in a scan. */
const parseBudget = 10_000;
const maxBytes = parseSize('2MB');

export function addGateCommand(program: Command): void {
  program
    .command('gate')
    .description('check that a change keeps to the charter')
    .argument('[path...]', 'look at these files and folders alone; the whole repository if none is given')
    .option(
      '--base <ref>',
      'what the change is compared with; where changes of this repository usually go, if none is named',
    )
    .addOption(formatOption(['text', 'json', 'sarif', 'github']))
    .option('--output <file>', 'write the report there instead of to standard output')
    .option(
      '--summary <file>',
      'append a summary in Markdown to this file; with --format github, to $GITHUB_STEP_SUMMARY',
    )
    .option('--charter <file>', 'use this charter instead of the workspace’s')
    .option('--baseline <file>', 'leave out the violations recorded there')
    .option('--write-baseline <file>', 'record the present violations as known')
    .option(
      '--without-approvals',
      'leave out approvals that are missing or have lapsed, since nobody can give one before the code is pushed',
    )
    .addOption(
      new Option(
        '--pushed [remote]',
        'check each commit that git tells its pre-push hook of on standard input, in place of the work tree',
      ).conflicts('base'),
    )
    .option('--rules <path>', 'further rules, a YAML file or a folder (may be repeated)', collect)
    .option('--no-default-rules', 'leave out the rules that ship')
    .option('--jobs <n>', `threads, at most ${mostJobs}`, parseJobs)
    .option('--no-cache', 'analyse again what has not changed since an earlier scan')
    .option('--verbose', 'say what was done and what was passed over')
    .action(async (paths: string[], options: GateOptions) => {
      const { pushed } = options;
      process.exitCode = pushed === undefined ? await gate(paths, options) : await gatePushed(pushed);
    });
}

async function gate(named: string[], options: GateOptions): Promise<number> {
  const started = performance.now();
  const today = new Date().toISOString().slice(0, 10);
  const change = await theChange(options.base);
  if (change.remark !== undefined) say(change.remark);
  const charters = await chartersOf(change, options.charter);
  const owners = await RepositoryOwners.of(change);
  const troubles: LedgerTrouble[] = [];
  const allRecords = await recordsAt([change.root], (trouble) => {
    troubles.push(trouble);
    tellTrouble(trouble);
  });
  const isNamed = await pathFilter(change, named);
  const governed = await governedFiles(change, charters, isNamed);
  const submodules = await submodulesAmong(governed, charters.inForce);
  const files = governed.filter((file) => !isFolder(file));
  const records = recordsOfChange(files, allRecords, change);
  const scannerOptions: ScannerOptions = {
    rules: { defaults: options.defaultRules, extra: (options.rules ?? []).map((file) => path.resolve(file)) },
    charterFile: options.charter,
    failOn: undefined,
    maxBytes,
    parseBudget,
    today,
    cache: options.cache ? cacheHome() : undefined,
    records,
    standIns: charters.standIns,
  };
  const signatures = new SignatureChecker(await signersOfChange(change), scannerOptions.cache);
  // By processes of their own, while this one scans.
  const checking = signatures.check([...records.values()].flat().flatMap(reviewsOf));
  const { scanner, reports } = await scanChange(
    files,
    scannerOptions,
    options.jobs ?? usualJobs(files.length),
  );
  const recordsOf = tagIndex(allRecords);
  await checking;
  const notes = await ChangeNotes.of(change, [...allRecords.values()].flat());
  for (const message of notes.faults) {
    say(message);
    troubles.push({ message, isIncomplete: true });
  }
  const gathering = new ChangedFiles({ change, charters, owners, records, notes, signatures, maxBytes });
  const violations: Violation[] = await checkCharters(change, charters, owners, today, isNamed);
  const corrections: ReportedProblem[] = [];
  let aiBlocks = 0;
  let dependsOnOwners = false;
  for (const file of files) {
    const facts = await gathering.gather(file, reports.get(file)!);
    if (!facts) continue;
    corrections.push(...correctionsIn(facts, change));
    aiBlocks += aiBlocksTouched(facts).length;
    dependsOnOwners ||= facts.charter.tiers[facts.tier.tier].approvals.from === 'codeowners';
    violations.push(...checkFile(facts, { today, recordsOf, namesOf }));
  }
  const mistakes = findMistakes(scanner, charters);
  const charterPlace = path.join(change.root, charterName);
  const notices = [
    ...mistakes,
    ...(dependsOnOwners ? linesSkipped(owners, change) : []),
    ...misnamedCharter(change),
    ...(await governingNotices(change)),
    ...(await missingRecords(change, allRecords.size, (await charters.inForce.for(charterPlace)).charter)),
    ...(await movedDown(change, charters)),
    ...submodules,
  ];
  for (const notice of notices) tell(notice);
  const reported = violations
    .filter((violation) => !options.withoutApprovals || !canComeLater(violation))
    .map((violation) => report(violation, change));
  if (options.writeBaseline !== undefined)
    await writeBaseline(options.writeBaseline, reported.filter(isDebt).map(asKnown));
  const isKnown = await knownOf(change, options);
  const fresh = reported.filter((violation) => !isDebt(violation) || !isKnown(violation));
  const analysed = [...reports.values()].filter(({ outcome }) => outcome === 'analysed');
  const problems = [...[...reports.values()].flatMap((each) => each.problems), ...corrections];
  const unread = troubles
    .filter(({ isIncomplete }) => isIncomplete)
    .map((each) => unreadRecords(each, change));
  const result: GateResult = {
    violations: fresh,
    known: reported.length - fresh.length,
    problems: [...notices, ...unread, ...problems],
    base: change.base,
    remark: change.remark,
    stats: {
      files: files.length,
      lines: analysed.reduce((sum, each) => sum + each.lines, 0),
      aiBlocks,
      seconds: Math.round(performance.now() - started) / 1000,
    },
    rules: new Map(scanner.rulebook.rules.map((rule) => [rule.id, rule])),
  };
  await print(result, options);
  tellProblems(
    problems.filter(({ kind }) => !kind.startsWith('suppression-')),
    options.verbose === true,
  );
  if (options.writeBaseline === undefined && fresh.length > 0) return Exit.findings;
  if (mistakes.length > 0) return Exit.usage;
  return result.problems.some(({ incomplete }) => incomplete) ? Exit.incomplete : Exit.clean;
}

async function theChange(base: string | undefined): Promise<Change> {
  if (base === '') throw new UsageError('--base is empty: name a branch, a tag or a commit.');
  try {
    return await findChange(process.cwd(), base);
  } catch (error) {
    if (error instanceof GitError)
      throw new UsageError(base === undefined ? error.message : `--base ${base}: ${error.message}`);
    throw error;
  }
}

/** Answers whether a file (absolute) is one of those named, or lies below one. */
async function pathFilter(change: Change, named: readonly string[]): Promise<(file: string) => boolean> {
  if (named.length === 0) return () => true;
  const places = named.map((place) => path.resolve(place));
  const strays = places.filter((place) => !isBelow(place, change.root) && !isBelow(change.root, place));
  if (strays.length > 0) throw new UsageError(`${strays.join(', ')}: not in the repository ${change.root}`);
  for (const place of places)
    if (!existsAt(place) && !(await wasThere(change, place)))
      throw new UsageError(`${path.relative(process.cwd(), place)}: there is no such file or folder.`);
  return (file) => places.some((place) => isBelow(file, place));
}

/** What the change has deleted may be named. */
async function wasThere({ root, base }: Change, place: string): Promise<boolean> {
  const name = relativeName(root, place);
  return base !== undefined && (await filesOf(root, base.commit, [name])).size > 0;
}

function isBelow(file: string, place: string): boolean {
  const relative = path.relative(place, file);
  return (
    relative === '' ||
    (!relative.startsWith(`..${path.sep}`) && relative !== '..' && !path.isAbsolute(relative))
  );
}

/** A usual change is mostly known from an earlier scan: before further threads had read the rules, it would be done. */
const usualChange = 400;

/** 0 lets the scan choose. */
function usualJobs(files: number): number {
  return files <= usualChange ? 1 : 0;
}

async function scanChange(
  files: readonly string[],
  options: ScannerOptions,
  jobs: number,
): Promise<{ scanner: FileScanner; reports: Map<string, FileReport> }> {
  const scanner = await FileScanner.create(options);
  for (const file of files) await scanner.charters.for(file);
  const reports = new Map<string, FileReport>();
  const requests = files.map((file) => ({ file, named: false }));
  await scanFiles(requests, options, jobs, (each) => reports.set(each.path, each), scanner);
  return { scanner, reports };
}

/** Answers for the id of a tag with the records of the repository that have it. */
function tagIndex(
  records: ReadonlyMap<string, readonly BlockRecord[]>,
): (id: string) => readonly BlockRecord[] {
  const byTag = new Map<string, BlockRecord[]>();
  for (const record of [...records.values()].flat()) {
    const known = byTag.get(tagIdOf(record));
    if (known) known.push(record);
    else byTag.set(tagIdOf(record), [record]);
  }
  return (id) => byTag.get(id) ?? [];
}

function report(violation: Violation, { root }: Change): ReportedViolation {
  const fingerprint =
    violation.check === 'finding'
      ? violation.key
      : sha256(`${violation.ruleId}\0${violation.path}\0${violation.key}`).slice('sha256:'.length, 39);
  return { ...violation, file: path.join(root, violation.path), fingerprint };
}

/** Approvals are given once others can see the code; a forged one will not be better then. */
function canComeLater({ check, ruleId }: Violation): boolean {
  return check === 'approval' && ruleId !== 'gate-approval-forged';
}

/** A weaker charter is no debt that may wait, nor is a forged approval. */
function isDebt({ check, ruleId }: ReportedViolation): boolean {
  return check !== 'charter' && ruleId !== 'gate-approval-forged';
}

function asKnown({ ruleId, file, fingerprint }: ReportedViolation) {
  return { ruleId, path: file, fingerprint };
}

/** A baseline that the change itself has altered counts as it was: nobody takes on debts for the change that makes them. */
async function knownOf(
  change: Change,
  { baseline }: GateOptions,
): Promise<(violation: ReportedViolation) => boolean> {
  if (baseline === undefined) return () => false;
  const name = relativeName(change.root, path.resolve(baseline));
  const before =
    change.base && !name.startsWith('..') ? await textIn(change.root, change.base.commit, name) : undefined;
  let text: string;
  try {
    text = before ?? (await readTextFile(baseline));
  } catch (error) {
    throw new UsageError(`the baseline ${baseline} cannot be read: ${reasonOf(error)}`);
  }
  const isKnown = parseBaseline(baseline, text);
  return (violation) => isKnown(asKnown(violation));
}

async function print(result: GateResult, { format, output, summary }: GateOptions): Promise<void> {
  const text = {
    text: () => formatGateText(result),
    json: () => formatGateJson(result),
    sarif: () => formatGateSarif(result),
    github: () => formatGithub(result),
  };
  const report = await text[format]();
  if (output === undefined) process.stdout.write(report);
  else await writeTextFile(output, stripVTControlCharacters(report));
  const target = summary ?? (format === 'github' ? process.env.GITHUB_STEP_SUMMARY : undefined);
  if (target) await appendTextFile(target, formatGateMarkdown(result));
}
