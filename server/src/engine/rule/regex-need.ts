import { allOf, anyOf, Need } from '../pattern/need.ts';
import { type Shape, shapeOf, type Units } from '../regex-shape.ts';
import { gramsOf } from '../syntax/text-index.ts';

const needs = new WeakMap<RegExp, Need | undefined>();

/**
 * What a text must hold for a regular expression to match anywhere in it, as far as the expression tells by its literal
 * characters; undefined where it asks for nothing that can be looked up.
 */
export function needOfRegex(regex: RegExp): Need | undefined {
  if (!needs.has(regex)) needs.set(regex, needOf(shapeOf(regex)));
  return needs.get(regex);
}

function needOf(shape: Shape): Need | undefined {
  switch (shape.op) {
    case 'choice':
      return anyOf(shape.options.map(needOf));
    case 'look':
      return shape.wanted ? needOf(shape.shape) : undefined;
    case 'sequence':
      return needOfSequence(shape);
    case 'unit':
      return needOfSequence({ parts: [{ shape, least: 1, most: 1 }] });
    default:
      return undefined;
  }
}

/** Each run of characters that are known is needed, and each part that must be there. */
function needOfSequence({ parts }: Pick<Extract<Shape, { op: 'sequence' }>, 'parts'>): Need | undefined {
  const needed: (Need | undefined)[] = [];
  let run = '';
  const close = () => {
    const grams = gramsOf(run);
    if (grams.length > 0) needed.push(new Need({ op: 'grams', grams }));
    run = '';
  };
  for (const { shape, least, most } of parts) {
    if (shape.op === 'place' || shape.op === 'look') {
      if (least > 0) needed.push(needOf(shape));
      continue;
    }
    const character = shape.op === 'unit' ? onlyOf(shape.units) : undefined;
    if (character === undefined || least === 0) {
      close();
      if (least > 0) needed.push(shape.op === 'unit' ? needOfUnit(shape.units) : needOf(shape));
    } else {
      run += character.repeat(Math.min(least, 3));
      if (most !== least || least > 3) close();
    }
  }
  close();
  return allOf(needed);
}

function needOfUnit({ ascii, beyond }: Units): Need | undefined {
  return beyond && !ascii.includes(1) ? new Need({ op: 'wide' }) : undefined;
}

/** The one character of ASCII, in lower case, that a place can hold. */
function onlyOf({ ascii, beyond }: Units): string | undefined {
  const first = ascii.lastIndexOf(1);
  const character = String.fromCharCode(first);
  const others = ascii.reduce((count, holds) => count + holds, 0) - (/[a-z]/.test(character) ? 2 : 1);
  // Where case does not count, the long s and the sign of the kelvin stand for letters; the text's grams know that.
  const alone = first >= 0 && others === 0 && (!beyond || /[ks]/.test(character));
  return alone ? character : undefined;
}
