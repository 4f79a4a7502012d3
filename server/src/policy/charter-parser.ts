/** Reads a charter from YAML: either a whole, valid charter, or the list of what is wrong with it and where. */
import { type OutputUnit, Validator } from '@cfworker/json-schema';
import ignore from 'ignore';
import { type Document, LineCounter, parseDocument } from 'yaml';
import { nearest } from '../engine/spelling.ts';
import type { TierName } from '../protocol/status.ts';
import { type Charter, defaultCharter } from './charter.ts';
import { charterSchema, type Path, rangeOf, rangeOfKey, schemaAt, valueAt } from './charter-structure.ts';
import { isOwnerName } from './people.ts';
import { completeCharter, type RawCharter, type WrittenCharter } from './written-charter.ts';

/** Something wrong in a charter. Lines and columns (UTF-16) count from 1; `end` is exclusive. */
export interface CharterProblem {
  message: string;
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
  /** A key or value that was probably meant; replacing the marked stretch with it is the fix. */
  suggestion?: string;
}

export interface ParsedCharter {
  /** Absent as soon as there is one problem: half a charter would protect half. */
  charter?: Charter;
  /** What the charter itself says; there whenever `charter` is. */
  written?: WrittenCharter;
  problems: CharterProblem[];
}

/** More than any person writes; a bound on what hostile content can make the parser do. */
const MAX_LENGTH = 1_000_000;
/** Errors of syntax after the first ones mostly follow from these. */
const MOST_ERRORS = 10;

const validator = new Validator(charterSchema, '2020-12', false);

/**
 * Parses the text of a charter. `file` is the name under which patterns are cited, such as `.touchstone.yml`.
 * Never throws.
 */
export function parseCharter(text: string, file: string): ParsedCharter {
  const start = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  if (text.length > MAX_LENGTH) {
    return { problems: [{ ...start, message: `A charter may have at most ${MAX_LENGTH} characters.` }] };
  }
  const lines = new LineCounter();
  // Written out as text, keys that are mappings of mappings would fill all memory.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  if (document.errors.length > 0) {
    return {
      problems: document.errors
        .slice(0, MOST_ERRORS)
        .map((error) => problemAt(error.message, error.pos, lines)),
    };
  }
  if (document.contents === null) {
    return { problems: [{ ...start, message: 'The charter is empty. It needs at least "version: 1".' }] };
  }
  let value: unknown;
  let errors: OutputUnit[];
  try {
    value = document.toJS();
    // Throws where an escape in a key stands for half a character.
    errors = validator.validate(value).errors;
  } catch (error) {
    return { problems: [{ ...start, message: error instanceof Error ? error.message : String(error) }] };
  }
  const problems = errors.flatMap((error) => explain(error, value, document, lines) ?? []);
  if (problems.length === 0)
    problems.push(
      ...badPatterns(value as RawCharter, document, lines),
      ...badNames(value as RawCharter, document, lines),
    );
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  if (problems.length > 0) return { problems };
  const raw = value as RawCharter;
  const written = {
    file,
    raw,
    patterns: placePatterns(raw, document, lines),
    defaultTierLine: lineOfDefaultTier(raw, document, lines),
  };
  return { charter: completeCharter(written, defaultCharter), written, problems };
}

/** Turns one leaf error of the validator into a sentence at a place; undefined for errors that only wrap others. */
function explain(
  error: OutputUnit,
  value: unknown,
  document: Document,
  lines: LineCounter,
): CharterProblem | undefined {
  const path = pathOf(error.instanceLocation, value);
  const name = path.at(-1);
  const found = valueAt(value, path);
  const rule = schemaAt(path);
  switch (error.keyword) {
    case 'false': {
      const known = Object.keys(schemaAt(path.slice(0, -1))?.properties ?? {});
      const suggestion = nearest(String(name), known);
      const hint = suggestion ? `Did you mean "${suggestion}"?` : `Known keys: ${known.join(', ')}.`;
      const problem = problemAt(`Unknown key "${name}". ${hint}`, rangeOfKey(document, path), lines);
      return suggestion ? { ...problem, suggestion } : problem;
    }
    case 'enum': {
      const allowed = (rule?.enum ?? []).map(String);
      const suggestion = typeof found === 'string' ? nearest(found, allowed) : undefined;
      const what = typeof name === 'number' ? `An entry of "${path.at(-2)}"` : `"${name}"`;
      const message = `${what} must be one of ${allowed.join(', ')}, not ${show(found)}.`;
      const problem = problemAt(
        suggestion ? `${message} Did you mean "${suggestion}"?` : message,
        rangeOf(document, path),
        lines,
      );
      return suggestion ? { ...problem, suggestion } : problem;
    }
    case 'required': {
      const missing = /property "(.+)"/.exec(error.error)?.[1];
      return problemAt(
        `"${missing}" is missing${name === undefined ? '' : ` in "${name}"`}.`,
        headOf(),
        lines,
      );
    }
    case 'type':
      return say(
        `${name === undefined ? 'The charter' : `"${name}"`} must be ${article(String(rule?.type))}, not ${show(found)}.`,
      );
    case 'const':
      return say(`"${name}" must be ${show(rule?.const)}, not ${show(found)}.`);
    case 'minimum':
      return say(`"${name}" must be at least ${rule?.minimum}, not ${show(found)}.`);
    case 'maximum':
      return say(`"${name}" must be at most ${rule?.maximum}, not ${show(found)}.`);
    case 'minLength':
      return say('This must not be empty.');
    case 'pattern':
      return say(`${show(found)} is not an e-mail address such as "alice@example.com".`);
    case 'format':
      return say(`${show(found)} is not a date such as "2027-01-31".`);
    default:
      return undefined;
  }

  function say(message: string): CharterProblem {
    return problemAt(message, rangeOf(document, path), lines);
  }

  /** Where something is missing, the key of the map that misses it is marked, not the whole map. */
  function headOf(): [number, number] {
    if (path.length > 0) return rangeOfKey(document, path);
    const [from] = rangeOf(document, path);
    return [from, from];
  }
}

