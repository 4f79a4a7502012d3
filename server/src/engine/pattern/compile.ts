import { numberOf } from '../names/constants.ts';
import { stringContent, unescapeString } from '../names/strings.ts';
import { compileRegex } from '../regex.ts';
import type { FlatTree } from '../syntax/flat-tree.ts';
import { type Grammar, Trait } from '../syntax/grammar.ts';
import type { SyntaxParser, SyntaxTree } from '../syntax/parser.ts';
import type { ChildOrder, CompiledPattern, MemberPattern, PatternError, PatternNode } from './pattern.ts';
import {
  decodeText,
  deepWord,
  ellipsisWord,
  encodePattern,
  metavariableOf,
  typedWord,
} from './placeholders.ts';
import { wrappingsFor } from './wrappings.ts';

/** Compiles one pattern for one language, or says why it cannot be. */
export function compilePattern(
  parser: SyntaxParser,
  grammar: Grammar,
  source: string,
): CompiledPattern | PatternError {
  const encoded = encodePattern(source.trim(), grammar.spec);
  let error: PatternError | undefined;
  for (const wrapping of wrappingsFor(grammar.spec, encoded)) {
    const syntax = parser.parsePattern(grammar, wrapping.before + encoded + wrapping.after);
    try {
      if (syntax.tree.rootNode.hasError) {
        error ??= {
          message: `the pattern is no valid ${grammar.spec.id}`,
          offset: firstError(syntax) - wrapping.before.length,
        };
        continue;
      }
      const nodes = wrapping.unwrap(syntax.flat);
      if (nodes.length === 0) continue;
      const compiler = new Compiler(syntax.flat, wrapping.before.length + encoded.length);
      const root = compiler.compileRoot(nodes, /;\s*$/.test(source));
      return { root, kinds: startKinds(root, grammar) };
    } catch (failure) {
      if (!(failure instanceof SyntaxError)) throw failure;
      return { message: failure.message, offset: 0 };
    } finally {
      syntax.delete();
    }
  }
  return error ?? { message: `the pattern is no valid ${grammar.spec.id}`, offset: 0 };
}

function firstError({ tree, flat }: SyntaxTree): number {
  for (let n = 0; n < flat.count; n++) if (flat.kind[n] === 0) return Math.max(flat.start[n], 0);
  return tree.rootNode.startIndex;
}

/** Kinds of which a pattern names the least that must be there. */
const leastKinds: Readonly<Record<string, 'always' | 'attributes'>> = {
  object: 'always',
  object_pattern: 'always',
  with_clause: 'always',
  jsx_self_closing_element: 'attributes',
  jsx_opening_element: 'attributes',
};
const functionWords = /^(async|static|get|set|public|private|protected|readonly|override|abstract)$/;

class Compiler {
  readonly #tree: FlatTree;
  readonly #grammar: Grammar;
  /** What begins here or behind was added to the pattern to make it whole, and asks for nothing. */
  readonly #end: number;

  constructor(tree: FlatTree, end: number) {
    this.#tree = tree;
    this.#end = end;
    this.#grammar = tree.grammar;
  }

