import assert from 'node:assert/strict';
import { WorkspaceLedger } from '../../server/src/ledger/workspace-ledger.ts';
import type { Evidence } from '../../server/src/protocol/edits.ts';
import { completion, copilot, Desk } from './desk.ts';

const type: Evidence = { act: 'type' };
const format: Evidence = { act: 'format' };
const disk: Evidence = { act: 'disk' };
const outside: Evidence = { act: 'paste', from: 'outside' };
const inside: Evidence = { act: 'paste', from: 'editor' };
const body = 'function add(a, b) {\n  return a + b;\n}\n';

describe('origin of lines', () => {
  const single: [act: Evidence, origin: string][] = [
    [type, 'h'],
    [{ act: 'snippet' }, 'h'],
    [{ act: 'suggestion' }, 'h'],
    [{ act: 'rename' }, 'h'],
    [{ act: 'code-action' }, 'u'],
    [{ act: 'unknown' }, 'u'],
    [disk, 'u'],
    [outside, 'p'],
    [completion, 'a'],
    [{ act: 'chat', tool: copilot }, 'a'],
    [{ act: 'completion', extent: 'line' }, 'a'],
  ];
  for (const [evidence, origin] of single) {
    it(`of a line that came by ${evidence.act} is ${origin}`, () => {
      const desk = new Desk('');
      desk.append(evidence, 'const one = 1;');
      assert.equal(desk.origins, origin);
    });
  }

  it('keeps what a person typed when a completion replaces the prefix', () => {
    const desk = new Desk('');
    desk.append(type, 'cons');
    desk.replace(completion, 'cons', 'const a = 1;\nconst b = 2;');
    assert.equal(desk.origins, 'Ama');
  });

  it('is mixed for the one line that a person changed', () => {
    const desk = new Desk('');
    desk.append(completion, body);
    desk.replace(type, 'a + b', 'a - b');
    assert.equal(desk.origins, 'Aama.');
  });

  it('is mixed for a line that a person took something from', () => {
    const desk = new Desk('');
    desk.append(completion, body);
    desk.replace(type, ' + b', '');
    assert.equal(desk.origins, 'Aama.');
  });

  it('stays as it was where a person deletes whole lines, or what a person typed', () => {
    const desk = new Desk('');
    desk.append(completion, `${body}done();\n`);
    desk.replace(type, '  return a + b;\n', '');
    assert.equal(desk.origins, 'Aaaa.');
    const end = desk.text.indexOf('done') + 4;
    desk.change(type, [{ start: end, length: 0, text: 'x' }]);
    assert.equal(desk.origins, 'Aaam.');
    desk.change(type, [{ start: end, length: 1, text: '' }]);
    assert.equal(desk.origins, 'Aaaa.');
  });

  it('follows lines that are split and joined', () => {
    const desk = new Desk('');
    desk.append(completion, 'one(two, three);\nfour();\n');
    desk.change(type, [{ start: desk.text.indexOf('three'), length: 0, text: '\n    ' }]);
    assert.equal(desk.origins, 'Aaaa.');
    desk.change(type, [{ start: desk.text.indexOf('\n    three'), length: 5, text: '' }]);
    assert.equal(desk.origins, 'Aaa.');
    desk.change(type, [{ start: desk.text.indexOf('\nfour'), length: 1, text: ' ' }]);
    assert.equal(desk.origins, 'Aa.');
  });

  it('does not change by formatting, whatever the formatter writes', () => {
    const desk = new Desk('');
    desk.append(type, 'let typed="x"\n');
    desk.append(completion, 'if(a){b( "one" );c()}\nd("two")\n');
    const formatted = desk.text
      .replace('let typed="x"', "let typed = 'x';")
      .replace('if(a){b( "one" );c()}', "if (a) {\n  b('one');\n  c();\n}")
      .replace('d("two")', "d('two');");
    desk.replace(format, desk.text, formatted);
    assert.equal(desk.origins, 'hAaaaaa.');
  });

  it('moves with lines that a formatter sorts', () => {
    const desk = new Desk('');
    desk.append(type, "import { zebra } from './zebra';\n");
    desk.append({ act: 'completion', extent: 'whole' }, "import { apple } from './apple';\n");
    desk.replace(format, desk.text, "import { apple } from './apple';\nimport { zebra } from './zebra';\n");
    assert.equal(desk.origins, 'ah.');
  });

  it('moves with lines that a person moves by one gesture', () => {
    const desk = new Desk('top();\n');
    desk.append({ act: 'completion', extent: 'whole' }, 'middle();\n');
    const end = desk.text.length;
    desk.change({ act: 'unknown' }, [
      { start: 0, length: 0, text: 'middle();\n' },
      { start: end - 10, length: 10, text: '' },
    ]);
    assert.equal(desk.origins, 'au.');
  });

  it('is unknown for what a reload from disk changed, and as before for the rest', () => {
    const desk = new Desk('');
    desk.append(type, 'const typed = 1;\n');
    desk.append(completion, 'const x = load();\nconst y = save(x);\n');
    const reloaded = desk.text.replace('const y = save(x);', 'throw new Error();\nother();');
    desk.change(disk, [{ start: 0, length: desk.text.length, text: reloaded }]);
    assert.equal(desk.origins, 'hAauu.');
  });

  it('comes back when the disk brings back what was there', () => {
    const desk = new Desk('');
    desk.append(completion, body);
    desk.ledger.noteSaved();
    const before = desk.text;
    desk.change(disk, [{ start: 0, length: desk.text.length, text: 'elsewhere();\n' }]);
    assert.equal(desk.origins, 'u.');
    const { changed } = desk.change(disk, [{ start: 0, length: desk.text.length, text: before }]);
    assert.equal(desk.origins, 'Aaaa.');
    assert.deepEqual(changed, []);
  });

  it('is mixed for AI lines, and the person’s for typed ones, that a person writes in other letters', () => {
    const desk = new Desk('');
    desk.append(completion, 'const first = one;\n');
    desk.append(type, 'const second = two;\n');
    desk.replace({ act: 'replace' }, desk.text, desk.text.toUpperCase());
    assert.equal(desk.origins, 'mh.');
  });

  it('comes back by undo and redo across all kinds of acts', () => {
    const desk = new Desk('');
    const seen: string[] = [];
    const note = () => seen.push(desk.origins);
    note();
    desk.append(type, 'let a = 1;\n');
    note();
    desk.append(completion, body);
    note();
    desk.replace(type, 'return a + b', 'return a');
    note();
    desk.replace(format, 'add(a, b) {', 'add( a, b )\n{');
    note();
    desk.append(outside, 'pasted();\nagain();\n');
    note();
    assert.deepEqual(seen, ['.', 'h.', 'hAaaa.', 'hAama.', 'hAaama.', 'hAaamapp.']);
    for (let index = seen.length - 2; index >= 0; index--) {
      desk.undo();
      assert.equal(desk.origins, seen[index]);
    }
    for (const origins of seen.slice(1)) {
      desk.redo();
      assert.equal(desk.origins, origins);
    }
  });

  it('is unknown for an undo to a text that nobody has seen', () => {
    const desk = new Desk('old();\n');
    desk.change({ act: 'undo' }, [{ start: 0, length: 0, text: 'never();\n' }]);
    assert.equal(desk.origins, 'uu.');
  });

  it('refuses changes that do not fit, and keeps what it had', () => {
    const desk = new Desk('abc');
    const signal = { uri: desk.uri, version: 9, evidence: type, route: 'stable' as const, time: 't' };
    for (const changes of [
      [{ start: 4, length: 0, text: 'x' }],
      [{ start: 2, length: 5, text: '' }],
      [
        { start: 0, length: 2, text: '' },
        { start: 1, length: 1, text: '' },
      ],
    ]) {
      assert.throws(() => desk.ledger.apply({ ...signal, changes }, desk.context), RangeError);
    }
    assert.equal(desk.ledger.text, 'abc');
  });
});

