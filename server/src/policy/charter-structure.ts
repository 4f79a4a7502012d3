/** How a charter is built: what its schema says of a place, and where that place is in a text. */
import type { Schema } from '@cfworker/json-schema';
import { type Document, isMap, isNode, isPair, type Node } from 'yaml';
import schema from './charter.schema.json' with { type: 'json' };

/** Keys, and places in lists from 0, from the root of a charter. */
export type Path = (string | number)[];

export const charterSchema = schema as Schema;

export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (at, key) => (at as Record<string | number, unknown> | undefined)?.[key],
    value,
  );
}

/** What a key of a map may hold: by its own name, or as any key may there. */
function schemaOfKey(schema: Schema | undefined, key: string): unknown {
  const own = schema?.properties;
  if (own && Object.hasOwn(own, key)) return own[key];
  const others = schema?.additionalProperties;
  return typeof others === 'object' ? others : undefined;
}

/** The part of the schema that speaks of a place; undefined where there must be nothing. */
export function schemaAt(path: Path): Schema | undefined {
  let at: Schema | undefined = charterSchema;
  for (const key of path) {
    const next = (typeof key === 'number' ? at?.items : schemaOfKey(at, key)) as Schema | undefined;
    at =
      next?.$ref === '#/$defs/tier'
        ? { ...(schema.$defs.tier as Schema), description: next.description }
        : next;
  }
  return at;
}

export function rangeOf(document: Document, path: Path): [number, number] {
  const node = (path.length === 0 ? document.contents : document.getIn(path, true)) as
    | Node
    | null
    | undefined;
  return node?.range ? [node.range[0], node.range[1]] : rangeOfKey(document, path);
}

export function rangeOfKey(document: Document, path: Path): [number, number] {
  if (path.length === 0) return [0, 0];
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (isMap(parent)) {
    const pair = parent.items.find((item) => isPair(item) && String(item.key) === path.at(-1));
    if (pair && isNode(pair.key) && pair.key.range) return [pair.key.range[0], pair.key.range[1]];
  }
  const node = document.getIn(path, true);
  return isNode(node) && node.range ? [node.range[0], node.range[1]] : [0, 0];
}
