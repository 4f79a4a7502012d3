/** Puts a hook into a shell script beside what stands there already. */
import { type HookName, hookScript, readsInput } from './hook-script.ts';
import { insertBlock, removeBlocks } from './marked-block.ts';

/** A script of another language cannot hold ours; it is run by it instead. */
export function isShellScript(text: string): boolean {
  const shebang = /^#!([^\n]*)/.exec(text)?.[1];
  // Without a shebang a manager such as Husky hands it to a shell.
  return shebang === undefined || /\b(?:ba|da|z|k|a)?sh\b/.test(shebang);
}

/**
 * The script with Touchstone's lines; `text` is undefined where there is none yet. They come first, since a script may
 * end early or hand over to another with `exec`.
 */
export function addToScript(hook: HookName, text: string | undefined): string {
  const others = text === undefined ? undefined : removeBlocks(text);
  const madeFile = others === undefined;
  const body = others ?? '#!/bin/sh\n';
  const start = /^#![^\n]*\n/.exec(body)?.[0].length ?? (body.startsWith('#!') ? body.length : 0);
  return insertBlock(body, start, { lines: linesOf(hook, body.length > start), madeFile });
}

/** A script that runs Touchstone's lines and then a hook of another language, `replaced`, that stands beside it. */
export function wrapHook(hook: HookName, replaced: string): string {
  const lines = [...linesOf(hook, true), `exec "$(dirname "$0")/${replaced}" "$@"`];
  return insertBlock('#!/bin/sh\n', '#!/bin/sh\n'.length, { lines, madeFile: true });
}

/** What git writes to the hook is read once, and handed on to whatever comes behind. */
function linesOf(hook: HookName, isFollowed: boolean): string[] {
  if (!readsInput(hook)) return hookScript(hook, { argument: '$1', stdin: '</dev/null' });
  if (!isFollowed) return hookScript(hook, { argument: '$1', stdin: '' });
  const repeat = ['<<touchstone_input', '$touchstone_input', 'touchstone_input'];
  const script = hookScript(hook, { argument: '$1', stdin: repeat[0] }).flatMap((line) =>
    line.endsWith(repeat[0]) ? [line, ...repeat.slice(1)] : [line],
  );
  return ['touchstone_input=$(cat)', ...script, `exec ${repeat[0]}`, ...repeat.slice(1)];
}
