import assert from 'node:assert/strict';
import { escapeText, toCode } from '../../server/src/lsp/markdown.ts';

describe('words of others in Markdown', () => {
  it('are no markup, no column and no line of their own', () => {
    assert.equal(escapeText('[a](b) <b> |x\n# y ![z]'), '\\[a\\]\\(b\\) \\<b\\> \\|x \\# y \\!\\[z\\]');
    assert.equal(toCode('a`b|c\nd'), '`a b\\|c d`');
  });

  it('are no link either, where an address stands', () => {
    assert.equal(escapeText('https://evil.example'), 'https\\://evil.example');
    assert.equal(escapeText('www.evil.example'), 'www\\.evil.example');
    assert.equal(escapeText('a@evil.example'), 'a\\@evil.example');
  });

  it('read as before where they are harmless', () => {
    assert.equal(escapeText('github.copilot-chat 1.2.3: gpt-5'), 'github.copilot-chat 1.2.3: gpt-5');
  });
});
