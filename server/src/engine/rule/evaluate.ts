import { GenericText } from '../generic/text.ts';
import type { Names } from '../names/names.ts';
import { stringContent, unescapeString } from '../names/strings.ts';
import type { CarryOver } from '../pattern/carry-over.ts';
import { type Environment, lookup, moveText, unify } from '../pattern/environment.ts';
import { Likeness } from '../pattern/likeness.ts';
import { type Match, Matcher } from '../pattern/matcher.ts';
import type { Need } from '../pattern/need.ts';
import { defaultMatchOptions, type MatchOptions } from '../pattern/options.ts';
import type { Pattern } from '../pattern/pattern.ts';
import type { FlatTree } from '../syntax/flat-tree.ts';
import type { LanguageId } from '../syntax/language.ts';
import type { SyntaxParser } from '../syntax/parser.ts';
import { type Answer, Ingredients } from './answer.ts';
import { Conditions } from './conditions.ts';
import { EmbeddedCode } from './embedded-code.ts';
import { Enclosures, type Range } from './enclosures.ts';
import type { Condition, Formula } from './formula.ts';
import { dedupe, focus, isSame } from './match-sets.ts';
import { findRegex } from './text-matches.ts';
import { type TextMemory, TextSearch } from './text-search.ts';

type And = Extract<Formula<Pattern>, { op: 'and' }>;

/** What is known of an earlier version of the file; without `carryOver`, nothing of its tree helps. */
export interface Edited {
  carryOver: CarryOver | undefined;
  texts: TextSearch;
}

const nothing: Match[] = [];
const noPlaces: ReadonlySet<number> = new Set();

/** Around so many matches, what may enclose them is looked for one by one. */
const few = 8;

/** Evaluates formulas against one file. Answers of formulas and patterns are kept, since rules share them. */
export class Evaluator {
  readonly tree: FlatTree;
  readonly #matcher: Matcher;
  readonly names: Names;
  readonly #matches = new Map<Pattern, Match[]>();
  readonly #answers = new Map<Formula<Pattern>, Answer>();
  /** What the answer at hand is being made of. */
  #ingredients: Ingredients | undefined;
  /** What was found for it around matches of others. */
  #around: Match[] = [];
  readonly #carryOver: CarryOver | undefined;
  readonly #texts: TextSearch;
  /** Whether it is worth while to note what answers are made of: there are more versions of the file. */
  readonly #isEdited: boolean;
  readonly #conditions: Conditions;
  readonly #embedded: EmbeddedCode<Evaluator>;
  readonly #generic: GenericText;
  /** Patterns whose matches are those of the version before. */
  readonly #same = new Set<Pattern>();
  readonly #nowhereNew = new Map<Pattern, boolean>();
  #options: MatchOptions = defaultMatchOptions;
  /** What is bound around the condition that is asked. */
  #outer: Environment | null = null;

  /** `parser` reads code within code; `edited` spares matching what has not changed since an earlier version of the file. */
  constructor(names: Names, parser: SyntaxParser, edited?: Edited) {
    this.#carryOver = edited?.carryOver;
    this.#texts = edited?.texts ?? new TextSearch(names.tree.text);
    this.#isEdited = edited !== undefined;
    this.names = names;
    this.tree = names.tree;
    this.#matcher = new Matcher(names);
    this.#generic = new GenericText(names.tree.text);
    this.#conditions = new Conditions(names);
    this.#embedded = new EmbeddedCode(parser, (inner) => new Evaluator(inner, parser));
  }

  /** What has been found of patterns so far. */
  get patternMatches(): ReadonlyMap<Pattern, Match[]> {
    return this.#matches;
  }

  /** What has been found of regular expressions over the text so far. */
  get textMatches(): TextMemory {
    return this.#texts.found;
  }

  /** What formulas have come to so far. */
  get answers(): ReadonlyMap<Formula<Pattern>, Answer> {
    return this.#answers;
  }

