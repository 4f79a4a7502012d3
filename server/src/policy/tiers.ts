/** Path to tier. Charters decide before names; among a charter's patterns the most specific, then the higher tier. */
import ignore, { type Ignore } from 'ignore';
import type { TierName } from '../protocol/status.ts';
import { tierByName } from './built-in-tiers.ts';
import { type Charter, defaultCharter, type TierPattern } from './charter.ts';

export interface TierDecision {
  tier: TierName;
  /** The pattern that decided and where it stands: `.touchstone.yml:5`, or `built-in: payments`. */
  decidedBy: { pattern: string; source: string };
}

/** A charter and the folder it speaks for, relative to the root, with `/`, empty for the root itself. */
export interface ScopedCharter {
  folder: string;
  charter: Charter;
}

const height: Record<TierName, number> = { experimental: 0, trusted: 1, critical: 2 };

/** All tiers from lowest to highest. */
export const tierNames = (Object.keys(height) as TierName[]).sort((a, b) => height[a] - height[b]);

interface CompiledPattern extends TierPattern {
  matcher: Ignore;
  /** Segments that every matching path must have; looking them up is much cheaper than matching. */
  literals: string[];
  specificity: Specificity;
}

interface CompiledCharter {
  prefix: string;
  defaultTier: TierName;
  /** Where a tier's list has a `!`, which takes back what an earlier pattern gave, `whole` decides on the list. */
  lists: { whole: Ignore | undefined; patterns: CompiledPattern[] }[];
}

/** Answers for the paths under one root. Build a new one when a charter changes. */
export class TierMap {
  readonly #charters: CompiledCharter[];
  readonly #known = new Map<string, TierDecision>();

  /** `charters` in any order; the one of the innermost folder decides first. */
  constructor(charters: readonly ScopedCharter[] = []) {
    this.#charters = charters.map(compile).sort((a, b) => b.prefix.length - a.prefix.length);
  }

  /** `path` is relative to the root, with `/`. A path outside the root has the default tier. */
  tierOf(path: string): TierDecision {
    let decision = this.#known.get(path);
    if (!decision) {
      decision = this.#decide(path);
      if (this.#known.size >= 20_000) this.#known.clear();
      this.#known.set(path, decision);
    }
    return decision;
  }

  #decide(path: string): TierDecision {
    const charters = ignore.isPathValid(path)
      ? this.#charters.filter(({ prefix }) => path.startsWith(prefix) && path.length > prefix.length)
      : [];
    for (const { prefix, lists } of charters) {
      const decision = mostSpecific(lists, path.slice(prefix.length));
      if (decision) return decision;
    }
    const byName = ignore.isPathValid(path) ? tierByName(path) : undefined;
    const tier = charters[0]?.defaultTier ?? defaultCharter.defaultTier;
    return byName ?? { tier, decidedBy: { pattern: '*', source: 'default tier' } };
  }
}

function compile({ folder, charter }: ScopedCharter): CompiledCharter {
  const trimmed = folder.replace(/^\/+|\/+$/g, '');
  const lists = tierNames.flatMap((tier) => {
    const patterns = charter.patterns.filter((pattern) => pattern.tier === tier);
    if (patterns.length === 0) return [];
    return {
      whole: patterns.some(isNegative)
        ? ignore({ ignorecase: false }).add(patterns.map(({ pattern }) => pattern))
        : undefined,
      patterns: patterns
        .filter((pattern) => !isNegative(pattern))
        .map((pattern) => ({
          ...pattern,
          matcher: ignore({ ignorecase: false }).add(pattern.pattern),
          literals: segmentsOf(pattern.pattern).filter((segment) => !/[*?[\]\\]/.test(segment)),
          specificity: specificityOf(pattern.pattern),
        })),
    };
  });
  return { prefix: trimmed === '' ? '' : `${trimmed}/`, defaultTier: charter.defaultTier, lists };
}

function mostSpecific(lists: CompiledCharter['lists'], path: string): TierDecision | undefined {
  let best: CompiledPattern | undefined;
  const segments = new Set(path.split('/'));
  for (const { whole, patterns } of lists) {
    if (whole && !whole.ignores(path)) continue;
    for (const candidate of patterns) {
      if (!candidate.literals.every((literal) => segments.has(literal))) continue;
      if (best && compareSpecificity(candidate, best) <= 0) continue;
      if (candidate.matcher.ignores(path)) best = candidate;
    }
  }
  return best && { tier: best.tier, decidedBy: { pattern: best.pattern, source: best.source } };
}

/** How much of a path a pattern spells out: whole segments count before parts of segments. */
interface Specificity {
  segments: number;
  parts: number;
}

function specificityOf(pattern: string): Specificity {
  const segments = segmentsOf(pattern).filter((segment) => !/^\*+$/.test(segment));
  const parts = segments.filter((segment) => /[*?[]/.test(segment)).length;
  return { segments: segments.length - parts, parts };
}

/** White space at the end of a pattern means nothing unless it is escaped. */
function segmentsOf(pattern: string): string[] {
  return pattern
    .replace(/(?<!\\)\s+$/, '')
    .split('/')
    .filter((segment) => segment !== '');
}

function isNegative({ pattern }: TierPattern): boolean {
  return pattern.startsWith('!');
}

function compareSpecificity(a: CompiledPattern, b: CompiledPattern): number {
  return (
    a.specificity.segments - b.specificity.segments ||
    a.specificity.parts - b.specificity.parts ||
    height[a.tier] - height[b.tier]
  );
}
