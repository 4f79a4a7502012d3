/** Path to tier: of what the charters above a path say of it, the strictest. */
import ignore, { type Ignore } from 'ignore';
import type { TierName } from '../protocol/status.ts';
import { tierByName } from './built-in-tiers.ts';
import { type Charter, defaultCharter, type TierPattern } from './charter.ts';
import { PatternIndex, segmentsOf } from './pattern-index.ts';

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

/** The higher of two tiers. */
export function higherTier(a: TierName, b: TierName): TierName {
  return height[a] >= height[b] ? a : b;
}

/** A decision that every path has is kept for so many paths. */
const mostKnown = 20_000;

/**
 * Answers for the paths under one root. Build a new one when a charter changes.
 *
 * Within a charter the most specific pattern decides, then the higher tier. The outermost charter, or none, decides on
 * every path: by its patterns, else by the names of folders and files, else by its default tier. Those further in can
 * raise what it says, by a pattern or by a default tier of their own, and never lower it.
 */
export class TierMap {
  /** From the innermost to the outermost. */
  readonly #charters: CompiledCharter[];
  readonly #known = new Map<string, TierDecision>();

  /** `charters` in any order. */
  constructor(charters: readonly ScopedCharter[] = []) {
    this.#charters = charters.map(compile).sort((a, b) => b.prefix.length - a.prefix.length);
  }

  /** `path` is relative to the root, with `/`. A path outside the root has the default tier. */
  tierOf(path: string): TierDecision {
    let decision = this.#known.get(path);
    if (!decision) {
      decision = this.#decide(path);
      if (this.#known.size >= mostKnown) this.#known.clear();
      this.#known.set(path, decision);
    }
    return decision;
  }

  #decide(path: string): TierDecision {
    if (!ignore.isPathValid(path)) return defaultDecision(undefined);
    const charters = this.#charters.filter(
      ({ prefix }) => path.startsWith(prefix) && path.length > prefix.length,
    );
    const byName = tierByName(path);
    const outermost = charters.at(-1);
    let highest: TierDecision | undefined;
    for (const charter of charters) {
      let decision = charter.decide(path.slice(charter.prefix.length));
      if (!decision && charter === outermost) decision = byName ?? defaultDecision(charter.charter);
      // What a name says is said already by the outermost charter, or was taken back there on purpose.
      if (!decision && !byName && charter.charter.defaultTierSource !== undefined)
        decision = defaultDecision(charter.charter);
      if (decision && (!highest || height[decision.tier] > height[highest.tier])) highest = decision;
    }
    return highest ?? byName ?? defaultDecision(undefined);
  }
}

const defaultTierKey = 'default-tier';
const unwrittenDefault = 'default tier';

/** The default tier, of a charter or without any, and the line that says so where there is one. */
function defaultDecision(charter: Charter | undefined): TierDecision {
  const { defaultTier, defaultTierSource } = charter ?? defaultCharter;
  return {
    tier: defaultTier,
    decidedBy: defaultTierSource
      ? { pattern: defaultTierKey, source: defaultTierSource }
      : { pattern: '*', source: unwrittenDefault },
  };
}

/** Whether a path has its tier only because neither a pattern nor a name says anything of it. */
export function isTierByDefault({ decidedBy: { pattern, source } }: TierDecision): boolean {
  return source === unwrittenDefault || pattern === defaultTierKey;
}

interface CompiledCharter {
  charter: Charter;
  prefix: string;
  /** What the patterns say of a path relative to the charter's folder. */
  decide: (path: string) => TierDecision | undefined;
}

function compile({ folder, charter }: ScopedCharter): CompiledCharter {
  const trimmed = folder.replace(/^\/+|\/+$/g, '');
  const positive = charter.patterns.filter((pattern) => !isNegative(pattern));
  const ranked = positive
    .map((pattern) => ({ pattern, specificity: specificityOf(pattern.pattern) }))
    .sort((a, b) => compareSpecificity(b, a));
  const index = new PatternIndex(ranked.map(({ pattern }) => ({ pattern: pattern.pattern, value: pattern })));
  const whole = wholeLists(charter.patterns);
  return {
    charter,
    prefix: trimmed === '' ? '' : `${trimmed}/`,
    decide: (path) => {
      const best = index.find(path, ({ tier }) => whole.get(tier)?.ignores(path) !== false);
      return best && { tier: best.tier, decidedBy: { pattern: best.pattern, source: best.source } };
    },
  };
}

/** Where a tier's list has a `!`, which takes back what an earlier pattern gave, only the whole list can decide. */
function wholeLists(patterns: readonly TierPattern[]): Map<TierName, Ignore> {
  const tiers = new Set(patterns.filter(isNegative).map(({ tier }) => tier));
  return new Map(
    [...tiers].map((tier) => {
      const list = patterns.filter((pattern) => pattern.tier === tier).map(({ pattern }) => pattern);
      return [tier, ignore({ ignorecase: false }).add(list)];
    }),
  );
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

function isNegative({ pattern }: TierPattern): boolean {
  return pattern.startsWith('!');
}

interface Ranked {
  pattern: TierPattern;
  specificity: Specificity;
}

function compareSpecificity(a: Ranked, b: Ranked): number {
  return (
    a.specificity.segments - b.specificity.segments ||
    a.specificity.parts - b.specificity.parts ||
    height[a.pattern.tier] - height[b.pattern.tier]
  );
}