  /** All matches of the formula in the file; with `within`, in that part of it alone. */
  evaluate(
    formula: Formula<Pattern>,
    options: MatchOptions = defaultMatchOptions,
    within: Range | undefined = undefined,
  ): Match[] {
    if (options !== defaultMatchOptions || within) {
      this.#options = options;
      try {
        return this.#evaluate(formula, within);
      } finally {
        this.#options = defaultMatchOptions;
      }
    }
    return this.#answer(formula);
  }

  #answer(formula: Formula<Pattern>): Match[] {
    let answer = this.#answers.get(formula);
    if (!answer) {
      answer = this.#carryAnswer(formula) ?? this.#makeAnswer(formula);
      this.#answers.set(formula, answer);
    }
    // It may be a part of another one.
    if (answer.ingredients) this.#ingredients?.add(answer.ingredients);
    else this.#ingredients = undefined;
    for (const match of answer.around) this.#around.push(match);
    return answer.matches;
  }

  #makeAnswer(formula: Formula<Pattern>): Answer {
    const outer = { ingredients: this.#ingredients, around: this.#around };
    this.#ingredients = this.#isEdited ? new Ingredients() : undefined;
    this.#around = [];
    try {
      const matches = this.#compute(formula, undefined);
      return { matches, ingredients: this.#ingredients, around: this.#around };
    } finally {
      this.#ingredients = outer.ingredients;
      this.#around = outer.around;
    }
  }

  /** The answer in the version before, where nothing of what it was made of has changed. */
  #carryAnswer(formula: Formula<Pattern>): Answer | undefined {
    const carryOver = this.#carryOver;
    const answer = carryOver?.answerOf(formula);
    const ingredients = answer?.ingredients;
    if (!carryOver || !answer || !ingredients) return undefined;
    for (const need of ingredients.unmet) if (need.mayBeMet(this.tree.index)) return undefined;
    for (const regex of ingredients.regexes) if (!this.#texts.isSame(regex)) return undefined;
    for (const pattern of ingredients.patterns) {
      this.#findPattern(pattern, undefined);
      if (!this.#same.has(pattern)) return undefined;
    }
    for (const pattern of ingredients.patternsAround)
      if (!this.#isNowhereNew(pattern, carryOver)) return undefined;
    const around = carryOver.carry(answer.around);
    if (around.length < answer.around.length) return undefined;
    return { matches: carryOver.moveAll(answer.matches), ingredients, around };
  }

  /** Whether nothing that has changed matches a pattern, so that there is no more of it around any match than there was. */
  #isNowhereNew(pattern: Pattern, carryOver: CarryOver): boolean {
    let nowhere = this.#nowhereNew.get(pattern);
    if (nowhere === undefined) {
      nowhere = this.#matcher.findAnew(pattern, this.#options, carryOver, noPlaces).length === 0;
      this.#nowhereNew.set(pattern, nowhere);
    }
    return nowhere;
  }

  /** False where the file lacks what the formula needs: then nothing of it need be matched. */
  mayMatch({ need }: { need?: Need }): boolean {
    const may = need === undefined || need.mayBeMet(this.tree.index);
    if (!may) this.#ingredients?.unmet.add(need);
    return may;
  }

  #evaluate(formula: Formula<Pattern>, within: Range | undefined): Match[] {
    const isPlain = !within && !this.#outer && this.#options === defaultMatchOptions;
    const isMade = formula.op === 'and' || formula.op === 'or';
    return isPlain && isMade && this.#isEdited ? this.#answer(formula) : this.#compute(formula, within);
  }

  #compute(formula: Formula<Pattern>, within: Range | undefined): Match[] {
    if (!this.mayMatch(formula)) return nothing;
    switch (formula.op) {
      case 'pattern':
        return this.#findPattern(formula.pattern, within);
      case 'regex':
        return this.#findRegex(formula.regex, within);
      case 'generic':
        this.#ingredients = undefined;
        return this.#generic.find(formula.pattern, within).map((match) => ({ ...match, node: -1, at: -1 }));
      case 'or':
        return formula.alternatives.flatMap((alternative) => this.#evaluate(alternative, within));
      case 'and':
        return this.#evaluateAnd(formula, within);
    }
  }

  #findRegex(regex: RegExp, within: Range | undefined): Match[] {
    if (within) return findRegex(this.tree.text, regex, within);
    this.#ingredients?.regexes.add(regex);
    return this.#texts.find(regex);
  }

  #findPattern(pattern: Pattern, within: Range | undefined): Match[] {
    if (within || this.#options !== defaultMatchOptions)
      return this.#matcher.find(pattern, this.#options, within);
    this.#ingredients?.patterns.add(pattern);
    let matches = this.#matches.get(pattern);
    if (!matches) {
      matches = this.#refindPattern(pattern) ?? this.#matcher.find(pattern, this.#options);
      this.#matches.set(pattern, matches);
    }
    return matches;
  }

  /** As `find`, with what an earlier version's matches tell. */
  #refindPattern(pattern: Pattern): Match[] | undefined {
    const known = this.#carryOver?.matchesOf(pattern);
    if (!known || !this.#carryOver) return undefined;
    const carried = this.#carryOver.carry(known);
    const places = new Set(known.map(({ at }) => at));
    const anew = this.#matcher.findAnew(pattern, this.#options, this.#carryOver, places);
    if (anew.length === 0 && carried.length === known.length) this.#same.add(pattern);
    return anew.length === 0 ? carried : [...carried, ...anew];
  }

  #evaluateAnd(formula: And, within: Range | undefined): Match[] {
    const found = new Map<Formula<Pattern>, Match[]>();
    let matches = this.#evaluatePositives(formula, within, found);
    matches &&= this.#passEarly(formula, this.#agreeWithOuter(matches));
    for (const inside of formula.insides) {
      if (matches?.length === 0) return matches;
      const known = found.get(inside);
      if (!matches)
        matches = this.#passEarly(formula, this.#agreeWithOuter(known ?? this.#evaluate(inside, within)));
      // Places alone are narrowed by each other, whichever is named first.
      else if (formula.positives.length === 0)
        matches = this.#intersect(matches, known ?? this.#evaluate(inside, within));
      else matches = known ? this.#keepInside(matches, known) : this.#keepWithin(matches, inside, within);
    }
    // Negatives alone speak of the whole place they are asked about.
    matches ??= within ? [{ ...within, node: -1, at: -1, environment: this.#outer }] : [];
    for (const negative of formula.negatives) {
      if (matches.length === 0) return matches;
      // A negative expression takes out whatever it overlaps, a negative pattern what lies within its match.
      if (this.#isQuickAround(negative, matches, within)) {
        matches = matches.filter((match) => this.#findAround(negative, match).length === 0);
        continue;
      }
      const found = this.#evaluate(negative, within);
      if (found.length === 0) continue;
      if (negative.op === 'regex') {
        const overlaps = (match: Match) =>
          found.some((other) => match.start < other.end && other.start < match.end);
        matches = matches.filter((match) => !overlaps(match));
      } else {
        const enclosures = new Enclosures(found);
        const lies = (match: Match) =>
          enclosures.around(match).some((outer) => this.#agree(match, outer) !== undefined);
        matches = matches.filter((match) => !lies(match));
      }
    }
    for (const condition of formula.conditions)
      matches = matches.flatMap((match) => this.#apply(condition, match));
    for (const names of formula.focus) matches = matches.flatMap((match) => focus(match, names));
    return matches;
  }

  /** What all positives match; undefined where there are none. What else was evaluated for that is put into `found`. */
  #evaluatePositives(
    formula: And,
    within: Range | undefined,
    found: Map<Formula<Pattern>, Match[]>,
  ): Match[] | undefined {
    const { positives } = formula;
    // What needs something of the text matches less than what does not, and a metavariable alone matches everything.
    const rank = (positive: Formula<Pattern>) => (aloneIn(positive) ? 2 : positive.need ? 0 : 1);
    for (const positive of positives.toSorted((a, b) => rank(a) - rank(b))) {
      const matches = this.#findAlone(formula, positive, within, found) ?? this.#evaluate(positive, within);
      if (matches.length === 0) return matches;
      found.set(positive, matches);
    }
    let joined: Match[] | undefined;
    for (const positive of positives) {
      const matches = found.get(positive) ?? [];
      joined = joined ? this.#intersect(joined, matches) : matches;
      if (joined.length === 0) return joined;
    }
    return joined;
  }

  /**
   * The matches of a metavariable that is a pattern of its own, as far as they are the same code as what another part of
   * the conjunction binds to it; undefined where it is none, or where nothing else always binds it.
   */
  #findAlone(
    { positives, insides }: And,
    positive: Formula<Pattern>,
    within: Range | undefined,
    found: Map<Formula<Pattern>, Match[]>,
  ): Match[] | undefined {
    const alone = within ? undefined : aloneIn(positive);
    if (!alone) return undefined;
    for (const other of [...positives, ...insides]) {
      if (other === positive || aloneIn(other)) continue;
      const matches = found.get(other) ?? this.#evaluate(other, within);
      if (matches.length === 0) return matches;
      found.set(other, matches);
      // What is like something may be anywhere.
      this.#ingredients = undefined;
      const bindings = matches.map(({ environment }) => lookup(environment, alone.name));
      if (bindings.every((binding) => binding !== undefined))
        return this.#matcher.findLike(alone.pattern, this.#options, new Likeness(this.tree, bindings));
    }
    return undefined;
  }

  /** Drops what a condition on the text of its metavariables will drop, before more is looked for around it. */
  #passEarly({ conditions, insides, negatives }: And, matches: Match[]): Match[] {
    if (insides.length + negatives.length === 0) return matches;
    let passed = matches;
    for (const condition of conditions) {
      if (condition.op !== 'regex' || condition.constants) continue;
      passed = passed.filter(
        (match) =>
          lookup(match.environment, condition.metavariable) === undefined ||
          this.#apply(condition, match).length > 0,
      );
    }
    return passed;
  }

  /** Whether to look around each of a few matches is quicker than to look everywhere. */
  #isQuickAround(formula: Formula<Pattern>, inner: readonly Match[], within: Range | undefined): boolean {
    if (within || inner.length > few) return false;
    if (formula.op === 'or')
      return formula.alternatives.every((part) => this.#isQuickAround(part, inner, within));
    return formula.op === 'pattern' && !this.#isAtHand(formula.pattern);
  }

  /** Matches of a pattern, or of one of several, around another match of which they take the bindings over. */
  #findAround(formula: Formula<Pattern>, inner: Match): Match[] {
    if (formula.op === 'or') return formula.alternatives.flatMap((part) => this.#findAround(part, inner));
    if (formula.op !== 'pattern') return nothing;
    const { pattern } = formula;
    const found = this.#matcher.findAround(pattern, this.#options, inner);
    this.#ingredients?.patternsAround.add(pattern);
    for (const match of found) this.#around.push(match);
    return found;
  }

  /** The matches that lie in one of a formula, with its bindings. */
  #keepWithin(matches: Match[], formula: Formula<Pattern>, within: Range | undefined): Match[] {
    if (!this.#isQuickAround(formula, matches, within))
      return this.#keepInside(matches, this.#evaluate(formula, within));
    return dedupe(
      matches.flatMap((match) =>
        this.#findAround(formula, match).map(({ environment }) => ({ ...match, environment })),
      ),
    );
  }

  /** Whether all matches of a pattern are known, or are quickly found from those in an earlier version of the file. */
  #isAtHand(pattern: Pattern): boolean {
    return (
      this.#options === defaultMatchOptions &&
      (this.#matches.has(pattern) || this.#carryOver?.matchesOf(pattern) !== undefined)
    );
  }

  /** The matches with what is bound around the condition that is asked. */
  #agreeWithOuter(matches: Match[]): Match[] {
    if (!this.#outer) return matches;
    return matches.flatMap((match) => {
      const environment = unify(this.tree, this.#outer, match.environment);
      return environment === undefined ? [] : { ...match, environment };
    });
  }

  /** The joined environment if the bindings agree. */
  #agree(a: Match, b: Match): Environment | null | undefined {
    return unify(this.tree, a.environment, b.environment);
  }

  #keepInside(matches: Match[], outer: Match[]): Match[] {
    const enclosures = new Enclosures(outer);
    const kept: Match[] = [];
    for (const match of matches) {
      for (const other of enclosures.around(match)) {
        const environment = this.#agree(match, other);
        if (environment !== undefined) kept.push({ ...match, environment });
      }
    }
    return dedupe(kept);
  }

  /** Of two matches where one lies in the other, the inner one stays. */
  #intersect(a: Match[], b: Match[]): Match[] {
    const kept: Match[] = [];
    const around = new Enclosures(b);
    for (const x of a) {
      for (const y of around.around(x)) {
        const environment = this.#agree(x, y);
        if (environment === undefined) continue;
        kept.push({ ...x, node: x.node >= 0 ? x.node : isSame(x, y) ? y.node : -1, environment });
      }
    }
    const within = new Enclosures(a);
    for (const y of b) {
      for (const x of within.around(y)) {
        if (isSame(x, y)) continue;
        const environment = this.#agree(y, x);
        if (environment !== undefined) kept.push({ ...y, environment });
      }
    }
    return dedupe(kept);
  }

  #apply(condition: Condition<Pattern>, match: Match): Match[] {
    if (condition.op === 'pattern') return this.#applyPattern(condition, match);
    return this.#conditions.holds(condition, match.environment) ? [match] : [];
  }

  #applyPattern(condition: Extract<Condition<Pattern>, { op: 'pattern' }>, match: Match): Match[] {
    const binding = lookup(match.environment, condition.metavariable);
    if (!binding) return [];
    const { formula, language } = condition;
    // What is named to be in a language stands in a string, or is plain text already.
    const content =
      language !== undefined && binding.node >= 0 ? stringContent(this.tree, binding.node) : undefined;
    const { start, end } = content ?? binding;
    if (language !== undefined && language !== 'text')
      return this.#holdsCode(
        formula,
        language,
        { start, end, raw: content?.raw ?? binding.node >= 0 },
        match,
      );
    const around = this.#outer;
    this.#outer = match.environment;
    try {
      for (const found of this.#evaluate(formula, { start, end })) {
        const environment = unify(this.tree, match.environment, found.environment);
        if (environment !== undefined) return [{ ...match, environment }];
      }
      return [];
    } finally {
      this.#outer = around;
    }
  }

  /** Evaluates a formula in code that stands within a text. Its bindings hold where the code is written as it is read. */
  #holdsCode(
    formula: Formula<Pattern>,
    language: LanguageId,
    { start, end, raw }: Range & { raw: boolean },
    match: Match,
  ): Match[] {
    const text = this.tree.text.slice(start, end);
    const code = raw ? text : unescapeString(text);
    const evaluator = this.#embedded.read(language, code);
    const whole = { start: 0, end: code.length };
    for (const found of evaluator?.evaluate(formula, this.#options, whole) ?? []) {
      if (code !== text) return [match];
      const environment = unify(this.tree, match.environment, moveText(found.environment, start));
      if (environment !== undefined) return [{ ...match, environment }];
    }
    return [];
  }
}

/** The metavariable that is all of a formula. */
function aloneIn(formula: Formula<Pattern>): { name: string; pattern: Pattern } | undefined {
  if (formula.op !== 'pattern') return undefined;
  const { pattern } = formula;
  const { root } = pattern.compiled;
  return root.op === 'metavariable' && root.name !== undefined ? { name: root.name, pattern } : undefined;
}