  /** `terminated`: the pattern ends in a semicolon, so that a lone expression means an expression statement. */
  compileRoot(nodes: number[], terminated: boolean): PatternNode {
    if (nodes.length === 1) {
      const [n] = nodes;
      const root = this.#compile(n);
      const statement =
        terminated && this.#tree.kindName(n) === 'expression_statement' && root.op !== 'assignment';
      if (!statement) return root;
      const kinds = new Set([this.#tree.kind[n]]);
      return { op: 'node', kinds, children: [root], optional: new Set(), how: 'ordered' };
    }
    return { op: 'statements', statements: nodes.map((n) => this.#compile(n)), whole: false };
  }

  #compile(node: number): PatternNode {
    const tree = this.#tree;
    const n = this.#peel(node);
    const kind = tree.kindName(n);
    if (tree.is(n, Trait.identifier)) return this.#compileWord(n);
    switch (kind) {
      case 'member_expression':
      case 'attribute':
        return this.#compileMember(n);
      case 'call_expression':
      case 'call':
      case 'new_expression':
        return this.#compileCall(n);
      case 'arguments':
      case 'argument_list':
        return this.#compileArguments(n);
      case 'string':
      case 'template_string':
        return this.#compileString(n);
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
        return this.#compileAssignment(n) ?? this.#compileGeneric(n);
      case 'lexical_declaration': {
        const declarators = tree.namedChildren(n);
        return declarators.length === 1 ? this.#compile(declarators[0]) : this.#compileGeneric(n);
      }
      case 'binary_expression':
      case 'binary_operator':
      case 'boolean_operator':
      case 'comparison_operator':
        return this.#compileBinary(n);
      case 'pair': {
        const [key, value] = tree.namedChildren(n).map((c) => this.#compile(c));
        return key.op === 'ellipsis' && value?.op === 'ellipsis' ? key : this.#compileGeneric(n);
      }
      case 'typed_parameter':
      case 'required_parameter':
      case 'optional_parameter':
        return this.#compileParameter(n);
      case 'default_parameter':
        return this.#compileGeneric(n, 'ordered', ['typed_default_parameter']);
      case 'type':
      case 'type_annotation':
      case 'field_definition':
      case 'public_field_definition': {
        const children = tree.namedChildren(n);
        return children.length === 1 ? this.#compile(children[0]) : this.#compileGeneric(n);
      }
      case 'jsx_attribute': {
        const name = this.#compile(tree.first(n));
        return name.op === 'ellipsis' ? name : this.#compileGeneric(n);
      }
      case 'jsx_element':
        return this.#compileElement(n);
      case 'jsx_text':
        return this.#compileText(n);
      case 'switch_case':
        return this.#compileCase(n);
      case 'try_statement':
        return this.#compileTry(n);
      case 'for_statement':
        return this.#compileLoop(n);
      case 'import_statement':
      case 'import_from_statement':
      case 'named_imports':
        return this.#compileGeneric(
          n,
          this.#grammar.spec.family === 'python' || kind === 'named_imports' ? 'some' : 'ordered',
        );
      case 'class_definition':
        return this.#compileClass(n);
      case 'class_body':
        return this.#compileMembers(n);
      case 'dotted_name': {
        const [only, ...others] = tree.namedChildren(n).map((c) => this.#compile(c));
        return others.length === 0 && only.op === 'metavariable' ? only : this.#compileGeneric(n);
      }
      case 'with_clause':
        return this.#compileGeneric(n, 'unordered');
      case 'decorated_definition':
        return this.#compileGeneric(n, 'decorated');
      default:
    }
    if (tree.is(n, Trait.func)) return this.#compileFunction(n);
    if (tree.is(n, Trait.block) && !kind.startsWith('switch')) return this.#compileBlock(n);
    if (tree.first(n) >= 0 || kind.endsWith('_statement')) return this.#compileGeneric(n);
    const name = metavariableOf(tree.textOf(n));
    if (kind === 'regex_pattern' && /^(__el__;?|\.\.\.)$/.test(tree.textOf(n)))
      return { op: 'metavariable', name: undefined };
    return name === undefined ? { op: 'word', text: tree.textOf(n) } : { op: 'metavariable', name };
  }

  /** Looks through wrappers that say nothing in a pattern. */
  #peel(n: number): number {
    const tree = this.#tree;
    for (;;) {
      const kind = tree.kindName(n);
      const only = tree.first(n);
      const wraps = kind === 'parenthesized_expression' || kind === 'expression_statement';
      if (!wraps || only < 0 || tree.next(only) >= 0) return n;
      n = only;
    }
  }

  #compileWord(n: number): PatternNode {
    const text = this.#tree.textOf(n);
    if (text === ellipsisWord) return { op: 'ellipsis', name: undefined };
    const name = metavariableOf(text);
    if (name?.startsWith('$...')) return { op: 'ellipsis', name: name === '$..._' ? undefined : name };
    if (name !== undefined) return { op: 'metavariable', name: name === '$_' ? undefined : name };
    return this.#tree.kindName(n) === 'identifier' ? { op: 'path', segments: [text] } : { op: 'word', text };
  }

  #compileMember(n: number): PatternNode {
    const tree = this.#tree;
    const object = this.#compile(tree.first(n));
    const property = this.#compileWord(
      tree.child(n, tree.grammar.spec.family === 'python' ? 'attribute' : 'property'),
    );
    if (property.op === 'ellipsis') return { op: 'chain', inner: object };
    const text =
      property.op === 'word' ? property.text : property.op === 'path' ? property.segments[0] : undefined;
    if (object.op === 'path' && text !== undefined)
      return { op: 'path', segments: [...object.segments, text] };
    return {
      op: 'node',
      kinds: new Set([tree.kind[n]]),
      ...(object.op === 'path' &&
        property.op === 'metavariable' && { imported: { module: object.segments, name: property.name } }),
      children: [object, text === undefined ? property : { op: 'word', text }],
      optional: this.#optionalKinds(),
      how: 'ordered',
    };
  }

