/** Saving, other programs, git and files as such. */
import type { Scenario } from '../scenario.ts';
import { afterPair, base, withPair } from './beginning.ts';

export const disk: Scenario[] = [
  {
    name: 'saving changes no author',
    start: base,
    acts: [...withPair, ['type', '\nmine();'], ['save']],
    expected: afterPair('a| const first = 1;\na| const second = 2;\nh| mine();'),
  },
  {
    name: 'closing and opening again changes no author',
    start: base,
    acts: [...withPair, ['type', '\nmine();'], ['save'], ['reopen']],
    expected: afterPair('a| const first = 1;\na| const second = 2;\nh| mine();'),
  },
  {
    name: 'what was not saved is gone with a revert',
    start: base,
    acts: [
      ...withPair,
      ['save'],
      ['after', 'const first'],
      ['type', 'X'],
      ['command', 'workbench.action.files.revert'],
      ['miss', 'firstX'],
    ],
    expected: afterPair('a| const first = 1;\na| const second = 2;'),
  },
  {
    name: 'lines that another program adds are unknown, and the others stay whose they were',
    start: base,
    acts: [...withPair, ['save'], ['program writes', (text) => `${text}\nconst later = 3;\n`]],
    expected: afterPair('a| const first = 1;\na| const second = 2;\nu| const later = 3;\n.|'),
  },
  {
    name: 'a line that another program rewrites is no longer AI alone',
    start: base,
    acts: [...withPair, ['save'], ['program writes', (text) => text.replace('first = 1', 'first = 100')]],
    expected: afterPair('m| const first = 100;\na| const second = 2;'),
  },
  {
    name: 'lines that another program takes away and brings back stay AI',
    start: base,
    acts: [
      ...withPair,
      ['save'],
      ['git', 'add', 'FILE'],
      ['program writes', () => base],
      ['git', 'restore', 'FILE'],
      ['see', 'second'],
    ],
    expected: afterPair('a| const first = 1;\na| const second = 2;'),
  },
  {
    name: 'AI lines that a stash takes away and brings back stay AI',
    start: base,
    acts: [
      ['git', 'add', 'FILE'],
      ['git', 'commit', '--quiet', '-m', 'A file', '--', 'FILE'],
      ...withPair,
      ['save'],
      ['git', 'stash', 'push', '--quiet', '--', 'FILE'],
      ['miss', 'second'],
      ['git', 'stash', 'pop', '--quiet'],
      ['see', 'second'],
    ],
    expected: afterPair('a| const first = 1;\na| const second = 2;'),
  },
  {
    name: 'AI lines on another branch are AI again when that branch comes back',
    start: base,
    acts: [
      ['git', 'add', 'FILE'],
      ['git', 'commit', '--quiet', '-m', 'A file', '--', 'FILE'],
      ['git', 'switch', '--quiet', '-c', 'side-FILE'],
      ...withPair,
      ['save'],
      ['git', 'commit', '--quiet', '-m', 'AI lines', '--', 'FILE'],
      ['git', 'switch', '--quiet', 'main'],
      ['miss', 'second'],
      ['git', 'switch', '--quiet', 'side-FILE'],
      ['see', 'second'],
      ['git', 'switch', '--quiet', 'main'],
      ['miss', 'second'],
      ['git', 'merge', '--quiet', 'side-FILE'],
      ['see', 'second'],
    ],
    expected: afterPair('a| const first = 1;\na| const second = 2;'),
  },
  {
    name: 'AI lines stay AI in a file that git has moved',
    start: base,
    acts: [
      ['accept', 'const firstValue = compute(1);\nconst secondValue = compute(2);'],
      ['save'],
      ['git', 'add', 'FILE'],
      ['git moves file', 'moved'],
      ['git', 'reset', '--quiet'],
    ],
    expected: afterPair('a| const firstValue = compute(1);\na| const secondValue = compute(2);'),
  },
  {
    name: 'other quotes, semicolons and spaces from a formatter outside the editor change no author',
    start: base,
    acts: [
      ['accept', "const order = {name: 'x'}\nsend(order)"],
      ['type', "\nmine('a',2)"],
      ['save'],
      [
        'program writes',
        (text) =>
          text
            .replace("{name: 'x'}", '{ name: "x" };')
            .replace('send(order)', 'send(order);')
            .replace("mine('a',2)", 'mine("a", 2);\n'),
      ],
    ],
    expected: afterPair('a| const order = { name: "x" };\na| send(order);\nh| mine("a", 2);\n.|'),
  },
  {
    name: 'AI lines on one side of a conflict are AI, before the choice and after it',
    start: base,
    acts: [
      ['set', 'files.insertFinalNewline', true],
      ['git', 'add', 'FILE'],
      ['git', 'commit', '--quiet', '-m', 'A file', '--', 'FILE'],
      ['git', 'switch', '--quiet', '-c', 'side-FILE'],
      ...withPair,
      ['save'],
      ['git', 'commit', '--quiet', '-m', 'AI lines', '--', 'FILE'],
      ['git', 'switch', '--quiet', 'main'],
      ['miss', 'second'],
      ['press', 'Control+End'],
      ['type', 'mine();\nours();'],
      ['save'],
      // Takes the uncommitted lines along, in conflict with those of the branch; nothing may be staged for that.
      ['git', 'reset', '--quiet'],
      ['git', 'checkout', '--quiet', '--merge', 'side-FILE'],
      ['see', '>>>>>>>'],
      ['command', 'merge-conflict.accept.all-both'],
      ['miss', '>>>>>>>'],
      ['save'],
      ['git', 'add', 'FILE'],
      ['git', 'commit', '--quiet', '-m', 'Both', '--', 'FILE'],
      ['git', 'switch', '--quiet', '-C', 'main'],
    ],
    expected: afterPair('a| const first = 1;\na| const second = 2;\nh| mine();\nh| ours();\n.|'),
  },
  {
    name: 'AI lines stay AI in a renamed file',
    start: base,
    acts: [...withPair, ['save'], ['rename file', 'renamed']],
    expected: afterPair('a| const first = 1;\na| const second = 2;'),
  },
  {
    name: 'a formatter that runs outside the editor changes no author',
    start: base,
    acts: [
      ['accept', 'const first=1;\nif (first) {\n  go( first,2 );\n}'],
      ['save'],
      [
        'program writes',
        (text) => text.replace('first=1', 'first = 1').replace('go( first,2 )', 'go(first, 2)'),
      ],
    ],
    expected: afterPair('a| const first = 1;\na| if (first) {\na|   go(first, 2);\na| }'),
  },
  {
    name: 'lines that another program puts in another order keep their authors',
    start: base,
    acts: [
      ...withPair,
      ['type', '\nconst mine = 3;\n'],
      ['save'],
      ['program writes', (text) => text.replace(/(const second.*\n)(const mine.*\n)/, '$2$1')],
    ],
    expected: afterPair('a| const first = 1;\nh| const mine = 3;\na| const second = 2;\n.|'),
  },
  {
    name: 'lines that an agent writes are AI',
    start: base,
    acts: [['agent writes', (text) => `${text}const one = 1;\nconst two = 2;\n`]],
    expected: afterPair('a| const one = 1;\na| const two = 2;\n.|'),
  },
  {
    name: 'a typed line that an agent changes is mixed',
    start: base,
    acts: [
      ['type', 'const mine = 1;\nkeep();\n'],
      ['save'],
      ['agent writes', (text) => text.replace('mine = 1', 'mine = measure(1)')],
    ],
    expected: afterPair('m| const mine = measure(1);\nh| keep();\n.|'),
  },
  {
    name: 'an agent’s line that a person changes is mixed',
    start: base,
    acts: [
      ['agent writes', (text) => `${text}const one = 1;\nconst two = 2;\n`],
      ['after', 'const one'],
      ['type', 's'],
    ],
    expected: afterPair('m| const ones = 1;\na| const two = 2;\n.|'),
  },
  {
    name: 'the tag of an agent’s lines comes with the save, and their authors stay',
    start: base,
    acts: [
      ['agent writes', (text) => `${text}const one = 1;\nconst two = 2;\n`],
      ['press', 'Control+End'],
      ['type', 'mine();'],
      ['save'],
      ['see', 'AI-Provenance:'],
    ],
    expected: afterPair('a| const one = 1;\na| const two = 2;\nh| mine();'),
  },
  {
    name: 'lines that git takes back are gone, and those before are whose they were',
    start: base,
    acts: [
      ...withPair,
      ['save'],
      ['git', 'add', 'FILE'],
      ['type', '\nmine();'],
      ['save'],
      ['git', 'restore', 'FILE'],
      ['miss', 'mine'],
    ],
    expected: afterPair('a| const first = 1;\na| const second = 2;'),
  },
  {
    name: 'AI lines stay AI in a copy of the file',
    start: base,
    acts: [...withPair, ['save'], ['copy file']],
    expected: afterPair('a| const first = 1;\na| const second = 2;'),
  },
  {
    name: 'a file written anew under the name of one that was deleted is nobody’s',
    start: base,
    acts: [...withPair, ['save'], ['replace file', 'other();\nmore();\n']],
    expected: 'u| other();\nu| more();\n.|',
  },
  {
    name: 'undo after a reload from disk brings back whose lines were',
    start: base,
    acts: [
      ...withPair,
      ['save'],
      ['program writes', (text) => text.replace('first = 1', 'first = 100')],
      ['press', 'Control+z'],
      ['see', 'first = 1;'],
    ],
    expected: afterPair('a| const first = 1;\na| const second = 2;'),
  },
  {
    name: 'AI lines stay AI while a stash takes them from under unsaved changes, and when it is popped',
    start: base,
    acts: [
      ['git', 'add', 'FILE'],
      ['git', 'commit', '--quiet', '-m', 'A file', '--', 'FILE'],
      ...withPair,
      ['save'],
      ['type', '\nmine();'],
      ['git', 'stash', 'push', '--quiet', '--', 'FILE'],
      ['command', 'workbench.action.files.revert'],
      ['miss', 'second'],
      ['git', 'stash', 'pop', '--quiet'],
      ['see', 'second'],
    ],
    expected: afterPair('a| const first = 1;\na| const second = 2;'),
  },
  {
    name: 'unsaved lines keep their authors when the file is renamed',
    start: base,
    acts: [
      ...withPair,
      ['type', '\nmine();'],
      ['rename file', 'renamed'],
      ['press', 'Control+End'],
      ['type', '\nlater();'],
      ['save'],
    ],
    expected: afterPair('a| const first = 1;\na| const second = 2;\nh| mine();\nh| later();'),
  },
  {
    name: 'typed lines that an agent puts a condition around stay the person’s',
    start: base,
    acts: [
      ['type', 'one(1);\ntwo(2);\n'],
      ['save'],
      ['agent writes', () => `${base}if (base) {\n  one(1);\n  two(2);\n}\n`],
    ],
    expected: afterPair('a| if (base) {\nh|   one(1);\nh|   two(2);\na| }\n.|'),
  },
  {
    name: 'a file saved under another name keeps its authors',
    start: base,
    acts: [...withPair, ['type', '\nmine(1);'], ['save as', 'another']],
    expected: afterPair('a| const first = 1;\na| const second = 2;\nh| mine(1);'),
  },
  {
    name: 'AI and typed lines that git reverts and brings back keep their authors',
    start: base,
    acts: [
      ['git', 'add', 'FILE'],
      ['git', 'commit', '--quiet', '-m', 'A file', '--', 'FILE'],
      ...withPair,
      ['type', '\nmine(1);'],
      ['save'],
      ['git', 'commit', '--quiet', '-m', 'Lines', '--', 'FILE'],
      ['git', 'reset', '--quiet'],
      ['git', 'revert', '--no-edit', 'HEAD'],
      ['miss', 'second'],
      ['git', 'revert', '--no-edit', 'HEAD'],
      ['see', 'second'],
    ],
    expected: afterPair('a| const first = 1;\na| const second = 2;\nh| mine(1);'),
  },
  {
    name: 'an AI call of Python that a formatter outside the editor breaks into lines is AI',
    language: 'py',
    start: 'base = 1\n',
    acts: [
      ['accept', 'result = compute(alpha, beta, gamma)\nprint(result)'],
      ['save'],
      [
        'program writes',
        (text) =>
          text.replace('compute(alpha, beta, gamma)', 'compute(\n    alpha,\n    beta,\n    gamma,\n)'),
      ],
    ],
    expected:
      'u| base = 1\na| result = compute(\na|     alpha,\na|     beta,\na|     gamma,\na| )\na| print(result)',
  },
  {
    name: 'AI and typed functions that another program exchanges keep their authors to the last brace',
    start: base,
    acts: [
      ['accept', 'function go() {\n  return 1;\n}'],
      ['press', 'Control+End'],
      ['type', '\nfunction mine() {\nreturn 2;\n}\n'],
      ['save'],
      [
        'program writes',
        (text) => {
          const [before, after] = text.split(/(?=function mine)/);
          const at = before!.search(/\/\/ AI-Provenance/);
          return `${before!.slice(0, at)}${after}${before!.slice(at)}`;
        },
      ],
    ],
    expected: afterPair(
      'h| function mine() {\nh|     return 2;\nh|     }\na| function go() {\na|   return 1;\na| }\n.|',
    ),
  },
];
