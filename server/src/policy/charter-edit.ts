/** Adds a path to a tier of a charter as people would, leaving every other line as it is. */
import { isMap, isSeq, type Node, type Pair, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TierName } from '../protocol/status.ts';
import { parseCharter } from './charter-parser.ts';

/** Text to insert at an offset in UTF-16 code units. */
export interface Insertion {
  offset: number;
  text: string;
}

/** The pattern of one path alone, relative to the charter's folder with `/`. */
export function patternOf(path: string): string {
  return `/${path.replace(/[\\*?[\]!#]|\s$/g, '\\$&')}`;
}

/** The charter that says nothing but this. */
export function charterWith(tier: TierName, pattern: string): string {
  return `version: 1\ntiers:\n  ${tier}:\n    paths: [${JSON.stringify(pattern)}]\n`;
}

/** Undefined where the charter has a mistake, or is written in a way that nothing can be added to. */
export function addPattern(text: string, tier: TierName, pattern: string): Insertion | undefined {
  const insertion = findPlace(text, tier, JSON.stringify(pattern));
  if (!insertion) return undefined;
  const { offset, text: added } = insertion;
  const { charter } = parseCharter(text.slice(0, offset) + added + text.slice(offset), '');
  return charter?.patterns.some((one) => one.tier === tier && one.pattern === pattern)
    ? insertion
    : undefined;
}

function findPlace(text: string, tier: TierName, item: string): Insertion | undefined {
  const root = parseDocument(text).contents;
  if (!isMap(root)) return undefined;
  const tiers = root.get('tiers', true);
  if (!isMap(tiers))
    return tiers === undefined
      ? intoMap(text, root, [`tiers:`, `  ${tier}:`, `    paths: [${item}]`])
      : undefined;
  const demands = tiers.get(tier, true);
  if (demands === undefined) return intoMap(text, tiers, [`${tier}:`, `  paths: [${item}]`]);
  if (!isMap(demands)) return undefined;
  const paths = demands.get('paths', true);
  if (paths === undefined) return intoMap(text, demands, [`paths: [${item}]`]);
  return isSeq(paths) ? intoList(text, paths, item) : undefined;
}

/** Before the first key; the lines are a key with what it holds, as a block. */
function intoMap(text: string, map: YAMLMap, lines: string[]): Insertion | undefined {
  const [first] = map.items as Pair<Node>[];
  if (map.flow) {
    const inner = lines.map((line) => line.trim()).join(' {');
    const flat = inner + '}'.repeat(lines.length - 1);
    return { offset: map.range![0] + 1, text: first ? `${flat}, ` : flat };
  }
  return first && beforeLine(text, first.key, lines);
}

/** Behind the last item. */
function intoList(text: string, list: YAMLSeq, item: string): Insertion | undefined {
  const last = list.items.at(-1) as Node | undefined;
  if (list.flow) {
    return last ? { offset: last.range![1], text: `, ${item}` } : { offset: list.range![0] + 1, text: item };
  }
  return last && beforeLine(text, list.items[0] as Node, [`- ${item}`]);
}

/** Before the line of a node, as far in; undefined where something else stands before it on the line. */
function beforeLine(text: string, node: Node, lines: string[]): Insertion | undefined {
  const offset = text.lastIndexOf('\n', node.range![0] - 1) + 1;
  const indentation = /^ *(?=(?:- +)?$)/.exec(text.slice(offset, node.range![0]))?.[0];
  if (indentation === undefined) return undefined;
  const lineBreak = /\r?\n/.exec(text)?.[0] ?? '\n';
  return { offset, text: lines.map((line) => indentation + line + lineBreak).join('') };
}
