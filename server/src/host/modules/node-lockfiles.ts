import { objectOf } from './json.ts';

export const nodeLockfiles = [
  'package-lock.json',
  'npm-shrinkwrap.json',
  'yarn.lock',
  'pnpm-lock.yaml',
  'bun.lock',
] as const;

/** The packages that a lockfile names, whatever their versions. Throws where it is not of its format. */
export function lockedNodePackages(lockfile: (typeof nodeLockfiles)[number], text: string): Set<string> {
  switch (lockfile) {
    case 'package-lock.json':
    case 'npm-shrinkwrap.json':
      return npmPackages(text);
    case 'yarn.lock':
      return matches(text, /^"?((?:@[^@/\s"]+\/)?[^@/\s"]+)@/gm);
    case 'pnpm-lock.yaml':
      return matches(text, /^ {2,6}['"]?\/?((?:@[^@/\s'"]+\/)?[^@/\s'":]+)(?:[@/][^\s'"]+)?['"]?:/gm);
    case 'bun.lock':
      return matches(text, /"((?:@[^@/\s"]+\/)?[^@/\s"]+)"\s*:\s*\[/g);
  }
}

function npmPackages(text: string): Set<string> {
  const lock = objectOf(JSON.parse(text));
  const found = new Set<string>();
  for (const place of Object.keys(objectOf(lock.packages))) {
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (place.includes('node_modules/')) found.add(name);
  }
  // Before version 2 packages hang below each other.
  const collect = (dependencies: unknown): void => {
    for (const [name, entry] of Object.entries(objectOf(dependencies))) {
      found.add(name);
      collect(objectOf(entry).dependencies);
    }
  };
  collect(lock.dependencies);
  return found;
}

function matches(text: string, pattern: RegExp): Set<string> {
  return new Set([...text.matchAll(pattern)].map(([, name]) => name));
}
