/** In which points one charter asks for less than another. */
import type { TierName } from '../protocol/status.ts';
import { type AiPolicy, type ApprovedTool, type Charter, defaultCharter, type FailOn } from './charter.ts';
import { addressesOfOne, identify } from './identity.ts';
import { type People, peopleBehind } from './people.ts';
import { tierNames } from './tiers.ts';

export interface Weakening {
  /** The keys under which the point stands in a charter. */
  keys: readonly string[];
  /** What it was and what it is, as a sentence. */
  message: string;
}

const strictnessOfAi: Record<AiPolicy, number> = { allow: 0, warn: 1, ask: 2, deny: 3 };
const strictnessOfFailOn: Record<FailOn, number> = { never: 0, error: 1, warning: 2, info: 3 };
const strictnessOfPrompt = { none: 0, hash: 1, keep: 2 } as const;

/**
 * All points but the tiers of paths and what is excluded by files: those are judged by the paths there are, see
 * `compareTiers` and `compareExclusions`.
 */
export function compareCharters(before: Charter, after: Charter): Weakening[] {
  const found: Weakening[] = [];
  const lower = (keys: readonly string[], from: unknown, to: unknown) =>
    found.push({ keys, message: `"${keys.join('.')}" was ${show(from)} and is ${show(to)}.` });
  for (const tier of tierNames) {
    const [old, now] = [before.tiers[tier], after.tiers[tier]];
    const at = (...keys: string[]) => ['tiers', tier, ...keys];
    if (strictnessOfAi[now.ai] < strictnessOfAi[old.ai]) lower(at('ai'), old.ai, now.ai);
    const freed = old.prohibit.filter((kind) => !now.prohibit.includes(kind));
    if (freed.length > 0) lower(at('prohibit'), old.prohibit, now.prohibit);
    if (now.approvals.count < old.approvals.count)
      lower(at('approvals', 'count'), old.approvals.count, now.approvals.count);
    if (old.approvals.from === 'codeowners' && now.approvals.from !== 'codeowners')
      lower(at('approvals', 'from'), old.approvals.from, now.approvals.from);
    if (old.approvals.signed && !now.approvals.signed)
      lower(at('approvals', 'signed'), old.approvals.signed, now.approvals.signed);
    if (!old.approvals.authorMayApprove && now.approvals.authorMayApprove)
      lower(at('approvals', 'author-may-approve'), false, true);
    if (strictnessOfFailOn[now.failOn] < strictnessOfFailOn[old.failOn])
      lower(at('fail-on'), old.failOn, now.failOn);
    if (
      old.maxComplexity !== undefined &&
      (now.maxComplexity ?? Number.POSITIVE_INFINITY) > old.maxComplexity
    )
      lower(at('max-complexity'), old.maxComplexity, now.maxComplexity);
  }
  if (tierNames.indexOf(after.defaultTier) < tierNames.indexOf(before.defaultTier))
    lower(['default-tier'], before.defaultTier, after.defaultTier);
  found.push(...compareTools(before.approvedTools, after.approvedTools));
  // Where nobody asks for code owners, it does not matter who they are.
  if (tierNames.some((tier) => before.tiers[tier].approvals.from === 'codeowners'))
    found.push(...comparePeople(before.people, after.people));
  found.push(...compareIdentities(before.people, after.people));
  const [old, now] = [before.provenance, after.provenance];
  if (old.tags === 'comment' && now.tags !== 'comment') lower(['provenance', 'tags'], old.tags, now.tags);
  if (old.minLines !== undefined && (now.minLines ?? Number.POSITIVE_INFINITY) > old.minLines)
    lower(['provenance', 'min-lines'], old.minLines, now.minLines);
  if (strictnessOfPrompt[now.prompt] < strictnessOfPrompt[old.prompt])
    lower(['provenance', 'prompt'], old.prompt, now.prompt);
  // Without a number records are kept for ever.
  if ((now.retentionDays ?? Number.POSITIVE_INFINITY) < (old.retentionDays ?? Number.POSITIVE_INFINITY))
    lower(['provenance', 'retention-days'], old.retentionDays, now.retentionDays);
  if (before.suppressions.requireReason && !after.suppressions.requireReason)
    lower(['suppressions', 'require-reason'], true, false);
  const [oldDays, days] = [before.suppressions.maxDays, after.suppressions.maxDays];
  if (oldDays !== undefined && (days ?? Number.POSITIVE_INFINITY) > oldDays)
    lower(['suppressions', 'max-days'], oldDays, days);
  const [oldEvery, every] = [before.recertify?.everyDays, after.recertify?.everyDays];
  if (oldEvery !== undefined && (every ?? Number.POSITIVE_INFINITY) > oldEvery)
    lower(['recertify', 'every-days'], oldEvery, every);
  if (!before.exclude.generated && after.exclude.generated) lower(['exclude', 'generated'], false, true);
  // The usual ones keep AI away whatever a charter lists.
  const listed = new Set([...defaultCharter.exclude.ignoreFiles, ...after.exclude.ignoreFiles]);
  const unread = before.exclude.ignoreFiles.filter((name) => !listed.has(name));
  if (unread.length > 0)
    lower(['exclude', 'ignore-files'], before.exclude.ignoreFiles, after.exclude.ignoreFiles);
  return found;
}

