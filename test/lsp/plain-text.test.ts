import assert from 'node:assert/strict';
import { plainText } from '../../server/src/lsp/plain-text.ts';

describe('a message where there is no Markdown', () => {
  const rows: [message: string, plain: string][] = [
    ['Use `a` or `b.c(d)`.', 'Use ‘a’ or ‘b.c(d)’.'],
    [
      "Hand `'x'` over as a parameter (`?`, `%s`, `$1`).",
      "Hand ‘'x'’ over as a parameter (‘?’, ‘%s’, ‘$1’).",
    ],
    ['`` `cmd` `` starts a shell.', '‘`cmd`’ starts a shell.'],
    ['A lone ` stays, and so do "quotes".', 'A lone ` stays, and so do "quotes".'],
    ['Nothing to mark.', 'Nothing to mark.'],
  ];
  for (const [message, plain] of rows) {
    it(`says ${plain}`, () => assert.equal(plainText(message), plain));
  }
});
