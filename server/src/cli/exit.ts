/** The meanings of the exit code; scripts rely on them. */
export const Exit = { clean: 0, findings: 1, usage: 2, incomplete: 3 } as const;

/** Wrong use or configuration: the message goes to standard error, the process ends with 2. */
export class UsageError extends Error {}
