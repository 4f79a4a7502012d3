/** When a charter must be confirmed again. */
import type { Charter } from './charter.ts';

type Recertification = NonNullable<Charter['recertify']>;

/** Days beyond are not told apart, nor could they be written with four digits. */
const lastDay = Date.parse('9999-12-31');

const dayLength = 24 * 60 * 60 * 1000;

/**
 * The last day, `YYYY-MM-DD`, on which the charter counts as confirmed; undefined where nobody has confirmed it yet,
 * which is overdue on every day.
 */
export function confirmedUntil({ last, everyDays }: Recertification): string | undefined {
  if (last === undefined) return undefined;
  const until = Date.parse(`${last}T00:00:00Z`) + everyDays * dayLength;
  return new Date(Math.min(until, lastDay)).toISOString().slice(0, 10);
}

/** Why the charter must be confirmed again, in a sentence; undefined while it need not. `today` is `YYYY-MM-DD`. */
export function overdueRecertification(recertify: Recertification, today: string): string | undefined {
  const remedy = `Read it through, and write today's date at "last".`;
  if (recertify.last !== undefined && recertify.last > today)
    return `This charter claims to be confirmed on ${recertify.last}, a day that has not come. ${remedy}`;
  const until = confirmedUntil(recertify);
  if (until !== undefined && until >= today) return undefined;
  const who = recertify.by === undefined ? '' : ` by ${recertify.by}`;
  const since = until === undefined ? 'has never been confirmed' : `was confirmed until ${until}`;
  return `This charter ${since}${who}. ${remedy}`;
}
