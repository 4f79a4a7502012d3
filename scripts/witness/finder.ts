/** Looks for witnesses of cuts, makes them short, and puts those that bear it into one sample. */
import type { LanguageId } from '../../server/src/engine/syntax/language.ts';
import type { Site } from '../../test/rules/mutations/site.ts';
import type { RuleRunner } from '../../test/rules/rule-runner.ts';
import type { Witness } from '../../test/rules/witness-file.ts';
import type { Bench } from './bench.ts';
import { type Proposal, proposalsFor } from './proposals.ts';

type Found = Pick<Witness, 'ruleId' | 'example'>;

interface Sample {
  bench: Bench;
  proposal: Proposal;
  sites: Site[];
}

/** A site without a sample. */
export interface Missed {
  site: Site;
  /** Code as the entry has it that is flagged without the entry, too. */
  covered: string | undefined;
}

/** Proposals tried for a site with one rule. */
const mostTried = 90;
/** Rules with which a model's entry is tried. */
const mostRules = 2;
/** Lines of a sample to which more may come. */
const longest = 24;

/** Rules whose flows are plain come first. */
const plainRules =
  `command-injection path-traversal sql-injection code-injection cross-site-scripting open-redirect
  server-side-request-forgery template-injection nosql-injection ldap-injection xpath-injection xml-injection header-injection
  regex-denial-of-service unsafe-deserialization prototype-pollution mass-assignment csv-injection email-header-injection
  zip-slip user-controlled-size decompression-bomb unsafe-reflection prompt-injection log-injection`.split(
    /\s+/,
  );

export class Finder {
  readonly #benchOf: (runner: RuleRunner, language: LanguageId | undefined) => Bench;

  constructor(benchOf: (runner: RuleRunner, language: LanguageId | undefined) => Bench) {
    this.#benchOf = benchOf;
  }

  findAll(sites: readonly Site[]): { witnesses: Found[]; missed: Missed[] } {
    const open = new Map<string, Sample>();
    const samples: Sample[] = [];
    const missed: Missed[] = [];
    for (const site of sites) {
      const sample = this.#noticing(site, open) ?? this.#find(site);
      if (!('sites' in sample)) {
        missed.push(sample);
        continue;
      }
      if (samples.includes(sample)) continue;
      const key = JSON.stringify([
        sample.bench.runner.id,
        sample.proposal.place.language,
        sample.proposal.place.attributes,
      ]);
      const last = open.get(key);
      const joined = last && join(last, sample);
      if (joined) Object.assign(last, joined);
      else {
        open.set(key, sample);
        samples.push(sample);
      }
    }
    return { witnesses: samples.map(toWitness), missed };
  }

  /** A sample at hand that notices the cut, too. */
  #noticing(site: Site, open: ReadonlyMap<string, Sample>): Sample | undefined {
    for (const sample of open.values()) {
      const { bench, proposal } = sample;
      if (!site.owners.has(bench.runner) || !speaks(site, bench.language)) continue;
      if (!bench.notices(site, proposal.place, proposal.text)) continue;
      sample.sites.push(site);
      return sample;
    }
    return undefined;
  }

  #find(site: Site): Sample | Missed {
    let covered: string | undefined;
    const rank = ({ id }: RuleRunner) =>
      plainRules.includes(id) ? plainRules.indexOf(id) : plainRules.length;
    const owners = [...site.owners].sort((a, b) => rank(a) - rank(b));
    const languages: (LanguageId | undefined)[] = site.languages.has('text')
      ? ['javascript', 'python', 'typescript', 'tsx', undefined]
      : (['javascript', 'python', 'typescript', 'tsx'] as const).filter((id) => site.languages.has(id));
    let rules = 0;
    for (const owner of owners) {
      if (rules >= mostRules) break;
      for (const language of languages) {
        const bench = this.#benchOf(owner, language);
        if (bench.examples.length === 0) continue;
        rules++;
        let tried = 0;
        const seen = new Set<string>();
        for (const proposal of proposalsFor(site, bench)) {
          if (seen.has(proposal.text)) continue;
          seen.add(proposal.text);
          if (++tried > mostTried) break;
          const lines = bench.compare(site, proposal.place, proposal.text);
          if (lines && lines.before.join() !== lines.after.join())
            return { bench, proposal: shorten(bench, site, proposal), sites: [site] };
          if (lines && lines.before.length > 0) covered ??= proposal.text;
        }
      }
    }
    return { site, covered };
  }
}

function speaks({ languages }: Site, language: LanguageId | undefined): boolean {
  return languages.has('text') || (language !== undefined && languages.has(language));
}

/** Leaves lines away as long as the cut is noticed. */
function shorten(bench: Bench, site: Site, { place, text }: Proposal): Proposal {
  let lines = text.split('\n').filter((line) => line.trim() !== '');
  for (let size = Math.ceil(lines.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = 0; at < lines.length; ) {
      const fewer = [...lines.slice(0, at), ...lines.slice(at + size)];
      if (fewer.length > 0 && bench.notices(site, place, `${fewer.join('\n')}\n`)) lines = fewer;
      else at++;
    }
  const least = Math.min(...lines.map((line) => /^\s*/.exec(line)![0].length));
  const moved = `${lines.map((line) => line.slice(least)).join('\n')}\n`;
  return { place, text: least === 0 || bench.notices(site, place, moved) ? moved : `${lines.join('\n')}\n` };
}

/** One sample in place of two, where each cut is still noticed and each line is judged as before. */
function join(first: Sample, second: Sample): Sample | undefined {
  const { bench } = first;
  const { place } = first.proposal;
  const before = first.proposal.text.split('\n').slice(0, -1);
  const isImport = (line: string) => /^(import|from) |^const .* = require\(/.test(line);
  const isConstant = (line: string) => /^const .*;$/.test(line);
  const added = second.proposal.text
    .split('\n')
    .slice(0, -1)
    .filter((line) => !((isImport(line) || isConstant(line)) && before.includes(line)));
  if (before.length + added.length > longest) return undefined;
  const imports = added.filter(isImport);
  const text = `${[...imports, ...before, ...added.filter((line) => !isImport(line))].join('\n')}\n`;
  const count = (each: string) => bench.lines(place, each)?.length ?? -1;
  if (count(text) !== count(first.proposal.text) + count(second.proposal.text)) return undefined;
  // That the others are still noticed would take long to try; where one is not, it is found missing the next time.
  if (!second.sites.every((site) => bench.notices(site, place, text))) return undefined;
  return { bench, proposal: { place, text }, sites: [...first.sites, ...second.sites] };
}

function toWitness({ bench, proposal: { place, text } }: Sample): Found {
  const { language, attributes } = place;
  return {
    ruleId: bench.runner.id,
    example: {
      section: 'Flags',
      language,
      attributes,
      beside: new Map(),
      text,
      flaggedLines: bench.lines(place, text) ?? [],
      fenceLine: 0,
    },
  };
}
