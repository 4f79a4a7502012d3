/** One rule in one language: its examples, what has matched in them, and whether a text notices a cut. */
import { LineIndex } from '../../server/src/engine/lines.ts';
import { Names } from '../../server/src/engine/names/names.ts';
import type { Environment } from '../../server/src/engine/pattern/environment.ts';
import type { Match } from '../../server/src/engine/pattern/matcher.ts';
import type { Pattern } from '../../server/src/engine/pattern/pattern.ts';
import type { CompiledRule } from '../../server/src/engine/rule/compiled-rule.ts';
import { Evaluator } from '../../server/src/engine/rule/evaluate.ts';
import type { Endpoint, Formula } from '../../server/src/engine/rule/formula.ts';
import type { LanguageId } from '../../server/src/engine/syntax/language.ts';
import type { SyntaxParser } from '../../server/src/engine/syntax/parser.ts';
import { homeOf } from '../../test/rules/mutations/home.ts';
import type { Site } from '../../test/rules/mutations/site.ts';
import { claimsOf, type Place, type RuleRunner } from '../../test/rules/rule-runner.ts';

import { isBalanced, isIndented, isRunnable } from './syntax.ts';

export interface Example {
  place: Place;
  text: string;
  evaluator: Evaluator;
  isFlagged: boolean;
}

/** A small flagged text in which a value comes to a sink. */
export interface Flow {
  place: Place;
  /** Where the value comes from. */
  source: string;
  /** The text with another value at the sink. */
  sink: (value: string) => string;
  /** The text with another statement, or several, in place of the sink's. */
  around: (statements: string) => string;
}

const longestValue = 60;

export class Bench {
  readonly runner: RuleRunner;
  readonly language: LanguageId | undefined;
  readonly examples: readonly Example[];
  readonly #parser: SyntaxParser;
  #flows: Flow[] | undefined;
  #known: Map<string, string[]> | undefined;

  constructor(runner: RuleRunner, language: LanguageId | undefined, parser: SyntaxParser) {
    this.runner = runner;
    this.language = language;
    this.#parser = parser;
    this.examples = claimsOf(runner)
      .filter((claim) => claim.language === language)
      .map(({ example }) => {
        const file = runner.open(example, example.text);
        const evaluator = new Evaluator(new Names(file.tree), parser);
        file.dispose();
        return { place: example, text: example.text, evaluator, isFlagged: example.flaggedLines.length > 0 };
      });
  }

