/** Adds hooks to an agent's JSON file and takes them out again, leaving the rest as somebody wrote it. */
import {
  applyEdits,
  findNodeAtLocation,
  type JSONPath,
  modify,
  type Node,
  type ParseError,
  parse,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { type HookFile, isOurCommand } from './hook-files.ts';

/** The file is not what the agent itself could read; the message says where. */
export class UnfitHooks extends Error {}

type Json = Record<string, unknown>;

/** @throws UnfitHooks */
export function addHooks(text: string | undefined, { base, entries }: HookFile): string {
  const begun = text === undefined || text.trim() === '' ? `${JSON.stringify(base, null, 2)}\n` : text;
  let result = begun;
  for (const [event, entry] of Object.entries(entries)) {
    const present = listOf(result, event);
    if (present.some((each) => JSON.stringify(each) === JSON.stringify(entry))) continue;
    const old = present.findIndex((each) => holdsOurs(each) && withoutOurs(each) === undefined);
    if (old >= 0) result = change(result, ['hooks', event, old], entry);
    else if (read(result).hooks === undefined) result = append(result, ['hooks'], { [event]: [entry] });
    else if (present.length === 0)
      result = append(change(result, ['hooks', event], undefined), ['hooks', event], [entry]);
    else result = append(result, ['hooks', event, present.length], entry);
  }
  return result;
}

/**
 * Undefined where nothing is left, and the file was there for the hooks alone.
 * @throws UnfitHooks
 */
export function removeHooks(text: string, { base }: HookFile): string | undefined {
  let result = text;
  const { hooks } = read(text);
  for (const event of Object.keys(isObject(hooks) ? hooks : {})) {
    const present = listOf(result, event);
    for (let index = present.length - 1; index >= 0; index--) {
      const entry = present[index];
      if (!holdsOurs(entry)) continue;
      result = change(result, ['hooks', event, index], withoutOurs(entry));
    }
    if (present.length > 0 && listOf(result, event).length === 0)
      result = change(result, ['hooks', event], undefined);
  }
  if (result === text) return text;
  const left = read(result);
  if (isObject(left.hooks) && Object.keys(left.hooks).length === 0) {
    result = change(result, ['hooks'], undefined);
    delete left.hooks;
  }
  return JSON.stringify(left) === JSON.stringify(base) ? undefined : result;
}

function holdsOurs(entry: unknown): boolean {
  if (!isObject(entry)) return false;
  const inner = Array.isArray(entry.hooks) ? entry.hooks : [];
  return isOurCommand(entry.command) || isOurCommand(entry.bash) || inner.some(holdsOurs);
}

/** What of an entry is somebody else's; undefined for nothing. */
function withoutOurs(entry: unknown): unknown {
  if (!isObject(entry) || !Array.isArray(entry.hooks)) return undefined;
  const hooks = entry.hooks.filter((each) => !holdsOurs(each));
  return hooks.length > 0 ? { ...entry, hooks } : undefined;
}

function listOf(text: string, event: string): unknown[] {
  const { hooks = {} } = read(text);
  if (!isObject(hooks)) throw new UnfitHooks('`hooks` is no object');
  const list = hooks[event] ?? [];
  if (!Array.isArray(list)) throw new UnfitHooks(`\`hooks.${event}\` is no list`);
  return list;
}

function read(text: string): Json {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (error) {
    const line = text.slice(0, error.offset).split('\n').length;
    throw new UnfitHooks(`line ${line} is no JSON (${printParseErrorCode(error.error)})`);
  }
  if (!isObject(value)) throw new UnfitHooks('it holds no JSON object');
  return value;
}

/** Puts another value in the place of one that is there; without a value, takes it out with what separated it. */
function change(text: string, path: JSONPath, value: unknown): string {
  if (value !== undefined) return applyEdits(text, modify(text, path, value, {}));
  const found = findNodeAtLocation(parseTree(text)!, path);
  const node = found?.parent?.type === 'property' ? found.parent : found;
  const siblings = node?.parent?.children;
  if (!node?.parent || !siblings) return text;
  const at = siblings.indexOf(node);
  const [before, after] = [siblings[at - 1], siblings[at + 1]];
  const start = before ? endOf(before) : after ? node.offset : node.parent.offset + 1;
  const end = before ? endOf(node) : after ? after.offset : endOf(node.parent) - 1;
  return text.slice(0, start) + text.slice(end);
}

const endOf = ({ offset, length }: Node) => offset + length;

/**
 * Appends an entry to a list, or a list to an object. What stood there is not formatted anew, and taking the addition out
 * again restores it to the byte.
 */
function append(text: string, path: JSONPath, value: unknown): string {
  const last = path.at(-1)!;
  const isItem = typeof last === 'number';
  const [edit] = modify(text, path, value, { isArrayInsertion: isItem });
  const unit = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  const lineBreak = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = (depth: number) => lineBreak + unit.repeat(depth);
  const written = JSON.stringify(value, null, unit).split('\n').join(indent(path.length));
  const isFirst = !edit!.content.startsWith(',');
  const content = [
    isFirst ? '' : ',',
    indent(path.length),
    isItem ? '' : `${JSON.stringify(last)}: `,
    written,
    isFirst ? indent(path.length - 1) : '',
  ];
  return applyEdits(text, [{ ...edit!, content: content.join('') }]);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
