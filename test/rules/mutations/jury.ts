/** Finds the cuts that no example notices. */
import { Names } from '../../../server/src/engine/names/names.ts';
import type { Pattern } from '../../../server/src/engine/pattern/pattern.ts';
import { Evaluator } from '../../../server/src/engine/rule/evaluate.ts';
import type { Formula } from '../../../server/src/engine/rule/formula.ts';
import type { SyntaxParser } from '../../../server/src/engine/syntax/parser.ts';
import { type Claim, claimsOf, type RuleRunner, witnessClaimsOf } from '../rule-runner.ts';
import { homeOf } from './home.ts';
import type { Site } from './site.ts';

/** Tries cuts against the examples of the rules that they touch. */
export class Jury {
  readonly #parser: SyntaxParser;
  readonly #claims = new Map<RuleRunner, Claim[]>();
  readonly #texts = new Map<Claim, Reading>();

  constructor(parser: SyntaxParser) {
    this.#parser = parser;
  }

  /** Whether some example says what is no longer so once the cut is made. */
  notices(site: Site): boolean {
    const concerned = [...site.owners].flatMap((runner) => this.#concerned(runner, site));
    if (concerned.length === 0) return false;
    const undo = site.cut();
    try {
      return concerned.some((claim) => !claim.holds());
    } finally {
      undo();
    }
  }

  /** The claims in whose code something matches that may need what is taken away. */
  #concerned(runner: RuleRunner, { languages, needs }: Site): Claim[] {
    if (!this.#claims.has(runner))
      this.#claims.set(runner, [...witnessClaimsOf(runner), ...claimsOf(runner)]);
    return this.#claims.get(runner)!.filter((claim) => {
      const isSpoken = (language: string) => language === 'text' || language === claim.language;
      if (![...languages].some(isSpoken)) return false;
      if (!needs) return true;
      const asked = needs.filter((need) => isSpoken(homeOf(need).language));
      return asked.length > 0 && asked.some((need) => this.#read(runner, claim).mayMatch(need));
    });
  }

  #read(runner: RuleRunner, claim: Claim): Reading {
    let reading = this.#texts.get(claim);
    if (!reading) {
      const file = runner.open(claim.example, claim.example.text);
      reading = new Reading(new Evaluator(new Names(file.tree), this.#parser));
      file.dispose();
      this.#texts.set(claim, reading);
    }
    return reading;
  }
}

/** What may match in one text. */
class Reading {
  readonly #evaluator: Evaluator;
  readonly #known = new Map<Formula<Pattern>, boolean>();

  constructor(evaluator: Evaluator) {
    this.#evaluator = evaluator;
  }

  /** False only where the formula, or what is left of it when some part is taken away, has no match. */
  mayMatch(formula: Formula<Pattern>): boolean {
    let may = this.#known.get(formula);
    if (may === undefined) {
      may = this.#tell(formula);
      this.#known.set(formula, may);
    }
    return may;
  }

  #tell(formula: Formula<Pattern>): boolean {
    if (formula.op === 'or') return formula.alternatives.some((part) => this.mayMatch(part));
    if (formula.op === 'and')
      // One of them may be what is taken away.
      return [...formula.positives, ...formula.insides].filter((part) => !this.mayMatch(part)).length <= 1;
    return this.#evaluator.evaluate(formula, homeOf(formula).options).length > 0;
  }
}
