// --- ldap-injection
app.get('/names', (req, res) => {
  const name = req.query.name;
  client.search('dc=acme', { filter: `(uid=${name})` }); // flagged
  const count = Number(req.query.count);
  client.search('dc=acme', { filter: `(uid=${count})` });
  if (!['first', 'second'].includes(name)) return;
  client.search('dc=acme', { filter: `(uid=${name})` });
});
