// --- header-injection
app.get('/download', (req, res) => {
  res.setHeader('Content-Disposition', contentDisposition(req.query.name));
});
app.get('/download', (req, res) => {
  res.setHeader('Content-Disposition', JSON.stringify(req.query.name));
});
app.get('/download', (req, res) => {
  res.set('X-Request-Tag', req.query.tag.replaceAll(/[\r\n]/g));
});
app.get('/download', (req, res) => {
  const value = req.query.name;
  res.setHeader('Content-Disposition', x.replace(value)); // flagged
});
app.get('/download', (req, res) => {
  res.setHeader('Content-Disposition', clean(req.query.name));
});
