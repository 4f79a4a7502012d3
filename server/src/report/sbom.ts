/** A bill of materials (CycloneDX 1.6) of the dependencies that AI-written lines of manifests brought in. */
import type { Ecosystem } from '../engine/dependencies/dependency.ts';
import type { RepositoryFacts } from './facts.ts';

/** A package that a manifest asks for in a line that an assistant wrote. */
export interface AiDependency {
  ecosystem: Ecosystem;
  /** As the manifest spells it. */
  name: string;
  /** Which versions will do, in the ecosystem's own words; empty for any. */
  range: string;
  /** The manifest, relative to the root with `/`, and the line, from 1. */
  path: string;
  line: number;
  /** Of the block that the line belongs to. */
  record: string;
  tool?: { id: string; model?: string };
  /** `Name <email>` of the person who accepted it. */
  author?: string;
}

export interface SbomRequest {
  /** A UUID. */
  serial: string;
  /** RFC 3339. */
  time: string;
  /** Of Touchstone. */
  version: string;
  repository: RepositoryFacts;
  dependencies: readonly AiDependency[];
}

/** JSON, the packages in the order of their names. One that several lines ask for in one version is there once. */
export function formatSbom({ serial, time, version, repository, dependencies }: SbomRequest): string {
  const byPackage = new Map<string, AiDependency[]>();
  for (const dependency of dependencies) {
    const reference = `${purlOf(dependency)}${exactVersion(dependency) === undefined && dependency.range !== '' ? `#${dependency.range}` : ''}`;
    byPackage.set(reference, [...(byPackage.get(reference) ?? []), dependency]);
  }
  const packages = [...byPackage].sort(([a], [b]) => (a < b ? -1 : 1));
  const root = 'the-repository';
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${serial}`,
    version: 1,
    metadata: {
      timestamp: time,
      tools: { components: [{ type: 'application', name: 'touchstone', version }] },
      component: {
        type: 'application',
        'bom-ref': root,
        name: repository.name,
        ...(repository.commit === undefined ? {} : { version: repository.commit }),
      },
      properties: [{ name: 'touchstone:scope', value: 'dependencies that AI-written lines brought in' }],
    },
    components: packages.map(([reference, lines]) => componentOf(reference, lines)),
    dependencies: [
      { ref: root, dependsOn: packages.map(([reference]) => reference) },
      ...packages.map(([reference]) => ({ ref: reference })),
    ],
  };
  return `${JSON.stringify(bom, null, 2)}\n`;
}

function componentOf(reference: string, lines: readonly AiDependency[]): object {
  const [first] = lines as [AiDependency, ...AiDependency[]];
  const version = exactVersion(first);
  const slash = first.ecosystem === 'npm' && first.name.startsWith('@') ? first.name.indexOf('/') : -1;
  const told = lines.flatMap(({ record, tool, author }) => [
    { name: 'touchstone:record', value: record },
    ...(tool ? [{ name: 'touchstone:tool', value: tool.id }] : []),
    ...(tool?.model === undefined ? [] : [{ name: 'touchstone:model', value: tool.model }]),
    ...(author === undefined ? [] : [{ name: 'touchstone:accepted-by', value: author }]),
  ]);
  const properties = new Map(told.map((property) => [JSON.stringify(property), property]));
  return {
    type: 'library',
    'bom-ref': reference,
    ...(slash < 0 ? {} : { group: first.name.slice(0, slash) }),
    name: first.name.slice(slash + 1),
    ...(version === undefined ? {} : { version }),
    purl: purlOf(first),
    properties: [
      ...(version === undefined && first.range !== ''
        ? [{ name: 'touchstone:range', value: first.range }]
        : []),
      ...properties.values(),
    ],
    evidence: { occurrences: lines.map(({ path, line }) => ({ location: path, line })) },
  };
}

/** The package's URL, with its version where the manifest asks for just one. */
function purlOf(dependency: AiDependency): string {
  const { ecosystem, name } = dependency;
  const version = exactVersion(dependency);
  const spelt = ecosystem === 'pypi' ? name.toLowerCase().replaceAll(/[-_.]+/g, '-') : name;
  const path = spelt.split('/').map(encodeURIComponent).join('/');
  return `pkg:${ecosystem}/${path}${version === undefined ? '' : `@${encodeURIComponent(version)}`}`;
}

function exactVersion({ ecosystem, range }: AiDependency): string | undefined {
  const pattern =
    ecosystem === 'npm' ? /^=?\s*v?(\d+\.\d+\.\d+(?:[-+][\w.+-]+)?)$/ : /^={2,3}\s*([\w.!+-]+)$/;
  return pattern.exec(range.trim())?.[1];
}
