/** What has to change for the agents of a workspace to ask Touchstone, or to ask it no more. */
import path from 'node:path';
import type { Plan } from '../git-hooks/hook-plan.ts';
import { readPlace, UnsafePlace } from '../planned-change.ts';
import { type AgentName, agentNames, hookFiles } from './hook-files.ts';
import { addHooks, removeHooks, UnfitHooks } from './hook-json.ts';

/** `root` is absolute. */
export async function planAgentHooks(root: string, agents: readonly AgentName[]): Promise<Plan> {
  const plan: Plan = { changes: [], notes: [], isIncomplete: false };
  for (const agent of agents) await change(plan, root, agent, (text) => addHooks(text, hookFiles[agent]));
  return plan;
}

/** Takes out what `planAgentHooks` has added. */
export async function planAgentRemoval(root: string): Promise<Plan> {
  const plan: Plan = { changes: [], notes: [], isIncomplete: false };
  for (const agent of agentNames)
    await change(plan, root, agent, (text) =>
      text === undefined ? undefined : removeHooks(text, hookFiles[agent]),
    );
  // A file that cannot be read holds nothing of ours that could be taken out.
  return { ...plan, isIncomplete: false };
}

async function change(
  plan: Plan,
  root: string,
  agent: AgentName,
  rewrite: (text: string | undefined) => string | undefined,
): Promise<void> {
  const file = path.join(root, hookFiles[agent].file);
  try {
    const present = await readPlace(file);
    const text = rewrite(present?.text);
    if (text === present?.text) return;
    if (text === undefined) plan.changes.push({ do: 'remove', file });
    else
      plan.changes.push({
        ...{ do: 'write', file, text },
        ...(present ? { before: present.text, executable: present.executable } : {}),
      });
  } catch (error) {
    if (!(error instanceof UnsafePlace) && !(error instanceof UnfitHooks)) throw error;
    const reason = error instanceof UnfitHooks ? `${file}: ${error.message}.` : error.message;
    plan.notes.push(`The hooks of ${agent} are left as they are. ${reason}`);
    plan.isIncomplete = true;
  }
}
