import path from 'node:path';
import type { Rule } from '../engine/rule/rule.ts';
import { extensionRoot } from './assets.ts';
import { relativeName } from './relative-name.ts';
import { pageOf } from './rulebook.ts';
import { readShippedRules } from './shipped-rules.ts';

/** What rules are about, in the order of the table. */
export const families = ['security', 'correctness', 'maintainability', 'compliance'];

/** The table of all shipped rules as Markdown, one part per family. */
export async function renderRuleTable(): Promise<string> {
  const { rules } = await readShippedRules();
  const ids = [...new Set(rules.map((rule) => rule.id))].sort();
  const parts = families.map((family) => {
    const rows = ids.flatMap((id) => {
      const entries = rules.filter((rule) => rule.id === id);
      return entries[0].family === family ? [renderRow(entries)] : [];
    });
    const title = `${family[0].toUpperCase()}${family.slice(1)}`;
    return `## ${title}\n\n| rule | what is wrong | severity | confidence | CWE | languages |\n|---|---|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `# Rules\n\n<!-- Written by scripts/rule-table.ts; change the rules, not this page. -->\n\n${ids.length} rules. The links lead to their pages.\n\n${parts.join('\n')}`;
}

function renderRow(entries: Rule[]): string {
  const [{ id, title }] = entries;
  const page = relativeName(path.join(extensionRoot, 'docs'), pageOf(entries[0]));
  const all = (values: string[]) => [...new Set(values)].join(', ');
  const languages = entries.flatMap((rule) => [
    ...(rule.languages.includes('javascript') ? ['JavaScript'] : []),
    ...(rule.languages.includes('typescript') ? ['TypeScript'] : []),
    ...(rule.languages.includes('python') ? ['Python'] : []),
    ...(rule.anyText ? ['any text'] : []),
  ]);
  const cells = [
    `[${id}](${page})`,
    title.replaceAll('|', '\\|'),
    all(entries.map((rule) => rule.severity)),
    all(entries.map((rule) => rule.confidence)),
    all(entries.flatMap((rule) => rule.cwe)),
    all(languages),
  ];
  return `| ${cells.join(' | ')} |`;
}
