import { LineIndex } from '../engine/lines.ts';
import type { Verdict } from '../policy/verdict.ts';
import type { PasteFinding } from '../protocol/edits.ts';
import type { DocumentAnalyzer } from './document-analyzer.ts';

/** Findings of a block as messages name them; lines and columns count from 0 within `source`. */
export function toPasteFindings(
  { verdicts, source }: { verdicts: Verdict[]; source: string },
  analyzer: DocumentAnalyzer,
): PasteFinding[] {
  const lines = new LineIndex(source);
  return verdicts.map(({ finding, severity }) => {
    const { line, character } = lines.positionOf(finding.start);
    return {
      ruleId: finding.ruleId,
      title: analyzer.rule(finding.ruleId)?.title ?? finding.ruleId,
      severity,
      line,
      column: character,
      hasSafeFix: finding.fix?.safety === 'safe',
    };
  });
}
