import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type SnippetTextEdit,
  type TextEdit,
} from 'vscode-languageserver';
import { applicableEdits } from '../engine/edits.ts';
import { commentAllowedAt } from '../engine/syntax/comment-place.ts';
import { commentSyntaxOf } from '../ledger/comment-syntax.ts';
import { reasonPlaceholder } from '../policy/suppressions.ts';
import type { Verdict } from '../policy/verdict.ts';
import { source } from './diagnostics.ts';
import { type DocumentAnalysis, rangeOf } from './document-analyzer.ts';
import type { OpenDocument } from './documents.ts';
import { titleOf } from './fix-title.ts';
import { plainText } from './plain-text.ts';

export const fixAllKind = `${CodeActionKind.SourceFixAll}.touchstone`;

export interface ActionRequest {
  document: OpenDocument;
  analysis: DocumentAnalysis;
  range: Range;
  diagnostics: Diagnostic[];
  /** The kinds that the client asked for; undefined means all. */
  only: string[] | undefined;
  /** Whether the client can place the cursor in an edit. */
  snippets: boolean;
}

/** Quick fixes, suppressions and fix-all for a stretch of a document. */
export function offerActions(request: ActionRequest): CodeAction[] {
  const wanted = (kind: string) =>
    !request.only || request.only.some((asked) => kind === asked || kind.startsWith(`${asked}.`));
  const actions: CodeAction[] = [];
  if (wanted(CodeActionKind.QuickFix)) {
    for (const verdict of touched(request)) {
      const fix = offerFix(request, verdict);
      if (fix) actions.push(fix);
      const ignore = offerIgnore(request, verdict);
      if (ignore) actions.push(ignore);
    }
    actions.push(...offerSpellings(request));
  }
  const explicitly = request.only?.some((kind) => kind.startsWith(CodeActionKind.Source));
  if (explicitly && wanted(fixAllKind)) {
    const all = offerFixAll(request);
    if (all) actions.push(all);
  }
  return actions;
}

function touched({ document, analysis, range }: ActionRequest): Verdict[] {
  const start = document.text.offsetAt(range.start);
  const end = document.text.offsetAt(range.end);
  return analysis.verdicts.filter(({ finding }) => finding.start <= end && finding.end >= start);
}

function diagnosticOf(request: ActionRequest, { finding }: Verdict): Diagnostic[] {
  const { start } = rangeOf(request.document, finding);
  return request.diagnostics.filter(
    ({ code, range }) =>
      code === finding.ruleId && range.start.line === start.line && range.start.character === start.character,
  );
}

function changeOf({ document }: ActionRequest, edits: (TextEdit | SnippetTextEdit)[]): CodeAction['edit'] {
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits }] };
}

function offerFix(request: ActionRequest, verdict: Verdict): CodeAction | undefined {
  const { fix } = verdict.finding;
  if (!fix) return undefined;
  const title = plainText(titleOf(fix, request.document.text.getText()));
  return {
    title: fix.safety === 'safe' ? title : `${title} (review)`,
    kind: CodeActionKind.QuickFix,
    isPreferred: fix.safety === 'safe',
    diagnostics: diagnosticOf(request, verdict),
    edit: changeOf(
      request,
      fix.edits.map((edit) => ({ range: rangeOf(request.document, edit), newText: edit.text })),
    ),
  };
}

/** A suppression beside the finding; where the client can, the cursor waits in the reason. */
function offerIgnore(request: ActionRequest, verdict: Verdict): CodeAction | undefined {
  const { document, snippets } = request;
  const { ruleId } = verdict.finding;
  const place = placeComment(document, verdict.finding);
  if (!place) return undefined;
  const position = document.text.positionAt(place.offset);
  const range = { start: position, end: position };
  const comment = (reason: string) =>
    `${place.before} touchstone-ignore ${ruleId}: ${reason}${place.close ? ` ${place.close}` : ''}${place.after}`;
  const edit: TextEdit | SnippetTextEdit = snippets
    ? { range, snippet: { kind: 'snippet', value: comment(`\${1:${reasonPlaceholder}}`) } }
    : { range, newText: comment(reasonPlaceholder) };
  return {
    title: `Ignore ${ruleId} here, with a reason`,
    kind: CodeActionKind.QuickFix,
    diagnostics: diagnosticOf(request, verdict),
    edit: changeOf(request, [edit]),
  };
}

/**
 * Where a comment about a finding can stand: on a line of its own above it, else at the end of its line, else right
 * before it. Undefined where it would become part of a string or of markup everywhere.
 */
function placeComment(
  document: OpenDocument,
  { start }: { start: number },
): { offset: number; before: string; close: string; after: string } | undefined {
  const marks = commentSyntaxOf(document.languageId);
  if (!marks) return undefined;
  const tree = document.source?.tree;
  const allowed = (offset: number) => !tree || commentAllowedAt(tree, offset);
  const { line } = document.text.positionAt(start);
  const lineStart = document.text.offsetAt({ line, character: 0 });
  const text = lineAt(document, line);
  const code = text.trimEnd();
  const indentation = /^[ \t]*/.exec(text)![0];
  if (allowed(lineStart))
    return {
      offset: lineStart,
      before: indentation + marks.open,
      close: marks.close,
      after: lineBreakOf(document),
    };
  const lineEnd = lineStart + code.length;
  if (allowed(lineEnd)) return { offset: lineEnd, before: ` ${marks.open}`, close: marks.close, after: '' };
  // Languages that are parsed and have `//` have this as well.
  if (marks.open === '//' && allowed(start)) return { offset: start, before: '/*', close: '*/', after: ' ' };
  return undefined;
}

function lineAt(document: OpenDocument, line: number): string {
  return document.text.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } });
}

function lineBreakOf(document: OpenDocument): string {
  return /\r\n?$/.exec(lineAt(document, 0))?.[0] ?? '\n';
}

/** Of the whole document, or of the stretch that was asked about. */
function offerFixAll(request: ActionRequest): CodeAction | undefined {
  const { start, end } = request.range;
  const whole = start.line === end.line && start.character === end.character;
  const fixes = (whole ? request.analysis.verdicts : touched(request)).flatMap(({ finding }) =>
    finding.fix?.safety === 'safe' ? [finding.fix.edits] : [],
  );
  const { edits } = applicableEdits(fixes);
  if (edits.length === 0) return undefined;
  return {
    title: 'Fix everything that is safe to fix (Touchstone)',
    kind: fixAllKind,
    edit: changeOf(
      request,
      edits.map((edit) => ({ range: rangeOf(request.document, edit), newText: edit.text })),
    ),
  };
}

/** A charter's near-miss keys. */
function offerSpellings(request: ActionRequest): CodeAction[] {
  return request.diagnostics.flatMap((diagnostic): CodeAction[] => {
    const suggestion = (diagnostic.data as { suggestion?: string } | undefined)?.suggestion;
    if (diagnostic.source !== source || suggestion === undefined) return [];
    return [
      {
        title: `Change to ‘${suggestion}’`,
        kind: CodeActionKind.QuickFix,
        isPreferred: true,
        diagnostics: [diagnostic],
        edit: changeOf(request, [{ range: diagnostic.range, newText: suggestion }]),
      },
    ];
  });
}
