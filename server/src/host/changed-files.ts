/** Gathers what the gate is told of the files of a change. */
import { LineIndex } from '../engine/lines.ts';
import { commentSyntaxOf } from '../ledger/comment-syntax.ts';
import { languageIdOf } from '../ledger/language-id.ts';
import type { BlockRecord } from '../ledger/record.ts';
import { findStanding, type Standing, type StandingBlock } from '../ledger/standing.ts';
import { findTags } from '../ledger/tag.ts';
import { ownersOf } from '../policy/code-owners/ownership.ts';
import { sightingsBrought } from '../policy/gate/assistants.ts';
import {
  type BlockingFinding,
  type BrokenSuppression,
  type ChangedFile,
  type LineRange,
  touches,
} from '../policy/gate/facts.ts';
import { type Sighting, sightingsIn } from '../policy/inventory/sightings.ts';
import { higherTier } from '../policy/tiers.ts';
import { approvalOf } from './approval-standing.ts';
import { createParser } from './assets.ts';
import { type Change, textIn } from './change.ts';
import type { ChangeCharters } from './change-charters.ts';
import type { ChangeNotes } from './change-notes.ts';
import { CodeKindFinder } from './code-kinds.ts';
import type { RepositoryOwners } from './code-owners.ts';
import { sha256 } from './digest.ts';
import { recordsOfFiles } from './file-records.ts';
import type { FileReport } from './file-report.ts';
import { standingIn } from './line-ages.ts';
import { relativeName } from './relative-name.ts';
import { readSource } from './source-text.ts';
import type { SignatureChecker } from './ssh-signatures.ts';
import type { WorkspaceCharters } from './workspace-charters.ts';

export interface GatheringOptions {
  change: Change;
  charters: ChangeCharters;
  owners: RepositoryOwners;
  /** By absolute path, see `recordsOfChange`. */
  records: ReadonlyMap<string, readonly BlockRecord[]>;
  notes: ChangeNotes;
  signatures: SignatureChecker;
  /** Bytes beyond which a file is not read. */
  maxBytes: number;
}

/** Kinds that the charter does not let hold, as the scanner names them. */
const brokenSuppressions = new Set<string>(['no-reason', 'no-end', 'too-long', 'expired']);

/**
 * The changed files (absolute) that the charter in force does not leave alone; by a link, where that leads to them from a
 * place that is trusted with less than where they are.
 */
export async function governedFiles(
  { files, linked }: Change,
  { inForce }: ChangeCharters,
  isNamed: (file: string) => boolean,
): Promise<string[]> {
  const governed: string[] = [];
  for (const file of [...files.keys()].sort()) {
    if (!isNamed(file)) continue;
    const { root, isExcluded } = await inForce.for(file);
    if (isExcluded(relativeName(root, file))) continue;
    const real = linked.get(file);
    if (real !== undefined && !(await isRaising(inForce, real, file))) continue;
    governed.push(file);
  }
  return governed;
}

async function isRaising(charters: WorkspaceCharters, from: string, to: string): Promise<boolean> {
  const tierOf = async (file: string) => {
    const { root, tiers } = await charters.for(file);
    return tiers.tierOf(relativeName(root, file)).tier;
  };
  const [before, after] = [await tierOf(from), await tierOf(to)];
  return before !== after && higherTier(before, after) === after;
}

/**
 * The records of files of a change, of the names that these had before, and of code that the change moved or copied into
 * them.
 */
export function recordsOfChange(
  files: readonly string[],
  records: ReadonlyMap<string, readonly BlockRecord[]>,
  { files: changed, formerNames, linked, base }: Change,
): Map<string, readonly BlockRecord[]> {
  return recordsOfFiles(files, records, {
    formerNames: (file) => {
      const real = linked.get(file);
      return [...(real === undefined ? [] : [real]), ...(formerNames.get(real ?? file) ?? [])];
    },
    mayHaveLost: (file) => changed.has(file),
    newLines: (file) => (base ? changed.get(file) : undefined),
  });
}

export class ChangedFiles {
  readonly #options: GatheringOptions;
  #finder: Promise<CodeKindFinder> | undefined;

  constructor(options: GatheringOptions) {
    this.#options = options;
  }

