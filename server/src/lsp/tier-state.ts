/** What a file lacks of what its tier asks for, in sentences for people. */
import { namesOf } from '../policy/assistants.ts';
import { stateOfTool } from '../policy/tool-approval.ts';
import type { Verdict } from '../policy/verdict.ts';
import type { BlockView, TierLack } from '../protocol/status.ts';
import type { GovernedPlace } from './governor.ts';

export interface FileState {
  place: Pick<GovernedPlace, 'charter' | 'tier' | 'problem'>;
  blocks: readonly BlockView[];
  verdicts: readonly Pick<Verdict, 'blocking'>[];
  /** `YYYY-MM-DD`. */
  today: string;
  /** What somebody should see to about the charter. */
  notice: string | undefined;
}

export function findLacks({ place, blocks, verdicts, today, notice }: FileState): TierLack[] {
  const { charter, tier, problem } = place;
  const lacks: TierLack[] = [];
  const waiting = blocks.filter(({ review }) => review !== 'none' && review !== 'approved');
  const lapsed = waiting.filter(({ review }) => review === 'lapsed').length;
  if (waiting.length > 0) {
    const of = lapsed === 0 ? '' : `, ${lapsed} of them because the code has changed since`;
    lacks.push({ of: 'review', says: `${count(waiting.length, 'block')} of AI code without approval${of}` });
  }
  const counting = verdicts.filter(({ blocking }) => blocking).length;
  if (counting > 0) {
    const { failOn } = charter.tiers[tier];
    lacks.push({ of: 'finding', says: `${count(counting, 'finding')} of severity ${failOn} or above` });
  }
  const reasons = new Set(blocks.flatMap((block) => objectionToTool(block, place, today) ?? []));
  for (const says of reasons) lacks.push({ of: 'tool', says });
  for (const says of [problem, notice]) if (says !== undefined) lacks.push({ of: 'charter', says });
  return lacks;
}

/** As the gate sees it. */
function objectionToTool(
  { tool, model }: Pick<BlockView, 'tool' | 'model'>,
  { charter, tier }: Pick<GovernedPlace, 'charter' | 'tier'>,
  today: string,
): string | undefined {
  if (tool === undefined || tool === 'unknown')
    return tier === 'critical' ? 'AI code of which nobody knows the tool' : undefined;
  const { state, reason } = stateOfTool({ id: tool, model }, charter.approvedTools, today, namesOf);
  return charter.approvedTools === undefined || state === 'approved'
    ? undefined
    : `AI code of a tool that is not approved: ${reason}`;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
