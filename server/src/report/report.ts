/** The numbers of a report; its shape is that of `--format json`, version 1. */
import type { InventoryEntry } from '../policy/inventory/inventory.ts';
import { type Clone, findClones } from './clones.ts';
import { countDensities, type Density } from './density.ts';
import type { CharterFacts, ReportFacts, RepositoryFacts } from './facts.ts';
import { countRemediation, type Remediation } from './remediation.ts';
import { countReviews, type ReviewNumbers } from './reviews.ts';
import { countRework, type Rework } from './rework.ts';
import { countShares, type Shares } from './shares.ts';

export interface Report {
  version: 1;
  /** When, RFC 3339; by which Touchstone and which rules; of what. */
  generated: string;
  touchstone: string;
  rules: string;
  repository: RepositoryFacts;
  since?: string;
  shares: Shares;
  findings: { total: number; byOrigin: Density[] };
  reviews: ReviewNumbers;
  remediation: Remediation;
  rework?: Rework;
  tools: InventoryEntry[];
  clones: Clone[];
  charters: CharterFacts[];
  /** What the numbers do not hold, each a sentence. */
  gaps: string[];
}

export function makeReport(facts: ReportFacts): Report {
  const { time, version, rules, repository, since, files, tools, charters, gaps } = facts;
  const rework = countRework(facts);
  const findings = files.flatMap((file) => file.findings.filter(({ severity }) => severity !== 'hint'));
  return {
    version: 1,
    generated: time,
    touchstone: version,
    rules,
    repository,
    ...(since === undefined ? {} : { since }),
    shares: countShares(facts),
    findings: { total: findings.length, byOrigin: countDensities(files) },
    reviews: countReviews(facts),
    remediation: countRemediation(facts),
    ...(rework ? { rework } : {}),
    tools,
    clones: findClones(files),
    charters,
    gaps,
  };
}
