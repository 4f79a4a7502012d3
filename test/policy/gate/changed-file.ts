/** A changed file in a critical place, as little as a check needs to be asked. */

import type { BlockRecord } from '../../../server/src/ledger/record.ts';
import { defaultCharter } from '../../../server/src/policy/charter.ts';
import type { ChangedFile, RecordedBlock } from '../../../server/src/policy/gate/facts.ts';
import type { Origin } from '../../../server/src/protocol/status.ts';
import { recordOf } from '../../host/sample-record.ts';

export function changedFile(given: Partial<ChangedFile> = {}): ChangedFile {
  return {
    path: 'payments/charge.ts',
    changed: [{ start: 1, end: 20 }],
    arrived: new Set(),
    tier: { tier: 'critical', decidedBy: { pattern: 'payments/**', source: '.touchstone.yml:4' } },
    charter: defaultCharter,
    // Tags are due only where the charter asks for them in so many words.
    sourceOf: (keys) => (keys[0] === 'provenance' ? undefined : '.touchstone.yml:9'),
    owners: ['@pay/team'],
    findings: [],
    suppressions: [],
    kinds: [],
    sightings: [],
    blocks: [],
    unrecorded: [],
    otherTools: [],
    origins: Array.from({ length: 20 }, (): Origin => 'unknown'),
    tags: [],
    hasComments: true,
    ...given,
  };
}

/** An AI-written block in lines 3 to 6 whose approvals are still to come. */
export function recordedBlock(
  record: Partial<BlockRecord> = {},
  approval: Partial<RecordedBlock['approval']> = {},
): RecordedBlock {
  return {
    record: recordOf('7f3a9c1e', 0, record),
    ranges: [{ startLine: 3, endLine: 6, contributor: 'ai', content: 'sha256:aa' }],
    content: 'sha256:cc',
    approval: { state: 'pending', given: 0, reviews: [], missing: [], ...approval },
  };
}
