/** A charter that has not been confirmed for longer than it allows itself. */
import type { Charter } from '../charter.ts';
import { byDefault } from './citation.ts';
import type { Violation } from './violation.ts';

export interface RecertificationState {
  state: 'not asked for' | 'in time' | 'overdue' | 'in the future';
  /** The last day on which it is in time, `YYYY-MM-DD`. */
  due?: string;
}

const dayMilliseconds = 86_400_000;

/** `today` is `YYYY-MM-DD`. Without a date of its last confirmation a charter is overdue from the beginning. */
export function recertificationOf({ recertify }: Charter, today: string): RecertificationState {
  if (!recertify) return { state: 'not asked for' };
  if (recertify.last === undefined) return { state: 'overdue' };
  if (recertify.last > today) return { state: 'in the future' };
  const last = Date.parse(`${recertify.last}T00:00:00Z`);
  const due = new Date(last + recertify.everyDays * dayMilliseconds);
  // Beyond the calendar lies no day that anybody lives to see.
  if (Number.isNaN(due.getTime()) || due.getUTCFullYear() > 9999) return { state: 'in time' };
  const day = due.toISOString().slice(0, 10);
  return { state: day < today ? 'overdue' : 'in time', due: day };
}

/** `path` is the charter's own, relative to the root of the repository. */
export function checkRecertification(about: {
  charter: Charter;
  path: string;
  today: string;
  sourceOf: (keys: readonly string[]) => string | undefined;
  owners: string[];
}): Violation[] {
  const { charter, path, today, sourceOf, owners } = about;
  const { state, due } = recertificationOf(charter, today);
  if (state === 'in time' || state === 'not asked for') return [];
  const { last, everyDays, by } = charter.recertify!;
  const source = sourceOf(['recertify', 'last']) ?? sourceOf(['recertify']) ?? byDefault;
  const line = Number(/:(\d+)$/.exec(source)?.[1]);
  const message =
    state === 'in the future'
      ? `The charter claims to be confirmed on ${last}, a day that has not come.`
      : due === undefined
        ? 'The charter has never been confirmed.'
        : `The charter was last confirmed on ${last} and was due again on ${due}.`;
  return [
    {
      check: 'recertification',
      ruleId: 'gate-recertification',
      path,
      ...(Number.isNaN(line) ? {} : { line }),
      charter: { rule: `recertify.every-days: ${everyDays}`, source },
      message,
      remedy: `Have ${by ?? 'its owner'} go through the charter, and write "last: ${today}" under "recertify".`,
      owners,
      key: `${path} ${last}`,
    },
  ];
}