describe('pasted text', () => {
  it('keeps the origin it has in the workspace, indented anew or not', () => {
    const workspace = new WorkspaceLedger();
    const source = new Desk('', { uri: 'file:///a.ts', workspace });
    source.append(completion, body);
    source.append(type, 'byHand();\n');
    const target = new Desk('x();\n', { uri: 'file:///b.ts', workspace });
    target.append(inside, '  function add(a, b) {\n    return a + b;\n  }\n  byHand();\n');
    assert.equal(target.origins, 'uAaaah.');
  });

  it('is a paste when it comes from outside, even if the workspace has the same', () => {
    const desk = new Desk('');
    desk.append(completion, body);
    desk.append(outside, body);
    assert.equal(desk.origins, 'Aaaappp.');
  });

  it('is unknown when the workspace has it twice by different authors', () => {
    const desk = new Desk('');
    desk.append(type, 'same();\n');
    desk.append({ act: 'completion', extent: 'whole' }, 'same();\n');
    desk.append(inside, 'same();\n');
    assert.equal(desk.origins, 'hau.');
  });

  it('is unknown when two documents have it by different authors, and nobody saw which was copied', () => {
    const workspace = new WorkspaceLedger();
    const first = new Desk('', { workspace, uri: 'file:///first.ts' });
    first.append(completion, 'one();\ntwo();\n');
    const second = new Desk('', { workspace, uri: 'file:///second.ts' });
    second.append({ act: 'type' }, 'one();\ntwo();\n');
    const target = new Desk('', { workspace, uri: 'file:///target.ts' });
    target.append(inside, 'one();\ntwo();\n');
    assert.equal(target.origins, 'uu.');
  });

  for (const [how, isCut] of [
    ['copied', false],
    ['cut', true],
  ] as const)
    it(`has the authors of what was ${how}, whoever else has written the same`, () => {
      const workspace = new WorkspaceLedger();
      const other = new Desk('', { workspace, uri: 'file:///other.ts' });
      other.append(type, 'one();\ntwo();\n');
      const source = new Desk('keep();\n', { workspace, uri: 'file:///source.ts' });
      source.append({ act: 'completion', extent: 'whole' }, 'one();\ntwo();\n');
      const places = [{ start: source.text.indexOf('one'), length: isCut ? 0 : 'one();\ntwo();\n'.length }];
      if (isCut) source.replace(type, 'one();\ntwo();\n', '');
      workspace.noteCopy(source.ledger, places);
      const target = new Desk('', { workspace, uri: 'file:///target.ts' });
      target.append(inside, 'one();\ntwo();\n');
      assert.equal(target.origins.replaceAll('A', ''), 'aa.');
    });

  it('has the authors of what was copied where several cursors get a line each, whoever else has written the same', () => {
    const workspace = new WorkspaceLedger();
    const other = new Desk('', { workspace, uri: 'file:///other.ts' });
    other.append(type, 'one();\n');
    const source = new Desk('', { workspace, uri: 'file:///source.ts' });
    source.append({ act: 'completion', extent: 'line' }, 'one();\n');
    source.append(type, 'two();\n');
    workspace.noteCopy(source.ledger, [{ start: 0, length: 'one();\ntwo();'.length }]);
    const target = new Desk('mark\nmark\n', { workspace, uri: 'file:///target.ts' });
    target.change(inside, [
      { start: 5, length: 4, text: 'two();' },
      { start: 0, length: 4, text: 'one();' },
    ]);
    assert.equal(target.origins, 'ah.');
  });

  it('carries its block and tag along when it was cut', () => {
    const workspace = new WorkspaceLedger();
    const source = new Desk('keep();\n', { uri: 'file:///a.ts', workspace });
    source.append(completion, body);
    const [id] = [...source.ledger.blocks.keys()];
    const cut = source.text.slice('keep();\n'.length);
    source.replace(type, cut, '');
    assert.equal(source.ledger.blocks.get(id!)!.state, 'withdrawn');
    const target = new Desk('', { uri: 'file:///b.ts', workspace });
    target.append(inside, cut);
    assert.equal(target.origins, 'Aaaa.');
    assert.equal(target.text, cut);
    assert.deepEqual([...target.ledger.blocks.keys()], [id]);
    assert.equal(source.ledger.blocks.size, 0);
  });

  it('is a block of its own, with its own tag, when it was copied', () => {
    const workspace = new WorkspaceLedger();
    const source = new Desk('', { uri: 'file:///a.ts', workspace });
    source.append(completion, body);
    const target = new Desk('', { uri: 'file:///b.ts', workspace });
    target.append(inside, source.text);
    assert.equal(target.origins, 'Aaaa.');
    const [original] = [...source.ledger.blocks.values()];
    const [copy] = [...target.ledger.blocks.values()];
    assert.equal(copy!.copiedFrom, original!.id);
    assert.ok(target.text.includes(`id=${copy!.id.slice(0, 8)}`));
    assert.ok(!target.text.includes(`id=${original!.id.slice(0, 8)}`));
  });
});

