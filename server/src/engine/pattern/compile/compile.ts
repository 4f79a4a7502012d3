import type { Grammar } from '../../syntax/grammar.ts';
import type { SyntaxParser, SyntaxTree } from '../../syntax/parser.ts';
import type { CompiledPattern, PatternError } from '../pattern.ts';
import { anchorOf } from './anchor.ts';
import { Compiler } from './compiler.ts';
import { neededFeatures } from './needed-features.ts';
import { encodePattern } from './placeholders.ts';
import { startKinds } from './start-kinds.ts';
import { wrappingsFor } from './wrappings.ts';

/** Compiles one pattern for one language, or says why it cannot be. See `RuleOptions` and `PatternTerms`. */
export function compilePattern(
  parser: SyntaxParser,
  grammar: Grammar,
  source: string,
  { deepStatements = true, throughNames = false } = {},
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
      const root = compiler.compileRoot(nodes, /;\s*$/.test(source), deepStatements);
      return {
        root,
        kinds: startKinds(root, grammar, throughNames),
        anchor: anchorOf(root, grammar),
        features: neededFeatures(root, grammar, throughNames),
      };
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
