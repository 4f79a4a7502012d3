/** What the tier of a file has to say about an edit: a warning, a question, or no. */
import { posix } from 'node:path';
import type { EditOutcome } from '../ledger/document-ledger.ts';
import type { KindOfCode } from '../policy/gate/facts.ts';
import type { EditSignal, Reaction } from '../protocol/edits.ts';
import type { GovernedPlace } from './governor.ts';

/** Acts by which somebody changes code, rather than the editor or the disk moving it. */
const writing = new Set<EditSignal['evidence']['act']>([
  'type',
  'paste',
  'completion',
  'chat',
  'rename',
  'replace',
  'snippet',
  'suggestion',
  'code-action',
]);

/**
 * `kinds` is what the AI code that the edit brought does, of what the tier prohibits. `isDenied` tells that the edit is
 * taken back, so that nothing else is done about it.
 */
export function judgeEdit(
  signal: Pick<EditSignal, 'uri' | 'version' | 'evidence'>,
  outcome: Pick<EditOutcome, 'origin' | 'inverse'> & { fresh: readonly { start: number; end: number }[] },
  place: GovernedPlace,
  kinds: readonly KindOfCode[],
): { reactions: Reaction[]; isDenied: boolean } {
  const reactions: Reaction[] = [];
  const policy = place.charter.tiers[place.tier].ai;
  const bringsAi = outcome.origin === 'ai' && outcome.fresh.length > 0;
  const { uri, version } = signal;
  const changes = outcome.inverse;
  if (bringsAi && policy === 'deny') {
    const reason = `AI may not write code here: ${describe(place)} says so. The insertion was taken back.${does(kinds)}`;
    return { reactions: [{ do: 'revert', uri, version, changes, reason }], isDenied: true };
  }
  const folder = posix.dirname(place.relative);
  const key = `${place.root}:${folder}`;
  if (place.tier === 'critical' && writing.has(signal.evidence.act))
    reactions.push({ do: 'warn', key, tier: place.tier, message: firstEdit(place, folder) });
  if (bringsAi && policy === 'ask') {
    const reason = `AI code in ${place.relative}, ${aPlace(place)} (${describe(place)}).${does(kinds)} Keep it?`;
    reactions.push({ do: 'ask', uri, version, changes, reason });
  } else if (bringsAi && kinds.length > 0) {
    const message = `AI code arrived in ${place.relative}, ${aPlace(place)}.${does(kinds)}`;
    const names = kinds.map(({ kind }) => kind).join();
    reactions.push({ do: 'warn', key: `${key}:${names}`, tier: place.tier, message });
  } else if (bringsAi && policy === 'warn' && place.tier !== 'critical') {
    // In a critical place the first edit has warned already, and said the same.
    const message = `AI code arrived in ${place.relative}, ${aPlace(place)} (${describe(place)}). ${demand(place)}`;
    reactions.push({ do: 'warn', key: `${key}:ai`, tier: place.tier, message });
  }
  return { reactions, isDenied: false };
}

/** What of it the charter prohibits, as a sentence behind others. */
function does(kinds: readonly KindOfCode[]): string {
  const [first] = kinds;
  if (!first) return '';
  const names = [...new Set(kinds.map(({ kind }) => kind))].join(', ');
  return ` Line ${first.start.line} holds ${names} code, which the charter lets no AI write there: ${first.message}`;
}

function firstEdit(place: GovernedPlace, folder: string): string {
  const where = folder === '.' ? place.relative : `${folder}/`;
  return `You are editing ${where}, a critical place (${describe(place)}). ${demand(place)}`;
}

function describe({ decidedBy }: GovernedPlace): string {
  return `${decidedBy.pattern}, ${decidedBy.source}`;
}

function demand({ charter, tier }: GovernedPlace): string {
  const { count } = charter.tiers[tier].approvals;
  if (count === 0) return 'Take care.';
  return `AI-written code here needs ${count} approval${count === 1 ? '' : 's'}.`;
}

function aPlace({ tier }: GovernedPlace): string {
  return `${tier === 'experimental' ? 'an' : 'a'} ${tier} place`;
}
