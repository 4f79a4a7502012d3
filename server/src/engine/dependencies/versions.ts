/** Versions up to which a range goes; `bound` undefined means that there is no end. */
export interface Upper {
  bound: string | undefined;
  inclusive: boolean;
}

/** Less than, equal to or greater than 0, as `a` is older than, the same as or newer than `b`. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [partsOf(a), partsOf(b)];
  for (let i = 0; i < Math.max(left.numbers.length, right.numbers.length); i++) {
    const difference = (left.numbers[i] ?? 0) - (right.numbers[i] ?? 0);
    if (difference !== 0) return difference;
  }
  // A version before its release is older than the release; which of several matters to nobody here.
  return Number(right.early) - Number(left.early);
}

function partsOf(version: string): { numbers: number[]; early: boolean } {
  const match = /^\s*v?(\d+(?:\.\d+)*)(.*)$/.exec(version);
  const rest = match?.[2] ?? '';
  return {
    numbers: (match?.[1] ?? '0').split('.').map(Number),
    early: /^(?:-(?!\d+$)|[._-]?(?:a|b|c|rc|alpha|beta|dev|pre)(?:\b|\d))/i.test(rest),
  };
}

/** The newest versions of each alternative that a range of npm allows; undefined where it is no range of versions. */
export function npmUppers(range: string): Upper[] | undefined {
  const uppers = range.split('||').map((alternative) => npmUpper(alternative.trim()));
  return uppers.every((upper) => upper !== undefined) ? uppers : undefined;
}

const unbounded: Upper = { bound: undefined, inclusive: false };

function npmUpper(range: string): Upper | undefined {
  const aliased = /^npm:(?:@?[^@]+)@(.+)$/.exec(range);
  if (aliased) return undefined;
  if (range === '' || range === '*' || range === 'x' || range === 'latest') return unbounded;
  const hyphen = /^\S+\s+-\s+(\S+)$/.exec(range);
  if (hyphen) return wildcard(hyphen[1]) ?? { bound: hyphen[1], inclusive: true };
  const comparators = range.replace(/([<>=~^]+)\s+/g, '$1').split(/\s+/);
  let upper: Upper | undefined;
  for (const comparator of comparators) {
    const match = /^([<>=~^]*)v?(\d[\w.+-]*|[xX*])$/.exec(comparator);
    if (!match) return undefined;
    const [, operator, version] = match;
    upper = lower(upper, upperOf(operator, version));
  }
  return upper;
}

function upperOf(operator: string, version: string): Upper {
  switch (operator) {
    case '<':
      return { bound: version, inclusive: false };
    case '<=':
      return { bound: version, inclusive: true };
    case '>':
    case '>=':
      return unbounded;
    case '~': {
      const [major, minor] = version.split('.');
      return {
        bound: minor === undefined || /[x*]/i.test(minor) ? next([major]) : next([major, minor]),
        inclusive: false,
      };
    }
    case '^':
      return { bound: caret(version), inclusive: false };
    default:
      return wildcard(version) ?? { bound: version, inclusive: true };
  }
}

/** `1.x`, `1.2`: everything below the next. */
function wildcard(version: string): Upper | undefined {
  const parts = version.replace(/\.[xX*].*$/, '').split('.');
  if (/^[xX*]/.test(version)) return unbounded;
  return parts.length < 3 ? { bound: next(parts), inclusive: false } : undefined;
}

/** The first part that is not zero stays. */
function caret(version: string): string {
  const parts = version
    .replace(/[-+].*$/, '')
    .split('.')
    .filter((part) => /^\d+$/.test(part));
  const at = parts.findIndex((part) => part !== '0');
  return next(parts.slice(0, (at < 0 ? parts.length - 1 : at) + 1));
}

function next(parts: string[]): string {
  return [...parts.slice(0, -1), Number(parts.at(-1)) + 1].join('.');
}

function lower(a: Upper | undefined, b: Upper): Upper {
  if (a === undefined || a.bound === undefined) return b;
  if (b.bound === undefined) return a;
  const order = compareVersions(a.bound, b.bound);
  return order < 0 || (order === 0 && !a.inclusive) ? a : b;
}

/** The newest version that the specifiers of a requirement allow. */
export function pypiUppers(range: string): Upper[] | undefined {
  let upper: Upper | undefined;
  for (const specifier of range.split(',').filter(Boolean)) {
    const match = /^(===?|~=|!=|<=?|>=?)([\w.*+!-]+)$/.exec(specifier);
    if (!match) return undefined;
    const [, operator, version] = match;
    upper = lower(upper, pypiUpper(operator, version));
  }
  return upper && [upper];
}

function pypiUpper(operator: string, version: string): Upper {
  switch (operator) {
    case '==':
    case '===':
      return version.endsWith('.*')
        ? { bound: next(version.slice(0, -2).split('.')), inclusive: false }
        : { bound: version, inclusive: true };
    case '~=':
      return { bound: next(version.split('.').slice(0, -1)), inclusive: false };
    case '<':
      return { bound: version, inclusive: false };
    case '<=':
      return { bound: version, inclusive: true };
    default:
      return unbounded;
  }
}
