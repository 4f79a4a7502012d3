/** `node scripts/run.mjs decision-table`: writes the decision table into docs/governance.md from the code. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { renderDecisionTable } from '../server/src/policy/decision-table.ts';
import { root } from './child.ts';

const file = path.join(root, 'docs', 'governance.md');
const mark =
  '<!-- Written by scripts/decision-table.ts; change server/src/policy/decision.ts, not this table. -->\n\n';
const text = await readFile(file, 'utf8');
const start = text.indexOf(mark);
if (start < 0) throw new Error(`${file} does not say where the table belongs: ${mark}`);
const end = text.indexOf('\n\n', start + mark.length) + 1;
await writeFile(file, text.slice(0, start + mark.length) + renderDecisionTable() + text.slice(end));
