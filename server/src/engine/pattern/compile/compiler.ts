import { numberOf } from '../../names/constants.ts';
import type { FlatTree } from '../../syntax/flat-tree.ts';
import { Trait } from '../../syntax/grammar.ts';
import { keywordOf } from '../keywords.ts';
import type { ChildOrder, PatternNode } from '../pattern.ts';
import { boundsOf } from '../slices.ts';
import { DefinitionCompiler } from './definitions.ts';
import { ExpressionCompiler } from './expressions.ts';
import { MarkupCompiler } from './markup.ts';
import { ellipsisWord, metavariableOf } from './placeholders.ts';
import { StatementCompiler } from './statements.ts';

/** Kinds of which a pattern names the least that must be there. */
const leastKinds: Readonly<Record<string, 'always' | 'attributes'>> = {
  object: 'always',
  object_pattern: 'always',
  with_clause: 'always',
  jsx_self_closing_element: 'attributes',
  jsx_opening_element: 'attributes',
};

/** Kinds whose first child is their name, with others in any order behind it. */
const headed: ReadonlySet<string> = new Set(['jsx_self_closing_element', 'jsx_opening_element']);

/** Statements whose body may be a statement without braces. */
const bodied: ReadonlySet<string> = new Set(
  'do_statement else_clause for_in_statement for_statement if_statement while_statement'.split(' '),
);

/** Kinds that matter although nothing may stand in them. */
const containers: ReadonlySet<string> = new Set(
  'array dictionary list object tuple yield yield_expression'.split(' '),
);

/** Python's tuples, which are the same with and without parentheses. */
const tuples: Readonly<Record<string, string>> = {
  expression_list: 'tuple',
  pattern_list: 'tuple_pattern',
  tuple: 'expression_list',
  tuple_pattern: 'pattern_list',
};

/** Turns the tree of a pattern into what the matcher walks. */
export class Compiler {
  readonly tree: FlatTree;
  /** What begins here or behind was added to the pattern to make it whole, and asks for nothing. */
  readonly end: number;
  readonly definitions: DefinitionCompiler;
  readonly expressions: ExpressionCompiler;
  readonly markup: MarkupCompiler;
  readonly statements: StatementCompiler;

  constructor(tree: FlatTree, end: number) {
    this.tree = tree;
    this.end = end;
    this.definitions = new DefinitionCompiler(this);
    this.expressions = new ExpressionCompiler(this);
    this.markup = new MarkupCompiler(this);
    this.statements = new StatementCompiler(this);
  }

  /**
   * `terminated`: the pattern ends in a semicolon, so that a lone expression means a statement: with `deep`, one that
   * holds the expression, else one that is it.
   */
  compileRoot(nodes: number[], terminated: boolean, deep: boolean): PatternNode {
    if (nodes.length === 1) {
      const [n] = nodes;
      const root = this.compile(n);
      const statement =
        terminated && this.tree.kindName(n) === 'expression_statement' && root.op !== 'assignment';
      if (!statement) return root;
      // In Python, nothing tells an expression from a statement that is one.
      if (deep) return this.tree.grammar.spec.family === 'python' ? root : { op: 'statement', inner: root };
      const kinds = new Set([this.tree.kind[n]]);
      return { op: 'node', kinds, children: [root], optional: new Set(), how: 'ordered' };
    }
    return { op: 'statements', statements: nodes.map((n) => this.compile(n)), whole: false };
  }

