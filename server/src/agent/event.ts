/** What an agent's hook tells, whatever protocol it speaks, and what it is answered. */
import type { ToolEvidence } from '../protocol/edits.ts';

export interface Replacement {
  old: string;
  new: string;
  /** Every occurrence, rather than the only one. */
  all?: boolean;
}

/** How an agent says that it changes a file. */
export type Told =
  | { kind: 'whole'; text: string }
  /** One after the other. */
  | { kind: 'replaced'; replacements: readonly Replacement[] }
  | { kind: 'deleted' }
  /** In words of its own; whatever lines it brings stand among those of `code`, where that is told. */
  | { kind: 'untold'; code?: string };

export interface FileEdit {
  /** As the agent names it: absolute, or relative to the first of the roots. */
  path: string;
  told: Told;
  /** The text before the edit, where the hook says it. */
  before?: string;
  /** The tool makes files alone: there was none before. */
  isNew?: true;
}

export interface AgentEvent {
  moment: 'before' | 'after';
  tool: ToolEvidence;
  /** Absolute folders in which the agent works, the first being where it stands. */
  roots: readonly string[];
  /** Names this one use of a tool, before and after it. */
  call?: string;
  /** Where the agent keeps its conversation; nothing but the model is read of it. */
  transcript?: string;
  edits: readonly FileEdit[];
}

/** Under which a text is kept from before an edit to after it. */
export function snapshotKey(event: AgentEvent, file: string): string {
  return `${event.tool.id} ${event.call ?? event.tool.conversation ?? ''} ${file}`;
}

export interface Verdict {
  /** `none`: the charter says nothing of its own, and the agent goes by its own rules. */
  decision: 'none' | 'ask' | 'deny';
  /** Why, and what to do; for `none` a warning that people shall see. */
  reason?: string;
}

/** How a hook ends. */
export interface Ending {
  /** One JSON document, or text. */
  out?: string;
  err?: string;
  code: 0 | 2;
}

export interface Protocol {
  /**
   * Undefined where the event is none of ours: another event, a tool that edits nothing, another agent.
   * @throws InputError where what the protocol promises is not there.
   */
  read: (input: Record<string, unknown>) => AgentEvent | undefined;
  answer: (verdict: Verdict, input: Record<string, unknown>) => Ending;
  /** What was found in the code that the agent has written; undefined for nothing. */
  handBack: (findings: string | undefined, input: Record<string, unknown>) => Ending;
}

/** The end of a hook that has nothing to say. */
export const silence: Ending = { code: 0 };

export const sayJson = (value: object): Ending => ({ out: JSON.stringify(value), code: 0 });