describe('block', () => {
  const only = (desk: Desk) => {
    const blocks = [...desk.ledger.blocks.values()];
    assert.equal(blocks.length, 1);
    return blocks[0]!;
  };
  const reload = (desk: Desk, text: string) =>
    desk.change(disk, [{ start: 0, length: desk.text.length, text }]);

  it('that was never saved ends when the file is read anew, and begins again when that is undone', () => {
    const desk = new Desk('a();\n');
    desk.append(completion, body);
    const block = only(desk);
    assert.deepEqual([reload(desk, 'a();\n').changed, block.state], [[block], 'withdrawn']);
    assert.deepEqual([desk.undo().changed, block.state], [[block], 'active']);
  });

  it('that the disk has held may stand on another branch, so it does not end', () => {
    const desk = new Desk('a();\n');
    desk.append(completion, body);
    desk.ledger.noteSaved();
    const block = only(desk);
    assert.deepEqual([reload(desk, 'a();\n').changed, block.state], [[], 'away']);
  });

  it('ends with a document that is left unsaved; what was saved of it stays', () => {
    const desk = new Desk('a();\n');
    desk.append(completion, body);
    desk.ledger.noteSaved();
    const saved = only(desk);
    const onDisk = desk.text;
    desk.append(type, 'x();\n');
    desk.append({ act: 'chat', tool: { id: 'other' } }, 'lost();\nlost.too();\n');
    const [, unsaved] = [...desk.ledger.blocks.values()];
    assert.deepEqual(desk.ledger.leave(onDisk, 't'), [unsaved]);
    assert.deepEqual([saved.state, unsaved!.state], ['active', 'withdrawn']);
  });

  it('takes in what is accepted below it, blank lines between or not', () => {
    for (const gap of ['', '\n', '\n  \n']) {
      const desk = new Desk('');
      desk.append(completion, body);
      if (gap !== '') desk.append(type, gap);
      desk.append(completion, 'one();');
      assert.equal(desk.text.split('AI-Provenance').length, 2);
      only(desk);
    }
  });

  it('takes in its own lines that are copied or cut and pasted inside or next to it', () => {
    const desk = new Desk('');
    desk.append(completion, `${body}log();\n`);
    const { changed } = desk.append(inside, '  return a + b;\n');
    assert.deepEqual(changed, [only(desk)]);
    desk.replace(type, 'log();\n', '');
    desk.append(inside, 'log();\n');
    only(desk);
  });

  it('takes in lines next to it that a person says the same assistant wrote', () => {
    const desk = new Desk('');
    desk.append(completion, body);
    desk.append(type, 'log();\n');
    const to = { origin: 'ai' as const, tool: copilot, by: 'Ada <ada@example.com>', time: 't' };
    assert.deepEqual(desk.ledger.mark(4, 4, to, desk.context), [only(desk)]);
    assert.equal(desk.origins, 'Aaaaa.');
  });

  it('is recorded again where its tag has moved it to', () => {
    const desk = new Desk('a();\n');
    const { tagEdits } = desk.change(completion, [{ start: 5, length: 0, text: body }]);
    const { changed } = desk.change({ act: 'own' }, tagEdits);
    assert.deepEqual(changed, [only(desk)]);
    const record = desk.ledger.describe(changed[0]!, 'a.ts', 'typescript', (text) => text, 't');
    assert.deepEqual(
      record.ranges.map(({ startLine, endLine }) => [startLine, endLine]),
      [[3, 5]],
    );
  });
});

