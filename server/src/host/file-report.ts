/** What a file has come to, as reports print it. */
import type { Confidence, Finding, Severity, TextEdit } from '../engine/finding.ts';
import type { LineIndex } from '../engine/lines.ts';
import type { Verdict } from '../policy/verdict.ts';
import type { Origin, TierName } from '../protocol/status.ts';
import { sha256 } from './digest.ts';

/** Lines and columns count from 1, columns in UTF-16 units; `end` is exclusive. */
export interface ReportedPlace {
  start: { line: number; column: number };
  end: { line: number; column: number };
}

/** A finding as reports print it. */
export interface ReportedFinding extends ReportedPlace {
  ruleId: string;
  severity: Severity;
  confidence: Confidence;
  cwe: string[];
  /** Absolute. */
  path: string;
  message: string;
  tier: TierName;
  origin: Origin;
  blocking: boolean;
  /** The steps' paths are absolute; they may be in other files than the finding. */
  flow: (ReportedPlace & { role: string; message: string; path: string })[];
  fix:
    | {
        title: string;
        safety: 'safe' | 'review';
        edits: (ReportedPlace & { text: string; offset: TextEdit })[];
      }
    | undefined;
  /** The same for the same code, wherever it moves within its file. */
  fingerprint: string;
  /** The first line of the marked code, for people. */
  line: string;
}

export interface ReportedProblem {
  /** Absolute. */
  path: string;
  kind: string;
  message: string;
  /** From 1. */
  line?: number;
  column?: number;
  /** The file was not analysed, or not all of it. */
  incomplete: boolean;
}

export interface FileReport {
  path: string;
  findings: ReportedFinding[];
  problems: ReportedProblem[];
  suppressed: number;
  lines: number;
  bytes: number;
  /** `passed over` is no file for analysis, such as a picture: nothing to worry about. */
  outcome: 'analysed' | 'passed over' | 'failed';
}

/** The report on a file that was not analysed; without a problem that is nothing to worry about. */
export function passedOver(
  path: string,
  bytes: number,
  problem?: Pick<ReportedProblem, 'kind' | 'message'>,
): FileReport {
  const problems = problem ? [{ path, ...problem, incomplete: true }] : [];
  return {
    path,
    findings: [],
    problems,
    suppressed: 0,
    lines: 0,
    bytes,
    outcome: problem ? 'failed' : 'passed over',
  };
}

/** The line that a final line break opens is no line. */
export function countLines(text: string, lines: LineIndex): number {
  return text === '' || /[\r\n]$/.test(text) ? lines.count - 1 : lines.count;
}

export function oneBased(lines: LineIndex, offset: number): { line: number; column: number } {
  const { line, character } = lines.positionOf(offset);
  return { line: line + 1, column: character + 1 };
}

function placeIn(lines: LineIndex, { start, end }: { start: number; end: number }): ReportedPlace {
  return { start: oneBased(lines, start), end: oneBased(lines, end) };
}

export function reportFindings(
  file: string,
  text: string,
  lines: LineIndex,
  verdicts: Verdict[],
): ReportedFinding[] {
  const place = (span: { start: number; end: number }) => placeIn(lines, span);
  const occurrences = new Map<string, number>();
  return verdicts.map(({ finding, severity, origin, tier, blocking }) => {
    const line = lineText(text, lines, finding);
    const seed = `${finding.ruleId}\0${line.trim()}`;
    const occurrence = occurrences.get(seed) ?? 0;
    occurrences.set(seed, occurrence + 1);
    return {
      ruleId: finding.ruleId,
      severity,
      confidence: finding.confidence,
      cwe: finding.cwe,
      path: file,
      ...place(finding),
      message: finding.message,
      tier,
      origin,
      blocking,
      flow: finding.flow.map(({ elsewhere, role, message, ...span }) => ({
        path: elsewhere?.path ?? file,
        ...placeIn(elsewhere?.lines ?? lines, span),
        role,
        message,
      })),
      fix: finding.fix && {
        title: finding.fix.title,
        safety: finding.fix.safety,
        edits: finding.fix.edits.map((edit) => ({ ...place(edit), text: edit.text, offset: edit })),
      },
      fingerprint: sha256(`${seed}\0${occurrence}`).slice(0, 32),
      line,
    };
  });
}

function lineText(text: string, lines: LineIndex, { start }: Finding): string {
  const line = lines.lineOf(start);
  return text.slice(lines.startOf(line), lines.startOf(line + 1)).replace(/\r?\n$/, '');
}
