import { type Shape, shapeOf } from '../regex-shape.ts';

/** An expression that looks over more signs than this is taken to look everywhere. */
const furthest = 8;

const newline = '\n';
/** What may part a text where an expression leads over any number of lines. */
const otherSigns = '(){}[];,<>=`"\'';

/**
 * Over how many of a sign an expression looks at most from where a match of it begins, in either direction. Of line
 * breaks, each counts with the blank lines around it.
 */
export interface Reach {
  sign: string;
  count: number;
}

const reaches = new WeakMap<RegExp, Reach | null>();

/** Undefined where no sign bounds how far the expression looks. */
export function reachOf(regex: RegExp): Reach | undefined {
  let reach = reaches.get(regex);
  if (reach === undefined) {
    const shape = shapeOf(regex);
    reach = [newline, ...otherSigns]
      .map((sign) => ({ sign, count: countOf(shape, sign) }))
      .filter(({ count }) => count <= furthest)
      // Lines are the shortest stretches in most texts, and looked for the quickest.
      .reduce<Reach | null>(
        (best, one) => (!best || (best.sign !== newline && one.count < best.count) ? one : best),
        null,
      );
    reaches.set(regex, reach);
  }
  return reach ?? undefined;
}

function countOf(shape: Shape, sign: string): number {
  switch (shape.op) {
    case 'unit':
      return shape.units.ascii[sign.charCodeAt(0)];
    case 'choice':
      return Math.max(...shape.options.map((option) => countOf(option, sign)));
    case 'sequence':
      return shape.parts.reduce((sum, { shape: part, most }) => sum + repeat(part, most, sign), 0);
    case 'look':
      return countOf(shape.shape, sign);
    case 'place':
      return 0;
    case 'unknown':
      return Number.POSITIVE_INFINITY;
  }
}

function repeat(shape: Shape, most: number, sign: string): number {
  const once = countOf(shape, sign);
  // White space on and on leads over blank lines, but not over what is written in the next line.
  return once === 0 || isBlank(shape) ? once : once * most;
}

/** Whether a shape is white space alone. */
function isBlank(shape: Shape): boolean {
  if (shape.op !== 'unit') return false;
  const { ascii } = shape.units;
  return ascii.every((holds, unit) => holds === 0 || (unit >= 9 && unit <= 13) || unit === 32);
}
