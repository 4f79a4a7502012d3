// Prints, as JSON, the members of Node's own modules and of the global objects of the Node that runs it, by dotted path.
// Runs under any Node from 14 on.
const { builtinModules } = require('node:module');

/** Objects within modules that code reaches into. */
const within = [
  'fs.promises',
  'fs.constants',
  'os.constants',
  'path.posix',
  'path.win32',
  'util.types',
  'dns.promises',
  'stream.promises',
  'timers.promises',
  'readline.promises',
  'assert.strict',
  'crypto.constants',
  'crypto.webcrypto',
  'crypto.subtle',
  'http.Agent',
  'buffer.Buffer',
  'url.URL',
];
const globals = [
  'JSON',
  'Math',
  'Object',
  'Array',
  'Promise',
  'Number',
  'String',
  'Date',
  'Reflect',
  'Symbol',
  'Buffer',
  'URL',
  'BigInt',
  'Atomics',
  'Intl',
  'Map',
  'Set',
  'ArrayBuffer',
  'RegExp',
];

/** Everything that `value.name` can name, but for what every object has. */
function membersOf(value) {
  const names = new Set();
  for (let at = value; at && at !== Object.prototype; at = Object.getPrototypeOf(at))
    for (const name of Object.getOwnPropertyNames(at)) names.add(name);
  return [...names].filter((name) => /^[A-Za-z$][\w$]*$/.test(name));
}

const modules = {};
process.removeAllListeners('warning');
process.on('warning', () => {});
for (const name of builtinModules) {
  if (name.startsWith('_') || name.includes('/_')) continue;
  const bare = name.replace(/^node:/, '');
  try {
    modules[bare] = membersOf(require(name.includes(':') ? name : `node:${name}`));
  } catch {
    // Inspector and its likes may be left out of a build.
    modules[bare] = null;
  }
}
const objects = {};
for (const path of within) {
  const [module, member] = path.split('.');
  try {
    const value = require(`node:${module}`)[member];
    if (value) objects[path] = membersOf(value);
  } catch {}
}
const known = {};
for (const name of globals) if (globalThis[name]) known[name] = membersOf(globalThis[name]);
process.stdout.write(JSON.stringify({ modules, objects, globals: known }));
