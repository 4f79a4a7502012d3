import { numberOf } from '../names/constants.ts';
import { modulePath } from '../names/modules.ts';
import type { Names } from '../names/names.ts';
import { type Binding, type Environment, lookup } from '../pattern/environment.ts';
import type { Pattern } from '../pattern/pattern.ts';
import { StandIns } from '../pattern/stand-ins.ts';
import { compileRegex } from '../regex.ts';
import { isExponential } from '../regex-ambiguity.ts';
import { isNegative } from '../regex-shape.ts';
import type { Value } from './comparison.ts';
import type { Condition } from './formula.ts';
import { isRandom } from './randomness.ts';
import { hasChecksum } from './token-checksum.ts';

/** Units of a regular expression that is judged; a longer one is no work of a person, and could be a very deep one. */
const longestRegex = 2000;

/** A condition that takes no formula. */
export type PlainCondition = Exclude<Condition<Pattern>, { op: 'pattern' }>;

/** Judges what metavariables stand for by their text, value, type or origin. One that is not bound fulfils nothing. */
export class Conditions {
  readonly #names: Names;
  readonly #standIns: StandIns;

  constructor(names: Names) {
    this.#names = names;
    this.#standIns = new StandIns(names);
  }

  holds(condition: PlainCondition, environment: Environment | null): boolean {
    if (condition.op === 'comparison') {
      const { comparison, metavariable, base, strip } = condition;
      return Boolean(
        comparison.evaluate((name) =>
          this.#valueOf(lookup(environment, name), name === metavariable ? base : undefined, strip),
        ),
      );
    }
    const binding = lookup(environment, condition.metavariable);
    return binding !== undefined && this.#fulfils(condition, binding);
  }

  #fulfils(condition: Exclude<PlainCondition, { op: 'comparison' }>, binding: Binding): boolean {
    switch (condition.op) {
      case 'regex':
        return (
          matches(condition.regex, this.#comparedText(binding, condition.constants)) ||
          (binding.standsIn === true &&
            !isNegative(condition.regex) &&
            this.#standIns.otherTexts(binding.node).some((text) => matches(condition.regex, text)))
        );
      case 'module': {
        const path = binding.node >= 0 ? this.#names.path(binding.node) : null;
        const comesFrom = (module: string) => modulePath(module).every((segment, i) => segment === path?.[i]);
        return path !== null && condition.modules.some(comesFrom);
      }
      case 'type': {
        const type = binding.node >= 0 ? this.#names.typeOf(binding.node) : undefined;
        return type !== undefined && condition.types.includes(type);
      }
      case 'backtracking':
        return isExponentialRegex(this.#comparedText(binding, true));
      case 'entropy':
        return isRandom(this.#comparedText(binding, true));
      case 'checksum':
        return hasChecksum(this.#comparedText(binding, true));
    }
  }

  /** The code that a metavariable stands for, or the constant it is known to be. */
  #comparedText(binding: Binding, constants: boolean): string {
    if (constants && binding.node >= 0) {
      const constant = this.#names.constant(binding.node);
      if (constant !== undefined) return String(constant);
    }
    return this.#names.tree.text.slice(binding.start, binding.end);
  }

  #valueOf(binding: Binding | undefined, base: number | undefined, strip: boolean): Value | undefined {
    if (!binding) return undefined;
    const constant = binding.node >= 0 ? this.#names.constant(binding.node) : undefined;
    if (constant !== undefined && constant !== null && base === undefined) {
      const number =
        strip && typeof constant === 'string' ? Number(constant.replace(/^['"]|['"]$/g, '')) : Number.NaN;
      return Number.isNaN(number) ? constant : number;
    }
    const text = this.#names.tree.text.slice(binding.start, binding.end);
    if (base !== undefined) {
      const digits = strip ? text.replace(/^['"`]|['"`]$/g, '') : text;
      // A literal that says its base itself is read by that.
      const value = /^0[xob]/i.test(digits) ? numberOf(digits) : Number.parseInt(digits, base);
      return value === undefined || Number.isNaN(value) ? undefined : value;
    }
    return binding.node < 0 && text !== '' && !Number.isNaN(Number(text)) ? Number(text) : text;
  }
}

/** Whether a text matches from its beginning. */
function matches(sticky: RegExp, text: string): boolean {
  sticky.lastIndex = 0;
  return sticky.test(text);
}

/** Whether a text is a regular expression that can take exponential time. */
function isExponentialRegex(source: string): boolean {
  if (source.length > longestRegex) return false;
  try {
    return isExponential(compileRegex(source, ''));
  } catch {
    // What cannot be compiled never runs.
    return false;
  }
}