/** What an ignore file kept AI away from: patterns that are gone, and new exceptions. */
export function compareIgnoreFile(name: string, before: string, after: string): Weakening[] {
  const patterns = (text: string) =>
    text.split(/\r?\n/).filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const [old, now] = [patterns(before), patterns(after)];
  const gone = old.filter((line) => !line.startsWith('!') && !now.includes(line));
  const excepted = now.filter((line) => line.startsWith('!') && !old.includes(line));
  const keys = ['exclude', 'ignore-files'];
  return [
    ...(gone.length > 0
      ? [{ keys, message: `${name} keeps AI away from ${nameSome(gone)} no longer.` }]
      : []),
    ...(excepted.length > 0 ? [{ keys, message: `${name} makes exceptions: ${nameSome(excepted)}.` }] : []),
  ];
}

function compareTools(
  before: readonly ApprovedTool[] | undefined,
  after: readonly ApprovedTool[] | undefined,
): Weakening[] {
  const keys = ['approved-tools'];
  if (!before) return [];
  if (!after) return [{ keys, message: 'The list of approved tools is gone, so every tool may write code.' }];
  return after.flatMap((tool): Weakening[] => {
    const earlier = before.filter((entry) => entry.id.toLowerCase() === tool.id.toLowerCase());
    if (earlier.length === 0)
      return [{ keys, message: `The tool "${tool.id}" was added to those approved.` }];
    const models = new Set(earlier.flatMap((entry) => entry.models));
    const added = models.has('*') ? [] : tool.models.filter((model) => !models.has(model));
    const longest = earlier.some(({ until }) => until === undefined)
      ? undefined
      : earlier
          .map(({ until }) => until!)
          .sort()
          .at(-1);
    const isLonger = longest !== undefined && (tool.until === undefined || tool.until > longest);
    return [
      ...(added.length > 0
        ? [{ keys, message: `The tool "${tool.id}" was given further models: ${added.join(', ')}.` }]
        : []),
      ...(isLonger
        ? [
            {
              keys,
              message: `The approval of "${tool.id}" ended on ${longest} and now ${tool.until ? `ends on ${tool.until}` : 'has no end'}.`,
            },
          ]
        : []),
    ];
  });
}

function comparePeople(before: People | undefined, after: People | undefined): Weakening[] {
  return [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])].flatMap((name) => {
    const earlier = peopleBehind(name, before) ?? [];
    const added = (peopleBehind(name, after) ?? []).filter((address) => !earlier.includes(address));
    if (added.length === 0) return [];
    return [{ keys: ['people', name], message: `Behind "${name}" ${added.join(', ')} may approve now.` }];
  });
}

