/** What the editor and other extensions do for a person. */
import type { Scenario } from '../scenario.ts';
import { afterPair, base, pair, withPair } from './beginning.ts';

export const commands: Scenario[] = [
  {
    name: 'a snippet of several lines is unknown, because extensions insert snippets, too',
    start: base,
    acts: [['command', 'editor.action.insertSnippet', { snippet: 'for (const a of b) {\n  use(a);\n}' }]],
    expected: afterPair('u| for (const a of b) {\nu|   use(a);\nu| }'),
  },
  {
    name: 'a snippet within a line is the person’s where the editor tells',
    start: base,
    acts: [...withPair, ['before', 'first'], ['command', 'editor.action.insertSnippet', { snippet: 'my$1' }]],
    expected: afterPair('m| const myfirst = 1;\na| const second = 2;'),
  },
  {
    name: 'lines that another extension inserts as a snippet are unknown',
    start: base,
    acts: [['extension inserts snippet', 'const one = 1;\nconst two = 2;']],
    expected: afterPair('u| const one = 1;\nu| const two = 2;'),
  },
  {
    name: 'lines that another extension has in the list of suggestions are unknown',
    start: base,
    acts: [
      ['extension suggests', 'zebra', 'zebra();\nconst stripes = count(2);'],
      ['type', 'zebr'],
      ['take suggestion'],
      ['see', 'stripes'],
    ],
    expected: afterPair('u| zebra();\nu| const stripes = count(2);'),
  },
  {
    name: 'a name that a person gives anew makes AI lines mixed where the editor tells',
    start: base,
    acts: [
      ['accept', 'const wide = 1;\nconsole.log(wide);'],
      ['before', 'wide = 1'],
      ['rename symbol', 'broad'],
      ['see', 'log(broad)'],
    ],
    expected: afterPair('m| const broad = 1;\nm| console.log(broad);'),
  },
  {
    name: 'a suggestion from the list is the person’s where the editor tells',
    start: base,
    acts: [['type', 'bas'], ['take suggestion'], ['see', '\nbase']],
    expected: afterPair('h| base'),
    onStable: afterPair('u| base'),
  },
  {
    name: 'imports of AI that a code action puts in order stay AI',
    start: '',
    language: 'ts',
    acts: [
      ['accept', "import { b } from './b';\nimport { a } from './a';\nconsole.log(a, b);"],
      ['command', 'editor.action.organizeImports'],
      ['see', "import { a } from './a';\nimport { b }"],
    ],
    expected: "a| import { a } from './a';\na| import { b } from './b';\na| console.log(a, b);",
  },
  {
    name: 'a replaced word makes AI lines mixed, and unknown lines stay unknown',
    start: 'const wide = 1;\n',
    acts: [
      ['accept', 'use(wide);\nlog(wide);'],
      ['replace all', 'wide', 'broad'],
      ['see', 'log(broad)'],
    ],
    expected: 'u| const broad = 1;\nm| use(broad);\nm| log(broad);',
  },
  {
    name: 'what another extension writes is unknown',
    start: base,
    acts: [['extension replaces', base, `${base}const one = 1;\nconst two = 2;\n`]],
    expected: afterPair('u| const one = 1;\nu| const two = 2;\n.|'),
  },
  {
    name: 'what another extension changes in an AI line leaves it mixed',
    start: base,
    acts: [...withPair, ['extension replaces', 'first', 'thirty']],
    expected: afterPair('m| const thirty = 1;\na| const second = 2;'),
  },
  {
    name: 'a snippet taken back and done again is whose it was',
    start: base,
    acts: [
      ['command', 'editor.action.insertSnippet', { snippet: 'for (const a of b) {\n  use(a);\n}' }],
      ['press', 'Escape'],
      ['press', 'Control+z'],
      ['miss', 'use(a)'],
      ['press', 'Control+y'],
      ['see', 'use(a)'],
    ],
    expected: afterPair('u| for (const a of b) {\nu|   use(a);\nu| }'),
  },
  {
    name: 'a word replaced in typed lines leaves them the person’s',
    start: '',
    acts: [
      ['type', 'use(wide);\nlog(wide);'],
      ['replace all', 'wide', 'w'],
      ['see', 'log(w)'],
    ],
    expected: 'h| use(w);\nh| log(w);',
  },
  {
    name: 'a part of a typed line that is replaced leaves it the person’s where the editor tells',
    start: base,
    acts: [...withPair, ['type', '\nconst third = 3;'], ['replace all', 'third = 3', 'fourth = 4']],
    expected: afterPair('a| const first = 1;\na| const second = 2;\nh| const fourth = 4;'),
    onStable: afterPair('a| const first = 1;\na| const second = 2;\nu| const fourth = 4;'),
  },
  {
    name: 'capital letters make AI lines mixed, and leave typed ones the person’s where the editor tells',
    start: base,
    acts: [
      ...withPair,
      ['type', '\nconst third = 3;'],
      ['select', `${pair}\nconst third = 3;`],
      ['command', 'editor.action.transformToUppercase'],
    ],
    expected: afterPair('m| CONST FIRST = 1;\nm| CONST SECOND = 2;\nh| CONST THIRD = 3;'),
    onStable: afterPair('m| CONST FIRST = 1;\nm| CONST SECOND = 2;\nu| CONST THIRD = 3;'),
  },
];
