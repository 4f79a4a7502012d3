import { displayPath } from '../../host/scan.ts';

const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * Text from a workspace as a terminal may show it: what would move the cursor, hide or reorder characters is spelled
 * out as `<U+001B>`. Line breaks and tabs stay.
 */
export function visible(text: string): string {
  return text.replaceAll(hidden, (character) =>
    character === '\n' || character === '\t' ? character : spell(character),
  );
}

/** What has to stay on its line, such as a name: line breaks and tabs are spelled out as well. */
export function visibleLine(text: string): string {
  return text.replaceAll(hidden, spell);
}

/** A file as a terminal may show it. */
export function visiblePath(file: string): string {
  return visibleLine(displayPath(file));
}

function spell(character: string): string {
  return `<U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}>`;
}
