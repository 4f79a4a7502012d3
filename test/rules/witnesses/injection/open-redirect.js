// --- open-redirect
app.get('/names', (req, res) => {
  const name = req.query.name;
  res.redirect(name); // flagged
  const count = Number(req.query.count);
  res.redirect(count);
  if (!['first', 'second'].includes(name)) return;
  res.redirect(name);
});
