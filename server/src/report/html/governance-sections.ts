/** What the charter asks for, beside what is there. */
import type { ToolState } from '../../policy/tool-approval.ts';
import { counted } from '../figures.ts';
import type { Report } from '../report.ts';
import { type Html, html } from './markup.ts';

const colours: Record<ToolState, string> = {
  approved: 'good',
  expired: 'bad',
  unapproved: 'bad',
  unknown: 'warn',
};

const nouns: Record<string, [one: string, many: string]> = {
  record: ['block of code', 'blocks of code'],
  trailer: ['commit', 'commits'],
  instructions: ['file of instructions', 'files of instructions'],
  settings: ['file of settings', 'files of settings'],
  hooks: ['file of hooks', 'files of hooks'],
  'mcp-server': ['configuration', 'configurations'],
  extension: ['extension', 'extensions'],
};

export function toolsSection({ tools }: Report): Html {
  return html`<section id="tools">
<h2>Tools in use</h2>
<p class="note">Seen in records, in commits, and in files that speak to assistants; beside the charter’s list of approved tools.</p>
${
  tools.length === 0
    ? html`<p>No trace of an assistant.</p>`
    : html`<div class="scroll"><table><thead><tr><th>Tool</th><th>State</th><th>Seen in</th><th>Models</th></tr></thead><tbody>${tools.map(
        ({ id, name, state, reason, seen, models, commands }) =>
          html`<tr><td>${name}${id !== '' && id !== name && html`<br><span class="note path">${id}</span>`}${commands.map((command) => html`<br><code>${command}</code>`)}</td><td>${id === '' ? '' : html`<span class="tag ${colours[state]}">${state}</span><br>`}<span class="note">${reason}</span></td><td>${seen.map(({ kind, count, places }, index) => html`${index > 0 && html`<br>`}${count} ${nouns[kind]?.[count === 1 ? 0 : 1] ?? kind} <span class="note path">${places.slice(0, 2).join(', ')}${places.length > 2 && ' …'}</span>`)}</td><td>${models.join(', ')}</td></tr>`,
      )}</tbody></table></div>`
}
</section>`;
}

/** Further ones are in the JSON report. */
const mostClones = 15;
const mostPlaces = 6;

export function clonesSection({ clones }: Report): Html {
  return html`<section id="clones">
<h2>Where else did it land?</h2>
${
  clones.length === 0
    ? html`<p class="note">No finding stands in the same code of several files.</p>`
    : html`<p class="note">${counted(clones.length, 'finding')} in the same code of several files: repair one, and look at the others.</p>
<div class="scroll"><table><thead><tr><th>Finding</th><th>Places</th></tr></thead><tbody>${clones
        .slice(0, mostClones)
        .map(
          ({ ruleId, code, places }) =>
            html`<tr><td><b>${ruleId}</b><br><code>${code.length > 120 ? `${code.slice(0, 119)}…` : code}</code></td><td>${places.slice(0, mostPlaces).map(({ path, line, origin }) => html`<span class="path">${path}:${line}</span> <span class="note">${origin === 'unknown' ? '' : origin}</span><br>`)}${places.length > mostPlaces && html`<span class="note">${counted(places.length - mostPlaces, 'more place')}</span>`}</td></tr>`,
        )}</tbody></table></div>
${clones.length > mostClones && html`<p class="note">${counted(clones.length - mostClones, 'more finding')} in the JSON report.</p>`}`
}
</section>`;
}

export function chartersSection({ charters }: Report): Html {
  return html`<section id="charter">
<h2>Charter</h2>
${charters.map(
  ({ file, tiers, confirmedUntil, confirmedBy, overdue, problem }) => html`
${charters.length > 1 && html`<h3 class="path">${file}</h3>`}
${file === undefined && html`<p class="note">There is no charter: the built-in one holds.</p>`}
${problem !== undefined && html`<p class="bad">${problem}</p>`}
<p class="${overdue === undefined ? 'note' : 'bad'}">${overdue ?? (confirmedUntil === undefined ? 'Nobody has to confirm it again.' : `Confirmed until ${confirmedUntil}${confirmedBy === undefined ? '' : ` by ${confirmedBy}`}.`)}</p>
<div class="scroll"><table><tbody>${tiers.map(({ tier, demands }) => html`<tr><th>${tier}</th><td>${demands.join(' · ')}</td></tr>`)}</tbody></table></div>`,
)}
</section>`;
}
