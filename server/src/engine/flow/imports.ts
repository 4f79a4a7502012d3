import type { ImportOrigin } from '../names/scopes.ts';
import type { Flow } from './flow.ts';
import { clean, fieldOf, join, type Value, withField } from './values.ts';

/** What the imports of a file stand for, where they lead to a file of the workspace. */
export class Imports {
  readonly #flow: Flow;
  #starred: Value | undefined;

  constructor(flow: Flow) {
    this.#flow = flow;
  }

  /** All that a module gives out, as one object; undefined where it is not of the workspace. */
  whole(specifier: string): Value | undefined {
    const module = this.#flow.module?.import(specifier);
    return module && this.#flow.program.flowOf(module)?.exports.whole();
  }

  /** What Python's `from a import *` brings, all in one object; undefined where nothing does. */
  starred(): Value | undefined {
    const { tree } = this.#flow;
    if (this.#starred || tree.grammar.spec.family !== 'python') return this.#starred;
    let whole: Value | undefined;
    for (const star of tree.ofKind(tree.grammar.kind('wildcard_import'))) {
      const module = tree.child(tree.parent[star], 'module_name');
      const given = module < 0 ? undefined : this.whole(tree.textOf(module));
      if (given) whole = whole ? join(whole, given) : given;
    }
    this.#starred = whole;
    return whole;
  }

  /** What an import statement binds a name to. */
  member({ module, member, submodules }: ImportOrigin): Value | undefined {
    if (this.#flow.tree.grammar.spec.family === 'python') {
      if (member !== undefined) return this.#pythonMember(module, member);
      let value = this.whole(module);
      for (const name of submodules ?? []) {
        const inner = this.whole(`${module}.${name}`);
        if (inner) value = withField(value ?? clean, name, inner);
      }
      return value;
    }
    const whole = this.whole(module);
    if (!whole || member === undefined) return whole;
    // A module that only sets `module.exports` is its own default.
    return member === 'default' && !whole.fields?.has('default') ? whole : fieldOf(whole, member);
  }

  /** `from a import b` means the module `a.b`, or else what `a` calls `b`. */
  #pythonMember(module: string, member: string): Value | undefined {
    const dotted = /\.$/.test(module) ? module + member : `${module}.${member}`;
    const inner = this.whole(dotted);
    if (inner) return inner;
    const whole = this.whole(module);
    return whole && fieldOf(whole, member);
  }
}
