/** The kinds of code that a charter can prohibit: the closed list in its schema, which `rules/kinds/` recognises. */
import schema from './charter.schema.json' with { type: 'json' };

export const codeKinds: readonly string[] = schema.$defs.tier.properties.prohibit.items.enum;
