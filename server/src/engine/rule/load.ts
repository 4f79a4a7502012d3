import type { Severity } from '../finding.ts';
import { defaultGenericOptions, type GenericOptions } from '../generic/options.ts';
import { type CheckName, checkNames } from '../modules/suspicion.ts';
import { noLanguages, readLanguages } from './languages.ts';
import { readFix, readMetadata, readPaths } from './load-details.ts';
import { type Dialect, FormulaReader, formulaKeys, operatorKeys } from './load-formula.ts';
import { MatchReader } from './load-match.ts';
import { readTaint } from './load-taint.ts';
import { readOptions } from './options.ts';
import type { Entries, Node, Reader } from './reader.ts';
import type { Model, RuleError, WrittenRule } from './rule.ts';
import { YamlReader } from './yaml-reader.ts';

const taintKeys = ['pattern-sources', 'pattern-sinks', 'pattern-sanitizers', 'pattern-propagators'];

/** The same in the newer syntax, under `taint`. */
const newerTaintKeys = ['sources', 'sinks', 'sanitizers', 'propagators'];

const ruleKeys = [
  ...formulaKeys,
  ...taintKeys,
  'match',
  'taint',
  'id',
  'languages',
  'severity',
  'message',
  'metadata',
  'mode',
  'check',
  'fix',
  'fix-regex',
  'paths',
  'options',
  'min-version',
  'max-version',
  'version',
  'category',
  'technology',
  'references',
  'author',
  'license',
  'tags',
];

/** Keys of the rule whose misspelling would change what it finds. */
const meaningfulKeys = [...operatorKeys, ...taintKeys, 'match', 'taint', 'mode', 'paths', 'options'];

const modes = ['search', 'taint', 'check'] as const;

const severities: Readonly<Record<string, Severity>> = {
  CRITICAL: 'error',
  HIGH: 'error',
  ERROR: 'error',
  MEDIUM: 'warning',
  WARNING: 'warning',
  LOW: 'info',
  INFO: 'info',
  INVENTORY: 'hint',
  EXPERIMENT: 'hint',
};

/** What a rule file holds. */
export interface LoadedRules {
  rules: WrittenRule[];
  /** Mistakes that cost a rule. */
  errors: RuleError[];
  /** What is doubtful in rules that load nevertheless. */
  warnings: RuleError[];
  /** Rules for languages alone that cannot be read here: no mistake, and nothing to run. */
  foreign: { ruleId: string; languages: string[] }[];
}

/** Reads a rule file. Rules with mistakes are left out and reported; the others load. */
export function loadRules(file: string, text: string): LoadedRules {
  return readRules(new YamlReader(file, text));
}

/** Reads the rules that a reader holds. */
export function readRules(reader: Reader): LoadedRules {
  const { errors, warnings } = reader;
  const loaded: LoadedRules = { rules: [], errors, warnings, foreign: [] };
  if (reader.root === undefined || reader.root === null) {
    if (errors.length === 0) reader.error(undefined, 'the file is empty; expected a mapping with `rules`');
    return loaded;
  }
  const list = reader.map(reader.root, 'the file').get('rules');
  if (!list) {
    reader.error(reader.root, 'expected the key `rules` with a list of rules');
    return loaded;
  }
  for (const node of reader.list(list.value, 'rules')) {
    const before = errors.length;
    const rules = readRule(reader, node, loaded.foreign);
    if (errors.length === before) loaded.rules.push(...rules);
    reader.ruleId = undefined;
  }
  return loaded;
}

/** Reads a model file: facts about one library. */
export function loadModel(file: string, text: string): { model: Model | undefined; errors: RuleError[] } {
  return readModel(new YamlReader(file, text));
}

/** Reads the model that a reader holds. */
export function readModel(reader: Reader): { model: Model | undefined; errors: RuleError[] } {
  const entries = reader.map(reader.root, 'the file');
  reader.checkKeys(
    entries,
    ['library', 'languages', 'sources', 'sinks', 'sanitizers', 'propagators'],
    'a model',
  );
  const library = entries.get('library')
    ? reader.string(entries.get('library')!.value, 'library')
    : undefined;
  if (library === undefined) {
    reader.error(reader.root, 'a model needs `library`');
    return { model: undefined, errors: reader.errors };
  }
  const { languages } = readLanguages(reader, reader.root, entries);
  const keys = { sources: 'sources', sinks: 'sinks', sanitizers: 'sanitizers', propagators: 'propagators' };
  const formulas = new FormulaReader(reader, 'code', defaultGenericOptions);
  return {
    model: { library, languages, file: reader.file, spec: readTaint(formulas, entries, keys, true) },
    errors: reader.errors,
  };
}

