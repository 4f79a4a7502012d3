/** A value takes a longer way to where it is used: through a variable, or through a function; or a shorter one. */
import type { TextEdit } from '../../../server/src/engine/finding.ts';
import { occurrences } from './renaming.ts';
import { type Change, freshName, indentAt, type Maker, replace, type Snippet } from './snippet.ts';

/** Changes made of one snippet, at most: they are all alike. */
const mostChanges = 3;

export const detours: Maker = (snippet) => {
  const places = argumentsToMove(snippet).slice(0, mostChanges);
  return [
    ...places.map((place) => throughVariable(snippet, place)),
    ...places.flatMap((place) => throughFunction(snippet, place) ?? []),
    ...inlined(snippet).slice(0, mostChanges),
  ];
};

interface Argument {
  value: number;
  /** The statement before which something can be put, at the start of its line. */
  statement: number;
  indent: string;
  keyword: string | undefined;
}

const movable =
  /^(?:template_string|string|concatenated_string|binary_expression|binary_operator|call_expression|call|member_expression|attribute|subscript|subscript_expression|true|false|number|integer|float)$/;
const statements = /^(?:expression_statement|return_statement|lexical_declaration)$/;
/** What decides whether, when or how often the code within it runs. */
const barriers =
  /function|lambda|ternary|conditional|comprehension|generator|for_in_clause|boolean_operator|await_barrier/;

/** Arguments of the calls at which findings stand; where nothing is flagged, of every call. */
function argumentsToMove(snippet: Snippet): Argument[] {
  const { tree, findings, flagged } = snippet;
  const found: Argument[] = [];
  for (let n = 0; n < tree.count; n++) {
    const list = tree.parent[n]!;
    const isKeyword = list >= 0 && tree.kindName(list) === 'keyword_argument';
    const holder = isKeyword ? tree.parent[list]! : list;
    if (holder < 0 || !/^(?:arguments|argument_list)$/.test(tree.kindName(holder))) continue;
    if (isKeyword && tree.child(list, 'value') !== n) continue;
    if (
      !movable.test(tree.kindName(n)) ||
      /^(?:require|import|super)$/.test(tree.textOf(tree.parent[holder]! + 1))
    )
      continue;
    const call = tree.parent[holder]!;
    const touches = findings.some(({ start, end }) => start < tree.end[call]! && tree.start[call]! < end);
    if (flagged && !touches) continue;
    const place = statementOf(snippet, n);
    const keyword = isKeyword ? tree.textOf(tree.child(list, 'name')) : undefined;
    if (place) found.push({ value: n, ...place, keyword });
  }
  return found;
}

/** The statement of which the expression is a part that runs once, whenever the statement does. */
function statementOf({ tree, text }: Snippet, n: number): Pick<Argument, 'statement' | 'indent'> | undefined {
  for (let p = tree.parent[n]!; p >= 0; p = tree.parent[p]!) {
    const kind = tree.kindName(p);
    if (barriers.test(kind)) return undefined;
    if (kind === 'binary_expression' && /^(?:&&|\|\||\?\?)$/.test(tree.textOf(tree.child(p, 'operator'))))
      return undefined;
    if (/^jsx/.test(kind) || kind === 'interpolation' || kind === 'template_substitution') return undefined;
    if (!statements.test(kind)) {
      if (/statement|clause|block|decorator|definition|program|module|class/.test(kind)) return undefined;
      continue;
    }
    const indent = indentAt(text, tree.start[p]!);
    const block = tree.kindName(tree.parent[p]!);
    const isListed = /^(?:program|statement_block|module|block)$/.test(block);
    return indent === undefined || !isListed ? undefined : { statement: p, indent };
  }
  return undefined;
}

const isReturning =
  /^(?:template_string|string|binary_expression|binary_operator|call_expression|call|concatenated_string)$/;

