// --- server-side-request-forgery
app.get('/names', (req, res) => {
  const name = req.query.name;
  axios.get(name); // flagged
  const count = Number(req.query.count);
  axios.get(count);
  if (!['first', 'second'].includes(name)) return;
  axios.get(name);
});