  get rules(): readonly CompiledRule[] {
    const grammar = this.language && this.#parser.loaded(this.language);
    const own = grammar ? this.runner.ruleSet.forLanguage(this.#parser, grammar).rules : [];
    return [...own, ...this.runner.ruleSet.forText(this.#parser).rules];
  }

  find({ evaluator }: Example, formula: Formula<Pattern>): readonly Match[] {
    try {
      return evaluator.evaluate(formula, homeOf(formula).options);
    } catch {
      return [];
    }
  }

  /** What metavariables have stood for, the shortest first. */
  get known(): ReadonlyMap<string, readonly string[]> {
    if (!this.#known) {
      this.#known = new Map();
      const formulas = this.rules.flatMap(({ search, taint }) => [
        ...(search ? [search] : []),
        ...[...(taint?.sources ?? []), ...(taint?.sinks ?? [])].flatMap(({ formula }) => formula ?? []),
      ]);
      for (const example of this.examples)
        for (const formula of formulas)
          for (const { environment } of this.find(example, formula))
            for (const [name, value] of bindings(example.text, environment)) {
              const values = this.#known.get(name) ?? [];
              if (!values.includes(value)) this.#known.set(name, [...values, value]);
            }
      for (const values of this.#known.values()) values.sort((a, b) => a.length - b.length).splice(8);
    }
    return this.#known;
  }

  get flows(): readonly Flow[] {
    this.#flows ??= this.#learnFlows().slice(0, 4);
    return this.#flows;
  }

  #learnFlows(): Flow[] {
    const flows: Flow[] = [];
    for (const example of this.examples) {
      if (!example.isFlagged) continue;
      const text = this.#shortened(example);
      const { place } = example;
      const file = this.runner.open(place, text);
      const short = { ...example, text, evaluator: new Evaluator(new Names(file.tree), this.#parser) };
      file.dispose();
      const sources = this.#ends(short, 'sources').map(
        ({ start, end }) => text.slice(start, end) + memberAfter(text, end),
      );
      const plain = sources
        .filter((source) => /^[\w.[\]"'()]{5,50}$/.test(source))
        .sort((a, b) => a.length - b.length);
      const [source] = [...plain, ...sources.filter((each) => /^\w+$/.test(each))];
      const index = new LineIndex(text);
      for (const { start, end } of this.#ends(short, 'sinks')) {
        const line = index.lineOf(start);
        if (index.lineOf(end) !== line) continue;
        const from = index.startOf(line);
        const to = text.indexOf('\n', start);
        const indent = /^\s*/.exec(text.slice(from))![0];
        const flow: Omit<Flow, 'source'> = {
          place,
          sink: (value) => text.slice(0, start) + value + text.slice(end),
          around: (code) =>
            text.slice(0, from) +
            code
              .split('\n')
              .map((each) => indent + each)
              .join('\n') +
            text.slice(to),
        };
        // Where it takes a text that is put together, the sink's own is one.
        const comes = [...(source === undefined ? [] : [source]), text.slice(start, end)].find(
          (value) => this.lines(place, flow.sink(value))?.length,
        );
        if (comes === undefined) continue;
        flows.push({ ...flow, source: comes });
        break;
      }
      if (flows.length >= 12) break;
    }
    const size = ({ sink, source }: Flow) => sink(source).length - (wellKnown.test(sink(source)) ? 1000 : 0);
    return flows.sort((a, b) => size(a) - size(b));
  }

  #ends(example: Example, part: 'sources' | 'sinks'): Match[] {
    return this.rules.flatMap(({ taint }) =>
      ((taint?.[part] ?? []) as Endpoint<Pattern>[]).flatMap(({ formula }) =>
        formula ? this.find(example, formula) : [],
      ),
    );
  }

  /** A flagged example without the lines that it does not need. */
  #shortened({ place, text }: Example): string {
    let lines = text.split('\n').filter((line) => line.trim() !== '');
    for (let size = Math.ceil(lines.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
      for (let at = 0; at < lines.length; ) {
        const fewer = [...lines.slice(0, at), ...lines.slice(at + size)];
        const shorter = `${fewer.join('\n')}\n`;
        if (fewer.length > 0 && this.#isWritten(shorter) && this.lines(place, shorter)?.length) lines = fewer;
        else at += size;
      }
    const plain = lines.map((line) => line.replace(/^return /, ''));
    if (this.lines(place, `${plain.join('\n')}\n`)?.length) lines = plain;
    return `${lines.join('\n')}\n`;
  }

  /** Whether people could have written it: grammars forgive more than languages do. */
  #isWritten(text: string): boolean {
    if (this.language === undefined) return true;
    if (this.language === 'python') return isIndented(text);
    return isBalanced(text) && isRunnable(text, this.language !== 'javascript');
  }

  /** Where a text of no example stands. */
  get place(): Place {
    const plain = this.examples.find(({ place }) => Object.keys(place.attributes).length === 0);
    return plain?.place ?? this.examples[0]!.place;
  }

  /** The lines with findings, from 0; undefined where the text does not parse. */
  lines(place: Place, text: string): number[] | undefined {
    const file = this.runner.open(place, text);
    try {
      return isSound(file.tree.kind) ? linesOf(this.runner, place, file) : undefined;
    } finally {
      file.dispose();
    }
  }

  /** Whether other lines are flagged once the cut is made. */
  notices(site: Site, place: Place, text: string): boolean {
    const lines = this.compare(site, place, text);
    return lines !== undefined && lines.before.join() !== lines.after.join();
  }

  /** The lines that are flagged before and after the cut, where what is taken away could match and the text parses. */
  compare(site: Site, place: Place, text: string): { before: number[]; after: number[] } | undefined {
    const file = this.runner.open(place, text);
    try {
      if (this.language && !isSound(file.tree.kind)) return undefined;
      if (!this.#isWritten(text)) return undefined;
      if (site.needs) {
        const evaluator = new Evaluator(new Names(file.tree), this.#parser);
        const example = { place, text, evaluator, isFlagged: false };
        const own = site.needs.filter(
          (need) => homeOf(need).language === this.language || homeOf(need).language === 'text',
        );
        if (!own.some((need) => mayMatch(this, example, need))) return undefined;
      }
      const before = linesOf(this.runner, place, file);
      const undo = site.cut();
      try {
        const after = linesOf(this.runner, place, file);
        return { before, after };
      } finally {
        undo();
      }
    } finally {
      file.dispose();
    }
  }
}

/** Sinks and sources of which everybody knows what they are. */
const wellKnown =
  /\b(?:os\.system|open|exec|execSync|readFile|cursor\.execute|db\.query|eval|redirect|requests\.get|fetch)\(.*(?:request\.args|req\.(?:query|body|params))\b./;

/** The member of a request's part that is asked for behind a place. */
function memberAfter(text: string, end: number): string {
  const behind = text.slice(end);
  return /^\[["']\w+["']\]|^\.get\(["']\w+["']\)|^\.(?!get\b)\w+(?![\w(])/.exec(behind)?.[0] ?? '';
}

function mayMatch(bench: Bench, example: Example, formula: Formula<Pattern>): boolean {
  if (formula.op === 'or') return formula.alternatives.some((part) => mayMatch(bench, example, part));
  if (formula.op === 'and')
    return (
      [...formula.positives, ...formula.insides].filter((part) => !mayMatch(bench, example, part)).length <= 1
    );
  return bench.find(example, formula).length > 0;
}

const isSound = (kinds: Uint16Array): boolean => !kinds.includes(0);

function linesOf(runner: RuleRunner, place: Place, file: ReturnType<RuleRunner['open']>): number[] {
  file.memory = undefined;
  const index = new LineIndex(file.text);
  const lines = runner.judge(place, file).map(({ start }) => index.lineOf(start));
  file.memory = undefined;
  return [...new Set(lines)].sort((a, b) => a - b);
}

export function bindings(text: string, environment: Environment | null): [name: string, value: string][] {
  const found: [string, string][] = [];
  for (let e = environment; e; e = e.rest) {
    const value = text.slice(e.binding.start, e.binding.end);
    if (value.length > 0 && value.length <= longestValue && !value.includes('\n'))
      found.push([e.name.startsWith('$') ? e.name : `$${e.name}`, value]);
  }
  return found;
}
