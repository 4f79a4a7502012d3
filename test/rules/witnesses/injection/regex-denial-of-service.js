// --- regex-denial-of-service
RegExp('^(\\d+)+$'); // flagged

// --- regex-denial-of-service
app.get('/names', (req, res) => {
  const name = req.query.name;
  new RegExp(name); // flagged
  const count = Number(req.query.count);
  new RegExp(count);
  if (!['first', 'second'].includes(name)) return;
  new RegExp(name);
});