/** Reads one rule: an entry for code, one for any text, or both; none where it has mistakes or speaks of other languages. */
function readRule(reader: Reader, node: Node, foreign: LoadedRules['foreign']): WrittenRule[] {
  const entries = reader.map(node, 'a rule');
  const text = (key: string) => {
    const entry = entries.get(key);
    if (entry) return reader.string(entry.value, key);
    reader.error(node, `the rule needs \`${key}\``);
    return undefined;
  };
  const id = text('id');
  reader.ruleId = id;
  const mode = entries.has('mode') ? text('mode') : entries.has('taint') ? 'taint' : 'search';
  const known = modes.find((one) => one === mode);
  const { languages, anyText, unreadable } =
    known || entries.has('languages') ? readLanguages(reader, node, entries) : noLanguages;
  if (id !== undefined && languages.length === 0 && !anyText && unreadable.length > 0) {
    foreign.push({ ruleId: id, languages: unreadable });
    return [];
  }
  if (!known) {
    // What else the rule says, or leaves out, goes with its mode.
    reader.error(
      entries.get('mode')?.value,
      `the mode \`${mode}\` is not supported; \`search\`, \`taint\` and \`check\` are`,
    );
    return [];
  }
  reader.warnKeys(entries, ruleKeys, 'a rule', meaningfulKeys);
  const message = text('message');
  const severity = readSeverity(reader, entries, text('severity'));
  const metadata = readMetadata(reader, entries);
  const options = readOptions(reader, entries);
  if (id === undefined || message === undefined || !severity) return [];
  const dialects: Dialect[] = [
    ...(languages.length > 0 ? ['code' as const] : []),
    ...(anyText ? ['text' as const] : []),
  ];
  return dialects.flatMap((dialect) => {
    const reading = { reader, dialect, generic: options.generic };
    const taint = mode === 'taint' ? readTaintRule(reading, node, entries) : undefined;
    const search = mode === 'search' ? readSearch(reading, node, entries) : undefined;
    const check = mode === 'check' ? readCheck(reader, node, entries) : undefined;
    if (!taint && !search && !check) return [];
    if (taint && dialect === 'text') {
      if (languages.length === 0)
        reader.error(node, 'data flow can be followed in code only, not in any text');
      return [];
    }
    return {
      id,
      languages: dialect === 'code' ? languages : [],
      anyText: dialect === 'text',
      severity,
      message: message.trim(),
      ...metadata.shown,
      title: metadata.shown.title ?? id,
      search,
      taint,
      check,
      fix: readFix(reader, entries, metadata),
      paths: readPaths(reader, entries),
      options,
      file: reader.file,
      line: reader.positionOf(node).line,
    };
  });
}

function readSeverity(reader: Reader, entries: Entries, name: string | undefined): Severity | undefined {
  const severity = name === undefined ? undefined : severities[name.toUpperCase()];
  if (name !== undefined && !severity) {
    reader.error(
      entries.get('severity')?.value,
      `the severity \`${name}\` is none of ${Object.keys(severities).join(', ')}`,
    );
  }
  return severity;
}

/** Reads which of the checks that are built in finds what the rule speaks of. */
function readCheck(reader: Reader, node: Node, entries: Entries): CheckName | undefined {
  const entry = entries.get('check');
  const name = entry && reader.string(entry.value, 'check');
  const check = checkNames.find((known) => known === name);
  if (!check)
    reader.error(
      entry?.value ?? node,
      `a rule with \`mode: check\` needs \`check\`: ${checkNames.join(', ')}`,
    );
  return check;
}

/** What it takes to read formulas. */
interface Reading {
  reader: Reader;
  dialect: Dialect;
  generic: GenericOptions;
}

function readSearch(
  { reader, dialect, generic }: Reading,
  node: Node,
  entries: Entries,
): WrittenRule['search'] {
  const match = entries.get('match');
  const search = match
    ? new MatchReader(reader, dialect, generic).readNode(match.value, 'match')
    : new FormulaReader(reader, dialect, generic).read(node, entries, 'the rule');
  if (search?.op === 'and' && search.positives.length === 0 && search.insides.length === 0) {
    reader.error(
      (match ?? entries.get('patterns'))?.value,
      `${match ? 'match' : 'patterns'} needs something to match, not only what must not match`,
    );
  }
  return search;
}

function readTaintRule(
  { reader, dialect, generic }: Reading,
  node: Node,
  entries: Entries,
): WrittenRule['taint'] {
  const newer = entries.get('taint');
  const parts = newer ? reader.map(newer.value, 'taint') : entries;
  const [sources, sinks, sanitizers, propagators] = newer ? newerTaintKeys : taintKeys;
  if (newer) reader.checkKeys(parts, newerTaintKeys, 'taint');
  for (const key of [sources, sinks])
    if (!parts.has(key)) reader.error(newer?.value ?? node, `a taint rule needs \`${key}\``);
  const formulas = newer
    ? new MatchReader(reader, dialect, generic)
    : new FormulaReader(reader, dialect, generic);
  return readTaint(formulas, parts, { sources, sinks, sanitizers, propagators }, false);
}
