import type { Fix, TextEdit } from '../finding.ts';
import type { Names } from '../names/names.ts';
import { lookup } from '../pattern/environment.ts';
import type { Match } from '../pattern/matcher.ts';
import { groupsOf } from '../regex.ts';
import type { FlatTree } from '../syntax/flat-tree.ts';
import { liftValues } from './lifted-values.ts';
import type { FixTemplate, Rule } from './rule.ts';

/** Puts the code that metavariables stand for into a message or a fix. */
export function interpolate(
  template: string,
  tree: FlatTree,
  match: Match,
  longest = Number.POSITIVE_INFINITY,
): string {
  return template.replaceAll(/\$(?:\.\.\.)?[A-Z_][A-Z_0-9]*|\$\d+/g, (name) => {
    const binding = lookup(match.environment, name);
    if (!binding) return name;
    const text = tree.text.slice(binding.start, binding.end);
    return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  });
}

/** The fix of a rule for one match, or undefined where the rule has none. */
export function renderFix(rule: Rule, names: Names, match: Match): Fix | undefined {
  const template = rule.fix;
  if (!template) return undefined;
  const { tree } = names;
  const edits = editsOf(template, names, match);
  if (!edits) return undefined;
  const title = titleOf(rule, edits);
  const needed = template.import && importEdit(tree, template.import);
  if (needed) edits.unshift(needed);
  return { title, safety: template.safety, edits };
}

function editsOf(template: FixTemplate, names: Names, match: Match): TextEdit[] | undefined {
  const { tree } = names;
  const { start, end } = match;
  switch (template.op) {
    case 'text':
      return [
        { start, end, text: reindent(interpolate(template.replacement, tree, match), tree.text, start) },
      ];
    case 'parameters':
      return liftValues(names, tree.covering(start, end), template.style);
    case 'regex': {
      const text = tree.text.slice(match.start, match.end);
      let left = template.count > 0 ? template.count : Number.POSITIVE_INFINITY;
      const target = toReplacement(template.replacement, template.regex);
      const once = new RegExp(template.regex.source, template.regex.flags.replace('g', ''));
      const replaced = text.replace(template.regex, (found) =>
        left-- > 0 ? found.replace(once, target) : found,
      );
      return replaced === text ? undefined : [{ start, end, text: replaced }];
    }
  }
}

/** Python's references to groups as JavaScript's. */
function toReplacement(template: string, regex: RegExp): string {
  return template
    .replaceAll('$', '$$$$')
    .replaceAll(/\\(?:g<(\w+)>|(\d))/g, (_, named: string | undefined, digit: string | undefined) => {
      const group = named ?? digit!;
      if (!/^\d+$/.test(group)) return `$<${group}>`;
      return group === '0' ? '$&' : `$${groupsOf(regex)[Number(group) - 1] ?? group}`;
    });
}

/** Longer replacements are not shown in a title. */
const longestShown = 48;

/** What will be written, where it is one thing that fits into a menu. */
function titleOf(rule: Rule, edits: readonly TextEdit[]): string {
  const replacement = edits.length === 1 ? edits[0].text : '';
  const shown = replacement !== '' && replacement.length <= longestShown && !replacement.includes('\n');
  return shown ? `Replace with \`${replacement}\`` : `Fix: ${rule.title}`;
}

/** Lines after the first get the indentation of the line that the match begins on. */
function reindent(replacement: string, text: string, at: number): string {
  if (!replacement.includes('\n')) return replacement;
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  const indentation = /^[ \t]*/.exec(text.slice(lineStart, at))![0];
  return replacement.replaceAll('\n', `\n${indentation}`);
}

/** Whether the file has the import, by itself or among others. */
function isImported(text: string, line: string): boolean {
  if (text.split(/\r?\n/).some((existing) => existing.trim() === line)) return true;
  const module = /^import (\w+)$/.exec(line)?.[1];
  return (
    module !== undefined &&
    new RegExp(`^[ \\t]*import\\b(?=[^#\\n]*[\\s,]${module}[ \\t]*(?:,|#|$))`, 'm').test(text)
  );
}

/** Adds the import behind the file's last one, or at its top; undefined where the file has it. */
function importEdit(tree: FlatTree, line: string): TextEdit | undefined {
  if (isImported(tree.text, line)) return undefined;
  let at = -1;
  let afterDocstring = -1;
  for (const child of tree.namedChildren(0)) {
    const kind = tree.kindName(child);
    const imports =
      /^import_|^future_import/.test(kind) ||
      (kind === 'lexical_declaration' && /\brequire\(/.test(tree.textOf(child)));
    if (imports) at = tree.end[child];
    else if (
      child === tree.first(0) &&
      kind === 'expression_statement' &&
      tree.kindName(child + 1) === 'string'
    )
      afterDocstring = tree.end[child];
    else if (at >= 0) break;
  }
  if (at < 0) at = afterDocstring;
  if (at >= 0) return { start: at, end: at, text: `\n${line}` };
  const shebang = /^#!.*\n/.exec(tree.text)?.[0].length ?? 0;
  return { start: shebang, end: shebang, text: `${line}\n` };
}
