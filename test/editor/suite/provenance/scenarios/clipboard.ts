/** What is copied, cut and pasted. */
import type { Scenario } from '../scenario.ts';
import { afterPair, base, pair, withPair } from './beginning.ts';

export const clipboard: Scenario[] = [
  {
    name: 'a paste from another program is a paste',
    start: base,
    acts: [['paste', 'const one = 1;\nconst two = 2;']],
    expected: afterPair('p| const one = 1;\np| const two = 2;'),
  },
  {
    name: 'a word pasted into a typed line makes it mixed',
    start: base,
    acts: [
      ['type', 'call();'],
      ['before', ');'],
      ['paste', 'argument'],
    ],
    expected: afterPair('m| call(argument);'),
  },
  {
    name: 'AI lines copied below stay AI',
    start: base,
    acts: [...withPair, ['copy', pair], ['press', 'Control+End'], ['press', 'Enter'], ['paste again']],
    expected: afterPair(
      'a| const first = 1;\na| const second = 2;\na| const first = 1;\na| const second = 2;',
    ),
  },
  {
    name: 'typed lines copied below stay the person’s',
    start: base,
    acts: [['type', 'mine();\n'], ['copy', 'mine();'], ['press', 'Control+End'], ['paste again']],
    expected: afterPair('h| mine();\nh| mine();'),
  },
  {
    name: 'lines that nobody knows stay unknown when copied',
    start: base,
    acts: [['copy', 'const base = 1;'], ['press', 'Control+End'], ['paste again']],
    expected: afterPair('u| const base = 1;'),
  },
  {
    name: 'AI lines cut and pasted elsewhere in the file stay AI',
    start: base,
    acts: [...withPair, ['type', '\n'], ['cut', pair], ['press', 'Control+Home'], ['paste again']],
    expected: 'a| const first = 1;\nm| const second = 2;const base = 1;\n.|\n.|',
  },
  {
    name: 'AI lines pasted into another file stay AI',
    start: base,
    acts: [
      ...withPair,
      ['copy', pair],
      ['open another', 'other();\n'],
      ['press', 'Control+End'],
      ['paste again'],
    ],
    expected: 'u| other();\na| const first = 1;\na| const second = 2;',
  },
  {
    name: 'AI lines cut out of one file and pasted into another stay AI',
    start: base,
    acts: [
      ...withPair,
      ['cut', pair],
      ['open another', 'other();\n'],
      ['press', 'Control+End'],
      ['paste again'],
    ],
    expected: 'u| other();\na| const first = 1;\na| const second = 2;',
  },
  {
    name: 'the file that AI lines were cut out of has none left',
    start: base,
    acts: [
      ...withPair,
      ['cut', pair],
      ['open another', 'other();\n'],
      ['press', 'Control+End'],
      ['paste again'],
      ['go back'],
    ],
    expected: 'u| const base = 1;\n.|',
  },
  {
    name: 'a paste taken back and done again is a paste',
    start: base,
    acts: [
      ['paste', 'const one = 1;\nconst two = 2;'],
      ['press', 'Control+z'],
      ['miss', 'two'],
      ['press', 'Control+y'],
      ['see', 'two'],
    ],
    expected: afterPair('p| const one = 1;\np| const two = 2;'),
  },
  {
    name: 'what is typed over a paste makes the line mixed',
    start: base,
    acts: [
      ['paste', 'const one = 1;\nconst two = 2;'],
      ['select', 'one'],
      ['type', 'three'],
    ],
    expected: afterPair('m| const three = 1;\np| const two = 2;'),
  },
  {
    name: 'what is copied in another window is a paste',
    start: base,
    acts: [['copy elsewhere', 'const one = 1;\nconst two = 2;'], ['paste again']],
    expected: afterPair('p| const one = 1;\np| const two = 2;'),
  },
  {
    name: 'a paste over an AI line is a paste',
    start: base,
    acts: [...withPair, ['select', 'const first = 1;'], ['paste', 'const other = 9;']],
    expected: afterPair('p| const other = 9;\na| const second = 2;'),
  },
  {
    name: 'AI lines cut and pasted where they stood are AI',
    start: base,
    acts: [...withPair, ['cut', pair], ['paste again']],
    expected: afterPair('a| const first = 1;\na| const second = 2;'),
  },
  {
    name: 'an AI line copied without a selection stays AI',
    start: base,
    acts: [...withPair, ['after', 'const second = 2;'], ['press', 'Control+c'], ['paste again']],
    expected: afterPair('a| const first = 1;\na| const second = 2;\na| const second = 2;'),
  },
  {
    name: 'a paste at several cursors is a paste at each',
    start: 'mark\nmark\n',
    acts: [
      ['select', 'mark'],
      ['command', 'editor.action.selectHighlights'],
      ['paste', 'use(one);'],
    ],
    expected: 'p| use(one);\np| use(one);\n.|',
  },
  {
    name: 'a paste that the editor formats is a paste',
    start: base,
    acts: [
      ['set', 'editor.formatOnPaste', true],
      ['paste', 'const   one=1;\nconst  two =2;'],
      ['see', 'const one = 1;'],
    ],
    expected: afterPair('p| const one = 1;\np| const two = 2;'),
  },
  {
    name: 'AI lines of two blocks pasted with a typed line between them keep their authors',
    start: base,
    acts: [
      ...withPair,
      ['type', '\nmine();\n'],
      ['accept', 'const third = 3;\nconst fourth = 4;'],
      ['cut', 'const second = 2;\nmine();'],
      ['press', 'Control+End'],
      ['press', 'Enter'],
      ['paste again'],
    ],
    expected: afterPair(
      'a| const first = 1;\n.|\na| const third = 3;\na| const fourth = 4;\na| const second = 2;\nh| mine();',
    ),
  },
  {
    name: 'an AI line dragged down stays AI',
    start: base,
    acts: [...withPair, ['type', '\nmine();\nlast();'], ['drag', 'const second = 2;\n', 'last']],
    expected: afterPair('a| const first = 1;\nh| mine();\na| const second = 2;\nh| last();'),
  },
];
