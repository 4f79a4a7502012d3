/** Finds out of a repository what a report is made of. */
import path from 'node:path';
import type { BlockRecord } from '../../ledger/record.ts';
import type { StandingBlock } from '../../ledger/standing.ts';
import { ownersOf } from '../../policy/code-owners/ownership.ts';
import { agentFileAt } from '../../policy/inventory/agent-files.ts';
import { takeInventory } from '../../policy/inventory/inventory.ts';
import {
  isBrokenConfiguration,
  type Sighting,
  sightingsIn,
  sightingsOfExtensions,
} from '../../policy/inventory/sightings.ts';
import type { BlockFacts, FileFacts, ReportFacts, ReviewFacts } from '../../report/facts.ts';
import { usualWeeks } from '../../report/shares.ts';
import { presentFiles } from '../change.ts';
import { charterName, existsAt } from '../charter-file.ts';
import { RepositoryOwners } from '../code-owners.ts';
import { sha256 } from '../digest.ts';
import { listFiles } from '../file-list.ts';
import type { FileReport } from '../file-report.ts';
import { FileScanner, type ScannerOptions } from '../file-scanner.ts';
import { GitError } from '../git.ts';
import { standingIn } from '../line-ages.ts';
import { ReviewGrounds } from '../review-grounds.ts';
import { scanFiles } from '../scan.ts';
import { readSource } from '../source-text.ts';
import { blockFactsOf, isOfAssistant, reviewFactsOf } from './block-facts.ts';
import { readCharterFacts } from './charter-facts.ts';
import { readCommits, readTrailers } from './commit-history.ts';
import { readFindingHistory } from './finding-history.ts';
import { countOrigins } from './line-origins.ts';
import type { RecordedRepository } from './recorded-repository.ts';
import { readRepositoryFacts } from './repository-facts.ts';

export interface ReportRequest {
  /** Of Touchstone. */
  version: string;
  now: Date;
  /** `YYYY-MM-DD`. */
  since?: string;
  /** Where what files have come to is kept from scan to scan; undefined to keep nothing. */
  cache: string | undefined;
  /** 0 chooses. */
  jobs: number;
  /** The ids of extensions that an editor has; those that are assistants are reported. */
  extensions: readonly string[];
  /** Called with the number of files, and whenever one of them is done. */
  onProgress?: { begin: (files: number) => void; advance: () => void };
}

const maxBytes = 2 * 1024 * 1024;
const parseBudget = 10_000;

/** The facts of a repository. */
export function gatherReport(recorded: RecordedRepository, request: ReportRequest): Promise<ReportFacts> {
  return new Gathering(recorded, request).run();
}

class Gathering {
  readonly #root: string;
  readonly #all: readonly BlockRecord[];
  readonly #records: ReadonlyMap<string, readonly BlockRecord[]>;
  readonly #request: ReportRequest;
  readonly #today: string;
  readonly #gaps: string[] = [];

  constructor({ root, records, byFile }: RecordedRepository, request: ReportRequest) {
    this.#root = root;
    this.#all = records;
    this.#records = byFile;
    this.#request = request;
    this.#today = request.now.toISOString().slice(0, 10);
  }

