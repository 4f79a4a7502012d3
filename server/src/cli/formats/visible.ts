/**
 * Text from a workspace as a terminal may show it: what would move the cursor, hide or reorder characters is spelled
 * out as `<U+001B>`. Line breaks and tabs stay.
 */
export function visible(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
    character === '\n' || character === '\t'
      ? character
      : `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`,
  );
}
