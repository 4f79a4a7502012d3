import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { type PageExample, parsePage, type RulePage } from '../../server/src/engine/page.ts';
import { groupsOf } from '../../server/src/engine/regex.ts';
import type { Rule, WrittenRule } from '../../server/src/engine/rule/rule.ts';
import { languageOf } from '../../server/src/engine/syntax/language.ts';
import { PageChecker } from '../../server/src/host/page-check.ts';
import { pageOf } from '../../server/src/host/rulebook.ts';
import { readShippedRules, rulesFolder } from '../../server/src/host/shipped-rules.ts';

const { rules, models } = await readShippedRules();
const partsById = new Map<string, WrittenRule[]>();
for (const rule of rules) partsById.set(rule.id, [...(partsById.get(rule.id) ?? []), rule]);

/** What a rule's message may ask for: a sentence that begins with one of these, or says "Use … instead". */
const advice =
  /(?:^|[.:;,] |\$(?:HINT|REMEDY) (?:then )?|, and |, or )(?:use|keep|pass|set|parse|look|start|map|escape|check|list|leave|remove|put|add|name|write|read|revoke|call|give|bind|make|accept|allow|verify|store|compare|draw|catch|handle|loop|log|let|change|move|switch|render|resolve|validate|pick|skip|rewrite|strip|do|drop|treat|require|load|convert|print|send|take|hand|show|ask|limit|describe|serve|end|say|count|stop|find|open|define|update|copy|build|close|return|wait|mark|sort|clear|refuse|encode|log|turn|choose|derive|generate|hash|sign|require|grant|answer|raise|throw|test|the rule's page)\b/i;

/** How many groups an expression over the text has, of those in a formula. */
function mostGroups(formula: unknown): number {
  if (typeof formula !== 'object' || formula === null) return 0;
  const own = 'op' in formula && formula.op === 'regex' && !('metavariable' in formula);
  const parts = Object.values(formula).map((part) =>
    part instanceof RegExp ? (own ? groupsOf(part).length : 0) : mostGroups(part),
  );
  return Math.max(0, ...parts);
}

function familyOf(language: string): 'JavaScript' | 'Python' | 'text' {
  const id = languageOf(`x.${language}`);
  return id === undefined ? 'text' : id === 'python' ? 'Python' : 'JavaScript';
}

/** The languages that a rule's page has to show; TypeScript counts with JavaScript. */
function languagesOf(parts: readonly Rule[]): Set<string> {
  return new Set(
    parts.flatMap((rule) =>
      rule.anyText ? ['text'] : rule.languages.map((id) => familyOf(id === 'python' ? 'py' : 'js')),
    ),
  );
}

function count(examples: PageExample[], section: string, language: string): number {
  return examples.filter((example) => example.section === section && familyOf(example.language) === language)
    .length;
}

const readPage = async (rule: Rule): Promise<RulePage> => parsePage(await readFile(pageOf(rule), 'utf8'));

describe('The rules that ship', () => {
  let checker: PageChecker;

  before(async () => {
    checker = await PageChecker.create({ defaults: true, extra: [] });
  });

  it('load and compile for every language', async () => {
    assert.deepEqual(await checker.checkRules(), []);
  });

  it('are at least sixty', () => {
    assert.ok(partsById.size >= 60, `${partsById.size} rules`);
  });

  for (const [id, parts] of partsById) {
    describe(id, () => {
      it('stands in files of its own name', () => {
        assert.equal(path.basename(parts[0]!.file, '.yaml'), id);
        assert.equal(new Set(parts.map((rule) => rule.file)).size, 1);
      });

      it('says what is wrong, of which family, and what to do', async () => {
        const page = await readPage(parts[0]!);
        for (const rule of parts) {
          assert.equal(rule.title, page.title);
          assert.match(rule.family ?? 'none', /^(security|correctness|maintainability|compliance)$/);
          assert.ok(rule.cwe.length > 0, 'a CWE is missing');
          assert.match(rule.message, advice);
        }
      });

      it('says nothing that a group of its expressions would replace', () => {
        for (const rule of parts) {
          const groups = mostGroups([rule.search, rule.taint]);
          const named = (rule.message.match(/\$\d/g) ?? []).map((name) => Number(name.slice(1)));
          assert.deepEqual(
            named.filter((number) => number <= groups),
            [],
          );
        }
      });

      it('has a page with enough examples in each of its languages', async () => {
        const { examples } = await readPage(parts[0]!);
        for (const language of languagesOf(parts)) {
          assert.ok(
            count(examples, 'Flags', language) >= 1,
            `a page needs a fenced example under "Flags" in each language of its rule; ${language} has none`,
          );
          assert.ok(
            count(examples, 'Accepts', language) >= 2,
            `a page needs at least two fenced examples under "Accepts" in each language of its rule; ${language} has fewer`,
          );
        }
      });

      it('has a page whose examples hold', async () => {
        assert.deepEqual(await checker.checkPage(id, await readPage(parts[0]!)), []);
      });

      it('shows on its page what a safe fix does', async () => {
        const { fixes } = await readPage(parts[0]!);
        for (const rule of parts) {
          if (rule.fix?.safety !== 'safe') continue;
          const shown = fixes.some(({ before }) => languagesOf([rule]).has(familyOf(before.language)));
          assert.ok(shown, `line ${rule.line} of the rule file has a safe fix that the page does not show`);
        }
      });
    });
  }
});

describe('The kinds that rules and models share', () => {
  let described: Record<string, Record<string, string>>;

  before(async () => {
    described = parse(await readFile(path.join(rulesFolder, 'models', 'kinds.yaml'), 'utf8'));
  });

  for (const part of ['sources', 'sinks', 'sanitizers'] as const) {
    it(`are described, filled and used: ${part}`, () => {
      const kindsIn = (specs: (WrittenRule['taint'] | undefined)[]): string[] => [
        ...new Set(specs.flatMap((spec) => spec?.[part].flatMap(({ kind }) => kind ?? []) ?? [])),
      ];
      const names = Object.keys(described[part]!).sort();
      assert.deepEqual(kindsIn(models.map((model) => model.spec)).sort(), names);
      assert.deepEqual(kindsIn(rules.map((rule) => rule.taint)).sort(), names);
    });
  }

  it('give each flow rule a source and a sink in each of its languages', () => {
    for (const rule of rules) {
      for (const language of rule.taint ? rule.languages : []) {
        const spoken = models
          .filter((model) => model.languages.includes(language))
          .map((model) => model.spec);
        for (const part of ['sources', 'sinks'] as const) {
          const filled = rule.taint![part].some(
            ({ kind, formula }) =>
              formula || spoken.some((spec) => spec[part].some((entry) => entry.kind === kind)),
          );
          assert.ok(filled, `${rule.id} has no ${part} in ${language}`);
        }
      }
    }
  });
});

describe('A page that is wrong', () => {
  const page = (flags: string, accepts: string, fix = 'Nothing.'): RulePage =>
    parsePage(
      `# T\n\n## What\n\nx\n\n## Why AI writes it\n\nx\n\n## Flags\n\n${flags}\n\n## Accepts\n\n${accepts}\n\n## Fix\n\n${fix}\n\n## Limits\n\nx\n`,
    );
  const fence = (code: string): string => `\`\`\`py\n${code}\n\`\`\``;
  let checker: PageChecker;

  before(async () => {
    checker = await PageChecker.create({ defaults: true, extra: [] });
  });

  const messages = async (wrong: RulePage): Promise<string[]> =>
    (await checker.checkPage('debug-mode-enabled', wrong)).map(({ line, message }) => `${line}: ${message}`);

  it('is told of a line that is not flagged', async () => {
    const wrong = page(fence('app.run(debug=True)  # flagged\nx = 1  # flagged'), fence('x = 1'));
    assert.deepEqual(await messages(wrong), ['15: not flagged: x = 1']);
  });

  it('is told of a line that is flagged without being marked', async () => {
    const wrong = page(fence('app.run(debug=True)  # flagged'), fence('app.run(debug=True)'));
    assert.deepEqual(await messages(wrong), ['20: flagged, though it must not be: app.run(debug=True)']);
  });

  it('is told of a fix that gives something else', async () => {
    const flags = fence('app.run(debug=True)  # flagged');
    const wrong = page(flags, fence('x = 1'), `${fence('app.run(debug=True)')}\n\n${fence('app.run()')}`);
    const found = await messages(wrong);
    assert.equal(found.length, 1);
    assert.match(found[0]!, /^25: the fix gives\napp\.run\(debug=False\)\ninstead of\napp\.run\(\)\n$/);
  });
});
