/** All places of the rules and the models from which something can be taken away. */
import { readFileSync } from 'node:fs';
import { isMap, type Node, type YAMLMap } from 'yaml';
import { Pattern } from '../../../server/src/engine/pattern/pattern.ts';
import type { CompiledRule } from '../../../server/src/engine/rule/compiled-rule.ts';
import type { Endpoint, Formula, TaintSpec } from '../../../server/src/engine/rule/formula.ts';
import type { Model, Rule } from '../../../server/src/engine/rule/rule.ts';
import type { LanguageId } from '../../../server/src/engine/syntax/language.ts';
import type { SyntaxParser } from '../../../server/src/engine/syntax/parser.ts';
import { claimsOf, type RuleRunner } from '../rule-runner.ts';
import { formulaSites } from './formula-sites.ts';
import { rememberHome } from './home.ts';
import { cutItem, itemsUnder, RuleFile, type Site } from './site.ts';

type Part = 'sources' | 'sinks' | 'sanitizers' | 'propagators';
const parts: readonly Part[] = ['sources', 'sinks', 'sanitizers', 'propagators'];

const nameOf = (part: Part) => part.slice(0, -1) as Site['part'];

/** A rule compiled for one language. */
interface Compilation extends CompiledRule {
  runner: RuleRunner;
  language: LanguageId | 'text';
  /** Takes the rule out of this language. */
  cutWhole: () => () => void;
}

export function allSites(
  runners: readonly RuleRunner[],
  models: readonly Model[],
  parser: SyntaxParser,
): Site[] {
  const compilations = runners.flatMap((runner) => compile(runner, parser));
  const files = new Map<string, RuleFile>();
  const open = (file: string): RuleFile => {
    if (!files.has(file)) files.set(file, new RuleFile(file, readFileSync(file, 'utf8')));
    return files.get(file)!;
  };
  const rules = new Set(compilations.map(({ rule }) => rule));
  return [
    ...[...rules].flatMap((rule) => {
      const own = compilations.filter((compilation) => compilation.rule === rule);
      return ruleSites(open(rule.file), rule, own);
    }),
    ...models.flatMap((model) => modelSites(open(model.file), model, models, compilations)),
  ];
}

/** In the languages of which the page has examples, for in no other can a difference show. */
function compile(runner: RuleRunner, parser: SyntaxParser): Compilation[] {
  const languages = new Set(claimsOf(runner).map(({ language }) => language));
  const compiledFor = (rules: CompiledRule[], language: LanguageId | 'text'): Compilation[] =>
    rules.map((compiled) => {
      forgetConditions(compiled);
      rememberHome(compiled, { language, options: compiled.rule.options.match });
      const cutWhole = () => cutItem([rules], rules.indexOf(compiled))();
      return { ...compiled, runner, language, cutWhole };
    });
  const code = [...languages].flatMap((language) => {
    if (language === undefined) return [];
    return compiledFor(runner.ruleSet.forLanguage(parser, parser.loaded(language)!).rules, language);
  });
  return [...code, ...compiledFor(runner.ruleSet.forText(parser).rules, 'text')];
}

/** Patterns are spared their search by the conditions around them; one that is taken away must not do that any more. */
function forgetConditions(part: unknown, seen = new Set<unknown>()): void {
  if (typeof part !== 'object' || part === null || seen.has(part)) return;
  seen.add(part);
  if (part instanceof Pattern) Object.assign(part, { guards: [] });
  else {
    if ('need' in part && !('op' in part && part.op === 'pattern')) part.need = undefined;
    for (const value of Object.values(part)) forgetConditions(value, seen);
  }
}

function ownersOf(compilations: readonly Compilation[]): Pick<Site, 'owners' | 'languages'> {
  return {
    owners: new Set(compilations.map(({ runner }) => runner)),
    languages: new Set(compilations.map(({ language }) => language)),
  };
}

function ruleSites(file: RuleFile, rule: Rule, compilations: Compilation[]): Site[] {
  const node = itemsUnder(file.root, 'rules').find((item) => file.lineOf(item) === rule.line);
  if (!isMap(node)) throw new Error(`${file.name}:${rule.line}: the rule is not there`);
  const owner = ownersOf(compilations);
  const search = compilations.flatMap((compiled) => compiled.search ?? []);
  const taints = compilations.flatMap(({ taint }) => taint ?? []);
  const endpoints = parts.flatMap((part) =>
    itemsUnder(node, `pattern-${part}`).flatMap((item, i): Site[] => {
      const kind = isMap(item) ? (item.get('kind') as string | undefined) : undefined;
      const site = {
        ...file.describe(item),
        ...owner,
        part: nameOf(part),
        trail: [item],
        around: [],
        what: nameOf(part),
      };
      if (kind !== undefined) {
        const needs = taints.flatMap((taint) =>
          (taint[part] as Endpoint<Pattern>[]).flatMap((end) =>
            end.kind === kind ? (end.formula ?? []) : [],
          ),
        );
        return [{ ...site, needs, cut: cutKind(taints, part, kind) }];
      }
      const own = (taint: TaintSpec<Pattern>) => ownIndex(node, part, i, taint);
      const inner = taints.flatMap((taint) => taint[part][own(taint)]?.formula ?? []);
      const cuts = taints.map((taint) => cutItem([taint[part] as unknown[]], own(taint)));
      return [
        { ...site, needs: inner, cut: all(cuts) },
        ...formulaSites(file, item, inner, { ...owner, part: nameOf(part), trail: [item], around: [] }),
      ];
    }),
  );
  const whole = { ...file.describe(node), ...owner, what: 'rule', text: rule.message.slice(0, 60) };
  const cut = all(compilations.map(({ cutWhole }) => cutWhole));
  const needs = taints.length > 0 ? undefined : search;
  return [
    { ...whole, part: 'search', trail: [node], around: [], needs, cut },
    ...formulaSites(file, node, search, { ...owner, part: 'search', trail: [node], around: [] }),
    ...endpoints,
  ];
}

