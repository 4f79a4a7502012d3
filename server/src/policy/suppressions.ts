/**
 * `touchstone-ignore <rule>[, <rule>...]: <reason> [until=YYYY-MM-DD]` in a comment, on the line of a finding
 * or alone on a line above it.
 */
import type { Span } from '../engine/finding.ts';
import { nearest } from '../engine/spelling.ts';

export interface Suppression extends Span {
  /** From `touchstone-ignore` to the end of what it says, without the end of a block comment. */
  rules: string[];
  /** Empty where none is given. */
  reason: string;
  /** The last day on which it holds, `YYYY-MM-DD`. */
  until?: string;
  /** The line, from 0, whose findings it silences. */
  line: number;
}

/** The last two are of suppressions that hold. */
export type SuppressionFault =
  | 'malformed'
  | 'no-reason'
  | 'no-end'
  | 'too-long'
  | 'expired'
  | 'unknown-rule'
  | 'unused'
  | 'unexplained';

export interface SuppressionProblem extends Span {
  kind: SuppressionFault;
  message: string;
}

export interface SuppressionRules {
  requireReason: boolean;
  maxDays?: number;
  /** `YYYY-MM-DD`. */
  today: string;
  /** Whether a rule took part in this run; a suppression of one that did not is not called unused. */
  ran: (ruleId: string) => boolean;
  /** Every rule there is, whether it took part or not. */
  known: ReadonlySet<string>;
}

export interface Suppressed<F> {
  kept: F[];
  suppressed: { finding: F; by: Suppression }[];
  problems: SuppressionProblem[];
}

/** What an editor puts where the reason belongs, for a person to write over. It is none. */
export const reasonPlaceholder = 'why this is safe here';

