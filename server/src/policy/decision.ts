/** The one place where severity is decided: finding × origin × tier → what is shown, and whether it blocks. */
import type { Confidence, Severity } from '../engine/finding.ts';
import type { Origin, TierName } from '../protocol/status.ts';
import type { FailOn } from './charter.ts';

export interface Judged {
  severity: Severity;
  confidence: Confidence;
  /** `pasted`: the rule speaks only of text that was pasted or that AI wrote. */
  appliesTo?: 'anywhere' | 'pasted';
  /** Whether a person has asked for the rule beside those that ship: then its doubts are shown wherever they arise. */
  own?: boolean;
}

export interface Decision {
  /** The severity people see; `silent` findings are neither shown nor counted. */
  shown: Severity | 'silent';
  /** Whether the finding fails the check of its tier. */
  blocking: boolean;
}

/** Origins that mean the same for severity: what a machine wrote, what came from elsewhere, the rest. */
type Stakes = 'machine' | 'foreign' | 'own';

const stakesOf: Record<Origin, Stakes> = {
  ai: 'machine',
  mixed: 'machine',
  paste: 'foreign',
  human: 'own',
  unknown: 'own',
};

/** `keep` shows the rule's own severity, `raise` and `lower` move it by one. */
type Shift = 'raise' | 'keep' | 'lower' | 'hint' | 'silent';

/** For each tier and origin: what becomes of a finding the rule is sure of, and of a doubtful one. */
const table: Record<TierName, Record<Stakes, { sure: Shift; doubtful: Shift }>> = {
  experimental: {
    own: { sure: 'lower', doubtful: 'silent' },
    foreign: { sure: 'lower', doubtful: 'silent' },
    machine: { sure: 'keep', doubtful: 'hint' },
  },
  trusted: {
    own: { sure: 'keep', doubtful: 'hint' },
    foreign: { sure: 'keep', doubtful: 'hint' },
    machine: { sure: 'keep', doubtful: 'keep' },
  },
  critical: {
    own: { sure: 'keep', doubtful: 'keep' },
    foreign: { sure: 'raise', doubtful: 'keep' },
    machine: { sure: 'raise', doubtful: 'keep' },
  },
};

const ascending: readonly Severity[] = ['hint', 'info', 'warning', 'error'];

/** `failOn` is the tier's, or what the caller was told instead. Hints never block. */
export function decide(finding: Judged, origin: Origin, tier: TierName, failOn: FailOn): Decision {
  const stakes = stakesOf[origin];
  if (finding.appliesTo === 'pasted' && stakes === 'own') return { shown: 'silent', blocking: false };
  const cell = table[tier][stakes];
  const by = finding.confidence === 'low' ? cell.doubtful : cell.sure;
  const shown = shift(finding.severity, by === 'silent' && finding.own ? 'hint' : by);
  return { shown, blocking: shown !== 'silent' && reaches(shown, failOn) };
}

/** Whether a severity is at or over a limit. */
export function reaches(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'never' && ascending.indexOf(severity) >= ascending.indexOf(failOn);
}

function shift(severity: Severity, by: Shift): Severity | 'silent' {
  switch (by) {
    case 'silent':
    case 'hint':
      return by;
    case 'keep':
      return severity;
    default: {
      const moved = ascending.indexOf(severity) + (by === 'raise' ? 1 : -1);
      return ascending[Math.min(Math.max(moved, 0), ascending.length - 1)]!;
    }
  }
}