/** Where the rule's `i`th entry stands once kinds have given way to what models say of them. */
function ownIndex(node: YAMLMap, part: Part, i: number, taint: TaintSpec<Pattern>): number {
  const list = taint[part] as { kind?: string }[];
  const written = itemsUnder(node, `pattern-${part}`).slice(0, i + 1);
  const isOwn = (item: Node) => isMap(item) && !item.has('kind');
  // Propagators have no kinds: those of models come first, the rule's own at the end.
  if (part === 'propagators') return list.length - itemsUnder(node, 'pattern-propagators').length + i;
  const nth = written.filter(isOwn).length - 1;
  return list.map((entry, at) => (entry.kind === undefined ? at : -1)).filter((at) => at >= 0)[nth] ?? -1;
}

const all = (cuts: (() => () => void)[]) => () => {
  const undo = cuts.map((cut) => cut());
  return () => {
    for (const put of undo.reverse()) put();
  };
};

function cutKind(taints: TaintSpec<Pattern>[], part: Part, kind: string): () => () => void {
  return () => {
    const before = taints.map((taint) => [...taint[part]] as Endpoint<Pattern>[]);
    taints.forEach((taint, i) => {
      (taint[part] as Endpoint<Pattern>[]).splice(
        0,
        Infinity,
        ...before[i]!.filter((entry) => entry.kind !== kind),
      );
    });
    return () => {
      taints.forEach((taint, i) => {
        (taint[part] as Endpoint<Pattern>[]).splice(0, Infinity, ...before[i]!);
      });
    };
  };
}

function modelSites(
  file: RuleFile,
  model: Model,
  models: readonly Model[],
  compilations: readonly Compilation[],
): Site[] {
  return parts.flatMap((part) =>
    itemsUnder(file.root, part).flatMap((item, i): Site[] => {
      const entries = model.spec[part] as { kind?: string }[];
      const { kind } = entries[i]!;
      const places = compilations.flatMap((compilation) => {
        const at = modelIndex(model, models, part, i, compilation);
        return at < 0
          ? []
          : [{ compilation, list: compilation.taint![part] as { formula?: Formula<Pattern> }[], at }];
      });
      const owner = ownersOf(places.map(({ compilation }) => compilation));
      const formulas = [...new Set(places.flatMap(({ list, at }) => list[at]!.formula ?? []))];
      const cuts = places.map(({ list, at }) => cutItem([list], at));
      const site = {
        ...file.describe(item),
        ...owner,
        part: nameOf(part),
        trail: [item],
        around: [],
        needs: formulas,
        what: `${nameOf(part)}${kind === undefined ? '' : ` ${kind}`}`,
      };
      return [
        { ...site, cut: all(cuts) },
        ...formulaSites(file, item, formulas, { ...owner, part: nameOf(part), trail: [item], around: [] }),
      ];
    }),
  );
}

/** Where the model's `i`th entry stands in a compiled rule, or -1 where the rule does not ask for its kind. */
function modelIndex(
  model: Model,
  models: readonly Model[],
  part: Part,
  i: number,
  { language, taint }: Compilation,
): number {
  if (!taint || language === 'text' || !model.languages.includes(language)) return -1;
  const spoken = models.filter(({ languages }) => languages.includes(language));
  const before = spoken.slice(0, spoken.indexOf(model));
  if (part === 'propagators') return before.reduce((sum, { spec }) => sum + spec.propagators.length, 0) + i;
  const { kind } = model.spec[part][i]!;
  const ofKind = (entries: { kind?: string }[]) => entries.filter((entry) => entry.kind === kind).length;
  const nth =
    before.reduce((sum, { spec }) => sum + ofKind(spec[part]), 0) + ofKind(model.spec[part].slice(0, i));
  return taint[part].map((entry, at) => (entry.kind === kind ? at : -1)).filter((at) => at >= 0)[nth] ?? -1;
}
