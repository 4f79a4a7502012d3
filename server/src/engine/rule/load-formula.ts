import { compileRegex } from '../regex.ts';
import type { LanguageId } from '../syntax/language.ts';
import { parseComparison } from './comparison.ts';
import type { Condition, Endpoint, Formula, PatternText, Propagator, TaintSpec } from './formula.ts';
import { parseRequirement, type Requirement } from './labels.ts';
import type { Entries, Node, Reader } from './reader.ts';

type TextFormula = Formula<PatternText>;
type AndFormula = Extract<TextFormula, { op: 'and' }>;

/** The keys that carry a formula of their own. */
export const formulaKeys = ['pattern', 'patterns', 'pattern-either', 'pattern-regex'] as const;

const conjunctKeys = [
  ...formulaKeys,
  'pattern-inside',
  'pattern-not',
  'pattern-not-inside',
  'pattern-not-regex',
  'focus-metavariable',
  'metavariable-regex',
  'metavariable-pattern',
  'metavariable-comparison',
  'metavariable-analysis',
  'metavariable-type',
  'metavariable-name',
];

/** Names under which rules call a language, with the grammars that stand for it. */
export const languageNames: Readonly<Record<string, readonly (LanguageId | 'text')[]>> = {
  javascript: ['javascript'],
  js: ['javascript'],
  typescript: ['typescript', 'tsx'],
  ts: ['typescript', 'tsx'],
  python: ['python'],
  python2: ['python'],
  python3: ['python'],
  py: ['python'],
  regex: ['text'],
  generic: ['text'],
  none: ['text'],
};

const multiline = 'gm';

function emptyAnd(): AndFormula {
  return { op: 'and', positives: [], insides: [], negatives: [], conditions: [], focus: [] };
}

/** Reads the formula that a mapping holds under one of `formulaKeys`; undefined after an error. */
export function readFormula(
  reader: Reader,
  node: Node,
  entries: Entries,
  where: string,
): TextFormula | undefined {
  const present = formulaKeys.filter((key) => entries.has(key));
  if (present.length !== 1) {
    reader.error(
      node,
      present.length === 0
        ? `${where} needs one of ${formulaKeys.join(', ')}`
        : `${where} has ${present.join(' and ')}; it takes one of them, or \`patterns\` with both`,
    );
    return undefined;
  }
  const key = present[0];
  const { value } = entries.get(key)!;
  switch (key) {
    case 'pattern':
      return readPattern(reader, value, key);
    case 'pattern-regex':
      return readRegexFormula(reader, value, key);
    case 'pattern-either':
      return readEither(reader, value);
    case 'patterns':
      return readConjunction(reader, value);
  }
}

function readPattern(reader: Reader, node: Node, what: string): TextFormula | undefined {
  if (reader.isMap(node)) return readFormula(reader, node, reader.map(node, what), what);
  const text = reader.string(node, what);
  return text === undefined ? undefined : { op: 'pattern', pattern: { text, ...reader.positionOf(node) } };
}

function readRegexFormula(reader: Reader, node: Node, what: string): TextFormula | undefined {
  const regex = readRegex(reader, node, what, multiline);
  return regex && { op: 'regex', regex };
}

export function readRegex(reader: Reader, node: Node, what: string, flags: string): RegExp | undefined {
  const text = reader.string(node, what);
  if (text === undefined) return undefined;
  try {
    return compileRegex(text, flags);
  } catch (error) {
    reader.error(node, `${what} is no regular expression that can run here: ${(error as Error).message}`);
    return undefined;
  }
}

function readEither(reader: Reader, node: Node): TextFormula {
  const alternatives: TextFormula[] = [];
  for (const item of reader.list(node, 'pattern-either')) {
    const entries = reader.map(item, 'an alternative of pattern-either');
    const inside = entries.get('pattern-inside');
    const formula = inside
      ? readPattern(reader, inside.value, 'pattern-inside')
      : readFormula(reader, item, entries, 'an alternative of pattern-either');
    reader.checkKeys(entries, [...formulaKeys, 'pattern-inside'], 'an alternative of pattern-either');
    if (formula) alternatives.push(formula);
  }
  return { op: 'or', alternatives };
}

function readConjunction(reader: Reader, node: Node): TextFormula {
  const formula = emptyAnd();
  for (const item of reader.list(node, 'patterns')) {
    const entries = reader.map(item, 'an element of patterns');
    reader.checkKeys(entries, conjunctKeys, 'patterns');
    for (const [key, { value }] of entries)
      if (conjunctKeys.includes(key)) readConjunct(reader, formula, key, value);
  }
  return formula;
}

