import type { FlatTree } from '../syntax/flat-tree.ts';
import { type Grammar, Trait } from '../syntax/grammar.ts';
import { neededFeatures } from './compile/needed-features.ts';
import { featuresOfNodes } from './features.ts';
import type { PatternNode } from './pattern.ts';
import type { StandIns } from './stand-ins.ts';

/** What a node's kind says of whether a part matches it. */
const Verdict = { never: 0, byFeatures: 1, asArgument: 2, maybe: 3 } as const;

interface Terms {
  features: number;
  /** By kind: a verdict. */
  verdicts: Uint8Array;
}

/** A part belongs to one pattern, which is compiled for one grammar and with one meaning of names. */
const termsByPart = new WeakMap<PatternNode, Terms>();

/** Tells quickly of most nodes of a file, by what they are and hold, that a part of a pattern does not match them. */
export class PartFilter {
  readonly #tree: FlatTree;
  readonly #standIns: StandIns;
  /** By node: the features in its subtree. */
  readonly held: Int32Array;

  constructor(tree: FlatTree, standIns: StandIns) {
    this.#tree = tree;
    this.#standIns = standIns;
    this.held = featuresOfNodes(tree);
  }

  /**
   * The first node from `n` on that the part may match, but for those in nodes of the traits `without`; `end` where there
   * is none before that. With `byName`, names that are arguments may be read as what they stand for.
   */
  next(
    part: PatternNode,
    throughNames: boolean,
    n: number,
    end: number,
    { without = 0, byName = throughNames } = {},
  ): number {
    const { kind, last, grammar } = this.#tree;
    const { held } = this;
    const { features, verdicts } = this.#termsOf(part, throughNames);
    for (; n < end; n++) {
      if ((grammar.traits[kind[n]] & without) !== 0) {
        n = last[n] - 1;
        continue;
      }
      switch (verdicts[kind[n]]) {
        case Verdict.maybe:
          return n;
        case Verdict.byFeatures:
          if ((held[n] & features) === features) return n;
          break;
        case Verdict.asArgument:
          if (byName && this.#standIns.isArgument(n)) return n;
          break;
      }
    }
    return end;
  }

  /** The same of any part. */
  nextNamed(n: number, end: number, { without = 0 } = {}): number {
    const tree = this.#tree;
    for (; n < end; n++) {
      if (tree.is(n, without)) n = tree.last[n] - 1;
      else if (tree.is(n, Trait.named)) return n;
    }
    return end;
  }

  /** The features that every node has in its subtree which the part matches. */
  featuresOf(part: PatternNode, throughNames: boolean): number {
    return this.#termsOf(part, throughNames).features;
  }

  #termsOf(part: PatternNode, throughNames: boolean): Terms {
    let terms = termsByPart.get(part);
    if (!terms) {
      const { grammar } = this.#tree;
      // Decorators may stand outside of what they are written at.
      const features = part.op === 'decorated' ? 0 : neededFeatures(part, grammar, throughNames);
      terms = { features, verdicts: verdictsOf(part, grammar) };
      termsByPart.set(part, terms);
    }
    return terms;
  }
}

/**
 * Some parts match nodes of their own kinds alone, beside names that stand for one. Where they match what is around such
 * a node, they match the node, too.
 */
function verdictsOf(part: PatternNode, grammar: Grammar): Uint8Array {
  const own = part.op === 'call' || part.op === 'binary' || part.op === 'node' ? part.kinds : undefined;
  const isKeyed = own?.has(grammar.kind('pair')) || own?.has(grammar.kind('pair_pattern'));
  const maybeNames = !own || isKeyed || (part.op === 'node' && part.imported !== undefined);
  return Uint8Array.from(grammar.traits, (traits, kind) => {
    if ((traits & Trait.named) === 0) return Verdict.never;
    if ((traits & Trait.identifier) !== 0)
      return maybeNames || own?.has(kind) ? Verdict.maybe : Verdict.asArgument;
    return !own || own.has(kind) ? Verdict.byFeatures : Verdict.never;
  });
}
