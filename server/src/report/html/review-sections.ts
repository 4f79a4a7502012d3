/** What people did with the code of assistants. */
import { count, counted, duration, percent } from '../figures.ts';
import type { Report } from '../report.ts';
import type { Outstanding } from '../reviews.ts';
import { remediationOf, scopeOf } from '../summary.ts';
import { legend, stackedBar } from './charts.ts';
import { type Html, html } from './markup.ts';

/** Further blocks are in the JSON report. */
const mostBlocks = 40;

export function reviewsSection({ reviews }: Report): Html {
  const { latency, byTier, spread, outstanding } = reviews;
  const most = Math.max(0, ...spread.map(({ approvals }) => approvals));
  return html`<section id="reviews">
<h2>Reviews</h2>
${
  latency
    ? html`<p>From writing to approval: half within <b>${duration(latency.median)}</b>, nine of ten within ${duration(latency.ninth)} (${counted(latency.approvals, 'approval')}).</p>
<div class="scroll"><table><thead><tr><th>Approved within</th><th><span hidden>Approvals</span></th><th class="n">Approvals</th></tr></thead><tbody>${spread.map(
        ({ within, approvals }) =>
          html`<tr><td>${within}</td><td class="chart">${stackedBar([{ colour: 'human', value: approvals }], most, `${within}: ${counted(approvals, 'approval')}`)}</td><td class="n">${count(approvals)}</td></tr>`,
      )}</tbody></table></div>
${byTier.length > 1 && html`<p class="note">${byTier.map(({ tier, median, approvals }) => `${tier}: half within ${duration(median)} (${count(approvals)})`).join(' · ')}</p>`}`
    : html`<p class="note">How long reviews take is not known: nothing was approved yet.</p>`
}
<h3>Approvals outstanding</h3>
${outstanding.length === 0 ? html`<p class="good">None.</p>` : outstandingTable(outstanding)}
</section>`;
}

const colours = { pending: 'warn', lapsed: 'warn', forged: 'bad' } as const;

function outstandingTable(outstanding: readonly Outstanding[]): Html {
  return html`<div class="scroll"><table><thead><tr><th>Place</th><th>Tier</th><th>Written by</th><th>State</th><th>Owners</th><th class="n">Waiting</th></tr></thead><tbody>${outstanding
    .slice(0, mostBlocks)
    .map(
      ({ path, tier, tool, author, standing, waitingDays }) =>
        html`<tr><td class="path">${path}:${standing.line}–${standing.endLine}</td><td>${tier}</td><td>${tool?.id ?? 'an unknown tool'}${author !== undefined && html`<br><span class="note">accepted by ${author.replace(/\s*<[^<>]*>\s*$/, '')}</span>`}</td><td><span class="tag ${colours[standing.state as keyof typeof colours]}">${standing.state}</span> ${standing.given} of ${standing.needed}${standing.missing.map((sentence) => html`<br><span class="note">${sentence}</span>`)}</td><td>${standing.owners.join(', ')}</td><td class="n">${counted(waitingDays, 'day')}</td></tr>`,
    )}</tbody></table></div>
${outstanding.length > mostBlocks && html`<p class="note">${counted(outstanding.length - mostBlocks, 'more block')} in the JSON report.</p>`}`;
}

function remediationPart(remediation: Report['remediation']): Html {
  if (!remediation.isKnown) return html`<p class="note">Not known. ${remediation.reason}</p>`;
  const { repaired, open } = remediation;
  return html`<p>${remediationOf(remediation)}</p>
${
  repaired.findings + open.findings > 0 &&
  html`${stackedBar(
    [
      { colour: 'human', value: repaired.findings },
      { colour: 'rest', value: open.findings },
    ],
    repaired.findings + open.findings,
    `${counted(repaired.findings, 'finding')} repaired, ${count(open.findings)} open`,
  )}
${legend([
  { colour: 'human', name: `repaired ${count(repaired.findings)}` },
  { colour: 'rest', name: `open ${count(open.findings)}` },
])}`
}
<p class="note">${scopeOf(remediation)}</p>`;
}

export function reworkSection({ rework, remediation }: Report): Html {
  return html`<section id="rework">
<h2>Rework</h2>
${
  rework
    ? html`<p>Of ${counted(rework.written, 'line')} that assistants wrote, ${percent(rework.changed, rework.written)} were changed by a person later and ${percent(rework.gone, rework.written)} are gone.</p>
${stackedBar(
  [
    { colour: 'ai', value: rework.intact },
    { colour: 'mixed', value: rework.changed },
    { colour: 'rest', value: rework.gone },
  ],
  rework.written,
  `${count(rework.intact)} as written, ${count(rework.changed)} changed, ${count(rework.gone)} gone`,
)}
${legend([
  { colour: 'ai', name: `as written ${count(rework.intact)}` },
  { colour: 'mixed', name: `changed by a person ${count(rework.changed)}` },
  { colour: 'rest', name: `gone ${count(rework.gone)}` },
])}`
    : html`<p class="note">Not known: no line of an assistant is recorded.</p>`
}
<h3>Time to remediate</h3>
${remediationPart(remediation)}
</section>`;
}
