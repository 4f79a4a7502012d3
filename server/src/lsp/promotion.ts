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
import type { Governor } from './governor.ts';
import { plainText } from './plain-text.ts';

const code = 'place-by-content';

/** What shows that a file does something dangerous, with the text around it by which it is found again. */
interface Reason extends HighRiskCode {
  marked: string;
}

/** One quiet hint for a document, or none. */
export class PlaceHints {
  readonly #governor: Governor;
  /** Looked for when a document is opened and when it is saved: while somebody types, that would be felt. */
  readonly #known = new Map<string, Reason | undefined>();

  constructor(governor: Governor) {
    this.#governor = governor;
  }

  /** Call when a document was saved or closed. */
  forget(uri: string): void {
    this.#known.delete(uri);
  }

  async of(document: OpenDocument): Promise<Diagnostic[]> {
    const place = await this.#governor.of(document.uri);
    if (!document.uri.startsWith('file:') || place.excluded) return [];
    // Whatever a pattern or a name says is not put in question, and there is nothing above the highest tier.
    if (place.tier === 'critical' || !isTierByDefault(place)) return [];
    const reason = this.#reasonFor(document);
    const start = reason ? document.text.getText().indexOf(reason.marked) : -1;
    if (!reason || start < 0) return [];
    const message =
      `This file ${reason.deed} (${reason.evidence}), and it is ${place.tier} only because nothing says otherwise. ` +
      'The quick fix says in the charter what it is.';
    return [
      {
        range: rangeOf(document, { start, end: start + reason.marked.length }),
        severity: DiagnosticSeverity.Hint,
        source,
        code,
        message: plainText(message),
      },
    ];
  }

  #reasonFor({ uri, source: file }: OpenDocument): Reason | undefined {
    if (this.#known.has(uri)) return this.#known.get(uri);
    // Not parsed yet: another time.
    if (!file || file.tree.count === 0) return undefined;
    const found = mayHoldHighRiskCode(file.text) ? findHighRiskCode(new Names(file.tree)) : undefined;
    const reason = found && { ...found, marked: withQuotes(file.text, found) };
    this.#known.set(uri, reason);
    return reason;
  }
}

/** A module's name with its quotes, which is seldom found anywhere else. */
function withQuotes(text: string, { start, end }: HighRiskCode): string {
  const isQuoted = /["'`]/.test(text.charAt(start - 1)) && text.charAt(start - 1) === text.charAt(end);
  return isQuoted ? text.slice(start - 1, end + 1) : text.slice(start, end);
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
