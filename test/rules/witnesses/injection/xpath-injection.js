// --- xpath-injection
app.get('/names', (req, res) => {
  const name = req.query.name;
  xpath.select(`//user[@name="${name}"]`, document); // flagged
  const count = Number(req.query.count);
  xpath.select(`//user[@name="${count}"]`, document);
  if (!['first', 'second'].includes(name)) return;
  xpath.select(`//user[@name="${name}"]`, document);
});
