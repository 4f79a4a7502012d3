// --- command-injection
function run(command) {
  child_process.exec(command) // flagged
}
function run(command) {
  child_process.execSync(command) // flagged
}
function run(command) {
  exec(command) // flagged
}
function run(command) {
  cp.exec(command) // flagged
}
function run(command) {
  cp.execSync(command) // flagged
}
function run(command) {
  childProcess.exec(command) // flagged
}

// --- command-injection
function run(command) {
  childProcess.execSync(command) // flagged
}
function run(command) {
  execAsync(command) // flagged
}
function run(command) {
  execPromise(command) // flagged
}
function run(command) {
  execP(command) // flagged
}
function run(command) {
  pExec(command) // flagged
}
function run(command) {
  asyncExec(command) // flagged
}

// --- command-injection
function run(command) {
  execCommand(command) // flagged
}
function run(command) {
  runCommand(command) // flagged
}
function run(command) {
  promisify(exec)(command) // flagged
}
function run(command) {
  util.promisify(exec)(command) // flagged
}
function run(command) {
  spawn(file, command, {shell: true}) // flagged
}
function run(command) {
  kube.exec(command, {shell: true})
}

// --- command-injection
function run(command) {
  spawn(
      command, {shell: true}) // flagged
}
function run(command) {
  spawn('sh', ['-c', command]) // flagged
}
function run(command) {
  kube.exec('sh', ['-c', command])
}
function run(command) {
  spawn(true, ['-c', command])
}
function run(command) {
  spawn('sh', ['-c', 
      command]) // flagged
}
function run(command) {
  run = promisify(exec);
  run(command) // flagged
}

// --- command-injection
function run(command) {
  run = util.promisify(exec);
  run(command) // flagged
}

// --- command-injection
function run(command) {
  run = util.promisify(child_process.exec);
  run(command) // flagged
}

// --- command-injection
function run(command) {
  run = promisify(child_process.exec);
  run(command) // flagged
}
function run(command) {
  run = promisify(exec);
  run(
      command) // flagged
}
function run(command) {
  spawn(['sh', '-c', command])
}
function run(command) {
  kube.exec([true, '-c', command])
}
function run(command) {
  kube.exec(['sh', '-c', 
      command]) // flagged
}
}

// --- argument-injection
spawn('git', req.body.url) // flagged
start('git', [req.body.url])
spawn('git', { name: req.body.url })
spawn('git', ["-e", req.body.url])
spawn('git', ["-m", req.body.url])
run = promisify(execFile);
run('git', [req.body.url]) // flagged

// --- argument-injection
run = util.promisify(execFile);
run('git', [req.body.url]) // flagged

// --- argument-injection
run = util.promisify(child_process.execFile);
run('git', [req.body.url]) // flagged

// --- argument-injection
run = promisify(child_process.execFile);
run('git', [req.body.url]) // flagged
run = promisify(execFile);
run(program, [req.body.url])
app.post('/clone', (req, res) => {
  if (clean.startsWith('-')) {
  spawn('curl', [clean, req.body.url]); // flagged
  }
});

// --- command-injection
import { quote as importedQuote } from 'shescape';
function run(command) {
  exec(quote(command));
}
function run(command) {
  exec(importedQuote(command));
}
function run(command) {
  exec(value.quote(command));
}
function run(command) {
  const value = command;
  exec(value.replace(/[^a]/g));
}
function run(command) {
  const value = command;
  exec(x.replace(value)); // flagged
}

// --- argument-injection
app.post('/clone', (req, res) => {
  const { url } = req.body;
  if (url[0] === '-') {
  execFile('git', ['clone', url]);
  }
});
app.post('/clone', (req, res) => {
  const { url } = req.body;
  if (url.charAt(0) === '-') {
  }
  execFile('git', ['clone', url]);
});
app.post('/clone', (req, res) => {
  ["--", clean]
  spawn('curl', [clean, req.body.url]); // flagged
});
