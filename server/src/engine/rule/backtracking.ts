const unbounded = String.raw`(?:[+*]|\{\d+,\})`;
const item = String.raw`(?:\\.|\[(?:\\.|[^\]\\])*\]|[^()\\|[\]])`;
/** `(a+)+`, `(a*b?)*`: what repeats without bound is itself made of repetitions, and of nothing that must come between. */
const nested = new RegExp(
  String.raw`\((?:\?:|\?<\w+>)?(?:${item}[?*]|${item}\{0,\d*\})*${item}${unbounded}(?:${item}[?*]|${item}\{0,\d*\})*\)${unbounded}`,
);
/** `(a|a)*`: two ways for the same character. */
const doubled = new RegExp(String.raw`\((?:\?:)?(${item}+)\|(?:[^()]*\|)?\1\)${unbounded}`);

/** Whether a regular expression's source has a shape that takes exponential time on some texts. */
export function backtracks(source: string): boolean {
  return nested.test(source) || doubled.test(source);
}
