// --- sql-injection
async function users(ids) {
  return pool.query(name = ids.join());
}
async function users(ids) {
  return pool.query(placeholders = value.join());
}
async function users(ids) {
  return pool.query(new alasql(`SELECT * FROM users WHERE id = ${id}`)); // flagged
}
async function users(ids) {
  return pool.query(other + `SELECT * FROM users WHERE id = ${id}`); // flagged
}
async function users(ids) {
  return pool.query([`SELECT * FROM users WHERE id = ${id}`]); // flagged
}
async function users(ids) {
  return pool.query(byName = `a ${id} b`);
}
async function users(ids) {
  return pool.query("DELETE FROM users WHERE name = '".concat(id)); // flagged
}
async function users(ids) {
  return pool.query(text + id);
}

// --- sql-injection
async function users(ids) {
  return pool.query("DELETE FROM users WHERE name = '" + VALUE);
}
async function users(ids) {
  return pool.query('and' + id); // flagged
}
async function users(ids) {
  return pool.query(text + id);
}
async function users(ids) {
  return pool.query(util.format("DELETE FROM users WHERE name = '", id)); // flagged
}
async function users(ids) {
  return pool.query(format("DELETE FROM users WHERE name = '", id)); // flagged
}
async function users(ids) {
  return pool.query("DELETE FROM users WHERE name = '".replace(hole, id)); // flagged
}
async function users(ids) {
  return pool.query(["DELETE FROM users WHERE name = '", id].join()); // flagged
}
async function users(ids) {
  return pool.query(sprintf("DELETE FROM users WHERE name = '", id)); // flagged
}

// --- sql-injection
async function users(ids) {
  return pool.query(util.format(text, id));
}
async function users(ids) {
  return pool.query(util.format("DELETE FROM users WHERE name = '", "text"));
}

// --- command-injection
function run(command) {
  exec(host + "text"); // flagged
}
function run(command) {
  exec("text".concat(host)); // flagged
}
function run(command) {
  exec(left + host);
}
function run(command) {
  exec([host].join()); // flagged
}
const host = path;
exec(`a ${host} b`); // flagged
function run(command) {
  exec(new Date(command));
}
function run(command) {
  exec(Date.parse(command));
}
function run(command) {
  const value = command;
  exec(map[value]);
}

// --- cross-site-scripting
export function show(markup) {
  $.parseHTML(html = `<b>${text}</b>`); // flagged
}
export function show(markup) {
  $.parseHTML(html += `<b>${text}</b>`); // flagged
}
res.send(`<b>${text}</b>`) // flagged
export function show(markup) {
}
export function show(markup) {
  $.parseHTML(html = `a ${text} b`);
}
export function show(markup) {
  $.parseHTML('<b>' + text); // flagged
}
export function show(markup) {
  $.parseHTML(text + text);
}
export function show(markup) {
  $.parseHTML('<b>' + "text");
}

// --- command-injection
function run(command) {
  const value = command;
  table = new Map();
  exec(table.get(value));
}
function run(command) {
  const value = command;
  exec(VALUE.get(value));
}
function run(command) {
  const value = command;
  if (name.hasOwnProperty.call(table, value)) {
  }
  exec(value);
}
function run(command) {
  const value = command;
  if (name.hasOwnProperty.call(table, clean)) {
  }
  exec(value); // flagged
}

// --- command-injection
function run(command) {
  const value = command;
  table = {first: "text"};
  exec(table[value]);
}
function run(command) {
  exec(items.map(() => "text").join(command));
}
function run(command) {
  exec(items.map((item) => "text").join(command));
}
function run(command) {
  exec(items.map((item, index) => `a ${index + first} b`).join(command));
}
function run(command) {
  exec(items.fill("text").join(command));
}
function run(command) {
  const value = command;
  exec(value.find((item) => item === wanted));
}

// --- command-injection
function run(command) {
  const value = command;
  exec(value.find((item) => item.key === wanted));
}

// --- regex-denial-of-service
app.get('/search', (req, res) => {
  const pattern = new RegExp(lodash.escapeRegExp(req.query.q), 'i');
});
app.get('/search', (req, res) => {
  const pattern = new RegExp(escapeStringRegexp(req.query.q), 'i');
});
app.get('/search', (req, res) => {
  const pattern = new RegExp(escapeRegex(req.query.q), 'i');
});

// --- log-injection
app.post('/login', (req, res) => {
  console.log(encodeURIComponent(req.headers));
});
app.post('/login', (req, res) => {
  const value = req.headers;
  console.log(x.replace(value)); // flagged
});
app.post('/login', (req, res) => {
  console.log(util.inspect(req.headers));
});

// --- command-injection
app.get('/ping', (req, res) => {
  const count = req.query.count;
  exec('ping -c ' + parseInt(count, 10));
  exec('ping -c ' + parseFloat(count));
  exec('ping -c ' + Number.parseInt(count, 10));
  exec('ping -c ' + Number.parseFloat(count));
  exec('ping -c ' + BigInt(count));
  exec('ping -c ' + Boolean(count));
  exec('ping -c ' + Math.floor(count));
  exec('ping -c ' + String(count)); // flagged
});

// --- regex-denial-of-service
app.get('/search', (req, res) => {
  new RegExp(req.query.word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  new RegExp(req.query.word.replace(/[ ]/g, '')); // flagged
});
