import type { Hover, Position } from 'vscode-languageserver';
import { MarkupKind } from 'vscode-languageserver';
import { parsePage } from '../engine/page.ts';
import { readRulePage } from '../host/rulebook.ts';
import type { Verdict } from '../policy/verdict.ts';
import { locateStep } from './diagnostics.ts';
import { type DocumentAnalysis, type DocumentAnalyzer, rangeOf } from './document-analyzer.ts';
import type { OpenDocument } from './documents.ts';
import type { Provenance } from './provenance.ts';
import { describeRecord } from './record-view.ts';

export interface HoverRequest {
  document: OpenDocument;
  found: DocumentAnalysis;
  analyzer: DocumentAnalyzer;
  /** False where the client shows the way of the data itself, from the diagnostic. */
  showFlow: boolean;
}

/** UTF-16 units of a step's code that a line of the hover has room for. */
const longestCode = 100;

/** What a finding means, how the data got there, and what to do, for the finding under the pointer. */
export async function describeAt(request: HoverRequest, position: Position): Promise<Hover | null> {
  const { document, found } = request;
  const offset = document.text.offsetAt(position);
  const under = found.verdicts.filter(({ finding }) => finding.start <= offset && offset <= finding.end);
  if (under.length === 0) return null;
  const parts = await Promise.all(under.map((verdict) => describe(request, verdict)));
  return {
    contents: { kind: MarkupKind.Markdown, value: parts.join('\n\n---\n\n') },
    range: rangeOf(document, under[0].finding),
  };
}

/** What is recorded of a block of AI code, on its tag, or on its first line where it has none: not all over the code. */
export async function describeRecordAt(
  provenance: Provenance,
  uri: string,
  { line }: Position,
): Promise<Hover | null> {
  const view = await provenance.pages.recordAt(uri, line);
  return view ? { contents: { kind: MarkupKind.Markdown, value: describeRecord(view) } } : null;
}

async function describe({ document, analyzer, showFlow }: HoverRequest, verdict: Verdict): Promise<string> {
  const { finding, tier, origin } = verdict;
  const rule = analyzer.rule(finding.ruleId);
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
  if (showFlow && finding.flow.length > 0) parts.push(describeFlow(document, verdict));
  const page = rule && (await readRulePage(rule));
  if (page) {
    const { sections } = parsePage(page);
    parts.push(sections.What, `**Fix** — ${proseOf(sections.Fix)}`);
  }
  return parts.join('\n\n');
}

function describeFlow(document: OpenDocument, { finding }: Verdict): string {
  const steps = finding.flow.map((step) => {
    const { uri, range } = locateStep(document, step);
    const line = range.start.line + 1;
    if (step.elsewhere) {
      const name = step.elsewhere.path.split(/[\\/]/).at(-1);
      return `1. [${name}, line ${line}](${uri}#L${line}): ${step.message}`;
    }
    const whole = document.text.getText(range).replaceAll('`', "'");
    const first = whole.split(/[\r\n]/, 1)[0].slice(0, longestCode);
    const code = first === whole ? first : `${first}…`;
    return `1. [line ${line}](${uri}#L${line}): ${step.message} — \`${code}\``;
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
