import path from 'node:path';
import { type Analysis, Analyzer } from '../engine/analyzer.ts';
import type { Surroundings } from '../engine/modules/checks.ts';
import type { Project } from '../engine/modules/project.ts';
import type { RuleError } from '../engine/rule/rule.ts';
import { SourceFile } from '../engine/source-file.ts';
import type { Grammar } from '../engine/syntax/grammar.ts';
import { languageOf } from '../engine/syntax/language.ts';
import { ParserCrash, type SyntaxParser } from '../engine/syntax/parser.ts';
import type { BlockRecord } from '../ledger/record.ts';
import type { FailOn } from '../policy/charter.ts';
import { commentsOf, judge } from '../policy/verdict.ts';
import type { Origin } from '../protocol/status.ts';
import { createParser } from './assets.ts';
import {
  countLines,
  type FileReport,
  oneBased,
  passedOver,
  type ReportedProblem,
  reportFindings,
} from './file-report.ts';
import { findRepository } from './git.ts';
import { standingIn } from './line-ages.ts';
import { AskedProject } from './modules/asked-project.ts';
import { PackageLookup } from './modules/package-lookup.ts';
import { Projects } from './modules/projects.ts';
import { relativeName } from './relative-name.ts';
import { loadRulebook, type Rulebook } from './rulebook.ts';
import { keyOf, ScanCache } from './scan-cache.ts';
import { languageOfShebang } from './shebang.ts';
import { readSource, type SourceText } from './source-text.ts';
import { type StandIns, WorkspaceCharters } from './workspace-charters.ts';
import { type WorkspaceModule, WorkspaceModules } from './workspace-modules.ts';

export interface ScannerOptions {
  rules: { defaults: boolean; extra: string[] };
  charterFile: string | undefined;
  failOn: FailOn | undefined;
  maxBytes: number;
  /** Milliseconds that parsing one file may take. */
  parseBudget: number;
  /** Milliseconds without an answer after which a thread is taken to be wedged, if not as usual. */
  patience?: number;
  /** `YYYY-MM-DD`. */
  today: string;
  /** Where what files have come to is kept from scan to scan; undefined to keep nothing. */
  cache: string | undefined;
  /** Whether the user's registries may be asked for packages that nothing here knows. */
  lookup?: boolean;
  /** What is recorded of who wrote a file's lines, by absolute path; of others the origin is unknown. */
  records?: ReadonlyMap<string, readonly BlockRecord[]>;
  /** The origin of lines of which nothing is recorded, if not `unknown`. */
  origin?: Origin;
  /** Texts of charters, and of the ignore files that these name, that count in place of what the disk has. */
  standIns?: StandIns;
}

/** Analyses single files by the rules and the charter that hold for them. */
export class FileScanner {
  readonly rulebook: Rulebook;
  readonly charters: WorkspaceCharters;
  /** The parser has crashed: what is left needs a scanner in another thread. */
  broken = false;
  readonly #options: ScannerOptions;
  readonly #parser: SyntaxParser;
  readonly #analyzer: Analyzer;
  readonly #modules: WorkspaceModules;
  readonly #cache: ScanCache | undefined;
  readonly #projects: Projects | undefined;
  readonly #lookup: PackageLookup | undefined;
  readonly #rules: ReadonlyMap<string, Rulebook['rules'][number]>;

  private constructor(
    options: ScannerOptions,
    parser: SyntaxParser,
    rulebook: Rulebook,
    charters: WorkspaceCharters,
  ) {
    this.#options = options;
    this.#parser = parser;
    this.rulebook = rulebook;
    this.charters = charters;
    this.#analyzer = new Analyzer(parser, rulebook.ruleSet);
    this.#modules = new WorkspaceModules(parser, { watched: false, parseBudget: options.parseBudget });
    const { library } = rulebook.ruleSet;
    this.#lookup = options.lookup ? new PackageLookup() : undefined;
    this.#projects = library && new Projects(library, { lookup: this.#lookup });
    // What registries say is kept by the look-up itself.
    const keeps = options.cache !== undefined && !this.#lookup;
    this.#cache = keeps ? new ScanCache(options.cache!, rulebook.digest) : undefined;
    this.#rules = new Map(rulebook.rules.map((rule) => [rule.id, rule]));
  }

