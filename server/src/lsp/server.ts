import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type CancellationToken,
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type CodeLens,
  CodeLensRefreshRequest,
  CompletionRequest,
  type Connection,
  type Diagnostic,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
  type TextEdit,
} from 'vscode-languageserver';
import { tagAllowedAt } from '../engine/syntax/comment-place.ts';
import { createParser, InstallationError } from '../host/assets.ts';
import { CodeKindFinder } from '../host/code-kinds.ts';
import { sha256 } from '../host/digest.ts';
import { HeadNotes } from '../host/head-notes.ts';
import { LedgerHomes } from '../host/ledger-homes.ts';
import { loadRulebook, type Rulebook } from '../host/rulebook.ts';
import { readSource } from '../host/source-text.ts';
import { WorkspaceCharters } from '../host/workspace-charters.ts';
import { overdueRecertification } from '../policy/recertification.ts';
import * as messages from '../protocol/messages.ts';
import type { TierLack } from '../protocol/status.ts';
import { answerBlockCommands, offeredCommands } from './block-commands.ts';
import {
  charterCompletion,
  completeCharterAt,
  diagnoseCharter,
  explainCharterAt,
} from './charter-guidance.ts';
import { type ClientAbilities, readAbilities } from './client-abilities.ts';
import { CloneSearch } from './clones.ts';
import { fixAllKind, offerActions } from './code-actions.ts';
import { writeLenses } from './code-lenses.ts';
import { Debounce } from './debounce.ts';
import { ruleDiagnostics } from './diagnostics.ts';
import { DocumentAnalyzer, today } from './document-analyzer.ts';
import { documentsConfiguration, type OpenDocument } from './documents.ts';
import { Governor, isCharter, pathOf } from './governor.ts';
import { describeAt, describeRecordAt } from './hover.ts';
import { scanPastedBlock } from './pasted-block.ts';
import { ProhibitedKinds } from './prohibited-kinds.ts';
import { offerPlaces, PlaceHints } from './promotion.ts';
import { Provenance } from './provenance.ts';
import { answerRequests } from './requests.ts';
import { ReviewQueue } from './review-queue.ts';
import { defaultSettings, readSettings, type Settings } from './settings.ts';
import { ShownDiagnostics } from './shown-diagnostics.ts';
import { StatusReporter } from './status.ts';
import { findLacks } from './tier-state.ts';
import { watchersFor } from './watched-files.ts';
import { WorkspaceFolders } from './workspace-folders.ts';
import { WorkspaceScan } from './workspace-scan.ts';

/** Bytes of the largest file that is compared with what an editor held of it. */
const largestSaved = 4 * 1024 * 1024;

/** Milliseconds without an edit after which documents that import the edited one are looked at anew. */
const importPause = 400;
/** So long after a ledger was last written to it is read, in milliseconds. */
const ledgerPause = 200;

/** What is there once rules and settings are read; made anew when these change. */
interface Services {
  analyzer: DocumentAnalyzer;
  governor: Governor;
  hints: PlaceHints;
}

/** Of which file operations the client tells. */
const anyFile = [{ scheme: 'file', pattern: { glob: '**' } }];

/** The language server: turns LSP messages into calls of the parts, and their answers into LSP messages. */
export class TouchstoneServer {
  readonly #connection: Connection;
  readonly #exit: () => void;
  readonly #documents = new TextDocuments(documentsConfiguration);
  readonly #status: StatusReporter;
  readonly #homes: LedgerHomes;
  readonly #provenance: Provenance;
  readonly #headNotes = new HeadNotes();
  readonly #kinds: ProhibitedKinds;
  #settings: Settings = defaultSettings;
  #abilities: ClientAbilities | undefined;
  /** Uris of documents that crashed the parser of a server before this one. */
  #unparsed: ReadonlySet<string> = new Set();
  /** What the client has said of itself. */
  #client: messages.InitializationOptions = {};
  readonly #folders = new WorkspaceFolders();
  #services: Promise<Services> | undefined;
  /** A pause of so many milliseconds ends a flood of changed files. */
  readonly #flood = new Debounce(300);
  readonly #workspaceScan: WorkspaceScan;
  readonly #shown: ShownDiagnostics;
  readonly #importPauses = new Debounce(importPause);
  readonly #ledgerPauses = new Debounce(ledgerPause);
  /** Mistakes in rule files, by document. */
  #ruleFaults = new Map<string, Diagnostic[]>();

