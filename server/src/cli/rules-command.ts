import path from 'node:path';
import type { Command } from 'commander';
import type { Rule } from '../engine/rule/rule.ts';
import { testRules } from '../host/page-check.ts';
import { loadRulebook, readRulePage } from '../host/rulebook.ts';
import { displayPath } from '../host/scan.ts';
import { Exit, UsageError } from './exit.ts';
import { bold, dim } from './formats/colour.ts';
import { visiblePath } from './formats/visible.ts';
import { tellForeign } from './notices.ts';
import { collect, formatOption } from './options.ts';
import { say } from './say.ts';

interface Options {
  format: string;
  rules?: string[];
}

const furtherRules = ['--rules <path>', 'further rules, a YAML file or a folder (may be repeated)'] as const;

export function addRulesCommand(program: Command): void {
  const rules = program.command('rules').description('list, explain and test rules');
  rules
    .command('list')
    .description('list every rule')
    .addOption(formatOption(['text', 'json']))
    .option(...furtherRules, collect)
    .action(async (options: Options) => {
      process.exitCode = await listRules(options);
    });
  rules
    .command('show')
    .description('print a rule’s page')
    .argument('<rule>', 'the rule’s id')
    .addOption(formatOption(['text', 'json']))
    .option(...furtherRules, collect)
    .action(async (id: string, options: Options) => {
      process.exitCode = await showRule(id, options);
    });
  rules
    .command('test')
    .description('check the examples on rules’ pages, and test files marked with `ruleid:` and `ok:`')
    .argument('<path...>', 'rule files or folders of them')
    .addOption(formatOption(['text', 'json']))
    .action(async (places: string[], { format }: Options) => {
      process.exitCode = await checkRules(places, format);
    });
}

/** The rules that load; mistakes in the others are told, and make the exit code 2. */
async function loadRules(extra: string[] = []): Promise<{ rules: readonly Rule[]; exit: number }> {
  const { rules, errors } = await loadRulebook({
    defaults: true,
    extra: extra.map((file) => path.resolve(file)),
  });
  for (const { file, line, column, message } of errors)
    say(`${visiblePath(file)}:${line}:${column}: ${message}`);
  return { rules, exit: errors.length > 0 ? Exit.usage : Exit.clean };
}

async function listRules({ format, rules: extra }: Options): Promise<number> {
  const { rules, exit } = await loadRules(extra);
  const byId = new Map<string, Rule & { all: Set<string> }>();
  for (const rule of rules) {
    const known = byId.get(rule.id) ?? { ...rule, all: new Set<string>() };
    for (const language of rule.languages) known.all.add(language);
    if (rule.anyText) known.all.add('text');
    byId.set(rule.id, known);
  }
  const list = [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  if (format === 'json') {
    print({ version: 1, rules: list.map((rule) => ({ ...summarize(rule), languages: [...rule.all] })) });
    return exit;
  }
  const width = Math.max(...list.map((rule) => rule.id.length));
  for (const rule of list) {
    process.stdout.write(
      `${bold(rule.id.padEnd(width))}  ${rule.severity.padEnd(7)}  ${rule.title} ${dim([...rule.all].join(', '))}\n`,
    );
  }
  return exit;
}

async function showRule(id: string, { format, rules: extra }: Options): Promise<number> {
  const { rules, exit } = await loadRules(extra);
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) throw new UsageError(`there is no rule \`${id}\`; \`touchstone rules list\` shows them all`);
  const page = (await readRulePage(rule)) ?? `# ${rule.title}\n\n${rule.message}\n`;
  if (format === 'json') print({ version: 1, rule: { ...summarize(rule), page } });
  else process.stdout.write(page);
  return exit;
}

async function checkRules(places: string[], format: string): Promise<number> {
  const { pages, files, failures, foreign } = await testRules(places.map((place) => path.resolve(place)));
  tellForeign(foreign);
  if (pages + files + failures.length === 0) throw new UsageError(`no rules in ${places.join(', ')}`);
  if (format === 'json')
    print({
      version: 1,
      passed: pages + files,
      failures: failures.map((f) => ({ ...f, page: displayPath(f.page) })),
    });
  else {
    for (const { page, line, message } of failures)
      process.stdout.write(`${visiblePath(page)}:${line}: ${message}\n`);
    const failed = failures.length === 0 ? '' : `, ${failures.length} examples do not`;
    const held = [
      ...(pages > 0 || files === 0 ? [`${pages} ${pages === 1 ? 'page' : 'pages'}`] : []),
      ...(files > 0 ? [`${files} ${files === 1 ? 'test file' : 'test files'}`] : []),
    ];
    const one = pages + files === 1;
    process.stdout.write(`${held.join(' and ')} ${one ? 'holds' : 'hold'}${failed}\n`);
  }
  return failures.length > 0 ? Exit.findings : Exit.clean;
}

function summarize({ id, title, severity, confidence, cwe, family, message }: Rule) {
  return { id, title, severity, confidence, cwe, family, message };
}

function print(report: unknown): void {
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
}
