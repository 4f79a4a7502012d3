/** A charter that has not been confirmed for longer than it allows itself. */
import type { Charter } from '../charter.ts';
import { confirmedUntil } from '../recertification.ts';
import { byDefault, lineIn } from './citation.ts';
import type { Violation } from './violation.ts';

export interface RecertificationState {
  state: 'not asked for' | 'in time' | 'overdue' | 'in the future';
  /** The last day on which it is in time, `YYYY-MM-DD`. */
  due?: string;
}

/** `today` is `YYYY-MM-DD`. A confirmation of a day to come is none. */
export function recertificationOf({ recertify }: Charter, today: string): RecertificationState {
  if (!recertify) return { state: 'not asked for' };
  if (recertify.last !== undefined && recertify.last > today) return { state: 'in the future' };
  const due = confirmedUntil(recertify);
  if (due === undefined) return { state: 'overdue' };
  return { state: due < today ? 'overdue' : 'in time', due };
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
  const line = lineIn(path, source);
  // What a charter above this one asks for is said of that one.
  if (line === undefined && source !== byDefault) return [];
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
      ...(line === undefined ? {} : { line }),
      charter: { rule: `recertify.every-days: ${everyDays}`, source },
      message,
      remedy: `Have ${by ?? 'its owner'} go through the charter, and write "last: ${today}" under "recertify".`,
      owners,
      key: `${path} ${last}`,
    },
  ];
}
