import type { Endpoint, PatternText, Propagator, TaintSpec } from './formula.ts';
import { Requirement } from './labels.ts';
import type { FormulaSource } from './load-formula.ts';
import type { Entries, Node, Reader } from './reader.ts';

const endpointKeys = [
  'kind',
  'exact',
  'by-side-effect',
  'label',
  'requires',
  'not_conflicting',
  'not-conflicting',
  'control',
  'at-exit',
];

function readRequirement(reader: Reader, node: Node): Requirement | undefined {
  const text = reader.string(node, 'requires');
  if (text === undefined) return undefined;
  try {
    return new Requirement(text);
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
function readEndpoints(
  formulas: FormulaSource,
  node: Node,
  what: string,
  kindWithFormula: boolean,
  exact: boolean,
): Endpoint<PatternText>[] {
  const { reader } = formulas;
  const endpoints: Endpoint<PatternText>[] = [];
  for (const item of reader.list(node, what)) {
    const where = `an element of ${what}`;
    const entries = formulas.entriesOf(item, where);
    reader.checkKeys(entries, [...formulas.keys, ...endpointKeys], where);
    const kindEntry = entries.get('kind');
    const kind = kindEntry && reader.string(kindEntry.value, 'kind');
    const needsFormula = kindWithFormula || kind === undefined;
    const formula = needsFormula ? formulas.read(item, entries, where) : undefined;
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
      yields: flag('not_conflicting', false) || flag('not-conflicting', false),
      sideEffect: readSideEffect(reader, entries),
      control: flag('control', false),
      atExit: flag('at-exit', false),
    });
  }
  return endpoints;
}

function readPropagators(formulas: FormulaSource, node: Node): Propagator<PatternText>[] {
  const { reader } = formulas;
  return reader.list(node, 'pattern-propagators').flatMap((item) => {
    const entries = formulas.entriesOf(item, 'a propagator');
    reader.checkKeys(entries, [...formulas.keys, 'from', 'to', 'by-side-effect'], 'a propagator');
    const formula = formulas.read(item, entries, 'a propagator');
    const from = entries.get('from');
    const to = entries.get('to');
    if (!from || !to) {
      reader.error(item, 'a propagator needs `from` and `to`');
      return [];
    }
    const fromName = reader.string(from.value, 'from');
    const toName = reader.string(to.value, 'to');
    const effect = entries.get('by-side-effect');
    const sideEffect = effect ? reader.boolean(effect.value, 'by-side-effect') : true;
    return formula && fromName && toName ? [{ formula, from: fromName, to: toName, sideEffect }] : [];
  });
}

/** Reads the four parts of a taint rule or a model from the keys that carry them. */
export function readTaint(
  formulas: FormulaSource,
  entries: Entries,
  keys: { sources: string; sinks: string; sanitizers: string; propagators: string },
  kindWithFormula: boolean,
): TaintSpec<PatternText> {
  const endpoints = (key: string, exact: boolean) => {
    const entry = entries.get(key);
    return entry ? readEndpoints(formulas, entry.value, key, kindWithFormula, exact) : [];
  };
  const propagators = entries.get(keys.propagators);
  return {
    // A model names the very expression, not a place around it.
    sources: endpoints(keys.sources, kindWithFormula),
    sinks: endpoints(keys.sinks, true),
    sanitizers: endpoints(keys.sanitizers, kindWithFormula),
    propagators: propagators ? readPropagators(formulas, propagators.value) : [],
  };
}
