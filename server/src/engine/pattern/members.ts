import type { Environment } from './environment.ts';
import type { Continue, Matcher } from './matcher.ts';
import type { MemberPattern, PatternNode } from './pattern.ts';

/** A member of a class with the decorators before it. */
interface Member {
  node: number;
  decorators: number[];
}

/** Matches bodies of classes: what the pattern names must be there, in any order, among others. */
export class MemberMatcher {
  readonly #matcher: Matcher;

  constructor(matcher: Matcher) {
    this.#matcher = matcher;
  }

  match(
    pattern: Extract<PatternNode, { op: 'members' }>,
    n: number,
    environment: Environment | null,
    next: Continue,
  ): boolean {
    const members = this.#membersOf(n);
    if (members.length < pattern.members.length) return false;
    return this.#matchEach(pattern.members, 0, members, environment, next);
  }

  #matchEach(
    patterns: readonly MemberPattern[],
    i: number,
    members: readonly Member[],
    environment: Environment | null,
    next: Continue,
  ): boolean {
    if (i === patterns.length) return next(environment);
    const { decorators, member: wanted } = patterns[i];
    return members.some((member) =>
      this.#matcher.nodes.matchUnordered(decorators, member.decorators, true, environment, (e) =>
        this.#matcher.statements.matchStatement(wanted, member.node, e, (e2) =>
          this.#matchEach(
            patterns,
            i + 1,
            members.filter((other) => other !== member),
            e2,
            next,
          ),
        ),
      ),
    );
  }

  /** TypeScript's grammar has a method's decorators before it, the others have them in it. */
  #membersOf(body: number): Member[] {
    const { tree } = this.#matcher;
    const decorator = tree.grammar.kind('decorator');
    const members: Member[] = [];
    let before: number[] = [];
    for (const node of tree.namedChildren(body)) {
      if (tree.kind[node] === decorator) {
        before.push(node);
        continue;
      }
      const own = tree.children(node).filter((c) => tree.kind[c] === decorator);
      members.push({ node, decorators: [...before, ...own] });
      before = [];
    }
    return members;
  }
}
