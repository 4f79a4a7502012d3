/** A tool that the MCP server offers. */
import type { z } from 'zod';
import type { AgentWorkspace, MeantFile } from '../../host/agent-workspace.ts';

/** What a tool cannot do, in words for the agent. */
export class ToolError extends Error {}

export interface ToolContext {
  workspace: AgentWorkspace;
  /** The name by which the client has introduced itself. */
  client: string | undefined;
  now: Date;
}

export interface ToolAnswer {
  /** For the agent to read. */
  text: string;
  structured: Record<string, unknown>;
}

export interface Tool<Input extends z.ZodObject = z.ZodObject> {
  name: string;
  title: string;
  description: string;
  input: Input;
  /** Whether it leaves everything as it is. */
  readOnly: boolean;
  /** @throws ToolError */
  run: (input: z.output<Input>, context: ToolContext) => Promise<ToolAnswer>;
}

/** Keeps a tool's input and what runs on it together. */
export const defineTool = <Input extends z.ZodObject>(tool: Tool<Input>): Tool => tool as unknown as Tool;

/**
 * The file that an agent names.
 * @throws ToolError where it is none of the workspace's.
 */
export async function fileIn({ workspace }: ToolContext, path: string): Promise<MeantFile> {
  const meant = await workspace.find(path);
  if (meant.kind === 'file' && workspace.holds(meant.file)) return meant;
  throw new ToolError(`${path} is not in the workspace (${workspace.folders.join(', ')}).`);
}
