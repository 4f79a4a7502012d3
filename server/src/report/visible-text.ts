/** Text of a workspace as people may see it: what would hide or reorder characters, or move a cursor, is spelled out. */

/** Characters that `keeps` has stay as they are; the others that nobody sees become `<U+001B>`. */
export function spellHidden(text: string, keeps = ''): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    keeps.includes(character)
      ? character
      : `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}
