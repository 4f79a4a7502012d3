/**
 * `npm run rules:witness -- NAME...`: for entries of the named rules and models that no example needs, looks for a sample
 * that does, and writes those that it finds into `test/rules/witnesses/`. Read them: that code as the entry has it is
 * flagged does not yet say that it should be.
 */
import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { LanguageId } from '../server/src/engine/syntax/language.ts';
import { Jury } from '../test/rules/mutations/jury.ts';
import type { Site } from '../test/rules/mutations/site.ts';
import { allSites } from '../test/rules/mutations/sites.ts';
import { loadRunners, type RuleRunner } from '../test/rules/rule-runner.ts';
import { renderWitness, type Witness, witnessFolder } from '../test/rules/witness-file.ts';
import { Bench } from './witness/bench.ts';
import { Finder } from './witness/finder.ts';

const named = process.argv.slice(2);
if (named.length === 0) throw new Error('Name rules or models, such as `weak-hash` or `models/python/html`.');
const { runners, models, parser } = await loadRunners();
const sites = allSites(runners, models, parser).filter(({ file }) =>
  named.some((name) => file.includes(name)),
);
const jury = new Jury(parser);
const benches = new Map<string, Bench>();
const benchOf = (runner: RuleRunner, language: LanguageId | undefined): Bench => {
  const key = `${runner.id} ${language}`;
  if (!benches.has(key)) benches.set(key, new Bench(runner, language, parser));
  return benches.get(key)!;
};
const finder = new Finder(benchOf);

const extensions: Readonly<Record<string, string>> = { js: 'js', jsx: 'js', ts: 'ts', tsx: 'tsx', py: 'py' };

function fileOf(site: Site, { example }: Pick<Witness, 'example'>): string {
  return `${site.file.replace(/\.yaml$/, '')}.${extensions[example.language] ?? 'txt'}`;
}

const byFile = new Map<string, Site[]>();
for (const site of sites) byFile.set(site.file, [...(byFile.get(site.file) ?? []), site]);
for (const [file, own] of byFile) {
  const survivors = own.filter((site) => !jury.notices(site));
  const found = finder.findAll(survivors);
  for (const witness of found.witnesses) {
    const name = path.join(witnessFolder, fileOf(own[0]!, witness));
    mkdirSync(path.dirname(name), { recursive: true });
    appendFileSync(name, `${existsSync(name) ? '\n' : ''}${renderWitness(witness, name)}`);
  }
  for (const { site, covered } of found.missed) {
    const also =
      covered === undefined ? '' : `  (flagged without it: ${covered.trim().replace(/\s+/g, ' ')})`;
    console.log(`rules/${file}:${site.line}  ${site.what}  ${site.text}${also}`);
  }
  console.log(
    `${file}: ${survivors.length} survived; ${found.missed.length} still do; ${(process.cpuUsage().user / 1e6).toFixed(0)} s`,
  );
}
