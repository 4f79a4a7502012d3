import type { BlockRecord } from '../../server/src/ledger/record.ts';

/** A record whose id begins with `prefix` (up to four hex digits) and ends in `index`. */
export function recordOf(prefix: string, index = 0, change: Partial<BlockRecord> = {}): BlockRecord {
  return {
    id: `${prefix.padEnd(8, '0')}-0000-4000-8000-${index.toString(16).padStart(12, '0')}`,
    time: '2026-10-01T10:00:00.000Z',
    updated: '2026-10-01T10:00:00.000Z',
    path: 'src/auth/login.ts',
    state: 'active',
    origin: 'ai',
    act: 'completion',
    route: 'reason',
    tier: 'critical',
    tool: { id: 'github.copilot', version: '1.2.3', model: 'openai/gpt' },
    acceptedBy: 'Ada <ada@example.com>',
    ranges: [
      { startLine: 3, endLine: 5, contributor: 'ai', content: 'sha256:aa' },
      { startLine: 6, endLine: 6, contributor: 'mixed', content: 'sha256:bb' },
    ],
    lines: ['a1', '', 'b2', 'c3'],
    content: 'sha256:cc',
    reviews: [],
    corrections: [],
    ...change,
  };
}
