import ignore, { type Ignore } from 'ignore';
import { checkVersions } from './dependencies/vulnerable.ts';
import type { Finding, FlowStep, Problem, Span } from './finding.ts';
import type { FlowMemory } from './flow/kept-flows.ts';
import { ModuleEnds, travels } from './flow/module-ends.ts';
import { Reach } from './flow/reach.ts';
import { followFlows, groupByBits } from './flow/run.ts';
import { complexityOf } from './measures/complexity.ts';
import { checkManifest } from './modules/absent-dependencies.ts';
import { checkModules, type Surroundings } from './modules/checks.ts';
import { moduleNamesIn } from './modules/imports.ts';
import type { Module } from './modules/module.ts';
import { type CheckName, fillMessage, type Suspicion } from './modules/suspicion.ts';
import { Names } from './names/names.ts';
import { CarryOver } from './pattern/carry-over.ts';
import type { Match } from './pattern/matcher.ts';
import type { Pattern } from './pattern/pattern.ts';
import type { CompiledRule } from './rule/compiled-rule.ts';
import { Evaluator } from './rule/evaluate.ts';
import { interpolate, renderFix } from './rule/fix.ts';
import type { Endpoint } from './rule/formula.ts';
import type { Rule, RuleError } from './rule/rule.ts';
import type { RuleSet } from './rule/ruleset.ts';
import { TextSearch } from './rule/text-search.ts';
import type { SourceFile } from './source-file.ts';
import { startWithDecorators } from './syntax/decorators.ts';
import type { FlatTree } from './syntax/flat-tree.ts';
import type { SyntaxParser } from './syntax/parser.ts';
import { compareTexts } from './syntax/text-change.ts';

export interface Analysis {
  findings: Finding[];
  problems: Problem[];
  /** The files that had a say in it beside the one analysed. */
  modules: readonly Module[];
}

/** Asked now and then; throw from it to abandon the analysis. */
export type Checkpoint = () => void;

const longestInMessage = 60;

/** Runs a set of rules over files. */
export class Analyzer {
  readonly #rules: RuleSet;
  readonly #parser: SyntaxParser;
  /** Ids of rules whose parts may each see one mistake at another stretch of the same expression. */
  readonly #merged: ReadonlySet<string>;
  readonly #ends: ModuleEnds;
  #prepared: Promise<unknown> | undefined;
  readonly #paths = new Map<Rule, { include: Ignore | undefined; exclude: Ignore | undefined }>();

  constructor(parser: SyntaxParser, rules: RuleSet) {
    this.#parser = parser;
    this.#rules = rules;
    this.#ends = new ModuleEnds(parser, rules);
    this.#merged = new Set(rules.rules.filter((rule) => rules.isShipped(rule)).map(({ id }) => id));
  }

  /** Loads the grammars that rules need beside a file's own; without one, its rules are reported as mistaken. */
  async prepare(): Promise<void> {
    this.#prepared ??= Promise.allSettled([...this.#rules.embedded].map((id) => this.#parser.grammar(id)));
    await this.#prepared;
  }

