// --- template-injection
const layout = await layouts.findOne({ id });
pug.compile(layout.source) // flagged
const layout = await layouts.findOne({ id });
pug.list(layout.source)
const layout = await layouts.findOne({ id });
pug.compile(layout.name)

// --- template-injection
const layout = layouts.findOne({ id });
pug.compile(layout.source) // flagged

// --- template-injection
const { rows: [layout] } = await layouts.findOne({ id });
pug.compile(layout.source) // flagged

// --- template-injection
function handle(layout) {
  _.compile(layout.source) // flagged
}
res.render('list', page.body);
res.render('list', req.method);

// --- template-injection
app.get('/names', (req, res) => {
  const name = req.query.name;
  pug.compile(name); // flagged
  const count = Number(req.query.count);
  pug.compile(count);
  if (!['first', 'second'].includes(name)) return;
  pug.compile(name);
});
