import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

type Language = 'javascript' | 'typescript' | 'python' | 'generic' | 'regex';
type Rule = Record<string, unknown>;

/** What cases may inherit from the feature that they belong to. */
interface Shared {
  in?: Language | Language[];
  rule?: Rule;
  /** Short for a rule that is one pattern. */
  pattern?: string;
}

interface Expectation {
  name: string;
  /** Lines that must be reported end in `// hit` or `# hit`. */
  code: string;
  /** Path of the file, where it matters. */
  file?: string;
  /** The texts that must be found, in the order of the file. */
  finds?: string[];
  /** The messages of the findings, in the order of the file. */
  says?: string[];
  severity?: string;
  /** The code once every fix is made. */
  fixed?: string;
  /** Why the engine does not pass yet. */
  pending?: string;
}

type WrittenCase = Shared & Expectation;
type WrittenFeature = Shared & { says: string; cases: WrittenCase[] };

/** One case in one language, with its rule complete. */
export interface Case extends Expectation {
  language: Language;
  rule: Rule;
}

export interface Topic {
  topic: string;
  /** Each says what the rule format promises, and shows it in cases. */
  features: { says: string; cases: Case[] }[];
}

const folder = new URL('cases/', import.meta.url);
const keys = 'name code file finds says severity fixed pending in rule pattern'.split(' ');

/** Reads all case files, in the order of their names; what is wrong with one is said with its name. */
export function readTopics(): { topics: Topic[]; mistakes: string[] } {
  const topics: Topic[] = [];
  const mistakes: string[] = [];
  for (const name of readdirSync(folder).sort()) {
    if (!name.endsWith('.yaml')) continue;
    try {
      topics.push(readTopic(readFileSync(new URL(name, folder), 'utf8')));
    } catch (error) {
      mistakes.push(`${name}: ${(error as Error).message}`);
    }
  }
  return { topics, mistakes };
}

function readTopic(text: string): Topic {
  const { topic, features } = parse(text) as { topic: string; features: WrittenFeature[] };
  return {
    topic,
    features: features.map((feature) => ({
      says: feature.says,
      cases: feature.cases.flatMap((written) => completeCase(feature, written)),
    })),
  };
}

function completeCase(feature: Shared, written: WrittenCase): Case[] {
  const { in: own, rule: ownRule, pattern, ...expectation } = written;
  const fail = (what: string): never => {
    throw new Error(`the case "${written.name}" ${what}`);
  };
  const unknown = Object.keys(written).find((key) => !keys.includes(key));
  if (unknown !== undefined) fail(`has an unknown key \`${unknown}\``);
  if (typeof expectation.code !== 'string') fail('needs `code`');
  const shared = feature.pattern === undefined ? feature.rule : { pattern: feature.pattern };
  const rule = ownRule ?? (pattern === undefined ? shared : { pattern }) ?? fail('needs a rule');
  const languages = [own ?? feature.in ?? fail('needs a language')].flat();
  return languages.map((language) => ({ ...expectation, language, rule }));
}
