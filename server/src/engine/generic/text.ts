import { moveText } from '../pattern/environment.ts';
import { GenericDocument } from './document.ts';
import { type GenericMatch, GenericMatcher } from './matcher.ts';
import type { GenericOptions } from './options.ts';
import type { GenericPattern } from './pattern.ts';

/** Finds generic patterns in one text, which is split into words once for each style of comments. */
export class GenericText {
  readonly #text: string;
  readonly #documents = new Map<GenericOptions['comments'], GenericDocument>();

  constructor(text: string) {
    this.#text = text;
  }

  /** `within` is a text of its own. */
  find(pattern: GenericPattern, within: { start: number; end: number } | undefined): GenericMatch[] {
    if (!pattern.mayMatch(this.#text)) return [];
    if (!within) return new GenericMatcher(this.#document(pattern.options.comments), pattern).find();
    const part = new GenericDocument(this.#text.slice(within.start, within.end), pattern.options.comments);
    return new GenericMatcher(part, pattern).find().map(({ start, end, environment }) => ({
      start: start + within.start,
      end: end + within.start,
      environment: moveText(environment, within.start),
    }));
  }

  #document(style: GenericOptions['comments']): GenericDocument {
    let document = this.#documents.get(style);
    if (!document) {
      document = new GenericDocument(this.#text, style);
      this.#documents.set(style, document);
    }
    return document;
  }
}
