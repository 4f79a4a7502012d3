/** AI-written blocks in critical places of which nobody knows the tool. */
import { citeTier } from './citation.ts';
import { aiBlocksTouched, type ChangedFile, extentOf } from './facts.ts';
import type { Violation } from './violation.ts';

export function checkUnknownTools(file: ChangedFile): Violation[] {
  if (file.tier.tier !== 'critical') return [];
  return aiBlocksTouched(file)
    .filter(({ record }) => !record.tool || record.tool.id === '' || record.tool.id === 'unknown')
    .map((block) => ({
      check: 'unknown-tool',
      ruleId: 'gate-unknown-tool',
      path: file.path,
      ...extentOf(block),
      charter: citeTier(file, ['ai'], file.charter.tiers.critical.ai),
      message: `AI wrote block ${block.record.id.slice(0, 8)} in a critical place, and nobody knows which tool it was.`,
      remedy: 'Write the lines again with a tool that is known, or by hand.',
      owners: file.owners,
      key: block.record.id,
    }));
}
