import { displayPath } from '../../host/scan.ts';
import { spellHidden } from '../../report/visible-text.ts';

/**
 * Text from a workspace as a terminal may show it: what would move the cursor, hide or reorder characters is spelled
 * out as `<U+001B>`. Line breaks and tabs stay.
 */
export function visible(text: string): string {
  return spellHidden(text, '\n\t');
}

/** What has to stay on its line, such as a name: line breaks and tabs are spelled out as well. */
export function visibleLine(text: string): string {
  return spellHidden(text);
}

/** A file as a terminal may show it. */
export function visiblePath(file: string): string {
  return visibleLine(displayPath(file));
}
