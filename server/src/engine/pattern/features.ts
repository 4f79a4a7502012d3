import type { FlatTree } from '../syntax/flat-tree.ts';
import { type Grammar, Trait } from '../syntax/grammar.ts';

/** Kinds of nodes that patterns ask for and that most code lacks: each line is one feature. Operators are their own kind. */
const groups = `call_expression call
new_expression
template_substitution interpolation
assignment_expression variable_declarator field_definition public_field_definition assignment augmented_assignment augmented_assignment_expression
object dictionary
array list
subscript_expression subscript
keyword_argument
+ +=
&& || ?? and or
== === != !== is is_not
< <= > >= <>
% %=
! not_operator
in not_in
return_statement
if_statement
for_statement for_in_statement while_statement do_statement
await_expression await
class_declaration class class_definition
jsx_element jsx_self_closing_element jsx_opening_element
decorator
try_statement
catch_clause except_clause
throw_statement raise_statement
ternary_expression conditional_expression
regex
import_statement import_from_statement
with_statement
& | ^ << >> >>>`
  .split('\n')
  .map((line) => line.split(' '));

/** The feature of functions, which go by many names. */
export const functionFeature = 1 << groups.length;

const tables = new WeakMap<Grammar, Int32Array>();

/** By kind: its feature as a bit, or 0. */
export function featuresOfKinds(grammar: Grammar): Int32Array {
  let table = tables.get(grammar);
  if (!table) {
    const bits = new Map(groups.flatMap((names, i) => names.map((name) => [name, 1 << i])));
    table = Int32Array.from(grammar.names, (name, kind) =>
      grammar.has(kind, Trait.func) ? functionFeature : (bits.get(name) ?? 0),
    );
    tables.set(grammar, table);
  }
  return table;
}

/** By node: the features of all nodes in its subtree, itself included. */
export function featuresOfNodes({ grammar, count, kind, parent }: FlatTree): Int32Array {
  const table = featuresOfKinds(grammar);
  const features = new Int32Array(count);
  for (let n = count - 1; n >= 0; n--) {
    const own = features[n] | table[kind[n]];
    features[n] = own;
    if (n > 0) features[parent[n]] |= own;
  }
  return features;
}
