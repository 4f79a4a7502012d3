/** Texts that may notice a cut: code as the entry has it, alone, in a flow, or in place of a sibling in an example. */
import { isMap, type Node } from 'yaml';
import type { Match } from '../../server/src/engine/pattern/matcher.ts';
import type { Pattern } from '../../server/src/engine/pattern/pattern.ts';
import type { Formula } from '../../server/src/engine/rule/formula.ts';
import { homeOf } from '../../test/rules/mutations/home.ts';
import { entriesOf, type Site } from '../../test/rules/mutations/site.ts';
import type { Place } from '../../test/rules/rule-runner.ts';
import { type Bench, bindings, type Example, type Flow } from './bench.ts';
import { closeGaps, fillGap, gap } from './filling.ts';
import { type Instance, instancesOf, type Wish } from './instances.ts';
import { namesFor } from './names.ts';
import { aliased, otherwise } from './rewording.ts';
import { samplesWithin } from './sampler.ts';
import { asStatement } from './wrapping.ts';

export interface Proposal {
  place: Place;
  text: string;
}

export function* proposalsFor(site: Site, bench: Bench): Generator<Proposal> {
  const plain: Proposal[] = [];
  for (const proposal of alone(site, bench)) {
    if (plain.length < 4) plain.push(proposal);
    yield proposal;
  }
  for (const { place, text } of plain) {
    const isPython = bench.language === 'python';
    const other = aliased(text, site.trail.at(-1)!, isPython);
    if (other !== undefined) yield { place, text: other };
    if (site.what.endsWith('-inside')) yield { place, text: otherwise(text, isPython) };
  }
  yield* inExamples(site, bench);
}

function* alone(site: Site, bench: Bench): Generator<Proposal> {
  const { place } = bench;
  const { part } = site;
  const isPython = bench.language === 'python';
  const root = site.trail[0]!;
  const isOfFocus = site.what === 'focus-metavariable';
  const wish: Wish = { trail: site.trail, isPython, known: bench.known, focus: undefined };
  const propose = (text: string): Proposal => ({
    place,
    text: `${closeGaps(text, isPython).replace(/\s+$/, '')}\n`,
  });
  if (part === 'search') {
    // Calls have arguments, if the entry bears them.
    for (const known of [...environmentsOf(site, bench).slice(0, 2), bench.known])
      for (const argument of ['data', ''])
        for (const { code } of instancesOf(root, { ...wish, known, argument })) {
          if (site.what === 'pattern-not-regex')
            for (const statement of statementsOf(site, isPython))
              yield propose(
                code.includes(gap) ? fillGap(code, statement, isPython) : `${code}\n${statement}`,
              );
          else yield propose(asStatement(code, isPython));
        }
    return;
  }
  for (const flow of bench.flows) {
    const { source, sink, around, place } = flow;
    const propose = (text: string): Proposal => ({
      place,
      text: `${closeGaps(text, isPython).replace(/\s+$/, '')}\n`,
    });
    if (part === 'source') {
      const use = lineOfSink(flow);
      for (const { code, focus } of instancesOf(root, wish)) {
        if (code.includes(gap) && focus !== undefined) yield propose(fillGap(code, sink(focus), isPython));
        else if (focus !== undefined) yield propose(`${code}\n${sink(focus)}`);
        if (code.includes('\n')) continue;
        const given = code.replace(/;$/, '');
        yield propose(sink(given));
        // On its way it has a name, where others see it at the sink alone.
        yield propose(
          around(`${isPython ? `given = ${given}` : `const given = ${given};`}\n${use('given')}`),
        );
      }
      for (const { code } of instancesOf(root, { ...wish, use }))
        if (code.includes('\n')) yield propose(code);
    }
    if (part === 'sink')
      for (const { code } of instancesOf(root, {
        ...wish,
        focus: isOfFocus ? `\n    ${source}` : source,
      })) {
        yield propose(code);
        yield propose(around(code));
      }
    if (part === 'sanitizer') yield* cleaned(root, wish, flow, isPython, propose);
    if (part === 'propagator') {
      const from = isMap(root) ? String(root.get('from')) : '';
      const to = isMap(root) ? String(root.get('to')) : '';
      const empty = isPython ? ['box = []', 'box = {}'] : ['const box = [];', 'const box = {};'];
      const known = new Map([...bench.known, [from, [source]], [to, ['box']]]);
      const line = lineOfSink(flow);
      for (const { code } of instancesOf(root, { ...wish, known }))
        for (const start of empty) yield propose(around(`${start}\n${code}\n${line('box')}`));
      for (const { code } of instancesOf(root, {
        ...wish,
        known: new Map([...bench.known, [from, [source]]]),
      }))
        if (!code.includes('\n')) yield propose(sink(code.replace(/;$/, '')));
    }
  }
}

