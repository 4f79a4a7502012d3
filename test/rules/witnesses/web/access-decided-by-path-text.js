// --- access-decided-by-path-text
app.use((req, res, next) => {
  if (req.originalUrl.startsWith('/admin')) check(req); // flagged
  if (req.path.includes('/admin')) check(req); // flagged
  if (req.url.includes('/admin')) check(req); // flagged
  if (req.path.indexOf('/admin') === 0) check(req); // flagged
  if (req.url.indexOf('/admin') === 0) check(req); // flagged
  if (req.path === '/admin') check(req); // flagged
  if (req.url === '/admin') check(req); // flagged
  next();
});
app.use(mount, (req, res, next) => {
  if (req.path.startsWith('/admin')) check(req); // flagged
  next();
});
function describe(req) {
  if (req.path.startsWith('/admin')) return 'admin';
}

// --- access-decided-by-path-text
function open(name) {
  if (BLOCKED.has(name)) return null; // flagged
  if (KNOWN.has(name)) return KNOWN.get(name);
  return load(canonical(name));
}

// --- access-decided-by-path-text
function open(name) {
  if (BLOCKED.has(name)) return null; // flagged
  return load(name.normalize('NFC'));
}
