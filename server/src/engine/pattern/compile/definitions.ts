import type { MemberPattern, PatternNode } from '../pattern.ts';
import type { Compiler } from './compiler.ts';

/** Words before a function's name that must be there. */
const functionWords = /^(async|static|get|set|public|private|protected|readonly|override|abstract|\*)$/;

/** Compiles functions and classes. */
export class DefinitionCompiler {
  readonly #compiler: Compiler;

  constructor(compiler: Compiler) {
    this.#compiler = compiler;
  }

  compileFunction(n: number): PatternNode {
    const tree = this.#compiler.tree;
    const name = tree.child(n, 'name');
    const body = tree.child(n, 'body');
    const result = tree.child(n, 'return_type');
    const single = tree.child(n, 'parameter');
    const list = tree.child(n, 'parameters');
    const parameters = single >= 0 ? [single] : list >= 0 ? tree.namedChildren(list) : [];
    return {
      op: 'function',
      name: name < 0 ? undefined : this.#compiler.asWord(this.#compiler.compile(name)),
      parameters: parameters.map((p) => this.#compiler.compile(p)),
      body: body < 0 || tree.start[body] >= this.#compiler.end ? undefined : this.#compiler.compile(body),
      result: result < 0 ? undefined : this.#compiler.compile(tree.first(result)),
      modifiers: tree
        .children(n)
        .map((c) => tree.textOf(c))
        .filter((word) => functionWords.test(word)),
      nameNeeded: true,
    };
  }

  /** A type that the pattern names must be there; a default may be. */
  compileParameter(n: number): PatternNode {
    const children = this.#compiler.tree.namedChildren(n);
    if (children.length === 1) return this.#compiler.compile(children[0]);
    const generic = this.#compiler.compileGeneric(n, 'ordered', [
      'typed_default_parameter',
      'optional_parameter',
    ]);
    if (generic.op === 'node') generic.children.push({ op: 'ellipsis', name: undefined });
    return generic;
  }

  /** A JavaScript class with decorators; undefined where it has none. */
  compileDecorated(n: number): PatternNode | undefined {
    const { tree } = this.#compiler;
    const decorators = tree.namedChildren(n).filter((c) => tree.kindName(c) === 'decorator');
    if (decorators.length === 0) return undefined;
    const definition = this.#compiler.compileGeneric(n);
    if (definition.op !== 'node') return undefined;
    const { grammar } = tree;
    definition.children = definition.children.slice(decorators.length);
    definition.optional = new Set([...definition.optional, grammar.kind('decorator')]);
    return {
      op: 'decorated',
      decorators: decorators.map((c) => this.#compiler.compile(c)),
      definition,
      kinds: new Set([tree.kind[n], grammar.kind('export_statement')]),
    };
  }

  /** Python's class: bases that the pattern does not name may be there. */
  compileClass(n: number): PatternNode {
    const generic = this.#compiler.compileGeneric(n);
    if (generic.op !== 'node') return generic;
    const any: PatternNode = { op: 'ellipsis', name: undefined };
    const bases = generic.children.find((child) => child.op === 'arguments');
    const free = !bases || (bases.keywords.length === 0 && bases.positional.every(isAnything));
    if (free) {
      generic.optional = new Set([...generic.optional, this.#compiler.tree.grammar.kind('argument_list')]);
      generic.children = generic.children.filter((child) => child !== bases);
    } else if (!bases.open) {
      bases.open = true;
      bases.positional = [any, ...bases.positional, any];
    }
    const body = this.#compiler.tree.child(n, 'body');
    const block = generic.children.findIndex((child) => child.op === 'statements');
    if (block >= 0) generic.children[block] = this.compileMembers(body);
    return generic;
  }

  /** What a class must have. Where a name is to be bound to some members, or there is none, the body counts as it is. */
  compileMembers(body: number): PatternNode {
    const tree = this.#compiler.tree;
    const nodes = tree.namedChildren(body);
    const members: MemberPattern[] = [];
    let decorators: PatternNode[] = [];
    for (const node of nodes) {
      const isDecorator = (c: number) => tree.kindName(c) === 'decorator';
      const compiled = this.#compiler.compile(node);
      if (isDecorator(node)) decorators.push(compiled);
      else if (compiled.op === 'ellipsis' && compiled.name !== undefined)
        return this.#compiler.statements.compileBlock(body);
      else if (compiled.op !== 'ellipsis') {
        const own = compiled.op === 'function' ? tree.children(node).filter(isDecorator) : [];
        members.push({
          decorators: [...decorators, ...own.map((c) => this.#compiler.compile(c))],
          member: compiled,
        });
        decorators = [];
      }
    }
    return nodes.length === 0 ? this.#compiler.statements.compileBlock(body) : { op: 'members', members };
  }
}

function isAnything(pattern: PatternNode): boolean {
  return pattern.op === 'ellipsis' && pattern.name === undefined;
}