  static async create(options: ScannerOptions): Promise<FileScanner> {
    const charters = await WorkspaceCharters.load(options.charterFile, options.standIns);
    const scanner = new FileScanner(
      options,
      await createParser(),
      await loadRulebook(options.rules),
      charters,
    );
    await scanner.#analyzer.prepare();
    return scanner;
  }

  /** Mistakes in patterns show when a language's rules are compiled; this compiles them all. */
  async checkRules(): Promise<RuleError[]> {
    const { errors: mistakes, ruleSet } = this.rulebook;
    const errors = [...mistakes, ...ruleSet.forText(this.#parser).errors];
    const ids = new Set(this.rulebook.rules.flatMap((rule) => rule.languages));
    for (const id of ids) {
      const grammar = await this.#parser.grammar(id).catch(() => undefined);
      if (grammar) errors.push(...ruleSet.forLanguage(this.#parser, grammar).errors);
    }
    const seen = new Set<string>();
    return errors.filter(({ file, line, column, message }) => {
      // The same pattern fails the same way in every dialect of a language.
      const key = `${file}:${line}:${column}:${message.replace(/no valid \w+/, '')}`;
      return seen.has(key) ? false : seen.add(key);
    });
  }

  async scanFile(file: string, named: boolean): Promise<FileReport> {
    if (!named && (await this.#isExcluded(file))) return passedOver(file, 0);
    return this.scanSource(file, readSource(file, this.#options.maxBytes), named);
  }

  /** What the charter leaves alone is read only when somebody names it. */
  async #isExcluded(file: string): Promise<boolean> {
    const { root, isExcluded } = await this.charters.for(file);
    return isExcluded(relativeName(root, file));
  }

  /** Analyses what was read as if it stood in `file`. Whoever `named` it wants to hear why it was passed over. */
  async scanSource(file: string, source: SourceText, named: boolean): Promise<FileReport> {
    const expected = named || languageOf(file) !== undefined;
    switch (source.kind) {
      case 'unreadable':
        return passedOver(file, 0, { kind: 'unreadable', message: `cannot be read: ${source.reason}` });
      case 'binary':
        return passedOver(
          file,
          source.bytes,
          expected ? { kind: 'not-text', message: 'is no text and was not analysed' } : undefined,
        );
      case 'too-large': {
        const message = `is too large to be analysed (${source.bytes} bytes, and --max-file-size is ${this.#options.maxBytes})`;
        return passedOver(file, source.bytes, expected ? { kind: 'too-large', message } : undefined);
      }
      case 'text': {
        const report = await this.scanText(file, source.text);
        const { bytes, encoding, lossy } = source;
        const message = `holds bytes that are no valid ${encoding.name.toUpperCase()}; they were read as U+FFFD`;
        const notes = lossy ? [{ path: file, kind: 'encoding', message, incomplete: false }] : [];
        return { ...report, problems: [...notes, ...report.problems], bytes };
      }
    }
  }

  /** The file as it is analysed, and as others see it where a grammar reads it. */
  #open(
    file: string,
    text: string,
    { grammar, root, relative }: { grammar: Grammar | undefined; root: string; relative: string },
  ): { source: SourceFile; module?: WorkspaceModule } {
    const id = grammar?.spec.id;
    const module = id && id !== 'text' ? this.#modules.of(file, text, id, root) : undefined;
    if (module?.file) return { source: module.file, module };
    const options = { budget: this.#options.parseBudget, now: () => performance.now() };
    return { source: new SourceFile(relative, text, this.#parser, undefined, options) };
  }

  /** What a file comes to: as it is known from an earlier scan, or analysed. */
  async #find(place: {
    file: string;
    text: string;
    grammar: Grammar | undefined;
    root: string;
    relative: string;
    project: Project | undefined;
  }): Promise<Pick<Analysis, 'findings' | 'problems'> & { comments: Int32Array | undefined }> {
    const { file, text, grammar, root, relative, project } = place;
    const id = grammar?.spec.id;
    const key = this.#cache && id && id !== 'text' ? keyOf(`${root}\0${relative}`, id, text) : undefined;
    if (key && id && id !== 'text') {
      const modules = () => this.#analyzer.modulesAround(this.#modules.of(file, text, id, root));
      const known = this.#cache?.read(key, modules, project);
      if (known) return { findings: known.findings, problems: [], comments: Int32Array.from(known.comments) };
    }
    const asked = project && new AskedProject(project);
    const { source, module } = this.#open(file, text, { grammar, root, relative });
    const now = Date.parse(this.#options.today);
    const { findings, problems, modules } = await this.#analyze(source, {
      module,
      read: module?.read(),
      project: asked,
      now,
    });
    module?.forgetMatches();
    const comments = commentsOf(source.tree);
    if (key && comments && problems.length === 0)
      this.#cache?.write(key, findings, comments, modules, asked?.questions ?? []);
    return { findings, problems, comments };
  }

  /**
   * Flows may lead into files of other languages, whose grammars are loaded only then, and packages may be unknown until
   * a registry has been asked.
   */
  async #analyze(source: SourceFile, surroundings: Surroundings): Promise<Analysis> {
    const { missing } = this.#modules;
    for (;;) {
      missing.clear();
      const analysis = this.#analyzer.analyze(source, surroundings);
      const loads = [...missing].map((id) => this.#parser.grammar(id));
      const loaded = await Promise.allSettled(loads);
      const learned = await this.#lookup?.askWanted();
      if (!learned && !loaded.some(({ status }) => status === 'fulfilled')) return analysis;
    }
  }

  /** The origin of each line, from 0, by the blocks that are recorded for the file and still stand in it. */
  async #originsIn(file: string, text: string): Promise<(line: number) => Origin> {
    const records = this.#options.records?.get(file);
    const { origin = 'unknown' } = this.#options;
    if (!records) return () => origin;
    const repository = await findRepository(path.dirname(file)).catch(() => undefined);
    const root = repository?.topLevel ?? path.dirname(file);
    const { lines } = await standingIn({ root, file, text, records });
    return (line) => lines[line]?.origin ?? 'unknown';
  }

  /** Analyses a text as if it stood in `file`. */
  async scanText(file: string, text: string): Promise<FileReport> {
    const problems: ReportedProblem[] = [];
    const id = languageOf(file) ?? languageOf(file, languageOfShebang(text));
    let grammar: Grammar | undefined;
    if (id) {
      try {
        grammar = await this.#parser.grammar(id);
      } catch (error) {
        const message = `the grammar for ${id} did not load (${(error as Error).message}); only text rules ran`;
        problems.push({ path: file, kind: 'grammar', message, incomplete: true });
      }
    }
    const { root, tiers, charter } = await this.charters.for(file);
    const relative = relativeName(root, file);
    try {
      const project = id ? this.#projects?.of(file, root, id) : this.#projects?.ofManifest(file, root);
      const analysis = await this.#find({ file, text, grammar, root, relative, project });
      for (const failure of this.#lookup?.takeFailures() ?? []) {
        const message = `unknown packages were not looked up: ${failure}`;
        problems.push({ path: file, kind: 'lookup', message, incomplete: false });
      }
      const { tier } = tiers.tierOf(relative);
      const { verdicts, suppressed, suppressionProblems, lines } = judge(analysis.findings, {
        text,
        tier,
        charter,
        originOf: analysis.findings.length > 0 ? await this.#originsIn(file, text) : () => 'unknown',
        rules: this.#rules,
        knownRules: this.rulebook.knownRules,
        today: this.#options.today,
        failOn: this.#options.failOn,
        comments: analysis.comments,
      });
      for (const { message, span } of analysis.problems) {
        problems.push({
          path: file,
          kind: 'incomplete',
          message,
          incomplete: true,
          ...(span ? oneBased(lines, span.start) : {}),
        });
      }
      for (const { kind, message, start } of suppressionProblems) {
        problems.push({
          path: file,
          kind: `suppression-${kind}`,
          message,
          incomplete: false,
          ...oneBased(lines, start),
        });
      }
      const findings = reportFindings(file, text, lines, verdicts);
      return {
        path: file,
        findings,
        problems,
        suppressed: suppressed.length,
        lines: countLines(text, lines),
        bytes: text.length,
        outcome: 'analysed',
      };
    } catch (error) {
      this.broken ||= error instanceof ParserCrash;
      throw error;
    }
  }
}
