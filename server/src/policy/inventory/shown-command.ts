/** Commands as a report may show them: whatever may be a secret is left out. */
import { isRandom } from '../../engine/rule/randomness.ts';

const hidden = '…';

/** Options whose value is nobody's business. */
const secretive = /token|key|secret|passw|auth|cred|header|bearer|cookie|session|pat$|^-[eHup]$/i;

/** `command` and `args` as one line. */
export function showCommand(command: string, args: readonly string[]): string {
  const shown = args.map((argument, index) => {
    const before = args[index - 1] ?? '';
    return before.startsWith('-') && secretive.test(before) && !argument.startsWith('-')
      ? showValue(argument, true)
      : showArgument(argument);
  });
  return [showArgument(command), ...shown].join(' ');
}

/** An address without name and password, query and fragment. */
export function showAddress(address: string): string {
  const found = /^([a-z][\w+.-]*:\/\/)(?:[^/@]*@)?([^/?#]*)([^?#]*)/i.exec(address);
  if (!found) return hidden;
  const [, scheme, host, path] = found;
  const safe = path!.split('/').map((segment) => (looksSecret(segment) ? hidden : segment));
  return `${scheme}${host}${safe.join('/')}`;
}

function showArgument(argument: string): string {
  const assignment = /^(-{0,2}[\w.-]+)=(.*)$/s.exec(argument);
  if (assignment) return `${assignment[1]}=${showValue(assignment[2]!, true)}`;
  return showValue(argument, false);
}

/** What is neither an option, a package, a path nor an address is not shown. */
function showValue(value: string, isSecret: boolean): string {
  if (/^[a-z][\w+.-]*:\/\//i.test(value)) return showAddress(value);
  if (isSecret || looksSecret(value)) return hidden;
  return /^(?:-{1,2}[\w-]+|[\w.~$@{}:/\\+-]+)$/.test(value) ? value : hidden;
}

/** Prefixes of tokens, and runs of characters drawn by chance. */
function looksSecret(text: string): boolean {
  if (
    /(?:^|[^a-z])(?:gh[pousr]_|github_pat_|glpat-|sk-|pk_|rk_|xox[abp]-|AKIA|AIza|eyJ|npm_|hf_)/i.test(text)
  )
    return true;
  return text.split(/[/@:.]/).some((part) => {
    const isMixed = /\d/.test(part) && /[a-z]/i.test(part);
    return /^[0-9a-f]{16,}$/i.test(part) || (part.length >= 16 && isMixed && isRandom(part));
  });
}
