// --- unsafe-dynamic-method
app.get('/run', (req, res) => {
  table[req.query.name].call(context); // flagged
  table[req.query.name].apply(context); // flagged
  Reflect.get(table, req.query.name)(context); // flagged
  Reflect.construct(req.query.name, []); // flagged
});

// --- unsafe-dynamic-method
app.get('/run', (req, res) => {
  const run = table[req.query.name]; // flagged
  run();
});

// --- unsafe-dynamic-method
app.get('/run', (req, res) => {
  const Sample = table[req.query.name]; // flagged
  new Sample();
});

// --- unsafe-dynamic-method
app.get('/names', (req, res) => {
  const name = req.query.name;
  handlers[name](req); // flagged
  const count = Number(req.query.count);
  handlers[count](req);
  if (!['first', 'second'].includes(name)) return;
  handlers[name](req);
});
