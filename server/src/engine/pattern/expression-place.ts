import type { FlatTree } from '../syntax/flat-tree.ts';
import type { Grammar } from '../syntax/grammar.ts';

/** Kinds that are expressions by their names. */
const named = /(?<!^parenthesized_|^jsx_)expression$|_operator$|_comprehension$/;

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/**
 * Further kinds that are expressions wherever they stand; in the rule format, so are the names that an object is taken
 * apart into.
 */
const kinds = words(
  'arrow_function array assignment attribute augmented_assignment await call class concatenated_string dictionary ' +
    'ellipsis false float integer jsx_element jsx_self_closing_element lambda list list_splat none null number object ' +
    'regex set shorthand_property_identifier shorthand_property_identifier_pattern spread_element string subscript super template_string this true tuple ' +
    'undefined yield',
);

/** Nodes in which an identifier, by the field that it stands in, introduces something or only tells its name. */
const fields: Readonly<Record<string, string>> = {
  arrow_function: 'parameter',
  assignment_pattern: 'left',
  attribute: 'attribute',
  catch_clause: 'parameter',
  class_declaration: 'name',
  class_definition: 'name',
  default_parameter: 'name',
  enum_declaration: 'name',
  for_in_clause: 'left',
  for_in_statement: 'left',
  for_statement: 'left',
  function_declaration: 'name',
  function_definition: 'name',
  function_expression: 'name',
  keyword_argument: 'name',
  typed_default_parameter: 'name',
  variable_declarator: 'name',
};

/** Nodes in which no identifier that stands there directly is an expression. */
const places = words(
  'aliased_import as_pattern_target class dictionary_splat_pattern dotted_name export_specifier formal_parameters ' +
    'generic_type global_statement import_clause import_specifier lambda_parameters list_splat_pattern ' +
    'namespace_import nonlocal_statement optional_parameter parameters required_parameter rest_pattern ' +
    'type typed_parameter union_type',
);

/** In `names`, beside ids of fields: whatever the field. */
const anyField = -2;

interface Table {
  /** By kind: 1 for expressions. */
  always: Uint8Array;
  /** By kind of what is around an identifier: the field in which it is no expression, or `anyField`; -1 for none. */
  names: Int32Array;
}

const tables = new WeakMap<Grammar, Table>();

function tableOf(grammar: Grammar): Table {
  let table = tables.get(grammar);
  if (!table) {
    table = {
      always: Uint8Array.from(grammar.names, (name) => (kinds.has(name) || named.test(name) ? 1 : 0)),
      names: Int32Array.from(grammar.names, (name) =>
        places.has(name) ? anyField : fields[name] === undefined ? -1 : grammar.field(fields[name]),
      ),
    };
    tables.set(grammar, table);
  }
  return table;
}

/** Tells expressions from statements, names of declarations, parameters, keys, types and parts of them. */
export class ExpressionPlaces {
  readonly #tree: FlatTree;
  readonly #table: Table;
  readonly #identifier: number;

  constructor(tree: FlatTree) {
    this.#tree = tree;
    this.#table = tableOf(tree.grammar);
    this.#identifier = tree.grammar.kind('identifier');
  }

  isExpression(n: number): boolean {
    const { kind } = this.#tree;
    return kind[n] === this.#identifier ? !this.isDeclared(n) : this.#table.always[kind[n]] === 1;
  }

  /** Whether a node is an identifier that introduces something, or only tells the name of a member, a key or a type. */
  isDeclared(n: number): boolean {
    const { kind, parent, field } = this.#tree;
    if (kind[n] !== this.#identifier || parent[n] < 0) return false;
    const name = this.#table.names[kind[parent[n]]];
    return name === anyField || (name >= 0 && field[n] === name);
  }
}
