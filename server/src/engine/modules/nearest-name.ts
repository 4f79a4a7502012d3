import { editDistance } from '../spelling.ts';

/** Slips that a name of that length may have and still be that name. */
function slipsIn(name: string): number {
  return name.length < 4 ? 0 : name.length < 7 ? 1 : 2;
}

/** The one known name that a misspelt one is nearest to, or undefined where there is none or more than one. */
export function nearestName(name: string, known: Iterable<string>): string | undefined {
  const limit = slipsIn(name);
  const bare = bareName(name);
  let best: string | undefined;
  let bestDistance = limit + 1;
  let rivals = 0;
  for (const candidate of known) {
    if (candidate === name) continue;
    // Whoever adds or leaves out a hyphen, or the language's name, means the same.
    const same = bare.length > 2 && bareName(candidate) === bare;
    if (!same && (Math.abs(candidate.length - name.length) > limit || slipsIn(candidate) < limit)) continue;
    const distance = same ? 0 : editDistance(name.toLowerCase(), candidate.toLowerCase());
    if (distance > bestDistance || distance > limit) continue;
    if (distance === bestDistance) rivals++;
    else {
      best = candidate;
      bestDistance = distance;
      rivals = 0;
    }
  }
  return rivals === 0 ? best : undefined;
}

/** `python-Foo_bar` and `foobar.js` are both `foobar`. */
function bareName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^@[^/]+\//, (scope) => `${scope.slice(1, -1)}/`)
    .replace(/[.-]?js$|^(?:node|python|py)[-_]|[-_](?:python|py)$/g, '')
    .replace(/[-_.]/g, '');
}
