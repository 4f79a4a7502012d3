import { GenericText } from '../generic/text.ts';
import type { Names } from '../names/names.ts';
import { stringContent, unescapeString } from '../names/strings.ts';
import type { CarryOver, MatchMemory } from '../pattern/carry-over.ts';
import { type Environment, lookup, moveText, unify } from '../pattern/environment.ts';
import { everywhere, FileMatches, nowhere } from '../pattern/file-matches.ts';
import type { KeptMatches } from '../pattern/kept-matches.ts';
import { Likeness } from '../pattern/likeness.ts';
import { type Match, Matcher } from '../pattern/matcher.ts';
import type { Need } from '../pattern/need.ts';
import { defaultMatchOptions, type MatchOptions } from '../pattern/options.ts';
import type { Pattern } from '../pattern/pattern.ts';
import type { FlatTree } from '../syntax/flat-tree.ts';
import { History } from '../syntax/history.ts';
import type { LanguageId } from '../syntax/language.ts';
import type { SyntaxParser } from '../syntax/parser.ts';
import { type Answer, Ingredients } from './answer.ts';
import { AnswerChanges } from './answer-changes.ts';
import { Conditions } from './conditions.ts';
import { EmbeddedCode } from './embedded-code.ts';
import { Enclosures, type Range } from './enclosures.ts';
import type { Condition, Formula } from './formula.ts';
import { dedupe, focus, isSame, isSameList } from './match-sets.ts';
import { findRegex } from './text-matches.ts';
import { TextSearch } from './text-search.ts';

type And = Extract<Formula<Pattern>, { op: 'and' }>;

/** What is known of an earlier version of the file; without `carryOver`, nothing of its tree helps. */
export interface Edited {
  carryOver: CarryOver | undefined;
  texts: TextSearch;
}

const nothing: Match[] = [];

/** Around so many matches, what may enclose them is looked for one by one. */
const few = 8;

/** Evaluates formulas against one file. Answers of formulas and patterns are kept, since rules share them. */
export class Evaluator {
  readonly tree: FlatTree;
  readonly #matcher: Matcher;
  readonly names: Names;
  readonly #matches: FileMatches;
  readonly #answers = new Map<Formula<Pattern>, Answer>();
  /** By formula with an answer: the node that holds all of it that may be another than in the version before. */
  readonly #changesOfAnswers = new Map<Formula<Pattern>, number>();
  /** What the answer at hand is being made of. */
  #ingredients: Ingredients | undefined;
  /** What was found for it around matches of others. */
  #around: Match[] = [];
  /** The node to which the answer at hand is confined, so that what lies elsewhere is known, or `nowhere`. */
  #region = nowhere;
  /** Undefined where nothing is known of an earlier version. */
  readonly carryOver: CarryOver | undefined;
  readonly #changes: AnswerChanges | undefined;
  readonly #texts: TextSearch;
  /** Whether it is worth while to note what answers are made of: there are more versions of the file. */
  readonly #isEdited: boolean;
  readonly #conditions: Conditions;
  readonly #embedded: EmbeddedCode<Evaluator>;
  readonly #generic: GenericText;
  readonly #history: History;
  #options: MatchOptions = defaultMatchOptions;
  /** What is bound around the condition that is asked. */
  #outer: Environment | null = null;