  async run(): Promise<ReportFacts> {
    const { version, now, since } = this.#request;
    const scanner = await FileScanner.create(this.#scannerOptions());
    const reports = await this.#scan(scanner);
    const [grounds, owners, present] = await Promise.all([
      ReviewGrounds.of(this.#root, scanner.charters),
      RepositoryOwners.read(this.#root),
      presentFiles(this.#root),
    ]);
    const files: FileFacts[] = [];
    const blocks: BlockFacts[] = [];
    const reviews: ReviewFacts[] = [];
    for (const report of reports) {
      const { standing, ...facts } = await this.#factsOf(report, grounds);
      files.push(facts);
      const byId = new Map(standing.map((block) => [block.record.id, block]));
      for (const record of this.#records.get(report.path) ?? []) {
        if (!isOfAssistant(record)) continue;
        const ground = await grounds.at(report.path);
        const names = ownersOf(owners.demandsFor(ground.path));
        blocks.push(await blockFactsOf(record, byId.get(record.id), ground, names));
        reviews.push(...reviewFactsOf(record, ground));
      }
    }
    const analysed = new Set(reports.map((report) => report.path));
    for (const [file, own] of this.#records) {
      if (analysed.has(file) || existsAt(file)) continue;
      const ground = await grounds.at(file);
      for (const record of own.filter(isOfAssistant)) {
        blocks.push(await blockFactsOf(record, undefined, ground, []));
        reviews.push(...reviewFactsOf(record, ground));
      }
    }
    const { approvedTools } = (await scanner.charters.for(path.join(this.#root, charterName))).charter;
    const sightings = [
      ...(await this.#sightings(present)),
      ...this.#all.flatMap(sightingOf),
      ...sightingsOfExtensions(this.#request.extensions),
    ];
    return {
      time: now.toISOString(),
      version,
      rules: scanner.rulebook.digest,
      repository: await readRepositoryFacts(this.#root),
      ...(since === undefined ? {} : { since }),
      charters: await readCharterFacts(this.#root, present, scanner.charters, this.#today),
      ...{ files, blocks, reviews },
      commits: await this.#orGap([], 'git did not tell which lines the weeks brought', () =>
        readCommits(this.#root, since ?? this.#usualBegin()),
      ),
      ...(await this.#history(blocks, scanner)),
      tools: takeInventory(sightings, approvedTools, this.#today),
      gaps: this.#gaps,
    };
  }

  #scannerOptions(): ScannerOptions {
    return {
      rules: { defaults: true, extra: [] },
      ...{ charterFile: undefined, failOn: undefined, maxBytes, parseBudget },
      today: this.#today,
      cache: this.#request.cache,
      records: this.#records,
    };
  }

  /** Reports on the files that could be analysed, in the order of their paths. */
  async #scan(scanner: FileScanner): Promise<FileReport[]> {
    const { files } = await listFiles([this.#root]);
    const { jobs, onProgress } = this.#request;
    for (const file of files) await scanner.charters.for(file);
    onProgress?.begin(files.length);
    const reports: FileReport[] = [];
    const requests = files.map((file) => ({ file, named: false }));
    await scanFiles(
      requests,
      this.#scannerOptions(),
      jobs,
      (report) => {
        reports.push(report);
        onProgress?.advance();
      },
      scanner,
    );
    const failed = reports.filter(({ problems }) => problems.some(({ incomplete }) => incomplete)).length;
    if (failed > 0)
      this.#gaps.push(
        `${failed} file${failed === 1 ? ' was' : 's were'} not analysed, or not to the end; "touchstone scan" says why.`,
      );
    return reports.filter(({ outcome }) => outcome === 'analysed').sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  async #factsOf(
    report: FileReport,
    grounds: ReviewGrounds,
  ): Promise<FileFacts & { standing: StandingBlock[] }> {
    const { path: name, tier } = await grounds.at(report.path);
    const records = this.#records.get(report.path) ?? [];
    const source = records.length > 0 ? readSource(report.path, maxBytes) : undefined;
    const text = source?.kind === 'text' ? source.text : undefined;
    const found =
      text === undefined
        ? undefined
        : await standingIn({ root: this.#root, file: report.path, text, records });
    const lines = text === undefined || !found ? { unknown: report.lines } : countOrigins(text, found.lines);
    const findings = report.findings.map(({ ruleId, severity, message, origin, start, line }) => {
      return { ruleId, severity, message, origin, line: start.line, code: line };
    });
    return { path: name, tier, lines, findings, standing: found?.blocks ?? [] };
  }

  /** Of the files that assistants have a part in. */
  async #history(blocks: readonly BlockFacts[], scanner: FileScanner): Promise<Pick<ReportFacts, 'history'>> {
    const files = new Set(blocks.map((block) => block.path));
    const since = this.#request.since ?? this.#usualBegin();
    const history = await this.#orGap(undefined, 'git did not tell how long findings stayed', () =>
      readFindingHistory(this.#root, files, since, scanner),
    );
    return history && history.versions > 0 ? { history } : {};
  }

  async #sightings(present: readonly string[]): Promise<Sighting[]> {
    const files = present.filter((name) => agentFileAt(name) !== undefined);
    const inFiles = files.flatMap((name) => {
      const source = readSource(path.join(this.#root, name), maxBytes);
      const isBroken =
        source.kind === 'text'
          ? isBrokenConfiguration(name, source.text)
          : existsAt(path.join(this.#root, name));
      if (isBroken) this.#gaps.push(`${name} cannot be read as a whole, so what it sets up is not known.`);
      return source.kind === 'text' ? sightingsIn(name, source.text, sha256) : [];
    });
    const inTrailers = await this.#orGap([], 'git did not tell which assistants its commits name', () =>
      readTrailers(this.#root, this.#request.since),
    );
    return [...inFiles, ...inTrailers];
  }

  #usualBegin(): string {
    const begin = this.#request.now.getTime() - usualWeeks * 7 * 24 * 60 * 60 * 1000;
    return new Date(begin).toISOString().slice(0, 10);
  }

  /** A repository without a commit has no history, which is no gap. */
  async #orGap<T>(fallback: T, gap: string, find: () => Promise<T>): Promise<T> {
    try {
      return await find();
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      if (!/bad revision|unknown revision|does not have any commits/i.test(error.message))
        this.#gaps.push(`${gap}: ${error.message}`);
      return fallback;
    }
  }
}

function sightingOf(record: BlockRecord): Sighting[] {
  if (!isOfAssistant(record)) return [];
  const { tool, path: place } = record;
  const id = tool?.id ?? 'unknown';
  return [
    { kind: 'record', tool: { id, ...(tool?.model === undefined ? {} : { model: tool.model }) }, place },
  ];
}
