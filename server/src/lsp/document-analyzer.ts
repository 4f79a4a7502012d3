import type { Position, Range } from 'vscode-languageserver';
import { Analyzer } from '../engine/analyzer.ts';
import type { Finding, Problem } from '../engine/finding.ts';
import type { Surroundings } from '../engine/modules/checks.ts';
import type { Module } from '../engine/modules/module.ts';
import type { Rule } from '../engine/rule/rule.ts';
import { SourceFile } from '../engine/source-file.ts';
import type { Grammar } from '../engine/syntax/grammar.ts';
import { languageOf } from '../engine/syntax/language.ts';
import { ParserCrash, type SyntaxParser } from '../engine/syntax/parser.ts';
import { PackageLookup } from '../host/modules/package-lookup.ts';
import { Projects } from '../host/modules/projects.ts';
import type { Rulebook } from '../host/rulebook.ts';
import { WorkspaceModules } from '../host/workspace-modules.ts';
import type { SuppressionProblem } from '../policy/suppressions.ts';
import { commentsOf, judge, type Verdict } from '../policy/verdict.ts';
import type { Origin } from '../protocol/status.ts';
import type { OpenDocument } from './documents.ts';
import { type GovernedPlace, type Governor, pathOf } from './governor.ts';

/** What is known of one document at one version. */
export interface DocumentAnalysis {
  version: number;
  /** What the engine found, before origin, tier and suppressions. */
  findings: Finding[];
  verdicts: Verdict[];
  suppressionProblems: SuppressionProblem[];
  problems: Problem[];
  /** Other files that had a say in it. */
  modules: readonly Module[];
  /** The name under which the client knows this answer. */
  resultId?: string;
}

/** Milliseconds that parsing may take while somebody types. */
const parseBudget = 100;
const parseOptions = { budget: parseBudget, now: () => performance.now() };
/** How a document is parsed that is opened. */
const patience = {
  slice: 20,
  total: 5000,
  pause: () => new Promise<void>((resolve) => setImmediate(resolve)),
};
/** UTF-16 units beyond which a document is not analysed as one types. */
const maxLength = 2_000_000;

export interface AnalysisContext {
  parser: SyntaxParser;
  rulebook: Rulebook;
  governor: Governor;
  /** The origin of each line (from 0) of a document. */
  originsOf: (uri: string) => (line: number) => Origin;
  /** The text of the open document of that path. */
  textOf: (path: string) => string | undefined;
  /** The workspace folder that a file is in. */
  folderOf: (path: string) => string | undefined;
  /** Whether the client can be told that there is more to show of a document. */
  canRefresh: () => boolean;
  /** Called when a document has been parsed at last, after an answer was given without. */
  onRead: (document: OpenDocument) => void;
  /** Whether the user's registries may be asked for packages. */
  lookup: boolean;
  /** Called when a registry has told something of a document after an answer was given without. */
  onLearned: (document: OpenDocument) => void;
  /** Called when a registry could not be asked. */
  onUnreachable: (failure: string) => void;
  /** Documents that are not to be parsed, since they have crashed the parser. */
  isUnparsed: (uri: string) => boolean;
  /** Called when a text, of the document or of none, has crashed the parser: nothing can be parsed here any more. */
  onCrash: (uri?: string) => void;
}

/** Analyses open documents and keeps the answer until the text or the circumstances change. */
export class DocumentAnalyzer {
  readonly #context: AnalysisContext;
  readonly #analyzer: Analyzer;
  readonly #modules: WorkspaceModules;
  readonly #rules: ReadonlyMap<string, Rule>;
  readonly #projects: Projects | undefined;
  readonly #lookup: PackageLookup | undefined;
  readonly #known = new Map<string, DocumentAnalysis>();
  readonly #grammarFailures = new Map<string, string>();

