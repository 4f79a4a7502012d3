import type { Confidence, Severity } from '../finding.ts';
import type { LanguageId } from '../syntax/language.ts';
import { formulaKeys, languageNames, readFormula, readRegex, readTaint } from './load-formula.ts';
import type { Entries, Node, Reader } from './reader.ts';
import type { FixTemplate, Model, Rule, RuleError, RuleOptions } from './rule.ts';
import { YamlReader } from './yaml-reader.ts';

const ruleKeys = [
  ...formulaKeys,
  'id',
  'languages',
  'severity',
  'message',
  'metadata',
  'mode',
  'pattern-sources',
  'pattern-sinks',
  'pattern-sanitizers',
  'pattern-propagators',
  'fix',
  'fix-regex',
  'paths',
  'options',
  'min-version',
  'max-version',
  'version',
];

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

/** Options of the format that change matching here, with their names in `RuleOptions`. */
const optionNames: Readonly<Record<string, Exclude<keyof RuleOptions, 'taintFocusOn'>>> = {
  constant_propagation: 'constantPropagation',
  commutative_boolop: 'commutativeBooleans',
  commutative_compop: 'commutativeComparisons',
  taint_assume_safe_functions: 'taintAssumeSafeFunctions',
  taint_assume_safe_booleans: 'taintAssumeSafeBooleans',
  taint_assume_safe_numbers: 'taintAssumeSafeNumbers',
  taint_assume_safe_indexes: 'taintAssumeSafeIndexes',
  taint_only_propagate_through_assignments: 'taintOnlyThroughAssignments',
  taint_unify_mvars: 'taintUnifyMetavariables',
};

const defaultOptions: RuleOptions = {
  constantPropagation: true,
  commutativeBooleans: false,
  commutativeComparisons: false,
  taintAssumeSafeFunctions: false,
  taintAssumeSafeBooleans: false,
  taintAssumeSafeNumbers: false,
  taintAssumeSafeIndexes: false,
  taintOnlyThroughAssignments: false,
  taintUnifyMetavariables: false,
  taintFocusOn: 'sink',
};

/** Reads a rule file. Rules with mistakes are left out and reported; the others load. */
export function loadRules(file: string, text: string): { rules: Rule[]; errors: RuleError[] } {
  return readRules(new YamlReader(file, text));
}

/** Reads the rules that a reader holds. */
export function readRules(reader: Reader): { rules: Rule[]; errors: RuleError[] } {
  const rules: Rule[] = [];
  if (reader.root === undefined || reader.root === null) {
    if (reader.errors.length === 0)
      reader.error(undefined, 'the file is empty; expected a mapping with `rules`');
    return { rules, errors: reader.errors };
  }
  const top = reader.map(reader.root, 'the file');
  const list = top.get('rules');
  if (!list) {
    reader.error(reader.root, 'expected the key `rules` with a list of rules');
    return { rules, errors: reader.errors };
  }
  for (const node of reader.list(list.value, 'rules')) {
    const before = reader.errors.length;
    const rule = readRule(reader, node);
    if (rule && reader.errors.length === before) rules.push(rule);
    reader.ruleId = undefined;
  }
  return { rules, errors: reader.errors };
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
  return {
    model: { library, languages, file: reader.file, spec: readTaint(reader, entries, keys, true) },
    errors: reader.errors,
  };
}

function readRule(reader: Reader, node: Node): Rule | undefined {
  const entries = reader.map(node, 'a rule');
  const text = (key: string) => {
    const entry = entries.get(key);
    if (entry) return reader.string(entry.value, key);
    reader.error(node, `the rule needs \`${key}\``);
    return undefined;
  };
  const id = text('id');
  reader.ruleId = id;
  reader.checkKeys(entries, ruleKeys, 'a rule');
  const message = text('message');
  const severityName = text('severity');
  const severity = severityName === undefined ? undefined : severities[severityName.toUpperCase()];
  if (severityName !== undefined && !severity) {
    reader.error(
      entries.get('severity')?.value,
      `the severity \`${severityName}\` is none of ${Object.keys(severities).join(', ')}`,
    );
  }
  const { languages, anyText } = readLanguages(reader, node, entries);
  const mode = entries.has('mode') ? text('mode') : 'search';
  if (mode !== 'search' && mode !== 'taint') {
    reader.error(
      entries.get('mode')?.value,
      `the mode \`${mode}\` is not supported; \`search\` and \`taint\` are`,
    );
    return undefined;
  }
  const taint = mode === 'taint' ? readTaintRule(reader, node, entries) : undefined;
  const search = mode === 'search' ? readFormula(reader, node, entries, 'the rule') : undefined;
  if (search?.op === 'and' && search.positives.length === 0 && search.insides.length === 0) {
    reader.error(
      entries.get('patterns')?.value,
      'patterns needs something to match, not only what must not match',
    );
  }
  if (id === undefined || message === undefined || !severity || (!taint && !search)) return undefined;
  const metadata = readMetadata(reader, entries);
  return {
    id,
    languages,
    anyText,
    severity,
    message: message.trim(),
    ...metadata.shown,
    title: metadata.shown.title ?? id,
    search,
    taint,
    fix: readFix(reader, entries, metadata.fixSafety, metadata.fixImport),
    paths: readPaths(reader, entries),
    options: readOptions(reader, entries),
    file: reader.file,
    line: reader.positionOf(node).line,
  };
}

