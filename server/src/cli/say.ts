import { visible } from './formats/visible.ts';

/** Tells a person something beside the report. */
export function say(message: string): void {
  process.stderr.write(`${visible(message)}\n`);
}