const marker = /touchstone-ignore(?![\w-])[ \t]*([^\r\n]*)/g;
const ruleName = /^[A-Za-z0-9_][\w./-]*$/;
/** What opens a comment in any language that is analysed, and only white space or stars between it and the marker. */
const opener = /(\/\/+!?|\/\*+!?|#+|<!--|--|;+|%+|"""|'''|^[ \t]*\*)[ \t]*$/;
const closer = /[ \t]*(\*\/\}?|-->|\*\)|"""|''')(.*)$/;
/** A line that says nothing to the machine but this kind of comment; a suppression reaches over it. */
const alone = /^[ \t]*\{?(\/\/+!?|\/\*+!?|#+|<!--|--|;+|%+|\*)[ \t]*(touchstone-ignore|AI-Provenance:)/;

/**
 * Finds the suppressions of a text. `inComment` answers from the syntax tree where there is one; without it
 * the characters before the marker decide.
 */
export function parseSuppressions(
  text: string,
  inComment?: (offset: number) => boolean,
): { suppressions: Suppression[]; problems: SuppressionProblem[] } {
  const suppressions: Suppression[] = [];
  const problems: SuppressionProblem[] = [];
  if (!text.includes('touchstone-ignore')) return { suppressions, problems };
  const lines = text.split('\n');
  const starts = lineStarts(lines);
  for (const found of text.matchAll(marker)) {
    const start = found.index;
    const at = lineAt(starts, start);
    const before = text.slice(starts[at]!, start);
    if (inComment ? !inComment(start) : !opener.test(before)) continue;
    const said = found[1]!.replace(closer, '').trimEnd();
    const end = start + found[0].length - found[1]!.length + said.length;
    const colon = said.indexOf(':');
    const rules = (colon < 0 ? said : said.slice(0, colon)).split(',').map((rule) => rule.trim());
    if (!rules.every((rule) => ruleName.test(rule))) {
      problems.push({
        kind: 'malformed',
        start,
        end,
        message:
          'Write "touchstone-ignore RULE: REASON", with the id of a rule and the reason it does not matter here.',
      });
      continue;
    }
    const { reason, until, fault } = readReason(colon < 0 ? '' : said.slice(colon + 1));
    if (fault) {
      problems.push({ kind: 'malformed', start, end, message: fault });
      continue;
    }
    const codeFollows = (closer.exec(found[1]!)?.[2] ?? '').trim() !== '';
    const isAlone = before.trim() === '' || alone.test(lines[at]!);
    const line = isAlone && !codeFollows ? lineBelow(lines, at) : at;
    suppressions.push({ start, end, rules, reason, line, ...(until ? { until } : {}) });
  }
  return { suppressions, problems };
}

/**
 * Takes suppressed findings out. A suppression that breaks the charter silences nothing and is itself a problem,
 * so that protection never ends by a slip.
 */
export function applySuppressions<F extends Span & { ruleId: string }>(
  findings: readonly F[],
  suppressions: readonly Suppression[],
  rules: SuppressionRules,
  lineOf: (offset: number) => number,
): Suppressed<F> {
  const problems: SuppressionProblem[] = [];
  const inForce = suppressions.filter((suppression) => {
    const problem = objection(suppression, rules);
    if (problem) problems.push({ ...problem, start: suppression.start, end: suppression.end });
    return !problem;
  });
  const used = new Map<Suppression, Set<string>>();
  const kept: F[] = [];
  const suppressed: { finding: F; by: Suppression }[] = [];
  for (const finding of findings) {
    const line = lineOf(finding.start);
    const by = inForce.find((entry) => entry.line === line && entry.rules.includes(finding.ruleId));
    if (by) {
      suppressed.push({ finding, by });
      used.set(by, (used.get(by) ?? new Set()).add(finding.ruleId));
    } else {
      kept.push(finding);
    }
  }
  for (const suppression of inForce) {
    const { start, end } = suppression;
    for (const message of unknownRules(suppression, rules.known))
      problems.push({ kind: 'unknown-rule', start, end, message });
    const idle = suppression.rules.filter((rule) => rules.ran(rule) && !used.get(suppression)?.has(rule));
    if (idle.length > 0) {
      const message = `Nothing here to ignore: ${idle.join(', ')} found nothing on line ${suppression.line + 1}. Remove it.`;
      problems.push({ kind: 'unused', start, end, message });
    }
    if (suppression.reason === '' && idle.length < suppression.rules.length) {
      const message = `Give a reason, for whoever reads this later: "touchstone-ignore ${suppression.rules.join(', ')}: REASON".`;
      problems.push({ kind: 'unexplained', start, end, message });
    }
  }
  problems.sort((a, b) => a.start - b.start);
  return { kept, suppressed, problems };
}

function unknownRules({ rules }: Suppression, known: ReadonlySet<string>): string[] {
  return rules
    .filter((rule) => !known.has(rule))
    .map((rule) => {
      const meant = nearest(rule, [...known]);
      const hint = meant ? `Did you mean "${meant}"?` : '"touchstone rules list" shows them all.';
      return `There is no rule "${rule}", so nothing is ignored for it. ${hint}`;
    });
}

function objection(
  { reason, until }: Suppression,
  rules: SuppressionRules,
): { kind: SuppressionProblem['kind']; message: string } | undefined {
  if (until !== undefined && until < rules.today) {
    return {
      kind: 'expired',
      message: `This suppression ended on ${until}. Fix the finding or decide anew.`,
    };
  }
  const latest = rules.maxDays === undefined ? undefined : addDays(rules.today, rules.maxDays);
  // Signs alone say nothing.
  if (rules.requireReason && !/[\p{L}\p{N}]/u.test(reason)) {
    const end =
      latest === undefined ? '' : ` until=${until === undefined || until > latest ? latest : until}`;
    const message = `The charter wants a reason${end && ' and an end'}: "touchstone-ignore RULE: REASON${end}".`;
    return { kind: 'no-reason', message };
  }
  if (latest === undefined) return undefined;
  if (until === undefined) {
    return { kind: 'no-end', message: `The charter wants an end: add until=${latest} or earlier.` };
  }
  if (until <= latest) return undefined;
  return {
    kind: 'too-long',
    message: `The charter allows ${rules.maxDays} days: until=${latest} or earlier.`,
  };
}

function readReason(said: string): { reason: string; until?: string; fault?: string } {
  const found = /(?:^|\s)\[?until=([^\s\]]*)\]?\s*$/.exec(said);
  const given = said.slice(0, found?.index).trim();
  const reason = given === reasonPlaceholder ? '' : given;
  if (!found) return { reason };
  const until = found[1]!;
  return isDay(until) ? { reason, until } : { reason, fault: `"${until}" is not a date such as 2027-01-31.` };
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** The first line below that is more than another such comment. */
function lineBelow(lines: readonly string[], line: number): number {
  let below = line + 1;
  while (below < lines.length && alone.test(lines[below]!)) below++;
  return below;
}

function lineStarts(lines: readonly string[]): number[] {
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  return starts;
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
