import { readManifest } from '../dependencies/manifests.ts';
import { type Library, normalizeDistribution } from './library.ts';
import type { Project } from './project.ts';
import type { Suspicion } from './suspicion.ts';

/** What comes from elsewhere than a registry, or is a package under another name. */
const fromElsewhere = /[:/@]/;

/** Dependencies of a manifest that the registry, where it was asked, does not have. */
export function checkManifest(path: string, text: string, library: Library, project: Project): Suspicion[] {
  const manifest = readManifest(path.slice(path.lastIndexOf('/') + 1), text);
  return (manifest?.dependencies ?? []).flatMap(({ ecosystem, name, range, start, end }): Suspicion[] => {
    const key = ecosystem === 'pypi' ? normalizeDistribution(name) : name;
    const isKnown = ecosystem === 'npm' ? library.npm.has(name) : library.modulesOf(key) !== undefined;
    if (isKnown || end <= start || fromElsewhere.test(range)) return [];
    const registration = project.registered(key);
    if (registration?.state !== 'absent') return [];
    return [
      { check: 'absent-dependency', start, end, values: { NAME: name, REGISTRY: registration.registry } },
    ];
  });
}
