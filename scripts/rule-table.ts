/** `node scripts/run.mjs rule-table`: writes docs/rules.md from the rules. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { renderRuleTable } from '../server/src/host/rule-table.ts';
import { root } from './child.ts';

await writeFile(path.join(root, 'docs', 'rules.md'), await renderRuleTable());
