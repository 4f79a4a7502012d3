/** `node:fs/promises` -> `fs`, `promises`; Python's `a.b` -> `a`, `b`; a relative module stays whole. */
export function modulePath(module: string): readonly string[] {
  const name = module.startsWith('node:') ? module.slice(5) : module;
  if (name.startsWith('.')) return [name];
  return name.split(/[/.]/).filter(Boolean);
}
