/** The charters of a repository as a report shows them. */
import path from 'node:path';
import type { TierDemands } from '../../policy/charter.ts';
import { confirmedUntil, overdueRecertification } from '../../policy/recertification.ts';
import { tierNames } from '../../policy/tiers.ts';
import type { CharterFacts } from '../../report/facts.ts';
import { charterName } from '../charter-file.ts';
import { sha256 } from '../digest.ts';
import { readSmallFile } from '../source-text.ts';
import type { WorkspaceCharters } from '../workspace-charters.ts';

/**
 * One for each charter among `files` (relative to `root`, with `/`), the outermost first; where the root has none, what
 * holds there comes before.
 * `today` is `YYYY-MM-DD`.
 */
export async function readCharterFacts(
  root: string,
  files: readonly string[],
  charters: WorkspaceCharters,
  today: string,
): Promise<CharterFacts[]> {
  const names = files
    .filter((file) => path.posix.basename(file) === charterName)
    .sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1));
  const places = names.includes(charterName) ? names : [undefined, ...names];
  return Promise.all(places.map((name) => factsOf(root, name, charters, today)));
}

async function factsOf(
  root: string,
  name: string | undefined,
  charters: WorkspaceCharters,
  today: string,
): Promise<CharterFacts> {
  const place = path.join(root, name ?? charterName);
  const { charter, problem } = await charters.for(place);
  const text = name === undefined ? undefined : await readSmallFile(place).catch(() => undefined);
  const { recertify } = charter;
  const until = recertify && confirmedUntil(recertify);
  const overdue = recertify && overdueRecertification(recertify, today);
  return {
    ...(name === undefined ? {} : { file: name }),
    ...(text === undefined ? {} : { digest: sha256(text) }),
    ...(until === undefined ? {} : { confirmedUntil: until }),
    ...(recertify?.by === undefined ? {} : { confirmedBy: recertify.by }),
    ...(overdue === undefined ? {} : { overdue }),
    ...(problem === undefined ? {} : { problem }),
    tiers: tierNames.toReversed().map((tier) => ({ tier, demands: phrasesOf(charter.tiers[tier]) })),
  };
}

function phrasesOf({ ai, prohibit, approvals, failOn, maxComplexity }: TierDemands): string[] {
  const { count, from, signed, authorMayApprove } = approvals;
  const whose = `${from === 'codeowners' ? ' of code owners' : ''}${signed ? ', signed' : ''}${authorMayApprove ? '' : ', not by the author'}`;
  return [
    {
      allow: 'AI may write',
      warn: 'AI code warns',
      ask: 'AI code is confirmed',
      deny: 'AI code is taken out',
    }[ai],
    count === 0 ? 'no approval' : `${count} approval${count === 1 ? '' : 's'}${whose}`,
    failOn === 'never' ? 'no finding fails' : `fails from ${failOn} on`,
    ...(prohibit.length > 0 ? [`no AI code of ${prohibit.join(', ')}`] : []),
    ...(maxComplexity === undefined ? [] : [`complexity up to ${maxComplexity}`]),
  ];
}
