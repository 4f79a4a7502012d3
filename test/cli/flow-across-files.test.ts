/** What the command line tells of a flow that leads through several files. */
import assert from 'node:assert/strict';
import type { Log } from 'sarif';
import { temporaryFolder } from '../host/temporary-folder.ts';
import { scan, touchstone, write } from './touchstone.ts';

const files = {
  'src/routes.js':
    "const { find } = require('./store');\napp.get('/', (req, res) => {\n  res.json(find(req.query.id));\n});\n",
  'src/store.js': "const { exec } = require('child_process');\nexports.find = (id) => exec(`find ${id}`);\n",
};

describe('A flow across files', () => {
  const folder = temporaryFolder();

  beforeEach(() => write(folder.path, files));

  it('is one finding where the value leaves its file, with each step in its own', async () => {
    const { report } = await scan(folder.path, ['src/routes.js']);
    const [finding] = report.findings.filter(({ ruleId }) => ruleId === 'command-injection');
    assert.equal(`${finding!.path}:${finding!.start.line}`, 'src/routes.js:3');
    const way = finding!.flow.map(({ path, start }) => `${path}:${start.line}`);
    assert.deepEqual([way[0], way.at(-1)], ['src/routes.js:3', 'src/store.js:2']);
  });

  it('is told to people with the names of the files', async () => {
    const { out } = await touchstone(folder.path, ['scan', 'src/routes.js']);
    assert.match(out, /goes on from here into `store\.js`/);
    assert.match(out, /→ src\/store\.js:2 used here/);
  });

  it('is a code flow in SARIF', async () => {
    const { out } = await touchstone(folder.path, ['scan', 'src/routes.js', '--format', 'sarif']);
    const [result] = (JSON.parse(out) as Log).runs[0]!.results!.filter(
      ({ ruleId }) => ruleId === 'command-injection',
    );
    const uris = result!.codeFlows![0]!.threadFlows[0]!.locations.map(
      ({ location }) => location!.physicalLocation!.artifactLocation!.uri,
    );
    assert.deepEqual([uris[0], uris.at(-1)], ['src/routes.js', 'src/store.js']);
  });

  it('ends with a suppression where it is reported', async () => {
    const [requires, route, use, end] = files['src/routes.js'].split('\n');
    const text = [requires, route, '// touchstone-ignore command-injection: trusted', use, end].join('\n');
    write(folder.path, { 'src/routes.js': text });
    const { report } = await scan(folder.path, ['src/routes.js']);
    assert.deepEqual(
      report.findings.filter(({ ruleId }) => ruleId === 'command-injection'),
      [],
    );
  });
});
