import { stringContent, unescapeString } from '../../names/strings.ts';
import { compileRegex } from '../../regex.ts';
import type { PatternNode } from '../pattern.ts';
import type { Compiler } from './compiler.ts';

import { decodeText, deepWord, metavariableOf, typedWord } from './placeholders.ts';

/** Compiles expressions that have a meaning beyond their syntax. */
export class ExpressionCompiler {
  readonly #compiler: Compiler;

  constructor(compiler: Compiler) {
    this.#compiler = compiler;
  }

  compileMember(n: number): PatternNode {
    const tree = this.#compiler.tree;
    const object = this.#compiler.compile(tree.first(n));
    const property = this.#compiler.compileWord(
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
      optional: this.#compiler.optionalKinds(),
      how: 'ordered',
    };
  }

  compileCall(n: number): PatternNode {
    const tree = this.#compiler.tree;
    const callee = tree.kindName(n) === 'new_expression' ? tree.child(n, 'constructor') : tree.first(n);
    const args = tree.child(n, 'arguments');
    if (tree.reads(callee, deepWord)) return { op: 'deep', inner: this.#compiler.compile(tree.first(args)) };
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
    const types = tree.child(n, 'type_arguments');
    return {
      op: 'call',
      callee: this.#compiler.compile(callee),
      types: types < 0 ? undefined : this.#compiler.compile(types),
      args: args < 0 ? undefined : this.#compiler.compile(args),
      kinds: new Set([tree.kind[n]]),
    };
  }

  compileArguments(n: number): PatternNode {
    const tree = this.#compiler.tree;
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
    const tree = this.#compiler.tree;
    if (tree.kindName(n) === 'keyword_argument') {
      return {
        op: 'keyword',
        name: this.#compiler.asWord(this.#compiler.compile(tree.child(n, 'name'))),
        value: this.#compiler.compile(tree.child(n, 'value')),
      };
    }
    const argument = this.#compiler.compile(n);
    return argument.op === 'function' ? { ...argument, nameNeeded: false } : argument;
  }

  compileAssignment(n: number): PatternNode | undefined {
    const tree = this.#compiler.tree;
    const declared = tree.kindName(n) === 'variable_declarator';
    const target = tree.child(n, declared ? 'name' : 'left');
    const value = tree.child(n, declared ? 'value' : 'right');
    if (target < 0 || value < 0) return undefined;
    const type = tree.child(n, 'type');
    const operator = tree.child(n, 'operator');
    return {
      op: 'assignment',
      type: type < 0 ? undefined : this.#compiler.compile(type),
      target: this.#compiler.compile(target),
      value: this.#compiler.compile(value),
      operator: operator < 0 ? undefined : tree.textOf(operator),
      declares: declared,
    };
  }

  compileBinary(n: number): PatternNode {
    const tree = this.#compiler.tree;
    const children = tree.children(n);
    if (children.length !== 3) return this.#compiler.compileGeneric(n);
    const [left, operator, right] = children;
    return {
      op: 'binary',
      operator: tree.textOf(operator).replace(/\s+/g, ' '),
      left: this.#compiler.compile(left),
      right: this.#compiler.compile(right),
      kinds: new Set([tree.kind[n]]),
    };
  }

  compileString(n: number): PatternNode {
    const tree = this.#compiler.tree;
    const content = stringContent(tree, n);
    if (!content) return this.#compiler.compileGeneric(n);
    if (content.interpolated) return this.#compileTemplate(n);
    const text = decodeText(tree.text.slice(content.start, content.end));
    if (text === '...') return { op: 'any-string', interpolated: /^`|^\w*[fF]\w*['"]/.test(tree.textOf(n)) };
    const regex = /^=~\/([\s\S]*)\/(\w*)$/.exec(text);
    if (regex) return { op: 'string-regex', regex: compileRegex(regex[1], regex[2]) };
    if (/^\$[A-Z_][A-Z_0-9]*$/.test(text)) return { op: 'string-metavariable', name: text };
    return { op: 'string', text: content.raw ? text : unescapeString(text) };
  }

  #compileTemplate(n: number): PatternNode {
    const tree = this.#compiler.tree;
    const parts = tree.namedChildren(n).flatMap((child): ({ text: string } | { inner: PatternNode })[] => {
      const kind = tree.kindName(child);
      if (kind === 'string_start' || kind === 'string_end') return [];
      if (kind === 'template_substitution' || kind === 'interpolation')
        return [{ inner: this.#compiler.compile(tree.first(child)) }];
      return [{ text: decodeText(tree.textOf(child)) }];
    });
    return { op: 'template', parts };
  }
}
