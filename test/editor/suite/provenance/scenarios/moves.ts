/** Lines moved, copied and sorted by the editor. */
import type { Scenario } from '../scenario.ts';
import { afterPair, base, pair, withPair } from './beginning.ts';

export const moves: Scenario[] = [
  {
    name: 'an AI line moved down stays AI',
    start: base,
    acts: [...withPair, ['type', '\nmine();'], ['before', 'const second'], ['press', 'Alt+ArrowDown']],
    expected: afterPair('a| const first = 1;\nh| mine();\na| const second = 2;'),
  },
  {
    name: 'a typed line moved up between AI lines stays the person’s',
    start: base,
    acts: [...withPair, ['type', '\nmine();'], ['press', 'Alt+ArrowUp']],
    expected: afterPair('a| const first = 1;\nh| mine();\na| const second = 2;'),
  },
  {
    name: 'an AI line copied down by the key stays AI',
    start: base,
    acts: [...withPair, ['command', 'editor.action.copyLinesDownAction']],
    expected: afterPair('a| const first = 1;\na| const second = 2;\na| const second = 2;'),
  },
  {
    name: 'a typed line copied down by the key stays the person’s',
    start: base,
    acts: [
      ['type', 'mine();'],
      ['command', 'editor.action.copyLinesDownAction'],
    ],
    expected: afterPair('h| mine();\nh| mine();'),
  },
  {
    name: 'sorted lines keep their authors',
    start: '',
    acts: [
      ['type', 'zebra();\n'],
      ['accept', 'cat();\nant();'],
      ['select', 'cat();\nant();'],
      ['command', 'editor.action.sortLinesAscending'],
      ['see', 'ant();\ncat();'],
    ],
    expected: 'h| zebra();\na| ant();\na| cat();',
  },
  {
    name: 'an AI block moved above a line that nobody knows stays AI',
    start: base,
    acts: [...withPair, ['select', pair], ['press', 'Alt+ArrowUp'], ['press', 'Alt+ArrowUp']],
    expected: 'a| const first = 1;\na| const second = 2;\nu| const base = 1;',
  },
  {
    name: 'an AI line copied up by the key stays AI',
    start: base,
    acts: [...withPair, ['command', 'editor.action.copyLinesUpAction']],
    expected: afterPair('a| const first = 1;\na| const second = 2;\na| const second = 2;'),
  },
  {
    name: 'a duplicated selection of an AI line stays AI',
    start: base,
    acts: [...withPair, ['select', 'const second = 2;'], ['command', 'editor.action.duplicateSelection']],
    expected: afterPair('a| const first = 1;\na| const second = 2;const second = 2;'),
  },
  {
    name: 'lines of several authors sorted backwards keep them',
    start: '',
    acts: [
      ['type', 'bear();\n'],
      ['accept', 'cat();\nant();'],
      ['type', '\ndog();'],
      ['select', 'cat();\nant();\ndog();'],
      ['command', 'editor.action.sortLinesDescending'],
      ['see', 'dog();\ncat();'],
    ],
    expected: 'h| bear();\nh| dog();\na| cat();\na| ant();',
  },
  {
    name: 'a mixed line copied down by the key stays mixed',
    start: base,
    acts: [
      ...withPair,
      ['after', 'second'],
      ['type', 'ary'],
      ['command', 'editor.action.copyLinesDownAction'],
    ],
    expected: afterPair('a| const first = 1;\nm| const secondary = 2;\nm| const secondary = 2;'),
  },
  {
    name: 'lines of which the editor takes out the repeated ones keep their authors',
    start: base,
    acts: [
      ...withPair,
      ['type', '\nmine(1);'],
      ['command', 'editor.action.copyLinesDownAction'],
      ['press', 'Control+a'],
      ['command', 'editor.action.removeDuplicateLines'],
    ],
    expected: afterPair('a| const first = 1;\na| const second = 2;\nh| mine(1);'),
  },
  {
    name: 'lines that another extension puts in another order keep their authors',
    start: base,
    acts: [
      ...withPair,
      ['type', '\nmine(1);'],
      ['extension replaces', 'const second = 2;\nmine(1);', 'mine(1);\nconst second = 2;'],
    ],
    expected: afterPair('a| const first = 1;\nh| mine(1);\na| const second = 2;'),
  },
  {
    name: 'keys of YAML of several authors put in order keep them',
    language: 'yaml',
    start: '',
    acts: [
      ['type', 'zeta: 1\n'],
      ['accept', 'beta: 2\nalpha: 3'],
      ['type', '\ngamma: 4'],
      ['press', 'Control+a'],
      ['command', 'editor.action.sortLinesAscending'],
      ['see', 'alpha: 3\nbeta: 2'],
      ['save'],
    ],
    expected: 'a| alpha: 3\na| beta: 2\nh| gamma: 4\nh| zeta: 1',
  },
];
