import { checks } from '../../policy/gate/violation.ts';
import type { GateResult, ReportedViolation } from '../gate-result.ts';
import { bold, cyan, dim, red } from './colour.ts';
import { visibleLine, visiblePath } from './visible.ts';

/** One line per violation with its remedy, and the verdict. */
export function formatGateText(result: GateResult): string {
  return [
    ...result.violations.map(describe),
    ...(result.violations.length > 0 ? [''] : []),
    bold(verdictOf(result)),
    '',
  ].join('\n');
}

function describe(violation: ReportedViolation): string {
  const { ruleId, message, remedy, charter, owners } = violation;
  const owned = owners.length > 0 ? dim(` (owner: ${visibleLine(owners.join(', '))})`) : '';
  const cited = dim(` [${visibleLine(`${charter.rule}, ${charter.source}`)}]`);
  return `${placeOf(violation)}: ${red(ruleId)}: ${visibleLine(message)}${cited} ${cyan('→')} ${visibleLine(remedy)}${owned}`;
}

function placeOf({ file, line, column }: ReportedViolation): string {
  return [visiblePath(file), line, column].filter((part) => part !== undefined).join(':');
}

/** The verdict in a sentence, for all formats that people read. */
export function verdictOf({ violations, known, base, stats, problems }: GateResult): string {
  const count = (n: number, noun: string) => `${n.toLocaleString('en')} ${noun}${n === 1 ? '' : 's'}`;
  const parts = checks.flatMap((check) => {
    const n = violations.filter((violation) => violation.check === check).length;
    return n > 0 ? [`${check} ${n}`] : [];
  });
  const since = base ? ` since ${visibleLine(base.ref)} (${base.commit.slice(0, 10)})` : '';
  const about = `${count(stats.files, 'changed file')}${since}, ${count(stats.aiBlocks, 'AI-written block')} touched, ${stats.seconds.toFixed(1)} s`;
  const passed = known > 0 ? `, ${count(known, 'known violation')} left out` : '';
  const unseen = problems.filter(({ incomplete }) => incomplete).length;
  if (violations.length === 0)
    return unseen === 0
      ? `Gate passed${passed}: ${about}`
      : `Gate undecided, ${count(unseen, 'thing')} could not be looked into${passed}: ${about}`;
  return `Gate failed: ${count(violations.length, 'violation')} (${parts.join(', ')})${passed}: ${about}`;
}
