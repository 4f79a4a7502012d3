import { pathToFileURL } from 'node:url';
import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type Location,
  type Range,
} from 'vscode-languageserver';
import type { FlowStep, Severity } from '../engine/finding.ts';
import type { RuleError } from '../engine/rule/rule.ts';
import type { FileReport, ReportedPlace } from '../host/file-report.ts';
import { pageOf } from '../host/rulebook.ts';
import type { CharterProblem } from '../policy/charter-parser.ts';
import type { SuppressionFault } from '../policy/suppressions.ts';
import type { Verdict } from '../policy/verdict.ts';
import { type DocumentAnalysis, type DocumentAnalyzer, rangeOf } from './document-analyzer.ts';
import type { OpenDocument } from './documents.ts';
import { plainText } from './plain-text.ts';

export const source = 'touchstone';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Suppressions that leave no finding standing which somebody meant to silence. */
const notes: ReadonlySet<SuppressionFault> = new Set(['unused', 'unexplained']);

const firstLine = { start: { line: 0, character: 0 }, end: { line: 0, character: Number.MAX_SAFE_INTEGER } };

/** Everything that is to be shown of a document. */
export function toDiagnostics(
  document: OpenDocument,
  found: DocumentAnalysis,
  analyzer: DocumentAnalyzer,
): Diagnostic[] {
  return [
    ...found.verdicts.map((verdict) => toDiagnostic(document, verdict, analyzer)),
    ...found.suppressionProblems.map(
      (problem): Diagnostic => ({
        range: rangeOf(document, problem),
        severity: notes.has(problem.kind) ? DiagnosticSeverity.Information : DiagnosticSeverity.Warning,
        source,
        code: `suppression-${problem.kind}`,
        message: plainText(problem.message),
      }),
    ),
    ...found.problems.map(
      (problem): Diagnostic => ({
        range: problem.span ? rangeOf(document, problem.span) : firstLine,
        severity: DiagnosticSeverity.Information,
        source,
        code: `analysis-${problem.kind}`,
        message: plainText(problem.message),
      }),
    ),
  ];
}

function toDiagnostic(
  document: OpenDocument,
  { finding, severity }: Verdict,
  analyzer: DocumentAnalyzer,
): Diagnostic {
  return {
    range: firstLineOf(document, finding),
    severity: severities[severity],
    source,
    ...codeOf(finding.ruleId, analyzer),
    message: plainText(finding.message),
    relatedInformation: finding.flow
      // A sink in the same document is the diagnostic itself.
      .filter(({ role, elsewhere }) => role !== 'sink' || elsewhere)
      .map(
        (step): DiagnosticRelatedInformation => ({
          location: locateStep(document, step),
          message: plainText(step.message),
        }),
      ),
  };
}

/** Where a step of a flow is, in the document or in another file. */
export function locateStep(document: OpenDocument, step: FlowStep): Location {
  const { elsewhere, start, end } = step;
  if (!elsewhere) return { uri: document.uri, range: rangeOf(document, step) };
  const { path, lines } = elsewhere;
  return {
    uri: pathToFileURL(path).href,
    range: { start: lines.positionOf(start), end: lines.positionOf(end) },
  };
}

function codeOf(ruleId: string, analyzer: DocumentAnalyzer): Pick<Diagnostic, 'code' | 'codeDescription'> {
  const rule = analyzer.rule(ruleId);
  return {
    code: ruleId,
    ...(rule && { codeDescription: { href: pathToFileURL(pageOf(rule)).href } }),
  };
}

/** What is to be shown of a file that was read from disk. */
export function reportDiagnostics(
  uri: string,
  { findings, problems }: FileReport,
  analyzer: DocumentAnalyzer,
): Diagnostic[] {
  return [
    ...findings.map(
      (finding): Diagnostic => ({
        range: firstLineOfPlace(finding),
        severity: severities[finding.severity],
        source,
        ...codeOf(finding.ruleId, analyzer),
        message: plainText(finding.message),
        relatedInformation: finding.flow
          .filter(({ role, path }) => role !== 'sink' || path !== finding.path)
          .map(({ message, path, ...place }) => ({
            location: {
              uri: path === finding.path ? uri : pathToFileURL(path).href,
              range: zeroBased(place),
            },
            message: plainText(message),
          })),
      }),
    ),
    ...problems.map(({ kind, message, line = 1, column = 1 }): Diagnostic => {
      const fault = /^suppression-(.*)$/.exec(kind)?.[1] as SuppressionFault | undefined;
      return {
        range: firstLineOfPlace({ start: { line, column }, end: { line: line + 1, column: 1 } }),
        severity: fault && !notes.has(fault) ? DiagnosticSeverity.Warning : DiagnosticSeverity.Information,
        source,
        code: fault ? kind : `analysis-${kind}`,
        message: plainText(message),
      };
    }),
  ];
}

/** As `firstLineOf`, without the text: an editor ends the range where the line ends. */
function firstLineOfPlace(place: ReportedPlace): Range {
  const { start, end } = zeroBased(place);
  if (start.line === end.line) return { start, end };
  return { start, end: { line: start.line, character: firstLine.end.character } };
}

function zeroBased({ start, end }: ReportedPlace): Range {
  return {
    start: { line: start.line - 1, character: start.column - 1 },
    end: { line: end.line - 1, character: end.column - 1 },
  };
}

/** A finding over several lines is underlined on its first one: the rest would be indentation and noise. */
function firstLineOf(document: OpenDocument, finding: { start: number; end: number }): Range {
  const range = rangeOf(document, finding);
  if (range.end.line === range.start.line) return range;
  const line = document.text.getText({
    start: range.start,
    end: { line: range.start.line + 1, character: 0 },
  });
  return {
    start: range.start,
    end: { line: range.start.line, character: range.start.character + line.trimEnd().length },
  };
}

/** The mistakes of a charter, shown in the charter. */
export function charterDiagnostics(problems: CharterProblem[]): Diagnostic[] {
  return problems.map((problem) => ({
    range: rangeOfProblem(problem),
    severity: DiagnosticSeverity.Error,
    source,
    code: 'charter',
    message: `${plainText(problem.message)} Until it is mended, the last good charter or the built-in one stays in force.`,
    ...(problem.suggestion !== undefined && { data: { suggestion: problem.suggestion } }),
  }));
}

/** What is worth knowing of a charter, shown in the charter. */
export function charterNotes(notes: CharterProblem[]): Diagnostic[] {
  return notes.map((note) => ({
    range: rangeOfProblem(note),
    severity: DiagnosticSeverity.Information,
    source,
    code: 'charter-note',
    message: plainText(note.message),
  }));
}

function rangeOfProblem({ line, column, endLine, endColumn }: CharterProblem): Range {
  return {
    start: { line: line - 1, character: column - 1 },
    end: { line: endLine - 1, character: endColumn - 1 },
  };
}

/** What is wrong and what is doubtful in rule files, by file. */
export function ruleDiagnostics(
  errors: readonly RuleError[],
  warnings: readonly RuleError[],
): Map<string, Diagnostic[]> {
  const byFile = new Map<string, Diagnostic[]>();
  for (const [severity, list] of [
    [DiagnosticSeverity.Error, errors],
    [DiagnosticSeverity.Warning, warnings],
  ] as const) {
    for (const { file, line, column, message } of list) {
      const start = { line: line - 1, character: column - 1 };
      const diagnostic = {
        range: { start, end: start },
        severity,
        source,
        code: 'rule-file',
        message: plainText(message),
      };
      byFile.set(file, [...(byFile.get(file) ?? []), diagnostic]);
    }
  }
  return byFile;
}
