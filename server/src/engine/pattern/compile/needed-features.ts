import type { Grammar } from '../../syntax/grammar.ts';
import { featuresOfKinds, functionFeature } from '../features.ts';
import { assignable, type PatternNode } from '../pattern.ts';

/**
 * The features that the subtree of every node has which the pattern matches, as bits. Names that stand for literals keep
 * those from counting, and `throughNames` arguments for which names may stand, and templates for which sums may; bodies do
 * not count either, for a function may have none.
 */
export function neededFeatures(root: PatternNode, grammar: Grammar, throughNames: boolean): number {
  const table = featuresOfKinds(grammar);
  const ofKinds = (kinds: ReadonlySet<number>) => {
    let common = -1;
    for (const kind of kinds) if (kind >= 0) common &= table[kind];
    return kinds.size === 0 ? 0 : common;
  };
  const ofNames = (...names: string[]) => {
    const kinds = names.map((name) => grammar.kind(name)).filter((kind) => kind >= 0);
    return ofKinds(new Set(kinds));
  };
  const ofToken = (text: string) => table[grammar.token(text)] ?? 0;
  const ofAll = (patterns: readonly PatternNode[]): number =>
    patterns.reduce((bits, pattern) => bits | of(pattern), 0);
  const isWritten = ({ op }: PatternNode) => !throughNames || !assignable.has(op);
  const of = (pattern: PatternNode | undefined): number => {
    switch (pattern?.op) {
      case 'deep':
      case 'chain':
        return of(pattern.inner);
      case 'call':
        return ofKinds(pattern.kinds) | of(pattern.callee) | of(pattern.args);
      case 'arguments':
        return (
          ofAll(pattern.positional.filter(isWritten)) |
          ofAll(pattern.keywords.map((k) => ({ op: 'keyword', ...k })))
        );
      case 'keyword':
        return ofNames('keyword_argument') | (isWritten(pattern.value) ? of(pattern.value) : 0);
      case 'assignment':
        return ofNames('variable_declarator', 'assignment') | of(pattern.target) | of(pattern.value);
      case 'binary':
        return ofKinds(pattern.kinds) | ofToken(pattern.operator) | of(pattern.left) | of(pattern.right);
      case 'function':
        return functionFeature;
      case 'template':
        return pattern.parts.some((part) => 'inner' in part)
          ? (throughNames ? 0 : ofNames('template_substitution', 'interpolation')) |
              ofAll(pattern.parts.flatMap((part) => ('inner' in part ? part.inner : [])))
          : 0;
      case 'node':
        // A name may stand for a member of a module, and `{name}` for a pair.
        if (pattern.imported) return 0;
        return ofKinds(pattern.kinds) | ofAll(pattern.children);
      case 'import':
        return ofKinds(pattern.kinds);
      case 'element':
        return ofKinds(pattern.kinds) | of(pattern.opening) | ofAll(pattern.children);
      case 'members':
        return ofAll(pattern.members.flatMap(({ decorators, member }) => [...decorators, member]));
      case 'slice':
        return ofAll(pattern.bounds.filter((bound) => bound !== undefined));
      case 'decorated':
        return of(pattern.definition) | ofAll(pattern.decorators);
      case 'case':
        return of(pattern.value) | of(pattern.body);
      case 'statement':
      case 'of-kind':
        return of(pattern.inner);
      case 'statements':
        return ofAll(pattern.statements);
      default:
        return 0;
    }
  };
  return of(root);
}
