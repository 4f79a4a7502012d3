import type { Environment } from './environment.ts';
import type { Continue, Matcher } from './matcher.ts';
import type { PatternNode } from './pattern.ts';

/** Kinds that assign, with the fields of what is written and of what it is given. */
const fields: Readonly<Record<string, readonly [target: string, value: string]>> = {
  variable_declarator: ['name', 'value'],
  field_definition: ['property', 'value'],
  public_field_definition: ['name', 'value'],
  assignment_expression: ['left', 'right'],
  augmented_assignment_expression: ['left', 'right'],
  assignment: ['left', 'right'],
  augmented_assignment: ['left', 'right'],
};

/** Matches assignments, and declarations and fields that have a value. */
export class AssignmentMatcher {
  readonly #matcher: Matcher;

  constructor(matcher: Matcher) {
    this.#matcher = matcher;
  }

  match(
    pattern: Extract<PatternNode, { op: 'assignment' }>,
    n: number,
    environment: Environment | null,
    next: Continue,
  ): boolean {
    const { tree, options } = this.#matcher;
    const kind = tree.kindName(n);
    if (kind === 'lexical_declaration')
      return tree.namedChildren(n).some((d) => this.match(pattern, d, environment, next));
    const own = fields[kind];
    if (!own) return false;
    const declares = own[1] === 'value';
    // A declaration is an assignment, but not the other way round.
    if (declares ? !pattern.declares && !options.assignmentsDeclare : pattern.declares) return false;
    const target = tree.child(n, own[0]);
    const value = tree.child(n, own[1]);
    if (target < 0 || value < 0) return false;
    const { type } = pattern;
    const annotation = type ? tree.child(n, 'type') : -1;
    if (type && annotation < 0) return false;
    const operator = tree.child(n, 'operator');
    const sign = operator < 0 ? undefined : tree.textOf(operator);
    if (pattern.operator !== sign) return false;
    const matchType: Continue = (e) => (type ? this.#matcher.match(type, annotation + 1, e, next) : next(e));
    return this.#matcher.match(pattern.target, target, environment, (e) =>
      this.#matcher.match(pattern.value, value, e, matchType),
    );
  }
}
