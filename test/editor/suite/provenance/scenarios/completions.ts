/** What an assistant offers and a person accepts. */
import type { Scenario } from '../scenario.ts';
import { afterPair, base, pair, withPair } from './beginning.ts';

export const completions: Scenario[] = [
  {
    name: 'an accepted completion is AI',
    start: base,
    acts: withPair,
    expected: afterPair('a| const first = 1;\na| const second = 2;'),
  },
  {
    name: 'a completion of one line is AI, too',
    start: base,
    acts: [['accept', 'const single = 1;']],
    expected: afterPair('a| const single = 1;'),
  },
  {
    name: 'a typed beginning that a completion goes on with is mixed',
    start: base,
    acts: [
      ['type', 'const to'],
      ['accept', 'tal = sum(all);\nreturn total;'],
    ],
    expected: afterPair('m| const total = sum(all);\na| return total;'),
  },
  {
    name: 'one word of a completion is AI',
    start: base,
    acts: [['accept word', 'const offered = 1;']],
    expected: afterPair('a| const'),
  },
  {
    name: 'one line of a completion is AI where the editor tells, unknown where it does not',
    start: base,
    acts: [['accept line', 'const lined = 1;\nconst left = 2;']],
    expected: afterPair('a| const lined = 1;\n.|'),
    onStable: afterPair('u| const lined = 1;\n.|'),
  },
  {
    name: 'two completions after one another are AI',
    start: base,
    acts: [...withPair, ['press', 'Enter'], ['accept', 'const third = 3;\nconst fourth = 4;']],
    expected: afterPair(
      'a| const first = 1;\na| const second = 2;\na| const third = 3;\na| const fourth = 4;',
    ),
  },
  {
    name: 'a completion in Python is AI',
    language: 'py',
    start: 'base = 1\n',
    acts: [['accept', 'def load(path):\n    return path']],
    expected: 'u| base = 1\na| def load(path):\na|     return path',
  },
  {
    name: 'a completion in JSON is AI, without a comment',
    language: 'json',
    start: '{\n  "base": 1\n}\n',
    acts: [
      ['after', '"base": 1'],
      ['accept', ',\n  "first": 1,\n  "second": 2'],
    ],
    expected: 'u| {\nm|   "base": 1,\na|   "first": 1,\na|   "second": 2\nu| }\n.|',
  },
  {
    name: 'a completion in the middle of an AI block belongs to it',
    start: base,
    acts: [
      ...withPair,
      ['after', 'const first = 1;'],
      ['press', 'Enter'],
      ['accept', 'log(first);\nlog(base);'],
    ],
    expected: afterPair('a| const first = 1;\na| log(first);\na| log(base);\na| const second = 2;'),
  },
  {
    name: 'a completion behind an emoji leaves the rest of the line mixed',
    start: base,
    acts: [
      ['type', "say('🔥', "],
      ['accept', 'first);\nsay(second);'],
    ],
    expected: afterPair("m| say('🔥', first);\na| say(second);"),
  },
  {
    name: 'a completion accepted word by word is AI',
    start: base,
    acts: [
      ['accept word', 'const offered = 1;'],
      ['accept word', ' offered = 1;'],
      ['accept word', 'offered = 1;'],
    ],
    expected: afterPair('a| const offered'),
  },
  {
    name: 'a word of a completion taken back leaves what is typed then the person’s',
    start: base,
    acts: [
      ['accept word', 'const offered = 1;'],
      ['press', 'Control+z'],
      ['type', 'mine();'],
    ],
    expected: afterPair('h| mine();'),
  },
  {
    name: 'an edit that is offered for a typed line makes it mixed, and its neighbours stay',
    start: base,
    acts: [
      ['type', 'const width = 1;\nuse(width);'],
      ['before', 'width = 1'],
      ['accept instead', 'const width = 1;', 'const width = measure(1);'],
    ],
    expected: afterPair('m| const width = measure(1);\nh| use(width);'),
  },
  {
    name: 'an edit that is offered for a typed line and taken back leaves it the person’s',
    start: base,
    acts: [
      ['type', 'const width = 1;\nuse(width);'],
      ['before', 'width = 1'],
      ['accept instead', 'const width = 1;', 'const width = measure(1);'],
      ['press', 'Control+z'],
      ['miss', 'measure'],
    ],
    expected: afterPair('h| const width = 1;\nh| use(width);'),
  },
  {
    name: 'a completion at the first line of a file is AI',
    start: '',
    acts: [['accept', pair]],
    expected: 'a| const first = 1;\na| const second = 2;',
  },
  {
    name: 'a completion in a file with line ends of Windows is AI',
    start: 'const base = 1;\r\n',
    acts: [...withPair, ['after', 'const second'], ['type', 's']],
    expected: afterPair('a| const first = 1;\nm| const seconds = 2;'),
  },
  {
    name: 'a completion in TSX is AI',
    language: 'tsx',
    start: 'export const View = () => (\n  <div>\n  </div>\n);\n',
    acts: [
      ['after', '<div>'],
      ['press', 'Enter'],
      ['accept', '<b>one</b>\n    <i>two</i>'],
    ],
    expected:
      'u| export const View = () => (\nu|   <div>\na|     <b>one</b>\na|     <i>two</i>\nu|   </div>\nu| );\n.|',
  },
  {
    name: 'a completion in HTML is AI',
    language: 'html',
    start: '<main>\n</main>\n',
    acts: [
      ['after', '<main>'],
      ['press', 'Enter'],
      ['accept', '<p>one</p>\n<p>two</p>'],
    ],
    expected: 'u| <main>\na|     <p>one</p>\na| <p>two</p>\nu| </main>\n.|',
  },
  {
    name: 'a completion in YAML is AI',
    language: 'yaml',
    start: 'base: 1\n',
    acts: [['accept', 'first: 1\nsecond: 2']],
    expected: 'u| base: 1\na| first: 1\na| second: 2',
  },
  {
    name: 'a completion in a shell script is AI, below its first line',
    language: 'sh',
    start: '#!/bin/sh\n',
    acts: [['accept', 'set -eu\necho done']],
    expected: 'u| #!/bin/sh\na| set -eu\na| echo done',
  },
  {
    name: 'a completion in Rust is AI',
    language: 'rs',
    start: 'const BASE: u8 = 1;\n',
    acts: [['accept', 'const FIRST: u8 = 1;\nconst SECOND: u8 = 2;']],
    expected: 'u| const BASE: u8 = 1;\na| const FIRST: u8 = 1;\na| const SECOND: u8 = 2;',
  },
  {
    name: 'what an assistant makes of a typed comment is AI, and the comment the person’s',
    language: 'py',
    start: '',
    acts: [
      ['type', '# sum all numbers\n'],
      ['accept', 'def total(numbers):\n    return sum(numbers)'],
    ],
    expected: 'h| # sum all numbers\na| def total(numbers):\na|     return sum(numbers)',
  },
  {
    name: 'a completion in the middle of a typed line makes it mixed',
    start: base,
    acts: [
      ['type', 'call();'],
      ['before', ');'],
      ['accept', 'argument, other'],
    ],
    expected: afterPair('m| call(argument, other);'),
  },
  {
    name: 'a completion that begins with a line end leaves the line before it nobody’s',
    start: 'const base = 1;',
    acts: [['accept', `\n${pair}`]],
    expected: afterPair('a| const first = 1;\na| const second = 2;'),
  },
];
