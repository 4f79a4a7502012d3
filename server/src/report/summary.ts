/** What a person in a hurry takes away from a report. */
import { count, counted, percent } from './figures.ts';
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
