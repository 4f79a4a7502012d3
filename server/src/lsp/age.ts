/** How long ago something was, in one short phrase. */
const units = [
  { name: 'year', seconds: 365 * 24 * 3600 },
  { name: 'month', seconds: 30 * 24 * 3600 },
  { name: 'week', seconds: 7 * 24 * 3600 },
  { name: 'day', seconds: 24 * 3600 },
  { name: 'hour', seconds: 3600 },
  { name: 'minute', seconds: 60 },
];

/** Both RFC 3339. A time that cannot be read is `at an unknown time`, one in the future, by a clock that went back, `now`. */
export function ageOf(time: string, now: string): string {
  const seconds = (Date.parse(now) - Date.parse(time)) / 1000;
  if (Number.isNaN(seconds)) return 'at an unknown time';
  const unit = units.find((one) => seconds >= one.seconds);
  if (!unit) return 'now';
  const count = Math.floor(seconds / unit.seconds);
  return `${count} ${unit.name}${count === 1 ? '' : 's'}`;
}
