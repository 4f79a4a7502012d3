import { defaultGenericOptions, type GenericOptions } from '../generic/options.ts';
import { defaultMatchOptions, type MatchOptions } from '../pattern/options.ts';
import type { Entries, Node, Reader } from './reader.ts';

/** What a rule's `options` say. */
export interface RuleOptions {
  /** The very object of the defaults where the rule has no wishes about matching, so that answers are shared. */
  match: MatchOptions;
  generic: GenericOptions;
  /** Whether `f();` is any simple statement that calls `f`, and not only one that does nothing else. */
  deepStatements: boolean;
  /** An addition of ours: what a condition has checked is safe behind it. */
  taintAssumeSafeChecked: boolean;
  taintAssumeSafeFunctions: boolean;
  taintAssumeSafeIndexes: boolean;
  taintAssumeSafeBooleans: boolean;
  taintAssumeSafeNumbers: boolean;
  taintAssumeSafeComparisons: boolean;
  taintOnlyThroughAssignments: boolean;
  /** Metavariables of source and sink that share a name stand for the same code. */
  taintUnifyMetavariables: boolean;
  /** Where a finding of a taint rule is shown. */
  taintFocusOn: 'source' | 'sink';
}

export const defaultRuleOptions: RuleOptions = {
  match: defaultMatchOptions,
  generic: defaultGenericOptions,
  deepStatements: true,
  taintAssumeSafeChecked: false,
  taintAssumeSafeFunctions: false,
  taintAssumeSafeIndexes: false,
  taintAssumeSafeBooleans: false,
  taintAssumeSafeNumbers: false,
  taintAssumeSafeComparisons: false,
  taintOnlyThroughAssignments: false,
  taintUnifyMetavariables: false,
  taintFocusOn: 'sink',
};

const matchNames: Readonly<Record<string, keyof MatchOptions>> = {
  constant_propagation: 'constantPropagation',
  symbolic_propagation: 'symbolicPropagation',
  commutative_boolop: 'commutativeBooleans',
  commutative_compop: 'symmetricEquality',
  symmetric_eq: 'symmetricEquality',
  ac_matching: 'associative',
  vardef_assign: 'assignmentsDeclare',
  attr_expr: 'decoratorsAreExpressions',
  decorators_order_matters: 'decoratorsInOrder',
  xml_attrs_implicit_ellipsis: 'attributesOpen',
  arrow_is_function: 'arrowsAreFunctions',
};

type Flag = { [K in keyof RuleOptions]: RuleOptions[K] extends boolean ? K : never }[keyof RuleOptions];

const flagNames: Readonly<Record<string, Flag>> = {
  implicit_deep_exprstmt: 'deepStatements',
  taint_assume_safe_checked: 'taintAssumeSafeChecked',
  taint_assume_safe_functions: 'taintAssumeSafeFunctions',
  taint_assume_safe_indexes: 'taintAssumeSafeIndexes',
  taint_assume_safe_booleans: 'taintAssumeSafeBooleans',
  taint_assume_safe_numbers: 'taintAssumeSafeNumbers',
  taint_assume_safe_comparisons: 'taintAssumeSafeComparisons',
  taint_only_propagate_through_assignments: 'taintOnlyThroughAssignments',
  taint_unify_mvars: 'taintUnifyMetavariables',
};

/** Options of the format that ask for nothing here: they speak of other languages, other engines, or of speed. */
const withoutEffect = [
  'interfile',
  'interfile_tainting',
  'taint_intrafile',
  'taint_match_on',
  'implicit_return',
  'implicit_ellipsis',
  'go_deeper_expr',
  'go_deeper_stmt',
  'flddef_assign',
  'let_is_var',
  'unify_ids_strictly',
  'xml_singleton_loose_matching',
  'xml_children_ordered',
  'cpp_parsing_pref',
  'generic_multiline',
  'generic_extra_braces',
  'generic_extra_word_characters',
  'max_match_per_file',
];

const known = [
  ...Object.keys(matchNames),
  ...Object.keys(flagNames),
  ...withoutEffect,
  'taint_focus_on',
  'generic_engine',
  'generic_ellipsis_max_span',
  'generic_comment_style',
  'generic_caseless',
];

/** Reads the rule's `options`. One that is not known never costs the rule: it is left aside with a warning. */
export function readOptions(reader: Reader, entries: Entries): RuleOptions {
  const node = entries.get('options')?.value;
  if (node === undefined || reader.isEmpty(node)) return defaultRuleOptions;
  const given = reader.map(node, 'options');
  reader.warnKeys(given, known, 'options');
  const options = { ...defaultRuleOptions };
  const match = { ...defaultMatchOptions };
  const generic = { ...defaultGenericOptions };
  for (const [name, { value }] of given) {
    const where = `options.${name}`;
    if (matchNames[name]) match[matchNames[name]] = reader.boolean(value, where);
    else if (flagNames[name]) options[flagNames[name]] = reader.boolean(value, where);
    else if (name === 'generic_ellipsis_max_span')
      generic.ellipsisSpan = reader.number(value, where) ?? generic.ellipsisSpan;
    else if (name === 'generic_caseless') generic.caseless = reader.boolean(value, where);
    else if (name === 'generic_comment_style')
      generic.comments = readChoice(reader, value, where, ['c', 'cpp', 'shell'], generic.comments);
    else if (name === 'taint_focus_on')
      options.taintFocusOn = readChoice(reader, value, where, ['source', 'sink'], 'sink');
    else if (name === 'generic_engine') readChoice(reader, value, where, ['spacegrep'], 'spacegrep');
  }
  const plain = Object.entries(match).every(
    ([name, on]) => defaultMatchOptions[name as keyof MatchOptions] === on,
  );
  return { ...options, match: plain ? defaultMatchOptions : match, generic };
}

function readChoice<const T extends string, D>(
  reader: Reader,
  node: Node,
  where: string,
  choices: readonly T[],
  otherwise: D,
): T | D {
  const value = reader.string(node, where);
  const choice = choices.find((one) => one === value);
  if (choice === undefined && value !== undefined)
    reader.error(
      node,
      `${where} is \`${value}\`, which is not supported; ${choices.map((c) => `\`${c}\``).join(', ')}`,
    );
  return choice ?? otherwise;
}