/** Statements in which the site's regular expression is found. */
function statementsOf(site: Site, isPython: boolean): string[] {
  const source = entriesOf(site.trail.at(-1)!)
    .find(({ key }) => key === site.what)
    ?.value.toJSON();
  const end = isPython ? '' : ';';
  return samplesWithin(String(source))
    .slice(0, 6)
    .map((text) => (/^(?:break|return|continue|yield)$/.test(text) ? `${text}${end}` : `${text}()${end}`));
}

/** What metavariables stand for together, in matches of the formula in which the place lies. */
function environmentsOf(site: Site, bench: Bench): Map<string, readonly string[]>[] {
  const [formulas = []] = site.around;
  const own = formulas.filter((each) => homeOf(each).language === (bench.language ?? 'text'));
  return own
    .flatMap((formula) =>
      bench.examples.flatMap((example) =>
        bench.find(example, formula).map(({ environment }) => bindings(example.text, environment)),
      ),
    )
    .sort((a, b) => b.length - a.length)
    .map((found) => new Map([...bench.known, ...found.map(([name, value]) => [name, [value]] as const)]));
}

/** The statement of the sink alone, with some value. */
function lineOfSink({ sink }: Flow): (value: string) => string {
  return (value) =>
    sink('\u0000')
      .split('\n')
      .find((line) => line.includes('\u0000'))!
      .trim()
      .replace('\u0000', () => value);
}

function* cleaned(
  root: Node,
  wish: Wish,
  flow: Flow,
  isPython: boolean,
  propose: (text: string) => Proposal,
): Generator<Proposal> {
  const { source, sink, around } = flow;
  const line = lineOfSink(flow);
  const put = isPython ? `value = ${source}` : `const value = ${source};`;
  for (const { code } of instancesOf(root, { ...wish, focus: 'value', argument: 'value', use: line }))
    if (code.includes('\n')) yield propose(around(`${put}\n${code}`));
  for (const focus of [source, 'value'])
    for (const { code } of instancesOf(root, { ...wish, focus, argument: focus })) {
      const before = focus === 'value' ? `${put}\n` : '';
      if (code.includes(gap)) {
        yield propose(around(`${before}${fillGap(code, line('value'), isPython)}`));
        yield propose(around(`${before}${fillGap(code, line('value'), isPython, 'first')}`));
      }
      if (!code.includes('\n'))
        yield propose(
          focus === 'value'
            ? around(`${put}\n${line(code.replace(/;$/, ''))}`)
            : sink(code.replace(/;$/, '')),
        );
      if (focus === 'value') yield propose(around(`${before}${code}\n${line('value')}`));
    }
}

/** The examples that show most of how the others are written come first. */
function* inExamples(site: Site, bench: Bench): Generator<Proposal> {
  const isPython = bench.language === 'python';
  const own = new Set<unknown>(site.needs);
  const local = site.trail.at(-1)!;
  const broken = site.what.startsWith('metavariable-') && isMap(local) ? metavariableOf(local) : undefined;
  for (const formulas of site.around.toReversed())
    for (const formula of formulas.filter((each) => homeOf(each).language === (bench.language ?? 'text')))
      for (const anchor of anchorsOf(formula, own))
        for (const example of bench.examples)
          for (const match of bench.find(example, anchor).slice(0, 2)) {
            if (broken !== undefined) yield* withOther(example, match, broken, isPython);
            else if (site.what !== 'focus-metavariable')
              yield* replaced(site, example, match, bench.known, local, isPython);
            else
              yield* broadened(
                example,
                match,
                String((local as unknown as { get: (key: string) => unknown }).get('focus-metavariable')),
              );
          }
}

