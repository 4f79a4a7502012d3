/** The tracker against the simplest thing that can be right: one author beside every character, and all states kept. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Author, human, unknown } from '../../server/src/ledger/author.ts';
import { Tracker } from '../../server/src/ledger/tracker.ts';
import type { TextChange } from '../../server/src/protocol/edits.ts';

interface Cell {
  char: string;
  author: Author;
}

const ai: Author = { origin: 'ai', block: 'b' };
const paste: Author = { origin: 'paste' };

/** Words are numbered, so that no two states have the same text unless one is the return of the other. */
const skeleton = fc.array(fc.constantFrom('word', ' ', '\n', '{', '}', ';', '  '), {
  minLength: 1,
  maxLength: 8,
});
const place = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(12), skeleton);
const act = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      who: fc.nat(3),
      places: fc.array(place, { minLength: 1, maxLength: 3 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('format' as const),
      spaces: fc.array(fc.nat(5), { minLength: 3, maxLength: 9 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('undo' as const, 'redo' as const),
      steps: fc.integer({ min: 1, max: 4 }),
    }),
  },
);

class Oracle {
  #states: Cell[][] = [[...'seed text\n'].map((char) => ({ char, author: unknown }))];
  #now = 0;

  get cells(): Cell[] {
    return this.#states[this.#now]!;
  }

  get text(): string {
    return this.cells.map(({ char }) => char).join('');
  }

  write(changes: TextChange[], author: Author): void {
    const cells = [...this.cells];
    for (const { start, length, text } of [...changes].sort((a, b) => b.start - a.start)) {
      cells.splice(start, length, ...[...text].map((char) => ({ char, author })));
    }
    this.#push(cells);
  }

  /** The same visible characters with the same authors between other white space. */
  format(text: string): void {
    const visible = this.cells.filter(({ char }) => char.trim() !== '');
    let next = 0;
    this.#push([...text].map((char) => (char.trim() === '' ? { char, author: unknown } : visible[next++]!)));
  }

  move(steps: number): boolean {
    const to = Math.min(Math.max(this.#now + steps, 0), this.#states.length - 1);
    const moved = to !== this.#now;
    this.#now = to;
    return moved;
  }

  #push(cells: Cell[]): void {
    this.#states.splice(this.#now + 1);
    this.#states.push(cells);
    this.#now++;
  }
}

/** The one change between two texts, as an editor reports an undo. */
function difference(before: string, after: string): TextChange {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let tail = 0;
  while (
    tail < before.length - start &&
    tail < after.length - start &&
    before[before.length - 1 - tail] === after[after.length - 1 - tail]
  ) {
    tail++;
  }
  return { start, length: before.length - tail - start, text: after.slice(start, after.length - tail) };
}

function reformat(text: string, spaces: number[]): string {
  let index = 0;
  const space = () => ['', ' ', '\n', '\n  ', '    ', ' '][spaces[index++ % spaces.length]!]!;
  return text.replace(/\s+|[{};]/g, (part) => {
    if (part.trim() !== '') return `${part}${space()}`;
    return space() || ' ';
  });
}

function shape(cells: Cell[]): string {
  return cells
    .filter(({ char }) => char.trim() !== '')
    .map(({ char, author }) => `${char}${author.origin[0]}`)
    .join('');
}

function cellsOf(tracker: Tracker): Cell[] {
  const authors = tracker.runs.flatMap(({ length, author }) => Array<Author>(length).fill(author));
  assert.equal(authors.length, tracker.text.length);
  return [...tracker.text].map((char, index) => ({ char, author: authors[index]! }));
}

describe('tracker', () => {
  it('agrees with a character-level oracle through writing, formatting, undo and redo', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 80, size: 'max' }), (acts) => {
        const oracle = new Oracle();
        const tracker = new Tracker(oracle.text);
        let word = 0;
        for (const step of acts) {
          const before = oracle.text;
          if (step.do === 'write') {
            const author = [human, ai, paste, unknown][step.who]!;
            const changes = changesOf(step.places, before, () => `w${word++}`);
            // A difference keeps what it repeats, which the oracle does not know; an insertion repeats nothing.
            const isInsertion = changes.every(({ length }) => length === 0);
            tracker.apply(changes, { by: isInsertion ? 'difference' : 'insertion', authors: author });
            oracle.write(changes, author);
          } else if (step.do === 'format') {
            const after = reformat(before, step.spaces);
            tracker.apply([difference(before, after)], { by: 'layout' });
            oracle.format(after);
          } else if (oracle.move(step.do === 'undo' ? -step.steps : step.steps)) {
            tracker.apply([difference(before, oracle.text)], { by: step.do });
          }
          assert.equal(tracker.text, oracle.text);
          assert.equal(shape(cellsOf(tracker)), shape(oracle.cells));
        }
      }),
      { numRuns: 300 },
    );
  });
});

function changesOf(places: [number, number, string[]][], text: string, word: () => string): TextChange[] {
  const changes: TextChange[] = [];
  let free = 0;
  for (const [share, length, parts] of [...places].sort((a, b) => a[0] - b[0])) {
    const start = Math.max(free, Math.floor(share * text.length));
    if (start > text.length) continue;
    const end = Math.min(start + length, text.length);
    // Words of their own, so that nothing that is written repeats what is replaced.
    const written = parts
      .map((part) => (part === 'word' ? word() : part.trim() === '' ? part : word()))
      .join('');
    changes.push({ start, length: end - start, text: written });
    free = end + 1;
  }
  return changes;
}
