import { allOf, anyOf, Need } from '../pattern/need.ts';
import { type Shape, shapeOf, type Units } from '../regex-shape.ts';
import { unitsPerGram } from '../syntax/text-index.ts';

/** What is needed: a text of ASCII, 0 for something beyond it, all or one of several; null is nothing. */
type WrittenNeed = null | 0 | string | ['all' | 'any', ...WrittenNeed[]];

const needs = new WeakMap<RegExp, Need>();
const needsOfNames = new WeakMap<RegExp, Need>();

/**
 * What a text must hold for a regular expression to match anywhere in it, as far as the expression tells by its literal
 * characters. The expression is read when somebody asks.
 */
export function needOfRegex(regex: RegExp): Need {
  return kept(needs, regex, '');
}

/** The same for an expression that is asked of code: imports may have a part of a dotted name elsewhere. */
export function needOfCodeRegex(regex: RegExp): Need {
  return kept(needsOfNames, regex, '.');
}

function kept(known: WeakMap<RegExp, Need>, regex: RegExp, gap: '' | '.'): Need {
  let need = known.get(regex);
  if (!need) {
    need = new Need(() => {
      const read = readNeed(needOf(shapeOf(regex), gap));
      return { op: 'all', needs: read ? [read] : [] };
    });
    known.set(regex, need);
  }
  return need;
}

function readNeed(written: WrittenNeed): Need | undefined {
  if (written === null) return undefined;
  if (written === 0) return new Need({ op: 'wide' });
  if (typeof written === 'string') return Need.ofText(written);
  const [op, ...parts] = written;
  return (op === 'all' ? allOf : anyOf)(parts.map(readNeed));
}

/** `gap` is a character at which a run of those that are needed is over. */
function needOf(shape: Shape, gap: '' | '.'): WrittenNeed {
  switch (shape.op) {
    case 'choice': {
      const options = shape.options.map((option) => needOf(option, gap));
      return options.includes(null) ? null : ['any', ...options];
    }
    case 'look':
      return shape.wanted ? needOf(shape.shape, gap) : null;
    case 'sequence':
      return needOfSequence(shape, gap);
    case 'unit':
      return needOfUnit(shape.units);
    default:
      return null;
  }
}

/** Each run of characters that are known is needed, and each part that must be there. */
function needOfSequence(
  { parts }: Pick<Extract<Shape, { op: 'sequence' }>, 'parts'>,
  gap: '' | '.',
): WrittenNeed {
  const needed: WrittenNeed[] = [];
  let run = '';
  const close = () => {
    if (run.length >= unitsPerGram) needed.push(run);
    run = '';
  };
  for (const { shape, least, most } of parts) {
    if (shape.op === 'place' || shape.op === 'look') {
      if (least > 0) needed.push(needOf(shape, gap));
      continue;
    }
    const character = shape.op === 'unit' ? onlyOf(shape.units) : undefined;
    if (character === undefined || least === 0 || character === gap) {
      close();
      if (least > 0) needed.push(needOf(shape, gap));
    } else {
      run += character.repeat(Math.min(least, unitsPerGram));
      if (most !== least || least > unitsPerGram) close();
    }
  }
  close();
  const real = needed.filter((need) => need !== null);
  return real.length === 0 ? null : real.length === 1 ? real[0] : ['all', ...real];
}

function needOfUnit({ ascii, beyond }: Units): WrittenNeed {
  return beyond && !ascii.includes(1) ? 0 : null;
}

/** The one character of ASCII, in lower case, that a place can hold. */
function onlyOf({ ascii, beyond }: Units): string | undefined {
  const last = ascii.lastIndexOf(1);
  const character = String.fromCharCode(last);
  const first = ascii.indexOf(1);
  const alone = first === last || (first === last - 32 && ascii.indexOf(1, first + 1) === last);
  // Where case does not count, the long s and the sign of the kelvin stand for letters; the text's grams know that.
  return last >= 0 && alone && (!beyond || /[ks]/.test(character)) ? character : undefined;
}
