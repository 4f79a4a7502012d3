import type { Hover, Position } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import { parsePage } from '../engine/page.ts';
import { readRulePage } from '../host/rulebook.ts';
import type { Verdict } from '../policy/verdict.ts';
import { type Analysis, type DocumentAnalysis, rangeOf } from './analysis.ts';
import type { OpenDocument } from './documents.ts';

/** What a finding means, how the data got there, and what to do, for the finding under the pointer. */
export async function describeAt(
  document: OpenDocument,
  position: Position,
  found: DocumentAnalysis,
  analysis: Analysis,
): Promise<Hover | null> {
  const offset = document.text.offsetAt(position);
  const under = found.verdicts.filter(({ finding }) => finding.start <= offset && offset <= finding.end);
  if (under.length === 0) return null;
  const parts = await Promise.all(under.map((verdict) => describe(document, verdict, analysis)));
  return {
    contents: { kind: MarkupKind.Markdown, value: parts.join('\n\n---\n\n') },
    range: rangeOf(document, under[0].finding),
  };
}

async function describe(document: OpenDocument, verdict: Verdict, analysis: Analysis): Promise<string> {
  const { finding, tier, origin } = verdict;
  const rule = analysis.rule(finding.ruleId);
  const weaknesses = finding.cwe.map(
    (cwe) => `[${cwe}](https://cwe.mitre.org/data/definitions/${cwe.slice(4)}.html)`,
  );
  const about = [
    ...weaknesses,
    `confidence ${finding.confidence}`,
    `tier ${tier}`,
    ...(origin === 'unknown' ? [] : [`origin ${origin}`]),
  ];
  const parts = [`**${rule?.title ?? finding.ruleId}**  \n${about.join(' · ')}`];
  if (finding.flow.length > 0) parts.push(describeFlow(document, verdict));
  const page = rule && (await readRulePage(rule));
  if (page) {
    const { sections } = parsePage(page);
    parts.push(sections.What, `**Fix** — ${proseOf(sections.Fix)}`);
  }
  return parts.join('\n\n');
}

function describeFlow(document: OpenDocument, { finding }: Verdict): string {
  const steps = finding.flow.map((step) => {
    const { line } = rangeOf(document, step).start;
    const code = document.text
      .getText(rangeOf(document, step))
      .split('\n')[0]
      .slice(0, 60)
      .replaceAll('`', "'");
    return `1. [line ${line + 1}](${document.uri}#L${line + 1}): ${step.message} — \`${code}\``;
  });
  return `**From source to sink**\n\n${steps.join('\n')}`;
}

/** A section without its examples. */
function proseOf(section: string): string {
  return section
    .replaceAll(/```[\s\S]*?```/g, '')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}
