import { GenericDocument } from './document.ts';
import type { GenericOptions } from './options.ts';

export type GenericElement =
  /** A word or a sign. */
  | { op: 'token'; text: string; level: number; opener: number }
  /** `$X`: one word. */
  | { op: 'metavariable'; name: string; level: number }
  /** `...` or `$...X`: anything, over so many line breaks at most. */
  | { op: 'ellipsis'; name: string | undefined; level: number };

const metavariable = /^\$(\.\.\.)?([A-Z_][A-Z_0-9]*)/;

/** A pattern of words and punctuation, for text that no grammar reads. */
export class GenericPattern {
  readonly source: string;
  readonly options: GenericOptions;
  readonly elements: readonly GenericElement[];
  /** Words that the text must hold. */
  readonly words: readonly string[];

  constructor(source: string, options: GenericOptions) {
    this.source = source;
    this.options = options;
    this.elements = readElements(source, options);
    this.words = options.caseless
      ? []
      : this.elements.flatMap((element) => (element.op === 'token' ? element.text : []));
  }

  /** False where some word is nowhere in the text. */
  mayMatch(text: string): boolean {
    return this.words.every((word) => text.includes(word));
  }
}

function readElements(source: string, { comments }: GenericOptions): GenericElement[] {
  const document = new GenericDocument(source, comments);
  const elements: GenericElement[] = [];
  const elementOf = new Map<number, number>();
  const levels: number[] = [];
  for (let i = 0; i < document.count; ) {
    while (levels.length > 1 && levels[levels.length - 1] > document.indentation[i]) levels.pop();
    if (levels.length === 0 || levels[levels.length - 1] < document.indentation[i])
      levels.push(document.indentation[i]);
    const level = levels.length - 1;
    const { element, end } = readElement(source.slice(document.start[i]), level);
    elementOf.set(i, elements.length);
    if (element) elements.push(element);
    else {
      const opener =
        document.partner[i] >= 0 && document.partner[i] < i ? elementOf.get(document.partner[i])! : -1;
      elements.push({ op: 'token', text: document.textOf(i), level, opener });
    }
    const next = document.start[i] + end;
    do i++;
    while (i < document.count && document.start[i] < next);
  }
  return elements;
}

/** What a pattern's text begins with, if that is more than a word or a sign. */
function readElement(rest: string, level: number): { element?: GenericElement; end: number } {
  const name = metavariable.exec(rest);
  if (name) {
    const element: GenericElement = name[1]
      ? { op: 'ellipsis', name: name[0], level }
      : { op: 'metavariable', name: name[0], level };
    return { element, end: name[0].length };
  }
  if (rest.startsWith('...')) return { element: { op: 'ellipsis', name: undefined, level }, end: 3 };
  return { end: 1 };
}
