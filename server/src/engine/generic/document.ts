import type { GenericOptions } from './options.ts';

/** Words, and every other character that is no white space. */
const token = /[A-Za-z0-9_]+|\S/g;
const closers: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

const comments = {
  c: /\/\*[\s\S]*?(?:\*\/|$)/g,
  cpp: /\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*/g,
  shell: /#[^\n]*/g,
};

/** A text as words and punctuation. Offsets are UTF-16 units, lines count from 0, an indentation is its width. */
export class GenericDocument {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly line: Int32Array;
  /** Of the line on which the token stands. */
  readonly indentation: Int32Array;
  /** The bracket that a bracket belongs to, or -1. */
  readonly partner: Int32Array;
  #byText: Map<string, number[]> | undefined;

  constructor(text: string, style: GenericOptions['comments']) {
    this.text = text;
    const code = style ? text.replace(comments[style], blank) : text;
    const starts: number[] = [];
    const ends: number[] = [];
    for (const { index, 0: found } of code.matchAll(token)) {
      starts.push(index);
      ends.push(index + found.length);
    }
    this.count = starts.length;
    this.start = Int32Array.from(starts);
    this.end = Int32Array.from(ends);
    this.line = new Int32Array(this.count);
    this.indentation = new Int32Array(this.count);
    this.partner = new Int32Array(this.count).fill(-1);
    this.#measure(code);
    this.#pair();
  }

  textOf(i: number): string {
    return this.text.slice(this.start[i], this.end[i]);
  }

  reads(i: number, word: string): boolean {
    return this.end[i] - this.start[i] === word.length && this.text.startsWith(word, this.start[i]);
  }

  isWord(i: number): boolean {
    return /\w/.test(this.text[this.start[i]]);
  }

  /** The tokens with that text, in order. */
  tokensReading(word: string): readonly number[] {
    if (!this.#byText) {
      this.#byText = new Map();
      for (let i = 0; i < this.count; i++) {
        const text = this.textOf(i);
        const list = this.#byText.get(text);
        if (list) list.push(i);
        else this.#byText.set(text, [i]);
      }
    }
    return this.#byText.get(word) ?? [];
  }

  #measure(code: string): void {
    let line = 0;
    let indentation = 0;
    let at = 0;
    for (let i = 0; i < this.count; i++) {
      const first = line === 0 && at === 0;
      let lineStart = -1;
      for (
        let end = code.indexOf('\n', at);
        end >= 0 && end < this.start[i];
        end = code.indexOf('\n', end + 1)
      ) {
        line++;
        lineStart = end + 1;
      }
      if (lineStart >= 0) indentation = this.start[i] - lineStart;
      else if (first) indentation = this.start[i];
      this.line[i] = line;
      this.indentation[i] = indentation;
      at = this.end[i];
    }
  }

  /** Brackets that close what was opened last belong together; others are left alone. */
  #pair(): void {
    const open: number[] = [];
    for (let i = 0; i < this.count; i++) {
      const c = this.text[this.start[i]];
      if (c === '(' || c === '[' || c === '{') open.push(i);
      const opener = closers[c];
      if (opener === undefined || open.length === 0) continue;
      const last = open[open.length - 1];
      if (this.text[this.start[last]] !== opener) continue;
      open.pop();
      this.partner[last] = i;
      this.partner[i] = last;
    }
  }
}

/** Keeps line breaks, so that places stay. */
function blank(comment: string): string {
  return comment.replaceAll(/[^\n]/g, ' ');
}