function readConjunct(reader: Reader, into: AndFormula, key: string, value: Node): void {
  const add = (list: TextFormula[], formula: TextFormula | undefined) => formula && list.push(formula);
  switch (key) {
    case 'pattern':
      add(into.positives, readPattern(reader, value, key));
      break;
    case 'patterns':
      add(into.positives, readConjunction(reader, value));
      break;
    case 'pattern-either':
      add(into.positives, readEither(reader, value));
      break;
    case 'pattern-regex':
      add(into.positives, readRegexFormula(reader, value, key));
      break;
    case 'pattern-inside':
      add(into.insides, readPattern(reader, value, key));
      break;
    case 'pattern-not':
    case 'pattern-not-inside':
      add(into.negatives, readPattern(reader, value, key));
      break;
    case 'pattern-not-regex':
      add(into.negatives, readRegexFormula(reader, value, key));
      break;
    case 'focus-metavariable':
      into.focus.push(reader.strings(value, key));
      break;
    default: {
      const condition = readCondition(reader, key, value);
      if (condition) into.conditions.push(condition);
    }
  }
}

function readCondition(reader: Reader, key: string, node: Node): Condition<PatternText> | undefined {
  const entries = reader.map(node, key);
  const named = entries.get('metavariable');
  const metavariable = named && reader.string(named.value, 'metavariable');
  if (metavariable === undefined && key !== 'metavariable-comparison') {
    reader.error(node, `${key} needs \`metavariable\``);
    return undefined;
  }
  switch (key) {
    case 'metavariable-regex': {
      reader.checkKeys(entries, ['metavariable', 'regex', 'constant-propagation'], key);
      const source = entries.get('regex');
      if (!source) {
        reader.error(node, `${key} needs \`regex\``);
        return undefined;
      }
      // The expression is anchored at the left, as the format demands.
      const regex = readRegex(reader, source.value, 'regex', 'y');
      const propagate = entries.get('constant-propagation');
      return (
        regex && {
          op: 'regex',
          metavariable: metavariable!,
          regex,
          constants: propagate ? reader.boolean(propagate.value, 'constant-propagation') : false,
        }
      );
    }
    case 'metavariable-pattern': {
      reader.checkKeys(entries, ['metavariable', 'language', ...formulaKeys], key);
      const formula = readFormula(reader, node, entries, key);
      const language = entries.get('language');
      const name = language && reader.string(language.value, 'language');
      const known = name === undefined ? undefined : languageNames[name]?.[0];
      if (name !== undefined && !known)
        reader.error(language!.value, `there is no grammar for \`${name}\` here`);
      return formula && { op: 'pattern', metavariable: metavariable!, formula, language: known };
    }
    case 'metavariable-comparison': {
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
          comparison: parseComparison(text),
          base: base && reader.number(base.value, 'base'),
          strip: strip ? reader.boolean(strip.value, 'strip') : false,
        };
      } catch (error) {
        reader.error(source!.value, (error as Error).message);
        return undefined;
      }
    }
    case 'metavariable-name': {
      reader.checkKeys(entries, ['metavariable', 'module', 'modules'], key);
      const given = entries.get('module') ?? entries.get('modules');
      if (given)
        return { op: 'module', metavariable: metavariable!, modules: reader.strings(given.value, 'module') };
      reader.error(node, `${key} needs \`module\` or \`modules\``);
      return undefined;
    }
    case 'metavariable-type': {
      reader.checkKeys(entries, ['metavariable', 'type', 'types'], key);
      const given = entries.get('type') ?? entries.get('types');
      if (given)
        return { op: 'type', metavariable: metavariable!, types: reader.strings(given.value, 'type') };
      reader.error(node, `${key} needs \`type\` or \`types\``);
      return undefined;
    }
    case 'metavariable-analysis': {
      reader.checkKeys(entries, ['metavariable', 'analyzer'], key);
      const analyzer = entries.get('analyzer');
      const name = analyzer && reader.string(analyzer.value, 'analyzer');
      if (name === 'entropy') return { op: 'entropy', metavariable: metavariable! };
      if (name === 'redos') return { op: 'backtracking', metavariable: metavariable! };
      reader.error(
        analyzer?.value ?? node,
        `the analyzer ${name ? `\`${name}\` ` : ''}is not supported; \`entropy\` and \`redos\` are`,
      );
      return undefined;
    }
    default:
      return undefined;
  }
}

const endpointKeys = [
  ...formulaKeys,
  'kind',
  'exact',
  'by-side-effect',
  'label',
  'requires',
  'not_conflicting',
];

