import { InvalidArgumentError, Option } from 'commander';

export function formatOption(choices: string[]): Option {
  return new Option('--format <format>', 'how to print the results').choices(choices).default(choices[0]);
}

/** For options that may be given several times. */
export function collect(value: string, before: string[] = []): string[] {
  return [...before, value];
}

/** `500000`, `500KB`, `2MB`, `1GB`: bytes. */
export function parseSize(value: string): number {
  const match = /^(\d+(?:\.\d+)?)\s*(k|m|g)?i?b?$/i.exec(value.trim());
  if (!match) throw new InvalidArgumentError('Expected a size such as 500KB or 2MB.');
  const factor = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 }[(match[2] ?? '').toLowerCase()] ?? 1;
  return Math.floor(Number(match[1]) * factor);
}

/** Each thread takes memory for parsers and rules of its own; with more than this a machine runs out first. */
export const mostJobs = 128;

export function parseJobs(value: string): number {
  const count = Number(value);
  if (!Number.isInteger(count) || count < 1 || count > mostJobs)
    throw new InvalidArgumentError(`Expected a whole number from 1 to ${mostJobs}.`);
  return count;
}