  #compileCall(n: number): PatternNode {
    const tree = this.#tree;
    const callee = tree.kindName(n) === 'new_expression' ? tree.child(n, 'constructor') : tree.first(n);
    const args = tree.child(n, 'arguments');
    if (tree.reads(callee, deepWord)) return { op: 'deep', inner: this.#compile(tree.first(args)) };
    if (tree.reads(callee, typedWord)) {
      const [variable, type] = tree.namedChildren(args);
      const content = stringContent(tree, type);
      const name = metavariableOf(tree.textOf(variable));
      return {
        op: 'typed',
        name: name === '$_' ? undefined : name,
        type: content ? tree.text.slice(content.start, content.end) : '',
      };
    }
    return {
      op: 'call',
      callee: this.#compile(callee),
      args: args < 0 ? undefined : this.#compile(args),
      kinds: new Set([tree.kind[n]]),
    };
  }

  #compileArguments(n: number): PatternNode {
    const tree = this.#tree;
    const written = tree.namedChildren(n).map((child) => this.#compileArgument(child));
    const positional = written.filter(({ op }) => op !== 'keyword');
    const keywords = written.filter((argument) => argument.op === 'keyword');
    const named = positional.some((p) => p.op === 'ellipsis' && p.name !== undefined);
    return {
      op: 'arguments',
      positional,
      keywords,
      open: positional.some((p) => p.op === 'ellipsis'),
      written: named && keywords.length > 0 ? written : undefined,
    };
  }

