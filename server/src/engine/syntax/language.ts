/** What the engine must know of a language beyond its grammar: which node kinds play which part. */

export type LanguageId = 'javascript' | 'typescript' | 'tsx' | 'python';

export interface LanguageSpec {
  id: LanguageId | 'text';
  family: 'javascript' | 'python' | 'text';
  /** Anonymous tokens that carry meaning (operators, modifiers); all others are punctuation and left out. */
  tokens: ReadonlySet<string>;
  comments: ReadonlySet<string>;
  /** White space that the grammar gives a node. */
  blanks: ReadonlySet<string>;
  /** Kinds that are treated as another kind, such as `var` and `const` declarations. */
  aliases: Readonly<Record<string, string>>;
  /** Kinds that a pattern may leave out although the code has them: a pattern says the least that must be there. */
  optional: ReadonlySet<string>;
  /** Wrappers that do not change the value: matching looks through them. */
  transparent: ReadonlySet<string>;
  /** Lists of statements. */
  blocks: ReadonlySet<string>;
  functions: ReadonlySet<string>;
  /** Parameters with a type or a default around their name. */
  parameters: ReadonlySet<string>;
  classes: ReadonlySet<string>;
  identifiers: ReadonlySet<string>;
  strings: ReadonlySet<string>;
  /** Node kinds whose children match in any order. */
  unordered: ReadonlySet<string>;
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

const none: ReadonlySet<string> = new Set();

const javascriptBase: Omit<LanguageSpec, 'id'> = {
  family: 'javascript',
  tokens: words(
    '+ - * / % ** << >> >>> & | ^ ~ ! && || ?? == === != !== < <= > >= += -= *= /= %= **= <<= >>= >>>= &= |= ^= &&= ||= ??= ' +
      '++ -- typeof void delete in of instanceof async static get set',
  ),
  comments: words('comment html_comment hash_bang_line'),
  blanks: none,
  aliases: {
    variable_declaration: 'lexical_declaration',
    generator_function_declaration: 'function_declaration',
    generator_function: 'function_expression',
    abstract_class_declaration: 'class_declaration',
  },
  optional: words(
    'type_annotation type_arguments type_parameters accessibility_modifier override_modifier decorator else_clause ' +
      'finally_clause class_heritage optional_chain async static asserts_annotation type_predicate_annotation regex_flags',
  ),
  transparent: words(
    'parenthesized_expression as_expression satisfies_expression non_null_expression type_assertion',
  ),
  blocks: words('program statement_block class_body switch_case switch_default'),
  functions: words(
    'function_declaration function_expression arrow_function method_definition generator_function_declaration generator_function',
  ),
  parameters: words('required_parameter optional_parameter assignment_pattern'),
  classes: words('class_declaration class'),
  identifiers: words(
    'identifier property_identifier shorthand_property_identifier shorthand_property_identifier_pattern ' +
      'private_property_identifier type_identifier statement_identifier',
  ),
  strings: words('string template_string'),
  unordered: words('object object_pattern jsx_opening_element jsx_self_closing_element named_imports'),
};

export const languages: Readonly<Record<LanguageId, LanguageSpec>> = {
  javascript: { id: 'javascript', ...javascriptBase },
  typescript: { id: 'typescript', ...javascriptBase },
  tsx: { id: 'tsx', ...javascriptBase },
  python: {
    id: 'python',
    family: 'python',
    tokens: words(
      '+ - * / // % ** @ << >> & | ^ ~ == != <> < <= > >= += -= *= /= //= %= **= @= <<= >>= &= |= ^= ' +
        'and or not in is async is_not not_in',
    ),
    comments: words('comment'),
    blanks: words('line_continuation'),
    aliases: {},
    optional: words('type else_clause elif_clause finally_clause async type_parameter'),
    transparent: words('parenthesized_expression'),
    blocks: words('module block'),
    functions: words('function_definition lambda'),
    parameters: words('default_parameter typed_default_parameter typed_parameter'),
    classes: words('class_definition'),
    identifiers: words('identifier'),
    strings: words('string concatenated_string'),
    unordered: words('dictionary'),
  },
};

/** What stands in for a language where a file has no grammar. */
export const plainText: LanguageSpec = {
  id: 'text',
  family: 'text',
  tokens: none,
  comments: none,
  blanks: none,
  aliases: {},
  optional: none,
  transparent: none,
  blocks: none,
  functions: none,
  parameters: none,
  classes: none,
  identifiers: none,
  strings: none,
  unordered: none,
};

const byExtension: Readonly<Record<string, LanguageId>> = {
  js: 'javascript',
  jsx: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  tsx: 'tsx',
  py: 'python',
  pyi: 'python',
  pyw: 'python',
};

const byEditorId: Readonly<Record<string, LanguageId>> = {
  javascript: 'javascript',
  javascriptreact: 'javascript',
  typescript: 'typescript',
  typescriptreact: 'tsx',
  python: 'python',
};

/** The grammar for a file, by the editor's language id if there is one, else by the name's ending. */
export function languageOf(path: string, editorId?: string): LanguageId | undefined {
  if (editorId !== undefined && editorId in byEditorId) return byEditorId[editorId];
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot < 0 ? undefined : byExtension[name.slice(dot + 1).toLowerCase()];
}
