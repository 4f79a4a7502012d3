import path from 'node:path';
import type { Command } from 'commander';
import { loadRulebook, readRulePage } from '../host/rulebook.ts';
import { UsageError } from './exit.ts';
import { bold, dim } from './formats/colour.ts';
import { collect, formatOption } from './options.ts';

export function addRulesCommand(program: Command): void {
  const rules = program.command('rules').description('list, explain and test rules');
  rules
    .command('list')
    .description('list every rule')
    .addOption(formatOption(['text', 'json']))
    .option('--rules <path>', 'further rules', collect, [])
    .action(async (options: { format: string; rules: string[] }) => {
      await listRules(options.format, options.rules);
    });
  rules
    .command('show')
    .description('print a rule’s page')
    .argument('<rule>', 'the rule’s id')
    .action(async (id: string) => {
      const { rules: known } = await loadRulebook();
      const rule = known.find((candidate) => candidate.id === id);
      if (!rule) throw new UsageError(`there is no rule \`${id}\`; \`touchstone rules list\` shows them all`);
      process.stdout.write((await readRulePage(rule)) ?? `# ${rule.title}\n\n${rule.message}\n`);
    });
}

async function listRules(format: string, extra: string[]): Promise<void> {
  const { rules } = await loadRulebook({ defaults: true, extra: extra.map((file) => path.resolve(file)) });
  const byId = new Map<string, (typeof rules)[number] & { all: Set<string> }>();
  for (const rule of rules) {
    const known = byId.get(rule.id) ?? { ...rule, all: new Set<string>() };
    for (const language of rule.languages) known.all.add(language);
    if (rule.anyText) known.all.add('text');
    byId.set(rule.id, known);
  }
  const list = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (format === 'json') {
    const out = list.map(({ id, title, severity, confidence, cwe, family, all, message }) => ({
      id,
      title,
      severity,
      confidence,
      cwe,
      family,
      languages: [...all],
      message,
    }));
    process.stdout.write(`${JSON.stringify({ version: 1, rules: out }, null, 2)}\n`);
    return;
  }
  const width = Math.max(...list.map((rule) => rule.id.length));
  for (const rule of list) {
    process.stdout.write(
      `${bold(rule.id.padEnd(width))}  ${rule.severity.padEnd(7)}  ${rule.title} ${dim([...rule.all].join(', '))}\n`,
    );
  }
}
