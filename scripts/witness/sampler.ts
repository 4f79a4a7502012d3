/** Texts that a regular expression matches. */
import { compileRegex } from '../../server/src/engine/regex.ts';
import { casedShapeOf, type Shape, type Units } from '../../server/src/engine/regex-shape.ts';

/** Letters, digits and signs in the order in which they make a readable text. */
const preferred = 'aexnbcdfghijklmopqrstuvwyz_A0159 .-/:=,\'"`@+*?!#$%&()<>[]{}|\\;~^\n\t';

function unitOf({ ascii }: Units): string {
  for (const unit of preferred) if (ascii[unit.charCodeAt(0)]) return unit;
  return String.fromCharCode(Math.max(32, ascii.indexOf(1)));
}

/** A text for each way through the choices, up to `most`: one choice at a time leaves its first option. */
function textsOf(shape: Shape, most: number): string[] {
  switch (shape.op) {
    case 'unit':
      return [unitOf(shape.units)];
    case 'choice':
      return shape.options.flatMap((option) => textsOf(option, most)).slice(0, most);
    case 'sequence': {
      const parts = shape.parts.map((part) => {
        const texts = part.shape.op === 'look' ? [''] : textsOf(part.shape, most);
        const least = part.shape.op === 'look' ? 0 : part.least;
        const repeated = texts.map((text) => text.repeat(least));
        return least === 0 && part.most > 0 ? ['', ...texts] : repeated;
      });
      const first = parts.map((texts) => texts[0] ?? '');
      const others = parts.flatMap((texts, i) =>
        texts.slice(1).map((text) => [...first.slice(0, i), text, ...first.slice(i + 1)].join('')),
      );
      return [first.join(''), ...others].slice(0, most);
    }
    default:
      return [''];
  }
}

/** Texts that match from their beginning, as conditions ask it. */
export function sample(source: string, most = 60): string[] {
  const regex = compileRegex(source, '');
  return [...new Set(textsOf(casedShapeOf(regex), most))].filter((text) => startsLike(regex, text));
}

/** Names that an expression finds wherever they stand. */
export function samplesWithin(source: string): string[] {
  const bare = source.replace(/\\b/g, '');
  try {
    return sample(bare).filter((text) => /^[A-Za-z_]\w*$/.test(text) && compileRegex(source, '').test(text));
  } catch {
    return [];
  }
}

export function startsLike(regex: RegExp, text: string): boolean {
  return regex.exec(text)?.index === 0;
}
