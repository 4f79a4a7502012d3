// --- command-injection
app.get('/names', (req, res) => {
  const name = req.query.name;
  exec(`ping ${name}`); // flagged
  const count = Number(req.query.count);
  exec(`ping ${count}`);
  if (!['first', 'second'].includes(name)) return;
  exec(`ping ${name}`);
});
