/** Dependencies that AI-written lines of a repository's manifests ask for. */
import path from 'node:path';
import { isManifest, readManifest } from '../../engine/dependencies/manifests.ts';
import { LineIndex } from '../../engine/lines.ts';
import type { BlockRecord } from '../../ledger/record.ts';
import type { AiDependency } from '../../report/sbom.ts';
import { standingIn } from '../line-ages.ts';
import { relativeName } from '../relative-name.ts';
import { readSource } from '../source-text.ts';
import { isOfAssistant } from './block-facts.ts';

const maxBytes = 2 * 1024 * 1024;

/** `records` by the absolute path of their file. In the order of the manifests and their lines. */
export async function findAiDependencies(
  root: string,
  records: ReadonlyMap<string, readonly BlockRecord[]>,
): Promise<AiDependency[]> {
  const manifests = [...records.keys()].filter((file) => isManifest(path.basename(file))).sort();
  const found: AiDependency[] = [];
  for (const file of manifests) found.push(...(await inManifest(root, file, records.get(file) ?? [])));
  return found;
}

async function inManifest(
  root: string,
  file: string,
  records: readonly BlockRecord[],
): Promise<AiDependency[]> {
  const source = readSource(file, maxBytes);
  if (source.kind !== 'text') return [];
  const { dependencies = [] } = readManifest(path.basename(file), source.text) ?? {};
  const { lines } = await standingIn({ root, file, text: source.text, records });
  const byId = new Map(records.filter(isOfAssistant).map((record) => [record.id, record]));
  const index = new LineIndex(source.text);
  return dependencies.flatMap(({ ecosystem, name, range, start }): AiDependency[] => {
    const line = index.lineOf(start);
    const { origin, record: id } = lines[line] ?? {};
    const record = id === undefined ? undefined : byId.get(id);
    if (!record || (origin !== 'ai' && origin !== 'mixed')) return [];
    const { tool, acceptedBy } = record;
    return [
      {
        ...{ ecosystem, name, range, record: record.id, line: line + 1 },
        path: relativeName(root, file),
        ...(tool
          ? { tool: { id: tool.id, ...(tool.model === undefined ? {} : { model: tool.model }) } }
          : {}),
        ...(acceptedBy === undefined ? {} : { author: acceptedBy }),
      },
    ];
  });
}
