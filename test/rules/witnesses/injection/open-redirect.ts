// --- open-redirect
function isLocalUrl(target: string): boolean {
  return typeof target === 'string' &&
    target.startsWith('/'); // flagged
}
