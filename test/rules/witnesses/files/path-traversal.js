// --- path-traversal
function handle(name) {
  fs.readFile(join(ROOT, name), 'utf8', done); // flagged
}
function handle(name) {
  fs.readFile(path.join(ROOT, name + extension), 'utf8', done); // flagged
}
function handle(name) {
  fs.readFile(path.join(base, name), 'utf8', done);
}
function handle(value) {
  fs.readFile(path.join(ROOT, value), 'utf8', done);
}
function handle(slug) {
  fs.readFile(path.join(slug), 'utf8', done); // flagged
}
function handle(slug) {
  fs.readFile(path.resolve(slug), 'utf8', done); // flagged
}
function handle(slug) {
  fs.readFile(join(slug), 'utf8', done); // flagged
}
function handle(slug) {
  fs.readFile(resolve(slug), 'utf8', done); // flagged
}

// --- path-traversal
function handle(slug) {
  fs.readFile(path.join(slug + extension), 'utf8', done); // flagged
}
function handle(userPath) {
  fs.readFile(`files/${userPath}`, 'utf8', done); // flagged
}
function handle(userPath) {
  fs.readFile(ROOT + userPath, 'utf8', done); // flagged
}
app.get('/files/:name', async (req, res) => {
  res.send(await s3.send(new GetObjectCommand({ Bucket: BUCKET, Key: `files/${req.params.name}` })));
});

// --- path-traversal
app.get('/names', (req, res) => {
  const name = req.query.name;
  fs.readFile(name, show); // flagged
  const count = Number(req.query.count);
  fs.readFile(count, show);
  if (!['first', 'second'].includes(name)) return;
  fs.readFile(name, show);
});
