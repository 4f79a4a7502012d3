import { editDistance } from '../spelling.ts';

/** Slips that a name of that length may have and still be that name. */
function slipsIn(name: string): number {
  return name.length < 6 ? 0 : name.length < 10 ? 1 : 2;
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
    const same = bare.length > 3 && bareName(candidate) === bare;
    if (!same && Math.abs(candidate.length - name.length) > limit) continue;
    const distance = same ? 0 : distanceOf(name.toLowerCase(), candidate.toLowerCase());
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

/** Of scoped names one part must be right, and the other must be long enough to bear a slip. */
function distanceOf(name: string, candidate: string): number {
  const [parts, others] = [name.split('/'), candidate.split('/')];
  if (parts.length !== others.length) return Number.POSITIVE_INFINITY;
  const wrong = parts.flatMap((part, i) => (part === others[i] ? [] : [i]));
  if (wrong.length > 1) return Number.POSITIVE_INFINITY;
  const [i = 0] = wrong;
  const distance = editDistance(parts[i], others[i]);
  return distance <= Math.min(slipsIn(parts[i]), slipsIn(others[i]) + 1)
    ? distance
    : Number.POSITIVE_INFINITY;
}

/** `python-Foo_bar` and `foobar.js` are both `foobar`. */
function bareName(name: string): string {
  return name
    .toLowerCase()
    .replace(/^@[^/]+\//, (scope) => `${scope.slice(1, -1)}/`)
    .replace(/[.-]?js$|^(?:node|python|py)[-_]|[-_](?:python|py)$/g, '')
    .replace(/[-_.]/g, '');
}
