import { Guard } from '../pattern/guard.ts';
import type { Formula, PatternText } from './formula.ts';

type TextFormula = Formula<PatternText>;

/**
 * Hands the conditions on the text of metavariables to the patterns that bind them, which then need not go on where one
 * does not hold. The conditions stay: what is bound elsewhere is asked as before.
 */
export function withGuards(formula: TextFormula): TextFormula {
  switch (formula.op) {
    case 'or':
      return { ...formula, alternatives: formula.alternatives.map(withGuards) };
    case 'and': {
      const guards = formula.conditions.flatMap((condition) =>
        condition.op === 'regex' && !condition.constants
          ? new Guard(condition.metavariable, condition.regex)
          : [],
      );
      const positives = formula.positives.map(withGuards);
      const insides = formula.insides.map(withGuards);
      /** The guards of what nothing else binds. */
      const only = (part: TextFormula, others: readonly TextFormula[]) =>
        guards.filter(({ metavariable }) =>
          others.every((other) => other === part || !mentions(other, metavariable)),
        );
      return {
        ...formula,
        // Where several patterns bind it and must agree, any of them may be the one whose text is asked about.
        positives: positives.map((part) => guard(part, only(part, positives))),
        insides: insides.map((part) => guard(part, only(part, [...positives, ...insides]))),
        negatives: formula.negatives.map(withGuards),
        conditions: formula.conditions.map((condition) =>
          condition.op === 'pattern' ? { ...condition, formula: withGuards(condition.formula) } : condition,
        ),
      };
    }
    default:
      return formula;
  }
}

function guard(formula: TextFormula, guards: readonly Guard[]): TextFormula {
  switch (formula.op) {
    case 'pattern': {
      const { pattern } = formula;
      const asked = guards.filter(({ metavariable }) => pattern.text.includes(metavariable));
      return asked.length === 0
        ? formula
        : { ...formula, pattern: { ...pattern, guards: [...(pattern.guards ?? []), ...asked] } };
    }
    case 'or':
      return { ...formula, alternatives: formula.alternatives.map((part) => guard(part, guards)) };
    case 'and':
      return formula.positives.length === 1
        ? { ...formula, positives: [guard(formula.positives[0], guards)] }
        : formula;
    default:
      return formula;
  }
}

const metavariables = /\$(?:\.\.\.)?[A-Z_][A-Z_0-9]*/g;

/** Whether something in a formula may bind the metavariable. */
function mentions(formula: TextFormula, metavariable: string): boolean {
  switch (formula.op) {
    case 'pattern':
      return formula.pattern.text.match(metavariables)?.includes(metavariable) ?? false;
    case 'or':
      return formula.alternatives.some((part) => mentions(part, metavariable));
    case 'and':
      return (
        [...formula.positives, ...formula.insides].some((part) => mentions(part, metavariable)) ||
        formula.conditions.some(
          (condition) => condition.op === 'pattern' && mentions(condition.formula, metavariable),
        )
      );
    default:
      return true;
  }
}
