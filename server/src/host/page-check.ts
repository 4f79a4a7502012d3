import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Analyzer } from '../engine/analyzer.ts';
import { applyEdits } from '../engine/edits.ts';
import type { Finding } from '../engine/finding.ts';
import { LineIndex } from '../engine/lines.ts';
import { PageError, type PageExample, parsePage, type RulePage } from '../engine/page.ts';
import { SourceFile } from '../engine/source-file.ts';
import { languageOf } from '../engine/syntax/language.ts';
import type { SyntaxParser } from '../engine/syntax/parser.ts';
import { annotatedFilesOf, checkAnnotated } from './annotated-check.ts';
import { createParser } from './assets.ts';
import { diskOf } from './modules/disk.ts';
import { type Answers, Projects } from './modules/projects.ts';
import { loadRulebook, pageOf, type Rulebook, type RulebookOptions } from './rulebook.ts';
import { rulesFolder } from './shipped-rules.ts';

/** What does not hold. `page` is an absolute path: the page's, or the rule file's where that is at fault. */
export interface PageFailure {
  page: string;
  /** From 1. */
  line: number;
  message: string;
}

/** Where examples and what stands beside them are taken to lie. */
const exampleFolder = path.resolve('/example');

const parseOptions = { budget: 10_000, now: () => Date.now() };
/** One file name per grammar, to have every rule compiled. */
const samples = ['a.js', 'a.ts', 'a.tsx', 'a.py'];

/** Runs rules over the examples of their pages. */
export class PageChecker {
  readonly rulebook: Rulebook;
  readonly #parser: SyntaxParser;
  readonly #analyzer: Analyzer;
  readonly #pasteRules: ReadonlySet<string>;

