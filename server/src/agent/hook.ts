/** Hooks of agents: one event comes in as JSON, one answer goes out in the words of the agent's protocol. */
import type { AgentName } from '../host/agent-hooks/hook-files.ts';
import { takeAfter } from './after-edit.ts';
import { judgeBefore } from './before-edit.ts';
import { claude } from './claude.ts';
import { copilot } from './copilot.ts';
import { cursor } from './cursor.ts';
import { type Ending, type Protocol, silence } from './event.ts';
import { InputError, parseInput } from './hook-input.ts';
import { windsurf } from './windsurf.ts';

export const protocols: Readonly<Record<AgentName, Protocol>> = { claude, copilot, cursor, windsurf };

/**
 * Takes one event of an agent. Never throws: an agent must not be held up by a defect of ours, so whatever goes wrong is
 * said on standard error, and the agent goes on.
 */
export async function runHook(protocol: Protocol, input: string, now: Date): Promise<Ending> {
  try {
    const json = parseInput(input);
    const event = protocol.read(json);
    if (!event) return silence;
    enter(event.roots);
    if (event.moment === 'before') return protocol.answer(await judgeBefore(event, now), json);
    const { findings, troubles } = await takeAfter(event, now);
    const ending = protocol.handBack(findings, json);
    return troubles.length === 0 ? ending : { ...ending, err: troubles.join('\n') };
  } catch (error) {
    const told =
      error instanceof InputError
        ? `what the agent told was not understood, and is left alone: ${error.message}`
        : `a defect of Touchstone itself; the edit is left alone: ${(error as Error).message}`;
    return { err: told, code: 0 };
  }
}

/** Without a repository, the working directory is the root that charters speak from. */
function enter([folder]: readonly string[]): void {
  try {
    if (folder !== undefined) process.chdir(folder);
  } catch {
    // The folder is gone; wherever the agent has started us has to do.
  }
}
