import { pathToFileURL } from 'node:url';
import type { CodeFlow, Fix, Location, Log, Notification, Region, ReportingDescriptor, Result } from 'sarif';
import type { Rule } from '../../engine/rule/rule.ts';
import type { ReportedFinding, ReportedPlace, ReportedProblem } from '../../host/file-report.ts';
import { readRulePage } from '../../host/rulebook.ts';
import { displayPath } from '../../host/scan.ts';
import type { ScanResult } from '../scan-result.ts';
import { version } from '../version.ts';

const level = { error: 'error', warning: 'warning', info: 'note', hint: 'note' } as const;
/** GitHub sorts alerts by this number. */
const securitySeverity = { error: '8.0', warning: '5.5', info: '3.0', hint: '1.0' } as const;

/** SARIF 2.1.0, as code scanning services read it. */
export async function formatSarif(result: ScanResult): Promise<string> {
  const ids = [...new Set(result.findings.map((finding) => finding.ruleId))].sort();
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Touchstone',
            semanticVersion: version,
            rules: await Promise.all(ids.map((id) => describeRule(id, result.rules.get(id)))),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { uri: pathToFileURL(`${process.cwd()}/`).href } },
        results: result.findings.map((finding) => toResult(finding, ids.indexOf(finding.ruleId))),
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: describeProblems(result.problems),
          },
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

export function describeProblems(problems: readonly ReportedProblem[]): Notification[] {
  return problems.map((problem) => ({
    level: levelOf(problem),
    message: { text: problem.message },
    locations: [locateProblem(problem)],
  }));
}

export async function describeRule(id: string, rule: Rule | undefined): Promise<ReportingDescriptor> {
  if (!rule) return { id };
  const page = await readRulePage(rule);
  return {
    id,
    name: id.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.message },
    help: { text: page ?? rule.message, ...(page && { markdown: page }) },
    defaultConfiguration: { level: level[rule.severity] },
    properties: {
      precision: { high: 'high', medium: 'medium', low: 'low' }[rule.confidence],
      'security-severity': securitySeverity[rule.severity],
      tags: [rule.family ?? 'security', ...rule.cwe.map((cwe) => `external/cwe/${cwe.toLowerCase()}`)],
    },
  };
}

function toResult(finding: ReportedFinding, ruleIndex: number): Result {
  return {
    ruleId: finding.ruleId,
    ruleIndex,
    level: level[finding.severity],
    message: { text: finding.message },
    locations: [locate(finding.path, finding)],
    partialFingerprints: { 'touchstone/v1': finding.fingerprint },
    properties: { tier: finding.tier, origin: finding.origin, confidence: finding.confidence },
    ...(finding.flow.length > 0 && { codeFlows: [toCodeFlow(finding)] }),
    ...(finding.fix && { fixes: [toFix(finding.path, finding.fix)] }),
  };
}

function toCodeFlow(finding: ReportedFinding): CodeFlow {
  return {
    threadFlows: [
      {
        locations: finding.flow.map((step) => ({
          location: { ...locate(step.path, step), message: { text: step.message } },
        })),
      },
    ],
  };
}

function toFix(path: string, fix: NonNullable<ReportedFinding['fix']>): Fix {
  return {
    description: { text: fix.title },
    artifactChanges: [
      {
        artifactLocation: artifact(path),
        replacements: fix.edits.map((edit) => ({
          deletedRegion: region(edit),
          insertedContent: { text: edit.text },
        })),
      },
    ],
  };
}

function locate(path: string, place: ReportedPlace): Location {
  return { physicalLocation: { artifactLocation: artifact(path), region: region(place) } };
}

function levelOf({ kind, incomplete }: ReportedProblem): Result.level {
  if (kind === 'rule' || kind === 'charter') return 'error';
  return incomplete ? 'warning' : 'note';
}

function locateProblem({ path, line, column }: ReportedProblem): Location {
  const artifactLocation = artifact(path);
  if (line === undefined) return { physicalLocation: { artifactLocation } };
  return { physicalLocation: { artifactLocation, region: { startLine: line, startColumn: column } } };
}

function region({ start, end }: ReportedPlace): Region {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}

export function artifact(path: string) {
  const relative = displayPath(path);
  if (/^\.\.(\/|$)/.test(relative)) return { uri: pathToFileURL(path).href };
  return { uri: relative.split('/').map(encodeURIComponent).join('/'), uriBaseId: 'SRCROOT' };
}
