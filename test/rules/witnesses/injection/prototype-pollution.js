// --- prototype-pollution
app.post('/settings', (req, res) => {
  _.merge(settings, query.parse(location.hash)); // flagged
});
app.post('/settings', (req, res) => {
  _.merge(settings, Object.fromEntries(location.hash)); // flagged
});
app.post('/settings', (req, res) => {
  _.merge(settings, JSON.parse(input));
});
window.addEventListener('message', (event) => {
  _.merge(settings, event.data); // flagged
});
window.onmessage = (event) => {
  _.merge(settings, event.data); // flagged
};

// --- prototype-pollution
function set(node, keys, value) {
  keys.forEach((key) => {
    node = node[key];
    node[key][last] = value; // flagged
  });
}

// --- prototype-pollution
app.post('/settings', (req, res) => {
  settings[req.body.group][key] = row; // flagged
  settings[req.body.group] = row; // flagged
  settings[req.body.group][key] += row; // flagged
  settings[req.body.group][key].push(row); // flagged
  Object.defineProperty(settings, req.body.group, { value: row }); // flagged
  Reflect.set(settings, req.body.group, row); // flagged
});
app.post('/preferences', (req, res) => {
  const { key, value } = req.body;
  if (key === '__proto__') return;
  preferences[key] = value;
});
app.post('/choices', (req, res) => {
  const { section, key, value } = req.body;
  const choices = Object.create(null);
  choices[section] = value;
});

// --- prototype-pollution
const [, group, key] = /^(\w+)\[(\w+)\]$/.exec(name);
const result = {};
result[group][key] += row; // flagged
result[group][key].push(row); // flagged

// --- prototype-pollution
const group = match[1];
const key = match[2];
const result = {};
result[group][key] = row; // flagged

// --- prototype-pollution
app.get('/names', (req, res) => {
  const name = req.query.name;
  settings[name][part] = item; // flagged
  const count = Number(req.query.count);
  settings[count][part] = item;
  if (!['first', 'second'].includes(name)) return;
  settings[name][part] = item;
});
