import type { PasteFinding } from '../protocol/edits.ts';
import type { DocumentAnalyzer } from './document-analyzer.ts';
import type { OpenDocument } from './documents.ts';
import { pathOf } from './governor.ts';
import { toPasteFindings } from './paste-findings.ts';

/** Judges a pasted block (given by its offsets) by itself; places in the answer are the document's. */
export async function scanPastedBlock(
  document: OpenDocument,
  start: number,
  end: number,
  analyzer: DocumentAnalyzer,
): Promise<PasteFinding[]> {
  const from = document.text.positionAt(start);
  const block = document.text.getText({ start: from, end: document.text.positionAt(end) });
  const found = await analyzer.analyzeText(pathOf(document.uri), document.languageId, block);
  return toPasteFindings(found, analyzer)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map((finding) => ({
      ...finding,
      line: finding.line + from.line,
      column: finding.line === 0 ? finding.column + from.character : finding.column,
    }));
}
