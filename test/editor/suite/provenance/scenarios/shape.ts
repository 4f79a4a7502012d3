/** Layout, comments and capitals. */
import type { Scenario } from '../scenario.ts';
import { afterPair, base, pair, withPair } from './beginning.ts';

export const shape: Scenario[] = [
  {
    name: 'indented AI lines stay AI',
    start: base,
    acts: [...withPair, ['select', pair], ['press', 'Tab']],
    expected: afterPair('a|     const first = 1;\na|     const second = 2;'),
  },
  {
    name: 'outdented AI lines stay AI',
    start: base,
    acts: [...withPair, ['select', pair], ['press', 'Tab'], ['press', 'Shift+Tab']],
    expected: afterPair('a| const first = 1;\na| const second = 2;'),
  },
  {
    name: 'trailing space taken away changes no author',
    start: base,
    acts: [
      ['accept', 'const first = 1;  \nconst second = 2; '],
      ['command', 'editor.action.trimTrailingWhitespace'],
    ],
    expected: afterPair('a| const first = 1;\na| const second = 2;'),
  },
  {
    name: 'the formatter changes no author',
    start: base,
    acts: [
      ['accept', 'const   first=1;\nconst second  =2;'],
      ['type', '\nmine( 1,2 );'],
      ['command', 'editor.action.formatDocument'],
      ['see', 'mine(1, 2);'],
    ],
    expected: afterPair('a| const first = 1;\na| const second = 2;\nh| mine(1, 2);'),
  },
  {
    name: 'the formatter of a selection changes no author',
    start: base,
    acts: [
      ['accept', 'const   first=1;\nconst second  =2;'],
      ['select', 'const   first=1;'],
      ['command', 'editor.action.formatSelection'],
      ['see', 'const first = 1;'],
    ],
    expected: afterPair('a| const first = 1;\na| const second  =2;'),
  },
  {
    name: 'formatting taken back changes no author',
    start: base,
    acts: [
      ['accept', 'const   first=1;\nconst second  =2;'],
      ['command', 'editor.action.formatDocument'],
      ['see', 'const first = 1;'],
      ['press', 'Control+z'],
      ['see', 'const   first=1;'],
    ],
    expected: afterPair('a| const   first=1;\na| const second  =2;'),
  },
  {
    name: 'formatting as the file is saved changes no author',
    start: base,
    acts: [
      ['accept', 'const   first=1;\nconst second  =2;'],
      ['type', '\nmine( 1,2 );'],
      ['set', 'editor.formatOnSave', true],
      ['save'],
      ['see', 'mine(1, 2);'],
    ],
    expected: afterPair('a| const first = 1;\na| const second = 2;\nh| mine(1, 2);'),
  },
  {
    name: 'an AI line commented out stays AI',
    start: base,
    acts: [...withPair, ['before', 'const first'], ['press', 'Control+/']],
    expected: afterPair('a| // const first = 1;\na| const second = 2;'),
  },
  {
    name: 'an AI line commented out and in again is AI again',
    start: base,
    acts: [...withPair, ['before', 'const first'], ['press', 'Control+/'], ['press', 'Control+/']],
    expected: afterPair('a| const first = 1;\na| const second = 2;'),
  },
  {
    name: 'an AI line in capitals is still partly AI',
    start: base,
    acts: [...withPair, ['select', 'const first'], ['command', 'editor.action.transformToUppercase']],
    expected: afterPair('m| CONST FIRST = 1;\na| const second = 2;'),
  },
  {
    name: 'an AI block commented out and in again is AI again',
    start: base,
    acts: [
      ...withPair,
      ['select', pair],
      ['press', 'Control+/'],
      ['see', '// const second'],
      ['press', 'Control+/'],
    ],
    expected: afterPair('a| const first = 1;\na| const second = 2;'),
  },
  {
    name: 'a block comment around part of an AI line leaves it AI',
    start: base,
    acts: [...withPair, ['select', 'first'], ['command', 'editor.action.blockComment']],
    expected: afterPair('a| const /* first */ = 1;\na| const second = 2;'),
  },
  {
    name: 'spaces made tabs change no author',
    start: base,
    acts: [
      ['accept', 'function go() {\n    return 1;\n}'],
      ['command', 'editor.action.indentationToTabs'],
      ['see', '\treturn'],
    ],
    expected: afterPair('a| function go() {\na| \treturn 1;\na| }'),
  },
  {
    name: 'lines indented anew change no author',
    start: base,
    acts: [
      ['accept', 'function go() {\nreturn 1;\n}'],
      ['command', 'editor.action.reindentlines'],
      ['see', ' return'],
    ],
    expected: afterPair('a| function go() {\na|     return 1;\na| }'),
  },
  {
    name: 'other line ends change no author',
    start: base,
    acts: [
      ...withPair,
      ['type', '\nmine();'],
      ['line ends', 'windows'],
      ['after', 'const second'],
      ['type', 's'],
    ],
    expected: afterPair('a| const first = 1;\nm| const seconds = 2;\nh| mine();'),
  },
  {
    name: 'line ends changed there and back change no author',
    start: base,
    acts: [
      ...withPair,
      ['type', '\nmine();'],
      ['line ends', 'windows'],
      ['save'],
      ['line ends', 'unix'],
      ['save'],
    ],
    expected: afterPair('a| const first = 1;\na| const second = 2;\nh| mine();'),
  },
  {
    name: 'what the editor trims and adds as it saves changes no author',
    start: base,
    acts: [
      ['set', 'files.trimTrailingWhitespace', true],
      ['set', 'files.insertFinalNewline', true],
      ['accept', 'const first = 1;  \nconst second = 2;'],
      ['save'],
    ],
    expected: afterPair('a| const first = 1;\na| const second = 2;\n.|'),
  },
  {
    name: 'a whole file commented out, saved, and commented in again keeps every author',
    start: base,
    acts: [
      ...withPair,
      ['type', '\nmine();'],
      ['press', 'Control+a'],
      ['press', 'Control+/'],
      ['see', '// mine'],
      ['save'],
      ['press', 'Control+a'],
      ['press', 'Control+/'],
      ['see', '\nmine()'],
    ],
    expected: afterPair('a| const first = 1;\na| const second = 2;\nh| mine();'),
  },
  {
    name: 'a line joined to an AI line makes that mixed',
    start: base,
    acts: [
      ...withPair,
      ['type', '\nmine();'],
      ['before', 'const second'],
      ['command', 'editor.action.joinLines'],
    ],
    expected: afterPair('a| const first = 1;\nm| const second = 2; mine();'),
  },
];
