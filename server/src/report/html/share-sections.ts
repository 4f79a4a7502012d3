/** Who wrote the code, and what was found in it. */
import type { Origin } from '../../protocol/status.ts';
import { count, counted, percent, perThousand } from '../figures.ts';
import type { Report } from '../report.ts';
import type { OriginLines, Share } from '../shares.ts';
import { columnChart, legend, type Part, stackedBar } from './charts.ts';
import { type Html, html } from './markup.ts';

const origins: readonly { origin: Origin; name: string }[] = [
  { origin: 'ai', name: 'AI' },
  { origin: 'mixed', name: 'AI, edited by a person' },
  { origin: 'paste', name: 'pasted' },
  { origin: 'human', name: 'a person' },
  { origin: 'unknown', name: 'unknown' },
];

/** Further folders are in the JSON report. */
const mostFolders = 12;

export function sharesSection({ shares }: Report): Html {
  const { all, byTier, byFolder, byTool, byWeek } = shares;
  const folders = byFolder.filter(({ ai }) => ai > 0);
  return html`<section id="shares">
<h2>Share of AI code</h2>
${all.ai === 0 && html`<p class="note">Nothing here is recorded as written by an assistant: either none wrote, or nothing watched it. Touchstone in the editor, or its agent hooks, write the record.</p>`}
${
  all.lines > 0 &&
  html`${stackedBar(partsOf(all.byOrigin), all.lines, `Lines by origin: ${tell(all.byOrigin)}`)}
${legend(origins.filter(({ origin }) => all.byOrigin[origin] > 0).map(({ origin, name }) => ({ colour: origin, name: `${name} ${percent(all.byOrigin[origin], all.lines)}` })))}`
}
<h3>By tier</h3>
${shareTable('Tier', byTier, all.lines)}
${folders.length > 0 && html`<h3>By folder</h3>${shareTable('Folder', folders.slice(0, mostFolders), undefined)}`}
${folders.length > mostFolders && html`<p class="note">${counted(folders.length - mostFolders, 'more folder')} with AI code in the JSON report.</p>`}
${
  byTool.length > 0 &&
  html`<h3>By tool</h3><div class="scroll"><table><thead><tr><th>Tool</th><th>Models</th><th><span hidden>Share</span></th><th class="n">Lines</th><th class="n">Of all AI code</th></tr></thead><tbody>${byTool.map(
    ({ id, models, lines, share }) =>
      html`<tr><td>${id}</td><td>${models.length > 0 ? models.join(', ') : 'not known'}</td><td class="chart">${stackedBar([{ colour: 'ai', value: share }], 1, `${id}: ${percent(share, 1)}`)}</td><td class="n">${count(lines)}</td><td class="n">${percent(share, 1)}</td></tr>`,
  )}</tbody></table></div>`
}
${
  byWeek.length > 0 &&
  html`<h3>By week</h3>
${columnChart(
  byWeek.map(({ start, ai, added }) => ({
    label: start.slice(5),
    whole: added,
    part: ai,
    told: `Week of ${start}: ${counted(ai, 'line')} of assistants recorded, ${counted(added, 'line')} added by commits`,
  })),
  'Lines by week',
)}
${legend([
  { colour: 'ai', name: 'lines of assistants, by the day they were written' },
  { colour: 'rest', name: 'lines that commits added' },
])}`
}
</section>`;
}

function shareTable(head: string, shares: readonly Share[], whole: number | undefined): Html {
  return html`<div class="scroll"><table><thead><tr><th>${head}</th><th><span hidden>Origins</span></th><th class="n">Lines</th><th class="n">AI</th><th class="n">Share</th></tr></thead><tbody>${shares.map(
    ({ name, lines, ai, byOrigin }) =>
      html`<tr><td${head === 'Folder' && html` class="path"`}>${name}</td><td class="chart">${stackedBar(partsOf(byOrigin), whole ?? lines, `${name}: ${tell(byOrigin)}`)}</td><td class="n">${count(lines)}</td><td class="n">${count(ai)}</td><td class="n">${percent(ai, lines)}</td></tr>`,
  )}</tbody></table></div>`;
}

function partsOf(lines: OriginLines): Part[] {
  return origins.map(({ origin }) => ({ colour: origin, value: lines[origin] }));
}

function tell(lines: OriginLines): string {
  return origins
    .filter(({ origin }) => lines[origin] > 0)
    .map(({ origin, name }) => `${name} ${count(lines[origin])}`)
    .join(', ');
}

export function findingsSection({ findings }: Report): Html {
  const most = Math.max(0, ...findings.byOrigin.map((each) => each.perThousand ?? 0));
  return html`<section id="findings">
<h2>Findings by origin</h2>
<p class="note">${counted(findings.total, 'finding')} today, hints left out. Beside the lines of the same origin, so that much code does not look worse than little.</p>
${
  findings.byOrigin.length > 0 &&
  html`<div class="scroll"><table><thead><tr><th>Written by</th><th><span hidden>Density</span></th><th class="n">Per 1,000 lines</th><th class="n">Findings</th><th class="n">Errors</th><th class="n">Lines</th></tr></thead><tbody>${findings.byOrigin.map(
    ({ origin, lines, findings: found, errors, perThousand: density }) =>
      html`<tr><td>${origins.find((each) => each.origin === origin)?.name}</td><td class="chart">${stackedBar([{ colour: origin, value: density ?? 0 }], most, `${origin}: ${perThousand(density)} per 1,000 lines`)}</td><td class="n">${perThousand(density)}</td><td class="n">${count(found)}</td><td class="n">${count(errors)}</td><td class="n">${count(lines)}</td></tr>`,
  )}</tbody></table></div>`
}
${findings.byOrigin.some((each) => each.perThousand === undefined) && html`<p class="note">– : too few lines to speak of a thousand.</p>`}
</section>`;
}
