/** Where in a charter's text a point stands. */
import { isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml';

/** Answers `FILE:LINE` (from 1) for the keys that lead to a point; undefined where the text does not say it. */
export type CharterPlaces = (keys: readonly (string | number)[]) => string | undefined;

/** `file` is the name under which the charter is cited. Never throws. */
export function placesIn(text: string, file: string): CharterPlaces {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  return (keys) => {
    const last = keys.at(-1);
    const parent = keys.length > 1 ? document.getIn(keys.slice(0, -1), true) : document.contents;
    const pair = isMap(parent)
      ? parent.items.find((item) => isPair(item) && String(item.key) === String(last))
      : undefined;
    const node = pair ? pair.key : document.getIn(keys, true);
    return isNode(node) && node.range ? `${file}:${lines.linePos(node.range[0]).line}` : undefined;
  };
}