  /** `parser` reads code within code; `edited` spares matching what has not changed since an earlier version of the file. */
  constructor(names: Names, parser: SyntaxParser, edited?: Edited) {
    this.carryOver = edited?.carryOver;
    this.#texts = edited?.texts ?? new TextSearch(names.tree.text);
    this.#isEdited = edited !== undefined;
    this.#history = this.carryOver?.history ?? new History();
    this.names = names;
    this.tree = names.tree;
    this.#matcher = new Matcher(names);
    this.#matches = new FileMatches(this.#matcher, this.carryOver, this.#history.version);
    this.#changes =
      this.carryOver && new AnswerChanges(this.tree, this.#matches, this.#texts, this.carryOver);
    this.#generic = new GenericText(names.tree.text);
    this.#conditions = new Conditions(names);
    this.#embedded = new EmbeddedCode(parser, (inner) => new Evaluator(inner, parser));
  }

  /** What has been found so far, for the next version to build on. */
  get memory(): MatchMemory {
    const answers = new Map<Formula<Pattern>, Answer>();
    for (const [formula, { matches, ingredients, around }] of this.#answers)
      answers.set(formula, {
        matches: this.#matches.latest(matches),
        ingredients,
        around: this.#matches.latest(around),
      });
    const matches = this.#matches.memory;
    return { names: this.names, history: this.#history, matches, texts: this.#texts.found, answers };
  }

  /** All matches of the formula in the file; with `within`, in that part of it alone. */
  evaluate(
    formula: Formula<Pattern>,
    options: MatchOptions = defaultMatchOptions,
    within: Range | undefined = undefined,
  ): readonly Match[] {
    if (options !== defaultMatchOptions || within) {
      this.#options = options;
      try {
        return this.#evaluate(formula, within);
      } finally {
        this.#options = defaultMatchOptions;
      }
    }
    return this.#matches.current(this.#answer(formula).matches);
  }

  /** Whether there is any match of the formula. */
  isAnywhere(formula: Formula<Pattern>, options: MatchOptions): boolean {
    if (options !== defaultMatchOptions) return this.evaluate(formula, options).length > 0;
    return this.#answer(formula).matches.length > 0;
  }

  /** The node that holds all matches of the formula that may be others than in the version before: 0 for any, -1 for none. */
  changeIn(formula: Formula<Pattern>): number {
    const known = this.#changesOfAnswers.get(formula);
    if (known !== undefined) return known;
    // What the file lacks something for is not asked for.
    const before = this.carryOver?.answerOf(formula)?.matches.length ?? 0;
    return this.#answers.has(formula) || before > 0 ? everywhere : nowhere;
  }

  #answer(formula: Formula<Pattern>): Answer {
    let answer = this.#answers.get(formula);
    if (!answer) {
      answer = this.#renewAnswer(formula) ?? this.#makeAnew(formula);
      this.#answers.set(formula, answer);
    }
    // It may be a part of another one.
    if (!answer.ingredients) this.#ingredients = undefined;
    else if (this.#ingredients) {
      this.#ingredients.add(answer.ingredients);
      for (const match of this.#matches.current(answer.around)) this.#around.push(match);
    }
    return answer;
  }

  #makeAnew(formula: Formula<Pattern>): Answer {
    const answer = this.#makeAnswer(formula, nowhere);
    const before = this.carryOver?.answerOf(formula);
    if (before && isSameList(this.#matches.current(before.matches), this.#matches.current(answer.matches)))
      this.#changesOfAnswers.set(formula, nowhere);
    return answer;
  }

  /** With a region, only what lies in that is answered. */
  #makeAnswer(formula: Formula<Pattern>, region: number): Answer {
    const outer = { ingredients: this.#ingredients, around: this.#around, region: this.#region };
    this.#ingredients = this.#isEdited ? new Ingredients() : undefined;
    this.#around = [];
    this.#region = region;
    try {
      const matches = this.#matches.keep(this.#compute(formula, undefined));
      return { matches, ingredients: this.#ingredients, around: this.#matches.keep(this.#around) };
    } finally {
      this.#ingredients = outer.ingredients;
      this.#around = outer.around;
      this.#region = outer.region;
    }
  }

  /** The answer in the version before, as far as what it was made of has not changed; undefined where that is of no help. */
  #renewAnswer(formula: Formula<Pattern>): Answer | undefined {
    const { carryOver } = this;
    const changes = this.#changes;
    const answer = carryOver?.answerOf(formula);
    const ingredients = answer?.ingredients;
    if (!carryOver || !changes || !answer || !ingredients) return undefined;
    const change = changes.of(answer, ingredients);
    if (change === nowhere) {
      this.#changesOfAnswers.set(formula, nowhere);
      return answer;
    }
    const region = changes.setApart(change, ingredients);
    if (region === everywhere) return undefined;
    const part = this.#makeAnswer(formula, region);
    if (!part.ingredients) return undefined;
    // What was not asked for before, as nothing was left to ask it about, may lie both in and outside of the region.
    if (changes.setApart(region, part.ingredients) !== region) return undefined;
    part.ingredients.add(ingredients);
    this.#changesOfAnswers.set(formula, region);
    return {
      matches: carryOver.add(carryOver.outside(answer.matches, region), this.#matches.current(part.matches)),
      ingredients: part.ingredients,
      around: carryOver.add(carryOver.sift(answer.around).held, this.#matches.current(part.around)),
    };
  }

  /** What lies where an answer is looked for. */
  #inRegion(kept: KeptMatches): readonly Match[] {
    return this.#region === nowhere || !this.carryOver
      ? this.#matches.current(kept)
      : this.carryOver.inside(kept, this.#region);
  }

  /** False where the file lacks what the formula needs: then nothing of it need be matched. */
  mayMatch({ need }: { need?: Need }): boolean {
    const may = need === undefined || need.mayBeMet(this.tree.index);
    if (!may) this.#ingredients?.unmet.add(need);
    return may;
  }

  #evaluate(formula: Formula<Pattern>, within: Range | undefined): readonly Match[] {
    const isPlain = !within && !this.#outer && this.#options === defaultMatchOptions;
    const isMade = formula.op === 'and' || formula.op === 'or';
    return isPlain && isMade && this.#isEdited
      ? this.#inRegion(this.#answer(formula).matches)
      : this.#compute(formula, within);
  }

  #compute(formula: Formula<Pattern>, within: Range | undefined): readonly Match[] {
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

  #findRegex(regex: RegExp, within: Range | undefined): readonly Match[] {
    if (within) return findRegex(this.tree.text, regex, within);
    this.#ingredients?.regexes.add(regex);
    const found = this.#texts.find(regex);
    return this.#region === nowhere ? found : this.#inRegion(this.#matches.keep(found));
  }

  #findPattern(pattern: Pattern, within: Range | undefined): readonly Match[] {
    if (within || this.#options !== defaultMatchOptions)
      return this.#matcher.find(pattern, this.#options, within);
    this.#ingredients?.patterns.add(pattern);
    return this.#inRegion(this.#matches.of(pattern));
  }

  #evaluateAnd(formula: And, within: Range | undefined): readonly Match[] {
    const found = new Map<Formula<Pattern>, readonly Match[]>();
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
    found: Map<Formula<Pattern>, readonly Match[]>,
  ): readonly Match[] | undefined {
    const { positives } = formula;
    // What needs something of the text matches less than what does not, and a metavariable alone matches everything.
    const rank = (positive: Formula<Pattern>) => (aloneIn(positive) ? 2 : positive.need ? 0 : 1);
    for (const positive of positives.toSorted((a, b) => rank(a) - rank(b))) {
      const matches = this.#findAlone(formula, positive, within, found) ?? this.#evaluate(positive, within);
      if (matches.length === 0) return matches;
      found.set(positive, matches);
    }
    let joined: readonly Match[] | undefined;
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
    found: Map<Formula<Pattern>, readonly Match[]>,
  ): readonly Match[] | undefined {
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
  #passEarly({ conditions, insides, negatives }: And, matches: readonly Match[]): readonly Match[] {
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
    if (formula.op !== 'pattern') return false;
    return this.#options !== defaultMatchOptions || !this.#matches.isAtHand(formula.pattern);
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
  #keepWithin(
    matches: readonly Match[],
    formula: Formula<Pattern>,
    within: Range | undefined,
  ): readonly Match[] {
    if (!this.#isQuickAround(formula, matches, within))
      return this.#keepInside(matches, this.#evaluate(formula, within));
    return dedupe(
      matches.flatMap((match) =>
        this.#findAround(formula, match).map(({ environment }) => ({ ...match, environment })),
      ),
    );
  }

  /** The matches with what is bound around the condition that is asked. */
  #agreeWithOuter(matches: readonly Match[]): readonly Match[] {
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

  #keepInside(matches: readonly Match[], outer: readonly Match[]): Match[] {
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
  #intersect(a: readonly Match[], b: readonly Match[]): Match[] {
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
    const read = this.#embedded.read(language, code);
    if (!read) return [];
    const { made, before } = read;
    const whole = { start: before, end: before + code.length };
    for (const found of made.evaluate(formula, this.#options, whole)) {
      if (code !== text) return [match];
      const environment = unify(this.tree, match.environment, moveText(found.environment, start - before));
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