describe('tag', () => {
  const tagLine = (desk: Desk) => desk.text.split('\n').find((line) => line.includes('AI-Provenance'));

  it('stands above the block with its indentation', () => {
    const desk = new Desk('class A {\n}\n');
    desk.replace(completion, '\n}', '\n  add() {\n    return 1;\n  }\n}');
    const [block] = [...desk.ledger.blocks.values()];
    assert.equal(
      desk.text,
      `class A {\n  // AI-Provenance: id=${block!.id.slice(0, 8)} tool=github.copilot tier=critical review=pending\n  add() {\n    return 1;\n  }\n}\n`,
    );
  });

  it('comes with the next save where a person who types on has been too fast for it', () => {
    const desk = new Desk('');
    const late = (evidence: Evidence, text: string) => {
      return desk.change(evidence, [{ start: desk.text.length, length: 0, text }]).tagEdits.length;
    };
    assert.equal(late(completion, body), 1);
    const keys = [...'next();\n'].map((key) => late(type, key));
    assert.equal(keys.at(-1), 0, 'not asked for with every key for ever');
    assert.equal(desk.ledger.tagEdits(desk.context).length, 1);
  });

  it('keeps the line ends of the file', () => {
    const desk = new Desk('a();\r\n');
    desk.append(completion, 'b();\r\nc();\r\n');
    assert.equal(desk.text.match(/(?<!\r)\n/), null);
    assert.equal(desk.origins, 'uAaa.');
  });

  it('is written in the syntax of the language, and not at all where there is none', () => {
    const written: [string, RegExp | undefined][] = [
      ['python', /^# AI-Provenance: .*pending$/],
      ['sql', /^-- AI/],
      ['html', /^<!-- AI.* -->$/],
      ['css', /^\/\* AI.* \*\/$/],
      ['json', undefined],
      ['plaintext', undefined],
    ];
    for (const [languageId, expected] of written) {
      const desk = new Desk('', { languageId });
      desk.append(completion, 'one\ntwo\n');
      if (expected) assert.match(tagLine(desk)!, expected);
      else assert.equal(tagLine(desk), undefined);
      assert.equal(desk.ledger.blocks.size, 1);
    }
  });

  it('is left out below the smallest size, and added when the block grows to it', () => {
    const desk = new Desk('');
    desk.append(completion, 'one();');
    assert.equal(tagLine(desk), undefined);
    assert.equal(desk.ledger.blocks.size, 1);
    desk.append(completion, '\ntwo();');
    assert.equal(desk.origins, 'Aaa');
    assert.equal(desk.ledger.blocks.size, 1);
  });

  it('is extended, not repeated, by what is accepted inside or next to the block', () => {
    const desk = new Desk('');
    desk.append(completion, body);
    desk.append(completion, 'function sub() {\n  return 0;\n}\n');
    desk.replace(completion, 'return 0;', 'return 0;\n  log();');
    assert.equal(desk.origins, 'Aaaaaaaa.');
    assert.equal(desk.ledger.blocks.size, 1);
  });

  it('is another one for another tool, or further away', () => {
    const desk = new Desk('');
    desk.append(completion, body);
    desk.append({ act: 'chat', tool: { id: 'other.tool' } }, body.replace('add', 'sub'));
    desk.append(type, 'a();\nb();\n');
    desk.append(completion, body.replace('add', 'mul'));
    assert.equal(desk.origins, 'AaaaAaaahhAaaa.');
    assert.equal(desk.ledger.blocks.size, 3);
  });

  it('climbs to where a comment is legal', () => {
    const desk = new Desk('call(`\n');
    desk.context.commentAllowedAt = (offset) => offset === 0;
    desk.append(completion, 'one\ntwo\n`);\n');
    assert.match(desk.text, /^\/\/ AI-Provenance: .*\ncall\(`\none/);
  });

  it('is left out where no comment is legal', () => {
    const desk = new Desk('');
    desk.context.commentAllowedAt = () => false;
    desk.append(completion, body);
    assert.equal(tagLine(desk), undefined);
    assert.equal(desk.ledger.blocks.size, 1);
  });

  it('comes between no directive and its line, and not before a shebang', () => {
    const desk = new Desk('a();\n// eslint-disable-next-line no-eval\n');
    desk.append(completion, 'eval(x);\neval(y);\n');
    assert.match(desk.text, /^a\(\);\n\/\/ AI-Provenance: .*\n\/\/ eslint-disable-next-line no-eval\neval/);
  });

  for (const [languageId, head] of [
    ['python', '#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n'],
    ['php', '<?php\n'],
    ['php', '<!DOCTYPE html>\n<p>\n<?php\n'],
    ['rust', ''],
    ['markdown', '---\ntitle: x\n---\n'],
    ['html', '<!doctype html>\n'],
    ['xml', '<?xml version="1.0"?>\n'],
    ['css', '@charset "utf-8";\n'],
    ['dockerfile', '# syntax=docker/dockerfile:1\n# escape=`\n'],
    ['yaml', '%YAML 1.2\n---\n'],
    ['yaml', '#cloud-config\n'],
    ['typescript', '/**\n * @jest-environment jsdom\n */\n'],
  ] as const)
    it(`stands below ${JSON.stringify(head)} at the top of a file of ${languageId}`, () => {
      const code = { rust: '#![no_std]\nuse core;\n', html: '<p>\n</p>\n', xml: '<a>\n</a>\n' };
      const body = { one: 'one: 1\ntwo: 2\n', ...code };
      const desk = new Desk('', { languageId });
      desk.append(completion, head + (languageId in code ? body[languageId as 'rust'] : body.one));
      const [above, below] = desk.text.split(/^.*AI-Provenance: .*\n/m);
      assert.deepEqual([above, below !== undefined], [head, true]);
    });

  it('is left out where all of a block must stay first in its file', () => {
    const desk = new Desk('# Title\n', { languageId: 'markdown' });
    desk.change(completion, [{ start: 0, length: 0, text: '---\ntitle: x\n---\n' }]);
    assert.equal(tagLine(desk), undefined);
  });

  it('goes with the undo of the insertion and comes back with its redo', () => {
    const desk = new Desk('a();\n');
    desk.append(completion, body);
    const [block] = [...desk.ledger.blocks.values()];
    const undone = desk.undo();
    assert.equal(desk.text, 'a();\n');
    assert.deepEqual([block!.state, undone.changed, undone.tagEdits], ['withdrawn', [block], []]);
    const redone = desk.redo();
    assert.equal(desk.origins, 'uAaaa.');
    assert.deepEqual([block!.state, redone.changed, redone.tagEdits], ['active', [block], []]);
  });

  it('goes with the last character of the block', () => {
    const desk = new Desk('a();\n');
    desk.append(completion, body);
    desk.replace(type, body, '');
    assert.equal(desk.text, 'a();\n');
    assert.equal([...desk.ledger.blocks.values()][0]!.state, 'withdrawn');
  });

  it('is not put back when a person deletes it', () => {
    const desk = new Desk('');
    desk.append(completion, body);
    desk.replace(type, `${tagLine(desk)}\n`, '');
    desk.append(type, 'more();\n');
    assert.equal(tagLine(desk), undefined);
  });

  it('is asked for again when the editor dropped it', () => {
    const desk = new Desk('');
    const dropped = desk.change(completion, [{ start: 0, length: 0, text: body }]);
    assert.equal(dropped.tagEdits.length, 1);
    desk.append(type, 'x();\n');
    assert.equal(desk.origins, 'Aaaah.');
  });

  it('names a tool that cannot break out of the comment', () => {
    const desk = new Desk('', { languageId: 'css' });
    desk.append(
      { act: 'completion', extent: 'whole', tool: { id: 'x*/ body{} /*\nreview=approved' } },
      'a {}\nb {}\n',
    );
    const line = tagLine(desk)!;
    assert.equal(line.indexOf('*/'), line.length - 2);
    assert.equal(desk.origins, 'Aaa.');
  });
});

describe('correction', () => {
  const by = { by: 'Ada <ada@example.com>', time: 't' };

  it('turns a pasted block into a tagged block of AI code', () => {
    const desk = new Desk('');
    desk.append(outside, body);
    const changed = desk.ledger.mark(0, 2, { origin: 'ai', tool: { id: 'chatgpt' }, ...by }, desk.context);
    desk.change({ act: 'own' }, desk.ledger.tagEdits(desk.context));
    assert.equal(desk.origins, 'Aaaa.');
    assert.match(desk.text, /tool=chatgpt/);
    assert.deepEqual(
      changed.flatMap(({ corrections }) => corrections.map(({ from, to }) => `${from}>${to}`)),
      ['paste>ai'],
    );
  });

  it('goes with its tag when that is undone, and both come back by redo', () => {
    const desk = new Desk('');
    desk.append(outside, body);
    const [block] = [...desk.ledger.blocks.values()];
    desk.ledger.mark(0, 2, { origin: 'ai', tool: { id: 'chatgpt' }, ...by }, desk.context);
    desk.change({ act: 'own' }, desk.ledger.tagEdits(desk.context));
    assert.deepEqual([block!.origin, block!.tool?.id], ['ai', 'chatgpt']);
    const undone = desk.undo();
    assert.deepEqual([desk.origins, desk.text], ['ppp.', body]);
    assert.deepEqual([undone.changed, block!.origin, block!.tool], [[block], 'paste', undefined]);
    const redone = desk.redo();
    assert.equal(desk.origins, 'Aaaa.');
    assert.deepEqual([redone.changed, block!.origin, block!.tool?.id], [[block], 'ai', 'chatgpt']);
    assert.deepEqual(
      block!.corrections.map(({ from, to }) => `${from}>${to}`),
      ['paste>ai', 'ai>paste', 'paste>ai'],
    );
  });

  it('ends the block that it made when it is undone', () => {
    const desk = new Desk('one();\ntwo();\n');
    desk.ledger.mark(0, 1, { origin: 'ai', tool: { id: 'chatgpt' }, ...by }, desk.context);
    desk.change({ act: 'own' }, desk.ledger.tagEdits(desk.context));
    const [block] = [...desk.ledger.blocks.values()];
    assert.equal(desk.origins, 'Aaa.');
    assert.deepEqual([desk.undo().changed, block!.state, desk.origins], [[block], 'withdrawn', 'uu.']);
  });

  it('may be made again after it was undone or corrected, tag and all', () => {
    const desk = new Desk('');
    desk.append(outside, body);
    const say = (origin: 'human' | 'ai') => {
      const lines = desk.text.trimEnd().split('\n').length;
      desk.ledger.mark(0, lines - 1, { origin, ...by }, desk.context);
      desk.change({ act: 'own' }, desk.ledger.tagEdits(desk.context));
    };
    say('ai');
    desk.undo();
    say('ai');
    assert.equal(desk.origins, 'Aaaa.');
    say('human');
    assert.equal(desk.origins, 'hhh.');
    say('ai');
    assert.equal(desk.origins, 'Aaaa.');
  });

  it('takes block and tag away from what was no AI code', () => {
    const desk = new Desk('');
    desk.append(completion, body);
    desk.ledger.mark(0, 3, { origin: 'human', ...by }, desk.context);
    desk.change({ act: 'own' }, desk.ledger.tagEdits(desk.context));
    assert.equal(desk.origins, 'hhh.');
    assert.equal([...desk.ledger.blocks.values()][0]!.tool, undefined);
  });

  it('of a part leaves the rest as it was, and outlives undo and redo of later edits', () => {
    const desk = new Desk('');
    desk.append(completion, body);
    desk.ledger.mark(2, 2, { origin: 'human', ...by }, desk.context);
    assert.equal(desk.origins, 'Aaha.');
    desk.append(type, 'x();\n');
    desk.undo();
    assert.equal(desk.origins, 'Aaha.');
    desk.redo();
    assert.equal(desk.origins, 'Aahah.');
  });
});

describe('Lines that no evidence explains', () => {
  const unknown: Evidence = { act: 'unknown' };

  it('are a copy where they repeat the lines right beside them', () => {
    const desk = new Desk('');
    desk.append(type, 'mine();\n');
    desk.append(unknown, 'mine();\n');
    assert.equal(desk.origins, 'hh.');
    desk.append(completion, 'const one = 1;\nconst two = 2;\n');
    desk.change(unknown, [{ start: desk.text.length, length: 0, text: 'const two = 2;\n' }]);
    assert.equal(desk.origins, 'hhAaaa.');
  });

  it('are nobody’s where such lines stand somewhere else', () => {
    const desk = new Desk('');
    desk.append(type, 'mine();\nother(1);\nother(2);\n');
    desk.append(unknown, 'mine();\n');
    assert.equal(desk.origins, 'hhhu.');
  });

  it('keep their authors in another order, however short', () => {
    const desk = new Desk('');
    desk.append(type, 'dog();\n');
    desk.append(completion, 'cat();\nant();\n');
    desk.replace(unknown, 'cat();\nant();', 'ant();\ncat();');
    assert.equal(desk.origins, 'hAaa.');
  });
});
