import assert from 'node:assert/strict';
import { substanceOf } from '../../server/src/ledger/substance.ts';

const same = (languageId: string, a: string, b: string) =>
  substanceOf(a.split('\n'), languageId) === substanceOf(b.split('\n'), languageId);

describe('The substance of code', () => {
  const held: [what: string, languageId: string, before: string, after: string][] = [
    ['another indentation', 'typescript', 'if (a) {\n  f(b);\n}', 'if (a) {\n\tf(b);\n}'],
    ['other line breaks', 'java', 'f(a, b);', 'f(\n    a,\n    b);'],
    ['the comma that Prettier adds', 'javascript', 'f(a, b);', 'f(\n  a,\n  b,\n);'],
    ['the quotes that Prettier changes', 'typescript', "import x from 'y';", 'import x from "y";'],
    ['the line breaks of Black', 'python', 'x = f(a, b)', 'x = f(\n    a, b\n)'],
    ['the comma that Black adds to a call', 'python', 'x = f(a, b)', 'x = f(\n    a,\n    b,\n)'],
    ['the comma that Black adds to a list', 'python', 'x = [1, 2]', 'x = [\n    1,\n    2,\n]'],
    ['the quotes that Black changes', 'python', "x = 'a b'", 'x = "a b"'],
    ['an indentation of two in place of four', 'python', 'if a:\n    b()\n    c()', 'if a:\n  b()\n  c()'],
    [
      'a docstring that moves along',
      'python',
      'def f():\n    """a\n    b\n    """',
      'def f():\n  """a\n  b\n  """',
    ],
    [
      'the semicolons that Prettier adds',
      'javascript',
      'a()\nif (b) { c() }\nd()',
      'a();\nif (b) {\n  c();\n}\nd()',
    ],
    ['the semicolons that Prettier adds at the end', 'javascript', 'a()\nb()', 'a();\nb();'],
    [
      'the semicolon that Prettier adds to a jump',
      'typescript',
      'if (a) {\n  return\n}',
      'if (a) {\n  return;\n}',
    ],
    ['the parentheses of a parameter', 'typescript', 'a.map(x => x.b)', 'a.map((x) => x.b);'],
    ['the parentheses of a parameter', 'javascript', 'on(async x => f(x))', 'on(async (x) => f(x))'],
    ['the quotes of a key', 'javascript', "f({ 'a': 1, b: 2 })", 'f({ a: 1, b: 2 })'],
    ['the comma that Black adds to a tuple of two', 'python', 'x = (1, 2)', 'x = (\n    1,\n    2,\n)'],
    ['the quotes of a string with an escape', 'python', "x = b'\\0'", 'x = b"\\0"'],
    ['a comment at another depth', 'python', 'a()\n  # b\nc()', 'a()\n# b\nc()'],
    ['blank lines', 'python', 'a()\nb()', 'a()\n\n\nb()'],
    ['the line end of another system', 'go', 'f()\ng()', 'f()\r\ng()\r'],
  ];
  for (const [what, languageId, before, after] of held)
    it(`is left as it is by ${what}`, () => assert.ok(same(languageId, before, after)));

  const lapsed: [what: string, languageId: string, before: string, after: string][] = [
    ['a call that is gone', 'typescript', 'check(a);\nf(a);', 'f(a);'],
    ['a space in a string', 'typescript', 'if (role === "ad min") f();', 'if (role === "admin") f();'],
    ['a space in a string', 'python', 'x = "a b"', 'x = "ab"'],
    ['another depth', 'python', 'if a:\n    b()\n    c()', 'if a:\n    b()\nc()'],
    ['a tuple', 'python', 'x = (\n    1,\n)', 'x = (\n    1\n)'],
    ['a returned tuple', 'python', 'return (1,)', 'return (1)'],
    ['a subscript by a tuple', 'python', 'x[1,]', 'x[1]'],
    ['a missing element', 'javascript', 'x = [\n  ,\n]', 'x = [\n]'],
    ['a character in place of a string', 'java', "f('a')", 'f("a")'],
    ['quotes within a string', 'javascript', "f('a\"b')", 'f("a\\"c")'],
    ['words that run together', 'python', 'if not admin:', 'if notadmin:'],
    ['words that run together', 'go', 'return ok', 'returnok'],
    ['signs that run together', 'javascript', 'a - -b', 'a--b'],
    ['a comment that swallows code', 'typescript', '// ask first\ncheck(a);', '// ask first check(a);'],
    ['a comment that swallows an argument', 'python', 'f(a, # the first\n  b)', 'f(a, # the first b\n)'],
    ['a result that is left behind', 'javascript', 'return ok;', 'return\nok;'],
    ['an empty statement at the end', 'javascript', 'if (a);', 'if (a)'],
    ['a name in place of a string', 'javascript', 'x = a ? "b" : c', 'x = a ? b : c'],
    ['an empty statement', 'javascript', 'if (a);\nb();', 'if (a)\nb();'],
    ['an empty statement on one line', 'javascript', 'while (a); b();', 'while (a) b();'],
    ['an empty branch', 'javascript', 'if (a) b(); else;\nc();', 'if (a) b(); else\nc();'],
    ['a call in place of two statements', 'javascript', 'a;\n(b);', 'a\n(b);'],
    ['a line break in a template', 'javascript', 'q(`a;\nb`);', 'q(`a\nb`);'],
    ['a space in a template', 'javascript', 'q(`a\n  b`);', 'q(`a\nb`);'],
    ['a part of the head of a loop', 'javascript', 'for (a; b; c) d();', 'for (a, b; c;) d();'],
    ['a bracket that moves', 'python', 'f(a, (b), c)', 'f(a, (b, c))'],
  ];
  for (const [what, languageId, before, after] of lapsed)
    it(`is changed by ${what} (${languageId})`, () => assert.ok(!same(languageId, before, after)));
});
