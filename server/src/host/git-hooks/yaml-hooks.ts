/** Puts hooks into the configuration of lefthook and of pre-commit, leaving every other line as it is. */
import { isMap, isScalar, isSeq, type Node, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { type HookName, hookPurpose, hookScript, readsInput } from './hook-script.ts';
import { insertBlock, removeBlocks } from './marked-block.ts';

/** The file says it in a way that no line can be added to; a person has to. */
export class UnfitConfiguration extends Error {}

/** @throws UnfitConfiguration */
export function addToLefthook(text: string, hooks: readonly HookName[]): string {
  return hooks.reduce(addLefthookCommand, removeBlocks(text) ?? '');
}

function addLefthookCommand(text: string, hook: HookName): string {
  const input = { argument: '"{1}"', stdin: '' };
  const command = [
    'touchstone:',
    ...(readsInput(hook) ? ['  use_stdin: true'] : []),
    '  run: |',
    ...hookScript(hook, input).map((line) => `    ${line}`),
  ];
  const indent = (lines: string[]) => lines.map((line) => `  ${line}`);
  const root = readMap(text);
  const present = root?.get(hook, true) as Node | undefined;
  if (present === undefined)
    return insertBlock(text, text.length, {
      lines: [`${hook}:`, ...indent(['commands:', ...indent(command)])],
    });
  if (!isBlockMap(present)) throw new UnfitConfiguration(`"${hook}" is not written as a block of keys`);
  const commands = present.get('commands', true);
  const jobs = present.get('jobs', true);
  if (isBlockMap(commands)) return insertBefore(text, firstKey(commands), command);
  if (isBlockSeq(jobs))
    return insertBefore(text, jobs.items[0] as Node, ['- name: touchstone', ...command.slice(1)]);
  if (commands !== undefined || jobs !== undefined)
    throw new UnfitConfiguration(`"commands" or "jobs" of "${hook}" is not written as a block`);
  return insertBefore(text, firstKey(present), ['commands:', ...indent(command)]);
}

/** @throws UnfitConfiguration */
export function addToPreCommit(text: string, hooks: readonly HookName[]): string {
  const bare = removeBlocks(text) ?? '';
  const repos = readMap(bare)?.get('repos', true);
  if (!isBlockSeq(repos)) throw new UnfitConfiguration('"repos" is not written as a block of items');
  const lines = ['- repo: local', '  hooks:', ...hooks.flatMap(preCommitHook)];
  return insertBefore(bare, repos.items[0] as Node, lines);
}

function preCommitHook(hook: HookName): string[] {
  const script = hookScript(hook, {
    argument: hook === 'pre-push' ? '"$PRE_COMMIT_REMOTE_NAME"' : '"$1"',
    stdin: '</dev/null',
  });
  return [
    `    - id: touchstone-${hook}`,
    `      name: touchstone ${hookPurpose[hook]}`,
    '      language: system',
    `      stages: [${hook}]`,
    '      always_run: true',
    `      pass_filenames: ${hook === 'commit-msg'}`,
    '      entry: |',
    "        sh -c '",
    ...script.map((line) => `        ${line}`),
    "        ' touchstone",
  ];
}

function readMap(text: string): YAMLMap | undefined {
  const document = parseDocument(text);
  if (document.errors.length > 0)
    throw new UnfitConfiguration(`it cannot be read: ${document.errors[0]!.message}`);
  if (document.contents === null) return undefined;
  if (!isBlockMap(document.contents)) throw new UnfitConfiguration('it is not written as a block of keys');
  return document.contents;
}

const isBlockMap = (node: unknown): node is YAMLMap => isMap(node) && !node.flow && node.items.length > 0;
const isBlockSeq = (node: unknown): node is YAMLSeq => isSeq(node) && !node.flow && node.items.length > 0;

function firstKey(map: YAMLMap): Node {
  const key = map.items[0]!.key;
  if (!isScalar(key)) throw new UnfitConfiguration('a key is no plain word');
  return key;
}

/** Inserts lines before the line of a node, as far in as that line is. */
function insertBefore(text: string, node: Node, lines: string[]): string {
  const start = text.lastIndexOf('\n', node.range![0] - 1) + 1;
  const indentation = /^[ \t]*/.exec(text.slice(start))![0];
  return insertBlock(text, start, { lines, indentation });
}