  compile(node: number): PatternNode {
    const tree = this.tree;
    const n = this.#peel(node);
    const isBody =
      tree.kindName(node) === 'expression_statement' && bodied.has(tree.kindName(tree.parent[node]));
    return isBody ? this.statements.compileBody(this.#compile(n)) : this.#compile(n);
  }

  #compile(n: number): PatternNode {
    const tree = this.tree;
    const kind = tree.kindName(n);
    if (tree.is(n, Trait.identifier)) return this.compileWord(n);
    switch (kind) {
      case 'member_expression':
      case 'attribute':
        return this.expressions.compileMember(n);
      case 'call_expression':
      case 'call':
      case 'new_expression':
        return this.expressions.compileCall(n);
      case 'arguments':
      case 'argument_list':
        return this.expressions.compileArguments(n);
      case 'string':
      case 'template_string':
        return this.expressions.compileString(n);
      case 'number':
      case 'integer':
      case 'float': {
        const value = numberOf(tree.textOf(n));
        return value === undefined ? { op: 'word', text: tree.textOf(n) } : { op: 'constant', value };
      }
      case 'true':
        return { op: 'constant', value: true };
      case 'false':
        return { op: 'constant', value: false };
      case 'null':
      case 'none':
        return { op: 'constant', value: null };
      case 'ellipsis':
        return { op: 'ellipsis', name: undefined };
      case 'assignment_expression':
      case 'assignment':
      case 'augmented_assignment':
      case 'augmented_assignment_expression':
      case 'variable_declarator':
        return this.expressions.compileAssignment(n) ?? this.compileGeneric(n);
      case 'lexical_declaration': {
        const declarators = tree.namedChildren(n);
        return declarators.length === 1 ? this.compile(declarators[0]) : this.compileGeneric(n);
      }
      case 'binary_expression':
      case 'binary_operator':
      case 'boolean_operator':
      case 'comparison_operator':
        return this.expressions.compileBinary(n);
      case 'pair': {
        const [key, value] = tree.namedChildren(n).map((c) => this.compile(c));
        return key.op === 'ellipsis' && value?.op === 'ellipsis' ? key : this.compileGeneric(n);
      }
      case 'typed_parameter':
      case 'required_parameter':
      case 'optional_parameter':
        return this.definitions.compileParameter(n);
      case 'default_parameter':
        return this.compileGeneric(n, 'ordered', ['typed_default_parameter']);
      case 'type':
      case 'type_annotation':
      case 'field_definition':
      case 'public_field_definition': {
        const children = tree.namedChildren(n);
        return children.length === 1 ? this.compile(children[0]) : this.compileGeneric(n);
      }
      case 'jsx_attribute': {
        const name = this.compile(tree.first(n));
        return name.op === 'ellipsis' ? name : this.compileGeneric(n);
      }
      case 'jsx_expression':
        // `name={"value"}` is `name="value"`.
        return tree.kindName(tree.parent[n]) === 'jsx_attribute' && tree.first(n) >= 0
          ? this.compile(tree.first(n))
          : this.compileGeneric(n);
      case 'jsx_element':
        return this.markup.compileElement(n);
      case 'jsx_text':
        return this.markup.compileText(n);
      case 'case_clause':
        return this.statements.isAnyCase(n) ? { op: 'ellipsis', name: undefined } : this.compileGeneric(n);
      case 'switch_case':
      case 'switch_default':
        return this.statements.compileCase(n);
      case 'try_statement':
        return this.statements.compileTry(n);
      case 'for_statement':
        return this.statements.compileLoop(n);
      case 'import_clause':
        return this.#compileImportClause(n);
      case 'import_statement':
        return tree.grammar.spec.family === 'python'
          ? this.statements.compileImport(n)
          : this.statements.compileScriptImport(n);
      case 'import_from_statement':
        return this.statements.compileImport(n);
      case 'named_imports':
        return this.compileGeneric(n, 'some');
      case 'class_declaration':
      case 'class':
        return this.definitions.compileDecorated(n) ?? this.compileGeneric(n);
      case 'class_definition':
        return this.definitions.compileClass(n);
      case 'class_body':
        return this.definitions.compileMembers(n);
      case 'dotted_name': {
        const [only, ...others] = tree.namedChildren(n).map((c) => this.compile(c));
        return others.length === 0 && only.op === 'metavariable' ? only : this.compileGeneric(n);
      }
      case 'slice': {
        const bounds = boundsOf(tree, n).map((bound) => (bound < 0 ? undefined : this.compile(bound)));
        return { op: 'slice', bounds, kind: tree.kind[n] };
      }
      case 'raise_statement': {
        const generic = this.compileGeneric(n);
        // What an exception comes from may be there.
        if (generic.op === 'node' && generic.children.length === 1)
          generic.children.push({ op: 'ellipsis', name: undefined });
        return generic;
      }
      case 'with_clause':
        return this.compileGeneric(n, 'unordered');
      case 'decorated_definition':
        return this.compileGeneric(n, 'decorated');
      default:
    }
    if (tree.is(n, Trait.func)) return this.definitions.compileFunction(n);
    if (tree.is(n, Trait.block) && !kind.startsWith('switch')) return this.statements.compileBlock(n);
    if (tuples[kind]) return this.compileGeneric(n, 'ordered', [tuples[kind]]);
    if (tree.first(n) >= 0 || kind.endsWith('_statement') || containers.has(kind))
      return this.compileGeneric(n);
    const name = metavariableOf(tree.textOf(n));
    if (kind === 'regex_pattern' && /^(__el__;?|\.\.\.)$/.test(tree.textOf(n)))
      return { op: 'metavariable', name: undefined };
    return name === undefined ? { op: 'word', text: tree.textOf(n) } : { op: 'metavariable', name };
  }

