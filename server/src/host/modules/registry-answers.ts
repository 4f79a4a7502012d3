import type { Ecosystem } from '../../engine/dependencies/dependency.ts';
import { normalizeDistribution } from '../../engine/modules/library.ts';
import type { Registration } from '../../engine/modules/project.ts';
import { objectOf } from './json.ts';

/** Milliseconds that a registry is waited for. */
const patience = 4000;
/** Bytes; what a registry says beyond that is of a package with a long past. */
const largestAnswer = 8 * 1024 * 1024;

/** The registry could not be asked, or did not answer the question. */
export class RegistryFailure extends Error {}

/** Asks a registry for a package. Rejects with a {@link RegistryFailure}. */
export async function askRegistry(
  ecosystem: Ecosystem,
  name: string,
  registry: string,
): Promise<Registration> {
  // A question bears no credentials; what asks for some is not asked.
  if (!URL.canParse(registry) || new URL(registry).username !== '')
    throw new RegistryFailure('the address of the registry holds credentials, or is none');
  const address =
    ecosystem === 'npm'
      ? `${registry}/${name.replace('/', '%2f')}`
      : `${registry}/${normalizeDistribution(name)}/`;
  const accept =
    ecosystem === 'npm' ? 'application/json' : 'application/vnd.pypi.simple.v1+json, text/html;q=0.1';
  const { status, text } = await get(address, accept);
  if (status === 404 || status === 410) return { state: 'absent', registry: hostOf(registry) };
  if (status !== 200) throw new RegistryFailure(`${hostOf(registry)} answered ${status}`);
  return {
    state: 'present',
    registry: hostOf(registry),
    since: ecosystem === 'npm' ? npmSince(text) : pypiSince(text),
    weeklyDownloads: ecosystem === 'npm' ? await downloadsOf(name, registry) : undefined,
  };
}

/** What people call it; credentials in an address are nobody's business. */
export function hostOf(registry: string): string {
  return new URL(registry).host;
}

/** Redirects are not followed: a question goes to the registry that the user has named, and to nobody else. */
async function get(address: string, accept: string): Promise<{ status: number; text: string }> {
  try {
    const response = await fetch(address, {
      headers: { accept },
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    });
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      if (text.length > largestAnswer) break;
    }
    return { status: response.status, text };
  } catch (error) {
    const { name, cause } = error as Error;
    const reason =
      (cause as { code?: string } | undefined)?.code ??
      (name === 'TimeoutError' ? 'no answer in time' : name);
    throw new RegistryFailure(`${hostOf(address)} cannot be reached (${reason})`);
  }
}

function npmSince(text: string): number | undefined {
  return dateOf(objectOf(objectOf(parse(text)).time).created);
}

function pypiSince(text: string): number | undefined {
  const { files } = objectOf(parse(text));
  const dates = (Array.isArray(files) ? files : []).flatMap(
    (file) => dateOf(objectOf(file)['upload-time']) ?? [],
  );
  return dates.length > 0 ? Math.min(...dates) : undefined;
}

/** Only npm's own registry counts downloads, at an address of its own. */
async function downloadsOf(name: string, registry: string): Promise<number | undefined> {
  if (hostOf(registry) !== 'registry.npmjs.org') return undefined;
  const answer = await get(
    `https://api.npmjs.org/downloads/point/last-week/${name}`,
    'application/json',
  ).catch(() => undefined);
  const { downloads } = objectOf(answer?.status === 200 ? parse(answer.text) : undefined);
  return typeof downloads === 'number' ? downloads : undefined;
}

function dateOf(value: unknown): number | undefined {
  const date = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : date;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
