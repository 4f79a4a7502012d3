/** Runs each rule alone over texts, as the examples of its page are. */
import { readFile } from 'node:fs/promises';
import { Analyzer } from '../../server/src/engine/analyzer.ts';
import { applyEdits } from '../../server/src/engine/edits.ts';
import type { Finding } from '../../server/src/engine/finding.ts';
import { LineIndex } from '../../server/src/engine/lines.ts';
import { type PageExample, parsePage, type RulePage } from '../../server/src/engine/page.ts';
import type { Model, WrittenRule } from '../../server/src/engine/rule/rule.ts';
import { type PreparedRules, RuleSet } from '../../server/src/engine/rule/ruleset.ts';
import { SourceFile } from '../../server/src/engine/source-file.ts';
import { type LanguageId, languageOf } from '../../server/src/engine/syntax/language.ts';
import type { SyntaxParser } from '../../server/src/engine/syntax/parser.ts';
import { createParser } from '../../server/src/host/assets.ts';
import { pageOf } from '../../server/src/host/rulebook.ts';
import { readShippedRules } from '../../server/src/host/shipped-rules.ts';
import { readWitnesses, type Witness } from './witness-file.ts';

const options = { budget: 10_000, now: () => Date.now() };
const everyLanguage: readonly LanguageId[] = ['javascript', 'typescript', 'tsx', 'python'];

/** Where a text stands: the name and the fence of the example that it is, or was made from. */
export type Place = Pick<PageExample, 'language' | 'attributes'>;

/** One rule with all its parts, its page, and a rule set of its own. */
export class RuleRunner {
  readonly parts: readonly WrittenRule[];
  readonly page: RulePage;
  /** Samples beside those of the page. */
  readonly witnesses: Witness[] = [];
  readonly ruleSet: RuleSet;
  readonly #parser: SyntaxParser;
  readonly #analyzer: Analyzer;

  constructor(
    parts: readonly WrittenRule[],
    models: readonly Model[] | PreparedRules,
    page: RulePage,
    parser: SyntaxParser,
  ) {
    this.parts = parts;
    this.page = page;
    this.#parser = parser;
    const origin = { isShipped: () => true, check: false };
    this.ruleSet =
      'for' in models
        ? new RuleSet(parts, [], origin, undefined, models)
        : new RuleSet(parts, models, origin);
    this.#analyzer = new Analyzer(parser, this.ruleSet);
  }

  get id(): string {
    return this.parts[0]!.id;
  }

  /** Relative to the rules' folder, such as `injection`. */
  get group(): string {
    return this.parts[0]!.file.split(/[/\\]/).at(-2)!;
  }

  /** Opens a text as the example would be; the caller disposes of it. */
  open({ language, attributes }: Place, text: string): SourceFile {
    const name = attributes.file ?? `example.${language}`;
    const id = languageOf(name) ?? languageOf(name, language);
    return new SourceFile(name, text, this.#parser, id && this.#parser.loaded(id), options);
  }

  findings(place: Place, text: string): Finding[] {
    const file = this.open(place, text);
    try {
      return this.judge(place, file);
    } finally {
      file.dispose();
    }
  }

  /** Findings in a text that is open already. */
  judge({ attributes }: Place, file: SourceFile): Finding[] {
    const isForPastes = this.parts.some(({ appliesTo }) => appliesTo === 'pasted');
    return isForPastes && attributes.pasted === undefined ? [] : this.#analyzer.analyze(file).findings;
  }
}

/** What a page says of one piece of code. */
export interface Claim {
  example: PageExample;
  /** Undefined for code that has no grammar. */
  language: LanguageId | undefined;
  holds: () => boolean;
}

function claim(example: PageExample, holds: () => boolean): Claim {
  const name = example.attributes.file ?? `example.${example.language}`;
  return { example, language: languageOf(name) ?? languageOf(name, example.language), holds };
}

/** What the witnesses beside a rule's page claim. */
export function witnessClaimsOf(runner: RuleRunner): Claim[] {
  return runner.witnesses.map(({ example }) => claim(example, () => flagsWhatIsMarked(runner, example)));
}

/** Everything that a rule's page claims: which lines are flagged, and what fixes make of the code. */
export function claimsOf(runner: RuleRunner): Claim[] {
  const { examples, fixes } = runner.page;
  const judged = examples.filter(({ section }) => section === 'Flags' || section === 'Accepts');
  return [
    ...judged.map((example) => claim(example, () => flagsWhatIsMarked(runner, example))),
    ...fixes.map(({ before, after }) =>
      claim(before, () => {
        const edits = runner.findings(before, before.text).flatMap(({ fix }) => (fix ? [fix.edits] : []));
        return applyEdits(before.text, edits).text === after.text;
      }),
    ),
  ];
}

function flagsWhatIsMarked(runner: RuleRunner, example: PageExample): boolean {
  const lines = new LineIndex(example.text);
  const found = new Set(runner.findings(example, example.text).map(({ start }) => lines.lineOf(start)));
  return found.size === example.flaggedLines.length && example.flaggedLines.every((line) => found.has(line));
}

/** Whether rules can be judged by themselves: some ask for what is known of a project, or for a limit of the charter. */
const isWhole = (parts: readonly WrittenRule[]): boolean =>
  parts.every(({ check, measure }) => check === undefined && measure === undefined);

/** Models as all runners share them, compiled for a language when it is first met. */
function compileOnce(models: readonly Model[], parser: SyntaxParser): PreparedRules {
  const ruleSet = new RuleSet([], models, { isShipped: () => true, check: false });
  return {
    rules: [],
    embedded: [],
    for: (language) =>
      language === 'text' ? ruleSet.forText(parser) : ruleSet.forLanguage(parser, parser.loaded(language)!),
  };
}

/** The rules that ship and are judged by themselves, each with its page, in the order of their ids. */
export async function loadRunners(): Promise<{
  runners: RuleRunner[];
  parser: SyntaxParser;
  models: Model[];
}> {
  const { rules, models } = await readShippedRules();
  const parser = await createParser();
  for (const id of everyLanguage) await parser.grammar(id);
  const compiled = compileOnce(models, parser);
  const byId = new Map<string, WrittenRule[]>();
  for (const rule of rules) byId.set(rule.id, [...(byId.get(rule.id) ?? []), rule]);
  const runners = [...byId.values()].filter(isWhole).map(async (parts) => {
    const page = parsePage(await readFile(pageOf(parts[0]!), 'utf8'));
    return new RuleRunner(parts, compiled, page, parser);
  });
  const loaded = await Promise.all(runners);
  const runnerById = new Map(loaded.map((runner) => [runner.id, runner]));
  for (const witness of await readWitnesses()) {
    const runner = runnerById.get(witness.ruleId);
    if (!runner) throw new Error(`${witness.file}:${witness.line}: there is no rule ${witness.ruleId}`);
    runner.witnesses.push(witness);
  }
  return { runners: loaded.sort((a, b) => (a.id < b.id ? -1 : 1)), parser, models };
}
