import { z } from 'zod';
import { forbiddenBy } from '../../host/ai-exclusions.ts';
import { placesAbove } from '../../host/change-charters.ts';
import { relativeName } from '../../host/relative-name.ts';
import { WorkspaceCharters } from '../../host/workspace-charters.ts';
import { roleOf } from '../../policy/governing-files.ts';
import { defineTool, fileIn } from './tool.ts';

export const checkPath = defineTool({
  name: 'check_path',
  title: 'Check a path',
  description:
    'Tells before you edit a file how far its place is trusted and what the charter asks there: whether AI may write, which kinds of code it may not write, how many approvals are needed, and which findings fail the check.',
  readOnly: true,
  input: z.strictObject({
    path: z.string().min(1).max(4096).describe('A file of the workspace, existing or not.'),
  }),
  async run({ path: name }, context) {
    const { file, root, relative } = await fileIn(context, name);
    const charters = await WorkspaceCharters.load(undefined);
    const { charter, tiers, root: ruled, problem } = await charters.for(file);
    const { tier, decidedBy } = tiers.tierOf(relativeName(ruled, file));
    const sourceOf = await placesAbove(ruled, file);
    const { ai, prohibit, approvals, failOn, maxComplexity } = charter.tiers[tier];
    const forbidden = forbiddenBy(root, file, charter.exclude.ignoreFiles);
    const governs = roleOf(relative);
    const structured = {
      path: relative,
      tier,
      decidedBy,
      ai: forbidden === undefined ? ai : 'deny',
      aiSource: forbidden ?? sourceOf(['tiers', tier, 'ai']) ?? 'built-in default',
      prohibit,
      approvals,
      failOn,
      ...(maxComplexity === undefined ? {} : { maxComplexity }),
      ...(governs === undefined ? {} : { governs }),
      ...(problem === undefined ? {} : { problem }),
    };
    const rules = {
      allow: 'AI may write here.',
      warn: 'AI may write here; people are warned.',
      ask: 'A person has to agree to what AI writes here.',
      deny: 'AI may not write here.',
    };
    const lines = [
      `${relative} is ${tier} (${decidedBy.pattern}, ${decidedBy.source}).`,
      `${rules[structured.ai]} (${structured.aiSource})`,
      ...(prohibit.length > 0 ? [`AI may not write these kinds of code here: ${prohibit.join(', ')}.`] : []),
      ...(governs === undefined ? [] : [`It is ${governs}: ask a person before you change it.`]),
      `AI-written code needs ${approvals.count} ${approvals.count === 1 ? 'approval' : 'approvals'}.`,
      failOn === 'never'
        ? 'No finding fails the check.'
        : `Findings of severity ${failOn} or above fail the check.`,
      ...(problem === undefined ? [] : [problem]),
    ];
    return { text: lines.join('\n'), structured };
  },
});
