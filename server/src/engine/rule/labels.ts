/** The label that a source without one gives. */
export const defaultLabel = '__SOURCE__';

type Test = (has: (label: string) => boolean) => boolean;

/** What a `requires` asks of labels, such as `A and not (B or C)`. */
export class Requirement {
  /** As it is written. */
  readonly source: string;
  readonly #test: Test;

  /** Throws an Error that says what is wrong with the text. */
  constructor(text: string) {
    this.source = text;
    this.#test = parse(text);
  }

  isMet(has: (label: string) => boolean): boolean {
    return this.#test(has);
  }
}

function parse(text: string): Test {
  const tokens = text.match(/[()]|[A-Za-z_]\w*|\S/g) ?? [];
  let at = 0;
  const take = (token: string) => tokens[at] === token && ++at > 0;
  const fail = (): never => {
    const token = tokens[at];
    throw new Error(
      `unexpected ${token === undefined ? 'end' : `\`${token}\``} in the condition \`${text}\``,
    );
  };
  const either = (): Test => {
    const parts = [both()];
    while (take('or')) parts.push(both());
    return parts.length === 1 ? parts[0] : (has) => parts.some((part) => part(has));
  };
  const both = (): Test => {
    const parts = [negation()];
    while (take('and')) parts.push(negation());
    return parts.length === 1 ? parts[0] : (has) => parts.every((part) => part(has));
  };
  const negation = (): Test => {
    if (take('not')) {
      const inner = negation();
      return (has) => !inner(has);
    }
    if (take('(')) {
      const inner = either();
      return take(')') ? inner : fail();
    }
    const label = tokens[at];
    if (label === undefined || !/^[A-Za-z_]/.test(label)) return fail();
    at++;
    return (has) => has(label);
  };
  const requirement = either();
  return at === tokens.length ? requirement : fail();
}