  /** The default of a module, its names and all of it: each of the pattern's must be there. */
  #compileImportClause(n: number): PatternNode {
    const generic = this.compileGeneric(n, 'unordered');
    if (generic.op !== 'node') return generic;
    const kind = this.tree.grammar.kind('identifier');
    const children = generic.children.map(
      (child): PatternNode => (child.op === 'metavariable' ? { op: 'of-kind', kind, inner: child } : child),
    );
    return { ...generic, children, open: 'always' };
  }

  /** Looks through wrappers that say nothing in a pattern. */
  #peel(n: number): number {
    const tree = this.tree;
    for (;;) {
      const kind = tree.kindName(n);
      const only = tree.first(n);
      const wraps = kind === 'parenthesized_expression' || kind === 'expression_statement';
      if (!wraps || only < 0 || tree.next(only) >= 0) return n;
      n = only;
    }
  }

  compileWord(n: number): PatternNode {
    const text = this.tree.textOf(n);
    if (text === ellipsisWord) return { op: 'ellipsis', name: undefined };
    const name = metavariableOf(text);
    if (name?.startsWith('$...')) return { op: 'ellipsis', name: name === '$..._' ? undefined : name };
    if (name !== undefined) return { op: 'metavariable', name: name === '$_' ? undefined : name };
    return this.tree.kindName(n) === 'identifier' ? { op: 'path', segments: [text] } : { op: 'word', text };
  }

  asWord(pattern: PatternNode): PatternNode {
    return pattern.op === 'path' ? { op: 'word', text: pattern.segments[0] } : pattern;
  }

  /** `alike` names further kinds with the same children. */
  compileGeneric(n: number, how?: ChildOrder, alike: string[] = []): PatternNode {
    const tree = this.tree;
    const others = alike.map((name) => this.tree.grammar.kind(name)).filter((kind) => kind >= 0);
    const kinds = new Set([tree.kind[n], ...others]);
    // An element without children in a pattern stands for the tag, however the code closes it.
    if (tree.kindName(n) === 'jsx_self_closing_element')
      kinds.add(this.tree.grammar.kind('jsx_opening_element'));
    const childKinds = new Set(tree.children(n).map((c) => tree.kind[c]));
    const optional = new Set([...this.optionalKinds()].filter((kind) => !childKinds.has(kind)));
    const written = tree.children(n).filter((c) => tree.start[c] < this.end);
    const isHeaded = headed.has(tree.kindName(n));
    const children = written.filter((c) => !isHeaded || tree.is(c, Trait.named)).map((c) => this.compile(c));
    const partial = written.length < tree.children(n).length;
    if (partial) children.push({ op: 'ellipsis', name: undefined });
    // What an object or an element has besides what the pattern names does not matter.
    const open = children.length > 0 ? leastKinds[tree.kindName(n)] : undefined;
    const keyword = keywordOf(tree, n);
    return {
      op: 'node',
      kinds,
      children,
      optional,
      how: how ?? (isHeaded ? 'headed' : tree.is(n, Trait.unordered) ? 'unordered' : 'ordered'),
      ...(open && { open }),
      ...(keyword && { keyword }),
      ...(tree.is(n, Trait.transparent) && { wrapper: true }),
    };
  }

  optionalKinds(): ReadonlySet<number> {
    const { traits } = this.tree.grammar;
    const kinds = new Set<number>();
    for (let kind = 0; kind < traits.length; kind++) if (traits[kind] & Trait.optional) kinds.add(kind);
    return kinds;
  }
}
