/** From what the engine found to what people see: suppressions, origin and tier applied. */
import type { Finding, Severity } from '../engine/finding.ts';
import { LineIndex } from '../engine/lines.ts';
import type { Rule } from '../engine/rule/rule.ts';
import type { Origin, TierName } from '../protocol/status.ts';
import type { Charter, FailOn } from './charter.ts';
import { decide } from './decision.ts';
import {
  applySuppressions,
  parseSuppressions,
  type Suppression,
  type SuppressionProblem,
} from './suppressions.ts';

/** A finding as it is shown. */
export interface Verdict {
  finding: Finding;
  /** What is shown, which origin and tier may have moved from the rule's own severity. */
  severity: Severity;
  origin: Origin;
  tier: TierName;
  blocking: boolean;
}

export interface Verdicts {
  verdicts: Verdict[];
  suppressed: { finding: Finding; by: Suppression }[];
  suppressionProblems: SuppressionProblem[];
  lines: LineIndex;
}

export interface Circumstances {
  text: string;
  tier: TierName;
  charter: Charter;
  /** The origin of a line, counted from 0. */
  originOf: (line: number) => Origin;
  /** Those that took part. */
  rules: ReadonlyMap<string, Pick<Rule, 'appliesTo' | 'own'>>;
  /** The ids of all rules there are. */
  knownRules: ReadonlySet<string>;
  /** `YYYY-MM-DD`. */
  today: string;
  /** In place of the tier's own limit. */
  failOn?: FailOn;
  /** Start and end offsets of the comments in pairs, in order, where a syntax tree can tell. */
  comments: Int32Array | undefined;
}

/** Judges the findings of one file. Findings that its tier does not want to hear of are left out. */
export function judge(findings: readonly Finding[], about: Circumstances): Verdicts {
  const { text, tier, charter, rules, comments } = about;
  const lines = new LineIndex(text);
  const { suppressions, problems } = parseSuppressions(
    text,
    comments && ((offset) => isInComment(comments, offset)),
  );
  const {
    kept,
    suppressed,
    problems: more,
  } = applySuppressions(
    overLimit(findings, charter.tiers[tier].maxComplexity),
    suppressions,
    { ...charter.suppressions, today: about.today, ran: (id) => rules.has(id), known: about.knownRules },
    (offset) => lines.lineOf(offset),
  );
  const failOn = about.failOn ?? charter.tiers[tier].failOn;
  const verdicts = kept.flatMap((finding): Verdict[] => {
    const origin = about.originOf(lines.lineOf(finding.start));
    const { appliesTo, own } = rules.get(finding.ruleId) ?? {};
    const { shown, blocking } = decide({ ...finding, appliesTo, own }, origin, tier, failOn);
    return shown === 'silent' ? [] : [{ finding, severity: shown, origin, tier, blocking }];
  });
  return { verdicts, suppressed, suppressionProblems: [...problems, ...more], lines };
}

/** A measure is a finding where the tier sets a limit and it lies over that. */
function overLimit(findings: readonly Finding[], limit = Number.POSITIVE_INFINITY): readonly Finding[] {
  return findings.filter(({ measured }) => measured === undefined || measured > limit);
}

/** The comments that a tree knows of; a text without a tree has only its characters to tell them by. */
export function commentsOf(
  tree: { count: number; comments: Int32Array } | undefined,
): Int32Array | undefined {
  return tree && tree.count > 0 ? tree.comments : undefined;
}

function isInComment(comments: Int32Array, offset: number): boolean {
  let low = 0;
  let high = comments.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (offset < comments[2 * middle]!) high = middle - 1;
    else if (offset >= comments[2 * middle + 1]!) low = middle + 1;
    else return true;
  }
  return false;
}
