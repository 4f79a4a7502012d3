import type { Language } from 'web-tree-sitter';
import { type LanguageId, type LanguageSpec, languages, plainText } from './language.ts';

/** Part that a node kind plays, as bits of `Grammar.traits`. */
export const Trait = {
  keep: 1,
  comment: 2,
  optional: 4,
  transparent: 8,
  block: 16,
  func: 32,
  class: 64,
  identifier: 128,
  string: 256,
  unordered: 512,
  named: 1024,
  parameter: 2048,
} as const;

/** The id under which tree-sitter reports a stretch that does not parse. */
const errorType = 65535;

/**
 * A loaded tree-sitter language with small dense kind numbers: several tree-sitter ids can stand for one node
 * name, here one name is one kind.
 */
export class Grammar {
  /** Undefined for plain text. */
  readonly language: Language | undefined;
  readonly spec: LanguageSpec;
  readonly names: string[] = ['ERROR'];
  readonly traits: Uint16Array;
  readonly #kindByType: Uint16Array;
  readonly #kindByName = new Map<string, number>([['ERROR', 0]]);
  readonly #fieldByName = new Map<string, number>();

  constructor(spec: LanguageSpec, language: Language | undefined) {
    this.language = language;
    this.spec = spec;
    this.#kindByType = new Uint16Array(language?.types.length ?? 0);
    const traits: number[] = [Trait.keep | Trait.named];
    for (let type = 0; language && type < language.types.length; type++) {
      const typeName = language.nodeTypeForId(type) ?? '';
      const named = language.nodeTypeIsNamed(type);
      const name = named ? (spec.aliases[typeName] ?? typeName) : typeName.replace(' ', '_');
      const key = named ? name : `"${name}`;
      let kind = this.#kindByName.get(key);
      if (kind === undefined) {
        kind = this.names.length;
        this.names.push(name);
        this.#kindByName.set(key, kind);
        traits.push(
          named
            ? namedTraits(spec, name)
            : spec.tokens.has(name)
              ? Trait.keep | optionalTrait(spec, name)
              : 0,
        );
      }
      this.#kindByType[type] = kind;
    }
    this.traits = Uint16Array.from(traits);
    language?.fields.forEach((name, id) => {
      if (name) this.#fieldByName.set(name, id);
    });
  }

  static of(id: LanguageId, language: Language): Grammar {
    return new Grammar(languages[id], language);
  }

  kindOfType(type: number): number {
    return type === errorType ? 0 : this.#kindByType[type];
  }

  /** The kind number of a named node, or -1 where this grammar has none of that name. */
  kind(name: string): number {
    return this.#kindByName.get(name) ?? -1;
  }

  /** The kind number of an anonymous token, or -1. */
  token(text: string): number {
    return this.#kindByName.get(`"${text.replace(' ', '_')}`) ?? -1;
  }

  /** The field's id, or -1. */
  field(name: string): number {
    return this.#fieldByName.get(name) ?? -1;
  }

  has(kind: number, trait: number): boolean {
    return (this.traits[kind] & trait) !== 0;
  }
}

/** The grammar of files that have none. */
export const plainGrammar = new Grammar(plainText, undefined);

function optionalTrait(spec: LanguageSpec, name: string): number {
  return spec.optional.has(name) ? Trait.optional : 0;
}

function namedTraits(spec: LanguageSpec, name: string): number {
  if (spec.comments.has(name)) return Trait.comment;
  if (spec.blanks.has(name)) return 0;
  let traits = Trait.keep | Trait.named | optionalTrait(spec, name);
  if (spec.transparent.has(name)) traits |= Trait.transparent;
  if (spec.blocks.has(name)) traits |= Trait.block;
  if (spec.functions.has(name)) traits |= Trait.func;
  if (spec.parameters.has(name)) traits |= Trait.parameter;
  if (spec.classes.has(name)) traits |= Trait.class;
  if (spec.identifiers.has(name)) traits |= Trait.identifier;
  if (spec.strings.has(name)) traits |= Trait.string;
  if (spec.unordered.has(name)) traits |= Trait.unordered;
  return traits;
}
