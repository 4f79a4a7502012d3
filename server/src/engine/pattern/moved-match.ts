import type { History } from '../syntax/history.ts';
import type { Binding, Environment } from './environment.ts';
import type { Match } from './matcher.ts';

/** A match of an earlier version, of which it is known that it holds still, where it is now. */
export function moveMatch(history: History, match: Match, version: number): Match {
  const environment = moveEnvironment(history, match.environment, version);
  const start = history.offset(match.start, version);
  // What matches a text as a whole reaches over the edit.
  const end = history.offset(match.end, version);
  const at = history.later(match.at, version);
  const same = end === match.end && start === match.start && at === match.at;
  return same && environment === match.environment
    ? match
    : { at, node: history.later(match.node, version), start, end, environment };
}

function moveEnvironment(
  history: History,
  environment: Environment | null,
  version: number,
): Environment | null {
  if (environment === null) return null;
  const { name, binding, rest } = environment;
  const moved = moveBinding(history, binding, version);
  const others = moveEnvironment(history, rest, version);
  return moved === binding && others === rest ? environment : { name, binding: moved, rest: others };
}

/** A binding may stand apart from its match, where a name stands for a literal. */
function moveBinding(history: History, binding: Binding, version: number): Binding {
  const { nodes, standsIn } = binding;
  const start = history.offset(binding.start, version);
  const node = history.later(binding.node, version);
  if (start === binding.start && node === binding.node && !nodes) return binding;
  return {
    start,
    end: binding.end + start - binding.start,
    node,
    ...(standsIn && { standsIn }),
    ...(nodes && { nodes: nodes.map((n) => history.later(n, version)) }),
  };
}