/** Patterns that mean nothing in gitignore syntax would silently protect nothing. */
function badPatterns(raw: RawCharter, document: Document, lines: LineCounter): CharterProblem[] {
  const tiered = tierNames.flatMap((tier) => {
    const patterns = raw.tiers?.[tier]?.paths ?? [];
    const firstGiven = patterns.findIndex((pattern) => !pattern.startsWith('!'));
    return patterns.map((pattern, index) => ({
      message:
        pattern.startsWith('!') && (firstGiven < 0 || index < firstGiven)
          ? `${show(pattern)} takes back nothing: no pattern stands before it. A "!" of a name is written "\\!".`
          : faultOf(pattern),
      path: ['tiers', tier, 'paths', index],
    }));
  });
  const excluded = (raw.exclude?.paths ?? []).map((pattern, index) => ({
    message: faultOf(pattern),
    path: ['exclude', 'paths', index],
  }));
  return [...tiered, ...excluded].flatMap(({ message, path }) =>
    message ? [problemAt(message, rangeOf(document, path), lines)] : [],
  );
}

/** Names of people that CODEOWNERS cannot use would silently mean nobody. */
function badNames(raw: RawCharter, document: Document, lines: LineCounter): CharterProblem[] {
  return Object.keys(raw.people ?? {})
    .filter((name) => !isOwnerName(name))
    .map((name) =>
      problemAt(
        `${show(name)} is no name that CODEOWNERS can use. Write "@user", "@org/team", "@@role" or an e-mail address, in quotes.`,
        rangeOfKey(document, ['people', name]),
        lines,
      ),
    );
}

/** As much of a pattern as is whole: escapes, classes of characters within one name, and what stands for itself. */
const wholePart = /^(?:\\.|\[(?:[!^]|(?![!^]))(?:\\.|[^\\/])(?:\\.|[^\]\\/])*\]|[^\\[{])*/su;

function faultOf(pattern: string): string | undefined {
  const body = pattern.replace(/^!/, '');
  if (/^\s*$/.test(body) || body === '/') return `The pattern ${show(pattern)} names nothing.`;
  if (pattern.startsWith('#'))
    return `${show(pattern)} is a comment in gitignore syntax. Write "\\${pattern}".`;
  if (/(^|\/)\.\.?(\/|$)/.test(body))
    return `${show(pattern)} leaves the folder of the charter; patterns cannot.`;
  if (/(^|[^\\])(\\\\)*\\$/.test(body)) return `The pattern ${show(pattern)} ends in a lone backslash.`;
  const broken = pattern.charAt(wholePart.exec(pattern)![0].length);
  if (broken === '[')
    return `The pattern ${show(pattern)} has a "[" without its "]". A "[" of a name is written "\\[".`;
  if (broken === '{')
    return `${show(pattern)}: gitignore syntax has no braces; write one pattern for each. A "{" of a name is written "\\{".`;
  try {
    ignore().add(pattern).ignores('a/b');
    return undefined;
  } catch (error) {
    return `The pattern ${show(pattern)} cannot be read: ${error instanceof Error ? error.message : error}`;
  }
}

function eachPattern(raw: RawCharter): { tier: TierName; pattern: string; path: Path }[] {
  return tierNames.flatMap((tier) =>
    (raw.tiers?.[tier]?.paths ?? []).map((pattern, index) => ({
      tier,
      pattern,
      path: ['tiers', tier, 'paths', index],
    })),
  );
}

function placePatterns(raw: RawCharter, document: Document, lines: LineCounter): WrittenCharter['patterns'] {
  return eachPattern(raw).map(({ tier, pattern, path }) => ({
    tier,
    pattern,
    line: lines.linePos(rangeOf(document, path)[0]).line,
  }));
}

function lineOfDefaultTier(raw: RawCharter, document: Document, lines: LineCounter): number | undefined {
  if (raw['default-tier'] === undefined) return undefined;
  return lines.linePos(rangeOfKey(document, ['default-tier'])[0]).line;
}

const tierNames: readonly TierName[] = ['experimental', 'trusted', 'critical'];

/** `#/tiers/critical/paths/0` as a path; digits are numbers where the value there is a list. */
function pathOf(pointer: string, value: unknown): Path {
  const path: Path = [];
  for (const part of pointer.split('/').slice(1)) {
    const key = decodeURIComponent(part).replaceAll('~1', '/').replaceAll('~0', '~');
    path.push(Array.isArray(valueAt(value, path)) ? Number(key) : key);
  }
  return path;
}

function problemAt(
  message: string,
  [from, to]: readonly [number, number],
  lines: LineCounter,
): CharterProblem {
  const start = lines.linePos(from);
  const end = lines.linePos(Math.max(from, to));
  return { message, line: start.line, column: start.col, endLine: end.line, endColumn: end.col };
}

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

function article(type: string): string {
  const names: Record<string, string> = {
    object: 'a map',
    array: 'a list',
    string: 'text',
    integer: 'a whole number',
    boolean: 'true or false',
    'string,array': 'an e-mail address or a list of them',
  };
  return names[type] ?? type;
}
