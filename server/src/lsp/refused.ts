/** A request that cannot be granted; the message is for the person who asked. */
export class RefusedError extends Error {}
