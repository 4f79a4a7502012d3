/** AI code of a kind that its tier prohibits, in open documents. */
import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { ParserCrash } from '../engine/syntax/parser.ts';
import type { CodeKindFinder } from '../host/code-kinds.ts';
import type { KindOfCode } from '../policy/gate/facts.ts';
import type { Origin } from '../protocol/status.ts';
import type { OpenDocument } from './documents.ts';
import type { GovernedPlace, Governor } from './governor.ts';
import { plainText } from './plain-text.ts';

/** UTF-16 units beyond which a text is left to the gate: it is parsed from scratch. */
const maxLength = 500_000;

export interface KindsContext {
  governor: () => Promise<Governor>;
  createFinder: () => Promise<CodeKindFinder>;
  /** The origin of each line (from 0) of a document. */
  originsOf: (uri: string) => (line: number) => Origin;
}

export class ProhibitedKinds {
  readonly #context: KindsContext;
  #finder: Promise<CodeKindFinder> | undefined;
  /** By document, what its text does and at which version; only where a charter prohibits some of it. */
  readonly #known = new Map<string, { version: number; found: KindOfCode[] }>();
  /** By document, what was said of it last. */
  readonly #said = new Map<string, string>();

  constructor(context: KindsContext) {
    this.#context = context;
  }

  /** What a text does of what is prohibited where it is, in the order of its places. */
  async find(place: GovernedPlace, text: string): Promise<KindOfCode[]> {
    const { prohibit } = place.charter.tiers[place.tier];
    if (prohibit.length === 0 || place.excluded) return [];
    if (text.length > maxLength) return [];
    this.#finder ??= this.#context.createFinder();
    try {
      const found = await (await this.#finder).find(place.relative, text);
      return found.filter(({ kind }) => prohibit.includes(kind));
    } catch (error) {
      // The analysis of the document meets the same crash, and deals with it.
      if (!(error instanceof ParserCrash)) throw error;
      this.#finder = undefined;
      return [];
    }
  }

  /** One for each stretch that AI had a hand in. */
  async diagnose(document: OpenDocument): Promise<Diagnostic[]> {
    const place = await (await this.#context.governor()).of(document.uri);
    const { prohibit } = place.charter.tiers[place.tier];
    if (prohibit.length === 0) {
      this.forget(document.uri);
      return [];
    }
    const { uri, version } = document;
    const originOf = this.#context.originsOf(uri);
    if (!isByMachine(originOf, 0, document.lineCount - 1)) {
      this.#said.set(uri, keyOf([]));
      return [];
    }
    let known = this.#known.get(uri);
    if (known?.version !== version) {
      known = { version, found: await this.find(place, document.text.getText()) };
      this.#known.set(uri, known);
    }
    const diagnostics = known.found
      .filter(({ start, end }) => isByMachine(originOf, start.line - 1, end.line - 1))
      .map((found) => toDiagnostic(found, place));
    this.#said.set(uri, keyOf(diagnostics));
    return diagnostics;
  }

  /** Whether there is something else to say than was said last, because origins have changed. */
  async hasChanged(document: OpenDocument): Promise<boolean> {
    const said = this.#said.get(document.uri);
    return said !== undefined && said !== keyOf(await this.diagnose(document));
  }

  /** Call when a document is closed, or its charter has changed. */
  forget(uri: string): void {
    this.#known.delete(uri);
    this.#said.delete(uri);
  }
}

function isByMachine(originOf: (line: number) => Origin, from: number, to: number): boolean {
  for (let line = from; line <= to; line++) {
    const origin = originOf(line);
    if (origin === 'ai' || origin === 'mixed') return true;
  }
  return false;
}

function toDiagnostic({ kind, message, start, end }: KindOfCode, { tier }: GovernedPlace): Diagnostic {
  return {
    range: {
      start: { line: start.line - 1, character: start.column - 1 },
      end: { line: end.line - 1, character: end.column - 1 },
    },
    severity: DiagnosticSeverity.Warning,
    source: 'touchstone',
    code: `prohibited-${kind}`,
    message: plainText(
      `AI wrote ${kind} code, which the charter prohibits in ${tier} places: ${message} Have a person write it.`,
    ),
  };
}

function keyOf(diagnostics: Diagnostic[]): string {
  return JSON.stringify(diagnostics.map(({ code, range }) => [code, range]));
}