  #compileArgument(n: number): PatternNode {
    const tree = this.#tree;
    if (tree.kindName(n) === 'keyword_argument') {
      return {
        op: 'keyword',
        name: this.#asWord(this.#compile(tree.child(n, 'name'))),
        value: this.#compile(tree.child(n, 'value')),
      };
    }
    const argument = this.#compile(n);
    return argument.op === 'function' ? { ...argument, nameNeeded: false } : argument;
  }

  #asWord(pattern: PatternNode): PatternNode {
    return pattern.op === 'path' ? { op: 'word', text: pattern.segments[0] } : pattern;
  }

  #compileString(n: number): PatternNode {
    const tree = this.#tree;
    const content = stringContent(tree, n);
    if (!content) return this.#compileGeneric(n);
    if (content.interpolated) return this.#compileTemplate(n);
    const text = decodeText(tree.text.slice(content.start, content.end));
    if (text === '...') return { op: 'any-string', interpolated: /^`|^\w*[fF]\w*['"]/.test(tree.textOf(n)) };
    const regex = /^=~\/([\s\S]*)\/(\w*)$/.exec(text);
    if (regex) return { op: 'string-regex', regex: compileRegex(regex[1], regex[2]) };
    if (/^\$[A-Z_][A-Z_0-9]*$/.test(text)) return { op: 'string-metavariable', name: text };
    return { op: 'string', text: content.raw ? text : unescapeString(text) };
  }

  #compileTemplate(n: number): PatternNode {
    const tree = this.#tree;
    const parts = tree.namedChildren(n).flatMap((child): ({ text: string } | { inner: PatternNode })[] => {
      const kind = tree.kindName(child);
      if (kind === 'string_start' || kind === 'string_end') return [];
      if (kind === 'template_substitution' || kind === 'interpolation')
        return [{ inner: this.#compile(tree.first(child)) }];
      return [{ text: decodeText(tree.textOf(child)) }];
    });
    return { op: 'template', parts };
  }

  #compileAssignment(n: number): PatternNode | undefined {
    const tree = this.#tree;
    const declared = tree.kindName(n) === 'variable_declarator';
    const target = tree.child(n, declared ? 'name' : 'left');
    const value = tree.child(n, declared ? 'value' : 'right');
    if (target < 0 || value < 0) return undefined;
    const type = tree.child(n, 'type');
    const operator = tree.child(n, 'operator');
    return {
      op: 'assignment',
      type: type < 0 ? undefined : this.#compile(type),
      target: this.#compile(target),
      value: this.#compile(value),
      operator: operator < 0 ? undefined : tree.textOf(operator),
      declares: declared,
    };
  }

  #compileBinary(n: number): PatternNode {
    const tree = this.#tree;
    const children = tree.children(n);
    if (children.length !== 3) return this.#compileGeneric(n);
    const [left, operator, right] = children;
    return {
      op: 'binary',
      operator: tree.textOf(operator).replace(/\s+/g, ' '),
      left: this.#compile(left),
      right: this.#compile(right),
      kinds: new Set([tree.kind[n]]),
    };
  }

  #compileFunction(n: number): PatternNode {
    const tree = this.#tree;
    const name = tree.child(n, 'name');
    const body = tree.child(n, 'body');
    const result = tree.child(n, 'return_type');
    const single = tree.child(n, 'parameter');
    const list = tree.child(n, 'parameters');
    const parameters = single >= 0 ? [single] : list >= 0 ? tree.namedChildren(list) : [];
    return {
      op: 'function',
      name: name < 0 ? undefined : this.#asWord(this.#compile(name)),
      parameters: parameters.map((p) => this.#compile(p)),
      body: body < 0 || tree.start[body] >= this.#end ? undefined : this.#compile(body),
      result: result < 0 ? undefined : this.#compile(tree.first(result)),
      modifiers: tree
        .children(n)
        .map((c) => tree.textOf(c))
        .filter((word) => functionWords.test(word)),
      nameNeeded: true,
    };
  }

  /** An element with children; without any, its tag alone counts. */
  #compileElement(n: number): PatternNode {
    const tree = this.#tree;
    const [opening, ...rest] = tree.namedChildren(n);
    if (opening === undefined || tree.kindName(opening) !== 'jsx_opening_element')
      return this.#compileGeneric(n);
    const tag = this.#compileGeneric(opening);
    const children = rest
      .filter((c) => tree.kindName(c) !== 'jsx_closing_element')
      .filter((c) => tree.kindName(c) !== 'jsx_text' || tree.textOf(c).trim() !== '');
    const kinds = ['jsx_element', 'jsx_self_closing_element'].map((name) => this.#grammar.kind(name));
    if (tag.op === 'node')
      tag.kinds = new Set([tree.kind[opening], this.#grammar.kind('jsx_self_closing_element')]);
    return {
      op: 'element',
      opening: tag,
      children: children.map((c) => this.#compile(c)),
      kinds: new Set(kinds),
    };
  }

  #compileText(n: number): PatternNode {
    const text = this.#tree.textOf(n).trim();
    if (text === ellipsisWord) return { op: 'ellipsis', name: undefined };
    const name = metavariableOf(text);
    return name === undefined ? { op: 'word', text: this.#tree.textOf(n) } : { op: 'metavariable', name };
  }

  /** A case that is an ellipsis stands for any number of cases. */
  #compileCase(n: number): PatternNode {
    const children = this.#tree.namedChildren(n);
    const any = children.length === 1 && this.#tree.reads(children[0], ellipsisWord);
    return any ? { op: 'ellipsis', name: undefined } : this.#compileGeneric(n);
  }

  /** What follows the `try` may be there, unless the pattern says what it is. */
  #compileTry(n: number): PatternNode {
    const generic = this.#compileGeneric(n);
    const alone = this.#tree.namedChildren(n).filter((c) => this.#tree.start[c] < this.#end).length === 1;
    if (alone && generic.op === 'node') generic.children.splice(1, 1, { op: 'ellipsis', name: undefined });
    return generic;
  }

  /** `for (...)` is any loop of that keyword, whatever its header is made of. */
  #compileLoop(n: number): PatternNode {
    const tree = this.#tree;
    const header = ['initializer', 'condition', 'increment'].map((field) => tree.child(n, field));
    const any = header.every((part) => part >= 0 && tree.textOf(part).startsWith(ellipsisWord));
    const body = tree.child(n, 'body');
    if (!any || body < 0 || tree.start[body] >= this.#end) return this.#compileGeneric(n);
    const kinds = ['for_statement', 'for_in_statement'].map((name) => this.#grammar.kind(name));
    const children: PatternNode[] = [{ op: 'ellipsis', name: undefined }, this.#compile(body)];
    return { op: 'node', kinds: new Set(kinds), children, optional: new Set(), how: 'ordered' };
  }

  /** Python's class: bases that the pattern does not name may be there. */
  #compileClass(n: number): PatternNode {
    const generic = this.#compileGeneric(n);
    if (generic.op !== 'node') return generic;
    const any: PatternNode = { op: 'ellipsis', name: undefined };
    const bases = generic.children.find((child) => child.op === 'arguments');
    const free = !bases || (bases.keywords.length === 0 && bases.positional.every(isAnything));
    if (free) {
      generic.optional = new Set([...generic.optional, this.#grammar.kind('argument_list')]);
      generic.children = generic.children.filter((child) => child !== bases);
    } else if (!bases.open) {
      bases.open = true;
      bases.positional = [any, ...bases.positional, any];
    }
    const body = this.#tree.child(n, 'body');
    const block = generic.children.findIndex((child) => child.op === 'statements');
    if (block >= 0) generic.children[block] = this.#compileMembers(body);
    return generic;
  }

  /** What a class must have. Where a name is to be bound to some members, or there is none, the body counts as it is. */
  #compileMembers(body: number): PatternNode {
    const tree = this.#tree;
    const nodes = tree.namedChildren(body);
    const members: MemberPattern[] = [];
    let decorators: PatternNode[] = [];
    for (const node of nodes) {
      const isDecorator = (c: number) => tree.kindName(c) === 'decorator';
      const compiled = this.#compile(node);
      if (isDecorator(node)) decorators.push(compiled);
      else if (compiled.op === 'ellipsis' && compiled.name !== undefined) return this.#compileBlock(body);
      else if (compiled.op !== 'ellipsis') {
        const own = compiled.op === 'function' ? tree.children(node).filter(isDecorator) : [];
        members.push({
          decorators: [...decorators, ...own.map((c) => this.#compile(c))],
          member: compiled,
        });
        decorators = [];
      }
    }
    return nodes.length === 0 ? this.#compileBlock(body) : { op: 'members', members };
  }

  #compileBlock(n: number): PatternNode {
    return {
      op: 'statements',
      statements: this.#tree.namedChildren(n).map((c) => this.#compile(c)),
      whole: true,
    };
  }

  /** A type that the pattern names must be there; a default may be. */
  #compileParameter(n: number): PatternNode {
    const children = this.#tree.namedChildren(n);
    if (children.length === 1) return this.#compile(children[0]);
    const generic = this.#compileGeneric(n, 'ordered', ['typed_default_parameter', 'optional_parameter']);
    if (generic.op === 'node') generic.children.push({ op: 'ellipsis', name: undefined });
    return generic;
  }

  /** `alike` names further kinds with the same children. */
  #compileGeneric(n: number, how?: ChildOrder, alike: string[] = []): PatternNode {
    const tree = this.#tree;
    const others = alike.map((name) => this.#grammar.kind(name)).filter((kind) => kind >= 0);
    const kinds = new Set([tree.kind[n], ...others]);
    // An element without children in a pattern stands for the tag, however the code closes it.
    if (tree.kindName(n) === 'jsx_self_closing_element') kinds.add(this.#grammar.kind('jsx_opening_element'));
    const childKinds = new Set(tree.children(n).map((c) => tree.kind[c]));
    const optional = new Set([...this.#optionalKinds()].filter((kind) => !childKinds.has(kind)));
    const written = tree.children(n).filter((c) => tree.start[c] < this.#end);
    const children = written.map((c) => this.#compile(c));
    const partial = written.length < tree.children(n).length;
    if (partial) children.push({ op: 'ellipsis', name: undefined });
    // What an object or an element has besides what the pattern names does not matter.
    const open = children.length > 0 ? leastKinds[tree.kindName(n)] : undefined;
    return {
      op: 'node',
      kinds,
      children,
      optional,
      how: how ?? (tree.is(n, Trait.unordered) ? 'unordered' : 'ordered'),
      ...(open && { open }),
      ...(tree.is(n, Trait.transparent) && { wrapper: true }),
    };
  }

  #optionalKinds(): ReadonlySet<number> {
    const { traits } = this.#grammar;
    const kinds = new Set<number>();
    for (let kind = 0; kind < traits.length; kind++) if (traits[kind] & Trait.optional) kinds.add(kind);
    return kinds;
  }
}

function isAnything(pattern: PatternNode): boolean {
  return pattern.op === 'ellipsis' && pattern.name === undefined;
}

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

/** The kinds of nodes at which a match of `root` can begin. */
function startKinds(root: PatternNode, grammar: Grammar): number[] | undefined {
  const named = (names: string[]) => names.map((name) => grammar.kind(name)).filter((kind) => kind >= 0);
  const withTrait = (trait: number) =>
    [...grammar.traits.keys()].filter((kind) => grammar.traits[kind] & trait);
  switch (root.op) {
    case 'word':
      return withTrait(Trait.identifier).concat(root.text === 'this' ? named(['this']) : []);
    case 'path':
      return named([...identifierKinds, 'member_expression', 'attribute']);
    case 'constant':
      return named(['number', 'integer', 'float', 'true', 'false', 'null', 'none']);
    case 'any-string':
    case 'string':
    case 'string-regex':
    case 'string-metavariable':
    case 'template':
      return named(stringKinds);
    case 'assignment':
      return named(assignmentKinds);
    case 'call':
    case 'node':
    case 'binary':
    case 'element':
      return [...root.kinds];
    case 'function':
      return withTrait(Trait.func);
    case 'arguments':
      return named(['arguments', 'argument_list']);
    case 'statements':
      return withTrait(Trait.block);
    default:
      return undefined;
  }
}
