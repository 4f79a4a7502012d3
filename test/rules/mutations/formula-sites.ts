/** What can be taken away within a formula: each pattern, alternative, condition and focus. */
import { isMap, type Node } from 'yaml';
import type { Pattern } from '../../../server/src/engine/pattern/pattern.ts';
import type { Formula } from '../../../server/src/engine/rule/formula.ts';
import { cutItem, entriesOf, itemsUnder, type RuleFile, type Site } from './site.ts';

type Compiled = Formula<Pattern>;
type And = Extract<Compiled, { op: 'and' }>;
type Or = Extract<Compiled, { op: 'or' }>;
type List = 'positives' | 'insides' | 'negatives' | 'conditions' | 'focus';

/** What all sites of one formula share. */
export interface Owner extends Pick<Site, 'owners' | 'languages' | 'part' | 'trail' | 'around'> {
  /** Within a condition on what a metavariable holds: what has to match for the condition to be asked. */
  asked?: Compiled[];
}

const lists: Readonly<Record<string, List>> = {
  pattern: 'positives',
  patterns: 'positives',
  'pattern-either': 'positives',
  'pattern-regex': 'positives',
  'pattern-inside': 'insides',
  'pattern-not': 'negatives',
  'pattern-not-inside': 'negatives',
  'pattern-not-regex': 'negatives',
  'focus-metavariable': 'focus',
};

/** What all sites within one of the formulas' parts have in common. */
const within = (owner: Owner, node: Node, formulas: Compiled[]): Owner => ({
  ...owner,
  trail: [...owner.trail, node],
  around: [...owner.around, formulas],
});

/** `node` holds the formula among other keys; `formulas` are what it was compiled to, for each language and rule. */
export function formulaSites(file: RuleFile, node: Node, formulas: Compiled[], owner: Owner): Site[] {
  if (formulas.length === 0 || !isMap(node)) return [];
  if (node.has('patterns'))
    return conjunctionSites(file, itemsUnder(node, 'patterns'), formulas as And[], owner);
  if (node.has('pattern-either'))
    return alternativeSites(file, itemsUnder(node, 'pattern-either'), formulas as Or[], owner);
  // A place as an alternative has a formula of its own in place of a pattern's text.
  const inner = entriesOf(node).find(({ key, value }) => lists[key] && isMap(value));
  return inner ? formulaSites(file, inner.value, formulas, owner) : [];
}

function alternativeSites(file: RuleFile, items: Node[], formulas: Or[], owner: Owner): Site[] {
  assertCount(file, items, formulas[0]!.alternatives.length, items.length);
  return items.flatMap((item, i) => {
    const [{ key, value }] = entriesOf(item) as [{ key: string; value: Node }];
    const own = within(owner, item, formulas);
    const needs = owner.asked ?? formulas.map(({ alternatives }) => alternatives[i]!);
    const site = { ...file.describe(value), ...own, what: `alternative ${key}`, needs };
    return [
      {
        ...site,
        cut: cutItem(
          formulas.map(({ alternatives }) => alternatives),
          i,
        ),
      },
      ...formulaSites(
        file,
        item,
        formulas.map(({ alternatives }) => alternatives[i]!),
        own,
      ),
    ];
  });
}

function conjunctionSites(file: RuleFile, items: Node[], formulas: And[], owner: Owner): Site[] {
  const [first] = formulas as [And];
  const counts = { positives: 0, insides: 0, negatives: 0, conditions: 0, focus: 0 };
  const sites = items.flatMap((item) =>
    entriesOf(item).flatMap(({ key, value }) => {
      const own = within(owner, item, formulas);
      const list = key === 'pattern-either' && isOfInsides(value) ? 'insides' : (lists[key] ?? 'conditions');
      const index = counts[list]++;
      const inner = formulas.flatMap((formula) => innerOf(formula, list, index) ?? []);
      const inside =
        list === 'conditions'
          ? formulaSites(file, value, inner, { ...own, asked: owner.asked ?? formulas })
          : key === 'patterns' || key === 'pattern-either'
            ? listSites(file, key, value, inner, own)
            : formulaSites(file, value, inner, own);
      // What must be there as well keeps others from matching just where it does not match itself.
      const needs = owner.asked ?? (list === 'negatives' ? inner : formulas);
      // Without anything that matches it would be no rule.
      const isNeeded =
        (list === 'positives' || list === 'insides') && first.positives.length + first.insides.length === 1;
      const site = { ...file.describe(value), ...own, what: key, needs };
      return isNeeded
        ? inside
        : [
            {
              ...site,
              cut: cutItem(
                formulas.map((formula) => formula[list] as unknown[]),
                index,
              ),
            },
            ...inside,
          ];
    }),
  );
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const compiled = Object.keys(counts).reduce((sum, list) => sum + first[list as List].length, 0);
  assertCount(file, items, compiled, total);
  return sites;
}

/** Alternatives of places are places, as for the engine. */
function isOfInsides(value: Node): boolean {
  const items = 'items' in value ? (value.items as Node[]) : [];
  return items.length > 0 && items.every((item) => isMap(item) && item.has('pattern-inside'));
}

function listSites(file: RuleFile, key: string, value: Node, formulas: Compiled[], owner: Owner): Site[] {
  const items = 'items' in value ? (value.items as Node[]) : [];
  return key === 'patterns'
    ? conjunctionSites(file, items, formulas as And[], owner)
    : alternativeSites(file, items, formulas as Or[], owner);
}

/** The formula at a place of a conjunction, where there is one. */
function innerOf(formula: And, list: List, index: number): Compiled | undefined {
  if (list === 'focus') return undefined;
  if (list !== 'conditions') return formula[list][index];
  const condition = formula.conditions[index];
  return condition?.op === 'pattern' ? condition.formula : undefined;
}

/** File and formula are walked side by side: where they part, everything after would be cut in the wrong place. */
function assertCount(file: RuleFile, items: Node[], compiled: number, written: number): void {
  if (compiled === written) return;
  const line = items[0] ? file.lineOf(items[0]) : 1;
  throw new Error(`${file.name}:${line}: ${written} operators are written here, ${compiled} were compiled`);
}
