/** The charter as it is written, and how its gaps are filled. */
import type { TierName } from '../protocol/status.ts';
import type { Charter, TierDemands } from './charter.ts';
import type { People } from './people.ts';

/** What a charter's file itself says. */
export interface WrittenCharter {
  /** The name under which its lines are cited, such as `packages/api/.touchstone.yml`. */
  file: string;
  raw: RawCharter;
  /** The patterns of all tiers; lines count from 1. */
  patterns: readonly { tier: TierName; pattern: string; line: number }[];
  /** The line of `default-tier`, from 1; undefined where it is not written. */
  defaultTierLine: number | undefined;
}

/** The keys as they are written; their shape is guaranteed by the schema. */
export interface RawCharter {
  tiers?: Partial<Record<TierName, RawTier>>;
  'default-tier'?: TierName;
  'approved-tools'?: { id: string; models?: string[]; until?: string }[];
  people?: Record<string, string | string[]>;
  provenance?: {
    tags?: 'comment' | 'ledger-only';
    'min-lines'?: number;
    prompt?: 'none' | 'hash' | 'keep';
    'retention-days'?: number;
  };
  suppressions?: { 'require-reason'?: boolean; 'max-days'?: number };
  recertify?: { 'every-days': number; last?: string; by?: string };
  exclude?: { generated?: boolean; 'ignore-files'?: string[]; paths?: string[] };
}

export interface RawTier {
  paths?: string[];
  ai?: TierDemands['ai'];
  prohibit?: string[];
  approvals?: {
    count?: number;
    from?: 'anyone' | 'codeowners';
    signed?: boolean;
    'author-may-approve'?: boolean;
  };
  'fail-on'?: TierDemands['failOn'];
  'max-complexity'?: number;
}

/** What is not written is taken from `fallback`; patterns and the line of the default tier are the charter's own. */
export function completeCharter(written: WrittenCharter, fallback: Charter): Charter {
  const { file, raw, patterns, defaultTierLine } = written;
  const tools = raw['approved-tools']?.map((tool) => ({ ...tool, models: tool.models ?? ['*'] }));
  return withoutAbsent({
    tiers: {
      experimental: completeTier(raw.tiers?.experimental ?? {}, fallback.tiers.experimental),
      trusted: completeTier(raw.tiers?.trusted ?? {}, fallback.tiers.trusted),
      critical: completeTier(raw.tiers?.critical ?? {}, fallback.tiers.critical),
    },
    patterns: patterns.map(({ line, ...pattern }) => ({ ...pattern, source: `${file}:${line}` })),
    defaultTier: raw['default-tier'] ?? fallback.defaultTier,
    defaultTierSource: defaultTierLine === undefined ? undefined : `${file}:${defaultTierLine}`,
    approvedTools: tools ?? fallback.approvedTools,
    people: raw.people ? completePeople(raw.people) : fallback.people,
    provenance: withoutAbsent({
      tags: raw.provenance?.tags ?? fallback.provenance.tags,
      minLines: raw.provenance?.['min-lines'] ?? fallback.provenance.minLines,
      prompt: raw.provenance?.prompt ?? fallback.provenance.prompt,
      retentionDays: raw.provenance?.['retention-days'] ?? fallback.provenance.retentionDays,
    }),
    suppressions: withoutAbsent({
      requireReason: raw.suppressions?.['require-reason'] ?? fallback.suppressions.requireReason,
      maxDays: raw.suppressions?.['max-days'] ?? fallback.suppressions.maxDays,
    }),
    recertify: raw.recertify ? completeRecertification(raw.recertify) : fallback.recertify,
    exclude: {
      generated: raw.exclude?.generated ?? fallback.exclude.generated,
      ignoreFiles: raw.exclude?.['ignore-files'] ?? fallback.exclude.ignoreFiles,
      paths: raw.exclude?.paths ?? fallback.exclude.paths,
    },
  });
}

function completeTier(given: RawTier, fallback: TierDemands): TierDemands {
  const approvals = given.approvals ?? {};
  return withoutAbsent({
    ai: given.ai ?? fallback.ai,
    prohibit: given.prohibit ?? fallback.prohibit,
    approvals: {
      count: approvals.count ?? fallback.approvals.count,
      from: approvals.from ?? fallback.approvals.from,
      signed: approvals.signed ?? fallback.approvals.signed,
      authorMayApprove: approvals['author-may-approve'] ?? fallback.approvals.authorMayApprove,
    },
    failOn: given['fail-on'] ?? fallback.failOn,
    maxComplexity: given['max-complexity'] ?? fallback.maxComplexity,
  });
}

/** Names that differ in capitals alone are one, and mean the people of both. */
function completePeople(given: Record<string, string | string[]>): People {
  const people = new Map<string, string[]>();
  for (const [name, addresses] of Object.entries(given)) {
    const known = people.get(name.toLowerCase()) ?? [];
    const lowered = [addresses].flat().map((address) => address.toLowerCase());
    people.set(name.toLowerCase(), [...new Set([...known, ...lowered])]);
  }
  return people;
}

function completeRecertification({
  'every-days': everyDays,
  ...rest
}: NonNullable<RawCharter['recertify']>): NonNullable<Charter['recertify']> {
  return { everyDays, ...rest };
}

/** Without the fields that are there but undefined. */
export function withoutAbsent<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
