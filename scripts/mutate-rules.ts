/**
 * `npm run rules:mutate`: takes one pattern, condition, alternative or model entry after the other away, and lists
 * those whose absence no example notices, neither of a page nor among the witnesses. With names of files or rules, such as
 * `sql-injection` or `flask.yaml`, only these are tried. With `--update` their number in the list of known survivors is
 * written anew.
 */

import { Jury } from '../test/rules/mutations/jury.ts';
import { allSites } from '../test/rules/mutations/sites.ts';
import { readKnown, writeKnown } from '../test/rules/mutations/survivors.ts';
import { loadRunners } from '../test/rules/rule-runner.ts';

const named = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const { runners, models, parser } = await loadRunners();
const sites = allSites(runners, models, parser).filter(
  ({ file }) => named.length === 0 || named.some((name) => file.includes(name)),
);
const jury = new Jury(parser);
const survivors = sites.filter((site) => !jury.notices(site));
for (const { file, line, what, text } of survivors) console.log(`rules/${file}:${line}  ${what}  ${text}`);

const groupOf = (file: string): string =>
  file
    .split('/')
    .slice(0, file.startsWith('models') ? 2 : 1)
    .join('/');
console.log();
for (const group of [...new Set(sites.map(({ file }) => groupOf(file)))].sort()) {
  const count = (list: typeof sites) => list.filter(({ file }) => groupOf(file) === group).length;
  console.log(
    `${String(count(survivors)).padStart(5)} of ${String(count(sites)).padStart(5)} survive  ${group}`,
  );
}
console.log(`${String(survivors.length).padStart(5)} of ${String(sites.length).padStart(5)} survive`);
if (process.argv.includes('--update')) {
  const everything = named.length === 0 ? readKnown().keys() : [];
  writeKnown(survivors, new Set([...everything, ...sites.map(({ file }) => file)]));
}
