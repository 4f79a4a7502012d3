/** Two documents against the simplest thing that can be right: an origin beside every character, and all states kept. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { WorkspaceLedger } from '../../server/src/ledger/workspace-ledger.ts';
import type { Evidence } from '../../server/src/protocol/edits.ts';
import { completion, Desk } from './desk.ts';

interface Cell {
  char: string;
  origin: string;
}

const writers: readonly [Evidence, string][] = [
  [{ act: 'type' }, 'human'],
  [completion, 'ai'],
  [{ act: 'paste', from: 'outside' }, 'paste'],
  [{ act: 'unknown' }, 'unknown'],
];

const share = fc.double({ min: 0, max: 1, noNaN: true });
const desk = fc.nat(1);
const act = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('write' as const),
      desk,
      who: fc.nat(3),
      at: share,
      parts: fc.array(fc.constantFrom('word', ' ', '\n', '  '), { minLength: 1, maxLength: 8 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('cut' as const, 'copy' as const),
      desk,
      from: share,
      length: fc.integer({ min: 1, max: 40 }),
      to: desk,
      at: share,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('delete' as const), desk, from: share, length: fc.nat(12) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const), desk }) },
);

/** A document with what must be known of it. */
class Followed {
  readonly desk: Desk;
  #states: Cell[][];
  #now = 0;

  constructor(name: string, workspace: WorkspaceLedger) {
    const text = `seed of ${name}\n`;
    this.desk = new Desk(text, { uri: `file:///${name}.txt`, languageId: 'plaintext', workspace });
    this.#states = [[...text].map((char) => ({ char, origin: 'unknown' }))];
  }

  get cells(): Cell[] {
    return this.#states[this.#now]!;
  }

  replace(evidence: Evidence, start: number, length: number, cells: Cell[]): void {
    const text = cells.map(({ char }) => char).join('');
    this.desk.change(evidence, [{ start, length, text }]);
    this.#states.splice(this.#now + 1);
    this.#states.push([...this.cells.slice(0, start), ...cells, ...this.cells.slice(start + length)]);
    this.#now++;
  }

  travel(direction: 'undo' | 'redo'): void {
    const to = this.#now + (direction === 'undo' ? -1 : 1);
    if (!this.#states[to]) return;
    this.desk[direction]();
    this.#now = to;
  }

  check(): void {
    const origins = this.desk.ledger.piece.runs.flatMap(({ length, author }) =>
      Array<string>(length).fill(author.origin),
    );
    const found = [...this.desk.text].map((char, index) => ({ char, origin: origins[index]! }));
    assert.equal(shapeOf(found), shapeOf(this.cells));
  }
}

function shapeOf(cells: readonly Cell[]): string {
  return cells.map(({ char, origin }) => (char.trim() === '' ? ' ' : `${char}${origin[0]}`)).join('');
}

describe('documents of a workspace', () => {
  it('agree with a character-level oracle through writing, moves, copies, undo and redo', () => {
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 60, size: 'max' }), (acts) => {
        const workspace = new WorkspaceLedger();
        const both = ['left', 'right'].map((name) => new Followed(name, workspace));
        for (const { desk } of both) desk.context.tags = false;
        let word = 0;
        for (const step of acts) {
          const own = both[step.desk]!;
          const { length } = own.cells;
          if (step.do === 'write') {
            const [evidence, origin] = writers[step.who]!;
            const text = step.parts.map((part) => (part === 'word' ? `word${word++}` : part)).join('');
            if (text.trim() === '') continue;
            const cells = [...text].map((char) => ({ char, origin }));
            own.replace(evidence, Math.floor(step.at * length), 0, cells);
          } else if (step.do === 'delete') {
            const start = Math.floor(step.from * length);
            own.replace({ act: 'type' }, start, Math.min(step.length, length - start), []);
          } else if (step.do === 'cut' || step.do === 'copy') {
            const start = Math.floor(step.from * length);
            const cells = own.cells.slice(start, start + step.length);
            if (cells.every(({ char }) => char.trim() === '')) continue;
            if (step.do === 'cut') own.replace({ act: 'type' }, start, cells.length, []);
            // Of a cut the editor tells when the text is gone.
            const place = step.do === 'cut' ? { start, length: 0 } : { start, length: cells.length };
            workspace.noteCopy(own.desk.ledger, [place]);
            const other = both[step.to]!;
            const at = Math.floor(step.at * other.cells.length);
            other.replace({ act: 'paste', from: 'editor' }, at, 0, cells);
          } else own.travel(step.do);
          for (const each of both) each.check();
        }
      }),
      { numRuns: 300 },
    );
  });
});
