// --- path-traversal
app.get('/files/:name', (req, res) => {
  if (!protocol.registerFileProtocol(scheme, function handle(req, file.startsWith) {
  })) {
  fs.readFile(`reports/${Number(req.query.id)}.pdf`, done);
  }
});
