/** Code that a formula matches, as its rule file has it, through one place of it. */
import { isMap, type Node } from 'yaml';
import { compileRegex } from '../../server/src/engine/regex.ts';
import { entriesOf, itemsUnder } from '../../test/rules/mutations/site.ts';
import { fill, gap, metavariablesOf } from './filling.ts';
import { isLiteral, isName, namesFor } from './names.ts';
import { sample, startsLike } from './sampler.ts';
import { isOfClass, isSame, mainWithin, wrap } from './wrapping.ts';

export interface Wish {
  /** What leads to the place that has a say, the place last. */
  trail: readonly Node[];
  isPython: boolean;
  /** What metavariables have stood for in examples. */
  known: ReadonlyMap<string, readonly string[]>;
  /** What the focus, or the first argument, becomes. */
  focus: string | undefined;
  /** What an ellipsis among arguments becomes. */
  argument?: string;
  /** What the code itself becomes before what it lies in is put around it. */
  use?: (code: string) => string;
}

export interface Instance {
  /** Where it has gaps, other code may go. */
  code: string;
  /** What the focus became. */
  focus: string | undefined;
}

interface Condition {
  metavariable: string;
  regex: RegExp | undefined;
  samples: readonly string[];
  /** It is the one that must not hold. */
  broken: boolean;
  /** The place that has a say lies within it. */
  asked: boolean;
}

interface Parts {
  positives: string[];
  insides: string[];
  /** Stands in place of the positives. */
  instead: string | undefined;
  conditions: Condition[];
  focus: string[];
}

const most = 30;

/** Instances of the formula that `node` holds among other keys, the plainest first. */
export function instancesOf(node: Node, wish: Wish): Instance[] {
  return [0, 1, 2]
    .flatMap((choice) => {
      const parts: Parts = { positives: [], insides: [], instead: undefined, conditions: [], focus: [] };
      collect(node, wish, choice, 'positives', parts);
      return build(parts, wish);
    })
    .filter(({ code }, i, all) => all.findIndex((other) => other.code === code) === i)
    .slice(0, most);
}

type Role = 'positives' | 'insides' | 'instead';

function collect(node: Node, wish: Wish, choice: number, role: Role, parts: Parts): void {
  if (!isMap(node)) return;
  for (const { key, value } of entriesOf(node)) {
    const isOnWay = wish.trail.includes(node);
    switch (key) {
      case 'pattern':
        addText(value, wish, choice, role, parts);
        break;
      case 'patterns':
        for (const item of itemsUnder(node, key)) collect(item, wish, choice, role, parts);
        break;
      case 'pattern-either': {
        const items = itemsUnder(node, key);
        const forced = items.find((item) => wish.trail.includes(item));
        const chosen = forced ?? items[Math.min(choice, items.length - 1)];
        if (chosen) collect(chosen, wish, choice, role, parts);
        break;
      }
      case 'pattern-inside':
        addText(value, wish, choice, role === 'positives' ? 'insides' : role, parts);
        break;
      case 'pattern-not':
        if (isOnWay && wish.trail.length > 1) addText(value, wish, choice, 'instead', parts);
        break;
      case 'pattern-not-inside':
        if (isOnWay && wish.trail.length > 1) addText(value, wish, choice, 'insides', parts);
        break;
      case 'pattern-regex':
        addSamples(parts, role, String(value.toJSON()), choice);
        break;
      case 'focus-metavariable':
        if (role === 'positives') parts.focus.push(...[value.toJSON() as string | string[]].flat());
        break;
      case 'metavariable-regex':
      case 'metavariable-pattern':
      case 'metavariable-comparison':
        addCondition(key, node, value, wish, choice, parts);
        break;
      default:
    }
  }
}

function addText(value: Node, wish: Wish, choice: number, role: Role, parts: Parts): void {
  if (isMap(value)) {
    const own: Parts = { ...parts, positives: [], insides: [], instead: undefined };
    collect(value, wish, choice, 'positives', own);
    const [text] = [own.instead, ...own.positives].filter((each) => each !== undefined);
    if (text !== undefined) addTo(parts, role, text);
    parts.insides.push(...own.insides);
  } else addTo(parts, role, String(value.toJSON()));
}

function addTo(parts: Parts, role: Role, text: string): void {
  if (role === 'instead') parts.instead = text;
  else parts[role].push(text);
}

function addSamples(parts: Parts, role: Role, source: string, choice: number): void {
  const samples = safely(() => sample(source)) ?? [];
  const text = samples[Math.min(choice, samples.length - 1)];
  if (text !== undefined) addTo(parts, role, text);
}

function addCondition(key: string, node: Node, value: Node, wish: Wish, choice: number, parts: Parts): void {
  if (!isMap(value)) return;
  const metavariable = value.get('metavariable') as string | undefined;
  const isOnWay = wish.trail.at(-1) === node;
  const asked = wish.trail.includes(node) && !isOnWay;
  if (key === 'metavariable-regex') {
    const source = String(value.get('regex'));
    const regex = safely(() => compileRegex(source, ''));
    const samples = safely(() => sample(source)) ?? [];
    parts.conditions.push({ metavariable: metavariable!, regex, samples, broken: isOnWay, asked });
  } else if (key === 'metavariable-pattern' && metavariable !== undefined) {
    const own: Parts = {
      positives: [],
      insides: [],
      instead: undefined,
      conditions: parts.conditions,
      focus: [],
    };
    collect(value, wish, choice, 'positives', own);
    const text = own.instead ?? own.positives[0];
    if (text === undefined) return;
    parts.conditions.push({ metavariable, regex: undefined, samples: [text], broken: isOnWay, asked });
  } else if (key === 'metavariable-comparison') {
    const comparison = String(value.get('comparison'));
    const numbers = (comparison.match(/\d+/g) ?? []).map(Number);
    const [, name] = /(\$[A-Z_]+)/.exec(comparison) ?? [];
    const samples = [...numbers.flatMap((n) => [n, n - 1, n + 1]), 0, 1, 100].map(String);
    if (name)
      parts.conditions.push({ metavariable: name, regex: undefined, samples, broken: isOnWay, asked });
  }
}

