import type { LanguageId } from '../syntax/language.ts';
import { Comparison } from './comparison.ts';
import type { Condition, Formula, PatternText } from './formula.ts';
import { readLanguage } from './languages.ts';
import type { Entries, Node, Reader } from './reader.ts';
import { readRegex } from './regex-reader.ts';

/** The operators that ask something of a metavariable. */
export const conditionKeys = [
  'metavariable-regex',
  'metavariable-pattern',
  'metavariable-comparison',
  'metavariable-analysis',
  'metavariable-type',
  'metavariable-name',
];

/** Reads the formula of a `metavariable-pattern`, in another language if one is named. */
type ReadInner = (
  node: Node,
  entries: Entries,
  language: LanguageId | 'text' | undefined,
) => Formula<PatternText> | undefined;

/** Reads the value of one of `conditionKeys`; undefined after an error. */
export function readCondition(
  reader: Reader,
  key: string,
  node: Node,
  readInner: ReadInner,
): Condition<PatternText> | undefined {
  const entries = reader.map(node, key);
  const named = entries.get('metavariable');
  const metavariable = named && reader.string(named.value, 'metavariable');
  if (metavariable === undefined) {
    if (key === 'metavariable-comparison') return readComparison(reader, node, entries, undefined);
    reader.error(node, `${key} needs \`metavariable\``);
    return undefined;
  }
  switch (key) {
    case 'metavariable-regex':
      return readRegexCondition(reader, node, entries, metavariable);
    case 'metavariable-pattern': {
      const named = entries.get('language');
      const language = named && readLanguage(reader, named.value);
      reader.checkKeys(
        entries,
        ['metavariable', 'language', 'pattern', 'patterns', 'pattern-either', 'pattern-regex'],
        key,
      );
      const formula = readInner(node, entries, language);
      return formula && { op: 'pattern', metavariable, formula, language };
    }
    case 'metavariable-comparison':
      return readComparison(reader, node, entries, metavariable);
    case 'metavariable-name': {
      const modules = readNames(reader, node, entries, key, ['module', 'modules']);
      return modules && { op: 'module', metavariable, modules };
    }
    case 'metavariable-type': {
      const types = readNames(reader, node, entries, key, ['type', 'types']);
      return types && { op: 'type', metavariable, types };
    }
    case 'metavariable-analysis':
      return readAnalysis(reader, node, entries, metavariable);
    default:
      return undefined;
  }
}

function readRegexCondition(
  reader: Reader,
  node: Node,
  entries: Entries,
  metavariable: string,
): Condition<PatternText> | undefined {
  reader.checkKeys(entries, ['metavariable', 'regex', 'constant-propagation'], 'metavariable-regex');
  const source = entries.get('regex');
  if (!source) {
    reader.error(node, 'metavariable-regex needs `regex`');
    return undefined;
  }
  // The expression is anchored at the left, as the format demands.
  const regex = readRegex(reader, source.value, 'regex', 'y');
  const propagate = entries.get('constant-propagation');
  const constants = propagate ? reader.boolean(propagate.value, 'constant-propagation') : false;
  return regex && { op: 'regex', metavariable, regex, constants };
}

function readComparison(
  reader: Reader,
  node: Node,
  entries: Entries,
  metavariable: string | undefined,
): Condition<PatternText> | undefined {
  const key = 'metavariable-comparison';
  reader.checkKeys(entries, ['metavariable', 'comparison', 'base', 'strip'], key);
  const source = entries.get('comparison');
  const text = source && reader.string(source.value, 'comparison');
  if (text === undefined) {
    if (!source) reader.error(node, `${key} needs \`comparison\``);
    return undefined;
  }
  const base = entries.get('base');
  const strip = entries.get('strip');
  try {
    return {
      op: 'comparison',
      metavariable,
      comparison: new Comparison(text),
      base: base && reader.number(base.value, 'base'),
      strip: strip ? reader.boolean(strip.value, 'strip') : false,
    };
  } catch (error) {
    reader.error(source!.value, (error as Error).message);
    return undefined;
  }
}

/** One name or several, under the one key or the other. */
function readNames(
  reader: Reader,
  node: Node,
  entries: Entries,
  key: string,
  [one, several]: [string, string],
): string[] | undefined {
  reader.checkKeys(entries, ['metavariable', one, several], key);
  const given = entries.get(one) ?? entries.get(several);
  if (given) return reader.strings(given.value, one);
  reader.error(node, `${key} needs \`${one}\` or \`${several}\``);
  return undefined;
}

function readAnalysis(
  reader: Reader,
  node: Node,
  entries: Entries,
  metavariable: string,
): Condition<PatternText> | undefined {
  reader.checkKeys(entries, ['metavariable', 'analyzer'], 'metavariable-analysis');
  const analyzer = entries.get('analyzer');
  const name = analyzer && reader.string(analyzer.value, 'analyzer');
  if (name === 'entropy') return { op: 'entropy', metavariable };
  if (name === 'redos') return { op: 'backtracking', metavariable };
  if (name === 'github-checksum') return { op: 'checksum', metavariable };
  reader.error(
    analyzer?.value ?? node,
    `the analyzer ${name ? `\`${name}\` ` : ''}is not supported; \`entropy\`, \`redos\` and \`github-checksum\` are`,
  );
  return undefined;
}
