import { allOf, anyOf, Need } from '../pattern/need.ts';
import type { Pattern } from '../pattern/pattern.ts';
import type { Condition, Formula } from './formula.ts';
import { needOfCodeRegex, needOfRegex } from './regex-need.ts';

/** Notes in a formula, and in all that it is made of, what a text must hold for it to match. */
export function tellNeeds(formula: Formula<Pattern>): Formula<Pattern> {
  formula.need = needOf(formula);
  return formula;
}

function needOf(formula: Formula<Pattern>): Need | undefined {
  const told = (part: Formula<Pattern>) => tellNeeds(part).need;
  switch (formula.op) {
    case 'pattern':
      return formula.pattern.need;
    case 'regex':
      return needOfRegex(formula.regex);
    case 'generic':
      return allOf(formula.pattern.words.map(needOfText));
    case 'or':
      return anyOf(formula.alternatives.map(told));
    case 'and': {
      // What a formula is not about must know of its needs too, for it is looked for as well.
      formula.negatives.forEach(told);
      return allOf([
        ...formula.positives.map(told),
        ...formula.insides.map(told),
        ...formula.conditions.map(needOfCondition),
      ]);
    }
  }
}

/** What a metavariable stands for is a part of the text, unless it is taken for a constant or read as other code. */
function needOfCondition(condition: Condition<Pattern>): Need | undefined {
  switch (condition.op) {
    case 'regex':
      return condition.constants ? undefined : needOfCodeRegex(condition.regex);
    case 'pattern': {
      const { need } = tellNeeds(condition.formula);
      return condition.language === undefined || condition.language === 'text' ? need : undefined;
    }
    default:
      return undefined;
  }
}

function needOfText(text: string): Need | undefined {
  return /^[\0-\x7f]{3,}$/.test(text) ? Need.ofText(text) : undefined;
}
