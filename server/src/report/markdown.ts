/** The report as Markdown, for a pull request, a wiki or a mail. */
import { count, counted, duration, moment, percent, perThousand } from './figures.ts';
import type { Report } from './report.ts';
import { remediationOf, scopeOf, summaryOf } from './summary.ts';
import { spellHidden } from './visible-text.ts';

/** Further rows are in the JSON report. */
const mostRows = 25;

export function formatReportMarkdown(report: Report): string {
  const { repository, generated, since, shares, findings, reviews, rework, remediation } = report;
  const { tools, clones, charters, gaps, touchstone, rules } = report;
  const { all, byTier, byFolder, byTool, byWeek } = shares;
  const commit = repository.commit ? `, commit ${code(repository.commit.slice(0, 10))}` : '';
  const share = ({ name, lines, ai }: (typeof byTier)[number]) => [
    text(name),
    count(lines),
    count(ai),
    percent(ai, lines),
  ];
  const parts = [
    `# AI code in ${text(repository.name)}`,
    `${moment(generated)}${commit}${since === undefined ? '' : `, since ${since}`}`,
    text(summaryOf(report)),
    '## Share of AI code',
    table(['Tier', 'Lines', 'AI', 'Share'], [...byTier.map(share), share({ ...all, name: 'all' })]),
    table(['Folder', 'Lines', 'AI', 'Share'], byFolder.filter(({ ai }) => ai > 0).map(share)),
    table(
      ['Tool', 'Models', 'Lines', 'Of all AI code'],
      byTool.map(({ id, models, lines, share: part }) => [
        text(id),
        text(models.join(', ')),
        count(lines),
        percent(part, 1),
      ]),
    ),
    table(
      ['Week of', 'AI lines recorded', 'Lines added'],
      byWeek.map(({ start, ai, added }) => [start, count(ai), count(added)]),
    ),
    '## Findings by origin',
    table(
      ['Written by', 'Per 1,000 lines', 'Findings', 'Errors', 'Lines'],
      findings.byOrigin.map(({ origin, lines, findings: found, errors, perThousand: density }) => [
        origin,
        perThousand(density),
        count(found),
        count(errors),
        count(lines),
      ]),
    ),
    '## Reviews',
    reviews.latency
      ? `From writing to approval: half within ${duration(reviews.latency.median)}, nine of ten within ${duration(reviews.latency.ninth)} (${counted(reviews.latency.approvals, 'approval')}).`
      : 'How long reviews take is not known: nothing was approved yet.',
    reviews.outstanding.length === 0
      ? 'No approval is outstanding.'
      : table(
          ['Outstanding', 'Tier', 'Tool', 'State', 'Owners', 'Waiting'],
          reviews.outstanding.map(({ path, tier, tool, standing, waitingDays }) => [
            code(`${path}:${standing.line}-${standing.endLine}`),
            tier,
            text(tool?.id ?? 'unknown'),
            `${standing.state}, ${standing.given} of ${standing.needed}`,
            text(standing.owners.join(', ')),
            counted(waitingDays, 'day'),
          ]),
        ),
    '## Rework',
    rework
      ? `Of ${counted(rework.written, 'line')} that assistants wrote, ${percent(rework.changed, rework.written)} were changed by a person later and ${percent(rework.gone, rework.written)} are gone.`
      : 'Not known: no line of an assistant is recorded.',
    remediation.isKnown
      ? `Time to remediate: ${remediationOf(remediation)} ${scopeOf(remediation)} ${counted(remediation.repaired.findings, 'finding')} repaired, ${count(remediation.open.findings)} open.`
      : `Time to remediate: not known. ${remediation.reason}`,
    '## Tools in use',
    tools.length === 0
      ? 'No trace of an assistant.'
      : table(
          ['Tool', 'State', 'Seen in', 'Runs'],
          tools.map(({ id, name, state, reason, seen, commands }) => [
            text(name),
            id === '' ? text(reason) : `**${state}**: ${text(reason)}`,
            text(seen.map(({ kind, count: times, places }) => `${times} ${kind} (${places[0]})`).join(', ')),
            commands.map(code).join(', '),
          ]),
        ),
    '## Where else did it land?',
    clones.length === 0
      ? 'No finding stands in the same code of several files.'
      : table(
          ['Finding', 'Code', 'Places'],
          clones.map(({ ruleId, code: line, places }) => [
            text(ruleId),
            code(line),
            places.map(({ path, line: at }) => code(`${path}:${at}`)).join(', '),
          ]),
        ),
    '## Charter',
    ...charters.flatMap(({ file, digest, tiers, confirmedUntil, overdue, problem }) => [
      file === undefined
        ? 'There is no charter: the built-in one holds.'
        : `${code(file)} ${digest === undefined ? '' : code(digest)}`,
      ...(problem === undefined ? [] : [text(problem)]),
      overdue === undefined
        ? confirmedUntil === undefined
          ? 'Nobody has to confirm it again.'
          : `Confirmed until ${confirmedUntil}.`
        : text(overdue),
      table(
        ['Tier', 'Asks for'],
        tiers.map(({ tier, demands }) => [tier, text(demands.join(' · '))]),
      ),
    ]),
    ...(gaps.length > 0 ? ['## What is missing', gaps.map((gap) => `- ${text(gap)}`).join('\n')] : []),
    `Made by Touchstone ${touchstone}, rules ${code(rules)}.`,
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Cells are Markdown already. Nothing where there are no rows. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const shown = rows.slice(0, mostRows).map(line);
  const more = rows.length - mostRows;
  return [
    line(head),
    line(head.map(() => '---')),
    ...shown,
    ...(more > 0 ? ['', `${counted(more, 'more row')} in the JSON report.`] : []),
  ].join('\n');
}

/** Nothing that a workspace says becomes markup, a link, or a mention. */
function text(value: string): string {
  return visible(value)
    .replaceAll(/[\\`*_{}[\]<>#|~!]/g, '\\$&')
    .replaceAll('@', '@\u200b');
}

function code(value: string): string {
  return value === '' ? '' : `\`${visible(value).replaceAll('`', "'").replaceAll('|', '\\|')}\``;
}

function visible(value: string): string {
  return spellHidden(value.replaceAll(/\s+/g, ' '));
}
