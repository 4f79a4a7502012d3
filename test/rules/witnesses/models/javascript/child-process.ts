// --- argument-injection
export function pack(folder: string): void {
  execFileSync('tar', ['czf', 'out.tgz', path.join(folder)]);
}
