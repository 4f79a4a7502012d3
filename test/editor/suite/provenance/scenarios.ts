/** The table of scenarios. Expectations follow the rules of conduct in ARCHITECTURE.md, not what happens to come out. */
import { grepVariable, scenariosVariable } from '../../acts.ts';
import type { Scenario } from './scenario.ts';
import { clipboard } from './scenarios/clipboard.ts';
import { commands } from './scenarios/commands.ts';
import { completions } from './scenarios/completions.ts';
import { disk } from './scenarios/disk.ts';
import { history } from './scenarios/history.ts';
import { moves } from './scenarios/moves.ts';
import { shape } from './scenarios/shape.ts';
import { typing } from './scenarios/typing.ts';

export const scenarios: Scenario[] = [
  ...typing,
  ...completions,
  ...history,
  ...clipboard,
  ...moves,
  ...shape,
  ...commands,
  ...disk,
];

/** Those that are played: all where that, or some by their title, is asked for; else four of ten, for the time they take. */
export function playedScenarios(env: Readonly<Record<string, string | undefined>>): Scenario[] {
  if (env[scenariosVariable] || env[grepVariable]) return scenarios;
  return scenarios.filter((_, index) => [0, 2, 4, 6].includes(index % 10));
}
