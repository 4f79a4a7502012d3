/** How patterns match, as a rule's `options` may ask for. */
export interface MatchOptions {
  /** A name that stands for a literal matches like the literal. */
  constantPropagation: boolean;
  /** A name matches like the expression that it was assigned. */
  symbolicPropagation: boolean;
  /** `a && b` is `b && a`. */
  commutativeBooleans: boolean;
  /** `a == b` is `b == a`. */
  symmetricEquality: boolean;
  /** `a && (b && c)` is `(a && b) && c`; operands of bits may be in any order. */
  associative: boolean;
  /** `$X = e` also stands for declarations. */
  assignmentsDeclare: boolean;
  /** `f($X)` also stands for the decorator `@f(a)`. */
  decoratorsAreExpressions: boolean;
  decoratorsInOrder: boolean;
  /** An element in a pattern may have further attributes in the code. */
  attributesOpen: boolean;
  /** `function (...) {...}` also stands for arrow functions. */
  arrowsAreFunctions: boolean;
}

export const defaultMatchOptions: MatchOptions = {
  constantPropagation: true,
  symbolicPropagation: false,
  commutativeBooleans: false,
  symmetricEquality: false,
  associative: true,
  assignmentsDeclare: true,
  decoratorsAreExpressions: true,
  decoratorsInOrder: false,
  attributesOpen: true,
  arrowsAreFunctions: true,
};
