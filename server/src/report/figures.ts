/** Numbers as people read them. */

export function count(value: number): string {
  return value.toLocaleString('en');
}

/** `1 line`, `2 lines`. */
export function counted(value: number, noun: string): string {
  return `${count(value)} ${noun}${value === 1 ? '' : 's'}`;
}

/** A part of a whole: `12.4 %`; what is there is never `0 %`, and what is not all never `100 %`. */
export function percent(part: number, whole: number): string {
  if (whole === 0 || part === 0) return '0 %';
  if (part === whole) return '100 %';
  const value = Math.min(99.9, Math.max(0.1, (part / whole) * 100));
  return `${value < 10 ? value.toFixed(1) : Math.min(99, Math.round(value))} %`;
}

/** `20 min`, `3.5 h`, `2.1 days`. */
export function duration(hours: number): string {
  if (hours < 1) return `${Math.round(hours * 60)} min`;
  if (hours < 48) return `${round(hours)} h`;
  return `${round(hours / 24)} days`;
}

/** `2026-11-26 14:05 UTC`. */
export function moment(time: string): string {
  return `${time.slice(0, 10)} ${time.slice(11, 16)} UTC`;
}

export function perThousand(value: number | undefined): string {
  return value === undefined ? '–' : value.toFixed(1);
}

function round(value: number): string {
  return value < 10 ? value.toFixed(1).replace(/\.0$/, '') : String(Math.round(value));
}