function safely<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

function isOfExceptionOnly(name: string, { positives, instead }: Parts): boolean {
  return instead?.includes(name) === true && !positives.some((text) => text.includes(name));
}

/** What would be matched but for the exception, which may call it something else. */
function conditioned({ conditions }: Parts, { known }: Wish): string[] {
  return conditions.flatMap(({ metavariable, samples }) => [
    ...(known.get(metavariable) ?? []).slice(0, 3),
    ...samples.slice(0, 3),
  ]);
}

/** What a metavariable may become, the best first. */
function valuesFor(name: string, parts: Parts, wish: Wish): string[] {
  const isFocus = parts.focus.length > 0 ? parts.focus[0] === name : false;
  const conditions = parts.conditions.filter(({ metavariable }) => metavariable === name);
  const passes = (text: string): boolean =>
    conditions.every(({ regex, broken }) => !regex || startsLike(regex, text) !== broken);
  const focus = isFocus && wish.focus !== undefined ? [wish.focus] : [];
  const own = conditions.flatMap(({ samples, broken }) => (broken ? [] : samples));
  const all = [
    ...focus,
    ...(conditions.some(({ asked }) => asked) ? own : []),
    ...(wish.known.get(name) ?? []),
    ...(conditions.some(({ regex }) => !regex) ? own : []),
    ...(isOfExceptionOnly(name, parts) ? conditioned(parts, wish) : []),
    ...namesFor(name, wish.isPython),
    ...own,
    ...(wish.focus !== undefined && parts.focus.length === 0 ? [wish.focus] : []),
  ];
  const isNamed = [...parts.positives, ...parts.insides, parts.instead ?? ''].some((text) =>
    isName(name, text),
  );
  return [...new Set(all)].filter((text) => passes(text) && !(isNamed && isLiteral.test(text))).slice(0, 12);
}

function build(parts: Parts, wish: Wish): Instance[] {
  const { isPython } = wish;
  // What is no sink, in spite of its argument, has one.
  const argument = wish.argument ?? (parts.instead === undefined ? '' : (wish.focus ?? ''));
  const mains = parts.instead !== undefined ? [parts.instead] : parts.positives;
  const isBare = (text: string): boolean => /^\s*\$[A-Z_][A-Z0-9_]*\s*$/.test(text);
  const spoken = mains.filter((text) => !isBare(text));
  const texts = [...(spoken.length > 0 ? spoken.slice(0, 2) : mains.slice(0, 1))];
  const names = new Set([...mains, ...parts.insides].flatMap(metavariablesOf));
  for (const { metavariable, samples } of parts.conditions) {
    names.add(metavariable);
    for (const text of samples) for (const name of metavariablesOf(text)) names.add(name);
  }
  const options = new Map([...names].map((name) => [name, valuesFor(name, parts, wish)]));
  const plain = new Map(
    [...options].flatMap(([name, [value]]) => (value === undefined ? [] : [[name, value] as const])),
  );
  const variants = [plain];
  const ofFirstRank = (name: string) => parts.conditions.some((each) => each.metavariable === name);
  for (const name of [...names].sort((a, b) => Number(ofFirstRank(b)) - Number(ofFirstRank(a))))
    for (const value of options.get(name)!.slice(1, ofFirstRank(name) ? 9 : 3))
      variants.push(new Map([...plain, [name, value]]));
  for (const text of [...texts, ...parts.insides]) addStrings(text, variants);
  // A class is around its methods; what names the code itself is next to it.
  const rank = (inside: string) => (isOfClass(inside) ? 0 : mainWithin(inside, mains) === undefined ? 1 : 2);
  const insides = [...parts.insides].sort((a, b) => rank(a) - rank(b));
  return variants.slice(0, most).flatMap((values) => {
    // A value may be a pattern itself.
    const flat = new Map(
      [...values].map(([name, value]) => [
        name,
        value.includes('$') && metavariablesOf(value).some((each) => values.has(each) && each !== name)
          ? fill(value, values, isPython)
          : value,
      ]),
    );
    const focus = parts.focus[0] === undefined ? undefined : flat.get(parts.focus[0]);
    return (texts.length > 0 ? texts : [gap]).map((text) => ({
      focus,
      code: insides
        .toReversed()
        .filter((inside, i, all) => !all.slice(0, i).some((other) => isSame(inside, other, flat, isPython)))
        .reduce(
          (code, inside) => wrap(code, inside, mains, flat, wish),
          (wish.use ?? ((code) => code))(fill(text, flat, isPython, argument)),
        ),
    }));
  });
}

/** Strings that are given by an expression get a sample of it. */
function addStrings(text: string, variants: Map<string, string>[]): void {
  for (const [, , source] of text.matchAll(/(["'])=~\/((?:(?!\1)[^\\]|\\.)*)\/[a-z]*\1/g)) {
    const samples = safely(() => sample(source!)) ?? [];
    for (const [i, values] of variants.entries())
      values.set(`=~${source}`, samples[Math.min(i, samples.length - 1)] ?? 'text');
    if (variants.length < 4)
      for (const text of samples.slice(1, 4))
        variants.push(new Map([...variants[0]!, [`=~${source}`, text]]));
  }
}
