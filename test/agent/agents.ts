/** Agents at work in a folder: they tell hooks what they do, in the words of their protocols, and do it. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Run, touchstone } from '../cli/touchstone.ts';

export type Answer = Record<string, unknown> & { hookSpecificOutput?: Record<string, unknown> };

export interface Told extends Run {
  /** Standard output as JSON; undefined for none. */
  answer?: Answer;
}

export async function hook(agent: string, folder: string, event: unknown): Promise<Told> {
  const input = typeof event === 'string' ? event : JSON.stringify(event);
  const run = await touchstone(folder, ['hook', agent], { stdin: input });
  return run.out.startsWith('{') ? { ...run, answer: JSON.parse(run.out) } : run;
}

/** Writes a file in a folder, making the folders above it. */
export function put(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

export const textOf = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8');

interface ClaudeOptions {
  session?: string;
  /** The model of the last answer in the transcript. */
  model?: string;
  /** Whether the response holds the text before, as newer versions hand it over. */
  original?: boolean;
  before?: boolean;
}

/** Claude Code: each use of a tool is told before and after it. */
export class ClaudeCode {
  readonly folder: string;
  readonly #options: ClaudeOptions;
  readonly #transcript: string;
  #calls = 0;

  constructor(folder: string, options: ClaudeOptions = {}) {
    this.folder = folder;
    this.#options = options;
    this.#transcript = join(folder, '..', `transcript-${this.session}-${process.pid}.jsonl`);
    const lines = [
      { type: 'user', message: { role: 'user', content: 'a secret of the person who prompts' } },
      {
        type: 'assistant',
        message: { role: 'assistant', model: options.model ?? 'claude-opus-5', content: [] },
      },
      { type: 'assistant', message: { model: '<synthetic>', content: 'API error' } },
    ];
    writeFileSync(this.#transcript, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  }

  get session(): string {
    return this.#options.session ?? 'session-1';
  }

  leave(): void {
    rmSync(this.#transcript, { force: true });
  }

  event(name: string, tool: string, input: object, more: object = {}): object {
    return {
      session_id: this.session,
      transcript_path: this.#transcript,
      cwd: this.folder,
      permission_mode: 'default',
      hook_event_name: name,
      tool_name: tool,
      tool_input: input,
      tool_use_id: `toolu_${this.session}_${this.#calls}`,
      ...more,
    };
  }

  ask(tool: string, input: object): Promise<Told> {
    this.#calls++;
    return hook('claude', this.folder, this.event('PreToolUse', tool, input));
  }

  tell(tool: string, input: object, response: object = { success: true }): Promise<Told> {
    return hook('claude', this.folder, this.event('PostToolUse', tool, input, { tool_response: response }));
  }

  async edit(path: string, old: string, brought: string): Promise<Told> {
    const file = join(this.folder, path);
    const before = readFileSync(file, 'utf8');
    const input = { file_path: file, old_string: old, new_string: brought, replace_all: false };
    if (this.#options.before !== false) await this.ask('Edit', input);
    writeFileSync(
      file,
      before.replace(old, () => brought),
    );
    const original = this.#options.original === true ? { originalFile: before } : {};
    return this.tell('Edit', input, { filePath: file, oldString: old, newString: brought, ...original });
  }

  async write(path: string, content: string): Promise<Told> {
    const file = join(this.folder, path);
    const isNew = !existsSync(file);
    const original = isNew ? null : readFileSync(file, 'utf8');
    if (this.#options.before !== false) await this.ask('Write', { file_path: file, content });
    put(this.folder, path, content);
    const response =
      this.#options.original === true ? { type: isNew ? 'create' : 'update', originalFile: original } : {};
    return this.tell('Write', { file_path: file, content }, { filePath: file, success: true, ...response });
  }
}
