/** What holds where charters stand within each other: of each demand, the strictest. */
import type { ApprovedTool, Charter, TierDemands } from './charter.ts';
import { defaultCharter } from './charter.ts';
import type { People } from './people.ts';
import { confirmedUntil } from './recertification.ts';
import { higherTier } from './tiers.ts';
import { completeCharter, type WrittenCharter, withoutAbsent } from './written-charter.ts';

/**
 * What holds in the folder of `inner`, a charter that stands somewhere below that of `outer`. What `inner` does not say
 * stays; what it says counts where it is stricter. Files are left alone where `outer` says so.
 */
export function nestCharter(outer: Charter, inner: WrittenCharter): Charter {
  const own = completeCharter(inner, outer);
  return withoutAbsent({
    tiers: {
      experimental: stricterDemands(outer.tiers.experimental, own.tiers.experimental),
      trusted: stricterDemands(outer.tiers.trusted, own.tiers.trusted),
      critical: stricterDemands(outer.tiers.critical, own.tiers.critical),
    },
    patterns: own.patterns,
    defaultTier: higherTier(outer.defaultTier, own.defaultTier),
    defaultTierSource: own.defaultTierSource,
    approvedTools: toolsOfBoth(outer.approvedTools, own.approvedTools),
    people: peopleOfBoth(outer.people, own.people),
    provenance: withoutAbsent({
      tags: first(['comment', 'ledger-only'], outer.provenance.tags, own.provenance.tags),
      minLines: lower(outer.provenance.minLines, own.provenance.minLines),
      prompt: first(['none', 'hash', 'keep'], outer.provenance.prompt, own.provenance.prompt),
      retentionDays: lower(outer.provenance.retentionDays, own.provenance.retentionDays),
    }),
    suppressions: withoutAbsent({
      requireReason: outer.suppressions.requireReason || own.suppressions.requireReason,
      maxDays: lower(outer.suppressions.maxDays, own.suppressions.maxDays),
    }),
    recertify: sooner(outer.recertify, own.recertify),
    exclude: outer.exclude,
  });
}

/** What holds where several charters, from the outermost to the innermost, stand above a file. */
export function nestCharters(charters: readonly WrittenCharter[]): Charter {
  const [outermost, ...inner] = charters;
  if (!outermost) return defaultCharter;
  return inner.reduce(nestCharter, completeCharter(outermost, defaultCharter));
}

function stricterDemands(outer: TierDemands, own: TierDemands): TierDemands {
  return withoutAbsent({
    ai: first(['deny', 'ask', 'warn', 'allow'], outer.ai, own.ai),
    prohibit: [...new Set([...outer.prohibit, ...own.prohibit])],
    approvals: {
      count: Math.max(outer.approvals.count, own.approvals.count),
      from: first(['codeowners', 'anyone'], outer.approvals.from, own.approvals.from),
      signed: outer.approvals.signed || own.approvals.signed,
      authorMayApprove: outer.approvals.authorMayApprove && own.approvals.authorMayApprove,
    },
    failOn: first(['info', 'warning', 'error', 'never'], outer.failOn, own.failOn),
    maxComplexity: lower(outer.maxComplexity, own.maxComplexity),
  });
}

/** That of two values which stands first in a list from the strictest to the mildest. */
function first<T>(strictest: readonly T[], a: T, b: T): T {
  return strictest.indexOf(a) <= strictest.indexOf(b) ? a : b;
}

function lower(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? (a ?? b) : Math.min(a, b);
}

/** A tool may write where both charters approve of it, with the models of which both approve, until the earlier day. */
function toolsOfBoth(
  outer: readonly ApprovedTool[] | undefined,
  own: readonly ApprovedTool[] | undefined,
): ApprovedTool[] | undefined {
  if (!outer || !own || outer === own) return (outer ?? own) as ApprovedTool[] | undefined;
  return outer.flatMap((tool) =>
    own
      .filter(({ id }) => id === tool.id)
      .flatMap(({ models, until }) => {
        const common = [
          ...models.filter((model) => tool.models.some((wide) => covers(wide, model))),
          ...tool.models.filter((model) => models.some((wide) => covers(wide, model))),
        ];
        const end = [tool.until, until].filter((day) => day !== undefined).sort()[0];
        const both: ApprovedTool = { id: tool.id, models: [...new Set(common)] };
        return common.length === 0 ? [] : [end === undefined ? both : { ...both, until: end }];
      }),
  );
}

/** Whom both charters mean; a name that only the inner one explains adds nobody. */
function peopleOfBoth(outer: People | undefined, own: People | undefined): People | undefined {
  if (!outer || !own || outer === own) return outer;
  return new Map(
    [...outer].map(([name, addresses]) => {
      const inner = own.get(name);
      return [name, inner ? addresses.filter((address) => inner.includes(address)) : addresses];
    }),
  );
}

/** Whether every model that `narrow` names is named by `wide`; `*` stands for any text in both. */
function covers(wide: string, narrow: string): boolean {
  const [head, ...rest] = wide.split('*') as [string, ...string[]];
  const tail = rest.pop();
  if (tail === undefined) return wide === narrow;
  if (!narrow.startsWith(head)) return false;
  let end = head.length;
  for (const part of rest) {
    const at = narrow.indexOf(part, end);
    if (at < 0) return false;
    end = at + part.length;
  }
  return narrow.length - end >= tail.length && narrow.endsWith(tail);
}

function sooner(outer: Charter['recertify'], own: Charter['recertify']): Charter['recertify'] {
  if (!outer || !own) return outer ?? own;
  return (confirmedUntil(own) ?? '') < (confirmedUntil(outer) ?? '') ? own : outer;
}
