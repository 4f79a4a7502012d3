import { z } from 'zod';
import { loadRulebook, readRulePage } from '../../host/rulebook.ts';
import { defineTool, ToolError } from './tool.ts';

export const explainRule = defineTool({
  name: 'explain_rule',
  title: 'Explain a rule',
  description:
    'The page of a rule: what it flags, why it is dangerous, code that it accepts, and how to repair what it found.',
  readOnly: true,
  input: z.strictObject({
    rule: z.string().min(1).max(200).describe('The id of the rule, such as `sql-injection`.'),
  }),
  async run({ rule: id }) {
    const { rules } = await loadRulebook({ defaults: true, extra: [] });
    const rule = rules.find((candidate) => candidate.id === id);
    if (!rule) {
      const near = [...new Set(rules.map((each) => each.id))].filter((each) =>
        id.split('-').some((word) => word.length > 2 && each.includes(word)),
      );
      const hint = near.length > 0 ? ` Did you mean ${near.slice(0, 5).join(', ')}?` : '';
      throw new ToolError(`There is no rule ${id}.${hint}`);
    }
    const page = (await readRulePage(rule)) ?? `# ${rule.title}\n\n${rule.message}\n`;
    const { title, severity, confidence, cwe, family, message } = rule;
    return { text: page, structured: { id, title, severity, confidence, cwe, family, message, page } };
  },
});
