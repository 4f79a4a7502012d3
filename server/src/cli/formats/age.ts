const DAY = 86_400_000;

/** How long ago something was, in one or two words; a time that lies ahead is told as its date. */
export function ageOf(time: string | undefined, now: Date): string {
  const then = Date.parse(time ?? '');
  if (Number.isNaN(then)) return '';
  const days = Math.floor((now.getTime() - then) / DAY);
  if (days < 0) return new Date(then).toISOString().slice(0, 10);
  if (days === 0) return 'today';
  if (days < 14) return count(days, 'day');
  if (days < 60) return count(Math.floor(days / 7), 'week');
  if (days < 730) return count(Math.floor(days / 30.44), 'month');
  return count(Math.floor(days / 365.25), 'year');
}

const count = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