  private constructor(rulebook: Rulebook, parser: SyntaxParser) {
    this.rulebook = rulebook;
    this.#parser = parser;
    this.#analyzer = new Analyzer(parser, rulebook.ruleSet);
    this.#pasteRules = new Set(
      rulebook.rules.filter((rule) => rule.appliesTo === 'pasted').map((rule) => rule.id),
    );
  }

  static async create(options: RulebookOptions, parser?: SyntaxParser): Promise<PageChecker> {
    const rulebook = await loadRulebook({ check: true, ...options });
    const checker = new PageChecker(rulebook, parser ?? (await createParser()));
    await checker.#analyzer.prepare();
    return checker;
  }

  /** Mistakes in the rules and models themselves, also those that show only when they are compiled for a language. */
  async checkRules(): Promise<PageFailure[]> {
    const errors = new Map(
      this.rulebook.errors.map((error) => [`${error.file}:${error.line}:${error.message}`, error]),
    );
    for (const name of samples) {
      const file = await this.#open(name, '');
      for (const error of this.#analyzer.errorsFor(file))
        errors.set(`${error.file}:${error.line}:${error.message}`, error);
      file.dispose();
    }
    return [...errors.values()].map(({ file, line, message }) => ({ page: file, line, message }));
  }

  /** A checker of one file of a user's own rules. */
  forFile(file: string): Promise<PageChecker> {
    return PageChecker.create({ defaults: false, extra: [file], check: false }, this.#parser);
  }

  /** What all rules find in a file. */
  async findIn(name: string, text: string): Promise<Finding[]> {
    const file = await this.#open(name, text);
    try {
      return this.#analyzer.analyze(file).findings;
    } finally {
      file.dispose();
    }
  }

  /** Everything on the page that does not hold for the rule; empty when the page is right. */
  async checkPage(ruleId: string, page: RulePage): Promise<Omit<PageFailure, 'page'>[]> {
    const failures: Omit<PageFailure, 'page'>[] = [];
    for (const example of page.examples) {
      if (example.section === 'Flags' || example.section === 'Accepts') {
        failures.push(...(await this.#checkLines(ruleId, example)));
      }
    }
    for (const { before, after } of page.fixes) {
      const message = await this.#checkFix(ruleId, before, after);
      if (message !== undefined) failures.push({ line: before.fenceLine, message });
    }
    return failures;
  }

  async #checkLines(ruleId: string, example: PageExample): Promise<Omit<PageFailure, 'page'>[]> {
    const lines = new LineIndex(example.text);
    const found = await this.#findings(ruleId, example, example.text);
    const reported = new Set(found.map((finding) => lines.lineOf(finding.start)));
    const expected = new Set(example.flaggedLines);
    const source = example.text.split('\n');
    const tell = (what: string) => (line: number) => ({
      line: example.fenceLine + 1 + line,
      message: `${what}: ${source[line]!.trim()}`,
    });
    return [
      ...[...expected].filter((line) => !reported.has(line)).map(tell('not flagged')),
      ...[...reported].filter((line) => !expected.has(line)).map(tell('flagged, though it must not be')),
    ];
  }

  async #checkFix(ruleId: string, before: PageExample, after: PageExample): Promise<string | undefined> {
    const fixes = (await this.#findings(ruleId, before, before.text)).flatMap(({ fix }) =>
      fix ? [fix.edits] : [],
    );
    if (fixes.length === 0) return 'no fix is offered';
    const { text: fixed, applied } = applyEdits(before.text, fixes);
    if (applied < fixes.length) return 'the fixes overlap';
    if (fixed !== after.text) return `the fix gives\n${fixed}instead of\n${after.text}`;
    const left = await this.#findings(ruleId, after, fixed);
    return left.length > 0 ? 'the fixed code is still flagged' : undefined;
  }

  async #findings(ruleId: string, example: PageExample, text: string): Promise<Finding[]> {
    if (this.#pasteRules.has(ruleId) && example.attributes.pasted === undefined) return [];
    const name = example.attributes.file ?? `example.${example.language}`;
    const file = await this.#open(name, text, example.language);
    const { library } = this.rulebook.ruleSet;
    const language = languageOf(name, example.language);
    const place = (beside: string) => path.join(exampleFolder, beside);
    const texts = [...example.beside, [name, text] as const].map(([n, t]) => [place(n), t] as const);
    const lookup = registryOf(example.beside);
    const projects = library && new Projects(library, { disk: diskOf(new Map(texts)), lookup });
    const [at, root] = [place(name), exampleFolder];
    const project = language ? projects?.of(at, root, language) : projects?.ofManifest(at, root);
    try {
      const limit = Number(example.attributes.limit ?? Number.POSITIVE_INFINITY);
      return this.#analyzer
        .analyze(file, { project, now: Date.parse('2026-01-01') })
        .findings.filter(
          ({ ruleId: id, measured }) => id === ruleId && !(measured !== undefined && measured <= limit),
        );
    } finally {
      file.dispose();
    }
  }

  /** `fence` is the word behind a fence's backticks: an ending, or the name of a language. */
  async #open(name: string, text: string, fence?: string): Promise<SourceFile> {
    const language = languageOf(name) ?? languageOf(name, fence);
    const grammar = language && (await this.#parser.grammar(language));
    return new SourceFile(name, text, this.#parser, grammar, parseOptions);
  }
}

/** What a fence with `beside=registry.json` says of packages, by name: `null` is not there, a date is that of its first version. */
function registryOf(beside: ReadonlyMap<string, string>): Answers | undefined {
  const text = beside.get('registry.json');
  if (text === undefined) return undefined;
  const packages = JSON.parse(text) as Record<string, string | null>;
  const registry = 'registry.example';
  return {
    answerTo: (_, name) => {
      const since = packages[name];
      if (since === undefined) return undefined;
      if (since === null) return { state: 'absent', registry };
      return { state: 'present', registry, since: Date.parse(since), weeklyDownloads: undefined };
    },
  };
}

/** What tests of rules have come to. */
export interface TestResult {
  /** Pages, and test files, that hold. */
  pages: number;
  files: number;
  failures: PageFailure[];
  /** Rules for languages that cannot be read here. */
  foreign: Rulebook['foreign'];
}

/**
 * Checks the pages of all rules in the files and folders named (absolute paths), and the test files of rules that have
 * such. A rule without a page and without a test file, or one that does not load, is a failure.
 */
export async function testRules(places: string[]): Promise<TestResult> {
  const own = places.filter((place) => !isBelow(rulesFolder, place));
  const shipped = own.length < places.length;
  const checker = await PageChecker.create({ defaults: shipped, extra: own, check: shipped });
  const isMeant = (file: string): boolean => places.some((place) => isBelow(place, file));
  const failures = (await checker.checkRules()).filter(({ page }) => isMeant(page));
  const rules = checker.rulebook.rules.filter(({ file }) => isMeant(file));
  const result: TestResult = { pages: 0, files: 0, failures, foreign: checker.rulebook.foreign };
  const annotated = new Set<string>();
  for (const ruleFile of new Set(rules.map(({ file }) => file)))
    if (!isBelow(rulesFolder, ruleFile) && (await checkTestFiles(checker, ruleFile, result)))
      annotated.add(ruleFile);
  const pages = new Map(rules.map((rule) => [rule.id, rule]));
  for (const [ruleId, rule] of pages) {
    const page = pageOf(rule);
    if (annotated.has(rule.file) && !existsSync(page)) continue;
    const found = await checkFile(checker, ruleId, page);
    if (found.length === 0) result.pages++;
    failures.push(...found.map((failure) => ({ page, ...failure })));
  }
  return result;
}

/** Checks the test files beside a rule file; answers whether there are any. */
async function checkTestFiles(checker: PageChecker, ruleFile: string, result: TestResult): Promise<boolean> {
  const files = await annotatedFilesOf(ruleFile);
  if (files.length === 0) return false;
  const own = await checker.forFile(ruleFile);
  const ids = [...new Set(own.rulebook.rules.map(({ id }) => id))];
  for (const file of files) {
    const { failures } = await checkAnnotated(file, ids, (name, text) => own.findIn(name, text));
    if (failures.length === 0) result.files++;
    result.failures.push(...failures.map((failure) => ({ page: file.file, ...failure })));
  }
  return true;
}

function isBelow(place: string, file: string): boolean {
  return file === place || file.startsWith(place + path.sep);
}

async function checkFile(
  checker: PageChecker,
  ruleId: string,
  page: string,
): Promise<Omit<PageFailure, 'page'>[]> {
  try {
    return await checker.checkPage(ruleId, parsePage(await readFile(page, 'utf8')));
  } catch (error) {
    if (error instanceof PageError) return [{ line: error.line, message: error.problem }];
    if ((error as NodeJS.ErrnoException).code === 'ENOENT')
      return [{ line: 1, message: `the rule ${ruleId} has no page` }];
    throw error;
  }
}
