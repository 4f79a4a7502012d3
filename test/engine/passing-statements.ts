import fc from 'fast-check';
import { ruleOf } from './marked-code.ts';

/** A rule that knows every way in which a value is marked. */
export const rule = ruleOf(
  'javascript',
  `
mode: taint
pattern-sources:
  - pattern: source()
  - by-side-effect: true
    patterns:
      - pattern: fill($X)
      - focus-metavariable: $X
pattern-propagators:
  - pattern: copy($FROM, $TO)
    from: $FROM
    to: $TO
pattern-sanitizers:
  - pattern: clean(...)
  - by-side-effect: true
    patterns:
      - pattern: scrub($X)
      - focus-metavariable: $X
pattern-sinks:
  - pattern: sink(...)
`,
);

/** Statements of which `$a`, `$b` and `$c` are names that others may have too. */
const templates = [
  'let $a = source();',
  'const $a = $b;',
  'const $a = 1;',
  'const $a = {};',
  'const $a = new Map();',
  'const $a = [];',
  'const $a = { keep(x) { this.x = x }, x: 1 };',
  'const $a = make($b);',
  'const { $a } = $b;',
  '$a = $b;',
  '$a += $b;',
  '$a.x = $b;',
  '$a.x.y = source();',
  '[$a.x] = [$b];',
  '({ x: $a.y } = $b);',
  '$a.push($b);',
  '$a.x().push($b);',
  '$a.set("k", "v");',
  '$a.set("k", $b);',
  '$a.keep($b);',
  'fill($a);',
  'fill($a.x);',
  'copy($a, $b);',
  'function $a() { return $b }',
  'function $a(x) { return x }',
  'function $a(x) { sink(x) }',
  'function $a(x) { $b(x) }',
  'function $a(x) { $b = x }',
  'function $a(x) { $b.x = x }',
  'function $a(x) { $b.push(x); return $c }',
  'function $a() { sink($b) }',
  'function $a() { sink($b.x) }',
  'function $a() { $b($c) }',
  'const $a = (x) => $b(x);',
  'const $a = () => { $b.add(source()) };',
  'class $a { constructor(x) { this.x = x } run() { sink(this.x) } }',
  'class $a { static keep(x) { this.x = x } get() { return this.x } }',
  'class $a extends $b { run() { sink(this.x) } }',
  'const $a = new $b($c);',
  'const $a = $b.get();',
  'const $a = $b.then(() => $c);',
  'const $a = Object.freeze($b);',
  '$a.run();',
  '$a();',
  '$a($b);',
  '$a(source());',
  'on($a);',
  '(function () { $a($b) })();',
  '(() => { $a = source(); })();',
  'on(() => { sink($a) });',
  'sink($a);',
  'sink($a.x);',
  'sink($a($b));',
  'exports.$a = $b;',
  'module.exports = { $a, $b };',
  'sink(exports.$a);',
  'this.$a = source();',
  'sink(this.$a);',
  'for (const x of $a) $b(x);',
  'for ($a.x of $b) on();',
  'if (check($a)) $b = $a;',
  'try { $a() } catch (e) { sink($b) }',
  'throw $a;',
  'if (!check($a)) throw 1;',
  'if (!$b($a)) throw 1;',
  'function $a(x) { if (!/^a+$/.test(x)) throw 1 }',
  'function $a(x) { return /^a+$/.test(x) }',
  'if (!$b($a)) process.exit();',
  'while ($a) {}',
  'scrub($a);',
  'scrub($a.x);',
  '$a = clean($b);',
];

/** A statement by which a value may get from one statement to another. */
export const statement = fc
  .record({
    template: fc.constantFrom(...templates),
    names: fc.array(fc.constantFrom('p', 'q', 'r'), { minLength: 3, maxLength: 3 }),
  })
  .map(({ template, names }) =>
    template.replace(/\$([abc])/g, (_, letter: string) => names['abc'.indexOf(letter)]),
  );