  /** What is known of a changed file that was scanned. Undefined for what is no text, or gone. */
  async gather(file: string, report: FileReport): Promise<ChangedFile | undefined> {
    const { change, charters, owners, notes, signatures, maxBytes } = this.#options;
    const source = readSource(file, maxBytes);
    if (source.kind !== 'text') return undefined;
    const { text } = source;
    const name = relativeName(change.root, file);
    const { root, tiers, charter } = await charters.inForce.for(file);
    const tier = tiers.tierOf(relativeName(root, file));
    const languageId = languageIdOf(file);
    const standing = await this.#standingIn(file, text);
    const real = change.linked.get(file) ?? file;
    const former = [...(change.formerNames.get(real) ?? [])].map((earlier) =>
      relativeName(change.root, earlier),
    );
    const origins = standing.lines.map(({ origin }) => origin);
    const { ai, prohibit: prohibited } = charter.tiers[tier.tier];
    const hasAiCode = origins.some((origin) => origin === 'ai' || origin === 'mixed');
    const lines = new LineIndex(text);
    const ownership = owners.ownershipOf(name, charter.people);
    // Who approves code names the place where it is.
    const ground = { path: relativeName(change.root, real), charter, tier: tier.tier, signatures, ownership };
    const judged = async (block: StandingBlock) => ({ ...block, approval: await approvalOf(block, ground) });
    const isRaised = this.#isRaised(file, tiers);
    const changed = isRaised ? [wholeFile] : (change.files.get(file) ?? []);
    return {
      path: name,
      changed,
      arrived: ai === 'deny' && hasAiCode ? await this.#arrivedIn(real, text, changed, isRaised) : new Set(),
      tier,
      charter,
      sourceOf: charters.placesFor(file),
      owners: ownersOf(owners.demandsFor(name)),
      findings: report.findings.filter(({ blocking }) => blocking).map(toFinding),
      suppressions: report.problems.flatMap((problem) => toSuppression(problem, text)),
      kinds: prohibited.length > 0 && hasAiCode ? await this.#kindsIn(file, text) : [],
      sightings: await this.#sightingsBrought(file, name, text),
      blocks: await Promise.all(standing.blocks.map(judged)),
      ...(await notes.beside([name, ...former], text, standing)),
      origins,
      tags: findTags(text).map((tag) => ({ ...tag, line: lines.lineOf(tag.start) + 1 })),
      hasComments: commentSyntaxOf(languageId) !== undefined,
    };
  }

  /** Where there is no commit that the change starts from, no time of a commit is believed. */
  async #standingIn(file: string, text: string): Promise<Standing> {
    const { change, records } = this.#options;
    const own = records.get(file) ?? [];
    if (own.length === 0) return { blocks: [], lines: [] };
    if (!change.base) return findStanding(text, languageIdOf(file), own, sha256);
    return standingIn({ root: change.root, file, text, records: own, base: change.base.commit });
  }

  /** A line that is only moved within its file has been there before. */
  async #arrivedIn(
    file: string,
    text: string,
    changed: readonly LineRange[],
    isRaised: boolean,
  ): Promise<ReadonlySet<number>> {
    const { root, base, renamed } = this.#options.change;
    const before =
      base && !isRaised
        ? await textIn(root, base.commit, relativeName(root, renamed.get(file) ?? file))
        : undefined;
    const known = new Set(before?.split('\n').map((line) => line.trim()));
    const lines = text.split('\n').map((line) => line.trim());
    const isNew = (line: string, at: number) => !known.has(line) && touches(changed, at + 1, at + 1);
    return new Set(lines.flatMap((line, at) => (isNew(line, at) ? [at + 1] : [])));
  }

  /** What the change sets up of assistants. */
  async #sightingsBrought(file: string, name: string, text: string): Promise<Sighting[]> {
    const { root, base, renamed } = this.#options.change;
    const sightings = sightingsIn(name, text, sha256);
    if (!base || sightings.length === 0) return sightings;
    const before = await textIn(root, base.commit, relativeName(root, renamed.get(file) ?? file));
    return before === undefined ? sightings : sightingsBrought(sightings, sightingsIn(name, before, sha256));
  }

  /** Code that is moved to a place which is trusted with less arrives there as a whole. */
  #isRaised(file: string, tiers: { tierOf: (path: string) => { tier: string } }): boolean {
    const { change } = this.#options;
    const before = change.renamed.get(file);
    if (before === undefined) return false;
    const tierOf = (name: string) => tiers.tierOf(relativeName(change.root, name)).tier;
    return tierOf(before) !== tierOf(file);
  }

  async #kindsIn(file: string, text: string): Promise<ChangedFile['kinds']> {
    this.#finder ??= createParser().then((parser) => CodeKindFinder.create(parser));
    return (await this.#finder).find(relativeName(this.#options.change.root, file), text);
  }
}

const wholeFile = { start: 1, end: Number.POSITIVE_INFINITY };

function toFinding(finding: FileReport['findings'][number]): BlockingFinding {
  const { ruleId, severity, message, origin, start, end, fingerprint } = finding;
  return { ruleId, severity, message, origin, start, end, fingerprint };
}

function toSuppression(
  { kind, message, line = 1, column = 1 }: FileReport['problems'][number],
  text: string,
): BrokenSuppression[] {
  const fault = kind.replace(/^suppression-/, '');
  if (fault === kind || !brokenSuppressions.has(fault)) return [];
  const written = (text.split('\n')[line - 1] ?? '').slice(column - 1).trim();
  return [{ kind: fault as BrokenSuppression['kind'], message, text: written, line, column }];
}