  /** The files that have a say in the analysis of one. */
  modulesAround(module: Module): readonly Module[] {
    return new Reach(this.#ends, module, module.specifiers).modules;
  }

  /** Mistakes in patterns show only when a language is compiled: those of the file's language and of any text. */
  errorsFor(file: SourceFile): RuleError[] {
    const own = file.grammar ? this.#rules.forLanguage(this.#parser, file.grammar).errors : [];
    return [...own, ...this.#rules.forText(this.#parser).errors];
  }

  /** `surroundings` is what is known beside the file. */
  analyze(
    file: SourceFile,
    surroundings: Surroundings = { project: undefined, now: 0 },
    checkpoint: Checkpoint = () => {},
  ): Analysis {
    const { module, read } = surroundings;
    const problems: Problem[] = file.problem ? [file.problem] : [];
    const evaluator = read ?? this.#createEvaluator(file);
    const compiled =
      file.grammar && file.tree.count > 0 ? this.#rules.forLanguage(this.#parser, file.grammar).rules : [];
    const applicable = [...compiled, ...this.#rules.forText(this.#parser).rules].filter(
      // One end of a flow may lie in another file.
      (each) =>
        ((each.follows && module) || evaluator.mayMatch(each)) && this.#appliesTo(each.rule, file.path),
    );
    const findings: Finding[] = [];
    const flows = applicable.filter(({ follows }) => follows);
    const failed = new Set<string>();
    for (const { rule, follows, search } of applicable) {
      checkpoint();
      if (follows || !search) continue;
      attempt([rule.id], failed, () => {
        for (const match of evaluator.evaluate(search, rule.options.match))
          findings.push({
            ...toFinding(rule, evaluator.tree, match, []),
            start: this.#startOf(rule, evaluator.tree, match),
            fix: renderFix(rule, evaluator.names, match),
          });
      });
    }
    findings.push(...this.#runChecks(file.path, evaluator.names, applicable, failed, surroundings));
    const imported = () => (read && module ? module.specifiers : moduleNamesIn(evaluator.names));
    const reach = module && flows.length > 0 ? new Reach(this.#ends, module, imported()) : undefined;
    const { complete, kept } = this.#analyzeFlows(
      evaluator,
      module,
      reach,
      flows,
      read ? undefined : file.memory?.flows,
      findings,
      failed,
      checkpoint,
    );
    if (!complete)
      problems.push({
        kind: 'out-of-time',
        message: 'The data flow of this file is too intricate to be followed to the end.',
      });
    if (failed.size > 0)
      problems.push({
        kind: 'too-deep',
        message: `This file is too intricate for some rules, which did not read all of it: ${[...failed].sort().join(', ')}.`,
      });
    // What an evaluation that broke off has left behind is nothing to build on; a file that was read as a module of
    // others is not edited.
    file.memory = failed.size > 0 || read ? undefined : { ...evaluator.memory, flows: kept };
    const sorted = sortAndDedupe(findings);
    return {
      findings: mergeNested(sorted, file.text, this.#merged),
      problems,
      modules: reach?.modules ?? [],
    };
  }

  /** Where a finding begins: in the rule format, a definition begins with its decorators. */
  #startOf(rule: Rule, tree: FlatTree, { node, start, end }: Match): number {
    const isWhole = node >= 0 && tree.start[node] === start && tree.end[node] === end;
    return isWhole && !this.#rules.isShipped(rule) ? startWithDecorators(tree, node) : start;
  }

  #createEvaluator(file: SourceFile): Evaluator {
    const names = new Names(file.tree);
    const { memory } = file;
    if (!memory) return new Evaluator(names, this.#parser);
    const change = compareTexts(memory.names.tree.text, file.text);
    const carryOver = CarryOver.between(memory, names, change);
    const texts = new TextSearch(file.text, { matches: memory.texts, change });
    return new Evaluator(names, this.#parser, { carryOver, texts });
  }

  /** What the built-in checks find, in the words of the rules that name them. */
  #runChecks(
    path: string,
    names: Names,
    applicable: readonly CompiledRule[],
    failed: Set<string>,
    surroundings: Surroundings,
  ): Finding[] {
    const { library } = this.#rules;
    const rules = applicable.flatMap(({ rule }) => (rule.check ? [rule] : []));
    if (!library || rules.length === 0) return [];
    const wanted = new Set(rules.flatMap(({ check }): CheckName[] => (check ? [check] : [])));
    const ids = rules.map(({ id }) => id);
    const { tree } = names;
    const run = (): Suspicion[] => [
      ...(tree.count > 0 ? checkModules(names, path, library, surroundings, wanted) : []),
      ...(wanted.has('absent-dependency') && surroundings.project
        ? checkManifest(path, tree.text, library, surroundings.project)
        : []),
      ...(wanted.has('vulnerable-version') ? checkVersions(path, tree.text, library) : []),
    ];
    const found = attempt(ids, failed, run) ?? [];
    return found.flatMap((suspicion) =>
      rules.filter(({ check }) => check === suspicion.check).map((rule) => suspectedFinding(rule, suspicion)),
    );
  }

  /** Across files, of the shipped rules only the grave ones are worth the time; what they are not sure of in one file less so. */
  #goesFar(rule: Rule): boolean {
    return !this.#rules.isShipped(rule) || (rule.severity === 'error' && rule.confidence !== 'low');
  }

  #appliesTo(rule: Rule, path: string): boolean {
    const { include, exclude } = rule.paths;
    if (include.length === 0 && exclude.length === 0) return true;
    let matchers = this.#paths.get(rule);
    if (!matchers) {
      matchers = {
        include: include.length > 0 ? ignore().add(include.map(atAnyDepth)) : undefined,
        exclude: exclude.length > 0 ? ignore().add(exclude.map(atAnyDepth)) : undefined,
      };
      this.#paths.set(rule, matchers);
    }
    // Patterns know no way out of the workspace; of a file outside they see what follows it.
    const seen = path.replace(/^(?:\.\.\/|\/|[a-z]:\/)+/i, '');
    if (!ignore.isPathValid(seen)) return true;
    return (matchers.include?.ignores(seen) ?? true) && !(matchers.exclude?.ignores(seen) ?? false);
  }

  #analyzeFlows(
    evaluator: Evaluator,
    module: Module | undefined,
    reach: Reach | undefined,
    rules: CompiledRule[],
    before: readonly (FlowMemory | undefined)[] | undefined,
    findings: Finding[],
    failed: Set<string>,
    checkpoint: Checkpoint,
  ): { complete: boolean; kept: (FlowMemory | undefined)[] } {
    // Without a source and a sink there is nothing to follow; this spares most files the walk.
    const active = rules.filter((compiled) => {
      const { rule, taint } = compiled;
      if (!taint) return false;
      const has = (endpoints: Endpoint<Pattern>[]) =>
        endpoints.some(
          (endpoint) =>
            evaluator.mayMatch(endpoint) &&
            endpoint.formula &&
            evaluator.isAnywhere(endpoint.formula, rule.options.match),
        );
      return attempt([rule.id], failed, () => {
        // Rules share their sources more often than their sinks, so these are asked for last.
        const goesOn =
          this.#goesFar(rule) &&
          reach?.extend(compiled, {
            sources: () => has(taint.sources.filter(travels)),
            sinks: () => has(taint.sinks),
          });
        return goesOn || (has(taint.sources) && has(taint.sinks));
      });
    });
    let complete = true;
    const kept: (FlowMemory | undefined)[] = [];
    for (const [i, group] of groupByBits(active).entries()) {
      checkpoint();
      const ids = group.map(({ rule }) => rule.id);
      attempt(ids, failed, () => {
        const rulesOf = reach?.leadsOut ? (other: Module) => reach.rulesFor(other, group) : undefined;
        const run = followFlows(evaluator, group, module, rulesOf, before?.[i]);
        kept[i] = run.memory;
        for (const { rule, match, tree, place, steps } of run.found)
          findings.push(
            tree === evaluator.tree
              ? { ...toFinding(rule, tree, match, steps), fix: renderFix(rule, evaluator.names, match) }
              : toFarFinding(toFinding(rule, tree, match, steps), place),
          );
        complete &&= run.complete;
      });
    }
    return { complete, kept };
  }
}

