import { type Grammar, Trait } from '../../syntax/grammar.ts';
import type { PatternNode } from '../pattern.ts';

/** Names of nodes that an assignment pattern can stand for. */
const assignmentKinds = [
  'assignment_expression',
  'variable_declarator',
  'field_definition',
  'public_field_definition',
  'assignment',
  'augmented_assignment',
  'augmented_assignment_expression',
];
const identifierKinds = ['identifier', 'shorthand_property_identifier', 'type_identifier'];
const stringKinds = ['string', 'template_string', 'concatenated_string'];

/** Other ways than a literal to put a text together. */
const builtTextKinds = ['binary_expression', 'binary_operator', 'call'];

/** The kinds of nodes at which a match of `root` can begin; see `PatternTerms` for `throughNames`. */
export function startKinds(root: PatternNode, grammar: Grammar, throughNames: boolean): number[] | undefined {
  const named = (names: string[]) => names.map((name) => grammar.kind(name)).filter((kind) => kind >= 0);
  const withTrait = (trait: number) =>
    [...grammar.traits.keys()].filter((kind) => grammar.traits[kind] & trait);
  switch (root.op) {
    case 'word':
      return withTrait(Trait.identifier).concat(root.text === 'this' ? named(['this']) : []);
    case 'path':
      return named([
        ...identifierKinds,
        'member_expression',
        'attribute',
        // A name alone may be one that an object is taken apart into.
        ...(root.segments.length === 1 ? ['shorthand_property_identifier_pattern'] : []),
      ]);
    case 'constant':
      return named(['number', 'integer', 'float', 'true', 'false', 'null', 'none']);
    case 'any-string':
    case 'string':
    case 'string-regex':
    case 'string-metavariable':
      return named(stringKinds);
    case 'template':
      return named(throughNames ? [...stringKinds, ...builtTextKinds] : stringKinds);
    case 'assignment':
      return named(assignmentKinds);
    case 'call':
    case 'import':
    case 'node':
    case 'binary':
    case 'element':
    case 'decorated':
      return [...root.kinds];
    case 'case':
    case 'slice':
      return [root.kind];
    case 'function':
      return withTrait(Trait.func);
    case 'arguments':
      return named(['arguments', 'argument_list']);
    case 'statement':
      return named(['expression_statement', 'return_statement', 'lexical_declaration']);
    case 'statements':
      return withTrait(Trait.block);
    default:
      return undefined;
  }
}
