import { type Dependency, emptyManifest, type Manifest } from './dependency.ts';
import { jsonStrings } from './json-strings.ts';
import {
  readCondaEnvironment,
  readPyproject,
  readRequirements,
  readSetupConfig,
  readSetupScript,
} from './python-manifests.ts';

const readers: readonly { name: RegExp; read: (text: string) => Manifest }[] = [
  { name: /^package\.json$/, read: readPackageJson },
  {
    name: /^(?:(?:.*[-_.])?requirements?(?:[-_.].*)?|constraints?(?:[-_.].*)?)\.(?:txt|in|pip)$/,
    read: readRequirements,
  },
  { name: /^(?:pyproject\.toml|Pipfile)$/, read: readPyproject },
  { name: /^setup\.py$/, read: readSetupScript },
  { name: /^setup\.cfg$/, read: readSetupConfig },
  { name: /^environment\.ya?ml$/, read: readCondaEnvironment },
];

/** Whether a file of that name says which packages a project has. */
export function isManifest(name: string): boolean {
  return readers.some((reader) => reader.name.test(name));
}

/** The manifest that a file of that name (without folders) is, or undefined where it is none. */
export function readManifest(name: string, text: string): Manifest | undefined {
  return readers.find((reader) => reader.name.test(name))?.read(text);
}

const npmKinds =
  /^(?:dependencies|devDependencies|peerDependencies|optionalDependencies|resolutions|overrides)$/;

function readPackageJson(text: string): Manifest {
  const manifest = emptyManifest(/"(?:name|dependencies|devDependencies|peerDependencies)"\s*:/.test(text));
  for (const { path, value, start, end, keyStart } of jsonStrings(text)) {
    const [kind, name] = path;
    if (path.length === 2 && npmKinds.test(kind) && name !== '') {
      const dependency: Dependency = { ecosystem: 'npm', name, range: value, start: keyStart, end };
      manifest.dependencies.push(dependency);
    } else if (path.length === 2 && /^bundled?Dependencies$/.test(kind))
      manifest.dependencies.push({ ecosystem: 'npm', name: value, range: '', start, end });
  }
  return manifest;
}