/** Does a part of the work for some rules; where it takes more stack or memory than there is, the other rules go on. */
function attempt<T>(ids: readonly string[], failed: Set<string>, work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    for (const id of ids) failed.add(id);
    return undefined;
  }
}

/** In rules, `a/b` also means `c/a/b`; only a slash before it ties it to the root. */
function atAnyDepth(glob: string): string {
  return /^[^/!].*\/./.test(glob) && !glob.startsWith('**/') ? `**/${glob}` : glob;
}

function toFinding(rule: Rule, tree: FlatTree, match: Match, flow: FlowStep[]): Finding {
  // A focus may have moved the match to a name; where it was looked for is the function.
  const measured = rule.measure && complexityOf(tree, match.at);
  const message = interpolate(rule.message, tree, match, longestInMessage);
  return {
    ruleId: rule.id,
    severity: rule.severity,
    confidence: rule.confidence,
    cwe: rule.cwe,
    message: measured === undefined ? message : message.replace('$MEASURED', String(measured)),
    ...(measured !== undefined && { measured }),
    start: match.start,
    end: match.end,
    flow,
    fix: undefined,
  };
}

/** What happens in another file is reported where this one hands the value over. */
function toFarFinding(finding: Finding, place: Span): Finding {
  const name = finding.flow.at(-1)?.elsewhere?.path.split(/[\\/]/).pop();
  const message = `The value goes on from here into \`${name}\`. There: ${finding.message}`;
  return { ...finding, ...place, message };
}

function suspectedFinding(rule: Rule, { start, end, values, fix }: Suspicion): Finding {
  const { id: ruleId, severity, confidence, cwe } = rule;
  const message = fillMessage(rule.message, values);
  return { ruleId, severity, confidence, cwe, message, start, end, flow: [], fix };
}

const gravity = { error: 3, warning: 2, info: 1, hint: 0 };
const certainty = { high: 2, medium: 1, low: 0 };

/** The graver, and of two that are as grave the surer, counts more. */
function weigh(finding: Finding): number {
  return 3 * gravity[finding.severity] + certainty[finding.confidence];
}

/** By place, then rule; a rule speaks once of a stretch, with its gravest and surest finding, the way there, and a fix. */
function sortAndDedupe(findings: Finding[]): Finding[] {
  findings.sort(
    (a, b) =>
      a.start - b.start ||
      a.end - b.end ||
      (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0) ||
      weigh(b) - weigh(a) ||
      b.flow.length - a.flow.length ||
      Number(b.fix !== undefined) - Number(a.fix !== undefined) ||
      (a.message < b.message ? -1 : a.message > b.message ? 1 : 0),
  );
  return findings.filter((finding, i) => {
    const before = findings[i - 1];
    return (
      !before ||
      before.start !== finding.start ||
      before.end !== finding.end ||
      before.ruleId !== finding.ruleId
    );
  });
}

/**
 * Of two findings of one rule that begin on one line and lie in each other, the graver or surer stays, or else the
 * inner one, with the other's fix where it has none.
 */
function mergeNested(findings: Finding[], text: string, ids: ReadonlySet<string>): Finding[] {
  const dropped = new Set<Finding>();
  findings.forEach((outer, i) => {
    if (!ids.has(outer.ruleId)) return;
    for (const inner of findings.slice(i + 1)) {
      if (inner.start >= outer.end || text.slice(outer.start, inner.start).includes('\n')) break;
      if (inner.ruleId !== outer.ruleId || inner.end > outer.end || dropped.has(outer)) continue;
      const [kept, gone] = weigh(inner) >= weigh(outer) ? [inner, outer] : [outer, inner];
      kept.fix ??= gone.fix;
      dropped.add(gone);
    }
  });
  return dropped.size === 0 ? findings : findings.filter((finding) => !dropped.has(finding));
}
