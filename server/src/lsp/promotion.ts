/** Offers to say in the charter how far a file is trusted that does something dangerous in a place that nobody named. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CodeAction,
  CodeActionKind,
  type Diagnostic,
  DiagnosticSeverity,
  type TextDocumentEdit,
} from 'vscode-languageserver';
import { Names } from '../engine/names/names.ts';
import { readSmallFile } from '../host/source-text.ts';
import { addPattern, charterWith, patternOf } from '../policy/charter-edit.ts';
import { findHighRiskCode, type HighRiskCode, mayHoldHighRiskCode } from '../policy/high-risk-code.ts';
import { isTierByDefault } from '../policy/tiers.ts';
import type { TierName } from '../protocol/status.ts';
import { source } from './diagnostics.ts';
import { rangeOf } from './document-analyzer.ts';
import type { OpenDocument } from './documents.ts';
import type { GovernedPlace, Governor } from './governor.ts';
import { plainText } from './plain-text.ts';

const code = 'place-by-content';

/** What makes a file a candidate, as long as its tier is what every unnamed path has, and not the highest. */
function reasonFor(document: OpenDocument, place: GovernedPlace): HighRiskCode | undefined {
  if (!document.uri.startsWith('file:') || place.excluded || place.tier === 'critical') return undefined;
  if (!isTierByDefault(place) || !mayHoldHighRiskCode(document.text.getText())) return undefined;
  const tree = document.source?.tree;
  return tree && tree.count > 0 ? findHighRiskCode(new Names(tree)) : undefined;
}

/** One quiet hint, or none. */
export async function hintAtPlace(document: OpenDocument, governor: Governor): Promise<Diagnostic[]> {
  const place = await governor.of(document.uri);
  const reason = reasonFor(document, place);
  if (!reason) return [];
  const message =
    `This file ${reason.deed} (${reason.evidence}), and it is ${place.tier} only because nothing says otherwise. ` +
    'The quick fix says in the charter what it is.';
  return [
    {
      range: rangeOf(document, reason),
      severity: DiagnosticSeverity.Hint,
      source,
      code,
      message: plainText(message),
    },
  ];
}

/** The two ways to answer the hint. `openText` is the text of a document that is open, undefined for any other. */
export async function offerPlaces(
  document: OpenDocument,
  governor: Governor,
  diagnostics: readonly Diagnostic[],
  openText: (uri: string) => string | undefined,
): Promise<CodeAction[]> {
  const answered = diagnostics.filter((one) => one.source === source && one.code === code);
  if (answered.length === 0) return [];
  const place = await governor.of(document.uri);
  const uri = pathToFileURL(place.charterFile).href;
  const text = openText(uri) ?? (await readSmallFile(place.charterFile).catch(() => undefined));
  const below = path.relative(path.dirname(place.charterFile), path.join(place.root, place.relative));
  const pattern = patternOf(below.split(path.sep).join('/'));
  const action = (title: string, tier: TierName): CodeAction[] => {
    const changes = changeCharter(uri, text, tier, pattern);
    return changes
      ? [{ title, kind: CodeActionKind.QuickFix, diagnostics: answered, edit: { documentChanges: changes } }]
      : [];
  };
  return [
    ...action('Make this file critical in the charter', 'critical'),
    ...action(`Say in the charter that this file is ${place.tier}`, place.tier),
  ];
}

type DocumentChange = NonNullable<NonNullable<CodeAction['edit']>['documentChanges']>[number];

function changeCharter(
  uri: string,
  text: string | undefined,
  tier: TierName,
  pattern: string,
): DocumentChange[] | undefined {
  if (text === undefined) {
    const written = editAt(uri, { line: 0, character: 0 }, charterWith(tier, pattern));
    return [{ kind: 'create', uri, options: { ignoreIfExists: true } }, written];
  }
  const insertion = addPattern(text, tier, pattern);
  if (!insertion) return undefined;
  const before = text.slice(0, insertion.offset).split(/\r\n|\r|\n/);
  const position = { line: before.length - 1, character: before.at(-1)!.length };
  return [editAt(uri, position, insertion.text)];
}

function editAt(
  uri: string,
  position: { line: number; character: number },
  newText: string,
): TextDocumentEdit {
  return {
    textDocument: { uri, version: null },
    edits: [{ range: { start: position, end: position }, newText }],
  };
}
