/** The weaknesses that the rules must know in each language: those that insecure code written by assistants shows most. */
import assert from 'node:assert/strict';
import { readShippedRules } from '../../server/src/host/shipped-rules.ts';

const weaknesses = [
  // What comes in: paths, injection, output.
  [20, 22, 23, 73, 77, 78, 79, 80, 88, 89, 90, 91, 94, 95, 98, 113, 116, 117, 183, 434, 454, 470, 564, 601],
  [611, 641, 643, 706, 776, 827, 829, 838, 913, 915, 918, 943, 1236, 1321, 1336, 1427],
  // What goes out.
  [200, 208, 209, 215, 312, 319, 489, 532, 598, 941],
  // Who may: passwords, sessions, rights.
  [250, 259, 276, 306, 345, 346, 347, 352, 384, 425, 521, 522, 547, 613, 614, 639, 640, 732, 798, 841, 862],
  [863, 939, 942, 1004, 1021, 1275],
  // Cryptography.
  [295, 297, 321, 322, 326, 327, 328, 329, 330, 331, 335, 338, 759, 760, 780, 916, 1204, 1240],
  // What may run out, or go wrong.
  [367, 377, 379, 390, 391, 396, 400, 409, 462, 477, 494, 502, 595, 605, 703, 730, 754, 770, 835, 1333],
].flat();

const { rules } = await readShippedRules();

describe('The rules that ship', () => {
  for (const language of ['javascript', 'python'] as const) {
    const known = new Set(
      rules.filter(({ languages }) => languages.includes(language)).flatMap(({ cwe }) => cwe),
    );
    const missing = weaknesses.filter((number) => !known.has(`CWE-${number}`));

    it(`know the weaknesses of ${language}`, () => {
      assert.deepEqual(missing, []);
    });
  }
});