function metavariableOf(condition: Node): string | undefined {
  const [entry] = entriesOf(condition);
  return entry && isMap(entry.value) ? (entry.value.get('metavariable') as string | undefined) : undefined;
}

function anchorsOf(formula: Formula<Pattern>, own: ReadonlySet<unknown>): Formula<Pattern>[] {
  if (formula.op === 'or') return formula.alternatives.filter((each) => !own.has(each));
  if (formula.op === 'and')
    return [
      formula,
      ...formula.positives.filter((each) => !own.has(each)),
      ...formula.insides.filter((each) => !own.has(each)),
    ];
  return [formula];
}

function* replaced(
  site: Site,
  { place, text }: Example,
  match: Match,
  known: Wish['known'],
  local: Node,
  isPython: boolean,
): Generator<Proposal> {
  const own = new Map([
    ...known,
    ...bindings(text, match.environment).map(([name, value]) => [name, [value]] as const),
  ]);
  // What was within the parentheses of a sibling goes into those of the other.
  const argument = /^[^(]*\((.*)\)$/s.exec(text.slice(match.start, match.end))?.[1] ?? '';
  const wish: Wish = {
    trail: [...site.trail],
    isPython,
    known: own,
    focus: undefined,
    argument: site.part === 'sanitizer' ? argument : '',
  };
  for (const instance of instancesOf(local, wish).slice(0, 6))
    yield* splice(instance, place, text, match, isPython);
}

function* splice(
  { code }: Instance,
  place: Place,
  text: string,
  { start, end }: Match,
  isPython: boolean,
): Generator<Proposal> {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const indent = /^\s*/.exec(text.slice(lineStart, start))![0];
  const indented = (lines: string): string => lines.split('\n').join(`\n${indent}`);
  if (!code.includes(gap)) {
    yield { place, text: text.slice(0, start) + indented(code) + text.slice(end) };
    return;
  }
  const body = text.slice(start, end).split('\n');
  for (const heads of [0, 1, 2]) {
    const rest = body.slice(heads).map((line) => line.replace(indent, ''));
    if (rest.length === 0) return;
    const least = Math.min(...rest.filter((line) => line.trim()).map((line) => /^\s*/.exec(line)![0].length));
    const inner = rest.map((line) => line.slice(least)).join('\n');
    yield { place, text: text.slice(0, start) + indented(fillGap(code, inner, isPython)) + text.slice(end) };
  }
}

/** The match with something else where the metavariable's value stood, there or everywhere. */
function* withOther(
  { place, text }: Example,
  match: Match,
  metavariable: string,
  isPython: boolean,
): Generator<Proposal> {
  for (let e = match.environment; e; e = e.rest) {
    if (e.name !== metavariable && `$${e.name}` !== metavariable) continue;
    const { start, end } = e.binding;
    const old = text.slice(start, end);
    for (const other of [
      'thing',
      'value',
      'other.thing',
      '1',
      '"thing"',
      '"1"',
      'other.thing()',
      ...namesFor(metavariable, isPython).slice(0, 2),
    ]) {
      if (/^\w+$/.test(old) && /^\w+$/.test(other))
        yield { place, text: text.replace(new RegExp(`\\b${old}\\b`, 'g'), other) };
      yield { place, text: text.slice(0, start) + other + text.slice(end) };
    }
  }
}

/** The match with its focus on a line of its own. */
function* broadened({ place, text }: Example, match: Match, metavariable: string): Generator<Proposal> {
  for (let e = match.environment; e; e = e.rest) {
    if (e.name !== metavariable && `$${e.name}` !== metavariable) continue;
    yield { place, text: `${text.slice(0, e.binding.start)}\n  ${text.slice(e.binding.start)}` };
  }
}
