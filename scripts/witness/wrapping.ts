/** Code within the patterns of the places in which it has to stand. */
import { fill, fillGap, gap, metavariablesOf, type Values } from './filling.ts';
import type { Wish } from './instances.ts';
import { isName } from './names.ts';

export const isOfClass = (text: string): boolean => /^\s*(?:export )?class\b/.test(text);

export const isSame = (one: string, other: string, values: Values, isPython: boolean): boolean =>
  fill(one, values, isPython) === fill(other, values, isPython);

/** The pattern of the code itself, where another one has it. */
export function mainWithin(inside: string, mains: readonly string[]): string | undefined {
  return mains
    .map((main) => main.trim())
    .find((main) => /^(?!\$\w+$)[^\n]+$/.test(main) && inside.includes(main));
}

export function wrap(
  code: string,
  inside: string,
  mains: string[],
  values: ReadonlyMap<string, string>,
  wish: Wish,
): string {
  const main = mainWithin(inside, mains);
  if (main !== undefined && !code.includes('\n')) {
    const held = fill(inside.replace(main, '$HELD'), new Map([...values, ['$HELD', code]]), wish.isPython);
    return held.replace(`${code};`, code.replace(/;?$/, ';'));
  }
  const outer = fill(inside, values, wish.isPython);
  const isMember = !wish.isPython && isOfClass(inside);
  const own = isMember ? code.replace(/^(async )?function /, '$1') : code;
  const isFirst = /^\s*\.\.\./.test(inside) || (/^\s*try\b/.test(inside) && !/^\.\.\.\s*$/m.test(inside));
  const isLoose =
    isOfClass(inside) &&
    !/^(?:(?:async|static|get|set|private|public) )*[\w#]+ ?(?:\([^)]*\)[^;]*\{|=(?!=)|:)|^(?:async )?def |^@/.test(
      own,
    );
  if (outer.includes(gap))
    return fillGap(outer, own, wish.isPython, isFirst ? 'first' : isLoose ? 'in a method' : 'last');
  // An expression holds the code as what nobody else has named.
  const free = metavariablesOf(inside)
    .filter((name) => !mains.some((main) => main.includes(name)) && !isName(name, inside))
    .at(-1);
  if (free === undefined) {
    const held = code.replace(/;$/, '');
    const holding = fill(inside, values, wish.isPython, held);
    return holding.includes(held) ? holding : `${outer}\n${code}`;
  }
  return fill(inside, new Map([...values, [free, code]]), wish.isPython);
}

/** Code as a statement: an object or a dictionary by itself is an option that somebody passes on. */
export function asStatement(code: string, isPython: boolean): string {
  const isKeyed = /^\{[\s\S]*\}$/.test(code.trim()) && code.includes(':');
  if (isKeyed) return isPython ? `options = ${code}` : `const options = ${code};`;
  return isPython || code.includes('\n') || /[;}]$/.test(code) ? code : `${code};`;
}
