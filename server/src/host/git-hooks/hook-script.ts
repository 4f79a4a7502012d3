/** What Touchstone does in each of git's hooks, as a script for any POSIX shell. */

export type HookName = 'commit-msg' | 'post-applypatch' | 'post-commit' | 'post-rewrite' | 'pre-push';

/** Git configuration, of the repository alone, that names the Node and the command line by which hooks run. */
export const nodeSetting = 'touchstone.node';
export const cliSetting = 'touchstone.cli';

/** Below the common git directory: there once a person has been told that no command line was found. */
export const toldFile = 'touchstone/hook-without-cli';

/** What a person reads of each hook. */
export const hookPurpose: Record<HookName, string> = {
  'commit-msg': 'names the assistants that took part in the commit message',
  'post-applypatch': 'notes who or what wrote the lines of a patch that `git am` commits',
  'post-commit': 'notes who or what wrote the committed lines',
  'post-rewrite': 'keeps these notes through amend and rebase',
  'pre-push': 'checks the charter before a push',
};

/** `$message` is the file of the commit message, `$remote` the name of the remote. */
const commandOf: Record<HookName, string> = {
  'commit-msg': 'provenance trailer "$message"',
  'post-applypatch': 'provenance note',
  'post-commit': 'provenance note',
  'post-rewrite': 'provenance note --rewritten',
  // Nobody can approve what nobody can fetch.
  'pre-push': 'gate --without-approvals --pushed "$remote"',
};

/** Where a hook finds what git hands to it. */
export interface HookInput {
  /** Shell words: the first argument that git gives, and a redirection that gives the hook's own standard input. */
  argument: string;
  stdin: string;
}

/**
 * The lines of a hook. They hold no single quote, so that they can be quoted as a whole; they work with `set -e` and
 * without; and they leave arguments, variables and (but for `stdin`) standard input to what follows in the same script.
 * Only the gate stops anything, where it does not pass; a command line that is not found is told once.
 */
export function hookScript(hook: HookName, { argument, stdin }: HookInput): string[] {
  const command = commandOf[hook];
  return [
    '(',
    '  set +e',
    ...(hook === 'commit-msg' ? [`  message=${argument}`] : []),
    ...(hook === 'pre-push' ? [`  remote=${argument}`] : []),
    `  node=$(git config --get ${nodeSetting})`,
    `  cli=$(git config --get ${cliSetting})`,
    '  if [ -x "$node" ] && [ -f "$cli" ]; then',
    `    set -- "$node" "$cli" ${command}`,
    '  elif [ -x node_modules/.bin/touchstone ]; then',
    `    set -- node_modules/.bin/touchstone ${command}`,
    '  elif command -v touchstone >/dev/null 2>&1; then',
    `    set -- touchstone ${command}`,
    '  else',
    `    told="$(git rev-parse --git-common-dir)/${toldFile}"`,
    '    if [ ! -e "$told" ]; then',
    `      echo "touchstone: not found, so the ${hook} hook does nothing. Install it, or run its init --hooks again." >&2`,
    '      mkdir -p "$(dirname "$told")" && : >"$told"',
    '    fi',
    '    exit 0',
    '  fi',
    `  "$@" ${readsInput(hook) ? stdin : '</dev/null'}`,
    // What the gate could not look at must not pass for good.
    ...(hook === 'pre-push' ? [') || exit 1'] : ['  exit 0', ')']),
  ];
}

/** Whether git tells the hook on standard input what it is about. */
export function readsInput(hook: HookName): boolean {
  return hook === 'post-rewrite' || hook === 'pre-push';
}
