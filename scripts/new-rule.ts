/**
 * `npm run rules:new -- GROUP/RULE-ID`: begins a rule as two files below `rules/`, the rule and its page, both
 * ready to be filled in. Refuses to overwrite anything.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { families } from '../server/src/host/rule-table.ts';
import { rulesFolder } from '../server/src/host/shipped-rules.ts';
import { root } from './child.ts';

const rule = (id: string, family: string): string => `rules:
  - id: ${id}
    languages: [javascript, typescript, python]
    severity: WARNING
    message: >-
      What is wrong here and what it leads to. Use this instead.
    metadata:
      title: What is wrong, in a few words
      family: ${family}
      cwe: ["CWE-0"]
      confidence: MEDIUM
    pattern: dangerous(...)
`;

const page = `# What is wrong, in a few words

## What

What the rule looks for, so exactly that a stranger can tell what it will flag.

## Why AI writes it

Where an assistant has it from.

## Flags

\`\`\`js
dangerous(input); // flagged
\`\`\`

\`\`\`py
dangerous(value)  # flagged
\`\`\`

## Accepts

\`\`\`js
harmless(input);
\`\`\`

\`\`\`js
const dangerous = 1;
\`\`\`

\`\`\`py
harmless(value)
\`\`\`

\`\`\`py
dangerous = 1
\`\`\`

## Fix

How to put it right.

## Limits

What the rule does not see.
`;

/** Groups bear the name of their family, except that security has many. */
function familyOf(group: string): string {
  return families.find((family) => family === group) ?? 'security';
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

const name =
  process.argv[2] ?? fail('Usage: npm run rules:new -- GROUP/RULE-ID, such as injection/sql-injection');
if (!/^[a-z]+\/[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) {
  fail(
    `"${name}" is not of the form GROUP/RULE-ID, in lower case with dashes, such as injection/sql-injection`,
  );
}
const stem = path.join(rulesFolder, name);
const files = [
  { file: `${stem}.yaml`, text: rule(path.basename(name), familyOf(path.dirname(name))) },
  { file: `${stem}.md`, text: page },
];
for (const { file } of files) if (existsSync(file)) fail(`${file} is there already.`);
await mkdir(path.dirname(stem), { recursive: true });
for (const { file, text } of files) {
  await writeFile(file, text, { flag: 'wx' });
  console.log(path.relative(process.cwd(), file));
}
const place = path.relative(root, `${stem}.yaml`).replaceAll(path.sep, '/');
console.log(`Fill in both, leave out the languages that it is not for, then run:

  npm run build
  node dist/cli.mjs rules test ${place}`);
