import type { TextEdit } from '../../server/src/engine/finding.ts';
import type { Dice } from './dice.ts';

/** Pieces that code and rules are sensitive to. */
const pieces = [
  ...[
    '(',
    ')',
    '{',
    '}',
    '[',
    ']',
    '`',
    '"',
    "'",
    '${',
    '/*',
    '*/',
    '//',
    '#',
    '\\',
    '\n',
    '\t',
    ';',
    ',',
    ':',
    '...',
  ],
  ...[
    '<div>',
    '</div>',
    'async ',
    'await ',
    'function ',
    'class A ',
    'return ',
    'if (',
    'else ',
    'def f():\n  ',
    '=>',
  ],
  ...[
    '$X',
    '$...ARGS',
    '<... ',
    ' ...>',
    'pattern: ',
    '- ',
    '  ',
    '|',
    '0',
    '1e999',
    'null',
    '\u0000',
    '\ud800',
    '\u202e',
  ],
];

/** Changes a text at one place. `other` gives a text to take parts from. */
export function mutate(text: string, dice: Dice, other: () => string): string {
  const { start, end, text: inserted } = randomEdit(text, dice, other);
  return text.slice(0, start) + inserted + text.slice(end);
}

export function randomEdit(text: string, dice: Dice, other: () => string): TextEdit {
  const start = dice.below(text.length + 1);
  const end = Math.min(text.length, start + dice.below(dice.chance(0.1) ? 2000 : 30));
  const donor = other();
  const from = dice.below(donor.length);
  const inserted = [
    () => '',
    () => dice.pick(pieces),
    () => dice.pick(pieces).repeat(1 + dice.below(dice.chance(0.05) ? 5000 : 20)),
    () => String.fromCharCode(dice.below(0x10000)),
    () => text.slice(start, end).repeat(2),
    () => donor.slice(from, from + dice.below(500)),
  ];
  return { start, end: dice.chance(0.4) ? start : end, text: dice.pick(inserted)() };
}
