/** Undo and redo. */
import type { Scenario } from '../scenario.ts';
import { afterPair, base, withPair } from './beginning.ts';

export const history: Scenario[] = [
  {
    name: 'undo takes a completion away without a trace',
    start: base,
    acts: [...withPair, ['press', 'Control+z'], ['miss', 'first'], ['type', 'mine();']],
    expected: afterPair('h| mine();'),
  },
  {
    name: 'redo brings a completion back as AI',
    start: base,
    acts: [...withPair, ['press', 'Control+z'], ['miss', 'first'], ['press', 'Control+y'], ['see', 'second']],
    expected: afterPair('a| const first = 1;\na| const second = 2;'),
  },
  {
    name: 'undoing a person’s change makes a mixed line AI again',
    start: base,
    acts: [...withPair, ['after', 'const first'], ['type', 'X'], ['press', 'Control+z'], ['miss', 'firstX']],
    expected: afterPair('a| const first = 1;\na| const second = 2;'),
  },
  {
    name: 'undoing the deletion of AI lines brings them back as AI',
    start: base,
    acts: [
      ...withPair,
      ['select', 'const first = 1;\nconst second = 2;'],
      ['press', 'Delete'],
      ['press', 'Control+z'],
      ['see', 'second'],
    ],
    expected: afterPair('a| const first = 1;\na| const second = 2;'),
  },
  {
    name: 'several undos and redos end at the same authors',
    start: base,
    acts: [
      ...withPair,
      ['type', '\nmine();'],
      ['press', 'Control+z'],
      ['press', 'Control+z'],
      ['press', 'Control+y'],
      ['press', 'Control+y'],
      ['press', 'Control+y'],
      ['see', 'mine();'],
    ],
    expected: afterPair('a| const first = 1;\na| const second = 2;\nh| mine();'),
  },
  {
    name: 'undoing a replacement everywhere makes AI lines AI again',
    start: base,
    acts: [
      ['accept', 'const wide = 1;\nuse(wide);'],
      ['replace all', 'wide', 'broad'],
      ['see', 'use(broad)'],
      ['press', 'Control+z'],
      ['see', 'use(wide)'],
    ],
    expected: afterPair('a| const wide = 1;\na| use(wide);'),
  },
  {
    name: 'a line moved and moved back by undo keeps its author',
    start: base,
    acts: [
      ...withPair,
      ['type', '\nmine();'],
      ['press', 'Alt+ArrowUp'],
      ['press', 'Alt+ArrowUp'],
      ['press', 'Control+z'],
      ['press', 'Control+z'],
    ],
    expected: afterPair('a| const first = 1;\na| const second = 2;\nh| mine();'),
  },
  {
    name: 'undo beyond a save brings back whose lines were',
    start: base,
    acts: [
      ...withPair,
      ['save'],
      ['select', 'const first = 1;'],
      ['type', 'mine();'],
      ['save'],
      // The tag followed its block in an edit of its own.
      ['press', 'Control+z'],
      ['press', 'Control+z'],
      ['see', 'const first = 1;'],
    ],
    expected: afterPair('a| const first = 1;\na| const second = 2;'),
  },
  {
    name: 'what is typed after an undo goes on as the person’s',
    start: base,
    acts: [
      ...withPair,
      ['after', 'const first'],
      ['type', 'X'],
      ['press', 'Control+z'],
      ['miss', 'firstX'],
      ['press', 'Control+End'],
      ['type', '\nmine();'],
    ],
    expected: afterPair('a| const first = 1;\na| const second = 2;\nh| mine();'),
  },
  {
    name: 'a completion redone and typed into is mixed',
    start: base,
    acts: [
      ...withPair,
      ['press', 'Control+z'],
      ['miss', 'first'],
      ['press', 'Control+y'],
      ['see', 'second'],
      ['after', 'const second'],
      ['type', 's'],
    ],
    expected: afterPair('a| const first = 1;\nm| const seconds = 2;'),
  },
  {
    name: 'a file that was emptied and is taken back keeps every author',
    start: base,
    acts: [
      ...withPair,
      ['type', '\nmine();'],
      ['press', 'Control+a'],
      ['press', 'Delete'],
      ['press', 'Control+z'],
      ['see', 'mine'],
    ],
    expected: afterPair('a| const first = 1;\na| const second = 2;\nh| mine();'),
  },
];
