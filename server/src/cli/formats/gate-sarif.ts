import { pathToFileURL } from 'node:url';
import type { Log } from 'sarif';
import type { GateResult, ReportedViolation } from '../gate-result.ts';
import { version } from '../version.ts';
import { artifact, describeProblems, describeRule } from './sarif.ts';

const titles: Record<ReportedViolation['check'], string> = {
  finding: 'A finding at or over the limit of its tier',
  approval: 'AI-written code without the approvals of its tier',
  tool: 'AI-written code of a tool that is not approved',
  'unknown-tool': 'AI-written code of an unknown tool in a critical place',
  'denied-place': 'AI-written code where AI may write none',
  'prohibited-code': 'A kind of code that AI may not write here',
  tag: 'Tags and records that do not agree',
  suppression: 'A suppression that the charter does not let hold',
  charter: 'A weaker charter',
  recertification: 'A charter whose confirmation is overdue',
};

/** SARIF 2.1.0 of violations, as code scanning services read it. */
export async function formatGateSarif(result: GateResult): Promise<string> {
  const ids = [...new Set(result.violations.map(({ ruleId }) => ruleId))].sort();
  const checkOf = new Map(result.violations.map(({ ruleId, check }) => [ruleId, check]));
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Touchstone gate',
            semanticVersion: version,
            rules: await Promise.all(
              ids.map(async (id) => {
                const rule = result.rules.get(id);
                if (rule) return describeRule(id, rule);
                const text = titles[checkOf.get(id)!];
                return { id, shortDescription: { text }, fullDescription: { text }, help: { text } };
              }),
            ),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { uri: pathToFileURL(`${process.cwd()}/`).href } },
        results: result.violations.map((violation) => ({
          ruleId: violation.ruleId,
          ruleIndex: ids.indexOf(violation.ruleId),
          level: 'error' as const,
          message: { text: `${violation.message} ${violation.remedy}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: artifact(violation.file),
                ...(violation.line === undefined ? {} : { region: regionOf(violation) }),
              },
            },
          ],
          partialFingerprints: { 'touchstone/v1': violation.fingerprint },
          properties: { check: violation.check, charter: violation.charter, owners: violation.owners },
        })),
        invocations: [
          { executionSuccessful: true, toolExecutionNotifications: describeProblems(result.problems) },
        ],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function regionOf({ line = 1, column, endLine }: ReportedViolation) {
  return {
    startLine: line,
    ...(column === undefined ? {} : { startColumn: column }),
    ...(endLine === undefined ? {} : { endLine: Math.max(line, endLine) }),
  };
}
