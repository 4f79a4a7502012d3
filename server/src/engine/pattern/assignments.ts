import type { Environment } from './environment.ts';
import type { Continue, Matcher } from './matcher.ts';
import type { PatternNode } from './pattern.ts';

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
    let fields: [string, string];
    if (kind === 'variable_declarator') fields = ['name', 'value'];
    else if (kind === 'field_definition') fields = ['property', 'value'];
    else if (kind === 'public_field_definition') fields = ['name', 'value'];
    // A declaration is an assignment, but not the other way round.
    else if (!pattern.declares && /^(augmented_)?assignment(_expression)?$/.test(kind))
      fields = ['left', 'right'];
    else return false;
    if (fields[1] === 'value' && !pattern.declares && !options.assignmentsDeclare) return false;
    const target = tree.child(n, fields[0]);
    const value = tree.child(n, fields[1]);
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
