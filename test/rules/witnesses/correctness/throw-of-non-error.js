// --- throw-of-non-error
reject('no token') // flagged
throw 1; // flagged