function readTaintRule(reader: Reader, node: Node, entries: Entries): Rule['taint'] {
  const keys = {
    sources: 'pattern-sources',
    sinks: 'pattern-sinks',
    sanitizers: 'pattern-sanitizers',
    propagators: 'pattern-propagators',
  };
  for (const key of [keys.sources, keys.sinks])
    if (!entries.has(key)) reader.error(node, `a taint rule needs \`${key}\``);
  return readTaint(reader, entries, keys, false);
}

function readLanguages(
  reader: Reader,
  node: Node,
  entries: Entries,
): { languages: LanguageId[]; anyText: boolean } {
  const entry = entries.get('languages');
  if (!entry) {
    reader.error(node, 'expected `languages`');
    return { languages: [], anyText: false };
  }
  const names = reader.strings(entry.value, 'languages');
  const known = names.flatMap((name) => languageNames[name.toLowerCase()] ?? []);
  if (known.length === 0)
    reader.error(entry.value, `there is no grammar for ${names.map((n) => `\`${n}\``).join(', ')} here`);
  return {
    languages: [...new Set(known.filter((id) => id !== 'text'))] as LanguageId[],
    anyText: known.includes('text'),
  };
}

interface Metadata {
  shown: Pick<Rule, 'cwe' | 'confidence' | 'family' | 'appliesTo'> & { title: string | undefined };
  fixSafety: 'safe' | 'review';
  fixImport: string | undefined;
}

function readMetadata(reader: Reader, entries: Entries): Metadata {
  const node = entries.get('metadata');
  const values = node ? reader.map(node.value, 'metadata') : (new Map() as Entries);
  const text = (key: string) => {
    const entry = values.get(key);
    return entry && reader.string(entry.value, `metadata.${key}`);
  };
  const cwe = values.get('cwe');
  const confidence = text('confidence')?.toLowerCase();
  const fixSafety = text('fix-safety');
  const appliesTo = text('applies-to');
  return {
    shown: {
      title: text('title'),
      family: text('family'),
      cwe: cwe
        ? reader.strings(cwe.value, 'metadata.cwe').flatMap((name) => /CWE-\d+/.exec(name)?.[0] ?? [])
        : [],
      confidence:
        confidence === 'high' || confidence === 'low' ? confidence : ('medium' satisfies Confidence),
      appliesTo: appliesTo === 'pasted' ? 'pasted' : undefined,
    },
    fixSafety: fixSafety === 'safe' ? 'safe' : 'review',
    fixImport: text('fix-import'),
  };
}

function readFix(
  reader: Reader,
  entries: Entries,
  safety: 'safe' | 'review',
  needed: string | undefined,
): FixTemplate | undefined {
  const plain = entries.get('fix');
  if (plain) {
    const replacement = reader.string(plain.value, 'fix');
    // A block scalar ends with a line break that is the format's, not the fix's.
    return replacement === undefined
      ? undefined
      : { replacement: replacement.replace(/\n$/, ''), regex: undefined, count: 0, safety, import: needed };
  }
  const byRegex = entries.get('fix-regex');
  if (!byRegex) return undefined;
  const parts = reader.map(byRegex.value, 'fix-regex');
  reader.checkKeys(parts, ['regex', 'replacement', 'count'], 'fix-regex');
  const source = parts.get('regex');
  const target = parts.get('replacement');
  if (!source || !target) {
    reader.error(byRegex.value, 'fix-regex needs `regex` and `replacement`');
    return undefined;
  }
  const regex = readRegex(reader, source.value, 'regex', 'gm');
  const replacement = reader.string(target.value, 'replacement');
  const count = parts.get('count');
  if (!regex || replacement === undefined) return undefined;
  return {
    replacement,
    regex,
    count: count ? (reader.number(count.value, 'count') ?? 0) : 0,
    safety,
    import: needed,
  };
}

function readPaths(reader: Reader, entries: Entries): Rule['paths'] {
  const node = entries.get('paths');
  if (!node) return { include: [], exclude: [] };
  const parts = reader.map(node.value, 'paths');
  reader.checkKeys(parts, ['include', 'exclude'], 'paths');
  const list = (key: string) => {
    const entry = parts.get(key);
    return entry ? reader.strings(entry.value, `paths.${key}`) : [];
  };
  return { include: list('include'), exclude: list('exclude') };
}

function readOptions(reader: Reader, entries: Entries): RuleOptions {
  const options = { ...defaultOptions };
  const node = entries.get('options');
  if (!node) return options;
  const given = reader.map(node.value, 'options');
  reader.checkKeys(given, [...Object.keys(optionNames), 'taint_focus_on'], 'options');
  const focus = given.get('taint_focus_on');
  if (focus && reader.string(focus.value, 'options.taint_focus_on') === 'source')
    options.taintFocusOn = 'source';
  for (const [name, { value }] of given) {
    const option = optionNames[name];
    if (option) options[option] = reader.boolean(value, `options.${name}`);
  }
  return options;
}
