/** What a person in a hurry takes away from a report. */
import { count, counted, duration, percent } from './figures.ts';
import type { Report } from './report.ts';

export function summaryOf({ shares, reviews, tools, clones, charters }: Report): string {
  const { all } = shares;
  const wrote =
    all.ai === 0
      ? `No AI-written code is recorded among ${counted(all.lines, 'line')}.`
      : `Assistants wrote ${percent(all.ai, all.lines)} of ${counted(all.lines, 'line')}.`;
  const due = reviews.outstanding.length;
  const critical = reviews.outstanding.filter(({ tier }) => tier === 'critical').length;
  const waits =
    due === 0
      ? 'No approval is outstanding.'
      : `${counted(due, 'block')} of AI code ${due === 1 ? 'waits' : 'wait'} for approval${critical > 0 ? `, ${count(critical)} in critical places` : ''}.`;
  const strange = strangeTools(tools);
  return [
    wrote,
    waits,
    ...(strange.length > 0
      ? [
          `${counted(strange.length, 'tool')} in use ${strange.length === 1 ? 'is' : 'are'} not approved: ${strange.map(({ name }) => name).join(', ')}.`,
        ]
      : []),
    ...(clones.length > 0
      ? [`${counted(clones.length, 'finding')} ${clones.length === 1 ? 'stands' : 'stand'} in several files.`]
      : []),
    ...charters.flatMap(({ overdue }) => (overdue === undefined ? [] : [overdue])),
  ].join(' ');
}

/** Those that the charter does not approve, or not any more. */
export function strangeTools(tools: Report['tools']): Report['tools'] {
  return tools.filter(({ state }) => state === 'unapproved' || state === 'expired');
}

type KnownRemediation = Extract<Report['remediation'], { isKnown: true }>;

/** How long findings stayed, in a sentence or two. */
export function remediationOf({ repaired, open }: KnownRemediation): string {
  const told = repaired.days
    ? `Half of the findings that went were there for at most ${duration(repaired.days.median * 24)}, nine of ten for at most ${duration(repaired.days.ninth * 24)}.`
    : repaired.findings === 0
      ? 'No finding went yet.'
      : 'Of no finding that went is it known how long it had been there.';
  const waiting = open.days
    ? ` Of those that are still there, half have been for ${duration(open.days.median * 24)} or less.`
    : '';
  return told + waiting;
}

/** What was looked at to know it. */
export function scopeOf({ files, versions, since, isCut }: KnownRemediation): string {
  return `By ${counted(versions, 'version')} of ${counted(files, 'file')} with AI-written code, in the commits since ${since}${isCut ? '; there were more' : ''}, each looked at with the rules of today. Code that was thrown away took its findings along.`;
}