  constructor(context: AnalysisContext) {
    this.#context = context;
    this.#analyzer = new Analyzer(context.parser, context.rulebook.ruleSet);
    this.#modules = new WorkspaceModules(context.parser, {
      textOf: context.textOf,
      watched: true,
      parseBudget,
    });
    const { library } = context.rulebook.ruleSet;
    this.#lookup = context.lookup ? new PackageLookup() : undefined;
    this.#projects = library && new Projects(library, { lookup: this.#lookup });
    this.#rules = new Map(context.rulebook.rules.map((rule) => [rule.id, rule]));
  }

  rule(id: string): Rule | undefined {
    return this.#rules.get(id);
  }

  async analyze(document: OpenDocument): Promise<DocumentAnalysis> {
    try {
      return await this.#analyze(document);
    } catch (error) {
      this.#reportCrash(error, document.uri);
      throw error;
    }
  }

  async #analyze(document: OpenDocument): Promise<DocumentAnalysis> {
    const known = this.current(document);
    if (known) return known;
    const grammar = await this.#grammarOf(document);
    await this.#analyzer.prepare();
    const place = await this.#context.governor.of(document.uri);
    if (!place.excluded && document.text.getText().length <= maxLength)
      await this.#read(document, grammar, place);
    let analysis = this.#run(document, place);
    // Flows may lead into files of other languages, whose grammars are loaded only then.
    while (await this.#loadMissing()) analysis = this.#run(document, place);
    this.#known.set(document.uri, analysis);
    void this.#lookUp(document);
    return analysis;
  }

  /** Answers whether a grammar is there now that files which documents import were found to need. */
  async #loadMissing(): Promise<boolean> {
    const { missing } = this.#modules;
    if (missing.size === 0) return false;
    const loads = [...missing].map((id) => this.#context.parser.grammar(id));
    missing.clear();
    const loaded = await Promise.allSettled(loads);
    return loaded.some(({ status }) => status === 'fulfilled');
  }

  /** The last answer if it holds for the document's present version and for the files that it imports. */
  current(document: OpenDocument): DocumentAnalysis | undefined {
    const known = this.#known.get(document.uri);
    if (known?.version !== document.version) return undefined;
    return known.modules.every((module) => this.#modules.isCurrent(module)) ? known : undefined;
  }

  /** Whether the last answers on other documents build on what this one has held. */
  hasDependents(uri: string): boolean {
    const path = uri.startsWith('file:') ? pathOf(uri) : undefined;
    return [...this.#known].some(
      ([other, { modules }]) => other !== uri && modules.some((module) => module.path === path),
    );
  }

  /** Files have come or gone, or were changed by somebody else; among them may be what says which packages there are. */
  filesChanged(): void {
    this.#modules.forget();
    this.#projects?.forget();
    this.invalidate();
  }

  /** Waits until the document has been parsed, or for a moment only where the client can be told of more later. */
  async #read(
    document: OpenDocument,
    grammar: Grammar | undefined,
    { relative }: GovernedPlace,
  ): Promise<void> {
    const reading = document.read(() => this.#open(relative, document.text.getText(), grammar));
    if (!this.#context.canRefresh()) return reading;
    let late = false;
    const moment = new Promise<void>((resolve) => {
      setTimeout(resolve, parseBudget).unref();
    }).then(() => {
      late = document.source === undefined;
    });
    const shown = reading.then(() => {
      if (!late) return;
      this.invalidate(document.uri);
      this.#context.onRead(document);
    });
    shown.catch((error) => this.#reportCrash(error, document.uri));
    await Promise.race([shown, moment]);
  }

  /** The last answer, whatever version it is of. */
  latest(uri: string): DocumentAnalysis | undefined {
    return this.#known.get(uri);
  }

  /** Circumstances have changed: everything is judged anew when next asked for. */
  invalidate(uri?: string): void {
    if (uri === undefined) this.#known.clear();
    else this.#known.delete(uri);
  }

  /** Judges what was found once more, because origins have changed; answers whether anything came out differently. */
  async rejudge(document: OpenDocument): Promise<boolean> {
    const known = this.#known.get(document.uri);
    if (known?.version !== document.version) return false;
    const place = await this.#context.governor.of(document.uri);
    const judged = this.#judge(document, known.findings, place);
    const shown = ({ verdicts }: Pick<DocumentAnalysis, 'verdicts'>) =>
      verdicts.map((v) => `${v.finding.ruleId} ${v.severity} ${v.origin}`).join();
    if (this.#known.get(document.uri) !== known || shown(known) === shown(judged)) return false;
    this.#known.set(document.uri, { ...known, ...judged, resultId: undefined });
    return true;
  }

  /** There is something else to be told of the document beside its findings: who has been told is told anew. */
  retell(document: OpenDocument): void {
    const known = this.#known.get(document.uri);
    if (known) this.#known.set(document.uri, { ...known, resultId: undefined });
  }

  close(document: OpenDocument): void {
    document.forget();
    this.#known.delete(document.uri);
  }

  /** Analyses text that is in no document, as if it had been pasted into one of that name. */
  async analyzeText(
    name: string,
    languageId: string,
    text: string,
  ): Promise<{ verdicts: Verdict[]; source: string }> {
    const id = languageOf(name, languageId);
    const grammar = id && (await this.#context.parser.grammar(id).catch(() => undefined));
    await this.#analyzer.prepare();
    const file = await this.#open(name, text, grammar).catch((error) => {
      this.#reportCrash(error);
      throw error;
    });
    try {
      const { findings } = this.#analyzer.analyze(file);
      const { tier, charter } = await this.#context.governor.ofPath(name);
      const judged = judge(findings, {
        text,
        tier,
        charter,
        originOf: () => 'paste',
        rules: this.#rules,
        knownRules: this.#context.rulebook.knownRules,
        today: today(),
        comments: commentsOf(file.tree),
      });
      return { verdicts: judged.verdicts, source: text };
    } finally {
      file.dispose();
    }
  }

  async #grammarOf(document: OpenDocument): Promise<Grammar | undefined> {
    const id = languageOf(pathOf(document.uri), document.languageId);
    if (!id) return undefined;
    if (this.#context.isUnparsed(document.uri)) {
      this.#grammarFailures.set(document.uri, 'This file has crashed the parser. Only text rules run here.');
      return undefined;
    }
    try {
      const grammar = await this.#context.parser.grammar(id);
      this.#grammarFailures.delete(document.uri);
      return grammar;
    } catch (error) {
      this.#grammarFailures.set(
        document.uri,
        `The grammar for ${id} did not load (${(error as Error).message}). Only text rules run here.`,
      );
      return undefined;
    }
  }

  #run(document: OpenDocument, place: GovernedPlace): DocumentAnalysis {
    const { version } = document;
    const text = document.text.getText();
    const problems: Problem[] = [];
    const failure = this.#grammarFailures.get(document.uri);
    if (failure) problems.push({ kind: 'grammar', message: failure });
    const nothing = { version, findings: [], verdicts: [], suppressionProblems: [], modules: [] };
    if (place.excluded) return { ...nothing, problems: [] };
    if (text.length > maxLength) {
      document.forget();
      const message = `This file has more than ${maxLength.toLocaleString('en')} characters and is not analysed while you type.`;
      return { ...nothing, problems: [{ kind: 'too-large', message }] };
    }
    const source = document.source ?? this.#openUnread(place.relative, text, problems);
    const {
      findings,
      problems: more,
      modules,
    } = this.#analyzer.analyze(source, this.#around(document, source, place));
    const judged = this.#judge(document, findings, place);
    return { version, findings, problems: [...problems, ...more], modules, ...judged };
  }

  /** What is known of the project that a document belongs to, and of the files that it imports; nothing where it is no file. */
  #around({ uri }: OpenDocument, source: SourceFile, place: GovernedPlace): Surroundings {
    const now = Date.now();
    if (!uri.startsWith('file:')) return { project: undefined, now };
    const path = pathOf(uri);
    const root = this.#context.folderOf(path) ?? place.root;
    const id = source.grammar?.spec.id;
    if (id === undefined || id === 'text') return { project: this.#projects?.ofManifest(path, root), now };
    return {
      module: this.#modules.of(path, source.text, id, root),
      project: this.#projects?.of(path, root, id),
      now,
    };
  }

  /** What a registry tells is shown later: nobody waits for it. */
  async #lookUp(document: OpenDocument): Promise<void> {
    const lookup = this.#lookup;
    if (!lookup) return;
    const learned = await lookup.askWanted();
    for (const failure of lookup.takeFailures()) this.#context.onUnreachable(failure);
    if (!learned) return;
    this.invalidate(document.uri);
    this.#context.onLearned(document);
  }

  #judge(
    document: OpenDocument,
    findings: Finding[],
    { tier, charter }: GovernedPlace,
  ): Pick<DocumentAnalysis, 'verdicts' | 'suppressionProblems'> {
    const { verdicts, suppressionProblems } = judge(findings, {
      text: document.text.getText(),
      tier,
      charter,
      originOf: this.#context.originsOf(document.uri),
      rules: this.#rules,
      knownRules: this.#context.rulebook.knownRules,
      today: today(),
      comments: commentsOf(document.source?.tree),
    });
    return { verdicts, suppressionProblems };
  }

  #reportCrash(error: unknown, uri?: string): void {
    if (error instanceof ParserCrash) this.#context.onCrash(uri);
  }

  /** Stands in for a file that is still being parsed. */
  #openUnread(name: string, text: string, problems: Problem[]): SourceFile {
    problems.push({
      kind: 'unread',
      message: 'This file is still being parsed; until that is done, only text rules run here.',
    });
    return new SourceFile(name, text, this.#context.parser, undefined, parseOptions);
  }

  async #open(name: string, text: string, grammar: Grammar | undefined): Promise<SourceFile> {
    const { parser } = this.#context;
    return grammar
      ? SourceFile.read(name, text, parser, grammar, parseOptions, patience)
      : new SourceFile(name, text, parser, undefined, parseOptions);
  }
}

export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

export function rangeOf(document: OpenDocument, { start, end }: { start: number; end: number }): Range {
  const from: Position = document.text.positionAt(start);
  return { start: from, end: document.text.positionAt(end) };
}