/** Addresses that were one person's and are those of two. */
function compareIdentities(before: People | undefined, after: People | undefined): Weakening[] {
  const isOne = identify([], after);
  return addressesOfOne(before).flatMap(([first, ...others]) => {
    const parted = others.filter((other) => !isOne(first!, other));
    if (parted.length === 0) return [];
    return [
      { keys: ['people'], message: `${[first, ...parted].join(' and ')} were one person and are not.` },
    ];
  });
}

/** What is said of several paths at once names so many of them. */
const namedPaths = 3;

/** Paths whose tier is lower than it was. `tierBefore` and `tierAfter` answer for one path, relative with `/`. */
export function compareTiers(
  paths: readonly string[],
  tierBefore: (path: string) => TierName,
  tierAfter: (path: string) => TierName,
): Weakening[] {
  const byStep = new Map<string, { from: string; to: string; paths: string[] }>();
  const height = (tier: TierName) => tierNames.indexOf(tier);
  for (const path of paths) {
    const [from, to] = [tierBefore(path), tierAfter(path)];
    if (height(to) >= height(from)) continue;
    const step = byStep.get(`${from} ${to}`) ?? { from, to, paths: [] };
    step.paths.push(path);
    byStep.set(`${from} ${to}`, step);
  }
  return [...byStep.values()].map(({ from, to, paths: lowered }) => ({
    keys: ['tiers', from, 'paths'],
    message: `${nameSome(lowered)} ${lowered.length === 1 ? 'was' : 'were'} ${from} and ${lowered.length === 1 ? 'is' : 'are'} ${to}.`,
  }));
}

/**
 * Patterns of either charter whose paths have a lower tier than they had, whether there are such files yet or not.
 * `tierBefore` and `tierAfter` answer for a path as `samplePathOf` makes it.
 */
export function comparePatterns(
  patterns: readonly string[],
  tierBefore: (path: string) => TierName,
  tierAfter: (path: string) => TierName,
): (Weakening & { pattern: string })[] {
  return [...new Set(patterns)].flatMap((pattern) => {
    const sample = samplePathOf(pattern);
    const [from, to] = [tierBefore(sample), tierAfter(sample)];
    if (tierNames.indexOf(to) >= tierNames.indexOf(from)) return [];
    const message = `What lies at "${pattern.replace(/^!/, '')}" was ${from} and is ${to}.`;
    return [{ keys: ['tiers', from, 'paths'], message, pattern }];
  });
}

/** A path that a pattern names. */
export function samplePathOf(pattern: string): string {
  return pattern
    .replace(/^!?\/?/, '')
    .replace(/\\(.)/g, '$1')
    .replace(/\[[!^][^\]]*\]/g, '_')
    .replace(/\[(.)[^\]]*\]/g, '$1')
    .replace(/\*+/g, 'any')
    .replaceAll('?', 'x')
    .replace(/\/$/, '/any');
}

/** Of paths, or places as a sentence names them, that are left alone and were not. */
export function compareExclusions(freed: readonly string[]): Weakening[] {
  if (freed.length === 0) return [];
  const isOne = freed.length === 1;
  const told = nameSome(freed).replace(/^what/, 'What');
  return [
    {
      keys: ['exclude'],
      message: `${told} ${isOne ? 'is' : 'are'} left out now and ${isOne ? 'was' : 'were'} not.`,
    },
  ];
}

function nameSome(paths: readonly string[]): string {
  const named = paths.slice(0, namedPaths).join(', ');
  return paths.length > namedPaths ? `${named} and ${paths.length - namedPaths} more` : named;
}

function show(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'empty' : `[${value.join(', ')}]`;
  return value === undefined ? 'not set' : String(value);
}
