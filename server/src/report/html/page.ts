/** The report as one page that needs nothing but itself: no script, no network. */
import { count, counted, moment, percent, perThousand } from '../figures.ts';
import type { Report } from '../report.ts';
import { strangeTools, summaryOf } from '../summary.ts';
import { chartersSection, clonesSection, toolsSection } from './governance-sections.ts';
import { Html, html } from './markup.ts';
import { reviewsSection, reworkSection } from './review-sections.ts';
import { findingsSection, sharesSection } from './share-sections.ts';
import { style } from './style.ts';

export function formatReportHtml(report: Report): string {
  const { repository, generated, since } = report;
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>AI code in ${repository.name}, ${generated.slice(0, 10)}</title>
<style>${new Html(style)}</style>
</head>
<body>
<main>
<header>
<h1>AI code in ${repository.name}</h1>
<p>${moment(generated)}${repository.commit && html` · commit <code>${repository.commit.slice(0, 10)}</code>`}${repository.branch && ` on ${repository.branch}`}${since && ` · since ${since}`}</p>
</header>
<p class="lead">${summaryOf(report)}</p>
${cards(report)}
${sharesSection(report)}
${findingsSection(report)}
${reviewsSection(report)}
${reworkSection(report)}
${toolsSection(report)}
${clonesSection(report)}
${chartersSection(report)}
${evidence(report)}
</main>
</body>
</html>
`;
  return page.source;
}

function cards({ shares, reviews, findings, tools }: Report): Html {
  const { all } = shares;
  const due = reviews.outstanding.length;
  const critical = reviews.outstanding.filter(({ tier }) => tier === 'critical').length;
  const ai = findings.byOrigin.find(({ origin }) => origin === 'ai');
  const others = findings.byOrigin.filter(({ origin }) => origin !== 'ai' && origin !== 'mixed');
  const otherLines = others.reduce((sum, { lines }) => sum + lines, 0);
  const otherFindings = others.reduce((sum, each) => sum + each.findings, 0);
  const strange = strangeTools(tools).length;
  const used = tools.filter(({ id }) => id !== '').length;
  return html`<nav class="cards" aria-label="The numbers that matter most">
<a href="#shares"><b>${percent(all.ai, all.lines)}</b><span>of the code is AI-written: ${count(all.ai)} of ${counted(all.lines, 'line')}</span></a>
<a href="#findings"><b>${perThousand(ai?.perThousand)}</b><span>findings per 1,000 lines of AI code; elsewhere ${perThousand(otherLines === 0 ? undefined : (otherFindings / otherLines) * 1000)}</span></a>
<a href="#reviews"><b class="${due === 0 ? 'good' : critical > 0 ? 'bad' : 'warn'}">${count(due)}</b><span>${due === 1 ? 'block waits' : 'blocks wait'} for approval${critical > 0 && `, ${count(critical)} in critical places`}</span></a>
<a href="#tools"><b class="${strange === 0 ? 'good' : 'bad'}">${count(strange)}</b><span>of ${counted(used, 'tool')} in use not approved</span></a>
</nav>`;
}

/** By whom, when and of what this was made. */
function evidence({ generated, touchstone, rules, repository, charters, gaps }: Report): Html {
  const named = charters.filter(({ digest }) => digest !== undefined);
  return html`<footer id="evidence">
<h2>What this report stands on</h2>
${gaps.length > 0 && html`<ul class="note">${gaps.map((gap) => html`<li>${gap}</li>`)}</ul>`}
<dl>
<dt>Made</dt><dd>${moment(generated)} by Touchstone ${touchstone}</dd>
<dt>Commit</dt><dd>${repository.commit ? html`<code>${repository.commit}</code>` : 'none yet'}${repository.isChanged && ', with changes in the work tree that are not committed'}</dd>
<dt>Rules</dt><dd><code>${rules}</code></dd>
${named.map(({ file, digest }) => html`<dt>Charter</dt><dd><span class="path">${file}</span><br><code>${digest}</code></dd>`)}
</dl>
<p class="note">Who wrote a line is told by the ledger and the git notes of this repository. What nobody saw is <em>unknown</em>, and is not counted as written by a person. “touchstone report --format json” gives the same numbers to programs.</p>
</footer>`;
}
