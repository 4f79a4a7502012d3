/** HTML that is put together from pieces, in which text is always text. */
import { spellHidden } from '../visible-text.ts';

/** HTML, as opposed to text that becomes HTML. */
export class Html {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

export type Piece = Html | string | number | undefined | false | readonly Piece[];

/** Strings and numbers are escaped; `Html` and lists of it are put in as they are; undefined and false are left out. */
export function html(fixed: TemplateStringsArray, ...pieces: Piece[]): Html {
  return new Html(fixed.reduce((before, part, index) => before + render(pieces[index - 1]) + part));
}

function render(piece: Piece): string {
  if (piece === undefined || piece === false) return '';
  if (piece instanceof Html) return piece.source;
  if (typeof piece === 'object') return piece.map(render).join('');
  return escapeHtml(String(piece));
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return spellHidden(text.replaceAll(/[\n\t]/g, ' ')).replaceAll(
    /[&<>"']/g,
    (character) => entities[character]!,
  );
}