function throughVariable(snippet: Snippet, { value, statement, indent, keyword }: Argument): Change {
  const { tree, python } = snippet;
  const name = freshName(snippet, keyword ?? 'prepared');
  const start = tree.start[statement]!;
  const declaration = python ? `${name} = ${tree.textOf(value)}` : `const ${name} = ${tree.textOf(value)};`;
  const edit: TextEdit = { start, end: start, text: `${declaration}\n${indent}` };
  return { what: 'an argument through a variable', edits: [edit, replace(snippet, value, name)], orAt: edit };
}

/** Undefined where the expression depends on where it stands, or on nothing that changes. */
function throughFunction(snippet: Snippet, { value, statement }: Argument): Change | undefined {
  const { tree, names, python } = snippet;
  const parameters = new Set<string>();
  for (let n = value; n < tree.last[value]!; n++) {
    const kind = tree.kindName(n);
    if (/^(?:this|super|await_expression|await|yield|yield_expression|arrow_function|lambda)$/.test(kind))
      return undefined;
    if (kind !== 'identifier') continue;
    const definition = names.definition(n);
    if (definition && (definition.kind === 'value' || definition.kind === 'parameter'))
      if (definition.scope !== 0) parameters.add(definition.name);
  }
  if (!isReturning.test(tree.kindName(value)) || parameters.size === 0) return undefined;
  let top = statement;
  while (tree.parent[top]! > 0) top = tree.parent[top]!;
  const start = tree.start[top]!;
  if (indentAt(snippet.text, start) !== '') return undefined;
  const name = freshName(snippet, 'prepare');
  const list = [...parameters].join(', ');
  const code = tree.textOf(value);
  const text = python
    ? `def ${name}(${list}):\n    return ${code}\n\n`
    : `function ${name}(${list}) {\n  return ${code};\n}\n\n`;
  const edit: TextEdit = { start, end: start, text };
  const typed = tree.grammar.spec.id === 'typescript' || tree.grammar.spec.id === 'tsx';
  if (typed && /^(?:number|true|false)$/.test(tree.kindName(value))) return undefined;
  return {
    what: 'an argument through a function',
    edits: [edit, replace(snippet, value, `${name}(${list})`)],
    orAt: edit,
  };
}

/** A variable that is read once, in the next statement, given way to its value. */
function inlined(snippet: Snippet): Change[] {
  const { tree, names, python, text } = snippet;
  return [...names.scopes.all()].flatMap((definition): Change[] => {
    const { value, kind, writes, node, member, type } = definition;
    if (kind !== 'value' || value < 0 || writes.length !== 1 || member !== undefined || type !== undefined)
      return [];
    if (!movable.test(tree.kindName(value))) return [];
    if (python && tree.kindName(tree.parent[node]!) !== 'assignment') return [];
    let declaration = tree.parent[node]!;
    while (declaration >= 0 && !statements.test(tree.kindName(declaration)))
      declaration = tree.parent[declaration]!;
    const uses = [...occurrences(snippet, definition)].filter((n) => n !== node);
    if (declaration < 0 || uses.length !== 1 || tree.namedChildren(declaration).length !== 1) return [];
    const next = tree.next(declaration);
    const use = uses[0]!;
    if (next < 0 || !tree.contains(next, use) || tree.kindName(use) !== 'identifier') return [];
    const place = statementOf(snippet, use);
    const holder = tree.kindName(tree.parent[use]!);
    if (place?.statement !== next || !/^(?:arguments|argument_list|keyword_argument|pair)$/.test(holder))
      return [];
    const indent = indentAt(text, tree.start[declaration]!);
    if (indent === undefined) return [];
    const removed = {
      start: tree.start[declaration]! - indent.length,
      end: tree.start[next]! - place.indent.length,
      text: '',
    };
    const inserted = replace(snippet, use, tree.textOf(value));
    return [{ what: 'a value in place of its variable', edits: [removed, inserted], orAt: inserted }];
  });
}
