/** The official schema of SARIF 2.1.0. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Schema, Validator } from '@cfworker/json-schema';
import type { Log } from 'sarif';
import { extensionRoot } from '../../server/src/host/assets.ts';

const schema = JSON.parse(
  readFileSync(
    join(extensionRoot, 'node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
    'utf8',
  ),
) as Schema;

export const officialSarif = new Validator(schema, '7', false);

/** The log that a command printed, which the schema has to allow. */
export function parseSarif(text: string): Log {
  const log = JSON.parse(text) as Log;
  assert.deepEqual(officialSarif.validate(log).errors, []);
  return log;
}