function readRequirement(reader: Reader, node: Node): Requirement | undefined {
  const text = reader.string(node, 'requires');
  if (text === undefined) return undefined;
  try {
    return parseRequirement(text);
  } catch (error) {
    reader.error(node, (error as Error).message);
    return undefined;
  }
}

/** `requires` as a condition, or as a list of conditions on what metavariables stand for. */
function readRequirements(
  reader: Reader,
  entries: Entries,
): Pick<Endpoint<PatternText>, 'requires' | 'requiresOf'> {
  const entry = entries.get('requires');
  if (!entry) return { requires: undefined, requiresOf: [] };
  if (!reader.isList(entry.value)) return { requires: readRequirement(reader, entry.value), requiresOf: [] };
  const requiresOf = reader.list(entry.value, 'requires').flatMap((item) =>
    [...reader.map(item, 'an element of requires')].flatMap(([metavariable, { value }]) => {
      const requirement = readRequirement(reader, value);
      return requirement ? [{ metavariable, requirement }] : [];
    }),
  );
  return { requires: undefined, requiresOf };
}

/** `true`: also the variable that the match names; `only`: the variable and not the expression. */
function readSideEffect(reader: Reader, entries: Entries): Endpoint<PatternText>['sideEffect'] {
  const entry = entries.get('by-side-effect');
  const value = entry && reader.string(entry.value, 'by-side-effect');
  if (value === undefined || value === 'false') return 'none';
  if (value === 'true') return 'also';
  if (value === 'only') return 'only';
  reader.error(entry?.value, 'expected by-side-effect to be true, false or only');
  return 'none';
}

/** Reads a list of sources, sinks or sanitizers; `exact` is what they are where they do not say. */
export function readEndpoints(
  reader: Reader,
  node: Node,
  what: string,
  kindWithFormula: boolean,
  exact: boolean,
): Endpoint<PatternText>[] {
  const endpoints: Endpoint<PatternText>[] = [];
  for (const item of reader.list(node, what)) {
    const where = `an element of ${what}`;
    const entries = reader.map(item, where);
    for (const unsupported of ['control', 'at-exit'] as const) {
      const entry = entries.get(unsupported);
      if (entry) reader.error(entry.key, `\`${unsupported}\` is not supported in ${what}`);
      entries.delete(unsupported);
    }
    reader.checkKeys(entries, endpointKeys, where);
    const kindEntry = entries.get('kind');
    const kind = kindEntry && reader.string(kindEntry.value, 'kind');
    const needsFormula = kindWithFormula || kind === undefined;
    const formula = needsFormula ? readFormula(reader, item, entries, where) : undefined;
    if (needsFormula && !formula) continue;
    const flag = (key: string, otherwise: boolean) => {
      const entry = entries.get(key);
      return entry ? reader.boolean(entry.value, key) : otherwise;
    };
    const label = entries.get('label');
    endpoints.push({
      formula,
      kind,
      exact: flag('exact', exact),
      label: label && reader.string(label.value, 'label'),
      ...readRequirements(reader, entries),
      yields: flag('not_conflicting', false),
      sideEffect: readSideEffect(reader, entries),
    });
  }
  return endpoints;
}

function readPropagators(reader: Reader, node: Node): Propagator<PatternText>[] {
  return reader.list(node, 'pattern-propagators').flatMap((item) => {
    const entries = reader.map(item, 'a propagator');
    reader.checkKeys(entries, [...formulaKeys, 'from', 'to', 'by-side-effect'], 'a propagator');
    const formula = readFormula(reader, item, entries, 'a propagator');
    const from = entries.get('from');
    const to = entries.get('to');
    if (!from || !to) {
      reader.error(item, 'a propagator needs `from` and `to`');
      return [];
    }
    const fromName = reader.string(from.value, 'from');
    const toName = reader.string(to.value, 'to');
    return formula && fromName && toName ? [{ formula, from: fromName, to: toName }] : [];
  });
}

/** Reads the four parts of a taint rule or a model from the keys that carry them. */
export function readTaint(
  reader: Reader,
  entries: Entries,
  keys: { sources: string; sinks: string; sanitizers: string; propagators: string },
  kindWithFormula: boolean,
): TaintSpec<PatternText> {
  const endpoints = (key: string, exact: boolean) => {
    const entry = entries.get(key);
    return entry ? readEndpoints(reader, entry.value, key, kindWithFormula, exact) : [];
  };
  const propagators = entries.get(keys.propagators);
  return {
    // A model names the very expression, not a place around it.
    sources: endpoints(keys.sources, kindWithFormula),
    sinks: endpoints(keys.sinks, true),
    sanitizers: endpoints(keys.sanitizers, kindWithFormula),
    propagators: propagators ? readPropagators(reader, propagators.value) : [],
  };
}