  /** `exit` ends the process where it cannot go on. */
  constructor(connection: Connection, exit: () => void) {
    this.#connection = connection;
    this.#exit = exit;
    this.#status = new StatusReporter((status) => {
      if (this.#client.status) this.#notify(messages.statusNotification, status);
    });
    this.#homes = new LedgerHomes({
      folderOf: (file) => this.#folders.of(file),
      onTrouble: (trouble) => this.#notify(messages.troubleNotification, trouble),
      onUnwritten: () => {
        for (const document of this.#documents.all()) this.#spawn(this.#reportStatus(document));
      },
      onChanged: () => this.#ledgerPauses.run('ledger', () => this.#spawn(this.#ledgerChanged())),
    });
    this.#kinds = new ProhibitedKinds({
      governor: async () => (await this.#ready()).governor,
      createFinder: async () => CodeKindFinder.create(await createParser()),
      originsOf: (uri) => this.#provenance.originsOf(uri),
    });
    this.#provenance = this.#createProvenance();
    this.#workspaceScan = new WorkspaceScan(connection, (uri) => this.#shown.publish(uri));
    this.#shown = new ShownDiagnostics({
      connection,
      documents: this.#documents,
      abilities: () => this.#abilities,
      analyzer: async () => (await this.#ready()).analyzer,
      faultsOf: (uri) => this.#ruleFaults.get(uri) ?? [],
      scannedOf: (uri) => this.#workspaceScan.of(uri),
      diagnosePlace: async (document) => {
        const { governor, hints } = await this.#ready();
        if (isCharter(document.uri)) return diagnoseCharter(document, governor);
        return [...(await hints.of(document)), ...(await this.#kinds.diagnose(document))];
      },
      onAnalysed: (document) => this.#reportStatus(document),
      spawn: (work) => this.#spawn(work),
    });
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => this.#begin());
    connection.languages.diagnostics.on((params, token) => this.#shown.pull(params, token));
    connection.onCodeAction((params, token) => this.#codeActions(params, token));
    connection.onHover(async ({ textDocument, position }) => {
      const document = this.#documents.get(textDocument.uri);
      if (!document) return null;
      const meaning = isCharter(document.uri) ? explainCharterAt(document, position) : null;
      if (meaning) return meaning;
      const { analyzer } = await this.#ready();
      const found = await analyzer.analyze(document);
      const showFlow = !this.#abilities?.relatedInformation;
      const about = await describeAt({ document, found, analyzer, showFlow }, position);
      return about ?? describeRecordAt(this.#provenance, textDocument.uri, position);
    });
    connection.onCompletion(({ textDocument, position }) => {
      const document = this.#documents.get(textDocument.uri);
      if (!document || !isCharter(document.uri)) return null;
      return completeCharterAt(document, position, this.#abilities?.snippetCompletions === true);
    });
    connection.onDidChangeWatchedFiles(({ changes }) => this.#filesChanged(changes));
    connection.workspace.onDidRenameFiles(({ files }) => {
      for (const { oldUri, newUri } of files) this.#spawn(this.#provenance.rename(oldUri, newUri));
    });
    connection.workspace.onDidCreateFiles(({ files }) => {
      for (const { uri } of files) this.#provenance.noteCreated(uri);
    });
    connection.onDidChangeConfiguration(() => this.#spawn(this.#reload()));
    this.#documents.onDidClose(({ document }) => this.#spawn(this.#closed(document)));
    this.#documents.onDidOpen(({ document }) => this.#opened(document));
    this.#documents.onDidChangeContent(({ document }) => {
      this.#shown.changed(document);
      this.#importPauses.run(document.uri, () => this.#spawn(this.#documentChanged(document)));
    });
    this.#documents.onWillSaveWaitUntil(({ document }) => this.#tagEdits(document));
    this.#documents.onDidSave(({ document }) => {
      this.#spawn(this.#saved(document));
      this.#headNotes.look();
      if (isCharter(document.uri)) this.#spawn(this.#charterChanged());
    });
    connection.onShutdown(async () => {
      await Promise.all([this.#headNotes.close(), this.#homes.close()]);
    });
    connection.onCodeLens(({ textDocument }) => this.#codeLenses(textDocument.uri));
    answerBlockCommands({
      connection,
      provenance: this.#provenance,
      documentOf: (uri) => this.#documents.get(uri),
      appliesEdits: () => this.#abilities?.appliesEdits === true,
      originsChanged: (uri) => this.#reviewsChanged(uri),
    });
    answerRequests({
      connection,
      provenance: this.#provenance,
      clones: new CloneSearch({
        documents: () => this.#documents.all(),
        folders: () => this.#folders.paths,
        provenance: this.#provenance,
        analyzer: async () => (await this.#ready()).analyzer,
      }),
      queue: new ReviewQueue({
        homes: this.#homes,
        folders: () => this.#folders.paths,
        placeOf: async (uri) => (await this.#ready()).governor.of(uri),
        provenance: this.#provenance,
        now: () => new Date().toISOString(),
      }),
      ready: () => this.#ready(),
      folders: () => this.#folders.paths,
      scanSettings: () => ({ extraRules: this.#settings.rules, lookup: this.#settings.lookupPackages }),
      workspaceScan: this.#workspaceScan,
      lacksOf: (uri) => this.#lacksOf(uri),
      originsChanged: (uri) => this.#spawn(this.#originsChanged(uri)),
      reviewsChanged: (uri) => this.#reviewsChanged(uri),
    });
  }

  listen(): void {
    this.#documents.listen(this.#connection);
    this.#connection.listen();
  }

  #initialize({
    capabilities,
    workspaceFolders,
    rootUri,
    initializationOptions,
  }: InitializeParams): InitializeResult {
    this.#client = (initializationOptions ?? {}) as messages.InitializationOptions;
    this.#unparsed = new Set(this.#client.unparsed);
    this.#abilities = readAbilities(capabilities);
    this.#folders.set(workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : []));
    return {
      serverInfo: { name: 'Touchstone' },
      capabilities: {
        textDocumentSync: {
          openClose: true,
          change: TextDocumentSyncKind.Incremental,
          willSaveWaitUntil: true,
          save: true,
        },
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, fixAllKind] },
        hoverProvider: true,
        codeLensProvider: {},
        // VS Code would register these for the server, and they are the extension's own there.
        ...(!this.#client.commands && { executeCommandProvider: { commands: offeredCommands } }),
        ...(!this.#abilities.registersCompletion && { completionProvider: {} }),
        diagnosticProvider: {
          identifier: 'touchstone',
          interFileDependencies: false,
          workspaceDiagnostics: false,
        },
        workspace: {
          workspaceFolders: { supported: true, changeNotifications: true },
          fileOperations: { didRename: { filters: anyFile }, didCreate: { filters: anyFile } },
        },
      },
    };
  }

  /** Loading starts here, so that the first diagnostics do not wait for it longer than they must. */
  #begin(): void {
    if (this.#abilities?.watchFiles) {
      void this.#connection.client.register(DidChangeWatchedFilesNotification.type, {
        watchers: watchersFor(this.#folders.paths, this.#abilities.watchOutside),
      });
    }
    if (this.#abilities?.registersCompletion)
      void this.#connection.client.register(CompletionRequest.type, charterCompletion);
    if (this.#abilities?.changingFolders) this.#folders.follow(this.#connection);
    this.#spawn(this.#ready());
    for (const folder of this.#folders.paths) this.#spawn(this.#headNotes.watch(folder));
  }

  #ready(): Promise<Services> {
    this.#services ??= this.#load();
    return this.#services;
  }

  async #load(): Promise<Services> {
    const [parser, settings, charters] = await Promise.all([
      createParser(),
      readSettings(this.#connection, this.#abilities?.configuration === true, this.#folders.paths[0]),
      WorkspaceCharters.load(undefined),
    ]);
    this.#settings = settings;
    const rulebook = await loadRulebook({ defaults: true, extra: settings.rules });
    this.#reportRuleErrors(rulebook);
    const governor = new Governor(charters);
    const analyzer = new DocumentAnalyzer({
      parser,
      rulebook,
      governor,
      originsOf: (uri) => this.#provenance.originsOf(uri),
      textOf: (file) => this.#documents.get(pathToFileURL(file).href)?.text.getText(),
      folderOf: (file) => this.#folders.of(file),
      canRefresh: () => !this.#abilities?.pullDiagnostics || this.#abilities.refreshDiagnostics,
      isUnparsed: (uri) => this.#unparsed.has(uri),
      onCrash: (uri) => this.#spawn(this.#giveUp(uri)),
      onRead: (document) => this.#spawn(this.#shown.refresh(document)),
      lookup: settings.lookupPackages,
      onLearned: (document) => this.#spawn(this.#shown.refresh(document)),
      onUnreachable: (failure) =>
        this.#notify(messages.troubleNotification, {
          message: `Unknown packages were not looked up: ${failure}.`,
          remedy: 'They are judged by what is here alone.',
        }),
    });
    return { analyzer, governor, hints: new PlaceHints(governor) };
  }

  #createProvenance(): Provenance {
    return new Provenance({
      homes: this.#homes,
      placeOf: async (uri) => (await this.#ready()).governor.of(uri),
      documentOf: (uri) => {
        const document = this.#documents.get(uri);
        return document && { version: document.version, text: document.text.getText() };
      },
      savedTextOf: async (uri) => {
        const source = uri.startsWith('file:') ? await readSource(pathOf(uri), largestSaved) : undefined;
        return source?.kind === 'text' && !source.lossy ? source.text : undefined;
      },
      commentAllowedAt: (uri, text, offset) => this.#commentAllowedAt(uri, text, offset),
      scanBlock: async (uri, start, end) => {
        const document = this.#documents.get(uri);
        if (!document || !this.#settings.scanPastes) return [];
        return scanPastedBlock(document, start, end, (await this.#ready()).analyzer);
      },
      settings: () => this.#settings,
      prohibitedKinds: (place, text) => this.#kinds.find(place, text),
      tellsEdits: () => this.#client.edits === true,
      now: () => new Date().toISOString(),
      newId: randomUUID,
      digest: sha256,
    });
  }

  /** Only the tree of that very text can tell; without it the answer is no. */
  #commentAllowedAt(uri: string, text: string, offset: number): boolean {
    const document = this.#documents.get(uri);
    if (document?.text.getText() !== text) return false;
    const tree = document.source?.tree;
    return tree ? tagAllowedAt(tree, offset) : false;
  }

  #opened(document: OpenDocument): void {
    const { uri, languageId, version } = document;
    const opening = this.#provenance.open(uri, languageId, version, document.text.getText());
    this.#spawn(opening.then(() => this.#originsChanged(uri)));
    // It may be in a repository within, or beside, that of the workspace's folder.
    if (uri.startsWith('file:')) this.#spawn(this.#headNotes.watch(path.dirname(pathOf(uri))));
  }

  /** Origins have a say in severity, and reviews in the status bar. */
  async #originsChanged(uri: string): Promise<void> {
    const document = this.#documents.get(uri);
    if (!document) return;
    const { analyzer } = await this.#ready();
    const kindsChanged = await this.#kinds.hasChanged(document);
    if (kindsChanged) analyzer.retell(document);
    if (!(await analyzer.rejudge(document)) && !kindsChanged) {
      await this.#reportStatus(document);
      return;
    }
    await this.#shown.refresh(document);
  }

  /** As when origins have changed; and what stands above the code says more than its text now. */
  #reviewsChanged(uri: string): void {
    this.#spawn(this.#originsChanged(uri));
    this.#refreshLenses();
  }

  /** An agent has told of its work by a hook, or another window has recorded something. */
  async #ledgerChanged(): Promise<void> {
    for (const { uri } of this.#documents.all())
      if (await this.#provenance.takeIn(uri)) this.#reviewsChanged(uri);
  }

  async #codeLenses(uri: string): Promise<CodeLens[]> {
    await this.#ready();
    if (!this.#settings.codeLens) return [];
    const blocks = await this.#provenance.blocks(uri);
    const isOurs = this.#client.commands === true;
    return writeLenses(blocks, { uri, now: new Date().toISOString(), isOurs });
  }

  #refreshLenses(): void {
    if (this.#abilities?.refreshCodeLens)
      this.#spawn(this.#connection.sendRequest(CodeLensRefreshRequest.type));
  }

  /** After a crash of the parser this process is of no more use; the client starts another. */
  async #giveUp(uri: string | undefined): Promise<void> {
    const connection = this.#connection;
    connection.console.error(`The parser crashed${uri === undefined ? '' : ` on ${uri}`}; the server ends.`);
    if (uri !== undefined)
      await connection.sendNotification(messages.parserCrashNotification.method, { uri });
    this.#exit();
  }

  /** What is wrong or doubtful is shown in the rule file it stands in; of mistakes the person is told once. */
  #reportRuleErrors({ errors, warnings }: Rulebook): void {
    const earlier = [...this.#ruleFaults.keys()];
    this.#ruleFaults = new Map(
      [...ruleDiagnostics(errors, warnings)].map(([file, diagnostics]) => [
        pathToFileURL(file).href,
        diagnostics,
      ]),
    );
    for (const uri of new Set([...earlier, ...this.#ruleFaults.keys()])) this.#shown.publish(uri);
    if (errors.length > 0) {
      const [{ file, line, message }] = errors;
      this.#notify(messages.troubleNotification, {
        message: `${file}:${line}: ${message}`,
        remedy: 'The other rules are in force.',
      });
    }
  }

  async #reload(): Promise<void> {
    this.#services = undefined;
    for (const document of this.#documents.all()) document.forget();
    this.#refreshLenses();
    await this.#shown.refresh();
  }

  /** Many files change at once when packages are installed or a branch is switched. */
  #filesChanged(changes: readonly { uri: string }[]): void {
    if (changes.some(({ uri }) => isCharter(uri))) this.#spawn(this.#charterChanged());
    // Code that is open is known from the editor, whatever is written of it to disk.
    const isKnown = (uri: string) =>
      isCharter(uri) ||
      uri.includes('/node_modules/') ||
      this.#documents.get(uri)?.source?.grammar !== undefined;
    if (!changes.every(({ uri }) => isKnown(uri)))
      this.#flood.run('', () => this.#spawn(this.#importsChanged()));
  }

  async #importsChanged(): Promise<void> {
    const { analyzer } = await this.#ready();
    analyzer.filesChanged();
    await this.#shown.refresh();
  }

  /** What other open documents import from this one may be otherwise now. */
  async #documentChanged({ uri }: OpenDocument): Promise<void> {
    const { analyzer } = await this.#ready();
    if (analyzer.hasDependents(uri)) await this.#shown.refresh();
  }

  async #charterChanged(): Promise<void> {
    const { governor, analyzer } = await this.#ready();
    await governor.reload();
    analyzer.invalidate();
    for (const { uri } of this.#documents.all()) this.#kinds.forget(uri);
    this.#refreshLenses();
    await this.#shown.refresh();
  }

  async #closed(document: OpenDocument): Promise<void> {
    const { analyzer, hints } = await this.#ready();
    analyzer.close(document);
    hints.forget(document.uri);
    this.#kinds.forget(document.uri);
    await this.#provenance.close(document.uri);
    this.#status.forget(document.uri);
    this.#shown.closed(document.uri);
  }

  /** Tags follow their records when the document is saved: while a person types, nothing else moves. */
  async #tagEdits({ uri, version, text }: OpenDocument): Promise<TextEdit[]> {
    const changes = await this.#provenance.tagEdits(uri, version);
    return changes.map(({ start, length, text: newText }) => ({
      range: { start: text.positionAt(start), end: text.positionAt(start + length) },
      newText,
    }));
  }

  async #saved(document: OpenDocument): Promise<void> {
    const { uri } = document;
    (await this.#ready()).hints.forget(uri);
    await this.#provenance.save(uri);
    if (this.#workspaceScan.has(uri)) this.#workspaceScan.saved(uri, await this.#shown.of(document));
  }

  async #reportStatus(document: OpenDocument): Promise<void> {
    const { analyzer, governor } = await this.#ready();
    const { tier, decidedBy, problem, charter } = await governor.of(document.uri);
    const found = analyzer.latest(document.uri);
    const provenance = await this.#provenance.status(document.uri);
    this.#status.report({
      uri: document.uri,
      tier,
      decidedBy,
      findings: found?.verdicts.length ?? 0,
      counting: found?.verdicts.filter(({ blocking }) => blocking).length ?? 0,
      pending: provenance.pending,
      problem: problem ?? provenance.problem,
      notice: charter.recertify && overdueRecertification(charter.recertify, today()),
      incomplete: found?.problems[0]?.message,
    });
  }

  async #lacksOf(uri: string): Promise<TierLack[]> {
    const { analyzer, governor } = await this.#ready();
    const place = await governor.of(uri);
    const { recertify } = place.charter;
    const document = this.#documents.get(uri);
    return findLacks({
      place,
      blocks: await this.#provenance.blocks(uri),
      verdicts: document ? (await analyzer.analyze(document)).verdicts : [],
      today: today(),
      notice: recertify && overdueRecertification(recertify, today()),
    });
  }

  async #codeActions(params: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> {
    const document = this.#documents.get(params.textDocument.uri);
    if (!document) return [];
    const { analyzer, governor } = await this.#ready();
    const found = await analyzer.analyze(document);
    if (token.isCancellationRequested) return [];
    // The protocol asks for both; not every client keeps to it.
    const { diagnostics = [], only } = params.context ?? {};
    const actions = offerActions({
      document,
      analysis: found,
      range: params.range,
      diagnostics,
      only,
      snippets: this.#abilities?.snippetEdits === true,
    });
    if (only && !only.includes(CodeActionKind.QuickFix)) return actions;
    const openText = (uri: string) => this.#documents.get(uri)?.text.getText();
    return [...actions, ...(await offerPlaces(document, governor, diagnostics, openText))];
  }

  /** Lets work go on by itself; what fails in it is logged, and the server lives on. */
  #spawn(work: Promise<unknown>): void {
    work.catch((error: Error) => {
      this.#connection.console.error(error.stack ?? error.message);
      if (error instanceof InstallationError)
        this.#notify(messages.troubleNotification, { message: error.message });
    });
  }

  #notify<P>(name: messages.NotificationName<P>, params: P): void {
    void this.#connection.sendNotification(name.method, params);
  }
}
