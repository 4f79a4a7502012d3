// --- nosql-injection
app.get('/names', (req, res) => {
  const name = req.query.name;
  users.find({ $where: name }); // flagged
  const count = Number(req.query.count);
  users.find({ $where: count });
  if (!['first', 'second'].includes(name)) return;
  users.find({ $where: name });
});
