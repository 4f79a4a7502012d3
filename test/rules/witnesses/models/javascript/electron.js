// --- command-injection
protocol.handle('studio', (request) => {
  exec(request.url); // flagged
});
protocol.registerFileProtocol('studio', (request, done) => {
  exec(request.url); // flagged
});
protocol.registerBufferProtocol('studio', (request, done) => {
  exec(request.url); // flagged
});
protocol.interceptFileProtocol('studio', (request, done) => {
  exec(request.url); // flagged
});

// --- path-traversal
net.fetch(pathToFileURL(req.query.file)); // flagged
net.fetch(pathToFileURL(req.query.file).toString()); // flagged
net.fetch(url.pathToFileURL(req.query.file).toString()); // flagged
net.fetch(url.pathToFileURL(req.query.file).href); // flagged
net.fetch('file://' + req.query.file); // flagged
net.fetch(`file://${req.query.file}`); // flagged
protocol.registerFileProtocol('studio', (req, done) => {
  done({path: req.query.file}); // flagged
});
protocol.interceptFileProtocol('studio', (req, done) => {
  done({path: req.query.file}); // flagged
});
protocol.registerFileProtocol('studio', (req, done) => {
  done(req.query.file); // flagged
});
