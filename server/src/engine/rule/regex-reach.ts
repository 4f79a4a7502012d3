import { type Shape, shapeOf } from '../regex-shape.ts';

/** An expression that looks further than this is taken to look everywhere. */
const furthest = 8;

const reaches = new WeakMap<RegExp, number>();

/**
 * Over how many line breaks, each with the blank lines around it, an expression looks at most from where a match of it
 * begins, in either direction; Infinity where nothing bounds that.
 */
export function reachOf(regex: RegExp): number {
  let reach = reaches.get(regex);
  if (reach === undefined) {
    const lines = read(shapeOf(regex));
    reach = lines > furthest ? Number.POSITIVE_INFINITY : lines;
    reaches.set(regex, reach);
  }
  return reach;
}

function read(shape: Shape): number {
  switch (shape.op) {
    case 'unit':
      return shape.units.ascii[10];
    case 'choice':
      return Math.max(...shape.options.map(read));
    case 'sequence':
      return shape.parts.reduce((sum, { shape: part, most }) => sum + repeat(part, most), 0);
    case 'look':
      return read(shape.shape);
    case 'place':
      return 0;
    case 'unknown':
      return Number.POSITIVE_INFINITY;
  }
}

function repeat(shape: Shape, most: number): number {
  const once = read(shape);
  // White space on and on leads over blank lines, but not over what is written in the next line.
  return once === 0 || isBlank(shape) ? once : once * most;
}

/** Whether a shape is white space alone. */
function isBlank(shape: Shape): boolean {
  if (shape.op !== 'unit') return false;
  const { ascii } = shape.units;
  return ascii.every((holds, unit) => holds === 0 || (unit >= 9 && unit <= 13) || unit === 32);
}
