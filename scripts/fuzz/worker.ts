/** One thread of the fuzzer: makes the input of a number, runs it, and tells. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { parentPort } from 'node:worker_threads';
import { Analyzer } from '../../server/src/engine/analyzer.ts';
import type { TextEdit } from '../../server/src/engine/finding.ts';
import { loadRules } from '../../server/src/engine/rule/load.ts';
import { RuleSet } from '../../server/src/engine/rule/ruleset.ts';
import { SourceFile } from '../../server/src/engine/source-file.ts';
import { ParserCrash } from '../../server/src/engine/syntax/parser.ts';
import { createParser } from '../../server/src/host/assets.ts';
import { loadRulebook } from '../../server/src/host/rulebook.ts';
import { parseCharter } from '../../server/src/policy/charter-parser.ts';
import { root } from '../child.ts';
import { Dice } from './dice.ts';
import { mutate, randomEdit } from './mutations.ts';

export type FuzzMessage =
  | { kind: 'ready' }
  | { kind: 'begin'; seed: number; name: string }
  | { kind: 'done'; name: string; heap: number | undefined }
  /** The parser has crashed, which the product lives through by a new thread or process. */
  | { kind: 'crashed' }
  | { kind: 'failed'; reason: string };

const port = parentPort;
if (!port) throw new Error('this file runs as a worker thread');
const say = (message: FuzzMessage) => port.postMessage(message);

const languages = ['javascript', 'typescript', 'tsx', 'python'] as const;
type Language = (typeof languages)[number];

const parser = await createParser();
const { ruleSet } = await loadRulebook();
const analyzer = new Analyzer(parser, ruleSet);
await analyzer.prepare();
const files = collectFiles();
const ruleFiles = readTexts(path.join(root, 'rules'), /\.yaml$/).filter(({ text }) =>
  text.includes('rules:'),
);
const charter = readFileSync(path.join(root, 'demo', '.touchstone.yml'), 'utf8');
const budget = { budget: 2000, now: () => performance.now() };
/** How many inputs lie between two looks at the memory. */
const memoryInterval = 100;
let done = 0;

// A thread takes no flags of its own; a context made after this one has the collector.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const kinds: Record<string, (dice: Dice) => Promise<void>> = {
  'random bytes': async (dice) => {
    const bytes = Buffer.from(Array.from({ length: dice.below(20_000) }, () => dice.below(256)));
    await analyze(bytes.toString(dice.chance(0.5) ? 'utf8' : 'latin1'), dice.pick(languages));
  },
  'truncated file': async (dice) => {
    const { text, language } = dice.pick(files);
    await analyze(text.slice(0, dice.below(text.length)), language);
  },
  'mutated file': async (dice) => {
    const { text, language } = dice.pick(files);
    let changed = text;
    for (let i = dice.below(20); i >= 0; i--) changed = mutate(changed, dice, () => dice.pick(files).text);
    await analyze(changed, dice.chance(0.9) ? language : dice.pick(languages));
  },
  'edited file': async (dice) => {
    const { text, language } = dice.pick(files);
    await edit(text.slice(0, 40_000), language, dice);
  },
  'mutated rules': async (dice) => {
    let { text } = dice.pick(ruleFiles);
    for (let i = dice.below(6); i >= 0; i--) text = mutate(text, dice, () => dice.pick(ruleFiles).text);
    const { rules } = loadRules('mutated.yaml', text);
    const own = new Analyzer(parser, new RuleSet(rules, []));
    await own.prepare();
    const sample = dice.pick(files);
    await analyze(sample.text.slice(0, 20_000), sample.language, own);
  },
  'mutated charter': async (dice) => {
    let text = charter;
    for (let i = dice.below(6); i >= 0; i--) text = mutate(text, dice, () => dice.pick(ruleFiles).text);
    parseCharter(text, '.touchstone.yml');
  },
};

async function analyze(text: string, language: Language, by = analyzer): Promise<void> {
  const file = new SourceFile('src/input', text, parser, await parser.grammar(language), budget);
  try {
    by.errorsFor(file);
    by.analyze(file);
  } finally {
    file.dispose();
  }
}

/** What is read of a file after edits must be what is read of it afresh. */
async function edit(text: string, language: Language, dice: Dice): Promise<void> {
  const grammar = await parser.grammar(language);
  const file = new SourceFile('src/input', text, parser, grammar, budget);
  try {
    analyzer.analyze(file);
    for (let i = dice.below(6); i >= 0; i--) {
      const edits: TextEdit[] = [randomEdit(file.text, dice, () => dice.pick(files).text)];
      file.edit(edits);
      analyzer.analyze(file);
    }
    const fresh = new SourceFile('src/input', file.text, parser, grammar, budget);
    const [edited, expected] = [file, fresh].map((one) => JSON.stringify(analyzer.analyze(one)));
    fresh.dispose();
    if (edited !== expected && !file.problem && !fresh.problem)
      throw new Error(`edited and fresh differ:\n${edited}\n${expected}`);
  } finally {
    file.dispose();
  }
}

/** Real code: that of installed packages, and the examples of the rules' pages. */
function collectFiles(): { text: string; language: Language }[] {
  const code = ['tree-sitter-javascript', 'mocha', 'playwright-core', '@types/node', 'fast-check'].flatMap(
    (name) => readTexts(path.join(root, 'node_modules', name), /\.(?:[cm]?js|d\.ts)$/),
  );
  const pages = readTexts(path.join(root, 'rules'), /\.md$/).flatMap(({ text }) =>
    [...text.matchAll(/^```(\w+)[^\n]*\n([\s\S]*?)^```/gm)].map(([, name, body]) => ({
      file: name,
      text: body,
    })),
  );
  const own = readTexts(path.join(root, 'server', 'src', 'engine'), /\.ts$/);
  return [...code.slice(0, 400), ...own, ...pages]
    .filter(({ text }) => text.length > 40 && text.length < 60_000)
    .map(({ file, text }) => ({ text, language: languageOf(file) }));
}

function languageOf(name: string): Language {
  if (/(?:^|\.)(?:py|python)$/.test(name)) return 'python';
  if (/(?:^|\.)(?:tsx|jsx)$/.test(name)) return 'tsx';
  return /(?:^|\.)(?:ts|typescript)$/.test(name) ? 'typescript' : 'javascript';
}

function readTexts(folder: string, wanted: RegExp): { file: string; text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => wanted.test(name))
    .sort()
    .map((name) => ({ file: name, text: readFileSync(path.join(folder, name), 'utf8') }));
}

async function run(seed: number): Promise<void> {
  const dice = new Dice(seed);
  const name = dice.pick(Object.keys(kinds));
  say({ kind: 'begin', seed, name });
  try {
    await kinds[name](dice);
  } catch (error) {
    if (error instanceof ParserCrash) return say({ kind: 'crashed' });
    return say({ kind: 'failed', reason: (error as Error).stack ?? String(error) });
  }
  done++;
  let heap: number | undefined;
  if (done % memoryInterval === 0) {
    collect();
    const { heapUsed, external } = process.memoryUsage();
    heap = heapUsed + external;
  }
  say({ kind: 'done', name, heap });
}

port.on('message', (seed: number) => void run(seed));
say({ kind: 'ready' });
