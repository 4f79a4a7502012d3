/** What the charter says of an edit that an agent is about to make. */
import type { Charter } from './charter.ts';
import type { CharterPlaces } from './charter-places.ts';
import type { KindOfCode } from './gate/facts.ts';
import type { TierDecision } from './tiers.ts';
import { stateOfTool, type UsedTool } from './tool-approval.ts';

/** One file of the edit, and what is known of its place. */
export interface EditedPlace {
  /** As people are told of it. */
  path: string;
  tier: TierDecision;
  charter: Charter;
  /** Where the charter says something. */
  sourceOf: CharterPlaces;
  /** The line `FILE:LINE` of an ignore file that names what AI must not touch. */
  forbiddenBy?: string;
  /** What the file is where it governs the work of agents itself: `the charter`. */
  governs?: string;
  /** The file is reached through a link, and lies outside of the workspace. */
  leadsOutside: boolean;
  /** Kinds of code on the lines that the edit brings. */
  kinds: readonly KindOfCode[];
}

export interface Objection {
  decision: 'deny' | 'ask' | 'warn';
  /** What the charter says, where, and what to do. */
  reason: string;
}

export interface AgentAnswer {
  /**
   * `none`: nobody objects, so the agent's own rules hold. That a charter allows AI in a place is no word on whether the
   * person at the keyboard wants to be asked, so there is no answer that would spare the agent its question.
   */
  decision: 'none' | 'ask' | 'deny';
  /** The objections of the gravest kind, a line each. */
  reason?: string;
}

const remedies = {
  ignored: 'Leave the file alone; tell the person what you would have changed.',
  person: 'Do not work around this; tell the person what you would write, and let them write it.',
};

/** The gravest answer of all places counts. `today` is `YYYY-MM-DD`; `namesOf` gives the further ids of a tool. */
export function judgeAgentEdit(
  places: readonly EditedPlace[],
  tool: UsedTool,
  today: string,
  namesOf: (id: string) => readonly string[],
): AgentAnswer {
  const objections = places.flatMap((place) => [
    ...objectToTool(place, tool, today, namesOf),
    ...objectToPlace(place),
    ...objectToKinds(place),
  ]);
  for (const decision of ['deny', 'ask'] as const) {
    const found = objections.filter((objection) => objection.decision === decision);
    if (found.length > 0) return { decision, reason: linesOf(found) };
  }
  return { decision: 'none', ...(objections.length > 0 ? { reason: linesOf(objections) } : {}) };
}

const linesOf = (objections: readonly Objection[]) =>
  [...new Set(objections.map(({ reason }) => reason))].join('\n');

function objectToTool(
  { charter, sourceOf }: EditedPlace,
  tool: UsedTool,
  today: string,
  namesOf: (id: string) => readonly string[],
): Objection[] {
  const { state, reason } = stateOfTool(tool, charter.approvedTools, today, namesOf);
  const source = cite(sourceOf, ['approved-tools']);
  if (state === 'unapproved' || state === 'expired')
    return [
      {
        decision: 'deny',
        reason: `The charter does not approve this tool: ${reason} (approved-tools, ${source}). Stop editing files here, and tell the person.`,
      },
    ];
  if (state === 'unknown' && charter.approvedTools)
    return [
      { decision: 'ask', reason: `The charter lists its tools (approved-tools, ${source}), and ${reason}.` },
    ];
  return [];
}

function objectToPlace(place: EditedPlace): Objection[] {
  const { path, tier, charter, sourceOf, forbiddenBy, governs, leadsOutside } = place;
  const objections: Objection[] = [];
  if (forbiddenBy !== undefined)
    objections.push({
      decision: 'deny',
      reason: `${path} is named in ${forbiddenBy} as a file that AI must not touch. ${remedies.ignored}`,
    });
  if (leadsOutside)
    objections.push({
      decision: 'ask',
      reason: `${path} is reached through a link that leads out of the workspace.`,
    });
  if (governs !== undefined)
    objections.push({
      decision: 'ask',
      reason: `${path} is ${governs}: what governs AI is not for AI to change unasked.`,
    });
  const { ai } = charter.tiers[tier.tier];
  if (ai === 'allow') return objections;
  const where = `${path} is ${tier.tier} (${tier.decidedBy.pattern}, ${tier.decidedBy.source})`;
  const rule = `tiers.${tier.tier}.ai: ${ai} (${cite(sourceOf, ['tiers', tier.tier, 'ai'])})`;
  const meaning = {
    warn: `AI-written code here needs ${approvals(charter, tier)}.`,
    ask: 'A person has to agree to what AI writes here.',
    deny: `AI may not write here. ${remedies.person}`,
  }[ai];
  return [...objections, { decision: ai, reason: `${where}, and the charter says ${rule}. ${meaning}` }];
}

function approvals(charter: Charter, { tier }: TierDecision): string {
  const { count } = charter.tiers[tier].approvals;
  return count === 0 ? 'care' : `${count} ${count === 1 ? 'approval' : 'approvals'}`;
}

function objectToKinds({ path, tier, sourceOf, kinds }: EditedPlace): Objection[] {
  return kinds.map(({ kind, message, start }) => ({
    decision: 'deny',
    reason: `Line ${start.line} of ${path} would be ${kind} code (${message.replace(/\.$/, '')}), which AI may not write in ${tier.tier} places: tiers.${tier.tier}.prohibit (${cite(sourceOf, ['tiers', tier.tier, 'prohibit'])}). ${remedies.person}`,
  }));
}

const cite = (sourceOf: CharterPlaces, keys: readonly string[]) => sourceOf(keys) ?? 'built-in default';
