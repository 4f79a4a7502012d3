/** What may stand at a place of a charter, and what stands there means; both as the schema has it. */
import type { Schema } from '@cfworker/json-schema';
import { type Document, isMap, isPair, isScalar, type Pair, parseDocument, type Scalar, visit } from 'yaml';
import { charterDraft } from './charter-draft.ts';
import { type Path, schemaAt, valueAt } from './charter-structure.ts';

/** Something to write at a place. */
export interface CharterSuggestion {
  label: string;
  /** What goes in place of the word under the cursor, `$1`, `${2|a,b|}` and `$0` being places to fill in. */
  snippet: string;
  kind: 'key' | 'value';
  description: string;
}

/** Offsets are UTF-16 code units. */
export interface CharterOffer {
  /** The word that is begun at the cursor, which a suggestion replaces. */
  start: number;
  end: number;
  suggestions: CharterSuggestion[];
}

export interface CharterMeaning {
  start: number;
  end: number;
  markdown: string;
}

/** Charters beyond this length are not read while one types. */
const mostLength = 200_000;

/** Stands for what is not written yet; no charter holds this. */
const blank = '\u{f8ff}';

/** What may be written at an offset. */
export function suggestInCharter(text: string, offset: number): CharterOffer {
  const start = offset - /[\w-]*$/.exec(text.slice(0, offset))![0].length;
  const end = offset + /^[\w-]*/.exec(text.slice(offset))![0].length;
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const none = { start, end, suggestions: [] };
  if (text.length > mostLength || /(^|\s)#/.test(line)) return none;
  const hasColon = /^\s*:/.test(text.slice(end));
  // A word at the beginning of a line is going to be a key; as one it is read even where a map goes on below.
  const isAlone = /^\s*(- )?$/.test(line) && !hasColon;
  const document = parseDocument(`${text.slice(0, start)}${blank}${isAlone ? ':' : ''}${text.slice(end)}`);
  const found = findScalar(document, (scalar) => scalar.value === blank);
  if (!found) return none;
  const { path, isKey, siblings } = found;
  // What was read as the first key of a map may have been meant as an item of a list.
  const place = isKey ? path.slice(0, -1) : path;
  const schema = schemaAt(place);
  const suggestions = schema?.properties ? keysOf(schema, siblings, hasColon, !isAlone) : valuesOf(schema);
  return { start, end, suggestions };
}

/** What the key or value at an offset means; undefined where nothing is said of it. */
export function explainInCharter(text: string, offset: number): CharterMeaning | undefined {
  if (text.length > mostLength) return undefined;
  const document = parseDocument(text);
  const found = findScalar(document, ({ range }) => !!range && range[0] <= offset && offset <= range[1]);
  const schema = found && schemaAt(found.path);
  if (!schema) return undefined;
  const [start, end] = found.scalar.range!;
  const choices = (schema.enum ?? []) as unknown[];
  const about = ((schema as Described).enumDescriptions ?? []) as string[];
  const named = found.isKey ? undefined : about[choices.indexOf(found.scalar.value)];
  const list = choices.map((choice, i) => `- \`${choice}\`${about[i] ? ` — ${about[i]}` : ''}`).join('\n');
  const parts = named ? [`\`${found.scalar.value}\` — ${named}`] : [schema.description ?? '', list];
  const fallback = found.isKey ? defaultAt(found.path) : undefined;
  if (fallback !== undefined) parts.push(`Default: \`${fallback}\``);
  const markdown = parts.filter((part) => part !== '').join('\n\n');
  return markdown === '' ? undefined : { start, end, markdown };
}

type Described = Schema & { enumDescriptions?: string[] };

interface FoundScalar {
  scalar: Scalar;
  /** Of the value; for a key, of the value that belongs to it. */
  path: Path;
  isKey: boolean;
  /** The keys that stand beside a key, or in the map that a value would begin. */
  siblings: readonly string[];
}

function findScalar(document: Document, wanted: (scalar: Scalar) => boolean): FoundScalar | undefined {
  let found: FoundScalar | undefined;
  visit(document, {
    Scalar(place, scalar, ancestors) {
      if (!wanted(scalar)) return undefined;
      const path: Path = [];
      for (const [index, ancestor] of ancestors.entries()) {
        const next = ancestors[index + 1] ?? scalar;
        if (isPair(ancestor)) path.push(keyOf(ancestor));
        else if (!isMap(ancestor) && 'items' in ancestor)
          path.push((ancestor.items as unknown[]).indexOf(next));
      }
      const map = ancestors.findLast((ancestor) => isMap(ancestor));
      const isKey = place === 'key';
      const siblings = isKey && map ? map.items.map(keyOf) : [];
      found = { scalar, path, isKey, siblings };
      return visit.BREAK;
    },
  });
  return found;
}

function keyOf({ key }: Pair): string {
  return isScalar(key) ? String(key.value) : '';
}

function keysOf(
  schema: Schema | undefined,
  siblings: readonly string[],
  hasColon: boolean,
  inFlow: boolean,
): CharterSuggestion[] {
  const keys = Object.keys(schema?.properties ?? {}).filter((key) => !siblings.includes(key));
  return keys.map((key) => {
    const of = schemaOfKey(schema, key);
    return {
      label: key,
      snippet: hasColon ? key : snippetOf(key, of, inFlow),
      kind: 'key',
      description: of?.description ?? '',
    };
  });
}

/** The schema of a key, with what it refers to. */
function schemaOfKey(schema: Schema | undefined, key: string): Schema | undefined {
  const of = schema?.properties?.[key];
  const isTier = typeof of === 'object' && of.$ref !== undefined;
  return isTier ? schemaAt(['tiers', key]) : (of as Schema | undefined);
}

/** A key with the places to fill in behind it; a tier with what nearly every tier says. */
function snippetOf(key: string, schema: Schema | undefined, inFlow: boolean): string {
  const choose = (place: number, of: Schema | undefined) => `\${${place}|${(of?.enum ?? []).join(',')}|}`;
  const { paths, ai, approvals } = (schema?.properties ?? {}) as Record<string, Schema | undefined>;
  if (schema?.properties && paths && ai && approvals) {
    const failOn = schema.properties['fail-on'] as Schema;
    const lines = [
      `paths: ["\${1:**/folder/**}"]`,
      `ai: ${choose(2, ai)}`,
      `approvals: {count: \${3:1}}`,
      `fail-on: ${choose(4, failOn)}`,
    ];
    return inFlow
      ? `${key}: {${lines.join(', ')}}`
      : `${key}:\n${lines.map((line) => `  ${line}`).join('\n')}`;
  }
  if (schema?.enum) return `${key}: ${choose(1, schema)}`;
  if (schema?.const !== undefined) return `${key}: ${schema.const}`;
  if (schema?.type === 'boolean') return `${key}: \${1|true,false|}`;
  if (schema?.type === 'array') return `${key}: [$1]`;
  if (schema?.type === 'object') return inFlow ? `${key}: {$1}` : `${key}:\n  $0`;
  return `${key}: $1`;
}

function valuesOf(schema: Schema | undefined): CharterSuggestion[] {
  const value = (label: string, description = ''): CharterSuggestion => {
    return { label, snippet: label, kind: 'value', description };
  };
  const about = (schema as Described | undefined)?.enumDescriptions ?? [];
  if (schema?.enum) return schema.enum.map((choice, index) => value(String(choice), about[index]));
  if (schema?.const !== undefined) return [value(String(schema.const))];
  if (schema?.type === 'boolean') return [value('true'), value('false')];
  return [];
}

let drafted: unknown;

/** What holds where a key is not written, as the draft has it; undefined for what has parts of its own, or no default. */
function defaultAt(path: Path): string | undefined {
  drafted ??= parseDocument(charterDraft).toJS();
  const value = valueAt(drafted, path);
  if (value === undefined || path.at(-1) === 'version') return undefined;
  if (Array.isArray(value)) return `[${value.join(', ')}]`;
  return typeof value === 'object' ? undefined : String(value);
}
