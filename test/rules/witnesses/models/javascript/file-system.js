// --- path-traversal
fs.call(req.query.file)
_fs.readFile(req.query.file) // flagged
value.readFile(req.query.file)
fs.rename(value, req.query.file) // flagged
fs.promises.rename(value, req.query.file) // flagged
fsPromises.rename(value, req.query.file) // flagged
fsp.rename(value, req.query.file) // flagged
fs.readFile(value, req.query.file)
fs.rename(value, 
    req.query.file) // flagged
readFile(req.query.file) // flagged
readFileSync(req.query.file) // flagged
writeFile(req.query.file) // flagged
writeFileSync(req.query.file) // flagged
appendFile(req.query.file) // flagged
createReadStream(req.query.file) // flagged
createWriteStream(req.query.file) // flagged
unlink(req.query.file) // flagged
unlinkSync(req.query.file) // flagged
readdir(req.query.file) // flagged
readdirSync(req.query.file) // flagged
readFileAsync(req.query.file) // flagged
writeFileAsync(req.query.file) // flagged
Bun.write(req.query.file) // flagged

// --- path-traversal
Deno.readTextFile(req.query.file) // flagged
Deno.readFile(req.query.file) // flagged
Deno.writeTextFile(req.query.file) // flagged
Deno.remove(req.query.file) // flagged
file.mv(req.query.file) // flagged
tar.x({cwd: req.query.file}) // flagged
XLSX.readFile(
    req.query.file) // flagged
new Database(
    req.query.file) // flagged
app.get('/files/:name', (req, res) => {
  fs.readFile(req.file.path, 'utf8', done);
});
app.get('/files/:name', (req, res) => {
  fs.readFile(req.file.filename, 'utf8', done);
});
app.get('/files/:name', (req, res) => {
  fs.readFile(req.file.buffer, 'utf8', done);
});

// --- path-traversal
app.get('/files/:name', (req, res) => {
  const value = req.query.file;
  fs.readFile(value.filepath, 'utf8', done);
});
app.get('/files/:name', (req, res) => {
  const value = req.query.file;
  fs.readFile(value.tempFilePath, 'utf8', done);
});
app.get('/files/:name', (req, res) => {
  fs.readFile(path.posix.basename(req.query.file), 'utf8', done);
});
app.get('/files/:name', (req, res) => {
  fs.readFile(basename(req.query.file), 'utf8', done);
});
app.get('/files/:name', (req, res) => {
  fs.readFile(sanitize(req.query.file), 'utf8', done);
});
app.get('/files/:name', (req, res) => {
  fs.readFile(filenamify(req.query.file), 'utf8', done);
});
app.get('/files/:name', (req, res) => {
  fs.readFile(encodeURIComponent(req.query.file), 'utf8', done);
});

// --- path-traversal
app.get('/files/:name', (req, res) => {
  fs.readFile(path.parse(req.query.file).base, 'utf8', done);
});
app.get('/files/:name', (req, res) => {
  fs.readFile(path.parse(req.query.file).name, 'utf8', done);
});
app.get('/files/:name', (req, res) => {
  fs.readFile(path.extname(req.query.file), 'utf8', done);
});
app.get('/files/:name', (req, res) => {
  fs.readFile(slugify(req.query.file), 'utf8', done);
});
app.get('/files/:name', (req, res) => {
  fs.readFile(uuidv4(req.query.file), 'utf8', done);
});
app.get('/files/:name', (req, res) => {
  fs.readFile(fileTypeFromBuffer(req.query.file), 'utf8', done);
});
app.get('/files/:name', (req, res) => {
  fs.readFile(fileTypeFromFile(req.query.file), 'utf8', done);
});

// --- path-traversal
app.get('/files/:name', (req, res) => {
  const value = req.query.file;
  fs.readFile(value.digest(value), 'utf8', done);
});
app.get('/files/:name', (req, res) => {
  fs.readFile(assertpath(req.query.file), 'utf8', done);
});
app.get('/files/:name', (req, res) => {
  const value = req.query.file;
  fs.readFile(value.replace(/[^a]/g), 'utf8', done);
});
app.get('/files/:name', (req, res) => {
  const value = req.query.file;
  fs.readFile(x.replace(value), 'utf8', done); // flagged
});
app.get('/files/:name', (req, res) => {
  const value = req.query.file;
  if (value.includes('/')) {
    return;
  }
  fs.readFile(value, 'utf8', done);
});

// --- path-traversal
app.get('/files/:name', (req, res) => {
  const value = req.query.file;
  if (value.indexOf('..')) {
    return;
  }
  fs.readFile(value, 'utf8', done);
});

// --- path-traversal
app.get('/files/:name', (req, res) => {
  const value = req.query.file;
  if (value.match()) {
    return;
  }
  fs.readFile(value, 'utf8', done);
});

// --- path-traversal
app.get('/files/:name', (req, res) => {
  const value = req.query.file;
  if (path.basename(value) !== value) {
    return;
  }
  fs.readFile(value, 'utf8', done);
});

// --- path-traversal
app.get('/files/:name', (req, res) => {
  const value = req.query.file;
  if (value !== path.basename(value)) {
    return;
  }
  fs.readFile(value, 'utf8', done);
});

// --- path-traversal
app.get('/files/:name', (req, res) => {
  const value = req.query.file;
  relative = path.relative(ROOT, value);
  if (relative.startsWith()) {
    return;
  }
  fs.readFile(value, 'utf8', done);
});

// --- path-traversal
app.get('/files/:name', (req, res) => {
  const value = req.query.file;
  if (path.relative(ROOT, value)) {
    return;
  }
  fs.readFile(value, 'utf8', done);
});
app.get('/files/:name', (req, res) => {
  const value = req.query.file;
  if (value.startsWith()) {
  }
  fs.readFile(value, 'utf8', done);
});

// --- path-traversal
app.get('/files/:name', (req, res) => {
  const value = req.query.file;
  if (value.slice() !== ROOT) {
    return;
  }
  fs.readFile(value, 'utf8', done);
});

// --- path-traversal
app.get('/files/:name', (req, res) => {
  const value = req.query.file;
  real = fs.realpath(value);
  if (real.startsWith()) {
  }
});

// --- path-traversal
app.get('/files/:name', (req, res) => {
  const value = req.query.file;
  real = await fs.realpath(value);
  if (real.startsWith()) {
  }
});

// --- path-traversal
app.get('/files/:name', (req, res) => {
  const value = req.query.file;
  if (check(value)) {
    return;
  }
  fs.readFile(value, 'utf8', done); // flagged
});
